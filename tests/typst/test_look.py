"""Pages look as approved: rendered small and grey, and compared with pictures kept here.

After a wanted change, ``python -m tests.typst.test_look`` writes the pictures anew; look at what
``git diff`` shows of them before they are committed.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

from tests.typst.conftest import ROOTS, _build

pytestmark = pytest.mark.pdf

APPROVED = Path(__file__).parent / "approved"
SCALE = 60 / 72  # 60 dots an inch
DIFFERENT = 64  # levels of grey, of 255: more than smooth edges differ by
TOLERATED = 0.002  # of a page's dots
PRINTS = ("every-node", "words")


def pictures(folder: Path) -> dict[str, Image.Image]:
    """Every page of both prints in grey, by the name of its picture."""
    pages: dict[str, Image.Image] = {}
    for name in PRINTS:
        document = pypdfium2.PdfDocument(folder / f"{name}.pdf")
        for number, page in enumerate(document, 1):
            shown = page.render(scale=SCALE, grayscale=True).to_pil()
            pages[f"{name}-{number:02}.png"] = shown.convert("L")
        document.close()
    return pages


def share_that_differs(one: Image.Image, other: Image.Image) -> float:
    """The share of dots that differ by more than smooth edges do; 1 where the sizes differ."""
    if one.size != other.size:
        return 1.0
    histogram = ImageChops.difference(one, other).histogram()
    return sum(histogram[DIFFERENT:]) / (one.width * one.height)


def test_each_page_looks_as_approved(every_node, tmp_path):
    shown = pictures(every_node.folder)
    assert sorted(shown) == sorted(path.name for path in APPROVED.glob("*.png"))
    changed = []
    for name, picture in shown.items():
        share = share_that_differs(picture, Image.open(APPROVED / name).convert("L"))
        if share > TOLERATED:
            picture.save(tmp_path / name)
            changed.append(f"{name}: {share:.2%} differs, see {tmp_path / name}")
    assert changed == []


def test_a_line_that_moves_is_seen(every_node):
    picture = pictures(every_node.folder)["every-node-03.png"]
    moved = ImageChops.offset(picture, 0, 2)
    assert share_that_differs(picture, moved) > TOLERATED


def approve() -> None:
    """Write the pictures of today's prints."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "book")
        shutil.copytree(ROOTS / "every-node", source)
        built = _build(source)
        shutil.rmtree(APPROVED, ignore_errors=True)
        APPROVED.mkdir()
        for name, picture in pictures(built.folder).items():
            # sixteen greys are enough, and keep the files small
            picture.quantize(16).save(APPROVED / name, optimize=True)


if __name__ == "__main__":
    sys.exit(approve())
