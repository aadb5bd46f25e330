"""Lines that are no title, whatever stands around them."""

from __future__ import annotations

import re

from briefbook.classify.entry_hour import entry_hour
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
_KIND = re.compile(
    r"(?:^|\s[|•·/–—-])\s{0,8}(?:(?:press|news|media) (?:release|statement)|pressemitteilung"
    r"|medienmitteilung|communiqué de presse|nota de prensa|comunicado de (?:prensa|imprensa)"
    r"|comunicato stampa|persbericht)\s{0,8}$",
    re.IGNORECASE,
)
"""Of which kind a text is, alone or behind the name of who sends it out."""
_KIND_ENDS = frozenset(
    "release statement pressemitteilung medienmitteilung presse prensa imprensa stampa"
    " persbericht".split()
)
"""Words with which it ends; few lines do."""
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
        or (not _KIND_ENDS.isdisjoint(row.words[-1:]) and _KIND.search(row.text) is not None)
        or entry_hour(row) is not None
        or (("@" in row.text or row.size > 2) and _REACHED.search(row.text) is not None)
    )
