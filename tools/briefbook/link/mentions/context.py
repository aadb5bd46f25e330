"""What stands before and after a hit."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from briefbook.link.mentions.forms import Meaning
from briefbook.link.names import Hit, Word

_QUOTES = "\"'“”‘’«»„[("
_LONGEST_ABBREVIATION = 3  # letters: after "Sen." or "Dr." no sentence begins


@dataclass(frozen=True, slots=True)
class Context:
    """A hit in its text.

    ``taken`` are the numbers of the words in all hits of the text, ``complete`` of those in hits
    that are more than a surname; ``is_headline`` is so where every word may have a capital.
    """

    text: str
    words: Sequence[Word]
    hit: Hit[Meaning]
    taken: Collection[int] = ()
    complete: Collection[int] = ()
    is_headline: bool = False

    @property
    def printed(self) -> str:
        """The form as it is printed."""
        return self.text[self.hit.start : self.hit.end]

    @property
    def is_one_word(self) -> bool:
        """Whether the form is one word."""
        return self.hit.first == self.hit.last

    @property
    def before(self) -> Word | None:
        """The word before, in the same sentence and with nothing but space between."""
        return self._neighbour(self.hit.first - 1, following=False)

    @property
    def after(self) -> Word | None:
        """The word after, likewise."""
        return self._neighbour(self.hit.last + 1, following=True)

    def word(self, offset: int) -> Word | None:
        """Return the word so many places before (negative) the hit, wherever it stands."""
        index = self.hit.first + offset
        return self.words[index] if 0 <= index < len(self.words) else None

    @property
    def gap_before(self) -> str:
        """The characters since the word before."""
        first = self.hit.first
        return self.text[self.words[first - 1].end if first else 0 : self.hit.start]

    @property
    def gap_after(self) -> str:
        """The characters up to the word after."""
        last = self.hit.last + 1
        return self.text[self.hit.end : self.words[last].start if last < len(self.words) else None]

    @property
    def is_possessive(self) -> bool:
        """Whether the hit ends in an apostrophe and an s, or in an apostrophe after an s."""
        rest = self.text[self.hit.end : self.hit.end + 2]
        return rest[:1] in "'’" and rest[:1] != "" and (rest[1:] in "sS" or self.printed[-1] == "s")

    @property
    def starts_sentence(self) -> bool:
        """Whether the hit begins a sentence, so that its capital says nothing."""
        gap = self.gap_before.rstrip(_QUOTES + " ").strip()
        before = self.word(-1)
        if before is None or gap[-1:] in ("!", "?", ":"):
            return True
        return gap[-1:] == "." and len(before.text) > 1

    @property
    def is_shouted(self) -> bool:
        """Whether the words beside the hit are in capitals too."""
        sides = [self.word(-1), self.word(self.hit.last - self.hit.first + 1)]
        return any(w is not None and len(w.text) > 1 and w.text.isupper() for w in sides)

    @property
    def capital_says_nothing(self) -> bool:
        """Whether any word would have a capital here."""
        return self.is_headline or self.starts_sentence or self.is_shouted

    def _neighbour(self, index: int, *, following: bool) -> Word | None:
        if not 0 <= index < len(self.words):
            return None
        gap = self.gap_after if following else self.gap_before
        before = self.words[self.hit.last if following else index]
        stop = gap.strip() == "." and len(before.text) <= _LONGEST_ABBREVIATION
        return self.words[index] if gap and (gap.strip() == "" or stop) else None
