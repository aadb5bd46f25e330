"""Images stand where the author put them, and nothing is dropped in silence."""

from __future__ import annotations

import shutil

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from tests.typst.conftest import ROOTS

pytestmark = pytest.mark.pdf

IMAGE = "![a square](square.png)"
ALONE = {
    "paragraph": f"Text.\n\n{IMAGE}\n",
    "footnote": f"Text.[^1]\n\n[^1]: A note.\n\n    {IMAGE}\n",
    "first of an item": f"- {IMAGE}\n",
    "second of an item": f"- Item.\n\n  {IMAGE}\n",
    "quotation": f"> {IMAGE}\n",
    "card": f":::{{card}} Title\n\n{IMAGE}\n:::\n",
    "cell": f"| Head |\n|---|\n| {IMAGE} |\n",
    "link": f"[{IMAGE}](https://example.org)\n",
}


@pytest.fixture
def with_image(build, tmp_path):
    """Builds a book of one page, beside which there is an image."""
    (tmp_path / "book").mkdir()
    shutil.copy(ROOTS / "every-node" / "square.png", tmp_path / "book")
    options = {
        "extensions": ["myst_parser", "sphinx_design", "sphinx_typst"],
        "myst_enable_extensions": ["colon_fence"],
    }
    return lambda text: build({"index.md": f"# Small\n\n{text}"}, confoverrides=options)


def images(built):
    """How many images the pages show."""
    document = pypdfium2.PdfDocument(built.folder / "small.pdf")
    try:
        return sum(len(list(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))) for page in document)
    finally:
        document.close()


@pytest.mark.parametrize("place", ALONE)
def test_an_image_alone_in_its_paragraph_is_printed(with_image, place):
    built = with_image(ALONE[place])
    assert built.warnings == ""
    assert images(built) == 1


def test_what_the_compiler_warns_of_is_a_warning_of_the_build(build):
    built = build(confoverrides={"typst_preamble": "#par(block[lost])"})
    assert "WARNING: small.pdf: block may not occur inside of a paragraph" in built.warnings
