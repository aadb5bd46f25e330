project = "Every node"
author = "A. Editor"
extensions = ["myst_parser", "sphinx_design", "sphinxcontrib.bibtex", "sphinx_typst"]
bibtex_bibfiles = ["works.bib"]
bibtex_reference_style = "author_year"
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence", "dollarmath"]
smartquotes = False
numfig = True
typst_documents = [
    ("index", "every-node.pdf", "Every node", "A. Editor"),
    ("words", "words.pdf", "Only the words", "A. Editor", "article"),
]
typst_edition = "As of 1 May 2024"
typst_keywords = ["testing", "printing"]
typst_exclude = ["left-out"]
typst_classes = {"bottom-line": "centered"}
