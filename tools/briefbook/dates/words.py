"""The vocabulary of dates: each word's tag, one character, in which the grammar is written.

====  =====================================  ====  ======================================
M     month                                  W     weekday
S     season                                 u U   unit of the calendar, one or several
h     hour, minute, second                   q     "quarter"
d     number of a day, 1 to 31               Y     number that can be a year
N     another number                         w     number in words, "a few", "several"
o     ordinal                                x     decade: 1990s
l     last, past, previous                   n     next, coming
i     this, current                          a     a, an
t     the                                    T     that, the same
g     ago                                    b e   earlier, before; later, after
m     early, mid, late, beginning, end       K     today, yesterday, now
C     part of the day                        H     holiday
>     to, until                              &     and, or
F     from                                   B     between
`-`   hyphen or dash                         ~     about, nearly, over
/     stroke                                 X     fiscal, FY
f     of                                     v     every, each
R     annual, daily                          P     in, on, during, by, since, ...
D     date in figures                        :     time of the day
J     recently, soon                         E     AD, BC
k     following                              z     anything else
====  =====================================  ====  ======================================
"""

from __future__ import annotations

from briefbook.dates.edtf import MONTHS as MONTH_NAMES

MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | {
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
"""Month names and abbreviations to 1–12."""

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        "monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri"
        "|saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
"""Weekday names and abbreviations to 0 for Monday, as Python counts them."""

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Seasons to EDTF's numbers."""

UNITS = {
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "fortnight": "F",
    "month": "M",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
}
"""Units of the calendar to letters as TIMEX3 has them; a fortnight is two weeks."""

CLOCK_UNITS = {"hour": "H", "minute": "M", "second": "S"}

_CARDINALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
NUMBERS = {word: number for number, word in enumerate(_CARDINALS)} | {
    word: 10 * number
    for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)
}
"""Number words to numbers."""

VAGUE = frozenset("few several many some couple dozen dozens hundreds thousands".split())
"""Words for a number that is not told."""

_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)} | {"final": 4}
"""Ordinal words to numbers; a final quarter is the fourth."""

DECADES = {f"{word}ties": 10 * number for number, word in enumerate(("twen", "thir"), 2)} | {
    f"{word}ies": 10 * number
    for number, word in enumerate("fort fift sixt sevent eight ninet".split(), 4)
}
"""Decades in words to their first year within the century."""

PARTS_OF_DAY = {
    "morning": "TMO",
    "afternoon": "TAF",
    "evening": "TEV",
    "night": "TNI",
    "noon": "T12:00",
    "midnight": "T24:00",
}
"""Parts of the day to TIMEX3's codes."""

HOLIDAYS = {
    "christmas eve": (12, 24),
    "christmas day": (12, 25),
    "christmas": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "new year's": (1, 1),
    "valentine's day": (2, 14),
    "halloween": (10, 31),
}
"""Holidays with one date to month and day."""

PERIODS = {"annual": "P1Y", "annually": "P1Y", "yearly": "P1Y", "monthly": "P1M"} | {
    "weekly": "P1W",
    "daily": "P1D",
    "biweekly": "P2W",
    "fortnightly": "P2W",
    "quarterly": "P3M",
    "biennial": "P2Y",
    "semiannual": "P6M",
    "nightly": "P1D",
}
"""Words for what recurs to the period."""

DEICTICS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": 0}
"""Days named from the day of writing, to their distance from it."""


def _tags() -> dict[str, str]:
    table = {
        "l": "last past previous preceding prior recent",
        "n": "next coming following upcoming forthcoming subsequent",
        "i": "this current present",
        "a": "a an",
        "t": "the",
        "T": "that same those these",
        "g": "ago",
        "b": "earlier before previously",
        "e": "later after afterwards afterward",
        "J": "recently lately soon shortly",
        "m": "early mid late beginning start end middle mid- closing opening outset",
        "C": " ".join(PARTS_OF_DAY),
        ">": "to until till through thru",
        "&": "and or &",
        "F": "from",
        "B": "between",
        "~": "about around nearly almost over roughly approximately circa c ca some barely just",
        "f": "of",
        "v": "every each per",
        "R": " ".join(PERIODS),
        "P": "in on during by since before after for within throughout at until as into",
        "S": " ".join(SEASONS),
        "M": " ".join(MONTHS),
        "W": " ".join(WEEKDAYS),
        "K": " ".join(DEICTICS),
        "H": "christmas halloween valentine boxing easter thanksgiving",
        "w": " ".join((*NUMBERS, *sorted(VAGUE), "half")),
        "o": " ".join(ORDINALS),
        "x": " ".join(DECADES),
        "u": " ".join(UNITS),
        "U": " ".join(f"{unit}s" for unit in UNITS if unit != "century") + " centuries",
        "h": " ".join(f"{unit} {unit}s" for unit in CLOCK_UNITS),
        "q": "quarter quarters period q",
        "E": "bc bce ad ce",
        "k": "entire whole full",
        "X": "fiscal fy",
    }
    order = "XJPS~uUhqxRKHowMWCEklnigbeTtafvm>&FB"
    return {word: tag for tag in order for word in table[tag].split()}


TAGS = _tags()
"""Words in lower case to their tag; a later group of the table takes precedence."""
