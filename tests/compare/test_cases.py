"""The cases of ``cases.md``."""

import re
from pathlib import Path

import pytest

from briefbook.compare import compare
from briefbook.link.dates import find_in_blocks
from briefbook.link.events import find_events
from briefbook.model import LineClass, Mention, MentionForm, Span
from tests.write.articles import article, metadata

_MARKED = re.compile(r"\[(?P<state>[^\]]+)\]|\{(?P<person>[^}]+)\}|<(?P<place>[^>]+)>")


def cases():
    text = Path(__file__).with_name("cases.md").read_text("utf-8")
    for section in text.split("\n## ")[1:]:
        title, *rows = [line for line in section.split("\n") if line.strip()]
        told = [row.removeprefix("- ") for row in rows if row.startswith("- ")]
        proposed = [row.removeprefix("> ").split() for row in rows if row.startswith("> ")]
        yield pytest.param(told, proposed, id=title)


def linked(row):
    """Return an article of marked paragraphs, its mentions where they are marked."""
    head, _, marked = row.partition(": ")
    key, day = head.split()
    published = None if day == "-" else day
    lines, mentions = [], []
    for number, paragraph in enumerate(marked.split(" / "), 1):
        line = ""
        end = 0
        for found in _MARKED.finditer(paragraph):
            line += paragraph[end : found.start()]
            name, kind = found[found.lastgroup], found.lastgroup
            span = Span(number, len(line), len(line) + len(name))
            slug = re.sub(r"\W", "-", name.lower())
            mentions.append(Mention(span, name, slug, kind, MentionForm.NAME))
            line += name
            end = found.end()
        lines.append(line + paragraph[end:])
    facts = metadata(date=published)
    one = article(lines, ["body"] * len(lines), path=f"seeds/{key}.txt", facts=facts)
    events = find_events(find_in_blocks(one.draft.blocks, published), mentions, published)
    found = {"citekey": key, "mentions": tuple(mentions), "events": events}
    return article(
        lines, [LineClass.BODY.value] * len(lines), path=one.draft.seed.path, facts=facts, **found
    )


def proposals(told):
    return [
        [found.kind, *(f"{one.article}-{one.label}" for one in found.passages)]
        for one in compare([linked(row) for row in told])
        for found in one.proposals
    ]


@pytest.mark.parametrize(("told", "proposed"), list(cases()))
def test_case(told, proposed):
    assert proposals(told) == proposed


@pytest.mark.parametrize(("told", "proposed"), list(cases()))
def test_the_order_of_the_articles_does_not_matter(told, proposed):
    assert sorted(proposals(told[::-1])) == sorted(proposed)
