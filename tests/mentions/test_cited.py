"""Surnames in citations name authors of works, and a record only where it is the author."""

import pytest

from briefbook.authority import ActorRecord, Authority, Kind
from briefbook.link.mentions import Names, find_mentions
from briefbook.link.mentions.cited import givens_of, without_other_authors
from briefbook.model import Block, Citation, LineClass, Piece, Reference, Span

STOREY = ActorRecord(
    "henry-storey", "Henry Storey", Kind.PERSON, "Storey, Henry", path="docs/actors/henry-storey.md"
)
AUTHORITY = Authority(actors=(STOREY,))


@pytest.mark.parametrize(
    ("author", "key", "linked"),
    [
        ("Storey, Henry", "a", ["(Storey, 2021)", "Storey"]),
        ("Storey, H.", "a", ["(Storey, 2021)", "Storey"]),
        ("Storey, Mary", "a", ["Storey"]),
        ("{Storey Institute}", "a", ["Storey"]),
        ("Storey, Henry", None, ["Storey"]),
    ],
)
def test_a_surname_in_a_citation_is_its_author_s(author, key, linked):
    text = "It is so (Storey, 2021). Storey wrote it."
    block = Block(LineClass.BODY, 1, (Piece(1, 0, len(text)),), text)
    mentions, _ = find_mentions([block], Names.of(AUTHORITY), "seeds/a.txt")
    citation = Citation(Span(1, 9, 23), "(Storey, 2021)", key)
    reference = Reference("a", 9, "", (("author", author),))
    kept = without_other_authors(mentions, [citation], [reference], givens_of(AUTHORITY))
    assert len(mentions) == 2
    assert ["(Storey, 2021)" if m.span.start < 23 else m.text for m in kept] == linked
