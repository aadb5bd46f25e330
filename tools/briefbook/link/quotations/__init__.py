"""What an article quotes, and whom."""

from briefbook.link.quotations.finding import find_quotations

__all__ = ["find_quotations"]
