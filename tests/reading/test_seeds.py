"""The five seeds: every line's class, and what is said of each article, as approved."""

import re
from pathlib import Path

import pytest

from briefbook.convert import convert
from briefbook.project import Project

ROOT = Path(__file__).parents[2]
APPROVED = Path(__file__).with_name("seeds.md").read_text("utf-8")
SECTIONS = dict(section.split("\n\n", 1) for section in re.split(r"^## ", APPROVED, flags=re.M)[1:])


@pytest.fixture(scope="module")
def drafts():
    articles = convert(Project(ROOT)).articles
    return {article.draft.seed.stem[:3]: article.draft for article in articles}


def lines_of(draft):
    for line in draft.lines:
        if line.line_class != "blank":
            parts = [f"{s.line_class}[{s.start}:{s.end}]" for s in line.segments]
            yield " ".join([f"- {line.number} {line.line_class} {line.rule}", *parts])


def facts_of(draft):
    for name in ("title", "authors", "publisher", "date", "language"):
        fact = getattr(draft.metadata, name)
        value = ", ".join(fact.value) if isinstance(fact.value, tuple) else fact.value
        yield f"- {name}: {value or '-'} ({fact.status})"


@pytest.mark.parametrize("seed", SECTIONS)
def test_lines_and_facts_are_those_approved(drafts, seed):
    found = [*lines_of(drafts[seed]), *facts_of(drafts[seed])]
    assert found == [line for line in SECTIONS[seed].splitlines() if line]


def test_evidence_stands_where_it_is_said_to(drafts):
    for draft in drafts.values():
        title = draft.metadata.title
        for span in title.evidence:
            assert draft.seed.lines[span.line - 1][span.start : span.end].strip() == title.value


def test_every_kept_line_is_in_a_block_and_no_other(drafts):
    for draft in drafts.values():
        held = {piece.line for block in draft.blocks for piece in block.pieces}
        set_aside = {
            line.number for line in draft.lines if line.line_class in ("furniture", "blank")
        }
        assert not held & set_aside
        titles = {line.number for line in draft.lines if line.line_class == "title"}
        assert held | set_aside | titles == set(range(1, len(draft.lines) + 1))
