"""Bytes to values: an article as received, and the editor's catalogue record beside it."""

from briefbook.model import Correction
from briefbook.read.catalogue import CatalogueRecord, Entry
from briefbook.read.folder import check_folder, seed_paths
from briefbook.read.record import read_record, record_path, record_schema
from briefbook.read.seed import MAX_SEED_BYTES, MAX_SEED_LINES, decode_seed, read_seed

__all__ = [
    "MAX_SEED_BYTES",
    "MAX_SEED_LINES",
    "CatalogueRecord",
    "Correction",
    "Entry",
    "check_folder",
    "decode_seed",
    "read_record",
    "read_seed",
    "record_path",
    "record_schema",
    "seed_paths",
]
