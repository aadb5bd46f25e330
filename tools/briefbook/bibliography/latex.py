"""Between LaTeX in BibTeX values and plain text."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from pybtex.richtext import Text

_SET = re.compile(
    r"\\(?:emph|text(?:it|bf|sc|sf|tt|rm|up|md|superscript|subscript|quotedbl)|mkbib\w+|url"
    r"|nolinkurl|mbox|hbox|uppercase|lowercase|foreignlanguage\{\w+\}|href\{[^{}]*\})\s*(?=\{)"
)
"""Commands that only say how their text is set."""
_QUOTED = re.compile(r"\\enquote\*?\s*\{([^{}]*)\}")
_LATEX = re.compile(r"[\\~%$]|--|''|``|,,|[!?]`")
_LIGATURE = re.compile(r"-(?=-)|'(?=')|`(?=`)|,(?=,)|[!?](?=`)")
_BREAK = "\0"  # stands between the characters of a ligature until they are written
_WRITTEN = {
    _BREAK: "{}",
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "%": r"\%",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "{": "(",  # no LaTeX that pybtex reads stands for a brace
    "}": ")",
}


def plain(value: str) -> str:
    """Return a BibTeX value as plain text: accents composed, braces and commands gone."""
    if "\\" in value:
        value = _SET.sub("", _QUOTED.sub(r"“\1”", value))
    if _LATEX.search(value):
        value = _decoded(value)
    return " ".join(value.replace("{", "").replace("}", "").split())


@lru_cache(maxsize=4096)  # the names of authors come again and again
def _decoded(value: str) -> str:
    return str(Text.from_latex(value)).replace("\xa0", " ")


def escaped(text: str) -> str:
    """Return BibTeX that ``plain`` reads as this text.

    White space is folded, braces become parentheses, and control characters go, since no
    bibliography can print them.
    """
    kept = (" " if unicodedata.category(char) in {"Cc", "Cs"} else char for char in text)
    broken = _LIGATURE.sub(rf"\g<0>{_BREAK}", " ".join("".join(kept).split()))
    return "".join(_WRITTEN.get(char, char) for char in broken)
