"""Where quotation marks open and close."""

from __future__ import annotations

from collections.abc import Iterator


def quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of each text in double quotation marks, without the marks.

    Curly marks pair by their direction, straight ones by turns. A mark that is never closed
    runs to the end of the paragraph, as where a quotation goes on in the next one.
    """
    opened: tuple[int, str] | None = None
    for index, character in enumerate(text):
        if opened is None:
            if character in "“„«" or (character == '"' and _may_open(text, index)):
                opened = index + 1, _CLOSING[character]
        elif character in opened[1]:
            yield opened[0], index
            opened = None
    if opened is not None and text[opened[0] - 1] != '"':
        yield opened[0], len(text)


_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"'}


def _may_open(text: str, index: int) -> bool:
    """Return whether a straight mark stands where one opens: an inch sign follows a digit."""
    return index == 0 or not text[index - 1].isdigit()
