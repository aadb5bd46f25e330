"""What an article quotes, and whom."""

from briefbook.link.quotations.finding import find_quotations
from briefbook.link.quotations.statements import find_statements

__all__ = ["find_quotations", "find_statements"]
