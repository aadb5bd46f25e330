"""refs.bib: reading it, keys, finding an entry again, appending what is missing.

``briefbook.bibliography.proposing`` is imported by its own name, since it reads references.
"""

from briefbook.bibliography.entries import Bibliography
from briefbook.bibliography.entry import Entry
from briefbook.bibliography.keys import Work, assign_keys, key_of
from briefbook.bibliography.names import Name
from briefbook.bibliography.reading import read_bibliography

__all__ = ["Bibliography", "Entry", "Name", "Work", "assign_keys", "key_of", "read_bibliography"]
