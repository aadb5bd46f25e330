"""The clause in which a date stands: whether it tells of what was or of what is to come."""

from __future__ import annotations

from briefbook.dates.tokens import Tokens

PAST = -1
FUTURE = 1
OPEN = 0
"""No verb decides."""

_FUTURE = frozenset(
    """will shall ll wo would may might could should upcoming forthcoming arranging arrange
    arrangements preparing prepares prepare wants want hopes hope aims aim poised intends intend
    plans plan planning deadline expects expect looming deadlines proposes proposing seeks
    """.split()
)
_PLANNED = frozenset("planned scheduled expected slated due set tipped supposed meant".split())
_SCHEDULED = frozenset(
    """begins starts opens ends expires resumes concludes convenes meets takes goes arrives
    travels
    """.split()
)
"""Verbs whose present tense, with a date, tells of what is fixed to come: the fair opens Monday."""
_UNDER_WAY = frozenset(
    "meeting visiting travelling traveling hosting holding arriving returning convening".split()
)
"""Verbs whose progressive, with a date, tells the same: they are meeting on Friday."""
_PLURAL_SCHEDULED = frozenset(
    "begin start open end close expire resume convene meet take go arrive travel vote play".split()
)
"""The same of several; they are verbs only after a plural: the leaders meet Friday."""
_MOVED = frozenset(
    "postponed delayed rescheduled moved extended adjourned deferred pushed suspended".split()
)
"""Participles after which "to May" or "until May" is ahead, whenever they were said."""
_WHILE = frozenset("when while after before since by in of for".split())
_STAYING = frozenset("remain stay keep get become".split())
_IRREGULAR = frozenset(
    """was were did had said told held met began begun became came went gone gave given took taken
    made saw seen left led lost won found fell fallen rose risen grew grown got brought bought sold
    sent spent spoke spoken struck stood understood kept paid put cut hit shot built broke broken
    chose chosen drew drawn drove driven ate fought flew flown forgot hid kicked knew known laid
    lent meant quit ran rang read sang sank sat set shook shut slid split spread stole stolen swore
    swept taught thought threw thrown wore worn wrote written sought signed overthrew withdrew
    withdrawn undertook underwent oversaw foresaw dealt died born fed shown
    """.split()
)
_NOT_PAST = frozenset("united indeed exceed proceed succeed hundred speed embed".split())
_HAVING = frozenset("has have having ve".split())
_BEING = frozenset("is are am being re".split())
_WAS = frozenset("was were had been".split())
_MODALS = frozenset("to will would shall should may might could can must ll".split())
_WILL = frozenset("will shall ll".split())
_DONE = frozenset(
    """had used managed began started failed forced helped able went came continued led happened
    proceeded got allowed gathered met joined travelled traveled returned convened
    """.split()
)
"""Verbs after which an infinitive tells of what was done: "managed to meet"."""
_REFUSED = frozenset("declined refused".split())
"""Verbs after which it tells of what was not, whenever that would have been."""
_DETERMINERS = frozenset("its his her their our my your both all what which whom".split())
_ABBREVIATIONS = frozenset(
    """mr mrs ms dr st gen sen rep gov lt col maj capt prof jan feb mar apr jun jul aug sep sept
    oct nov dec mon tue tues wed thu thur thurs fri sat sun no vs etc approx inc corp co ltd
    """.split()
)
_SOUGHT = frozenset(
    "proposed suggested requested sought asked offered invited wanted demanded urged".split()
)
"""Past verbs after which a meeting is wished for or told of in advance, and not held."""
_SOUGHT_WITH = {"called": "for", "pushed": "for", "hoped": "for", "agreed": "on"} | {
    "looked": "forward",
    "ruled": "out",
}
"""The same with a word after them."""
_TALKED_OF = frozenset(
    "discussed considered mulled weighed discussing considering announced".split()
)
"""The same where it is "a summit", not "the summit": they discussed a summit in July."""
MEETINGS = frozenset(
    """summit summits meeting meetings talks visit visits conference trip call dialogue election
    elections vote referendum negotiations session hearing
    """.split()
)
_PREPARED = frozenset("preparations arrangements plans hopes calls proposals proposal bid".split())
_REACH = 40
"""Tokens to each side in which a clause is looked for."""


