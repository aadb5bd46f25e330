"""The two PDFs of the book: what they hold beside the words, and on which paper they fit."""

from io import StringIO

import pikepdf
import pypdfium2
import pytest
from sphinx.testing.util import SphinxTestApp

pytestmark = [pytest.mark.pdf, pytest.mark.xdist_group("book")]


def text_of(path):
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).replace("\ufffe", "").split())


def test_the_book_carries_its_seeds_byte_for_byte(book):
    with pikepdf.open(book.pdf) as pdf:
        held = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
    seeds = {path.name: path.read_bytes() for path in (book.folder / "seeds").glob("*.txt")}
    assert len(seeds) == 5
    assert held == {**seeds, "refs.bib": (book.folder / "refs.bib").read_bytes()}


@pytest.mark.parametrize("name", ["pdf", "brief"])
def test_both_are_accessible_and_archival(book, name):
    with pikepdf.open(getattr(book, name)) as pdf, pdf.open_metadata() as metadata:
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "A")
        assert metadata["pdfuaid:part"] == "1"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.Lang == "en"


def test_the_brief_has_its_title_date_and_sources(book):
    text = text_of(book.brief)
    assert "The brief" in text
    assert "As of " in text
    sources = text.rpartition(" Sources ")[2]
    for article in book.articles:
        assert " ".join(article.draft.metadata.title.value.split()) in sources


def test_a_citation_in_the_brief_leads_to_its_entry(book):
    with pikepdf.open(book.brief) as pdf:
        links = [each for page in pdf.pages for each in page.get("/Annots", [])]
        assert len(links) > 20
        assert all("/Dest" in each for each in links)


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_the_brief_fits_on_two_sides(book, tmp_path, monkeypatch, paper):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1718928000")
    app = SphinxTestApp(
        "typst",
        srcdir=book.folder / "docs",
        builddir=tmp_path,
        warning=StringIO(),
        confoverrides={
            "typst_paper": paper,
            "typst_documents": [("brief", "brief.pdf", "The brief", "The editor", "article")],
        },
    )
    try:
        app.build()
        warnings = app.warning.getvalue()
        document = pypdfium2.PdfDocument(app.outdir / "brief.pdf")
        sizes = {tuple(round(side) for side in page.get_size()) for page in document}
        sides = len(document)
        document.close()
    finally:
        app.cleanup()
    assert warnings == ""
    assert sizes == {(595, 842) if paper == "a4" else (612, 792)}
    assert sides <= 2
