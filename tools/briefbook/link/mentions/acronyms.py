"""Whether capitals are an acronym of the actor's."""

from __future__ import annotations

from briefbook.link.mentions.context import Context
from briefbook.link.names.vocabulary import FUNCTION_WORDS
from briefbook.model import MentionForm

_FEWEST = 2  # letters of an acronym


def is_shouted_word(context: Context) -> bool:
    """Return whether a word among capitals is no acronym: "TELL US MORE"."""
    printed = context.printed
    return printed.isupper() and printed.lower() in FUNCTION_WORDS and context.is_shouted


def meant_otherwise(context: Context) -> bool:
    """Return whether an article expands an acronym to a name that is not its actor's.

    That is so where the acronym stands in brackets after words with its initials, as in
    "Border League (BL)", and these words are no form of the actor.
    """
    meanings = context.hit.meanings
    if any(meaning.form is not MentionForm.ACRONYM for meaning in meanings):
        return False
    text, hit, letters = context.text, context.hit, context.printed
    if text[hit.start - 1 : hit.start] != "(" or text[hit.end : hit.end + 1] != ")":
        return False
    first = hit.first - len(letters)
    if len(letters) < _FEWEST or first < 0:
        return False
    expansion = context.words[first : hit.first]
    if any(index in context.taken for index in range(first, hit.first)):
        return False
    return [word.text[0] for word in expansion] == list(letters)
