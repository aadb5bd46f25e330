"""The inspection record: every decision about a seed, as JSON and as text for a terminal."""

from briefbook.inspection.record import (
    inspection_json,
    inspection_record,
    record_name,
    record_schema,
    schema_json,
)
from briefbook.inspection.text import article_findings, inspection_text

__all__ = [
    "article_findings",
    "inspection_json",
    "inspection_record",
    "inspection_text",
    "record_name",
    "record_schema",
    "schema_json",
]
