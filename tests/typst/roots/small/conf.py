project = "Small"
author = "A. Editor"
extensions = ["myst_parser", "sphinx_typst"]
