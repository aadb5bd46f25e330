"""The moment that the editions bear, which must not be the clock's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime

from briefbook.model import Article

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")
_NONE = datetime(1980, 1, 1, tzinfo=UTC)  # the earliest that every archive format can hold


def source_date_epoch(articles: Iterable[Article]) -> int:
    """Return the newest day that the articles are sure to have seen, in seconds since 1970.

    That is the latest of their dates, of an interval its start, and of the days on which they
    say that they retrieved a work; 1 January 1980 where there is none. It stands in for
    ``SOURCE_DATE_EPOCH`` (reproducible-builds.org) where that is not set.
    """
    moments = [
        moment for article in articles for text in _dates(article) if (moment := _moment(text))
    ]
    return int(max(moments, default=_NONE).timestamp())


def _dates(article: Article) -> Iterable[str]:
    yield article.draft.metadata.date.value or ""
    for reference in article.references:
        yield dict(reference.fields).get("urldate", "")


def _moment(edtf: str) -> datetime | None:
    found = _DAY.match(edtf)
    if found is None:
        return None
    try:
        return datetime.fromisoformat(found[0]).replace(tzinfo=UTC)
    except ValueError:
        return None
