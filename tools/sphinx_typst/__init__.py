"""A Sphinx builder that writes Typst."""
