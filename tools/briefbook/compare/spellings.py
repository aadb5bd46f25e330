"""One person or office under two spellings."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefbook.link.names import fold
from briefbook.model import Article, Block, Mention, MentionForm, Passage, Proposal

_HYPHENS = re.compile(r"[\u2010\u2011]")
_FULL = frozenset({MentionForm.NAME, MentionForm.VARIANT})


def two_spellings(articles: Sequence[Article]) -> Iterator[Proposal]:
    """Yield actors whose full name is printed in two ways with the same letters."""
    forms: dict[tuple[str, str], dict[str, Passage]] = defaultdict(dict)
    for article in sorted(articles, key=lambda one: one.citekey):
        blocks = {piece.line: block for block in article.draft.blocks for piece in block.pieces}
        for mention in article.mentions:
            if mention.form in _FULL and " " in mention.text and mention.span.line in blocks:
                text = " ".join(mention.text.split())
                same = forms[mention.actor, letters(text)]
                same.setdefault(text, _passage(article, blocks[mention.span.line], mention))
    for (actor, _), printed in sorted(forms.items()):
        # Capitals alone are a heading's, or a byline's; an apostrophe's shape is the typesetter's.
        distinct = {_compared(text): (text, passage) for text, passage in printed.items()}
        if len(distinct) > 1:
            shown = " and ".join(f"“{text}”" for text, _ in distinct.values())
            passages = tuple(passage for _, passage in distinct.values())
            yield Proposal("spelling", passages, f"one name in two spellings, {shown} ({actor})")


def _compared(text: str) -> str:
    return _HYPHENS.sub("-", fold(text))


def letters(name: str) -> str:
    """Return a name's letters alone, without marks, in lower case."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(sign for sign in plain if sign.isalnum())


def _passage(article: Article, block: Block, mention: Mention) -> Passage:
    return Passage(article.citekey, block.label, mention.span, mention.text)
