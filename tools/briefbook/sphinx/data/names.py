"""What the files beside an HTML book are called, in ``data/`` but for ``llms.txt``."""

EDITION_SCHEMA = "edition.schema.json"
INSPECTION = "inspection"
"""Folder for the inspection records, which ``briefbook build`` writes."""
INSPECTION_SCHEMA = "inspection.schema.json"
LLMS = "llms.txt"
SUMS = "SHA256SUMS"
TEXT = "book.txt"
