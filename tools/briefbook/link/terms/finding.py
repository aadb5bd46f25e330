"""Blocks -> uses of terms: longest match, small letters and the plural's s allowed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefbook.authority import Authority, Term
from briefbook.link.names import Lexicon, words
from briefbook.model import Block, LineClass, Mention, TermUse

READ = frozenset({LineClass.BODY, LineClass.CAPTION, LineClass.NOTE})


@dataclass(frozen=True, slots=True)
class Terms:
    """The words of a book's glossary, made ready once for all its articles."""

    lexicon: Lexicon[str]

    @classmethod
    def of(cls, authority: Authority) -> Terms:
        """Return the words of all entries; an acronym is matched with its capitals only."""
        pairs = [(form, term.head) for term in authority.terms for form in _forms(term)]
        return cls(Lexicon(pairs, any_case=lambda form: not form.isupper()))


def find_terms(
    blocks: Iterable[Block], terms: Terms, mentions: Iterable[Mention]
) -> tuple[TermUse, ...]:
    """Return every use of a term in an article's blocks, in order.

    Words that name an actor are no use of a term, unless the term is the longer of the two.
    """
    named: dict[int, list[tuple[int, int]]] = {}
    for mention in mentions:
        named.setdefault(mention.span.line, []).append((mention.span.start, mention.span.end))
    uses = [
        use for block in blocks if block.block_class in READ for use in _uses(block, terms.lexicon)
    ]
    return tuple(use for use in uses if not _is_name(use, named))


def _forms(term: Term) -> Iterator[str]:
    for form in (term.head, *term.variants):
        yield form
        if not form.isupper() and not form.endswith("s"):
            yield form + "s"


def _uses(block: Block, lexicon: Lexicon[str]) -> Iterator[TermUse]:
    for hit in lexicon.hits(block.text, words(block.text)):
        printed = block.text[hit.start : hit.end]
        yield TermUse(block.span(hit.start, hit.end), printed, hit.meanings[0])


def _is_name(use: TermUse, named: dict[int, list[tuple[int, int]]]) -> bool:
    start, end = use.span.start, use.span.end
    return any(
        start < other_end and other_start < end and end - start <= other_end - other_start
        for other_start, other_end in named.get(use.span.line, ())
    )
