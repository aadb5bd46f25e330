"""Says how many titles of the Web Content eXtraction Benchmark are found: most it is fitted to.

    python tests/evaluation/titles.py WCXB-FOLDER

Each article is read as a whole page, and without what stands below its text, as some paste it.
A title counts only where it is a line of the page, and where the page is not only that.
"""

# /// script
# dependencies = ["lxml"]
# ///

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path

from web_pages import SPLITS, web_pages

from briefbook.classify import classify, make_blocks
from briefbook.describe import describe
from briefbook.model import Seed

WORD = re.compile(r"\w+")


def titles(folder):
    """Return the titles that people approved, by the numbers of their pages."""
    found = {}
    for split in SPLITS:
        for path in sorted((folder / split / "ground-truth").glob("*.json")):
            truth = json.loads(path.read_text("utf-8")).get("ground_truth", {})
            found[path.stem] = truth.get("title") or ""
    return found


def title_of(text):
    """Return the title that is found in a text."""
    seed = Seed("seeds/a.txt", "0" * 64, "utf-8", tuple(text.split("\n")))
    lines = classify(seed)
    metadata, _ = describe(seed, lines, make_blocks(seed, lines))
    return metadata.title.value or ""


def without_end(text, main_text):
    """Return a page up to the last line of its article."""
    known = {line.strip() for line in main_text.split("\n") if line.strip()}
    lines = text.split("\n")
    last = max((at for at, line in enumerate(lines) if line.strip() in known), default=len(lines))
    return "\n".join(lines[: last + 1])


def alike(one, other):
    """Return whether two titles have the same words."""
    return WORD.findall(one.casefold()) == WORD.findall(other.casefold())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    approved = titles(folder)
    counted, whole, cut = 0, 0, 0
    for name, (text, main_text) in web_pages(folder).items():
        title = approved[name.rpartition("-")[2]]
        if not title or not any(alike(title, line) for line in text.split("\n")):
            continue
        counted += 1
        whole += alike(title, title_of(text))
        cut += alike(title, title_of(without_end(text, main_text)))
    sys.stdout.write(
        f"{counted} titles; found on whole pages {whole / counted:.3f}, "
        f"without what is below the text {cut / counted:.3f}\n"
    )


if __name__ == "__main__":
    main()
