"""Where an article names the actors of the authority records."""

from briefbook.link.mentions.finding import Names, find_mentions

__all__ = ["Names", "find_mentions"]
