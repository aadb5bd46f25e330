"""Who is named in the same paragraphs, counted for the actors that are named most."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations

from briefbook.sphinx.domain import BriefbookDomain
from briefbook.sphinx.records import ActorRecord
from sphinx_typst.collation import collation_key

Block = tuple[str, str]
"""Page and label of a block."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors, by slug in the order of their names, and the blocks that name both."""

    one: str
    other: str
    blocks: tuple[Block, ...]

    @property
    def id(self) -> str:
        """The identifier of its row in the table."""
        return f"pair-{self.one}--{self.other}"


@dataclass(frozen=True, slots=True)
class Network:
    """The actors and pairs that are shown, and from how many they were chosen."""

    actors: tuple[ActorRecord, ...]
    pairs: tuple[Pair, ...]
    every_actor: int
    every_pair: int


def find_network(
    domain: BriefbookDomain, kind: str | None, most_actors: int, most_pairs: int
) -> Network:
    """Return the actors that are named beside another in most blocks, and their pairs.

    It takes time by the text: pairs are counted among the chosen actors only.
    """
    fitting = {s: a for s, a in domain.actors.items() if kind is None or a.kind == kind}
    blocks = {
        block: named
        for block, slugs in domain.named_in_blocks.items()
        if len(named := [slug for slug in sorted(slugs) if slug in fitting]) > 1
    }
    counts = Counter(slug for named in blocks.values() for slug in named)
    order = sorted(counts, key=lambda s: (-counts[s], collation_key(fitting[s].sort), s))
    chosen = {slug: collation_key(fitting[slug].sort) for slug in order[:most_actors]}
    found: dict[tuple[str, str], list[Block]] = defaultdict(list)
    for block, named in blocks.items():
        known = sorted((s for s in named if s in chosen), key=lambda s: (chosen[s], s))
        for one, other in combinations(known, 2):
            found[one, other].append(block)
    pairs = [Pair(one, other, tuple(same)) for (one, other), same in found.items()]
    pairs.sort(key=lambda p: (-len(p.blocks), chosen[p.one], chosen[p.other], p.id))
    shown = _strongest(pairs, most_pairs)
    linked = {slug for pair in shown for slug in (pair.one, pair.other)}
    actors = tuple(fitting[slug] for slug in chosen if slug in linked)
    return Network(actors, shown, len(counts), len(pairs))


def _strongest(pairs: list[Pair], most: int) -> tuple[Pair, ...]:
    """Return the first pairs; of those with equally many blocks all or none, where half remain."""
    if len(pairs) <= most:
        return tuple(pairs)
    least = len(pairs[most].blocks)
    above = [pair for pair in pairs if len(pair.blocks) > least]
    return tuple(above if len(above) * 2 >= most else pairs[:most])
