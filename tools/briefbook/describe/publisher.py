"""Who published an article, where the text itself gives it away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefbook.model import Fact, Line, LineClass, Seed, Span, Status

# A capitalised word whose full stops are inside it (U.S.), so that a name ends with its sentence.
_CAPITAL = r"[A-ZÀ-Þ][\w&’'-]*(?:\.[\w&’'-]+)*"
_NAME = (
    rf"(?:the\s)?(?P<name>{_CAPITAL}"
    rf"(?:\s(?:(?:of|for|the|and|&|on|in|de)\s)?{_CAPITAL}){{0,6}})"
)


@dataclass(frozen=True, slots=True)
class _Sign:
    """A wording that gives the publisher away, how sure it is, and what it means."""

    pattern: re.Pattern[str]
    weight: int
    stated: bool
    reason: str


_SIGNS = (
    _Sign(
        re.compile(rf"\b(?i:published by|a publication of|is published by)\s{_NAME}"),
        5,
        False,
        "the text says that it is published by {name}",
    ),
    _Sign(
        re.compile(
            r"(?:©|\(c\)|\bcopyright\b)\s?(?:©\s?)?(?:[12][0-9]{3}(?:\s?[-–]\s?[12][0-9]{3})?,?\s)"
            rf"(?i:by\s)?{_NAME}(?!\s?/)",
            re.IGNORECASE,
        ),
        4,
        False,
        "the copyright line names {name}",
    ),
    _Sign(
        re.compile(rf"\b(?:told|told to|interview with|spoke to|speaking to|statement to) {_NAME}"),
        2,
        False,
        "people in the text speak to {name}",
    ),
    _Sign(
        re.compile(
            rf"\b(?i:receive|get) (?:(?:email|e-mail|the latest|news|all) )?(?i:updates|news|alerts) from {_NAME}"
        ),
        1,
        False,
        "the text offers updates from {name}",
    ),
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
    if not weights:
        return Fact(None, Status.NOT_STATED)
    best = max(weights, key=lambda name: (weights[name], -spans[name][0].line))
    reason = "; ".join(reasons[best])
    return Fact(best, Status.INFERRED, tuple(spans[best]), reason)


def _signs(seed: Seed, lines: Sequence[Line]) -> Iterator[tuple[str, _Sign, Span]]:
    for line in lines:
        if line.line_class in {LineClass.BLANK, LineClass.REFERENCE, LineClass.CREDIT}:
            continue
        text = seed.lines[line.number - 1][:20_000]
        for sign in _SIGNS:
            for match in sign.pattern.finditer(text):
                name = match["name"].rstrip(".’'").removesuffix("’s").removesuffix("'s")
                if _possible(name, sign, line):
                    start = match.start("name")
                    yield name, sign, Span(line.number, start, start + len(name))


def _possible(name: str, sign: _Sign, line: Line) -> bool:
    if len(name) < 2 or _NOT_OUTLETS.match(name):
        return False
    if sign.weight == 2:
        return _OUTLET_WORD.search(name) is not None
    if sign.weight == 4:
        return line.line_class is not LineClass.CAPTION
    return True
