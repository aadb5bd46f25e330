"""A Sphinx builder that writes Typst and compiles it to PDF.

Add ``sphinx_typst`` to ``extensions``, say in ``typst_documents`` which documents to print, and
run ``sphinx-build -b typst``. No system package is needed: the compiler comes with the wheel
``typst``, and so do the fonts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.util.typing import ExtensionMetadata

__version__ = "0.1.0"


def setup(app: Sphinx) -> ExtensionMetadata:
    """Register the builder ``typst`` and its options."""
    # here, since the processes that set volumes import this package, and Sphinx takes long to load
    from sphinx_typst.builder import TypstBuilder, tell_failure  # noqa: PLC0415
    from sphinx_typst.options import OPTIONS  # noqa: PLC0415

    app.add_builder(TypstBuilder)
    app.add_event("typst-document-assembled")
    app.connect("build-finished", tell_failure)
    for option in OPTIONS:
        app.add_config_value(option.name, option.default, "", option.types)
    return {"version": __version__, "parallel_read_safe": True, "parallel_write_safe": True}
