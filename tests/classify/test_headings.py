"""How deep a heading is."""

import pytest

from briefbook.classify import make_blocks
from briefbook.model import Line, LineClass, Seed


@pytest.mark.parametrize(
    ("headings", "levels"),
    [
        (("What happened", "What comes next"), [2, 2]),
        (("THE RIVERS", "In the north", "THE TOWNS"), [2, 3, 2]),
        (("1. The rivers", "1.1 In the north", "1.1.1 Today", "2 The towns"), [2, 3, 4, 2]),
        (("1984 and after",), [2]),
    ],
)
def test_a_heading_is_as_deep_as_its_number_or_its_capitals_say(headings, levels):
    seed = Seed("seeds/a.txt", "", "utf-8", headings)
    lines = [
        Line(number, LineClass.HEADING, "section-heading") for number in range(1, len(headings) + 1)
    ]
    assert [block.level for block in make_blocks(seed, lines)] == levels
