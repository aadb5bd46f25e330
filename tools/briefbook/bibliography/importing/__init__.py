"""Works from other programs' files, BibTeX, CSL-JSON and RIS, as entries for refs.bib."""

from briefbook.bibliography.importing.importing import Imported, read_works

__all__ = ["Imported", "read_works"]
