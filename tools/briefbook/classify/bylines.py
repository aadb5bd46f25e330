"""Lines of names by the title that are bylines because of the lines around them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefbook.classify.byline import Byline, parse_byline
from briefbook.classify.byline_words import is_outlet
from briefbook.classify.look import Look
from briefbook.classify.names import Name, is_body
from briefbook.classify.near_title import ABOVE_TITLE, TAKEN, NearTitle
from briefbook.classify.publication_date import publication_dates
from briefbook.classify.rules import Rule
from briefbook.classify.usual_names import is_usual
from briefbook.model import LineClass

_JOINING = frozenset("and und et y e with mit & ,".split())
"""What may stand between names, in a line of its own or beginning one."""
_LEARNED = frozenset("dr dra drs prof professor dott".split())
"""Titles that a person has and no other body, as a general may be a firm."""
_JOINED = re.compile(r"\s(?:and|und|et|&)\s", re.IGNORECASE)
_BELOW = 9
"""Lines from the title on among which a byline is looked for."""
_MOST_LINES = 12
_MOST_WORDS = 20
_MARKS = ".,;:!?()“”\"'’"


def mark_bylines(page: NearTitle) -> None:
    """Turn lines of names by the title into bylines where what stands beside them shows it."""
    _give_way(page)
    signed = any(line_class is LineClass.BYLINE for line_class, _ in page.decisions)
    if not (signed or _find_list(page)):
        _find(page)
    for index in _around(page):
        if page.is_class(index, LineClass.BYLINE):
            _go_on(page, index)


def _around(page: NearTitle) -> range:
    """Return the lines around the title among which a byline is looked for."""
    return range(max(0, page.start - ABOVE_TITLE), min(len(page.looks), page.start + _BELOW))


def may_sign(look: Look) -> bool:
    """Return whether a line can be a byline: no furniture, no sentences, no caption or credit.

    A byline with its label may name an agency, as a credit does.
    """
    if look.rule is not None or look.prose or look.caption:
        return False
    return look.credit is None or (look.byline is not None and look.byline.labelled)


def is_someone(byline: Byline) -> bool:
    """Return whether names beside a date are persons', and not the places that they may be."""
    return byline.people and all(map(is_usual, byline.names))


def _give_way(page: NearTitle) -> None:
    """Turn words beside a date into a dateline where they name no author.

    They do not if a label says who the author is, or if they are a subject of the text.
    """
    labelled = any(rule is Rule.BYLINE_LABEL for _, rule in page.decisions)
    for index, (look, decision) in enumerate(zip(page.looks, page.decisions, strict=True)):
        byline = look.byline
        if decision != (LineClass.BYLINE, Rule.NAMES_LINE) or byline is None or byline.role:
            continue
        if (labelled or _is_subject(page, byline)) and publication_dates(look.text):
            page.decisions[index] = LineClass.DATELINE, Rule.PRINTED_DATE


def _is_subject(page: NearTitle, byline: Byline) -> bool:
    """Return whether the text has a word of an unusual name without a capital."""
    words = {word for name in byline.names if not is_usual(name) for word in name.text.split()}
    long = {word.lower() for word in words if len(word) > 3}
    return any(
        word.strip(_MARKS) in long
        for look in page.looks
        if long and look.prose
        for word in look.text.split()
    )


def _find(page: NearTitle) -> None:
    """Turn the first line of names into a byline that a label or a date beside it shows.

    Persons go before outlets and other bodies, which may stand above them.
    """
    noted = _noted_names(page.looks)
    found = [(index, byline) for index in _around(page) if (byline := _names_in(page, index))]
    for index, byline in sorted(found, key=lambda one: not one[1].people):
        label = index > 0 and page.looks[index - 1].byline_label
        known = label or all(name.text in noted for name in byline.names)
        if known or _is_shown(page, index, byline):
            rule = Rule.BYLINE_LABEL if label else Rule.NAMES_LINE
            page.decisions[index] = LineClass.BYLINE, rule
            if label:
                page.decisions[index - 1] = LineClass.BYLINE, rule
            return


def _find_list(page: NearTitle) -> bool:
    """Turn names in a line each between title and date into bylines; return whether there are any.

    All of them are unusual, or most of them usual: else one may be the name of a series.
    """
    names: list[int] = []
    for index in range(page.start + 1, min(page.first, page.start + _MOST_LINES)):
        byline = page.looks[index].byline
        if byline is None or byline.labelled or not byline.people or _is_subject(page, byline):
            if names:
                break
        elif _can_be_names(page, index):
            names.append(index)
    usual = sum(_is_usual(page.looks[index].byline) for index in names)
    listed = len(names) > 1 and names[-1] - names[0] == len(names) - 1
    if not listed or not _ends_in_date(page, names[-1]) or 0 < usual <= len(names) / 2:
        return False
    for index in names:
        page.decisions[index] = LineClass.BYLINE, Rule.NAMES_LINE
    return True


def _is_usual(byline: Byline | None) -> bool:
    return byline is not None and any(map(is_usual, byline.names))


