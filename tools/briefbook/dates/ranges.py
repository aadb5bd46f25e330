"""Expressions joined: from 2017 to 2020, between March and May 2019, 6 p.m. on March 11."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefbook.dates.edtf import bounds, is_edtf
from briefbook.dates.match import DateMatch
from briefbook.dates.tokens import Tokens

_ENDS = frozenset("day month season year decade".split())


def joined(found: Sequence[DateMatch], tokens: Tokens) -> tuple[DateMatch, ...]:
    """Return the matches with the two ends of a range, and a time and its day, made one."""
    out: list[DateMatch] = []
    for match in found:
        whole = _range(out[-1], match, tokens) or _timed(out[-1], match, tokens) if out else None
        if whole is None:
            out.append(match)
        else:
            out[-1] = whole
    return tuple(out)


def _range(first: DateMatch, last: DateMatch, tokens: Tokens) -> DateMatch | None:
    if first.parts or first.precision not in _ENDS or last.precision not in _ENDS:
        return None
    begin, end = tokens.at(first.start), tokens.at(last.start)
    between = tokens.tags[tokens.at(first.end) : end]
    before = tokens.tags[begin - 1 : begin] if begin else ""
    if not _joins(before, between) or not (first.value and last.value):
        return None
    value = f"{first.value.partition('/')[0]}/{last.value.rpartition('/')[2]}"
    low, high = bounds(first.value)[0], bounds(last.value)[1]
    if not is_edtf(value) or low is None or high is None or low > high or value[0] == "/":
        return None
    start = tokens.starts[begin - 1] if before in ("F", "B") else first.start
    reason = f"from one ({first.reason}) to the other ({last.reason})"
    if first.reason == last.reason:
        reason = f"from the one to the other; {last.reason}"
    text = tokens.text[start : last.end]
    return DateMatch(
        start, last.end, text, value, _duration(first, last), "interval", reason, (first, last)
    )


def _timed(time: DateMatch, day: DateMatch, tokens: Tokens) -> DateMatch | None:
    """Return a day with the time told before it: 6 p.m. on March 11, 18:00 UTC Friday."""
    if time.precision != "time" or day.precision != "day":
        return None
    between = tokens.text[time.end : day.start].strip()
    if between not in ("", ",", "on", ", on") or "\n\n" in tokens.text[time.end : day.start]:
        return None
    hour = (time.timex or "")[10:]
    timex = day.timex and day.timex[:10] + hour
    return replace(day, timex=timex).moved(time.start, day.end, tokens.text)


def _joins(before: str, between: str) -> bool:
    if before == "B":
        return between in ("&", "-")
    return between in (">", "-", "/") or (before == "F" and between in ("-", ">", "&>"))


def _duration(first: DateMatch, last: DateMatch) -> str | None:
    if first.precision == last.precision == "year" and first.timex and last.timex:
        return f"P{int(last.timex) - int(first.timex)}Y"
    return None
