r"""What the converter would set wrongly is written otherwise in LaTeX, or refused by name.

Signs of Unicode's private use stand for what LaTeX has and the converter does not keep; they are
replaced in its Typst code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sphinx_typst.formula.errors import FormulaError

COMMA, SEMICOLON, UNDER, DECIMAL = "\ue000", "\ue001", "\ue002", "\ue003"
"""Stops that end no argument, the mark of a line that goes below, and the comma in a number."""

_WORDS = {
    r"\mbox": r"\text",
    r"\hbox": r"\text",
    r"\textnormal": r"\text",
    r"\textup": r"\text",
    r"\emph": r"\mathit",
    r"\textbf": r"\mathbf",
    r"\textit": r"\mathit",
    r"\textsf": r"\mathsf",
    r"\texttt": r"\mathtt",
}
"""Commands for words in a formula; one that is no ``\\text`` has it inside."""

_REWRITTEN = (
    (r"\\(?:nonumber|notag)(?![A-Za-z])", ""),
    (r"\\nolimits(?![A-Za-z])", ""),
    (r"\\label\s*\{[^{}]*\}", ""),
    (r"\\tag\*\s*\{([^{}$]*)\}", r"\\qquad\\text{\1}"),
    (r"\\tag\s*\{([^{}$]*)\}", r"\\qquad\\text{(\1)}"),
    (r"\\(begin|end)\s*\{x{0,2}alignat(\*?)\}(?:\s*\{\d+\})?", r"\\\1{align\2}"),
    (r"\\(begin|end)\s*\{alignedat\}(?:\s*\{\d+\})?", r"\\\1{aligned}"),
    (r"\\(begin|end)\s*\{gathered\}", r"\\\1{aligned}"),
    (r"\\[bB]igg?[lrm]?(?![A-Za-z])", ""),
    (r"\\middle(?![A-Za-z])", ""),
    (r"\\left\s*<", r"\\left\\langle "),
    (r"\\right\s*>", r"\\right\\rangle "),
    (r"\\mathscr(?![A-Za-z])", r"\\mathcal"),
    (r"\\math(?:bbm|ds)(?![A-Za-z])", r"\\mathbb"),
    (r"\{,\}", DECIMAL),
    (r"\\underline\s*\{", rf"\\overline{{{UNDER} "),
)

_WRONG = (
    (r"\\x(?:right|left)arrow\s*\[", "an arrow with words below it"),
    (r"\\[hc]line(?![A-Za-z])", "a rule in an array"),
    (r"\\begin\s*\{array\}\s*\{[^}]*\|", "a rule in an array"),
    (r"\\begin\s*\{rcases\}", r"\begin{rcases}"),
    (r"\\(?:page|auto|c|C|name)?ref(?![A-Za-z])", r"\ref"),
    (r"\\cite[A-Za-z]*", r"\cite"),
)
"""What the converter takes without a word and sets wrongly."""

_TEXT = re.compile(r"\\text\s*\{([^{}]*\$[^{}$]*\$[^{}]*)\}")
_WORD_COMMAND = re.compile(rf"({'|'.join(map(re.escape, _WORDS))})\s*\{{([^{{}}]*)\}}")
_STOP = re.compile(r"\\.|[,;]", re.DOTALL)
_ENVIRONMENT = re.compile(r"\\begin\s*\{([A-Za-z]+\*?)\}")
_COMMAND = re.compile(
    r"(?<!\\)\\(?!(?:begin|end|left|right|limits|nolimits|not)(?![A-Za-z]))([A-Za-z]+\*?)"
    r"(?:\s*\{[^{}]*\})*"
)
"""A command with what is in braces after it; those left out mean nothing by themselves."""


def prepared(latex: str) -> str:
    """Return a formula as the converter sets it right."""
    for pattern, name in _WRONG:
        if re.search(pattern, latex):
            raise FormulaError(f"the formula has no right form in Typst: {name}")
    latex = _WORD_COMMAND.sub(_as_text, latex)
    for pattern, instead in _REWRITTEN:
        latex = re.sub(pattern, instead, latex)
    latex = _TEXT.sub(_around_mathematics, latex)
    return _STOP.sub(_kept, latex)


def named(latex: str) -> Iterator[tuple[str, str]]:
    """Yield each environment and command of a formula once, with a small formula of it."""
    for name in dict.fromkeys(_ENVIRONMENT.findall(latex)):
        yield rf"\begin{{{name}}}", rf"\begin{{{name}}}x\end{{{name}}}"
    for name, example in {found[1]: found[0] for found in _COMMAND.finditer(latex)}.items():
        yield f"\\{name}", example if example.endswith("}") else f"{example}{{x}}"


def _as_text(found: re.Match[str]) -> str:
    instead = _WORDS[found[1]]
    inside = found[2] if instead == r"\text" else rf"\text{{{found[2]}}}"
    return f"{instead}{{{inside}}}"


def _around_mathematics(found: re.Match[str]) -> str:
    r"""Return words with formulas in them as words between formulas, in one group."""
    parts = enumerate(found[1].split("$"))
    shown = (part if number % 2 else rf"\text{{{part}}}" for number, part in parts if part.strip())
    return "{" + "".join(shown) + "}"


def _kept(found: re.Match[str]) -> str:
    return {",": COMMA, ";": SEMICOLON}.get(found[0], found[0])