def _ends_in_date(page: NearTitle, index: int) -> bool:
    """Return whether a date is right below a line."""
    return page.is_class(index + 1, LineClass.DATELINE)


def _names_in(page: NearTitle, index: int) -> Byline | None:
    """Return the byline that a line can be, also one with places; that is too much of a look."""
    look = page.looks[index]
    if look.byline is None and (look.size > _MOST_WORDS or " in " not in look.text):
        return None
    if not _can_be_names(page, index):
        return None
    if look.byline is not None:
        begins = not any(map(str.isalnum, look.text[: look.byline.start]))
        return look.byline if begins and all(map(_is_long_enough, look.byline.names)) else None
    byline = parse_byline(look.text, (), frozenset(look.words), placed=True)
    return byline if byline and any(map(is_usual, byline.names)) else None


def _is_shown(page: NearTitle, index: int, byline: Byline) -> bool:
    """Return whether a line is names of persons by what they are or by what stands beside it."""
    if not byline.bodies or _is_subject(page, byline):
        return False
    rest = page.looks[index].text[byline.names[-1].end :].strip()
    doubtful = rest.startswith(",") and not is_outlet(rest) and not byline.role
    if doubtful and not any(map(is_usual, byline.names)):  # Camp David, Maryland
        return False
    told = _is_told(page, byline)
    if told and page.looks[index].byline is None:  # Ana Lee in Seoul, who is what the text is on
        return False
    return _is_dated(page, index) or (not told and _is_signed(page, index, byline))


def _can_be_names(page: NearTitle, index: int) -> bool:
    look = page.looks[index]
    return (
        index != page.title
        and may_sign(look)
        and page.decisions[index][0] not in TAKEN
        and not _is_frequent(look, page.looks)
    )


def _is_long_enough(name: Name) -> bool:
    return 1 < len(name.text.split()) < 6 or name.text.isupper() or is_body(name.text)


def _is_dated(page: NearTitle, index: int) -> bool:
    """Return whether a line below the title has a date right above or below it."""
    beside = [one for one in (index - 1, index + 1, index + 2) if 0 <= one < len(page.looks)]
    return index > page.start and any(
        page.is_class(one, LineClass.DATELINE) or page.looks[one].age for one in beside
    )


def _is_signed(page: NearTitle, index: int, byline: Byline) -> bool:
    """Return whether a line right below the title has a usual name, or two that are joined."""
    below = page.title is not None and index == page.title + 1 and byline.people
    if not below:
        return False
    joined = len(byline.names) > 1 and _JOINED.search(page.looks[index].text) is not None
    return joined or any(map(is_usual, byline.names))


def _is_told(page: NearTitle, byline: Byline) -> bool:
    """Return whether the text tells of one of the persons, who then may be no author."""
    told = {word for look in page.looks if look.prose for word in look.words}
    return not told.isdisjoint(name.text.lower().split()[-1] for name in byline.names)


def _go_on(page: NearTitle, index: int) -> None:
    """Turn the lines below a byline into a part of it that go on with its names."""
    listed = index > 0 and page.looks[index - 1].byline_label
    bare = page.decisions[index][1] is Rule.NAMES_LINE
    joined = _leads_on(page.looks[index])
    for below in range(index + 1, min(index + _MOST_LINES, len(page.looks))):
        look = page.looks[below]
        if _is_joining(look) and page.decisions[below][0] not in TAKEN:
            joined = True
        elif not _names_more(page, below, joined=joined or listed, bare=bare):
            break
        else:
            joined = _leads_on(look)
        page.decisions[below] = LineClass.BYLINE, Rule.CONTINUED


def _leads_on(look: Look) -> bool:
    """Return whether a line ends with what joins its names to those of the next."""
    return look.text.rstrip().lower().endswith((",", "&", " and"))


def _is_joining(look: Look) -> bool:
    return look.text.strip().lower() in _JOINING


def _names_more(page: NearTitle, index: int, *, joined: bool, bare: bool) -> bool:
    """Return whether a line names further persons: after a joining word, or in a list.

    In a list that is ``bare``, without a label above it, they need usual names or titles.
    """
    look = page.looks[index]
    if not _can_be_names(page, index) or look.byline is None or look.byline.labelled:
        return False
    first = look.text.split(None, 1)[0].lower()
    known = all(map(is_usual, look.byline.names)) or _is_titled(look)
    listed = joined or first in _JOINING or (bare and known)
    return listed and look.byline.people


def _is_titled(look: Look) -> bool:
    """Return whether a line begins with a title that only persons have."""
    return look.words[0] in _LEARNED


def _is_frequent(look: Look, looks: Sequence[Look]) -> bool:
    """Return whether a line stands on a page more often than a byline would."""
    return sum(one.words == look.words for one in looks) > 3


def _noted_names(looks: Sequence[Look]) -> frozenset[str]:
    """Return the beginnings of the notes that present an author: a name of two or three words."""
    heads = [look.text.split()[:3] for look in looks if look.author_note]
    return frozenset(" ".join(words[:count]) for words in heads for count in (2, 3))
