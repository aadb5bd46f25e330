"""Headings in doubt, and the paragraphs that they head."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import (
    DOUBTFUL,
    HEADING,
    PARAGRAPH,
    is_plain,
)
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision
from briefbook.classify.words import words
from briefbook.model import LineClass

_TOPMOST = frozenset(
    tuple(words(phrase))
    for phrase in (
        "summary|executive summary|abstract|key points|key takeaways|key findings|highlights"
        "|introduction|at a glance|in brief|overview|zusammenfassung|kurzfassung|einleitung|résumé"
        "|l'essentiel|introduction|resumen|claves|introducción|resumo|introdução|riassunto"
        "|samenvatting|аннотация|введение|要旨|概要|摘要|요약|초록"
    ).split("|")
)
"""Headings at the top of an article."""
_LAST = frozenset(
    tuple(words(phrase))
    for phrase in (
        "acknowledgements|acknowledgments|acknowledgement|acknowledgment|notes on contributors"
        "|notes on contributor|note on contributor|notes on the author|notes on the authors|funding"
        "|disclosure statement|data availability|data availability statement|conflict of interest"
        "|conflicts of interest|declaration of interest|author contributions|about the authors"
        "|about the author|danksagung|remerciements|agradecimientos|agradecimentos|ringraziamenti"
        "|благодарности|謝辞|致谢"
    ).split("|")
)
"""Headings of what ends an article, which a paragraph follows."""


def keep_headed(looks: Sequence[Look], decisions: list[Decision], first: int) -> None:
    """Keep a paragraph below a heading of what ends an article or presents a firm, and both."""
    for index in range(first + 1, len(looks) - 1):
        below = looks[index + 1]
        if not _ends_article(looks[index], below):
            continue
        if decisions[index + 1][1] in DOUBTFUL and is_plain(below):
            decisions[index + 1] = PARAGRAPH
        if decisions[index + 1][0] in {LineClass.BODY, LineClass.NOTE}:
            decisions[index] = HEADING


def _ends_article(look: Look, below: Look) -> bool:
    """Return whether a line heads the end of an article, such as *About* and who sent it out."""
    if look.words in _LAST:
        return True
    if look.words[:1] != ("about",) or not 1 < look.size <= 6 or not below.prose:
        return False
    return look.words[1:] == below.words[: look.size - 1]


def keep_topmost(looks: Sequence[Look], decisions: list[Decision], start: int) -> None:
    """Keep a heading that stands at the top of articles above what is kept."""
    for index in range(start + 1, len(looks) - 1):
        heading = decisions[index][1] in DOUBTFUL and looks[index].words in _TOPMOST
        if heading and decisions[index + 1][0] is LineClass.BODY:
            decisions[index] = HEADING
