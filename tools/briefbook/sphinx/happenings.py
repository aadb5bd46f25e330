"""Events that the machine found in the articles, as far as no editor's event tells them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from docutils import nodes

from briefbook.dates.edtf import bounds, sort_key
from briefbook.sphinx.records import ArticleRecord, EventRecord

Row = Mapping[str, Any]
"""What an article's page tells of an event: see ``docs/about/dates.md``."""

_LONGEST = 140
"""Characters of the passage that stands for an event's name."""


def proposed_events(
    rows: Iterable[Row],
    editors: Collection[EventRecord],
    articles: Mapping[str, ArticleRecord],
    dismissed: Collection[str],
) -> Iterator[EventRecord]:
    """Yield the happenings that no editor's event covers and that are not dismissed."""
    groups = _groups(rows)
    covered = _covered(groups, editors)
    for label, same in sorted(groups.items()):
        if label not in covered and label not in dismissed and same[0]["article"] in articles:
            yield _proposed(label, same, articles)


def known_as(rows: Iterable[Row], editors: Collection[EventRecord]) -> dict[str, str]:
    """Return the id of the event that shows what a machine's label names, by that label.

    It is the editor's event that covers it, else the first label of its group.
    """
    groups = _groups(rows)
    covered = _covered(groups, editors)
    return {
        f"{row['article']}-{row['event']}": covered.get(label, label)
        for label, same in groups.items()
        for row in same
    }


def _groups(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row["modality"] != "hypothetical":
            groups[row["group"]].append(row)
    return groups


def _covered(groups: Mapping[str, list[Row]], editors: Collection[EventRecord]) -> dict[str, str]:
    """Return the id of the editor's event that covers a group, by the group's label.

    An editor's event covers what the paragraphs that it cites tell of its own time, so that
    pinning, rewording, merging and splitting are all done by writing events. Of several, those
    that cite the paragraph as telling it come first.
    """
    told: dict[str, list[EventRecord]] = defaultdict(list)
    for place in ("passages", "beside"):
        for event in editors:
            for passage in getattr(event, place):
                told[passage].append(event)
    found: dict[str, str] = {}
    for label, same in groups.items():
        for row in same:
            for event in told.get(_passage(row), ()):
                if label not in found and _same_time(event.date, row["value"]):
                    found[label] = event.id
    return found


def _passage(row: Row) -> str:
    return f"{row['article']}-{row['label']}".lower()


def _same_time(one: str | None, other: str | None) -> bool:
    """Whether two dates can mean the same day; an unknown one can mean any."""
    if one is None or other is None:
        return True
    (first, last), (begin, end) = bounds(one), bounds(other)
    return _not_after(first, end) and _not_after(begin, last)


def _not_after(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start <= end


def _proposed(label: str, same: list[Row], articles: Mapping[str, ArticleRecord]) -> EventRecord:
    row = min(same, key=lambda row: (_width(row["value"]), row["article"], row["event"]))
    article = articles[row["article"]]
    return EventRecord(
        id=label,
        docname=article.docname,
        anchor=nodes.make_id(f"{article.citekey}-{row['label']}"),
        title=f"“{_shortened(row['what'])}”",
        date=row["value"],
        modality=row["modality"],
        actors=tuple(dict.fromkeys(slug for one in same for slug in one["actors"])),
        disputed=False,
        sources=tuple(sorted({one["article"] for one in same})),
        passages=tuple(dict.fromkeys(map(_passage, same))),
        proposed=True,
    )


def _width(value: str | None) -> tuple[int, tuple[str, str]]:
    """Return what orders dates by precision, the most precise first."""
    if value is None:
        return 10**7, sort_key(None)
    first, last = bounds(value)
    days = (last - first).days if first and last else 10**6
    return days, sort_key(value)


def _shortened(text: str) -> str:
    folded = " ".join(text.split())
    if len(folded) <= _LONGEST:
        return folded
    return folded[:_LONGEST].rpartition(" ")[0].rstrip(",;:") + " …"
