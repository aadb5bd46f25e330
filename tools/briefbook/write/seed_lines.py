r"""The lines of the ``seed`` directive: the seed as received, each line with its class.

``NUMBER CLASS RULE [LABEL] | TEXT``, where ``TEXT`` stands on one line of a page whatever it
holds: a backslash is ``\\``, a control is ``\u{202E}``, and so is white space at the end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefbook.controls import code_point, controls_in

_ESCAPED = re.compile(r"\\(?:\\|u\{([0-9A-F]{1,6})\})")


@dataclass(frozen=True, slots=True)
class SeedLine:
    """A line of a seed on its page; ``labels`` are the blocks that it went into."""

    number: int
    line_class: str
    rule: str
    labels: tuple[str, ...]
    text: str


def escape_line(text: str) -> str:
    """Return a seed line's text as it stands in the directive."""
    marks = {ord(control): _escaped(control) for control in controls_in(text)}
    marks[ord("\\")] = "\\\\"
    body = text.rstrip()
    return body.translate(marks) + "".join(map(_escaped, text[len(body) :]))


def unescape_line(escaped: str) -> str:
    """Return the seed line's text: the inverse of :func:`escape_line`."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else "\\", escaped)


def write_line(line: SeedLine) -> str:
    """Return one line of the directive's content."""
    head = [str(line.number), line.line_class, line.rule]
    if line.labels:
        head.append(",".join(line.labels))
    return f"{' '.join(head)} | {escape_line(line.text)}".rstrip()


def read_line(content: str) -> SeedLine:
    """Return what one line of the directive's content says.

    Raises ``ValueError`` where it is none.
    """
    head, bar, text = content.partition(" |")
    words = head.split(" ")
    if not bar or not 3 <= len(words) <= 4 or not words[0].isdecimal():
        raise ValueError(f"not a seed line: {content!r}")
    labels = tuple(words[3].split(",")) if len(words) == 4 else ()
    return SeedLine(
        int(words[0]), words[1], words[2], labels, unescape_line(text.removeprefix(" "))
    )


def rebuild(myst: str) -> list[str]:
    """Return the lines of the seed from its written page alone (promise 1)."""
    content = myst.rpartition("\n:::{seed} ")[2].split("\n")[1:]
    return [read_line(line).text for line in content[: content.index(":::")]]


def _escaped(character: str) -> str:
    return f"\\u{{{code_point(character)}}}"
