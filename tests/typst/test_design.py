"""Cards in grids: those of a row are as high as each other, however deep the grid is."""

from __future__ import annotations

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

pytestmark = pytest.mark.pdf

OPTIONS = {
    "extensions": ["myst_parser", "sphinx_design", "sphinx_typst"],
    "myst_enable_extensions": ["colon_fence"],
}


def card(title, text):
    return f":::{{grid-item-card}} {title}\n{text}\n:::\n"


CARDS = (("Low", "A."), ("High", "Some words. " * 12), ("Last", "C."))
INNER = f"::::{{grid}} 2\n{''.join(card(*each) for each in CARDS)}::::"
NESTED = f"""
::::::{{grid}} 2
:::::{{grid-item-card}} Outer
Text.

{INNER}
:::::
{card("Beside", "Short.")}
::::::

After the grid.
"""


@pytest.fixture
def page(build):
    """The page of a book with a grid in a card of a grid."""
    built = build({"index.md": f"# Small\n{NESTED}"}, confoverrides=OPTIONS)
    assert (built.status, built.warnings) == (0, "")
    document = pypdfium2.PdfDocument(built.folder / "small.pdf")
    yield document[0]
    document.close()


def top_of(page, words):
    text = page.get_textpage()
    at, _count = text.search(words).get_next()
    return text.get_charbox(at)[3]


def frames(page):
    """The (left, bottom, right, top) of each card's frame."""
    found = (each.get_bounds() for each in page.get_objects(filter=[FPDF_PAGEOBJ_PATH]))
    return sorted({tuple(map(round, box)) for box in found if box[3] - box[1] > 20})


def frame_about(page, words):
    """The smallest frame that words stand in."""
    text = page.get_textpage()
    at, _count = text.search(words).get_next()
    x, y = text.get_charbox(at)[:2]
    around = [box for box in frames(page) if box[0] < x < box[2] and box[1] < y < box[3]]
    return min(around, key=lambda box: box[3] - box[1])


def test_cards_of_an_inner_row_are_as_high_as_its_highest(page):
    low, high, last = (frame_about(page, words) for words in ("Low", "High", "Last"))
    assert (low[1], low[3]) == (high[1], high[3])
    assert last[3] - last[1] < high[3] - high[1]


def test_an_inner_grid_stays_in_its_card(page):
    outer, beside, last = (frame_about(page, words) for words in ("Outer", "Beside", "Last"))
    assert (outer[1], outer[3]) == (beside[1], beside[3])
    assert outer[1] < last[1]
    assert last[1] - outer[1] < 20, "the outer card ends where its grid does"
    assert top_of(page, "After the grid.") < outer[1]
