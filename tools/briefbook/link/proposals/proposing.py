"""Blocks -> proposed actors: candidates, their forms merged, each with its kind and places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefbook.authority import Kind
from briefbook.link.names.vocabulary import FUNCTION_WORDS
from briefbook.link.proposals.candidates import Candidate, find_candidates
from briefbook.link.proposals.forms import Form, points
from briefbook.link.proposals.gazetteer import Gazetteer
from briefbook.link.proposals.merging import Group, merge
from briefbook.link.proposals.tokens import Token, tokenise
from briefbook.link.proposals.vocabulary import NO_NAMES, TITLES
from briefbook.link.proposals.weighing import THING, Sign, Weights, weigh
from briefbook.model import Block, LineClass, Mention, Span

READ = frozenset({LineClass.TITLE, LineClass.BODY, LineClass.CAPTION})
"""Classes of block in which names are looked for."""

_FEWEST_POINTS = 2
_ROW = "it stands in a row with others of its kind"
_ROW_POINTS = 2
_ROWS = frozenset({",", "and", ", and", "or", "&", ", &"})
_FEWEST_LETTERS = 2
_MONEY = frozenset("$€£¥")
"""Signs after which the letters before them are a currency's: US$."""


@dataclass(frozen=True, slots=True)
class NamedOne:
    """What an article names in one form or several: a name, and perhaps an actor's.

    ``places`` are where any form stands, each with the form, ``signs`` what tells of its kind,
    each with how often it was met; ``expanded`` are the acronyms that stand in brackets after it.
    """

    name: str
    places: tuple[tuple[Span, str], ...]
    signs: tuple[tuple[Sign, int], ...]
    expanded: tuple[str, ...] = ()

    @property
    def variants(self) -> tuple[str, ...]:
        """The other forms in the article, in the order of the text."""
        return tuple(dict.fromkeys(form for _, form in self.places if form != self.name))

    def without(self, kept: Collection[str]) -> NamedOne:
        """Return it in these forms only."""
        return replace(self, places=tuple(place for place in self.places if place[1] in kept))


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
    found = find_named(blocks, gazetteer, [mention.span for mention in mentions])
    return tuple(
        ProposedActor(one.name, kind, one.variants, tuple(span for span, _ in one.places))
        for one in found
        if (kind := kind_of(points(Counter(dict(one.signs))))) is not None
    )


def find_named(
    blocks: Iterable[Block], gazetteer: Gazetteer, taken: Iterable[Span] = ()
) -> tuple[NamedOne, ...]:
    """Return what an article's blocks name, in the order of the text; not all are actors.

    What stands in one of the spans ``taken`` is left out.
    """
    known = {(span.line, column) for span in taken for column in range(span.start, span.end)}
    finder = Finder(gazetteer, known)
    for block in blocks:
        if block.block_class in READ:
            finder.read(block)
    groups = merge(finder.forms.values(), finder.brackets, gazetteer)
    groups = [group for group in groups if _is_sure(group, gazetteer)]
    signs = _signs_of(groups, finder.rows)
    found = [_named(group, one, finder.brackets) for group, one in zip(groups, signs, strict=True)]
    return tuple(sorted(found, key=lambda one: (one.places[0], one.name)))


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
            elif _is_expanded(tokens, left, right, between):
                self.brackets.setdefault(right.text, left.text)

    def _candidates(self, block: Block, tokens: Sequence[Token]) -> Iterator[Candidate]:
        for candidate in find_candidates(block.text, tokens, self._gazetteer):
            entry = self._gazetteer.entries.get(candidate.text)
            if entry is not None and entry.is_adjective:
                continue
            span = block.span(tokens[candidate.first].start, tokens[candidate.last].end)
            known = any((span.line, at) in self._known for at in range(span.start, span.end))
            is_money = block.text[tokens[candidate.last].end :][:1] in _MONEY
            if not known and not is_money and not _is_no_name(candidate, self._gazetteer):
                yield candidate

    def _add(self, candidate: Candidate, block: Block, tokens: Sequence[Token]) -> None:
        form = self.forms.setdefault(candidate.text, Form(candidate.text))
        form.signs.update(weigh(candidate, block.text, tokens, self._gazetteer))
        start, end = tokens[candidate.first].start, tokens[candidate.last].end
        form.spans.append(block.span(start, end))
        form.inside += not candidate.opens and block.block_class is not LineClass.TITLE


def _is_expanded(tokens: Sequence[Token], left: Candidate, right: Candidate, between: str) -> bool:
    """Return whether the right one is an acronym in brackets that stands for the left one.

    It does not where its letters begin before that: "Survey of the Northern Seas (SNS)".
    """
    if between.strip() != "(" or not right.text.isupper():
        return False
    letters = right.text.replace(".", "")
    before = [at for at in range(left.last + 1) if tokens[at].is_capital][-len(letters) :]
    fits = "".join(tokens[at].text[0] for at in before).upper() == letters
    return not (fits and before[0] < left.first)


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


def _signs_of(groups: Sequence[Group], rows: Iterable[tuple[str, str]]) -> list[Counter[Sign]]:
    """Return the signs of each group; one that nothing tells of follows those in its rows."""
    signs = [_signs(group) for group in groups]
    number = {form.text: index for index, group in enumerate(groups) for form in group.forms}
    first = [kind_of(points(one)) for one in signs]
    for left, right in rows:
        kind = first[number[right]] if right in number else None
        if left in number and first[number[left]] is None and kind is not None:
            signs[number[left]][Sign(kind, _ROW_POINTS, _ROW)] += 1
    return signs


def _signs(group: Group) -> Counter[Sign]:
    signs: Counter[Sign] = Counter()
    for form in group.forms:
        signs.update(form.signs)
    return signs


def kind_of(weights: Weights) -> Kind | None:
    """Return the kind that has most points, ``None`` where it is a thing or too little tells."""
    best = max(weights, key=lambda kind: (weights[kind], kind), default=THING)
    if best == THING or weights[best] < _FEWEST_POINTS:
        return None
    return Kind(best)


def _named(group: Group, signs: Counter[Sign], brackets: Mapping[str, str]) -> NamedOne:
    places = sorted((span, form.text) for form in group.forms for span in form.spans)
    forms = {form.text for form in group.forms}
    expanded = sorted(form for form in forms if brackets.get(form) in forms)
    return NamedOne(group.name, tuple(places), tuple(sorted(signs.items())), tuple(expanded))
