"""Lines that name who wrote an article: ``By Ana Lee and Bo Kim, Reporters``."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from briefbook.classify.dateline import without_dates
from briefbook.classify.printed_date import PrintedDate

_LONGEST = 240
_MOST_WORDS = 6
"""Words of the longest name."""
_LEADING = 30
"""Characters within which a date may stand before the label of a byline."""
_TRAILING = " \t,;:.|-\xa0"
_LABEL = re.compile(
    r"[\s|•·/–—-]{0,60}(?:(?:written|reported|posted|published|produced|story|words|text|article"
    r"|report|reporting)\s{1,3})?"
    r"(?:by|von|par|por|di|door|автор|文|作者)(?:\s?:\s{0,3}|\s{1,3})"
    r"|[\s|•·/–—-]{0,60}(?:author|authors|author of the article|writer|reporter|correspondent|autor"
    r"|autorin|auteur|autore|автор|著者)\s?(?:\(s\))?\s?:\s{0,3}",
    re.IGNORECASE,
)
_LABEL_CUES = frozenset(
    "by von par por di door author authors writer reporter correspondent autor autorin auteur"
    " autore автор 文 作者 著者".split()
)
_SENTENCE_END = re.compile(r"[^\W\d_]{3}[.!?:]['\"”’»)]?\s{0,8}$")
_FOUR_SMALL = re.compile(r"(?:\s[a-z]{1,20}){4}")
_AGO = re.compile(r"\b[0-9]{1,2} (?:second|minute|min|hour|day|week|month|year)s? ago\b")
_LONE_LABEL = frozenset(
    tuple(label.split())
    for label in (
        "by|author|authors|author of the article|written by|about the author|story by|words by"
        "|reported by|posted by"
    ).split("|")
)
_ROLE = frozenset(
    "writer|reporter|correspondent|editor|columnist|contributor|contributing|staff|author|analyst"
    "|critic|journalist|producer|chief|bureau|senior|associate|assistant|deputy|managing|special"
    "|political|foreign|business|science|technology|sports|opinion|guest|freelance|blogger|intern"
    "|fellow|professor|lecturer|researcher|scholar|director|president|founder|ceo|minister"
    "|ambassador|digital|news|international|national|investigative|executive|leader|host"
    "|photographer|videographer|team|desk|features|environment|education|health|parliamentary"
    "|reporting|redakteur|redakteurin|korrespondent|korrespondentin|journaliste|periodista"
    "|repórter|redação".split("|")
)
_OUTLET = frozenset(
    "news|times|post|press|media|magazine|journal|herald|tribune|guardian|agency|bureau|network"
    "|tv|radio|reuters|ap|afp|bbc|cnn|staff|editors|newsroom|wires|desk|team|today|daily|weekly"
    "|online|review|foundation|institute|center|centre|university|association|associated"
    "|express|observer|view|editorial".split("|")
)
_DEGREE = frozenset("ms ma ba bsc msc phd md mba rn rd rdn esq jd llm mph cpa dds jr sr".split())
_PARTICLE = frozenset(
    "de da do dos das del della di du la le van von der den ten ter zu zur al el bin ibn ben abu"
    " af av y e i st mc mac o'".split()
)
_TRADE_WORD = _ROLE - _OUTLET
BYLINE_CUES = (
    _LABEL_CUES | _TRADE_WORD | {f"{word}s" for word in _TRADE_WORD} | {"and", "und", "with"}
)
"""The words that make more of a line of capitalised words than one name."""
_BESIDE_ROLE = _ROLE | _OUTLET | {"at", "of", "the", "in"}
_BESIDE_TRADE = _BESIDE_ROLE | {"for"}
_BESIDE_NAME = (
    _BESIDE_TRADE | BYLINE_CUES | {word.lower() for word in _PARTICLE} | {"et", "y", "e", "en"}
)
"""The words without a capital that a line of names and roles may have."""
_STUCK_WORD = (
    _ROLE
    | _OUTLET
    | frozenset(
        "twitter facebook instagram linkedin email follow x share bluesky mastodon profile view "
        "updated published posted".split()
    )
)
_SPLIT = re.compile(r",\s{0,3}(?:and|und|et|y|e|en)\s|[,;&/]|\band\b|\bund\b|\bwith\b")
_SEPARATOR = re.compile(r"[|•·–—@(\t]|\s[/-]\s")
_SEPARATOR_OR_WORD = re.compile(
    r"[|•·–—@(\t]|\s[/-]\s|,?\s(?:in|In|IN|for|For|FOR|of|at) (?=[A-Z])"
)
_PARTING = (*"|•·–—@(", " - ", " / ")
_INNER_CAPITAL = re.compile(r"[a-zà-ÿ][A-ZÀ-Þ]")
_STUCK = re.compile(r"(?<=[a-zà-ÿ]{3})(?:[A-ZÀ-Þ][a-zà-ÿ]{2,}|[A-ZÀ-Þ]{3,})")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:['’.\-][^\W\d_]+)*\.?")


class Name(NamedTuple):
    """A printed name: the text as it stands, from ``start`` to ``end`` in its line."""

    text: str
    start: int
    end: int


class Byline(NamedTuple):
    """The names of a byline; ``labelled`` where a word such as *by* introduces them.

    ``role`` tells that a profession follows a name, ``dated`` that the line has a date too,
    ``end`` where names and roles end.
    """

    names: tuple[Name, ...]
    labelled: bool
    role: bool
    dated: bool
    end: int


def is_byline_label(found: tuple[str, ...]) -> bool:
    """Return whether a line of these words is a label whose names stand in the next line."""
    return found in _LONE_LABEL


def parse_byline(
    text: str, dates: tuple[PrintedDate, ...], cues: AbstractSet[str]
) -> Byline | None:
    """Return the names that a line, with the words in ``cues``, prints as its article's authors.

    Without a label a line is a byline only when it is names, roles, an outlet and a date and
    nothing else; whether it is one also depends on where it stands.
    """
    if len(text) > _LONGEST:
        return None
    label = None
    if not cues.isdisjoint(_LABEL_CUES):
        leading = bool(dates) and dates[0].start < _LEADING
        label = _LABEL.match(without_dates(text, dates, labels=False) if leading else text)
    if label is None and (_says_more(text, dates) or _is_ordinary(text)):
        return None
    visible = without_dates(text, dates) if dates or label else text
    start = label.end() if label else _first_letter(visible)
    visible = visible[start:]
    separator = (_SEPARATOR_OR_WORD if label else _SEPARATOR).search(visible)
    part = visible[: separator.start()] if separator else visible
    names, role, used = _names(part, start, text)
    role = role or (separator is not None and separator[0].endswith("@"))
    if not names or (label is None and used < len(part.rstrip(_TRAILING))):
        return None
    dated = bool(dates) or ("ago" in text and _AGO.search(text) is not None)
    return Byline(names, label is not None, role, dated, start + used)


def plain_byline(text: str, cues: AbstractSet[str]) -> Byline | None:
    """Return the byline of a line of nothing but words and spaces, as :func:`parse_byline` does.

    Most lines of a page are such: without a label or a role each is one name, or none.
    """
    name = text.strip()
    if not cues.isdisjoint(BYLINE_CUES) or "\t" in name:
        return parse_byline(text, (), cues)
    parts = name.split()
    if len(parts) > _MOST_WORDS:
        return None
    if not (name.istitle() or name.isupper()):
        if not name.isascii() or _is_parted(parts):
            return parse_byline(text, (), cues)
        small = any(word[0].islower() and word not in _PARTICLE for word in parts)
        if small or _is_ordinary(text):
            return None
    if name.count(" ") != len(parts) - 1 or parts[-1].lower() in _PARTICLE:
        return parse_byline(text, (), cues)
    start = text.index(name)
    end = start + len(name)
    return Byline((Name(name, start, end),), False, False, False, end)


def _is_ordinary(text: str) -> bool:
    """Return whether a line ends as a sentence or has four words in a row without capitals."""
    return _SENTENCE_END.search(text[-15:]) is not None or _FOUR_SMALL.search(text) is not None


def _says_more(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether words of a line that is in one part and has no date are no names or roles."""
    if dates:
        return False
    parts = text.split()
    for word in parts:
        if word.islower() and word.isalpha() and word not in _BESIDE_NAME:
            return "\t" not in text and not _is_parted(parts)
    return False


