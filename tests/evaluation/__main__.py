"""Measures each part, prints a table and fails where a figure is below its floor."""
# ruff: noqa: T201 # the table is what this is for

import importlib
import importlib.util
import sys
import tempfile
import time
from pathlib import Path

from tests.evaluation import speed
from tests.evaluation.scoring import figures, score

PARTS = {
    "text": ("text", ("--split", "all")),
    "metadata": ("metadata.json", ("--visible",)),
    "references": ("references.jsonl", ()),
    "dates": ("dates", ()),
    "actors": ("actors", ("--types", "PER,ORG,LOC", "--lenient")),
}
"""Of each part what its predictions are called, and the arguments of its ``score.py``."""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print("usage: python -m tests.evaluation FOLDER", file=sys.stderr)
        return 2
    evaluation = Path(arguments[0]).resolve()
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        for part in PARTS:
            if (evaluation / part).is_dir() and importlib.util.find_spec(f"{__package__}.{part}"):
                rows += measure(evaluation, part, Path(folder))
    if (evaluation / "text").is_dir():
        rows += speeds(evaluation)
    show(rows)
    below = [row for row in rows if row[2] < row[3]]
    for part, name, figure, floor, _ in below:
        print(f"{part}: {name} is {figure:.3f}, below its floor of {floor:.3f}", file=sys.stderr)
    return 1 if below or not rows else 0


def measure(evaluation, part, folder):
    """Return a row for each floor of a part: part, name, figure, floor, seconds."""
    module = importlib.import_module(f"{__package__}.{part}")
    place, arguments = PARTS[part]
    out = folder / place
    start = time.process_time()
    module.predict(evaluation, out)
    seconds = time.process_time() - start
    found = figures(score(evaluation, part, out, getattr(module, "ARGUMENTS", arguments)))
    found |= getattr(module, "measured", lambda _: {})(evaluation)
    absent = module.FLOORS.keys() - found.keys()
    if absent:
        raise SystemExit(f"{part}/score.py prints no figure called {', '.join(sorted(absent))}")
    return [(part, name, found[name], floor, seconds) for name, floor in module.FLOORS.items()]


def speeds(evaluation):
    """Return a row for each floor of the speed of reading."""
    start = time.process_time()
    found = speed.measure(evaluation)
    seconds = time.process_time() - start
    return [("speed", name, found[name], floor, seconds) for name, floor in speed.FLOORS.items()]


def show(rows):
    print(f"{'part':<12}{'figure':<16}{'measured':>9}{'floor':>8}{'CPU s':>9}")
    for part, name, figure, floor, seconds in rows:
        mark = "" if figure >= floor else "  below its floor"
        places = 3 if figure < 10 else 0
        measured = f"{figure:>9.{places}f}{floor:>8.{places}f}"
        print(f"{part:<12}{name:<16}{measured}{seconds:>9.1f}{mark}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
