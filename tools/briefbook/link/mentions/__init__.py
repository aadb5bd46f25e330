"""Where an article names the actors of the authority records."""

from briefbook.link.mentions.finding import Known, Names, find_mentions

__all__ = ["Known", "Names", "find_mentions"]
