"""The error of a formula that cannot be printed."""

from __future__ import annotations


class FormulaError(ValueError):
    """A formula that cannot be printed; its message says what in it is why."""
