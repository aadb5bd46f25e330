"""Whether a seed has the whole of its article, where it shows that it has not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.model import Article, Block, Completeness, Fact, LineClass, Span, Status

_CLOSING = "”\"’')]»›  \xa0"
_ENDS = (".", "!", "?", "…", "。", "！", "？", "։", "।", "؟")
_ELLIPSIS = re.compile(r"(?:…|\.\s?\.\s?\.|\[\s?(?:…|\.\.\.)\s?\])[”\"’'\s]*$")
_GOES_ON = re.compile(
    r"\b(?:subscribe|sign (?:in|up)|log in|register|become a member) (?:now )?to (?:continue|keep"
    r"|read|unlock|access)\b|\bto (?:continue|keep) reading\b|\bcontinue reading\b"
    r"|\bread (?:the )?(?:full|whole|rest of the) (?:article|story|text|report|post)\b"
    r"|\bthis (?:article|story|content) is (?:only )?(?:available )?(?:for|to) subscribers\b"
    r"|\[\+[0-9]+ chars\]"
    # the same in other languages
    r"|\bil vous reste [0-9.,]{1,6}\s?% de cet article\b|\barticle réservé aux abonnés\b"
    r"|\bla suite est réservée aux abonnés\b|\bpour lire la suite\b"
    r"|\b(?:artikel|text|inhalt) ist (?:nur |exklusiv )?für abonnent(?:en|innen)\b"
    r"|\bjetzt weiterlesen\b|\bum weiterzulesen\b|\bpara seguir leyendo\b"
    r"|\bexclusivo para su[bs]scriptores\b|\bpara continuar (?:lendo|a ler)\b"
    r"|\bper continuare a leggere\b|この記事は(?:有料)?会員限定|残り[0-9０-９,]{1,7}文字",
    re.IGNORECASE,
)
_READ_MORE = re.compile(r"(?:\[|\()?(?:read|show|see) more(?:…|\.\.\.|\s?[»>→]+)?(?:\]|\))?", re.I)
_LABELLED = re.compile(r"[A-Z][\w’'-]*(?: [\w’'-]+){0,3}: ?\S")
_PROMISE = re.compile(
    r"\bthere(?: is|’s|'s) (?:still )?(?:so |very )?(?:much|far|a lot|plenty)?\s?more"
    r" (?:to be done|to do|that (?:must|can|should|could) be done)"
    r"|\b(?:two|three|four|five|six|seven|several) (?:main |key |big |major )?(?:reasons|ways"
    r"|steps|challenges|lessons|factors|priorities|scenarios|recommendations|options)\b"
    r"|\bthis (?:article|essay|paper|analysis|piece|report) (?:will )?(?:examine|discuss|argue"
    r"|explore|consider|look)s?\b|\b(?:in what follows|as discussed below|outlined below)\b",
    re.IGNORECASE,
)
_OPEN_WORDS = frozenset(
    """
    a an and are as at be because but by for from has have her his if in into is its nor of on or
    our than that the their these this those to was were which while who whose will with would
    """.split()
)
_LONG = 12  # words: a shorter line need not be a sentence
_MOST = 0.8  # of the other paragraphs end as sentences do
_LONGEST = 2_000  # characters of a paragraph that are looked at
_BEFORE = 2  # paragraphs that open an article with one heading


@dataclass(frozen=True, slots=True)
class _Sign:
    """A sign that something is missing, as a sentence, and where it stands."""

    kind: Completeness
    reason: str
    spans: tuple[Span, ...]


def find_completeness(article: Article) -> Fact[Completeness | None]:
    """Return ``cut off`` or ``with a gap`` where the text shows it, all its signs as reasons."""
    blocks = article.draft.blocks
    body = [block for block in blocks if block.block_class is LineClass.BODY]
    if not body:
        return Fact(None, Status.NOT_STATED)
    signs = [*_markers(article, body[-1]), *_last_words(blocks, body), *_first_section(blocks)]
    signs += _empty_headings(blocks)
    if not signs:
        return Fact(None, Status.NOT_STATED)
    spans = tuple(sorted({span for sign in signs for span in sign.spans}))
    return Fact(signs[0].kind, Status.INFERRED, spans, "; ".join(sign.reason for sign in signs))


def _markers(article: Article, last: Block) -> Iterator[_Sign]:
    """Yield the first line after the text that offers more of it."""
    lines, end = article.draft.seed.lines, last.pieces[-1].line
    following = [line for line in article.draft.lines if line.number > end]
    near = [line.number for line in following if line.line_class is not LineClass.BLANK][:1]
    for line in article.draft.lines[end - 1 :]:
        text = lines[line.number - 1][-_LONGEST:]
        if line.line_class in {LineClass.REFERENCE, LineClass.CAPTION}:
            continue
        match = _GOES_ON.search(text)
        if match is None and line.number in near:
            match = _READ_MORE.fullmatch(text.strip())
        if match:
            start = lines[line.number - 1].rfind(match[0])
            span = Span(line.number, start, start + len(match[0]))
            reason = f"“{match[0]}” stands at its end (line {line.number})"
            yield _Sign(Completeness.CUT_OFF, reason, (span,))
            return


def _last_words(blocks: Sequence[Block], body: Sequence[Block]) -> Iterator[_Sign]:
    last = body[-1]
    text = last.text.rstrip()
    span = last.span(max(0, len(text) - 40), len(text))
    if _ELLIPSIS.search(text[-20:]):
        reason = f"its last paragraph ends with an ellipsis (line {span.line})"
        yield _Sign(Completeness.CUT_OFF, reason, (span,))
    elif _breaks_off(text, body) and not _listed_after(blocks):
        ending = " ".join(text[-60:].split()[-4:])
        reason = f"its last paragraph ends within a sentence: “{ending}” (line {span.line})"
        yield _Sign(Completeness.CUT_OFF, reason, (span,))


def _listed_after(blocks: Sequence[Block]) -> bool:
    return any(block.block_class is LineClass.REFERENCE for block in blocks)


def _breaks_off(text: str, body: Sequence[Block]) -> bool:
    words = text[-_LONGEST:].split()
    if text.rstrip(_CLOSING).endswith(_ENDS) or len(words) < _LONG:
        return False
    if words[-1].lower() in _OPEN_WORDS or text.endswith((",", "-", "–", "—", "(")):
        return True
    others = [block.text for block in body[:-1] if len(block.text.split(None, _LONG)) > _LONG]
    ended = sum(other.rstrip(_CLOSING).endswith(_ENDS) for other in others)
    return bool(others) and ended >= _MOST * len(others)


def _first_section(blocks: Sequence[Block]) -> Iterator[_Sign]:
    """Yield that an article has one paragraph under its one heading, but promised more."""
    text = [b for b in blocks if b.block_class in {LineClass.BODY, LineClass.HEADING}]
    headings = [i for i, block in enumerate(text) if block.block_class is LineClass.HEADING]
    if len(headings) != 1 or headings[0] != len(text) - 2 or headings[0] < _BEFORE:
        return
    heading, last = text[-2:]
    for block in text[:-2]:
        promise = _PROMISE.search(block.text[:_LONGEST])
        if promise:
            said = block.span(*promise.span())
            where = heading.span(0, len(heading.text))
            reason = (
                f"it ends with one paragraph under its first heading, “{_one_line(heading.text)}” "
                f"(line {where.line}), but says before: “{_one_line(promise[0])}” "
                f"(line {said.line})"
            )
            spans = (said, where, last.span(max(0, len(last.text) - 40), len(last.text)))
            yield _Sign(Completeness.CUT_OFF, reason, spans)
            return


def _empty_headings(blocks: Sequence[Block]) -> Iterator[_Sign]:
    """Yield the headings under which nothing stands before the next, or before the end."""
    text = [
        block
        for block in blocks
        if block.block_class in {LineClass.BODY, LineClass.HEADING, LineClass.REFERENCE_HEADING}
    ]
    labelled = [b for b in text if b.block_class is LineClass.BODY and _LABELLED.match(b.text)]
    for index, block in enumerate(text):
        if block.block_class is not LineClass.HEADING:
            continue
        following = text[index + 1] if index + 1 < len(text) else None
        if _empty(following, labelled):
            span = block.span(0, len(block.text))
            reason = (
                f"the heading “{_one_line(block.text)}” has no text under it (line {span.line})"
            )
            yield _Sign(Completeness.GAP, reason, (span,))


def _empty(following: Block | None, labelled: Sequence[Block]) -> bool:
    """Return whether what follows a heading is not its text: the end, or a part with a label.

    A heading above another may be that of a chapter, so it is no sign.
    """
    if following is None or following.block_class is LineClass.REFERENCE_HEADING:
        return True
    return len(labelled) > 1 and following is labelled[0]


def _one_line(text: str) -> str:
    return " ".join(text.split())
