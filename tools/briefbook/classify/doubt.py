"""What is kept in doubt: lines that the odds are against and that their neighbours speak for.

The model sees a line's form and what is near; it does not see that a row is one of a table, that
an entry is one of a list, or that a heading has its paragraph below it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from briefbook.classify.look import Look
from briefbook.classify.rules import Decision, Rule
from briefbook.classify.words import words
from briefbook.model import LineClass

_PARAGRAPH = (LineClass.BODY, Rule.PARAGRAPH)
_ENTRY = (LineClass.BODY, Rule.LIST_ITEM)
_ROW = (LineClass.BODY, Rule.TABLE_ROW)
_SHORT = (LineClass.BODY, Rule.SHORT_LINE)
_HEADING = (LineClass.HEADING, Rule.SECTION_HEADING)
_DOUBTFUL = frozenset({Rule.BETWEEN, Rule.AFTER_ARTICLE})
"""Rules by which a line is set aside only because the article seems not to hold it."""
_ODDS = _DOUBTFUL | {Rule.BEFORE_ARTICLE}
"""The same, and the rule of what stands above the title."""
_TOLD = 0.7
"""The part of the words that stands in long lines where no page is around an article."""
_ASIDE = _DOUBTFUL | {Rule.RELATED_POSTS}
"""The same, and the rule of what follows the heading of a list."""
_KEPT = frozenset({LineClass.BODY, LineClass.HEADING})
_TIME = re.compile(
    r"\s{0,8}([01]?[0-9]|2[0-3])[:.h]([0-5][0-9])(?:\s?([aApP])\.?[mM]\.?)?(?:\s[A-Z]{2,4})?\s{0,8}"
)
_LIST = 7
"""Lines of a list of other articles within the last paragraphs, and one more."""
_LONG = 20
"""Words of a paragraph that is no entry of such a list."""
_FEWEST_TIMES = 3
"""Hours above paragraphs that make a text one of entries by the hour."""
_LONGEST_ENTRY = 7
"""Lines of the last entry, with its hour."""
_LONGEST_ROW = 400
_FEWEST_CELLS = 4
_WIDEST_TABLE = 6
"""Columns of a table whose cells are a line each."""
_LONGEST_END = 300
_SIGNED = re.compile(r"[.!?][\"”’»]?\s{0,3}\([^()]{1,200}\)\s{0,8}$")
"""A sentence and in brackets who worked on the article."""
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


def keep_in_doubt(
    looks: Sequence[Look], decisions: list[Decision], start: int, first: int, last: int
) -> None:
    """Keep what neighbours speak for, in the place of what the odds against it made of it.

    ``start`` is the title's line, ``first`` and ``last`` are the first and last of the article.
    """
    _first_paragraphs(looks, decisions)
    _paragraphs(looks, decisions, start, last)
    _clauses(looks, decisions, start, last)
    _last_paragraphs(looks, decisions, last)
    _tables(looks, decisions, start, last)
    _lists(looks, decisions, start, first)
    _entries(looks, decisions, start)
    _headed(looks, decisions, first)
    _topmost(looks, decisions, start)
    if _is_bare(looks):
        _bare(looks, decisions)


def _is_plain(look: Look) -> bool:
    """Return whether a line is sentences in which no rule sees anything else."""
    plain = look.rule is None and not look.caption and look.credit is None and not look.thread
    return look.prose and plain and look.size >= 12


def _first_paragraphs(looks: Sequence[Look], decisions: list[Decision]) -> None:
    """Keep sentences at the top of a text, above which no page can be seen."""
    for index, look in enumerate(looks):
        if look.rule is not None or look.numbers or look.age:
            return
        if decisions[index][1] is Rule.BEFORE_ARTICLE and _is_plain(look):
            decisions[index] = _PARAGRAPH


def _paragraphs(looks: Sequence[Look], decisions: list[Decision], start: int, last: int) -> None:
    """Keep sentences below the title and within the article."""
    for index in range(start + 1, min(last, len(looks))):
        rule = decisions[index][1]
        entry = rule is Rule.RELATED_POSTS and looks[index].size < _LONG
        if rule in _ASIDE and not entry and _is_plain(looks[index]):
            decisions[index] = _ENTRY if looks[index].listed else _PARAGRAPH


def _clauses(looks: Sequence[Look], decisions: list[Decision], start: int, last: int) -> None:
    """Keep long lines without a full stop, and parts of sentences, that stand by a paragraph."""
    for index in range(start + 1, min(last, len(looks))):
        look, rule = looks[index], decisions[index][1]
        by_text = _PARAGRAPH in (decisions[index - 1], decisions[index + 1])
        leads = rule is Rule.COMMENT_FORM and look.text.rstrip().endswith(":")
        if by_text and (rule is Rule.BETWEEN or leads) and _is_clause(look):
            decisions[index] = _PARAGRAPH


def _is_clause(look: Look) -> bool:
    """Return whether a line is a sentence or a part: of many small words, or with its mark."""
    if look.rule is not None or look.caption or look.credit is not None or look.lower <= 0.6:
        return False
    told = look.sentence and look.size >= 4
    return look.size >= 12 or told or look.text.rstrip().endswith((";", "; and", "; or", ",", ":"))


def _last_paragraphs(looks: Sequence[Look], decisions: list[Decision], last: int) -> None:
    """Keep a short sentence right below the article, and a paragraph below a list in it."""
    below = last + 1
    inside = 0 < below < len(looks) and decisions[last][0] is LineClass.BODY
    if inside and decisions[below][1] is Rule.AFTER_ARTICLE and _is_said(looks[below]):
        decisions[below] = _PARAGRAPH
    parted = _end_below_list(looks, decisions, last)
    if parted:
        decisions[parted] = _PARAGRAPH


def _is_said(look: Look) -> bool:
    """Return whether a short line is a sentence, as the last one of an article may be."""
    plain = look.rule is None and not look.caption and look.credit is None and not look.thread
    told = plain and look.dateline is None and look.byline is None and look.lower > 0.3
    sentence = look.sentence or _SIGNED.search(look.text[-_LONGEST_END:]) is not None
    return told and sentence and look.size >= 4 and not look.text.rstrip().endswith("!")


def _end_below_list(looks: Sequence[Look], decisions: list[Decision], last: int) -> int:
    """Return the last paragraph, which a list of other articles parts from the rest; else 0."""
    headed = False
    for index in range(last + 1, min(last + _LIST, len(looks))):
        look = looks[index]
        if _is_plain(look) and look.size >= _LONG:
            ahead = looks[index + 1 : index + 3]
            ends = headed and decisions[index][1] in _ASIDE
            return index if ends and all(one.rule or one.author_note for one in ahead) else 0
        headed = headed or look.rule == "related-posts"
        if look.prose or (look.rule is None and headed and look.size > 16):
            return 0
    return 0


def _is_bare(looks: Sequence[Look]) -> bool:
    """Return whether a text is pasted without a page around it: most of its lines are long."""
    if any(look.rule is not None or look.age or look.thread for look in looks):
        return False
    told = sum(look.size for look in looks if look.prose or look.size >= 10)
    return told > _TOLD * sum(look.size for look in looks)


def _bare(looks: Sequence[Look], decisions: list[Decision]) -> None:
    """Keep what only the odds are against where no page stands around that it could be of."""
    titled = any(decision[0] is LineClass.TITLE for decision in decisions)
    for index, look in enumerate(looks):
        line_class, rule = decisions[index]
        titled = titled and line_class is not LineClass.TITLE
        if rule in _ODDS and (not titled or look.prose):
            decisions[index] = _told(looks, index)


def _told(looks: Sequence[Look], index: int) -> Decision:
    """Return what a line of the article is by its form."""
    look = looks[index]
    if look.listed:
        return _ENTRY
    if look.prose or look.sentence or not look.short:
        return _PARAGRAPH
    return _HEADING if _heads(looks, index, len(looks)) else _SHORT


def _runs(
    looks: Sequence[Look], start: int, end: int, belongs: Callable[[Look], object]
) -> Iterator[range]:
    """Yield the runs of lines for which a test gives the same, where it gives anything."""
    index = start
    while index < end:
        begin, key = index, belongs(looks[index])
        index += 1
        while key and index < end and belongs(looks[index]) == key:
            index += 1
        if key and index > begin + 1:
            yield range(begin, index)


def _tables(looks: Sequence[Look], decisions: list[Decision], start: int, last: int) -> None:
    """Keep the rows of a table together: of columns with bars, or of cells with numbers."""
    for rows in _runs(looks, start + 1, last + 1, _bars):
        if any(decisions[row][0] in _KEPT or _has_figures(looks[row]) for row in rows):
            rules = {Rule.COUNTER, Rule.SECTION_HEADING, Rule.SHORT_LINE}
            _set(decisions, rows, _ROW, _DOUBTFUL | rules)
    for cells in _runs(looks, start + 1, last, _is_cell):
        inside = cells.start > start + 1 and _is_text(decisions[cells.start - 1])
        if inside and _is_text(decisions[cells.stop]) and _is_regular(looks, cells):
            rules = {Rule.COUNTER, Rule.SECTION_HEADING, Rule.SHORT_LINE}
            _set(decisions, cells, _ROW, _DOUBTFUL | rules)


def _bars(look: Look) -> int:
    """Return the number of bars between the columns of a row, 0 where there is but one."""
    count = look.text.count("|") if len(look.text) <= _LONGEST_ROW else 0
    return count if count > 1 and look.rule is None else 0


def _has_figures(look: Look) -> bool:
    """Return whether a column of a row is a number."""
    cells = look.text.split("|")
    return any(cell.strip() and not any(map(str.isalpha, cell)) for cell in cells)


def _is_cell(look: Look) -> bool:
    """Return whether a line can be one cell of a table: a number or a few words."""
    plain = look.rule is None and look.byline is None and look.dateline is None
    return look.numbers or (look.size <= 5 and not look.sentence and (plain or look.rule is None))


def _is_text(decision: Decision) -> bool:
    return decision[1] in {Rule.PARAGRAPH, Rule.LIST_ITEM, Rule.CAPTION_WORDS}


def _is_regular(looks: Sequence[Look], cells: range) -> bool:
    """Return whether numbers return among cells at the distance of a table's columns."""
    numbers = [cell for cell in cells if looks[cell].numbers]
    if len(cells) < _FEWEST_CELLS or len(numbers) < 2 or len(numbers) == len(cells):
        return False
    for width in range(2, _WIDEST_TABLE + 1):
        places = {(cell - cells.stop) % width for cell in numbers}
        rows = len(cells) // width
        if len(places) < width and rows >= 2 and len(numbers) >= len(places) * (rows - 1):
            return True
    return False


