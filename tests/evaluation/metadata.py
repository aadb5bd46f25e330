"""Predictions for the development set of titles, authors and dates."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from briefbook.classify import classify, make_blocks
from briefbook.describe import describe
from briefbook.read import read_seed

FLOORS = {"title acc": 0.93, "date acc": 0.97, "F1": 0.95}
"""What the scorer must find at least with ``--visible``."""


def predict(evaluation: Path, out: Path) -> None:
    """Write what is known of every page into the file ``out``."""
    folder = evaluation / "metadata"
    found = {}
    for name in json.loads((folder / "gold.json").read_text("utf-8")):
        found[name] = facts(folder / "input" / f"{name}.txt", folder)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")


def facts(path: Path, root: Path) -> dict[str, Any]:
    """Return title, authors and date of one page; a date only where a day is printed."""
    seed, _ = read_seed(path, root)
    if seed is None:
        return {"title": None, "authors": [], "date": None}
    lines = classify(seed)
    metadata, _ = describe(seed, lines, make_blocks(seed, lines))
    return {
        "title": metadata.title.value,
        "authors": list(metadata.authors.value),
        "date": metadata.date.value,
    }
