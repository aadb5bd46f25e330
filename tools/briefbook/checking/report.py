"""A withdrawal as a text to read and as a JSON object."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from briefbook.checking.withdrawal import Rest, Withdrawal
from briefbook.controls import visible


def withdrawal_text(withdrawal: Withdrawal) -> str:
    """Return what falls, what is weakened, which dates change and which pages are left bare."""
    return "".join(f"{visible(line)}\n" for line in _lines(withdrawal))


def _lines(withdrawal: Withdrawal) -> Iterator[str]:
    yield f"Without {' and '.join(withdrawal.keys)}: {_summary(withdrawal)}"
    yield from _section("Falls, since it rests on nothing else", withdrawal.falling)
    yield from _section("Weakened, since it rests on others too", withdrawal.weakened)
    if withdrawal.dates:
        yield from ("", "Dated otherwise")
        for change in withdrawal.dates:
            after = change.after or "no date"
            yield f"  {change.path}: {change.before} becomes {after}"
    if withdrawal.bare_pages:
        yield from ("", "Pages that lose their last source")
        yield from (f"  {path}" for path in withdrawal.bare_pages)


def _summary(withdrawal: Withdrawal) -> str:
    if not withdrawal.rests and not withdrawal.dates:
        return "nothing changes; no page cites it."
    falls, weak = len(withdrawal.falling), len(withdrawal.weakened)
    parts = [f"{falls} fall{'s' if falls == 1 else ''}", f"{weak} weakened"]
    parts.append(f"{_counted(len(withdrawal.dates), 'date')} changed")
    parts.append(f"{_counted(len(withdrawal.bare_pages), 'page')} without any source")
    return ", ".join(parts) + "."


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _section(title: str, rests: Sequence[Rest]) -> Iterator[str]:
    if not rests:
        return
    yield from ("", f"{title} ({len(rests)})")
    for rest in rests:
        also = f"; also {', '.join(rest.others)}" if rest.others else ""
        yield f"  {rest.path}:{rest.line}: {rest.what} ({', '.join(rest.places)}{also})"
        yield f"    {rest.text}"


def withdrawal_json(withdrawal: Withdrawal) -> str:
    """Return the same as one JSON object, its fields named as in the text."""
    record = {
        "without": list(withdrawal.keys),
        "falls": [_record(rest) for rest in withdrawal.falling],
        "weakened": [_record(rest) for rest in withdrawal.weakened],
        "dates": [
            {"key": c.key, "path": c.path, "before": c.before, "after": c.after}
            for c in withdrawal.dates
        ],
        "bare_pages": list(withdrawal.bare_pages),
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _record(rest: Rest) -> dict[str, object]:
    return {
        "path": rest.path,
        "line": rest.line,
        "what": rest.what,
        "text": rest.text,
        "places": list(rest.places),
        "others": list(rest.others),
    }
