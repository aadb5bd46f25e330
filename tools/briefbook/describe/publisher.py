"""Who published an article, where the text itself gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.model import Fact, Line, LineClass, Seed, Span, Status

# A capitalised word whose full stops are inside it (U.S.), so that a name ends with its sentence.
_CAPITAL = r"[A-ZÀ-Þ][\w&’'-]*(?:\.(?:[a-z]{2,4}|[A-Z])\b)*"
_NAME = (
    rf"(?:the\s)?(?P<name>{_CAPITAL}"
    rf"(?:\s(?:(?:of|for|the|and|&|on|in|de)\s)?{_CAPITAL}){{0,6}})"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A wording that gives the publisher away: how much it weighs, and what it says.

    A line without any of ``cues`` cannot have it. Signs whose weights do not add up to
    ``_ENOUGH`` give nobody away: one person speaking to a newspaper may be quoted elsewhere.
    """

    cues: tuple[str, ...]
    pattern: re.Pattern[str]
    weight: int
    reason: str


_ENOUGH = 2
_LONGEST = 20_000  # characters of a line that are looked at
_NO_SIGN = frozenset({LineClass.BLANK, LineClass.REFERENCE, LineClass.CREDIT})
_PUBLISHED = _Sign(
    ("ublished by", "ublication of"),
    re.compile(rf"\b(?i:published by|a publication of)\s{_NAME}"),
    6,
    "the text says that it is published by {name}",
)
_COPYRIGHT = _Sign(
    ("©", "opyright", "(c)", "COPYRIGHT"),
    re.compile(
        r"(?:©|\([cC]\)|(?i:\bcopyright\b))\s?(?:©\s?)?"
        rf"[12][0-9]{{3}}(?:\s?[-–]\s?[12][0-9]{{3}})?,?\s(?i:by\s)?{_NAME}(?!\s?/)"
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
)
_SIGNS = (_PUBLISHED, _COPYRIGHT, _SPEAKING, _UPDATES)
_RIGHTS = re.compile(
    r"[ .,]*(?:(?i:all rights reserved|\binc|\bltd|\bllc|\bplc|\bgmbh|\bcorp)\b.*)$"
)
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


def find_publisher(
    seed: Seed, lines: Sequence[Line], authors: Fact[tuple[str, ...]]
) -> Fact[str | None]:
    """Return the publisher that wordings of the text give away, never one from other knowledge."""
    weights: dict[str, int] = {}
    spans: dict[str, list[Span]] = {}
    reasons: dict[str, list[str]] = {}
    for name, sign, span in _signs(seed, lines):
        weights[name] = weights.get(name, 0) + sign.weight
        spans.setdefault(name, []).append(span)
        reason = sign.reason.format(name=name)
        if reason not in reasons.setdefault(name, []):
            reasons[name].append(reason)
    best = max(weights, key=lambda name: (weights[name], -spans[name][0].line), default="")
    if weights.get(best, 0) < _ENOUGH:
        return Fact(None, Status.NOT_STATED)
    reason = "; ".join(reasons[best])
    return Fact(best, Status.INFERRED, tuple(spans[best]), reason)


def _signs(seed: Seed, lines: Sequence[Line]) -> Iterator[tuple[str, _Sign, Span]]:
    for line, text, sign in _cued(seed, lines):
        if line.line_class not in _NO_SIGN:
            for match in sign.pattern.finditer(text):
                name = match["name"].rstrip(".’'").removesuffix("’s").removesuffix("'s")
                name = _RIGHTS.sub("", name)
                if _possible(name, sign, line):
                    start = match.start("name")
                    yield name, sign, Span(line.number, start, start + len(name))


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


def _possible(name: str, sign: _Sign, line: Line) -> bool:
    if len(name) < 2 or _NOT_OUTLETS.match(name):
        return False
    if sign is _SPEAKING:
        return _OUTLET_WORD.search(name) is not None
    return sign is not _COPYRIGHT or line.line_class is not LineClass.CAPTION
