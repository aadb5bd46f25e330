"""Whether a word or a number that looks like part of a date is one."""

from __future__ import annotations

from datetime import date

from briefbook.dates.tokens import Tokens

_NUMBERED = frozenset(
    """page pages p pp no nos number room flight route highway resolution section chapter article
    bill level vol volume line unit model version windows agent area channel order act paragraph
    """.split()
)
COUNTED = frozenset(
    """people jobs words dollars euros pounds miles km kilometers kilometres meters metres feet
    employees workers troops soldiers tons tonnes copies students units percent points square cc
    publications publication acres hectares homes houses deaths cases dead times votes items per
    hours horsepower barrels calories aircraft million billion trillion thousand or so more mph
    """.split()
) - {"or"}
_YEARLY = frozenset(
    """elections olympics games talks protests attacks accords results figures sales sanctions
    riots demonstrations hearings agreements negotiations guidelines amendments reforms models
    championships primaries earnings profits losses floods fires strikes tests launches
    """.split()
)
_SINCE = frozenset("in since until till before after from".split())
_NAMING = "PfFB>mSlnb"
"""Tags after which a number is a year even without a sign of its own."""


def is_year(tokens: Tokens, at: int, *, sure: bool = False) -> bool:
    """Return whether a number of four figures is a year.

    ``sure`` says that the tokens around already are a date.
    """
    number = int(tokens.word(at))
    if _is_marked(tokens, at) or tokens.lower(at + 1) in COUNTED or not 1000 <= number <= 2199:
        return False
    return sure or _reads_as_year(tokens, at, number)


def _reads_as_year(tokens: Tokens, at: int, number: int) -> bool:
    following = tokens.lower(at + 1)
    if (
        number % 50 == 0
        and tokens.tags[max(0, at - 1)] == "~"
        and tokens.lower(at - 2) not in _SINCE
    ):
        return False  # about 2000 were there
    if number % 50 == 0 and _is_plural(tokens, at + 1) and not _ends_range(tokens, at):
        # "1500 workers", but "the 2000 elections"
        return tokens.tags[at + 1 : at + 2] in ("C", "P") or following in {"was", "is", "has", "as"}
    return 1900 <= number <= 2099 or _has_sign(tokens, at)


def _is_marked(tokens: Tokens, at: int) -> bool:
    """Return whether signs around a number make it a sum, a code, a share or a decimal."""
    before, after = tokens.word(at - 1), tokens.word(at + 1)
    if (before and before in "$€£¥#№§") or tokens.lower(at - 1) in _NUMBERED:
        return True
    if before == "." and tokens.lower(at - 2) in {"no", "p", "pp", "vol"}:
        return True
    if tokens.joined(at) and before in {"-", "/", ".", ",", "+", "=", "_", ":", "&"}:
        earlier = tokens.tags[at - 2] if at >= 2 and tokens.joined(at - 1) else ""
        if not (
            before in "-/,&"
            and earlier in ("Y", "M", "m", "S", "z")
            and _is_year_before(tokens, at)
        ):
            return True
    if after in {"%", "°", "€"} or tokens.tags[at + 1 : at + 2] == "h":
        return True
    return tokens.lower(at + 1) in {"utc", "gmt", "hrs", "local"}


def _is_year_before(tokens: Tokens, at: int) -> bool:
    word = tokens.word(at - 2)
    return tokens.tags[at - 2] in ("M", "m", "S") or (word.isdecimal() and len(word) == 4)


def _has_sign(tokens: Tokens, at: int) -> bool:
    tag = tokens.tags[at - 1] if at else ""
    if tag in _NAMING and tokens.lower(at - 1) not in {"at", "for", "as", "into"}:
        return not _is_plural(tokens, at + 1) or tokens.lower(at + 1) in {"was", "is", "has", "as"}
    if tokens.word(at - 1) in {"(", "year"} or tokens.lower(at - 1) == "year":
        return True
    return (
        tag in ("&", ",", "-")
        and at >= 2
        and tokens.tags[at - 2] == "Y"
        and is_year(tokens, at - 2)
    )


def _is_plural(tokens: Tokens, at: int) -> bool:
    """Return whether a word can be the plural of what a number counts: workers, not Columbus."""
    word = tokens.word(at)
    return word.endswith("s") and word.islower() and word not in _YEARLY


def _ends_range(tokens: Tokens, at: int) -> bool:
    """Return whether a number ends what a year began: between 1945 and 1950."""
    return tokens.tags[max(0, at - 3) : at] in ("BY&", "FY>", "FY-")


_NAMES = frozenset("may april june august march jan".split())
"""Months that are also names or verbs."""


def is_month(tokens: Tokens, at: int, *, sure: bool = False) -> bool:
    """Return whether a month's name is one, and not a name, a verb or a modal."""
    word, low = tokens.word(at), tokens.lower(at)
    if sure:
        return word[0].isupper() or low not in {"may", "march", "mar"}
    if len(low) <= 4 and low not in {"june", "july", "may"} and not word.endswith("."):
        return False  # an abbreviation without a day or a year
    if low not in _NAMES:
        return word[0].isupper() or word == low
    if not word[0].isupper():
        return low in {"april", "june", "august"} and tokens.tags[at - 1 : at] in ("P", "l", "n")
    return _is_capital_month(tokens, at, low)


def _is_capital_month(tokens: Tokens, at: int, low: str) -> bool:
    """Return whether May, March, April, June or August is the month, not a name."""
    before = tokens.tags[at - 1] if at else ""
    if before in ("P", "f", "F", "B", ">", "m", "l", "n", "i", "b", "T", "v", "&"):
        following = tokens.word(at + 1)
        named = tokens.tags[at + 1 : at + 2] == "z" and following[:1].isupper()
        return before not in ("P", "f", "F", "&", "b", ">") or not (
            named and tokens.lower(at - 1) not in {"in", "since", "of", "during"}
        )
    if low in {"may", "march"}:
        return before == "t" and tokens.word(at + 1).islower() and low != "march"
    following = tokens.word(at + 1)
    return not (following[:1].isupper() and tokens.tags[at + 1] == "z") and not (
        at and tokens.tags[at - 1] == "z" and tokens.word(at - 1)[:1].isupper()
    )


def is_weekday(tokens: Tokens, at: int) -> bool:
    """Return whether a weekday's name is one; abbreviations need their full stop."""
    word = tokens.word(at)
    if not word[0].isupper() and not word.endswith("day"):
        return False
    if tokens.lower(at).endswith("day"):
        following = tokens.lower(at + 1)
        return following not in {"times", "herald"} and not (
            tokens.lower(at - 1) in {"good", "black", "bloody", "ash", "palm", "easter", "super"}
            and tokens.word(at - 1)[0].isupper()
        )
    return word.endswith(".")


def day_counts(first: str, last: str) -> str | None:
    """Return the duration from one day to another as TIMEX3 has it."""
    try:
        days = (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return None
    return f"P{days}D"
