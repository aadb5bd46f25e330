"""Printed references -> fields."""

import json
import re

from briefbook.link.references.fields import address
from briefbook.link.references.labels import label
from briefbook.link.references.model import OTHER, load_model
from briefbook.link.references.parsing import words_without_number

FLOORS = {"F1": 0.97, "whole-ref": 0.95}
"""On the data that the weights were fitted to; cross-validated figures are in the manual."""


def predict(evaluation, out):
    """Write a JSON object a line: the identifier, and the text of each field as printed."""
    model = load_model()
    source = evaluation / "references" / "refs-dev.jsonl"
    rows = []
    for line in source.read_text("utf-8").splitlines():
        record = json.loads(line)
        words = words_without_number(record["string"])
        rows.append({"id": record["id"], "pred": as_labelled(words, label(words, model))})
    out.write_text("\n".join(map(json.dumps, rows)), "utf-8")


def as_labelled(words, fields):
    """Return the text of each field as printed: the labels are judged, not what is made of them."""
    printed = {}
    for word, field in zip(words, fields, strict=True):
        if field != OTHER:
            printed.setdefault(field, []).append(word.text)
    joined = {
        field: ("" if field in {"url", "doi"} else " ").join(parts)
        for field, parts in printed.items()
    }
    if "doi" in joined:
        joined["doi"] = re.sub(r"^\W*doi\W*", "", joined["doi"], flags=re.IGNORECASE)
    if "url" in joined:
        joined["url"] = address(joined["url"])
    return joined
