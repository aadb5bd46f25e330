"""An entry of the bibliography in APA 7 form, as docutils nodes.

Titles are set as the bibliography has them: APA's sentence case would change what was printed.
"""

from __future__ import annotations

from collections.abc import Container, Iterator

from docutils import nodes

from briefbook.bibliography.names import Name, split_names
from briefbook.controls import visible
from briefbook.dates.edtf import MONTHS, parse_point
from briefbook.sphinx.citations.works import Work

_PUBLISHING = ("publisher", "organization", "howpublished")
_IN_CONTAINER = {"article": "journal", "incollection": "booktitle", "inproceedings": "booktitle"}


def entry_nodes(work: Work, supplied: Container[str] = ()) -> list[nodes.Node]:
    """Return the text of an entry: names, date, title, container, publisher, address.

    What is ``supplied`` (``authors``, ``date``, ``publisher``) is not stated in the work itself,
    and stands in square brackets (as Chicago and AACR2 have it).
    """
    head = _bracketed(_names(work.names), "authors" in supplied)
    date = f"({_bracketed(_date(work), 'date' in supplied)})."
    parts: list[list[nodes.Node]] = []
    if head:
        parts += [[nodes.Text(_stopped(head))], [nodes.Text(date)], _title(work)]
    else:
        parts += [_title(work), [nodes.Text(date)]]
    rest = (_container(work), _publisher(work, supplied), _address(work))
    parts += [part for part in rest if part]
    return list(_spaced(parts))


def sort_key(work: Work) -> tuple[str, str, str, str]:
    """Return what orders entries: names or title, year, title, key, without regard to case."""
    head = _names(work.names) or _without_article(work.title)
    return head.lower().lstrip("“‘\"'"), work.dated, work.title.lower(), work.key


def _without_article(title: str) -> str:
    first, _, rest = title.partition(" ")
    return rest if rest and first.lower() in ("a", "an", "the") else title


def _names(names: tuple[Name, ...]) -> str:
    shown = [_name(name) for name in names]
    if len(shown) > 20:  # APA 7, 9.8
        return f"{', '.join(shown[:19])}, … {shown[-1]}"
    return ", & ".join(filter(None, [", ".join(shown[:-1]), *shown[-1:]]))


def _name(name: Name) -> str:
    if name.literal:
        return name.literal
    initials = " ".join(
        "-".join(f"{part[0]}." for part in word.split("-") if part) for word in name.given.split()
    )
    return ", ".join(filter(None, [name.family, initials]))


def _name_in_order(name: Name) -> str:
    """Return ``A. Lee``, as an editor stands before a book."""
    return name.literal or " ".join(reversed(_name(name).split(", ", 1)))


def _date(work: Work) -> str:
    day = _day(work.fields.get("date", ""))
    return f"{work.dated}, {day[0]} {day[1]}" if day else work.dated


def _day(value: str) -> tuple[str, int, str] | None:
    """Return month, day and year of a date that is known to the day."""
    point = parse_point(value)
    if point is None or point.precision != "day" or point.month is None or point.day is None:
        return None
    return MONTHS[point.month - 1], point.day, point.year.lstrip("0")


def _title(work: Work) -> list[nodes.Node]:
    if work.kind in _IN_CONTAINER and _IN_CONTAINER[work.kind] in work.fields:
        return [nodes.Text(_stopped(work.title))]
    stop = "" if work.title[-1:] in ".?!" else "."
    return [nodes.emphasis("", work.title), *([nodes.Text(stop)] if stop else [])]


def _container(work: Work) -> list[nodes.Node]:
    name = work.fields.get(_IN_CONTAINER.get(work.kind, ""), "")
    if not name:
        return []
    pages = work.fields.get("pages", "").replace("--", "–").replace("-", "–")
    if work.kind != "article":
        return _in_book(work, name, pages)
    volume = work.fields.get("volume", "")
    issue = f"({number})" if (number := work.fields.get("number", "")) else ""
    rest = "".join(f", {part}" for part in (f"{volume}{issue}", pages) if part)
    return [nodes.emphasis("", name), nodes.Text(f"{rest}.")]


def _in_book(work: Work, name: str, pages: str) -> list[nodes.Node]:
    """Return ``In A. Lee (Ed.), Book (pp. 1–5).`` of a chapter."""
    editors = split_names(work.fields.get("editor", ""))
    shown = " & ".join(_name_in_order(editor) for editor in editors)
    edited = f"{shown} ({'Ed.' if len(editors) == 1 else 'Eds.'}), " if editors else ""
    several = "pp." if "–" in pages or "," in pages else "p."
    rest = f" ({several} {pages})." if pages else "."
    return [nodes.Text(f"In {edited}"), nodes.emphasis("", name), nodes.Text(rest)]


def _publisher(work: Work, supplied: Container[str]) -> list[nodes.Node]:
    named = [work.fields.get(field, "") for field in _PUBLISHING]
    if work.kind not in _IN_CONTAINER:  # the newspaper of a page on the web
        named.insert(0, work.fields.get("journal", ""))
    own = _names(work.names)  # who publishes a work of its own is named once
    names = [name for name in dict.fromkeys(named) if name and name != own]
    text = _bracketed(". ".join(names), "publisher" in supplied)
    return [nodes.Text(_stopped(text))] if names else []


def _bracketed(text: str, supplied: bool) -> str:
    return f"[{text}]" if text and supplied else text


def _address(work: Work) -> list[nodes.Node]:
    doi, url = work.fields.get("doi", ""), work.fields.get("url", "")
    address = f"https://doi.org/{doi}" if doi and not doi.startswith("http") else doi or url
    if not address.startswith(("https://", "http://")):
        return [nodes.Text(visible(address))] if address else []
    link = nodes.reference("", visible(address), refuri=address, classes=["address"])
    accessed = _day(work.fields.get("urldate", ""))
    if accessed is None:
        return [link]
    month, day, year = accessed
    return [nodes.Text(f"Retrieved {month} {day}, {year}, from "), link]


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!")) else f"{text}."


def _spaced(parts: list[list[nodes.Node]]) -> Iterator[nodes.Node]:
    for index, part in enumerate(parts):
        if index:
            yield nodes.Text(" ")
        yield from part
