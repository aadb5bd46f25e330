"""The book's settings; what is not said here is set by ``briefbook.sphinx``."""

project = "A briefing book"
author = "Its editor"
copyright = "the articles belong to their publishers"
language = "en"

extensions = ["briefbook.sphinx", "sphinx_typst"]

typst_documents = [
    ("index", "briefing-book.pdf", project, author),
    ("brief", "brief.pdf", "The brief", author, "article"),
]
