"""Whether a quotation stands in a text: verbatim but for white space and the style of marks.

Every search goes forward only, so the time grows with the length of the text.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_MARKS = str.maketrans(dict.fromkeys('“”„‟«»‹›‘’‚‛"`´′″', "'"))
_GAP = re.compile(r"\[\s?(?:\.\s?\.\s?\.|…)\s?\]|…|\.\s?\.\s?\.(?:\s?\.)?|\[[^\[\]]{0,300}\]")
_FINAL = ",."


def folded(text: str) -> str:
    """Return a text with white space as single spaces and all quotation marks alike."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_MARKS).split())


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quotation that must stand in the source as it is.

    ``whole_start`` and ``whole_end`` tell whether it begins and ends with a whole word;
    ``any_case`` that the case of its first letter was changed in brackets.
    """

    text: str
    whole_start: bool = True
    whole_end: bool = True
    any_case: bool = False


def pieces(quotation: str) -> list[Piece]:
    """Return the stretches between ellipses and bracketed insertions of a folded quotation."""
    found: list[Piece] = []
    begin, letter, attached = 0, "", False
    for match in _GAP.finditer(quotation):
        after = quotation[match.end() : match.end() + 1]
        bracketed = match[0].startswith("[")
        joined = bracketed and quotation[match.start() - 1 : match.start()].isalnum()
        _add(found, letter, quotation[begin : match.start()], attached, joined)
        attached = bracketed and after.isalnum()
        inside = match[0][1:-1] if bracketed else ""
        letter = inside if attached and len(inside) == 1 and inside.isalpha() else ""
        begin = match.end()
    _add(found, letter, quotation[begin:], attached, False)
    return found


def _add(found: list[Piece], letter: str, text: str, attached: bool, joined: bool) -> None:
    """Add a piece, its first letter the one in brackets before it (``[T]he``)."""
    whole = letter + text.strip()
    if any(character.isalnum() for character in whole):
        found.append(Piece(whole, bool(letter) or not attached, not joined, bool(letter)))


def stands_in(quotation: str, source: str) -> bool:
    """Return whether a quotation stands in a source, both folded.

    A full stop or comma that ends the quotation may be the editor's, as American style sets it
    inside the marks, and so may marks at its ends, which close a quotation in it early. Without a
    letter or digit there is nothing to compare.
    """
    return any(_in_order(form, source) for form in _forms(quotation))


@lru_cache(maxsize=4)  # one quotation is looked for in many places in a row
def _forms(quotation: str) -> list[list[Piece]]:
    bare = quotation.strip("' ")
    forms = [quotation, bare]
    if bare[-1:] and bare[-1] in _FINAL and not bare.endswith(".."):
        forms.append(bare[:-1].rstrip("' "))
    return [form for q in forms for form in ([Piece(q)], pieces(q))]


def _in_order(wanted: list[Piece], source: str) -> bool:
    position = 0
    for piece in wanted:
        position = _end_of(piece, source, position)
        if position < 0:
            return False
    return True


def _end_of(piece: Piece, source: str, start: int) -> int:
    """Return where the first place of a piece from ``start`` on ends, -1 where it has none."""
    rest = piece.text[1:] if piece.any_case else piece.text
    first = piece.text[:1].lower() if piece.any_case else ""
    at = source.find(rest, start + len(first))
    while at >= 0:
        begin, end = at - len(first), at + len(rest)
        case_fits = not first or source[begin:at].lower() == first
        if case_fits and _whole(piece, source, begin, end):
            return end
        at = source.find(rest, at + 1)
    return -1


def _whole(piece: Piece, source: str, begin: int, end: int) -> bool:
    """Return whether a piece's place cuts no word in two."""
    cut_before = piece.whole_start and _joined(source, begin)
    cut_after = piece.whole_end and _joined(source, end)
    return not (cut_before or cut_after)


def _joined(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()
