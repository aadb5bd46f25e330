"""Counts that do not add up: "have met four times", where two meetings are told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefbook.compare.sentences import sentences
from briefbook.compare.telling import HEADS, Telling
from briefbook.dates.words import NUMBERS
from briefbook.model import Article, Proposal

_TIMES = re.compile(
    r"\b(?P<verb>met|spoken|talked|visited|phoned|signed|convened)\b(?:\W+\w+){0,4}?\W+"
    r"(?P<number>twice|\w+ times)\b"
)


def wrong_counts(article: Article, told: Sequence[Telling]) -> Iterator[Proposal]:
    """Yield counts of meetings that are not the number that the article itself tells of.

    Nothing is proposed where the article tells of none: a count alone speaks against nothing.
    """
    own = [one for one in told if one.article == article.citekey]
    for sentence in sentences(article):
        found = _TIMES.search(sentence.text)
        number = _number(found["number"]) if found else None
        if found is None or number is None:
            continue
        persons = {mention.actor for _, _, mention in sentence.mentions if mention.kind == "person"}
        kind = HEADS.get(found["verb"], "")
        events = [one for one in own if _is_counted(one, kind, persons)]
        days = {one.days for one in events}
        if len(persons) > 1 and events and len(days) != number:
            passages = (sentence.passage, *(one.passage for one in events))
            reason = f"“{found[0]}”, but the article itself tells of {len(days)}"
            yield Proposal("counts", passages, reason)


def _is_counted(one: Telling, kind: str, persons: set[str]) -> bool:
    if not kind or one.kind != kind or one.event.modality != "past" or one.days is None:
        return False
    return persons <= one.named or (
        one.parties == len(persons) and not one.named - persons - one.states
    )


def _number(text: str) -> int | None:
    word = "two" if text == "twice" else text.removesuffix(" times").lower()
    return int(word) if word.isdecimal() else NUMBERS.get(word)