def _set(
    decisions: list[Decision], rows: range, decision: Decision, rules: frozenset[Rule]
) -> None:
    """Give rows a decision where one of some rules decided."""
    for row in rows:
        if decisions[row][1] in rules:
            decisions[row] = decision


def _lists(looks: Sequence[Look], decisions: list[Decision], start: int, first: int) -> None:
    """Keep the entries of a list together where one is kept, or what leads to it is."""
    for entries in _runs(looks, start + 1, len(looks), lambda look: look.listed):
        above = entries.start - 1
        led = looks[above].text.rstrip().endswith(":") and decisions[above][0] in _KEPT
        some = any(decisions[entry][1] is Rule.LIST_ITEM for entry in entries)
        if led or some or (entries.stop <= first and _sums_up([looks[one] for one in entries])):
            _set(decisions, entries, _ENTRY, _DOUBTFUL)


def _sums_up(entries: Sequence[Look]) -> bool:
    """Return whether entries above the first paragraph say something: they are no menu."""
    plain = all(one.rule is None and one.size > 2 for one in entries)
    return plain and any(one.size >= 8 and one.lower > 0.5 for one in entries)


def _entries(looks: Sequence[Look], decisions: list[Decision], start: int) -> None:
    """Keep the hours of a text of entries by the hour, and what stands below each."""
    hours = _hours(looks, start)
    if len(hours) < _FEWEST_TIMES:
        return
    known = frozenset(hours)
    end = hours[-1] + 1
    while end < min(len(looks), hours[-1] + _LONGEST_ENTRY) and _may_be_told(looks[end]):
        end += 1
    for index in range(hours[0], end):
        aside = decisions[index][0] is LineClass.FURNITURE
        if index in known:
            decisions[index] = _SHORT
        elif (
            aside and _may_be_told(looks[index]) and decisions[index][1] is not Rule.REPEATED_TITLE
        ):
            decisions[index] = _HEADING if _heads(looks, index, end) else _PARAGRAPH


