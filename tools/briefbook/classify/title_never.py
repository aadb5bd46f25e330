"""Lines that are no title, whatever stands around them."""

from __future__ import annotations

import re

from briefbook.classify.look import Look

_PARAGRAPH = 20
"""Words of a paragraph that is no summary above a title."""
_HEADER = re.compile(
    r"\s{0,8}(?:from|to|cc|date|sent|contacts?|(?:media|press) (?:contacts?|inquiries)|tel"
    r"|telephone|phone|fax|e-?mail|for (?:more|further) information|von|an|datum|kontakt"
    r"|pressekontakt|fecha|contacto|contato|contatto|contactpersoon)\s?[:：]",
    re.IGNORECASE,
)
"""The label of what heads a letter or says whom to ask."""
_REACHED = re.compile(
    r"[\w.+-]{1,40}@[\w-]{1,40}\.[a-z]"
    r"|\+?\(?[0-9]{1,4}\)?[ .-]\(?[0-9]{2,4}\)?[ .-][0-9]{3,4}[ .-]?[0-9]{3,4}"
)
"""An address of e-mail or the number of a telephone."""


def is_impossible(row: Look) -> bool:
    """Return whether a line is something else than a title, or is far too long for one."""
    return (
        row.numbers
        or (row.rule is not None and row.size < 6)
        or row.dateline is not None
        or row.age
        or row.table
        or row.counted
        or row.thread
        or row.text.lstrip()[:1] in "*•»›#"
        or row.size > 40
        or (row.sentence and row.size > _PARAGRAPH)
        or (row.byline is not None and (row.byline.labelled or row.byline.role))
        or len(row.text) > 300
        or _HEADER.match(row.text) is not None
        or (("@" in row.text or row.size > 2) and _REACHED.search(row.text) is not None)
    )
