"""Articles that the book holds twice, as when one was pasted again with another page around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefbook.findings import Finding, Problem
from briefbook.model import Draft, LineClass


def repeated_seeds(drafts: Iterable[Draft]) -> Iterator[Finding]:
    """Yield a finding for each article that is one before it, by path.

    Title, authors and paragraphs are the same; what stands around them need not be.
    """
    seen: dict[tuple[object, ...], str] = {}
    for draft in sorted(drafts, key=lambda one: one.seed.path):
        metadata = draft.metadata
        text = tuple(one.text for one in draft.blocks if one.block_class is LineClass.BODY)
        known = metadata.title.value, metadata.authors.value, text
        first = seen.setdefault(known, draft.seed.path)
        if text and first != draft.seed.path:
            detail = f"this is the article of {first} again; remove one of the two"
            yield Finding.of(Problem.REPEATED_SEED, draft.seed.path, 1, detail)
