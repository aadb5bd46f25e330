"""Who published an article, where the text itself gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.classify.rules import Rule
from briefbook.model import Fact, Line, LineClass, Seed, Span, Status

# A capitalised word whose full stops are inside it (U.S.), so that a name ends with its sentence.
_CAPITAL = r"[A-ZÀ-Þ][\w&’'-]*(?:\.(?:[a-z]{2,4}|[A-Z])\b)*"
_DAYS = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov"
    r"|Dec"
)
_NAME = (
    rf"(?:the\s)?(?P<name>{_CAPITAL}"
    rf"(?:\s(?:(?:of|for|the|and|&|on|in|de)\s)?(?!{_DAYS}){_CAPITAL}){{0,6}})"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A wording that gives the publisher away: how much it weighs, and what it says.

    A line without any of ``cues`` cannot have it. Signs whose weights do not add up to
    ``_ENOUGH`` give nobody away: one person speaking to a newspaper may be quoted elsewhere.
    ``others`` are the rules of lines where the wording is of other articles, of an author's books
    or of readers.
    """

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    weight: int
    reason: str
    others: frozenset[str] = frozenset()


_ENOUGH = 2
_LONGEST = 20_000  # characters of a line that are looked at
_ABOUT = frozenset({LineClass.NOTE, LineClass.FURNITURE})
"""Where a page speaks of itself; in the article the same words speak of a book or a report."""
_OF_ITSELF = re.compile(
    r"^.{0,20}\bpublished by [^,;0-9]{1,60}$"
    r"|\bthis (?:article|story|essay|report|piece|analysis|commentary|interview|text) (?:is|was|has"
    r" been) (?:first |originally )?published by\b",
    re.IGNORECASE,
)
_SPEAKERS = 3
"""Speakers who speak to an outlet before it is held for the publisher: one may be quoted."""
_PUBLISHED = _Sign(
    ("ublished by", "ublication of"),
    re.compile(rf"\b(?i:published by|a publication of)\s{_NAME}"),
    6,
    "the text says that it is published by {name}",
    frozenset({Rule.RELATED_POSTS.code, Rule.COMMENT_FORM.code, Rule.AUTHOR_NOTE.code}),
)
_COPYRIGHT = _Sign(
    ("©", "opyright", "(c)", "COPYRIGHT"),
    re.compile(
        r"(?:©|\([cC]\)|(?i:\bcopyright\b))\s?(?:©\s?)?"
        r"(?:(?P<year>[12][0-9]{3})(?:\s?[-–]\s?[12][0-9]{3})?,?\s(?i:by\s)?"
        rf"|(?=[^,;:!?/0-9]{{2,80}}$)){_NAME}(?!\w|\s?/)"
    ),
    5,
    "the copyright line names {name}",
)
_SPEAKING = _Sign(
    ("told ", "interview with ", "spoke to ", "speaking to ", "statement to "),
    re.compile(rf"\b(?:told|told to|interview with|spoke to|speaking to|statement to) {_NAME}"),
    1,
    "people in the text speak to {name}",
)
_UPDATES = _Sign(
    ("pdates from ", "ews from ", "lerts from "),
    re.compile(
        r"\b(?i:receive|get) (?:(?:email|e-mail|the latest|news|all) )?"
        rf"(?i:updates|news|alerts) from {_NAME}"
    ),
    2,
    "the text offers updates from {name}",
    frozenset({Rule.COMMENT_FORM.code}),
)
_SIGNS = (_PUBLISHED, _COPYRIGHT, _SPEAKING, _UPDATES)
_PICTURES = re.compile(r"(?:Getty|Shutterstock|Alamy|iStock|Unsplash|Pixabay|EPA|AFP)\b")
_AGENCIES = re.compile(r"(?:The Associated Press|AP|Reuters|Xinhua|Yonhap|Kyodo)\b")
"""Agencies that own what others publish, so that their own pages must reserve the rights."""
_RIGHTS = re.compile(
    r"[ .,]*(?:(?i:all rights reserved|\binc|\bltd|\bllc|\bplc|\bgmbh|\bcorp)\b.*)$"
)
_FIRM = re.compile(r"\b(?:(?i:inc|ltd|llc|plc|gmbh|corp|pty)|Limited|AG|KG|SARL|SAS|SRL|BV)\b")
_NOT_OUTLETS = re.compile(
    r"(?:Parliament|Congress|Senate|Reporters?|Fox|Mr|Mrs|Ms|Dr|President|Prime|King|Queen|Judge|Police"
    r"|Court|Investigators?|Lawmakers|I|He|She|They|It|We|You|All|Us|Me|Him|Her|Them)\b"
)
_OUTLET_WORD = re.compile(
    r"\b(?:News|Times|Post|Press|Media|Magazine|Journal|Herald|Tribune|Guardian|Agency|Radio"
    r"|Television|TV|Today|Daily|Weekly|Review|Asia|Africa|Europe|Gazette|Standard|Globe|Mail"
    r"|Telegraph|Independent|Observer|Chronicle|Monitor|Insider|Wire|Week|Network|Reuters|AFP|AP"
    r"|Bloomberg|Politico|Axios|BBC|CNN|CNBC|NBC|CBS|ABC|NPR|Digest|Star|Sun|Mirror|Express|Echo"
    r"|Courier|Dispatch|Examiner|Register|Report|Sentinel|Citizen|Newspaper|Dagblad|Zeitung)\b"
)


@dataclass(frozen=True, slots=True)
class _Hit:
    """A name that a sign gives away, where it stands, and who speaks to it if somebody does."""

    name: str
    sign: _Sign
    span: Span
    speaker: str | None


