"""Lines to classes: what is the article, what is said about it, and what is page furniture."""

from briefbook.classify.blocks import make_blocks
from briefbook.classify.lines import classify
from briefbook.classify.rules import Rule

__all__ = ["Rule", "classify", "make_blocks"]
