"""The title as printed."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.model import Fact, Line, LineClass, Seed, Span, Status


def find_title(seed: Seed, lines: Sequence[Line]) -> Fact[str | None]:
    """Return the text of the title line, with every line that repeats it as evidence."""
    titles = [line for line in lines if line.line_class is LineClass.TITLE]
    if not titles:
        return Fact(None, Status.NOT_STATED)
    text = seed.lines[titles[0].number - 1]
    repeated = [
        line
        for line in lines
        if line.rule == "repeated-title" and seed.lines[line.number - 1].strip() == text.strip()
    ]
    evidence = tuple(_whole(seed, line) for line in [titles[0], *repeated])
    return Fact(" ".join(text.split()), Status.STATED, evidence)


def _whole(seed: Seed, line: Line) -> Span:
    text = seed.lines[line.number - 1]
    return Span(line.number, len(text) - len(text.lstrip()), len(text.rstrip()))
