"""Date expressions, resolved against the publication date."""

import json
import time

from briefbook.dates import find_dates

FLOORS = {"calendar F1": 0.89, "rel recall": 0.87, "articles/s": 200.0}
"""The last is of one core, for items of a hundred words; ten times the floor is usual."""


def predict(evaluation, out):
    """Write ``<id>.json`` for each text: the expressions with their values as TIMEX3."""
    out.mkdir()
    manifest = json.loads((evaluation / "dates" / "manifest.json").read_text("utf-8"))
    for name, entry in manifest.items():
        found = find_dates(_text(evaluation, name), entry["dct"])
        # A range is annotated as a length, and its ends as dates.
        rows = [
            {"start": one.start, "end": one.end, "value": one.timex}
            for match in found
            for one in (*match.parts, match)
            if one.timex
        ]
        (out / f"{name}.json").write_text(json.dumps(rows), "utf-8")


def measured(evaluation):
    """Return how many articles are read in a second of the processor's time."""
    manifest = json.loads((evaluation / "dates" / "manifest.json").read_text("utf-8"))
    articles = [(_text(evaluation, name), entry["dct"]) for name, entry in manifest.items()]
    start = time.process_time()
    for text, published in articles * _ROUNDS:
        find_dates(text, published)
    return {"articles/s": len(articles) * _ROUNDS / (time.process_time() - start)}


_ROUNDS = 3


def _text(evaluation, name):
    return (evaluation / "dates" / "input" / f"{name}.txt").read_text("utf-8")
