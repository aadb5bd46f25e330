"""Who speaks in an article: those whom it names, and those whom it does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefbook.model import Article, Block, Fact, LineClass, Span, Status

_SAID = (
    r"(?:said|says|say|told|tells|added|adds|stated|states|claimed|claims|claim|warned|warns|warn"
    r"|confirmed|confirms|noted|notes|explained|revealed|disclosed|acknowledged|argued|argue)"
)
_ONE = (
    r"(?:source|official|diplomat|aide|insider|spokesman|spokeswoman|spokesperson|adviser|advisor"
    r"|analyst|expert|observer|envoy|lawmaker|minister|ambassador|executive|person|witness)"
)
_MANY = (
    r"(?:sources|officials|diplomats|aides|insiders|spokesmen|spokespersons|spokespeople|advisers"
    r"|advisors|analysts|experts|observers|envoys|lawmakers|ministers|executives|people|witnesses"
    r"|critics)"
)
_WORD = r"[\w.’'-]{1,30}"
_LONE = r"(?:senior|former|current|top|some|many|several|government|diplomatic|military|Western)"
_PHRASE = (
    rf"(?P<phrase>\b(?:(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he) (?:{_WORD} ){{0,4}}?{_ONE}"
    rf"|(?:[Tt]wo|[Tt]hree|[Ff]our|[Tt]he|[Oo]ther) (?:{_WORD} ){{0,4}}?{_MANY}"
    rf"|(?:(?:{_LONE}|[A-Z][\w.]{{1,20}}) ){{0,2}}(?i:{_MANY})))\b"
)
_WHO = (
    r"(?:,? (?:who|for|at|from|in|with|close to|familiar with|briefed on|speaking|on condition)"
    r"\b[^.;:“”\"]{1,90}?,?)?"
)
_BEFORE_VERB = re.compile(rf"{_PHRASE}{_WHO} {_SAID}\b")
_AFTER = re.compile(rf"\b(?:according to|{_SAID}) {_PHRASE}(?! [A-Z]|,? [A-Z]\w+ [A-Z])")
_NOUN = re.compile(rf"\b(?i:{_ONE}|{_MANY})\b")
_HEAD = re.compile(rf"(?:{_ONE}|{_MANY})$", re.IGNORECASE)
_LONGEST = 5_000  # characters of a paragraph that are looked at


def find_named(article: Article) -> Fact[tuple[str, ...]]:
    """Return the records of those who speak in an article, in the order of their first words."""
    spoken = [(statement.span, statement.speaker) for statement in article.statements]
    spoken += [(q.span, q.speaker) for q in article.quotations if q.speaker is not None]
    first: dict[str, Span] = {}
    for span, speaker in sorted(spoken):
        first.setdefault(speaker, span)
    if not first:
        return Fact((), Status.NOT_STATED)
    reason = "they are quoted, or are said to say something"
    return Fact(tuple(first), Status.INFERRED, tuple(first.values()), reason)


def find_unnamed(article: Article) -> Fact[tuple[str, ...]]:
    """Return how an article calls those who tell it something and have no name in it.

    “The source said” goes on with the source before it; two that are called by the same words
    count as one, for nothing tells them apart.
    """
    phrases: dict[str, list[Span]] = {}
    paragraphs: dict[str, list[int]] = {}
    for block in article.draft.blocks:
        if block.block_class is LineClass.BODY:
            for printed, span in _unnamed_in(block):
                phrase = _same(printed, phrases)
                phrases.setdefault(phrase, []).append(span)
                paragraphs.setdefault(phrase, []).append(block.number)
    if not phrases:
        return Fact((), Status.NOT_STATED)
    spans = tuple(sorted(span for found in phrases.values() for span in found))
    reason = "; ".join(f"“{phrase}” in {_listed(paragraphs[phrase])}" for phrase in phrases)
    return Fact(tuple(phrases), Status.INFERRED, spans, reason)


def _unnamed_in(block: Block) -> Iterator[tuple[str, Span]]:
    text = block.text[:_LONGEST].replace("\n", " ")
    if _NOUN.search(text) is None:
        return
    found: dict[tuple[int, int], str] = {}
    for pattern in (_BEFORE_VERB, _AFTER):
        for match in pattern.finditer(text):
            found[match.span("phrase")] = match["phrase"]
    for (start, end), printed in sorted(found.items()):
        yield printed, block.span(start, end)


def _same(printed: str, phrases: dict[str, list[Span]]) -> str:
    """Return the words for a source at its first mention; ``the source`` leads back to it."""
    phrase = (
        printed if printed[:2].isupper() or "." in printed.partition(" ")[0] else _lowered(printed)
    )
    head = _HEAD.search(phrase)
    if not phrase.startswith("the ") or head is None:
        return phrase
    earlier = [known for known in phrases if known.lower().endswith(head[0].lower())]
    return earlier[-1] if earlier else phrase


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _listed(numbers: list[int]) -> str:
    once = list(dict.fromkeys(numbers))
    return f"¶ {', '.join(map(str, once))}"
