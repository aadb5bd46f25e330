"""Fiscal years: fiscal 2021, FY21, the 2021 fiscal year."""

from __future__ import annotations

from briefbook.dates import values
from briefbook.dates.context import Context
from briefbook.dates.match import DateMatch
from briefbook.dates.rules.figures import full_year
from briefbook.dates.rules.plausible import is_year
from briefbook.dates.values import UNKNOWN, Value

_REASON = "a fiscal year, which may begin in the year before or end in the year after"


def fiscal_year(context: Context, first: int, last: int) -> DateMatch | None:
    """Read fiscal 2021, FY2021, FY21, fiscal year 2021-22, the 2021 fiscal year.

    Its value is about that year, since countries and companies begin it in other months.
    """
    tokens = context.tokens
    years = [at for at in range(first, last) if tokens.tags[at] in "YdN"]
    if tokens.tags[years[0]] != "Y":
        return _short(context, first, last, years[0])
    begin = int(tokens.word(years[0]))
    if not is_year(context.tokens, years[0], sure=True) and not tokens.joined(years[0]):
        return None
    if len(years) == 1 or not tokens.joined(years[1]):
        end = years[0] + 1 if len(years) > 1 else last
        value = values.year(begin)
        return context.found(first, end, value._replace(edtf=f"{value.edtf}~"), _REASON)
    following = begin + 1
    if tokens.word(years[1]) not in {str(following), f"{following % 100:02d}"}:
        return None
    value = Value(f"{begin:04d}/{following:04d}", "P1Y", "interval")
    return context.found(first, last, value, "a fiscal year that begins in the one year")


def _short(context: Context, first: int, last: int, at: int) -> DateMatch | None:
    """Return FY21 and FY'21; the century is that of the article."""
    word = context.tokens.word(at)
    if context.tokens.word(first) != "FY" or len(word) != 2 or not context.tokens.joined(at):
        return None
    if context.anchor is None:
        return context.found(first, last, UNKNOWN, "the year has two figures only")
    value = values.year(full_year(int(word), context.anchor))
    reason = f"{_REASON}; the century is that of the article"
    return context.found(first, last, value._replace(edtf=f"{value.edtf}~"), reason)
