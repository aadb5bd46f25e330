r"""What a formula may be made of: a list of what is allowed, never one of what is not.

In mathematics Typst reads ``#`` as the beginning of code, but also runs names without one: a name
of several letters is looked up, a dot after it asks for a field, brackets after it call it. ``std``
holds the whole library there, ``read`` and ``link`` in it. A list of dangerous names would have to
grow with every version of Typst; so each piece of a formula must be one of these:

- a string, whose escapes are only ``\"`` and ``\\``, since words can do nothing;
- a sign that is escaped, or a backslash before white space, which ends a line;
- a name of Typst's module of mathematics that is a symbol or a word such as ``sin``, with the
  modifiers of a symbol; the compiler itself is asked for these names, and no module is among them;
- one of ``FUNCTIONS`` with its bracket, without a field: these take content and give content;
- ``delim:`` before a string, which is the only named argument, and two pieces of code, letter by
  letter: no delimiter, and a space of a length;
- any single character but a hash, a dollar sign, a private one, or the two that begin a comment.

The pieces are told apart as Typst tells them apart; where the two could differ, as with letters
that are no letters for Typst, the longer name is refused here since no list has it.
"""

from __future__ import annotations

import re

from sphinx_typst.compiler import math_names

FUNCTIONS = frozenset(
    """
    abs bb binom bold cal cancel cases class display frac frak inline italic limits lr mat mid mono
    norm op overbrace overbracket overline overparen root sans scr script scripts serif sqrt sscript
    stretch underbrace underbracket underline underparen upright vec
    """.split()
)
"""Typst's functions of mathematics that a formula may call: all take and give content alone."""

_PIECE = re.compile(
    r"""
      (?P<text> "(?:[^"\\]|\\["\\])*" )
    | (?P<code> delim:[ ]\#none(?=,) | \#h\(-?\d+(?:\.\d+)?(?:pt|mm|cm|in|em)\)(?=\s|$) )
    | (?P<delimiter> delim:[ ](?=") )
    | (?P<escape> \\(?:[^\w\s]|_|(?=\s|$)) )
    | (?P<number> [0-9]+(?:\.[0-9]+)? )
    | (?P<name> [^\W\d_][^\W_]+(?:\.[^\W_]+)* )
    | (?P<comment> /[/*] )
    | (?P<single> [^"\\\#$\ue000-\uf8ff] )
    """,
    re.VERBOSE | re.DOTALL,
)


def unsafe(code: str) -> str:
    """Return the first piece of a formula that is not allowed, nothing where all are."""
    place = 0
    while place < len(code):
        found = _PIECE.match(code, place)
        if found is None:
            return _told(code[place:])
        if found.lastgroup == "comment" or (found["name"] and not _known(found)):
            return _told(found[0])
        place = found.end()
    return ""


def _known(found: re.Match[str]) -> bool:
    name, names = found["name"], math_names()
    if name in names:
        return True
    called = found.string.startswith("(", found.end())
    return names.get(name.partition(".")[0], False) or (name in FUNCTIONS and called)


def _told(rest: str) -> str:
    return repr(re.split(r"[\s(\[]", rest, maxsplit=1)[0] or rest[:1])
