"""The index in a contents list, for the builders that put all pages in one document."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders import Builder

_ASSEMBLING = frozenset({"latex", "man", "singlehtml", "texinfo"})


def allow_index(app: Sphinx, builder: Builder) -> None:
    """Say nothing of ``genindex`` in a contents list, which is no page there (``write-started``).

    Sphinx takes the name while it reads and warns of it when it puts the pages together. Of a
    page that is missing it has warned by then, so that no other warning is lost.
    """
    if builder.name in _ASSEMBLING:
        said = app.config.suppress_warnings
        app.config.suppress_warnings = [*said, "toc.not_readable"]
