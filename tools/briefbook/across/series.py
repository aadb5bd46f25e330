"""An event held in years that an article names, and planned again: the next of its series."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from briefbook.across.bound import Bound
from briefbook.across.passages import Dated
from briefbook.dates import bounds

_SERIES = re.compile(
    r"(?<!\w)[A-Z]\w*\s(?:[Ss]ummit|[Cc]onference|[Cc]ongress|[Ff]orum|[Oo]lympics|[Gg]ames|"
    r"[Aa]ssembly|[Ff]estival|[Cc]onvention|[Ss]ymposium|[Cc]hampionships?)(?!\w)"
)
_REACH = 60
"""Characters between the name of an event and its date."""


def by_series(dates: Sequence[Dated]) -> Iterator[Bound]:
    """Yield the days before the planned event of a series, one a year as far as it is dated.

    The events told as past must lie in two or more successive years; the planned one, told by
    its month alone, is the first such month half a year or more after the last of them.
    """
    held: dict[str, dict[int, Dated]] = {}
    planned: list[tuple[str, Dated]] = []
    for one in dates:
        name = _name(one)
        if name is None:
            continue
        first = bounds(one.match.value)[0] if one.match.value else None
        if one.direction < 0 and first is not None and one.match.precision in ("day", "month"):
            held.setdefault(name, {})[first.year] = one
        elif one.direction > 0 and one.month is not None and one.day is None:
            planned.append((name, one))
    for name, one in planned:
        years = sorted(held.get(name, {}))
        if len(years) < 2 or years != list(range(years[0], years[-1] + 1)):
            continue
        yield _before(name, held[name][years[-1]], one)


def _name(one: Dated) -> str | None:
    """Return the event that stands nearest to a date in its sentence."""
    begin = max(one.sentence[0], one.match.start - _REACH)
    found = [
        (min(abs(m.start() - one.match.end), abs(one.match.start - m.end())), m[0])
        for m in _SERIES.finditer(
            one.block.text, begin, min(one.sentence[1], one.match.end + _REACH)
        )
    ]
    return min(found)[1].lower() if found else None


def _before(name: str, last: Dated, planned: Dated) -> Bound:
    held = bounds(last.match.value or "")
    after = (held[1] or date.min) + timedelta(days=1)
    earliest = after + timedelta(days=180)
    month = planned.month or 1
    year = earliest.year + (earliest.month > month)
    reason = (
        f"the {_titled(name)} in {planned.quoted} is planned and is the next after that of "
        f"{last.quoted}, so it is that of {year}"
    )
    return Bound(after, date(year, month, 1) - timedelta(days=1), reason, (planned.span, last.span))


def _titled(name: str) -> str:
    first, _, rest = name.partition(" ")
    return f"{first.upper() if len(first) <= 5 else first.capitalize()} {rest}"
