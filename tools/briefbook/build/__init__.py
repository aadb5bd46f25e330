"""The editions of a book: HTML and PDF, by one run of Sphinx, and none where nothing changed."""

from briefbook.build.digest import input_digest
from briefbook.build.editions import Edition, build_editions
from briefbook.build.epoch import source_date_epoch
from briefbook.build.inspections import write_inspections
from briefbook.build.reading import read_edition
from briefbook.build.record import BuildRecord, read_build, write_build

__all__ = [
    "BuildRecord",
    "Edition",
    "build_editions",
    "input_digest",
    "read_build",
    "read_edition",
    "source_date_epoch",
    "write_build",
    "write_inspections",
]
