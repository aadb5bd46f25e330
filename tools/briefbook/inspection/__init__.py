"""The inspection record: every decision about a seed, as JSON and as text for a terminal."""

from briefbook.inspection.record import inspection_record, record_schema
from briefbook.inspection.text import inspection_text

__all__ = ["inspection_record", "inspection_text", "record_schema"]
