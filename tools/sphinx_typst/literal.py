"""Values written as Typst code, so that no text of an author can become code."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_QUOTED = str.maketrans({'"': '\\"', "\\": "\\\\"})


class Code(str):
    """A piece of Typst code that stands for itself, such as ``12pt`` or ``black``."""

    __slots__ = ()


def string(text: str) -> str:
    r"""Return a Typst string literal: ``"`` and ``\`` escaped, controls as ``\u{HEX}``."""
    if text.isprintable():
        return f'"{text.translate(_QUOTED)}"'
    return '"' + "".join(_escaped(character) for character in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() or unicodedata.category(character) in {"Zs", "Co", "Cn"}:
        return character
    if unicodedata.category(character) == "Cs":
        # Typst's strings are Unicode scalar values; half a surrogate pair is not one
        return "\\u{fffd}"
    return f"\\u{{{ord(character):x}}}"


def value(item: object) -> str:
    """Return the Typst code of a Python value: text becomes a string literal, never code."""
    if isinstance(item, Code):
        code = str(item)
    elif isinstance(item, str):
        code = string(item)
    elif isinstance(item, bool):
        code = "true" if item else "false"
    elif item is None:
        code = "none"
    elif isinstance(item, int | float):
        code = repr(item)
    elif isinstance(item, Mapping):
        pairs = ", ".join(f"{string(str(key))}: {value(each)}" for key, each in item.items())
        code = f"({pairs or ':'})"
    elif isinstance(item, Sequence):
        code = "(" + "".join(f"{value(each)}, " for each in item) + ")"
    else:
        raise TypeError(f"no Typst value for {type(item).__name__}")
    return code


def arguments(positional: Sequence[object], named: Mapping[str, object]) -> str:
    """Return the arguments of a call; an underscore in a name is Typst's hyphen."""
    parts = [value(item) for item in positional]
    parts += [f"{name.replace('_', '-')}: {value(item)}" for name, item in named.items()]
    return ", ".join(parts)
