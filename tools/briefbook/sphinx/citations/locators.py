"""Locators, which are read the same where no Sphinx is: see :mod:`briefbook.checking.locators`."""

from __future__ import annotations

from briefbook.checking.locators import (
    KINDS,
    Place,
    labels_of,
    parse_locator,
    runs,
    split_citation,
)

__all__ = ["KINDS", "Place", "labels_of", "parse_locator", "runs", "split_citation"]
