"""One alliance between two sets of parties, within one article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from briefbook.compare.sentences import Sentence, sentences
from briefbook.model import Article, Proposal

_BETWEEN = re.compile(
    r"\b(?P<noun>alliance|pact|treaty|agreement|partnership|coalition|deal) (?:between|among|of) "
)
_LIST = re.compile(r"(?:\s|,|and|the)*")


def other_parties(article: Article) -> Iterator[Proposal]:
    """Yield an alliance or a pact that an article gives to some, and elsewhere to more."""
    told: dict[str, dict[frozenset[str], Sentence]] = defaultdict(dict)
    for sentence in sentences(article):
        for found in _BETWEEN.finditer(sentence.text):
            parties = _listed(sentence, found.end())
            if len(parties) > 1:
                told[found["noun"]].setdefault(parties, sentence)
    for noun, by_parties in sorted(told.items()):
        (first, one), *others = by_parties.items()
        for second, other in others:
            if first < second or second < first:
                odd = ", ".join(sorted(first ^ second))
                reason = f"the {noun} is once with {odd}, and once without"
                yield Proposal("parties", (one.passage, other.passage), reason)


def _listed(sentence: Sentence, at: int) -> frozenset[str]:
    """Return the actors that stand in a row from an offset on."""
    parties = []
    for start, end, mention in sentence.mentions:
        if start >= at and _LIST.fullmatch(sentence.text, at, start):
            parties.append(mention.actor)
            at = end
    return frozenset(parties)
