"""The proposals measured: which people, organisations and places get a page without a record."""

import json

from briefbook.authority import Authority
from briefbook.link.proposals import Gazetteer, find_named, gather
from briefbook.model import Block, LineClass, Piece

FLOORS = {"all F1": 0.78}
TYPES = {"person": "PER", "organisation": "ORG", "state": "LOC", "place": "LOC"}


def predict(evaluation, out):
    """Write a file of proposed actors for each article."""
    out.mkdir(parents=True, exist_ok=True)
    gazetteer = Gazetteer.load()
    folder = evaluation / "actors"
    for name in json.loads((folder / "manifest.json").read_text("utf-8")):
        text = (folder / "input" / f"{name}.txt").read_text("utf-8")
        gathered = gather({name: find_named(blocks_of(text), gazetteer)}, Authority())
        mentions = gathered.mentions.get(name, ())
        found = [
            {
                "name": one.record.name,
                "type": TYPES[one.record.kind],
                "aliases": sorted({m.text for m in mentions if m.actor == one.record.slug}),
            }
            for one in gathered.actors
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
