"""The sentence around a place, found as where no Sphinx is: see :mod:`briefbook.checking`."""

from __future__ import annotations

from briefbook.checking.sentences import sentence_around

__all__ = ["sentence_around"]
