"""The manual lists the options that there are, with their defaults."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from sphinx_typst.options import OPTIONS

MANUAL = (Path(__file__).parents[2] / "docs" / "about" / "typst.md").read_text("utf-8")
ENTRIES = dict(re.findall(r"^`(typst_\w+)`\n:   ((?:.+\n)(?: +.+\n)*)", MANUAL, re.MULTILINE))


def test_the_manual_lists_every_option_and_no_other():
    assert list(ENTRIES) == [option.name for option in OPTIONS]


def test_every_option_is_registered(build):
    from sphinx.testing.util import SphinxTestApp

    built = build()
    app = SphinxTestApp("typst", srcdir=built.folder.parents[1], freshenv=True)
    try:
        registered = {name for name in app.config.values if name.startswith("typst_")}
        assert registered == set(ENTRIES)
    finally:
        app.cleanup()


@pytest.mark.parametrize(
    "option",
    [option for option in OPTIONS if option.default and not callable(option.default)],
    ids=lambda option: option.name,
)
def test_the_manual_says_the_default(option):
    shown = str(option.default).replace("'", '"').replace("\N{NO-BREAK SPACE}", " ")
    shown = f'"{shown}"' if isinstance(option.default, str) else shown
    assert f"Default: `{shown}`" in ENTRIES[option.name]
