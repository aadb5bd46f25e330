"""Tables of contents, whose entries return as the headings of the text."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.classify.words import words
from briefbook.model import LineClass

_HEADINGS = frozenset(
    words(phrase)
    for phrase in (
        "contents|table of contents|contents hide|contents show|in this article|in this report"
        "|in this issue|in this post|on this page|in this section|page contents|article contents"
        "|jump to|jump to section|quick links|what's inside|outline"
        "|inhalt|inhaltsverzeichnis|übersicht|sommaire"
        "|table des matières|índice|contenido|tabla de contenidos|conteúdo|sumário|indice"
        "|sommario|inhoud|inhoudsopgave|содержание|оглавление|目次|目录|목차"
    ).split("|")
)
_LONGEST = 20
"""Words of an entry."""


def set_contents_aside(looks: Sequence[Look], decisions: list[Decision], start: int) -> None:
    """Set aside a table of contents, for the text itself has each of its entries again."""
    headings = [at for at in range(start + 1, len(looks) - 2) if looks[at].words in _HEADINGS]
    if not headings:
        return
    last = {_entry(look): index for index, look in enumerate(looks)}
    for index in headings:
        if decisions[index][0] is LineClass.FURNITURE:
            continue
        end = index + 1
        while end < len(looks) and _returns(looks, end, last):
            end += 1
        if end > index + 2:
            decisions[index:end] = [(LineClass.FURNITURE, Rule.MENU)] * (end - index)


def _entry(look: Look) -> tuple[str, ...]:
    """Return the words of a line without a number before them."""
    return look.words[1:] if look.words[:1] == ("0",) else look.words


def _returns(looks: Sequence[Look], index: int, last: dict[tuple[str, ...], int]) -> bool:
    """Return whether a line is short and stands again further down."""
    return looks[index].size <= _LONGEST and last[_entry(looks[index])] > index
