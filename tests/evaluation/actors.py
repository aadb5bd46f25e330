"""The proposals measured: which people, organisations and places are found without a record."""

import json

from briefbook.link.proposals import Gazetteer, propose_actors
from briefbook.model import Block, LineClass, Piece

FLOORS = {"all F1": 0.82}
TYPES = {"person": "PER", "organisation": "ORG", "state": "LOC", "place": "LOC"}


def predict(evaluation, out):
    """Write a file of proposed actors for each article."""
    out.mkdir(parents=True, exist_ok=True)
    gazetteer = Gazetteer.load()
    folder = evaluation / "actors"
    for name in json.loads((folder / "manifest.json").read_text("utf-8")):
        text = (folder / "input" / f"{name}.txt").read_text("utf-8")
        found = [
            {"name": one.name, "type": TYPES[one.kind], "aliases": list(one.variants)}
            for one in propose_actors(blocks_of(text), gazetteer)
        ]
        (out / f"{name}.json").write_text(json.dumps(found), "utf-8")


def blocks_of(text):
    """Return the title and the paragraphs of a plain text as blocks."""
    lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return [
        Block(
            LineClass.BODY if index else LineClass.TITLE,
            max(1, index),
            (Piece(number, 0, len(line)),),
            line,
        )
        for index, (number, line) in enumerate(lines)
    ]
