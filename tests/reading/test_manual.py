"""The manual of reading lists every rule, and that of catalogue records every entry."""

import json
from importlib.resources import files
from pathlib import Path

from briefbook.classify.rules import Rule

ABOUT = Path(__file__).parents[2] / "docs" / "about"


def listed(page):
    rows = (ABOUT / page).read_text("utf-8").splitlines()
    return [row.split("`")[1] for row in rows if row.startswith("| `")]


def test_the_manual_lists_every_rule_in_the_catalogue_s_order():
    assert listed("reading.md") == [rule.value for rule in Rule]


def test_the_manual_lists_every_entry_of_a_catalogue_record():
    schema = json.loads(files("briefbook.read").joinpath("record.schema.json").read_text("utf-8"))
    assert sorted(listed("catalogue-record.md")) == sorted(schema["properties"])