def _is_parted(parts: Sequence[str]) -> bool:
    """Return whether a mark ends the names of a line, or a word may be stuck to one."""
    text = " ".join(parts)
    if any(mark in text for mark in _PARTING):
        return True
    return any(_INNER_CAPITAL.search(word) for word in parts if not word[1:].islower())


def _first_letter(text: str) -> int:
    if text[:1].isalpha():
        return 0
    return next((at for at, char in enumerate(text) if char.isalpha()), 0)


def _names(part: str, offset: int, text: str) -> tuple[tuple[Name, ...], bool, int]:
    """Return the names at the beginning of a part, whether roles follow, and where they end."""
    names: list[Name] = []
    role = False
    used = position = 0
    pieces = [*_SPLIT.finditer(part), None]
    for separator in pieces:
        end = separator.start() if separator else len(part)
        piece = part[position:end]
        start = position + len(piece) - len(piece.lstrip())
        length, has_role, whole = _name_length(piece.strip())
        if length and names and _no_person(piece, pieces[len(names) - 1 : len(names)]):
            has_role, length = True, 0
        if length:
            names.append(
                Name(text[offset + start :][:length], offset + start, offset + start + length)
            )
        role = role or has_role
        if not length and not has_role:
            break
        used = end if whole else start + length
        if not whole or separator is None:
            break
        position = separator.end()
    return tuple(names), role, len(part[:used].rstrip())


