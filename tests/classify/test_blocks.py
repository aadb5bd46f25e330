"""What a reader sees as one block."""

from briefbook.classify import classify, make_blocks
from briefbook.model import LineClass, Seed

TEXT = (
    "Rivers rise in the north after three days of rain",
    "Posted on 4 May 2031 by Ada Marsh",
    "The rivers of the north rose on Sunday, and two towns asked their people to leave.",
)


def test_a_date_and_its_label_are_one_block_beside_a_byline():
    seed = Seed("seeds/a.txt", "", "utf-8", TEXT)
    blocks = [(one.block_class, one.text) for one in make_blocks(seed, classify(seed))]
    assert blocks[1:3] == [
        (LineClass.DATELINE, "Posted on 4 May 2031"),
        (LineClass.BYLINE, "by Ada Marsh"),
    ]
