"""Blocks -> proposed actors: candidates, their forms merged, each with its kind and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefbook.authority import Kind
from briefbook.link.names.vocabulary import FUNCTION_WORDS
from briefbook.link.proposals.candidates import Candidate, find_candidates
from briefbook.link.proposals.forms import Form
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.merging import Group, merge
from briefbook.link.proposals.tokens import Token, tokenise
from briefbook.link.proposals.vocabulary import NO_NAMES, TITLES
from briefbook.link.proposals.weighing import THING, Weights, weigh
from briefbook.model import Block, LineClass, Mention, Span

READ = frozenset({LineClass.TITLE, LineClass.BODY, LineClass.CAPTION, LineClass.NOTE})
"""Classes of block in which names are looked for."""

_FEWEST_POINTS = 2
_ROW = 2  # points that a name has from the one beside it in a row
_ROWS = frozenset({",", "and", ", and", "or", "&", ", &"})
_FEWEST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class ProposedActor:
    """Somebody or somewhere that no record names, as the rules see it.

    ``variants`` are the other forms in the article, ``evidence`` is where any form stands.
    """

    name: str
    kind: Kind
    variants: tuple[str, ...]
    evidence: tuple[Span, ...]


def propose_actors(
    blocks: Iterable[Block], gazetteer: Gazetteer, mentions: Iterable[Mention] = ()
) -> tuple[ProposedActor, ...]:
    """Return the actors that an article's blocks name, in the order of their first mention.

    What ``mentions`` say of records is left out.
    """
    known = {(m.span.line, column) for m in mentions for column in range(m.span.start, m.span.end)}
    finder = Finder(gazetteer, known)
    for block in blocks:
        if block.block_class in READ:
            finder.read(block)
    groups = merge(finder.forms.values(), finder.brackets, gazetteer)
    kinds = _kinds([group for group in groups if _is_sure(group, gazetteer)], finder.rows)
    proposals = [_proposed(group, kind) for group, kind in kinds if kind is not None]
    return tuple(sorted(proposals, key=lambda actor: (actor.evidence[0], actor.name)))


class Finder:
    """Collects the forms of an article and what joins them to each other."""

    def __init__(self, gazetteer: Gazetteer, known: Collection[tuple[int, int]]) -> None:
        self.forms: dict[str, Form] = {}
        self.rows: list[tuple[str, str]] = []
        """Forms that stand beside each other in a row: "Acme and Initech"."""
        self.brackets: dict[str, str] = {}
        """Acronyms with the form that stands before their brackets."""
        self._gazetteer = gazetteer
        self._known = known

    def read(self, block: Block) -> None:
        """Add what one block names."""
        tokens = tokenise(block.text)
        if block.block_class is LineClass.TITLE and _is_title_case(tokens):
            return
        found = list(self._candidates(block, tokens))
        for candidate in found:
            self._add(candidate, block, tokens)
        for left, right in pairwise(found):
            between = block.text[tokens[left.last].end : tokens[right.first].start]
            if between.strip() in _ROWS and between != between.strip():
                self.rows += [(left.text, right.text), (right.text, left.text)]
            elif between.strip() == "(" and right.text.isupper():
                self.brackets.setdefault(right.text, left.text)

    def _candidates(self, block: Block, tokens: Sequence[Token]) -> Iterator[Candidate]:
        for candidate in find_candidates(block.text, tokens, self._gazetteer):
            entry = self._gazetteer.entries.get(candidate.text)
            if entry is not None and entry.is_adjective:
                continue
            span = block.span(tokens[candidate.first].start, tokens[candidate.last].end)
            known = (span.line, span.start) in self._known or (
                span.line,
                span.end - 1,
            ) in self._known
            if not known and not _is_no_name(candidate, self._gazetteer):
                yield candidate

    def _add(self, candidate: Candidate, block: Block, tokens: Sequence[Token]) -> None:
        form = self.forms.setdefault(candidate.text, Form(candidate.text))
        form.weights.update(weigh(candidate, block.text, tokens, self._gazetteer))
        start, end = tokens[candidate.first].start, tokens[candidate.last].end
        form.spans.append(block.span(start, end))
        form.inside += not candidate.opens and block.block_class is not LineClass.TITLE


def _is_title_case(tokens: Sequence[Token]) -> bool:
    """Return whether most words have capitals, which then tell nothing."""
    capitals = sum(token.is_capital for token in tokens)
    return capitals * 2 > len(tokens)


def _is_no_name(candidate: Candidate, gazetteer: Gazetteer) -> bool:
    key = candidate.text.lower()
    if candidate.text in gazetteer.entries:
        return False
    return key in NO_NAMES | FUNCTION_WORDS | TITLES or len(key) < _FEWEST_LETTERS


def _is_sure(group: Group, gazetteer: Gazetteer) -> bool:
    """Return whether a group is a name; a word at the head of a sentence need not be one."""
    return any(
        form.inside or form.text in gazetteer.entries or " " in form.text for form in group.forms
    )


def _kinds(
    groups: Sequence[Group], rows: Iterable[tuple[str, str]]
) -> list[tuple[Group, Kind | None]]:
    """Return each group with its kind; one that nothing tells of follows those in its rows."""
    weights = [_total(group) for group in groups]
    number = {form.text: index for index, group in enumerate(groups) for form in group.forms}
    first = [_kind(one) for one in weights]
    for left, right in rows:
        kind = first[number[right]] if right in number else None
        if left in number and first[number[left]] is None and kind is not None:
            weights[number[left]][kind] += _ROW
    return [(group, _kind(one)) for group, one in zip(groups, weights, strict=True)]


def _total(group: Group) -> Weights:
    weights: Weights = Counter()
    for form in group.forms:
        weights.update(form.weights)
    return weights


def _kind(weights: Weights) -> Kind | None:
    best = max(weights, key=lambda kind: (weights[kind], kind), default=THING)
    if best == THING or weights[best] < _FEWEST_POINTS:
        return None
    return Kind(best)


def _proposed(group: Group, kind: Kind) -> ProposedActor:
    variants = dict.fromkeys(form.text for form in group.forms if form.text != group.name)
    spans = tuple(sorted(span for form in group.forms for span in form.spans))
    return ProposedActor(group.name, kind, tuple(variants), spans)
