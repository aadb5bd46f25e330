"""The cases of ``cases.md``."""

from pathlib import Path

import pytest

from briefbook.dates import find_dates


def cases():
    text = Path(__file__).with_name("cases.md").read_text("utf-8")
    for section in text.split("\n## ")[1:]:
        title, _, body = section.partition("\n")
        anchor, _, marked = body.strip().partition(": ")
        yield pytest.param(None if anchor.strip() == "-" else anchor, marked, id=title)


def plain(marked):
    return "".join(part.partition("|")[0] for part in _parts(marked))


def _parts(marked):
    return [piece for part in marked.split("⟦") for piece in part.split("⟧")]


def mark(text, matches):
    for match in reversed(matches):
        no_date = match.value is None and match.precision in {"duration", "set"}
        value = match.timex if no_date else match.value or "?"
        text = f"{text[: match.start]}⟦{match.text}|{value}⟧{text[match.end :]}"
    return text


@pytest.mark.parametrize(("anchor", "marked"), list(cases()))
def test_case(anchor, marked):
    text = plain(marked)
    assert mark(text, find_dates(text, anchor)) == marked
