"""The reading measured on labelled texts: ``nox -s evaluate -- FOLDER``.

Each part of the folder has a module here of the same name, with ``predict(evaluation, out)``,
which writes what ``score.py`` of the part reads, and ``FLOORS``, a minimum for each figure.
"""
