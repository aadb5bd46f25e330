"""Headings in doubt, and the paragraphs that they head."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefbook.classify.doubt.doubtful import (
    DOUBTFUL,
    ENTRY,
    HEADING,
    PARAGRAPH,
    is_plain,
)
from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.classify.usual_names import is_usual
from briefbook.classify.words import words
from briefbook.model import LineClass

_UNSURE = DOUBTFUL | {Rule.MENU}
"""Rules of lines that may be headings where they stand alone: one may say *FAQ*, as menus do."""
_ABOVE = frozenset({PARAGRAPH, ENTRY, HEADING})
_PARTING = frozenset({Rule.ADVERTISEMENT, Rule.SUBSCRIPTION, Rule.COUNTER})
_LONGEST = 12
"""Words of a heading that nothing but its place speaks for."""
_CALLED = 7
"""The same in capitals."""
_LEADING = frozenset("»›←→<@#")
_BUTTONS = frozenset("back contact skip go".split())
"""What a button begins with, and no heading."""
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


def keep_inner(
    looks: Sequence[Look], decisions: list[Decision], gaps: Sequence[int], inside: range
) -> None:
    """Keep a lone short line that stands above a paragraph of the article, and below another.

    ``gaps`` are the blank lines above each line: what belongs to a picture or a box has more
    below itself than a paragraph has, or none above.
    """
    usual = _usual_gap(decisions, gaps)
    for index in inside:
        apart = 0 < gaps[index] >= gaps[index + 1] <= usual
        unsure = apart and decisions[index][1] in _UNSURE and decisions[index + 1] == PARAGRAPH
        if unsure and _stands_below_text(decisions, index) and _is_title(looks, index):
            decisions[index] = HEADING


def _usual_gap(decisions: Sequence[Decision], gaps: Sequence[int]) -> int:
    """Return the most usual number of blank lines between two paragraphs, the least of several."""
    pairs = zip(decisions, decisions[1:], gaps[1:], strict=False)
    found = Counter(gap for one, other, gap in pairs if one == other == PARAGRAPH)
    return max(found, key=lambda gap: (found[gap], -gap), default=1)


def _stands_below_text(decisions: Sequence[Decision], index: int) -> bool:
    """Return whether text is above a line, or a mere label or button that parts it from text."""
    above = index - 1
    if decisions[above][1] in _PARTING:
        above -= 1
    return decisions[above] in _ABOVE


def _is_title(looks: Sequence[Look], index: int) -> bool:
    """Return whether a line can head the paragraph below it, which presents nobody."""
    look, below = looks[index], looks[index + 1]
    cut = looks[index - 1].text.rstrip().endswith(("…", "..."))  # what announces other articles
    presents = below.author_note or _is_name(look, below)
    return below.prose and not cut and not presents and _is_short(look) and not _is_button(look)


def _is_short(look: Look) -> bool:
    """Return whether a line is some words that are no sentence and tell of no picture."""
    other = look.numbers or look.sentence or look.caption or look.credit is not None
    called = look.text.isupper() and look.size > _CALLED  # a link that breaks into the text
    return look.size <= _LONGEST and not other and not called


def _is_name(look: Look, below: Look) -> bool:
    """Return whether a line names a person, of whom the line below may tell."""
    byline = look.byline
    if byline is None:
        return False
    named = byline.labelled or any(map(is_usual, byline.names))
    return named or look.words[:1] == below.words[:1]


def _is_button(look: Look) -> bool:
    """Return whether a line leads elsewhere."""
    begins = look.text.lstrip()[:1] in _LEADING or not _BUTTONS.isdisjoint(look.words[:1])
    return begins or "://" in look.text
