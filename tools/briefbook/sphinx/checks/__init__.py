"""The checks of :mod:`briefbook.checking` as warnings of Sphinx, and their figures on a page."""
