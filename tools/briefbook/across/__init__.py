"""What one article tells about another: the date of an article that states none."""

from briefbook.across.inferring import across

__all__ = ["across"]
