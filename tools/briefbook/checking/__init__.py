"""What holds an editor's pages to the sources: quotations, coverage, and what rests on a source.

It reads the pages as MyST text and imports no Sphinx, so that ``briefbook check`` needs no build;
the Sphinx extension calls the same functions.
"""
