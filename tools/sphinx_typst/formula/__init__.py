"""A formula of LaTeX as Typst code that can show mathematics and do nothing else."""

from __future__ import annotations

import re

from sphinx_typst.formula.errors import FormulaError
from sphinx_typst.formula.latex import named, prepared
from sphinx_typst.formula.safe import unsafe
from sphinx_typst.formula.tidy import tidied

__all__ = ["FormulaError", "typst_formula"]

LONGEST = 4000
"""Characters of a formula; the converter calls itself, and tens of thousands end the process."""

_BLANK_LINE = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")


def typst_formula(latex: str) -> str:
    """Return the Typst code of a formula; equations parted by blank lines are set in lines."""
    if len(latex) > LONGEST:
        raise FormulaError(f"the formula is longer than {LONGEST} characters")
    code = r" \ ".join(filter(None, map(_equation, _equations(latex))))
    if not code:
        raise FormulaError("nothing of the formula is left in Typst")
    return code


def _equations(latex: str) -> list[str]:
    """Return the parts between blank lines; a blank line inside an environment parts nothing."""
    parts: list[str] = []
    for part in filter(None, map(str.strip, _BLANK_LINE.split(latex))):
        if parts and parts[-1].count(r"\begin{") > parts[-1].count(r"\end{"):
            parts[-1] += f"\n{part}"
        else:
            parts.append(part)
    return parts


def _equation(latex: str) -> str:
    code = _converted(latex)
    found = unsafe(code)
    if found:
        raise FormulaError(f"the formula has no safe form in Typst: {_source(latex) or found}")
    return code


def _source(latex: str) -> str:
    """Return the commands and environments of a formula that alone are refused already."""
    return ", ".join(name for name, example in named(latex) if _refused(example))


def _refused(latex: str) -> bool:
    try:
        return bool(unsafe(_converted(latex)))
    except FormulaError:
        return True


def _converted(latex: str) -> str:
    import tylax  # noqa: PLC0415 (most books have no formula and need no converter)

    source = prepared(latex)
    # a slash would take with it what stands at once before or after: "1/23/4"
    options = tylax.L2TOptions(frac_to_slash=False)
    try:
        return tidied(tylax.latex_to_typst(source, options=options))
    except Exception as error:
        raise FormulaError(f"tylax cannot read the formula: {error}") from error
