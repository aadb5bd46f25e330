"""Web addresses in a toctree are printed where it stands, or in the part that it makes."""

from __future__ import annotations

import pikepdf
import pytest

pytestmark = pytest.mark.pdf

BOOK = {
    "index.md": "# Small\n\n```{toctree}\n:hidden:\n\none\nHidden <https://example.org/hidden>\n```"
    "\n\n```{toctree}\n:caption: Links\n\n"
    "A title <https://example.org/a>\nhttps://example.org/bare\n```\n",
    "one.md": "# One\n\nBefore.\n\n```{toctree}\nDeep <https://example.org/deep>\n```\n",
}


def test_web_addresses_in_a_toctree_are_links(build):
    built = build(BOOK)
    assert (built.status, built.warnings) == (0, "")
    pages = built.pages("small.pdf")
    assert pages[0] == "Small A. Editor • Hidden", "where its toctree stands"
    assert "Links • A title • https://example.org/bare 3" in pages
    assert any("Before. • Deep" in page for page in pages)
    with pikepdf.open(built.folder / "small.pdf") as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        uris = {str(note.A.URI) for note in notes if "/A" in note and "/URI" in note.A}
    assert uris == {f"https://example.org/{name}" for name in ("a", "bare", "deep", "hidden")}
