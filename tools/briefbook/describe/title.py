"""The title as printed."""

from __future__ import annotations

from collections.abc import Sequence

from briefbook.model import Fact, Line, LineClass, Seed, Span, Status


def find_title(seed: Seed, lines: Sequence[Line]) -> Fact[str | None]:
    """Return the text of the title line, with every line that repeats it as evidence."""
    titles = [line for line in lines if line.line_class is LineClass.TITLE]
    if not titles:
        return Fact(None, Status.NOT_STATED)
    first = titles.index(next((one for one in titles if one.rule == "editor"), titles[0]))
    printed = [titles[first]]
    for line in titles[first + 1 :]:
        if line.rule != "continued":
            break
        printed.append(line)
    text = " ".join(seed.lines[line.number - 1] for line in printed).split()
    repeated = [
        line
        for line in lines
        if line.rule == "repeated-title" and seed.lines[line.number - 1].split() == text
    ]
    evidence = tuple(_whole(seed, line) for line in (*printed, *repeated))
    return Fact(" ".join(text), Status.STATED, evidence)


def _whole(seed: Seed, line: Line) -> Span:
    text = seed.lines[line.number - 1]
    return Span(line.number, len(text) - len(text.lstrip()), len(text.rstrip()))
