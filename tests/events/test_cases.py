"""The cases of ``cases.md``."""

from pathlib import Path

import pytest

from tests.events.test_events import events


def cases():
    text = Path(__file__).with_name("cases.md").read_text("utf-8")
    for section in text.split("\n## ")[1:]:
        title, *rows = section.strip().split("\n")
        for row in rows:
            value, _, sentence = row.removeprefix("- ").partition(": ")
            told = (None if value == "?" else value, title.partition(":")[0])
            yield pytest.param(sentence, told, id=sentence)


@pytest.mark.parametrize(("sentence", "told"), list(cases()))
def test_case(sentence, told):
    assert [(event.value, event.modality) for event in events(sentence)] == [told]
