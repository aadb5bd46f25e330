"""Predictions for the development set of main texts, in the form that its scorer reads."""

from __future__ import annotations

import json
from pathlib import Path

from briefbook.classify import classify, make_blocks
from briefbook.model import LineClass, Seed
from briefbook.read import read_seed

FLOORS = {"shingle_F1": 0.945}
"""What the scorer must find at least; the measured figure is in docs/about/reading.md."""

_MAIN_TEXT = frozenset(
    {LineClass.BODY, LineClass.HEADING, LineClass.REFERENCE_HEADING, LineClass.REFERENCE}
)


def predict(evaluation: Path, out: Path) -> None:
    """Write the main text of every page as ``out/<name>.txt``."""
    folder = evaluation / "text"
    out.mkdir(parents=True, exist_ok=True)
    for name in json.loads((folder / "manifest.json").read_text("utf-8")):
        seed, _ = read_seed(folder / "input" / f"{name}.txt", folder)
        text = main_text(seed) if seed else ""
        (out / f"{name}.txt").write_text(text, "utf-8")


def main_text(seed: Seed) -> str:
    """Return the article's own text: no title, byline, date, caption, credit or note."""
    blocks = make_blocks(seed, classify(seed))
    return "\n".join(block.text for block in blocks if block.block_class in _MAIN_TEXT)
