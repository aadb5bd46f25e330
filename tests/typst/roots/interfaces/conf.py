project = "Interfaces"
author = "A. Editor"
extensions = [
    "sphinx.ext.autosummary",
    "sphinx.ext.ifconfig",
    "sphinx.ext.todo",
    "sphinx.ext.viewcode",
    "sphinx_design",
    "sphinx_typst",
]
autosummary_generate = False
maximum_signature_line_length = 40
numfig = True
smartquotes = False
todo_include_todos = True
todo_link_only = True
