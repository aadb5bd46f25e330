"""What the editor says of a line in the catalogue record wins."""

from briefbook.classify import classify, make_blocks
from briefbook.describe import describe
from briefbook.model import LineClass, Seed
from briefbook.read import CatalogueRecord, Correction

SEED = Seed(
    "seeds/a.txt",
    "",
    "utf-8",
    (
        "The Northern Post",
        "",
        "Rivers rise in the north after three days of rain",
        "",
        "The rivers of the north rose on Sunday after three days of rain, as the towns had feared.",
        "",
        "A boat in the main street on Sunday",
    ),
)


def corrected(line, line_class):
    record = CatalogueRecord(lines=(Correction(line, line_class, "I have seen the page."),))
    lines = classify(SEED, record)
    return lines, describe(SEED, lines, make_blocks(SEED, lines), record)[0]


def test_a_corrected_line_has_the_editor_s_class_and_rule():
    lines, _ = corrected(7, LineClass.CAPTION)
    assert (lines[6].line_class, lines[6].rule) == (LineClass.CAPTION, "editor")


def test_a_title_of_the_editor_s_is_the_only_one():
    lines, metadata = corrected(1, LineClass.TITLE)
    assert [line.number for line in lines if line.line_class is LineClass.TITLE] == [1]
    assert metadata.title.value == "The Northern Post"


def test_a_line_set_aside_by_the_editor_is_in_no_block():
    lines, _ = corrected(5, LineClass.FURNITURE)
    blocks = make_blocks(SEED, lines)
    assert all(piece.line != 5 for block in blocks for piece in block.pieces)


WRAPPED = """\
Rivers rise in the north after three days

The rivers of the north rose on Sunday after three days of
rain, as the people in the towns had feared since the summer
when the dams were opened.

The paper said on Monday that it had seen no such rain before.
The water stood a metre high in the main street of the town,
and boats brought the people out of their houses by noon when
the rain ended.
"""


def test_a_paragraph_whose_first_line_is_set_aside_stays_apart():
    seed = Seed("seeds/a.txt", "", "utf-8", tuple(WRAPPED.splitlines()))
    for number in (7, 8):
        record = CatalogueRecord(lines=(Correction(number, LineClass.FURNITURE, "I know."),))
        blocks = make_blocks(seed, classify(seed, record))
        body = [b for b in blocks if b.block_class is LineClass.BODY]
        found = [[piece.line for piece in block.pieces] for block in body]
        assert found == {7: [[3, 4, 5], [8, 9, 10]], 8: [[3, 4, 5], [7], [9, 10]]}[number]


def test_a_blank_line_stays_blank():
    lines, _ = corrected(2, LineClass.BODY)
    assert lines[1].line_class is LineClass.BLANK
