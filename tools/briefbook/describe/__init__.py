"""What is known of an article: title, authors, publisher, date and language, each with proof."""

from briefbook.describe.descriptor import describe_source
from briefbook.describe.metadata import describe

__all__ = ["describe", "describe_source"]