def _name_length(piece: str) -> tuple[int, bool, bool]:
    """Return the length of the name that begins a piece, and two facts about what follows.

    The facts are whether a role follows, and whether name and role are the whole piece.
    """
    if _is_trade(piece):
        return 0, True, True
    end = count = 0
    role = False
    for match in _NAME_WORD.finditer(piece):
        gap = piece[end : match.start()]
        if gap.strip() or (end and len(gap) > 2):  # a date stood between
            break
        stuck = 0 if match[0][1:].islower() else _stuck(match[0], piece[match.end() :])
        if stuck:  # a button or a role was right behind the name before it was pasted
            return match.start() + stuck, role, True
        word = match[0].rstrip(".").lower()
        is_role = _is_role(word)
        if is_role and (count == 0 or count >= 2):
            role = True
            return (end if count else 0), True, _all_role(piece[match.start() :])
        if not (match[0][0].isupper() or word in _PARTICLE or _no_case(match[0])):
            break
        count += 1
        end = match.end()
        if count > _MOST_WORDS:
            return 0, False, False
    while end and piece[:end].rsplit(None, 1)[-1].lower() in _PARTICLE and count > 1:
        end = len(piece[:end].rsplit(None, 1)[0])
        count -= 1
    whole = not piece[end:].strip(" .:")
    return (end if count else 0), role, whole


def _no_person(piece: str, separators: Sequence[re.Match[str] | None]) -> bool:
    """Return whether what follows a name is a degree, or after a comma the name's outlet."""
    if piece.strip().rstrip(".").replace(".", "").lower() in _DEGREE:
        return True
    comma = bool(separators) and separators[0] is not None and "," in separators[0][0]
    return comma and len(piece.split()) > 1 and is_outlet(piece)


def _stuck(word: str, rest: str) -> int:
    """Return where a role or a button's word is stuck to a name, 0 where none is."""
    match = _STUCK.search(word)
    if match is None:
        return 0
    known = match[0].isupper() or match[0].lower() in _STUCK_WORD
    return match.start() if known or (rest.strip() and _all_role(match[0] + rest)) else 0


def _all_role(text: str) -> bool:
    """Return whether words are a profession: known words, or capitalised ones before one."""
    found = [word.strip(".,") for word in text.split() if word.strip(".,")]
    if all(word.lower() in _BESIDE_ROLE for word in found):
        return True
    return found[-1].lower().removesuffix("s") in _ROLE and all(word[0].isupper() for word in found)


def _is_role(word: str) -> bool:
    """Return whether a word in lower case is a profession, in the singular or the plural."""
    return word in _TRADE_WORD or word.removesuffix("s") in _TRADE_WORD


def _is_trade(text: str) -> bool:
    """Return whether a text is nothing but a profession, as in ``Staff writer``."""
    found = [word.strip(".,").lower() for word in text.split()]
    return (
        bool(found)
        and _is_role(found[-1])
        and all(word in _BESIDE_TRADE or _is_role(word) for word in found)
    )


def _no_case(word: str) -> bool:
    return word.lower() == word.upper()


def is_outlet(name: str) -> bool:
    """Return whether a name is one of an organisation by one of its words."""
    return any(word.strip(".,").lower() in _OUTLET for word in name.split())
