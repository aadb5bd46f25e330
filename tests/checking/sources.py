"""The sources of ``cases.md``, as its head has them."""

import re
from pathlib import Path

from briefbook.checking.locators import KINDS
from briefbook.checking.source import Source, Sources

TEXT = Path(__file__).with_name("cases.md").read_text("utf-8")
HEAD, *SECTIONS = TEXT.split("\n## ")


def sources():
    """Return the sources: a key in code, then a block a line."""
    found = []
    for part in re.split(r"^`", HEAD, flags=re.MULTILINE)[1:]:
        key, *lines = part.strip().split("\n")
        blocks = {}
        for line in lines:
            place, _, text = line.partition(": ")
            kind, _, number = place.partition(" ")
            blocks[f"{KINDS[kind]}{number}"] = text
        found.append(Source(key.rstrip("`"), blocks, ["Harbour news"]))
    return Sources.of(found)
