"""A source as the checks see it: its blocks' texts by label, and what stands beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefbook.checking.locators import KINDS, parse_locator
from briefbook.model import Article
from briefbook.nearest import ALIKE, nearest

_WORDS = {letter: word for word, letter in KINDS.items()}


@dataclass(frozen=True, slots=True)
class Source:
    """An article held: its key, the texts of its blocks by label (``p4``), title and the like."""

    key: str
    blocks: Mapping[str, str]
    beside: Sequence[str] = ()
    seed: str = ""

    @classmethod
    def of(cls, article: Article) -> Source:
        """Return a converted article as a source."""
        draft = article.draft
        blocks = {block.label: block.text for block in draft.blocks}
        facts = draft.metadata
        beside = [facts.title.value or "", *facts.authors.value, facts.publisher.value or ""]
        return cls(article.citekey, blocks, [text for text in beside if text], draft.seed.path)

    def labels(self, locator: str) -> tuple[str, ...]:
        """Return the labels of the blocks that a locator names, those that there are."""
        places = parse_locator(locator) or ()
        named = [
            f"{KINDS[place.kind]}{number}"
            for place in places
            for number in range(place.first, place.last + 1)
        ]
        return tuple(label for label in dict.fromkeys(named) if label in self.blocks)


@dataclass(frozen=True, slots=True)
class Sources:
    """The articles held, by key in lower case."""

    by_key: Mapping[str, Source] = field(default_factory=dict)

    @classmethod
    def of(cls, sources: Iterable[Source]) -> Sources:
        """Return sources made ready for the search."""
        return cls({source.key.lower(): source for source in sources})

    def get(self, key: str) -> Source | None:
        """Return the source with this key, whatever its case, ``None`` where none is held."""
        return self.by_key.get(key.lower())

    def nearest(self, key: str, alike: float = ALIKE) -> str | None:
        """Return the key that another one may have been meant for, ``None`` where none is near."""
        near = nearest(key.lower(), self.by_key, alike)
        return self.by_key[near].key if near else None

    def labelled(self, label: str) -> tuple[Source, str] | None:
        """Return the source and block that a page's label, such as ``doe2030-p4``, names."""
        key, _, block = label.rpartition("-")
        source = self.get(key)
        return (source, block) if source is not None and block in source.blocks else None


def place_name(label: str) -> str:
    """Return a block's label as a locator: ``p4`` is ``¶ 4``."""
    return f"{_WORDS.get(label[:1], label[:1])} {label[1:]}"