def find_publisher(
    seed: Seed, lines: Sequence[Line], authors: Fact[tuple[str, ...]]
) -> Fact[str | None]:
    """Return the publisher that wordings of the text give away, never one from other knowledge."""
    own = {name.casefold() for name in authors.value}  # a writer who keeps the rights
    hits = _counting([hit for hit in _signs(seed, lines) if hit.name.casefold() not in own])
    weights: dict[str, int] = {}
    for hit in hits:
        weights[hit.name] = weights.get(hit.name, 0) + hit.sign.weight
    best = max(weights, key=weights.__getitem__, default="")
    if weights.get(best, 0) < _ENOUGH:
        return Fact(None, Status.NOT_STATED)
    found = [hit for hit in hits if hit.name == best]
    reasons = dict.fromkeys(hit.sign.reason.format(name=best) for hit in found)
    return Fact(best, Status.INFERRED, tuple(hit.span for hit in found), "; ".join(reasons))


def _counting(hits: Sequence[_Hit]) -> list[_Hit]:
    """Return the signs that count: people speak to one outlet only, and enough of them do."""
    spoken = {hit.name for hit in hits if hit.sign is _SPEAKING}
    speakers = {hit.speaker for hit in hits if hit.speaker is not None}
    sure = {hit.name for hit in hits if hit.sign is not _SPEAKING}
    if len(spoken) == 1 and len(speakers) >= _SPEAKERS:
        return list(hits)
    return [hit for hit in hits if hit.sign is not _SPEAKING or hit.name in sure]


def _signs(seed: Seed, lines: Sequence[Line]) -> Iterator[_Hit]:
    for line, text, sign in _cued(seed, lines):
        if not _speaks_of_itself(text, sign, line):
            continue
        speaker: str | None = None
        for count, match in enumerate(sign.pattern.finditer(text)):
            name = match["name"].rstrip(".’'").removesuffix("’s").removesuffix("'s")
            name = _RIGHTS.sub("", name)
            if sign is _SPEAKING and not count:  # one speaker a line
                speaker = _speaker(seed, line, match.start())
            undated = sign is _COPYRIGHT and match["year"] is None
            if _possible(name, sign, text) and not (undated and not _is_firm(text)):
                start = match.start("name")
                yield _Hit(name, sign, Span(line.number, start, start + len(name)), speaker)


def _cued(seed: Seed, lines: Sequence[Line]) -> Iterator[tuple[Line, str, _Sign]]:
    """Yield the lines with a cue of a sign; whole seeds are asked first, for few have any."""
    whole = "\n".join(seed.lines)
    asked = [(sign, [cue for cue in sign.cues if cue in whole]) for sign in _SIGNS]
    asked = [(sign, cues) for sign, cues in asked if cues]
    for line in lines if asked else ():
        text = seed.lines[line.number - 1][:_LONGEST]
        for sign, cues in asked:
            if any(cue in text for cue in cues):
                yield line, text, sign


def _speaks_of_itself(text: str, sign: _Sign, line: Line) -> bool:
    """Return whether a line with a sign can speak of the page, not of what the article is about."""
    if sign is _SPEAKING:
        return line.line_class in _SPOKEN
    if line.line_class in _ABOUT:
        return line.rule not in sign.others
    return sign is _PUBLISHED and _OF_ITSELF.search(text) is not None


def _possible(name: str, sign: _Sign, text: str) -> bool:
    """Return whether a name can be that of who published the text of a line."""
    if len(name) < 2 or _NOT_OUTLETS.match(name):
        return False
    if sign is _SPEAKING:
        return _OUTLET_WORD.search(name) is not None
    if sign is _UPDATES:  # news from the Front is a phrase, news from NIW an offer
        return " " in name or name.isupper() or _OUTLET_WORD.search(name) is not None
    if sign is _COPYRIGHT and _PICTURES.match(name):
        return False
    owned = sign is _COPYRIGHT and _AGENCIES.fullmatch(name) is not None
    return not owned or "rights reserved" in text.lower()


def _is_firm(text: str) -> bool:
    """Return whether a copyright line without a year names no photographer but a firm."""
    return _FIRM.search(text) is not None or _OUTLET_WORD.search(text) is not None


def _speaker(seed: Seed, line: Line, end: int) -> str | None:
    """Return the last word of the name of who speaks before a place in a line.

    It is the first name there outside quotations, or in the lines right above where *he* or
    *she* speaks.
    """
    texts = [seed.lines[line.number - 1][max(0, end - _BEFORE) : end]]
    above = (text for text in reversed(seed.lines[max(0, line.number - 7) : line.number - 1]))
    texts += [text[:_BEFORE] for text in above if text.strip()][:2]
    for text in texts:
        unquoted = _QUOTED.sub(" ", text)
        names = _PERSON.search(unquoted) or _ALONE.search(unquoted)
        if names is not None:
            return names["last"]
    return None


_BEFORE = 600
"""Characters within which the name of a speaker stands."""
_SPOKEN = frozenset({LineClass.BODY, LineClass.HEADING, LineClass.NOTE, LineClass.FURNITURE})
_QUOTED = re.compile(r"[“\"][^”\"]{0,600}[”\"]")
_PERSON = re.compile(rf"\b{_CAPITAL}(?:\s{_CAPITAL}){{0,3}}\s(?P<last>{_CAPITAL})")
_ALONE = re.compile(rf"\b(?!(?:He|She|They|It|I|We)\b)(?P<last>{_CAPITAL})(?:\s\w+ly)?\s?$")
