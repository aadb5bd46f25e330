"""Every line gets a class and the name of the rule that decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefbook.classify.article import article_lines
from briefbook.classify.decide import decide
from briefbook.classify.look import Look, is_blank, look_at
from briefbook.classify.rules import Decision, Rule
from briefbook.classify.segments import cuts_of, line_of
from briefbook.classify.title import find_title
from briefbook.classify.wrapped import Joined, join_wrapped
from briefbook.model import Line, LineClass, Seed
from briefbook.read import CatalogueRecord


class Row(NamedTuple):
    """What a reader sees as one line, and how it looks."""

    joined: Joined
    look: Look


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a text that are not blank, and the number of blank lines above each."""

    visible: tuple[Row, ...]
    gaps: tuple[int, ...]


def classify(seed: Seed, record: CatalogueRecord | None = None) -> tuple[Line, ...]:
    """Return the lines of a seed with a class each; the editor's corrections win."""
    rows = look_at_lines(seed.lines)
    looks = [row.look for row in rows.visible]
    title = find_title(looks)
    article = article_lines(looks, title, rows.gaps)
    if title is not None and any(article[:title]):  # the text above it says that it is none
        title = find_title(looks, article.index(True) + 1)
    decisions = decide(looks, article, title, rows.gaps)
    lines = _all_lines(rows.visible, decisions, len(seed.lines))
    return tuple(_corrected(line, record) for line in lines) if record else tuple(lines)


def look_at_lines(lines: Sequence[str]) -> Rows:
    """Return the rows of a text that are not blank."""
    visible: list[Row] = []
    gaps: list[int] = []
    end = 0
    for joined in join_wrapped(lines):
        if is_blank(joined.text):
            continue
        visible.append(Row(joined, look_at(joined.text)))
        gaps.append(joined.first - end)
        end = joined.first + len(joined.lines)
    return Rows(tuple(visible), tuple(gaps))


def _all_lines(rows: Sequence[Row], decisions: Sequence[Decision], count: int) -> list[Line]:
    """Return the lines of rows and the blank lines between them, ``count`` in all."""
    lines: list[Line] = []
    for row, decision in zip(rows, decisions, strict=True):
        while len(lines) < row.joined.first:
            lines.append(_blank_line(len(lines)))
        lines += _lines(row, decision)
    return [*lines, *map(_blank_line, range(len(lines), count))]


def _blank_line(index: int) -> Line:
    return Line(index + 1, LineClass.BLANK, Rule.BLANK.code)


def _lines(row: Row, decision: Decision) -> Iterable[Line]:
    """Return the lines of a row; a line after the first goes on with what is above it."""
    joined, cuts = row.joined, cuts_of(row.look, decision)
    if not cuts and len(joined.lines) == 1:  # nearly every line
        return (Line(joined.first + 1, decision[0], decision[1].code),)
    return [line_of(joined, at, decision, cuts) for at in range(len(joined.lines))]


def _corrected(line: Line, record: CatalogueRecord) -> Line:
    correction = record.correction(line.number)
    if line.line_class is LineClass.BLANK:
        return line
    if correction is not None:
        return Line(line.number, correction.line_class, Rule.EDITOR.value)
    named = any(one.line_class is LineClass.TITLE for one in record.lines)
    if named and line.line_class is LineClass.TITLE:  # the editor says that another line is it
        return Line(line.number, LineClass.HEADING, Rule.SECTION_HEADING.value)
    return line
