"""MyST that parses to exactly a given text.

A seed may hold anything: fences, roles, HTML, front matter. After :func:`escape` the real
parser finds one paragraph of text in it and nothing else.
"""

from __future__ import annotations

import re

from briefbook.controls import code_point, controls_in

_INLINE = "\\`*_{}[]<>&$~"
"""What can begin inline markup anywhere; ``$`` and ``~`` only in extensions of MyST."""

_AS_ENTITY = "\t\n"
"""Controls that are white space: they stay white space."""

_LINE = re.compile(
    r"(?m)"
    r"(?P<indent>^[^\S\n]+)"  # white space at the start of a line, or all of it
    r"|(?P<trail>(?<=\S)[^\S\n]+$)"
    r"|(?P<break>\A\n|\n(?=\n)|\n\Z)"  # a blank line would end the paragraph
)
_START = re.compile(r"(?m)^((?:&#\d+;)*)(?:([0-9]{1,9})(?=[.)])|(?=[#%(+:=|-]))")

_CLOSING = re.compile(r"(?:(?<=\s)|^)#+$")


def escape(text: str) -> str:
    """Return MyST of a paragraph whose text is the given one.

    Line feeds stay soft breaks; invisible controls become ``control`` roles that show their
    code point.
    """
    return guard_lines(escape_inline(text))


def escape_inline(text: str) -> str:
    r"""Return the text with what is markup anywhere in a line escaped.

    Pieces can be joined with roles between them; the whole then goes through
    :func:`guard_lines`.
    """
    marks: dict[int, str] = {ord(mark): f"\\{mark}" for mark in _INLINE if mark in text}
    for control in controls_in(text):
        if control not in _AS_ENTITY:
            marks[ord(control)] = f"{{control}}`{code_point(control)}`"
    return text.translate(marks) if marks else text


def guard_lines(myst: str) -> str:
    """Return MyST in which no line starts a block, and no white space at an edge is lost."""
    return _START.sub(r"\1\2\\", _LINE.sub(_entities, myst)).replace("\t", "&#9;")


def escape_heading(text: str) -> str:
    """Return MyST of a heading's one line; line feeds become spaces."""
    line = guard_lines(escape_inline(" ".join(text.split("\n"))))
    return _CLOSING.sub(r"\\\g<0>", line)


def _entities(match: re.Match[str]) -> str:
    return "".join(f"&#{ord(character)};" for character in match.group())
