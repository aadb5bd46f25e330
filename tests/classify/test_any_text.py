"""What holds for every text: nothing is lost, nothing overlaps, the same text is read the same."""

from hypothesis import given
from hypothesis import strategies as st

from briefbook.classify import Rule, classify, make_blocks
from briefbook.describe import describe
from briefbook.model import LineClass, Seed

PARTS = (
    "Rivers rise in the north",
    "By Ada Marsh, Reporter | May 4, 2031",
    "Published May 4, 2031",
    "SEOUL — The water rose on Sunday, and two towns asked their people to leave at once.",
    "A street in this undated photo.  © Olga Lind/Reuters",
    "References",
    "Lind, O. (2029). Water. https://example.org/",
    "Share",
    "Comments",
    "bo says:",
    "\ufeff",
    "\u200b",
    "a\x0bb\x85c\u2028d",
    "\t1\t2\t3",
    "  • Water",
)
lines = st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=200)), min_size=1, max_size=30)


def seed_of(texts):
    joined = "\n".join(texts).replace("\r", "\n").replace("\0", "")
    return Seed("seeds/a.txt", "", "utf-8", tuple(joined.split("\n")))


@given(lines)
def test_every_line_has_a_class_by_a_rule_of_the_catalogue(texts):
    seed = seed_of(texts)
    found = classify(seed)
    assert [line.number for line in found] == list(range(1, len(seed.lines) + 1))
    names = {rule.value for rule in Rule}
    for line in found:
        assert line.rule in names
        assert {segment.rule for segment in line.segments} <= names


@given(lines)
def test_segments_cover_all_but_white_space_in_order(texts):
    seed = seed_of(texts)
    for line in classify(seed):
        text = seed.lines[line.number - 1]
        end = 0
        for segment in line.segments:
            assert end <= segment.start < segment.end <= len(text)
            assert not text[end : segment.start].strip()
            end = segment.end
        assert not line.segments or not text[end:].strip()


@given(lines)
def test_every_kept_character_is_in_one_block_and_no_other(texts):
    seed = seed_of(texts)
    found = classify(seed)
    blocks = make_blocks(seed, found)
    held = ["" for _ in seed.lines]
    for block in blocks:
        assert block.text == "\n".join(
            seed.lines[piece.line - 1][piece.start : piece.end] for piece in block.pieces
        )
        for piece in block.pieces:
            held[piece.line - 1] += seed.lines[piece.line - 1][piece.start : piece.end]
    for line, text, kept in zip(found, seed.lines, held, strict=True):
        aside = line.line_class in (LineClass.FURNITURE, LineClass.BLANK)
        assert "".join(kept.split()) == ("" if aside else "".join(text.split()))


@given(lines)
def test_numbers_count_the_blocks_of_a_class_from_one(texts):
    seed = seed_of(texts)
    blocks = make_blocks(seed, classify(seed))
    for line_class in {block.block_class for block in blocks}:
        numbers = [block.number for block in blocks if block.block_class is line_class]
        assert numbers == list(range(1, len(numbers) + 1))


@given(lines)
def test_facts_quote_their_evidence_and_the_same_text_gives_the_same(texts):
    seed = seed_of(texts)
    found = classify(seed)
    blocks = make_blocks(seed, found)
    metadata, findings = describe(seed, found, blocks)
    assert (metadata, findings) == describe(seed, classify(seed), blocks)
    for fact in (metadata.title, metadata.authors, metadata.publisher, metadata.date):
        assert bool(fact.value) == (fact.status != "not stated") == bool(fact.evidence)
        for span in fact.evidence:
            assert seed.lines[span.line - 1][span.start : span.end].strip()
