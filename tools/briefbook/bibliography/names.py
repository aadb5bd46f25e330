"""Names of authors: persons with family and given name, and bodies under one literal name.

As text, a name is ``Family, Given``, or the literal name; names are joined by `` and ``, and a
literal name that itself holds a comma or an ``and`` stands in braces (BibTeX, appendix B.1 of
"Tame the BeaST", N. Markey, 2009).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pybtex.bibtex.utils import split_name_list
from pybtex.database import Person

from briefbook.bibliography.latex import plain

_HONORIFICS = frozenset("dame dr mr mrs ms prof professor rev sir".split())
_BODY_WORDS = frozenset(
    """academy administration agency alliance army assembly association authority bank board bureau
    center centre chamber church club coalition college commission committee company conference
    congress consortium cooperation corp corporation council court daily department desk editors
    embassy federation forum foundation fund gazette government group guardian herald house inc
    initiative institut institute institution journal laboratory league library limited ltd magazine
    ministry mission monitor museum nation nations network news newspaper newsroom observer office
    organisation organization parliament party police post press program programme project reporters
    research reserve review school secretariat senate service society staff state states station
    team telegraph times today tribune trust union university view watch weekly world writers
    """.split()
)
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """An author or editor: ``family`` and ``given`` of a person, or a body's ``literal`` name."""

    family: str = ""
    given: str = ""
    literal: str = ""

    @property
    def key(self) -> str:
        """The part that citations and citation keys use."""
        return self.literal or self.family

    def __str__(self) -> str:
        """``Family, Given``, or the literal name, in braces where it could be misread."""
        if not self.literal:
            return f"{self.family}, {self.given}"
        return f"{{{self.literal}}}" if _ambiguous(self.literal) else self.literal


def _ambiguous(literal: str) -> bool:
    return "," in literal or bool(_AND.search(literal))


def join_names(names: tuple[Name, ...]) -> str:
    """Return names as one text that ``split_names`` reads back."""
    return " and ".join(map(str, names))


def split_names(text: str) -> tuple[Name, ...]:
    """Return the names in a text that ``join_names`` wrote: no comma, no person."""
    return tuple(_joined_name(part) for part in _split(text) if part.strip())


def _joined_name(text: str) -> Name:
    if text.startswith("{") and text.endswith("}"):
        return Name(literal=text[1:-1])
    family, comma, given = text.partition(", ")
    return Name(family, given) if comma else Name(literal=text)


def bibtex_names(value: str) -> tuple[Name, ...]:
    """Return the names in a BibTeX field, in any of BibTeX's three forms, without ``others``."""
    parts = (part.strip() for part in _split(value))
    return tuple(_bibtex_name(part) for part in parts if part and part.lower() != "others")


def _split(value: str) -> list[str]:
    """Split at each ``and`` outside braces."""
    if "{" in value:
        return list(split_name_list(value))
    return _AND.split(value)


def _bibtex_name(text: str) -> Name:
    if text.startswith("{") and text.endswith("}"):
        return Name(literal=plain(text))
    if text.count(",") == 1 and "{" not in text:
        family, _, given = text.partition(",")
        if family.strip() and given.strip():
            return Name(plain(family.strip()), plain(given.strip()))
    return _other_form(text)


def _other_form(text: str) -> Name:
    if text.count(",") > 2:  # pybtex raises on it, and so does BibTeX
        return Name(literal=plain(text))
    person = Person(text)
    family = plain(" ".join(person.prelast_names + person.last_names))
    given = plain(" ".join(person.first_names + person.middle_names + person.lineage_names))
    return Name(family, given) if given else Name(literal=family)


def printed_name(text: str) -> Name:
    """Return the name in a byline: a body by its words, otherwise given name before family.

    What a person is called before the name, as "Prof.", is no given name.
    """
    words = text.replace(",", " ").split()
    while len(words) > 2 and words[0].strip(".").lower() in _HONORIFICS:
        words.pop(0)
    if len(words) < 2 or is_body(text):
        return Name(literal=" ".join(text.split()))
    return Name(words[-1], " ".join(words[:-1]))


def is_body(text: str) -> bool:
    """Return whether a name has a word that only names of bodies and of outlets have."""
    words = [word.strip(".,'’()").lower() for word in text.split()]
    return any(word in _BODY_WORDS for word in words) or words[:1] == ["the"] or "of" in words
