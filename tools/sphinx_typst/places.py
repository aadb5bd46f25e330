"""Where the labels of a print stand: what one setting of it tells the next.

Typst can find the page of a label itself, but sets the whole document again each time that this
changes something. So a print is set as a draft that knows no page, asked where all labels are,
and set with these pages as plain numbers, until they are the ones that it was given. Typst
remembers what did not change between two settings.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import typst

SETTINGS = 8
"""How often a print is set at most."""

NEAR = 24.0
"""Points by which a label may move on its page without being told: two lines.

A page is set again where what it is told changes, and a link lands above its label anyhow.
"""

_OWN = "sphinx-typst-"
"""What the builder's own labels begin with: it asks for their pages, and no link leads to them."""
Place = tuple[int, float, float]
"""A page, and how far in from the left and from above, in pt."""

_FOUND = """{
  let rounded(length) = calc.round(length.pt(), digits: 2)
  let labelled = query(selector.or(metadata, heading, footnote)).filter(each => each.has("label"))
  let at = labelled.map(each => (str(each.label), each.location().position()))
  (
    labels: at.map(((name, at)) => (name, (at.page, rounded(at.x), rounded(at.y)))).to-dict(),
    sections: query(<sphinx-typst-section>).map(each => (each.location().page(), each.value)),
    openings: query(<sphinx-typst-opening>).map(each => (each.location().page(), each.value)),
    pages: query(<sphinx-typst-last-page>).first().location().page(),
  )
}"""


@dataclass(frozen=True, slots=True)
class Head:
    """What the head of a page says: a title, a chapter's number, whether something begins there.

    ``sections`` are those that begin on the page, else the one that goes on.
    """

    title: str
    chapter: int
    opens: bool
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Places:
    """The page and the point (x, y, in pt from above) of each label, and the head of each page.

    ``elsewhere`` has the page and the volume of labels that are in other volumes; ``guessed``
    are about the pages of labels before the first setting, to which no link can lead.
    """

    labels: Mapping[str, Place] = field(default_factory=dict)
    heads: tuple[Head, ...] = ()
    elsewhere: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    guessed: Mapping[str, int] = field(default_factory=dict)

    @property
    def pages_of_labels(self) -> dict[str, int]:
        """The page of each label, or about the page."""
        return {**self.guessed, **{name: place[0] for name, place in self.labels.items()}}

    @property
    def told(self) -> dict[str, Sequence[float]]:
        """What a source reads of each label: its page and what else is known of where it is."""
        guessed = {name: (page,) for name, page in self.guessed.items()}
        elsewhere = {name: (page, 0, 0, volume) for name, (page, volume) in self.elsewhere.items()}
        return {**guessed, **self.labels, **elsewhere}

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.heads)

    def moved(self, earlier: Places) -> int:
        """Return how many labels and heads are on another page than they were."""
        labels = sum(
            place[0] != earlier.labels.get(name, (0,))[0] for name, place in self.labels.items()
        )
        heads = sum(a != b for a, b in zip(self.heads, earlier.heads, strict=False))
        return labels + heads + abs(self.pages - earlier.pages)

    def near(self, earlier: Places) -> Places:
        """Return these places, with the earlier point of each label that is still close to it."""
        labels = {
            name: earlier.labels[name] if _is_near(name, place, earlier) else place
            for name, place in self.labels.items()
        }
        return replace(self, labels=labels)


def is_own(name: str) -> bool:
    """Return whether a label is the builder's own, which several places and volumes have."""
    return name.startswith(_OWN)


def _is_near(name: str, place: Place, earlier: Places) -> bool:
    known = earlier.labels.get(name)
    if known is None or known[0] != place[0]:
        return False
    return is_own(name) or abs(place[2] - known[2]) <= NEAR


def places_file(source: Path) -> Path:
    """Return the file beside a Typst file that holds its places."""
    return source.with_suffix(".places.json")


def settled(
    compiler: typst.Compiler, source: Path, known: Places | None = None
) -> tuple[Places, int]:
    """Return where all is once no page changes any more, and how many still did at the end.

    It begins with what is known before. What is returned is also in the file of the places,
    which the source reads.
    """
    file, places, moved = places_file(source), known or Places(), 0
    for _number in range(SETTINGS):
        write_places(file, places)
        found = find_places(compiler)
        places, moved = found.near(places), found.moved(places)
        if moved == 0:
            break
    # on the same pages with points that moved far, which change nothing but where a link lands
    write_places(file, places)
    return places, moved


def write_places(file: Path, places: Places) -> None:
    """Write what the source reads."""
    known = {"heads": [asdict(head) for head in places.heads], "labels": places.told}
    file.write_text(json.dumps(known, ensure_ascii=False, sort_keys=True) + "\n", "utf-8")


def find_places(compiler: typst.Compiler, chapters: int = 0) -> Places:
    """Return where all is after a setting; so many chapters began in the volumes before."""
    given = json.loads(compiler.eval(_FOUND))
    labels = {name: (int(at[0]), at[1], at[2]) for name, at in given["labels"].items()}
    return Places(labels, tuple(_heads(given, chapters)))


def _heads(given: Mapping[str, Any], chapters: int) -> Iterator[Head]:
    openings, begun = dict(given["openings"]), defaultdict(list)
    for page, section in given["sections"]:
        begun[page].append(section)
    # what stands before the first chapter of a volume or of a part belongs to none
    title, chapter, going_on = "", 0, ()
    for page in range(1, given["pages"] + 1):
        opening = openings.get(page)
        if opening is not None:
            chapters += bool(opening["counted"])
            title, chapter = opening["title"], chapters if opening["counted"] else 0
            going_on = ()
        sections = tuple(begun[page]) or going_on
        yield Head(title, chapter, page == 1 or opening is not None, sections)
        going_on = sections[-1:]
