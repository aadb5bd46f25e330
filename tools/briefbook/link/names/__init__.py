"""Finding known forms in running text: words, their spelling, and the longest match."""

from briefbook.link.names.lexicon import Hit, Lexicon
from briefbook.link.names.words import Word, fold, without_accents, words

__all__ = ["Hit", "Lexicon", "Word", "fold", "without_accents", "words"]
