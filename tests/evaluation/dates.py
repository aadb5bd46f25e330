"""Date expressions, resolved against the publication date."""

import json

from briefbook.dates import find_dates

FLOORS = {"calendar F1": 0.89, "rel recall": 0.87}


def predict(evaluation, out):
    """Write ``<id>.json`` for each text: the expressions with their values as TIMEX3."""
    out.mkdir()
    manifest = json.loads((evaluation / "dates" / "manifest.json").read_text("utf-8"))
    for name, entry in manifest.items():
        text = (evaluation / "dates" / "input" / f"{name}.txt").read_text("utf-8")
        found = find_dates(text, entry["dct"])
        # A range is annotated as a length, and its ends as dates.
        rows = [
            {"start": one.start, "end": one.end, "value": one.timex}
            for match in found
            for one in (*match.parts, match)
            if one.timex
        ]
        (out / f"{name}.json").write_text(json.dumps(rows), "utf-8")
