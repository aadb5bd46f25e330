"""What the converter writes, as a formula of Typst."""

from __future__ import annotations

import re

from sphinx_typst.formula.latex import COMMA, DECIMAL, SEMICOLON, UNDER
from sphinx_typst.literal import string

_WHOLE = re.compile(
    r"(?:\$|#math\.equation\(block: true, numbering: none\)\[\s*\$)\s(.*)\s\$(?:\s*\])?", re.DOTALL
)
"""A formula that the converter takes for a page: Typst's own template decides how it is set."""

_WORDS = re.compile(r"#text\[((?:[^\[\]\\#$]|\\(?:[^\w\s]|_))*)\]")
_ESCAPE = re.compile(r"\\(.)")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SPACE = re.compile(r"(#h\([^()]*\))(?=\S)")
_PRIMES = re.compile(r"(?<=[\w)]) (?='+[_^]\()")
"""The space before primes, which would keep an index from standing below its letter."""
_BELOW = re.compile(rf"overline\({UNDER} ?")
_DECIMAL = re.compile(rf" ?{DECIMAL} ?")
_STOPS = str.maketrans({COMMA: ",", DECIMAL: ",", SEMICOLON: ";"})

_RENAMED = {
    "ngeq": "gt.eq.not",
    "nleq": "lt.eq.not",
    "nsubseteq": "subset.eq.not",
    "planck.reduce": "planck",
    "sect.sq": "inter.sq",
    "subsetneq": "subset.neq",
    "Box": "square",
}
"""Names of the converter that this Typst has not."""

_OLD_NAME = re.compile(rf"(?<![\w.])({'|'.join(map(re.escape, _RENAMED))})(?![\w.])")


def tidied(converted: str) -> str:
    """Return the converter's code for the inside of a formula; whether it is safe is not asked."""
    code = converted.strip()
    whole = _WHOLE.fullmatch(code)
    code = whole[1].strip() if whole else code
    code = _WORDS.sub(_quoted, code)
    code = _STRING.sub(lambda found: found[0].translate(_STOPS), code)
    code = _PRIMES.sub("", code)
    code = _BELOW.sub("underline(", _DECIMAL.sub('","', code))
    code = code.replace(COMMA, r"\,").replace(SEMICOLON, r"\;")
    # what follows a call of code at once would be another argument of it
    return _OLD_NAME.sub(lambda found: _RENAMED[found[0]], _SPACE.sub(r"\1 ", code)).strip()


def _quoted(found: re.Match[str]) -> str:
    words = _ESCAPE.sub(r"\1", found[1]).replace("~", "\N{NO-BREAK SPACE}")
    apart = "" if found.string[: found.start()].endswith((" ", "(")) else " "
    return apart + string(words.translate(_STOPS))
