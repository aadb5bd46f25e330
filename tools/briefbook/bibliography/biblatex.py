"""biblatex's names of types and fields, as Zotero and JabRef write them -> BibTeX's.

The names are those of the biblatex manual, sections 2.1 and 2.2 and appendix A.
"""

from __future__ import annotations

from collections.abc import Mapping

_KINDS = {
    **dict.fromkeys(("www", "electronic"), "online"),
    **dict.fromkeys(("mvbook", "bookinbook", "mvreference", "reference"), "book"),
    **dict.fromkeys(("collection", "mvcollection", "mvproceedings"), "proceedings"),
    **dict.fromkeys(("inbook", "inreference", "suppbook", "suppcollection"), "incollection"),
    **dict.fromkeys(("suppperiodical", "review"), "article"),
    "conference": "inproceedings",
    "techreport": "report",
}
_FIELDS = {
    "journaltitle": "journal",
    "location": "address",
    "institution": "publisher",
    "school": "publisher",
    "issue": "number",
    "maintitle": "title",
    "annote": "annotation",
}
NO_WORKS = frozenset({"xdata", "control", "set"})
"""Types of entries that describe no work of their own."""


def as_bibtex(kind: str, fields: Mapping[str, str]) -> tuple[str, dict[str, str]]:
    """Return an entry's type and fields under BibTeX's names; what is there already wins.

    A subtitle joins its title, and a field that BibTeX does not know keeps its name.
    """
    named = dict(fields)
    for other, own in _FIELDS.items():
        if other in named and own not in named:
            named[own] = named.pop(other)
    for title in ("title", "booktitle"):
        subtitle = named.pop(title.replace("title", "subtitle"), "")
        if subtitle and title in named:
            named[title] = f"{named[title].rstrip('.:')}: {subtitle}"
    return _KINDS.get(kind, kind), named