def _heads(looks: Sequence[Look], index: int, end: int) -> bool:
    """Return whether a line before ``end`` is no sentence and stands above one."""
    ended = looks[index].sentence or looks[index].text.rstrip().endswith((":", ","))
    below = looks[index + 1] if index + 1 < end else None
    return below is not None and not ended and (below.sentence or below.prose)


def _hours(looks: Sequence[Look], start: int) -> list[int]:
    """Return the lines that are the hours of entries: each has a sentence below, all in order."""
    found: list[int] = []
    values: list[int] = []
    for index in range(start + 1, len(looks) - 1):
        match = _TIME.fullmatch(looks[index].text) if looks[index].size < 6 else None
        if match and any(look.sentence for look in looks[index + 1 : index + 4]):
            found.append(index)
            afternoon = match[3] in {"p", "P"} and match[1] != "12"
            values.append(60 * int(match[1]) + int(match[2]) + 720 * afternoon)
    ordered = values in (sorted(values), sorted(values, reverse=True))
    return found if ordered else []


def _may_be_told(look: Look) -> bool:
    """Return whether a line can be what happened at an hour: words in no vocabulary."""
    return not look.numbers and (look.rule is None or (look.sentence and look.size >= 6))


def _headed(looks: Sequence[Look], decisions: list[Decision], first: int) -> None:
    """Keep a paragraph below a heading of what ends an article or presents a firm, and both."""
    for index in range(first + 1, len(looks) - 1):
        below = looks[index + 1]
        if not _ends_article(looks[index], below):
            continue
        if decisions[index + 1][1] in _DOUBTFUL and _is_plain(below):
            decisions[index + 1] = _PARAGRAPH
        if decisions[index + 1][0] in {LineClass.BODY, LineClass.NOTE}:
            decisions[index] = _HEADING


def _ends_article(look: Look, below: Look) -> bool:
    """Return whether a line heads the end of an article, such as *About* and who sent it out."""
    if look.words in _LAST:
        return True
    if look.words[:1] != ("about",) or not 1 < look.size <= 6 or not below.prose:
        return False
    return look.words[1:] == below.words[: look.size - 1]


def _topmost(looks: Sequence[Look], decisions: list[Decision], start: int) -> None:
    """Keep a heading that stands at the top of articles above what is kept."""
    for index in range(start + 1, len(looks) - 1):
        heading = decisions[index][1] in _DOUBTFUL and looks[index].words in _TOPMOST
        if heading and decisions[index + 1][0] is LineClass.BODY:
            decisions[index] = _HEADING
