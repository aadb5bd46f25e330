"""Date expressions in English text, resolved to EDTF; nothing here knows what an article is."""

from briefbook.dates.edtf import bounds, describe_edtf, is_edtf, sort_key
from briefbook.dates.finding import find_dates, find_in_tokens
from briefbook.dates.match import DateMatch

__all__ = [
    "DateMatch",
    "bounds",
    "describe_edtf",
    "find_dates",
    "find_in_tokens",
    "is_edtf",
    "sort_key",
]
