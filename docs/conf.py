"""The book's settings; what is not said here is set by ``briefbook.sphinx``."""

project = "Washington, Tokyo, Seoul: a briefing book"
author = "The editor"
copyright = "the articles belong to their publishers"
language = "en"

extensions = ["briefbook.sphinx", "sphinx_typst"]
root_doc = "index"
html_title = project

# In print each summary stands at the head of its article only.
typst_exclude = ["about/*", "summaries"]
typst_documents = [
    ("index", "briefing-book.pdf", project, author),
    ("brief", "brief.pdf", "The brief", author, "article"),
]