def ends_sentence(tokens: Tokens, index: int) -> bool:
    """Return whether a token ends a sentence (a full stop after an abbreviation does not)."""
    tag = tokens.tags[index]
    if tag == "|":
        return True
    if tag != ".":
        word = tokens.word(index)
        return word in {"?", "!"} or (word == ";" and not _is_in_brackets(tokens, index))
    before = tokens.lower(index - 1)
    following = tokens.word(index + 1)
    if tokens.joined(index + 1) and following not in {'"', "”", "'", "’", ")", "]"}:
        return False
    if len(before) == 1 and before.isalpha():
        return False
    return before not in _ABBREVIATIONS or not following


def _is_in_brackets(tokens: Tokens, index: int) -> bool:
    """Return whether a bracket is closed soon after a token that was opened before it."""
    ahead = (tokens.word(at) for at in range(index + 1, min(index + _REACH, len(tokens.tags))))
    return next((word for word in ahead if word in {"(", ")"}), "") == ")"


def sentence(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the first token of the sentence round a token, and the one after its last."""
    first = index
    while first > 0 and index - first < 4 * _REACH and not ends_sentence(tokens, first - 1):
        first -= 1
    last = index
    size = len(tokens.tags)
    while last < size and last - index < 4 * _REACH and not ends_sentence(tokens, last):
        last += 1
    return first, last


def direction(tokens: Tokens, start: int, end: int) -> int:
    """Return ``PAST``, ``FUTURE`` or ``OPEN`` for the tokens from ``start`` to ``end``.

    The verb nearest before the date decides, else the first one after it in the sentence.
    "A summit for July" and "a date of July 3" leave open when they were set.
    """
    found = _before(tokens, start)
    if found is None:
        found = _after(tokens, end)
    if found == PAST and (is_appointed(tokens, start) or _is_ahead_of(tokens, start)):
        return OPEN
    if found is None:
        return OPEN
    return found


def is_appointed(tokens: Tokens, start: int) -> bool:
    """Return whether a meeting is set for a date: a summit for July, a date of July 3."""
    before = tokens.lower(start - 1)
    if before in {"of", "for"} and tokens.lower(start - 2) in {"date", "dates"}:
        return True
    if before != "for":
        return False
    near = [tokens.lower(at) for at in range(start - 2, max(-1, start - 8), -1)]
    return bool(MEETINGS & set(near)) and not {"held", "met", ".", ",", "in", "at"} & set(near)


def _is_ahead_of(tokens: Tokens, start: int) -> bool:
    """Return whether something is told as before a meeting on the date: ahead of June's summit."""
    for at in range(start - 1, max(-1, start - 7), -1):
        low = tokens.lower(at)
        if low == "ahead" and tokens.lower(at + 1) == "of":
            return True
        if tokens.tags[at] in ",." or is_past_verb(tokens, at):
            return False
    return False


def _before(tokens: Tokens, start: int) -> int | None:
    infinitive = False
    for index in range(start - 1, max(-1, start - _REACH), -1):
        if ends_sentence(tokens, index):
            break
        low = tokens.lower(index)
        if not low.isalpha():
            continue
        found = _sign(tokens, index, low)
        if found is not None:
            return _governing(low, found) if infinitive else found
        if _is_infinitive(tokens, index):
            infinitive = True
    return FUTURE if infinitive else None


def _governing(low: str, found: int) -> int:
    """Return what an infinitive's verb makes of it: "was to begin" leaves open whether it did."""
    if low in _DONE:
        return PAST
    return OPEN if found == OPEN or low in _REFUSED or (low in _WAS and found == PAST) else FUTURE


def _after(tokens: Tokens, end: int) -> int | None:
    for index in range(end, min(len(tokens.tags), end + _REACH)):
        if ends_sentence(tokens, index):
            break
        low = tokens.lower(index)
        if low.isalpha():
            found = _sign(tokens, index, low)
            if found is not None:
                return found
    return None


def _sign(tokens: Tokens, index: int, low: str) -> int | None:
    """Return what one word says of its clause's time; ``None`` where it says nothing."""
    earlier = [_plain(tokens.word(index - back)) for back in (1, 2, 3, 4)]
    if low in _PLANNED and (low != "set" or tokens.lower(index + 1) in {"to", "for"}):
        return OPEN if _WAS & set(earlier[:2]) else FUTURE
    # Not the month, and not "when preparing".
    other = tokens.word(index) == "May" or (low.endswith("ing") and earlier[0] in _WHILE)
    if low in _FUTURE and not other:
        have = tokens.lower(index + 1) == "have" and low not in _WILL
        return OPEN if have else FUTURE
    if _is_scheduled(tokens, index, low) or (low in _UNDER_WAY and earlier[0] in _BEING):
        return FUTURE
    if low in _HAVING:
        return _having(tokens, index, earlier[0])
    if is_past_verb(tokens, index):
        return OPEN if _seeks_meeting(tokens, index) else _tense(earlier)
    return None


def _having(tokens: Tokens, index: int, before: str) -> int | None:
    """Return what "have" says: will have met, would have been, has met."""
    if before in _WILL:
        return FUTURE
    if before in _MODALS and before != "to":
        return OPEN
    return PAST if _has_participle(tokens, index) else None


def _seeks_meeting(tokens: Tokens, index: int) -> bool:
    """Return whether a meeting is what was asked for, which leaves open when it is to be."""
    ahead = {tokens.lower(at) for at in range(index + 1, index + 6)}
    own = {"its", "his", "her", "their"} & ahead  # "invited them to its summits in 2022"
    return is_seeking(tokens, index) and bool(MEETINGS & ahead) and not own


def is_seeking(tokens: Tokens, index: int) -> bool:
    """Return whether a verb tells that something is wished for: called for, agreed on, mulled a."""
    low, following = tokens.lower(index), tokens.lower(index + 1)
    if low in _SOUGHT_WITH:
        return following == _SOUGHT_WITH[low]
    if low in _TALKED_OF:
        return following in {"a", "an", "another", "holding", "possible"}
    return low in _SOUGHT


def _is_scheduled(tokens: Tokens, index: int, low: str) -> bool:
    """Return whether a word tells what is fixed to come: they start Monday, postponed to May."""
    if low in _PREPARED:
        return tokens.lower(index + 1) == "for"
    if low in _MOVED:
        return tokens.lower(index + 1) in {"to", "until", "till"}
    if low not in _SCHEDULED and not (low in _PLURAL_SCHEDULED and _after_plural(tokens, index)):
        return False
    # A verb stands after no determiner and no number.
    return tokens.word(index).islower() and index > 0 and tokens.tags[index - 1] not in "taTwdNoiln"


def _after_plural(tokens: Tokens, index: int) -> bool:
    word = tokens.word(index - 1)
    return word.endswith("s") and word.islower() and tokens.tags[index - 1] == "z"


def _has_participle(tokens: Tokens, index: int) -> bool:
    following = tokens.word(index + 1)
    return tokens.tags[index + 1 : index + 2] == "z" and following.islower() and following != "to"


def _tense(earlier: list[str]) -> int:
    """Return what a participle says after the three words before it, the nearest first."""
    if "be" in earlier[:2]:
        return FUTURE if _MODALS & set(earlier) and not _WAS & set(earlier) else OPEN
    if earlier[0] == "have" and earlier[1] in _WILL:
        return FUTURE
    if earlier[0] in _STAYING:
        return FUTURE if earlier[1] in _MODALS else OPEN
    if earlier[0] in _MODALS:
        return FUTURE
    nearest = earlier[1] if earlier[0].endswith("ly") else earlier[0]  # is usually held
    return OPEN if nearest in _BEING else PAST


def _plain(word: str) -> str:
    """Return a word in lower case, a name empty."""
    return "" if word == "May" else word.lower()


def is_past_verb(tokens: Tokens, index: int) -> bool:
    """Return whether a word is a verb in the past tense or a participle that is no attribute."""
    word = tokens.word(index)
    low = word.lower()
    if low in _IRREGULAR:
        return word.islower()
    if not low.endswith("ed") or len(low) < 5 or low in _NOT_PAST or not word.islower():
        return False
    before = tokens.tags[index - 1] if index else ""
    return before not in ("t", "a", "-") and tokens.tags[index + 1 : index + 2] != "-"


def _is_infinitive(tokens: Tokens, index: int) -> bool:
    return (
        tokens.lower(index - 1) == "to"
        and tokens.tags[index] == "z"
        and tokens.word(index).islower()
        and tokens.lower(index) not in _DETERMINERS
    )
