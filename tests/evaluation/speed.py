"""How fast pages are read: processor time, so that other work on the machine counts little."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from briefbook.convert import read_draft

FLOORS = {"articles/s": 60.0, "pages/s": 25.0, "lines/s": 4000.0}
"""About a third of what is measured on a slow machine; the figures are in docs/about/reading.md.

Articles are main texts as people paste them, pages are whole ones with all that stands around;
lines are those of the pages, blank ones too.
"""


def measure(evaluation: Path) -> dict[str, float]:
    """Return how much of each the reading stages do in a second on one core, files and all."""
    pages = sorted((evaluation / "text" / "input").glob("*.txt"))
    articles = sorted((evaluation / "text" / "gold").glob("*.txt"))
    read(pages[:1])  # the vocabularies and the weights are loaded once in a process
    seconds, lines = read(pages)
    found = {"pages/s": len(pages) / seconds, "lines/s": lines / seconds}
    seconds, _ = read(articles)
    return found | {"articles/s": len(articles) / seconds}


def read(paths: Sequence[Path]) -> tuple[float, int]:
    """Return the processor time in seconds that some files take, and the number of lines."""
    start = time.process_time()
    drafts = [read_draft(path, path.parent)[0] for path in paths]
    seconds = time.process_time() - start
    return seconds, sum(len(draft.lines) for draft in drafts if draft)
