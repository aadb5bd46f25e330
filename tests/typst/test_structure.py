"""What is in the PDF beside its words: metadata, bookmarks, links, tags, languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pikepdf
import pypdfium2
import pytest

pytestmark = pytest.mark.pdf


@pytest.fixture(scope="module")
def pdf(every_node) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(every_node.folder / "every-node.pdf") as opened:
        yield opened


def elements(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every element of the structure tree."""
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Dictionary):
            yield element
            below = element.get("/K", [])
            waiting.extend(below if isinstance(below, pikepdf.Array) else [below])


def roles(pdf: pikepdf.Pdf) -> set[str]:
    return {str(element.S) for element in elements(pdf) if "/S" in element}


def test_metadata(pdf):
    with pdf.open_metadata() as metadata:
        assert metadata["dc:title"] == "Every node"
        assert metadata["dc:creator"] == ["A. Editor"]
        assert "testing" in metadata["pdf:Keywords"]
        assert metadata["pdfuaid:part"] == "1"
    assert "/CreationDate" not in pdf.docinfo


def test_is_tagged_and_has_a_language(pdf):
    assert pdf.Root.MarkInfo.Marked
    assert pdf.Root.Lang == "en"
    expected = {"/H1", "/H2", "/P", "/L", "/LI", "/Table", "/TR", "/TH", "/TD", "/Figure", "/Note"}
    assert expected <= roles(pdf)


def test_east_asian_text_has_its_language(pdf):
    marked = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    languages = {str(each.Lang) for each in elements(pdf) if "/Lang" in each}
    languages |= {code.decode() for code in re.findall(rb"/Lang\((\w+)\)", marked)}
    assert {"ko", "ja", "zh", "fr"} <= languages


def test_images_have_alternative_texts(pdf):
    alternatives = {str(each.Alt) for each in elements(pdf) if "/Alt" in each}
    assert {"Caption of the figure.", "A square drawn by hand", "an inline square"} <= alternatives


def test_bookmarks_follow_the_chapters(every_node):
    document = pypdfium2.PdfDocument(every_node.folder / "every-node.pdf")
    entries = [(each.level, each.get_title()) for each in document.get_toc()]
    document.close()
    assert entries == [
        (0, "On the first page"),
        (0, "Contents"),
        (0, "Words"),
        (1, "A second heading"),
        (0, "Blocks"),
        (0, "Tables"),
        (0, "Lists of things"),
        (1, "Glossary"),
        (1, "Works"),
        (0, "Index"),
    ]


def links(pdf: pikepdf.Pdf, number: int) -> list[pikepdf.Object]:
    return [each for each in pdf.pages[number].get("/Annots", []) if each.Subtype == "/Link"]


def test_links_lead_out_and_within(pdf):
    targets = links(pdf, 2)
    uris = [str(each.A.URI) for each in targets if "/A" in each and "/URI" in each.A]
    assert uris == ["https://example.org/page"]
    assert sum("/Dest" in each or each.get("/A", {}).get("/S") == "/GoTo" for each in targets) >= 6


def test_nothing_in_the_pdf_acts(pdf):
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            action = annotation.get("/A")
            assert action is None or action.S in ("/URI", "/GoTo")
    assert "/OpenAction" not in pdf.Root
    assert "/JavaScript" not in pdf.Root.get("/Names", {})


def test_fonts_are_embedded(pdf):
    for page in pdf.pages:
        for font in page.Resources.get("/Font", {}).values():
            below = font.DescendantFonts[0] if "/DescendantFonts" in font else font
            descriptor = below.get("/FontDescriptor")
            assert descriptor is not None
            assert any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3"))
