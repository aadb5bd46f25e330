"""Entries -> BibTeX, CSL-JSON and RIS, which Zotero, Mendeley and EndNote read.

All three carry the same facts. A date that is no single day, month or year (an interval, a date in
doubt) is given by its year, where it has one, and in words in the note: no day is made up.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from briefbook.bibliography.entry import Entry
from briefbook.bibliography.exporting.bib import bib
from briefbook.bibliography.exporting.csl import csl_json
from briefbook.bibliography.exporting.ris import ris

FORMATS: Mapping[str, Callable[[Sequence[Entry]], str]] = {
    "bib": bib,
    "json": csl_json,
    "ris": ris,
}
"""What writes a file with each ending."""

NAMES: Mapping[str, str] = {"bib": "BibTeX", "json": "CSL-JSON", "ris": "RIS"}

__all__ = ["FORMATS", "NAMES", "bib", "csl_json", "ris"]
