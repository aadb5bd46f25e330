"""The lists of ``people.md``."""

from pathlib import Path

import pytest

from briefbook.link.references.people import printed_names

LINES = Path(__file__).with_name("people.md").read_text("utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if "->" in line])
def test_list(line):
    printed, _, expected = line.partition(" ->")
    names = printed_names(printed)
    shown = [f"[{name.literal}]" if name.literal else f"{name}" for name in names]
    assert "; ".join(shown) == expected.strip()
