"""Long words stay within the page, and what is copied is what the author wrote."""

from __future__ import annotations

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sphinx_typst.words import EVERY, LONGEST, pieces

NAME = "package_name.subpackage_name.module_name.ClassName.method_of_that_class_with_its_name"
HASH = "0123456789abcdef" * 8
RIGHT, MIDDLE = 595 - 79, 595 / 2
LONG_CODE = f"call({NAME}.{NAME}, '{HASH}')"
PLACES = {
    "signature": f".. py:function:: {NAME}.{NAME}(a, other={NAME}.{NAME})\n",
    "type": f".. py:function:: f(a: {NAME}.{NAME}[{NAME}])\n",
    "literal": f"Text with ``{NAME}.{NAME}`` and ``{HASH}``.\n",
    "index": f".. index:: single: {NAME}\n.. index:: single: {HASH}\n\nText.\n",
    "code": f".. code-block:: python\n\n   {LONG_CODE}\n",
    "session": f">>> {LONG_CODE}\n",
    "parsed literal": f".. parsed-literal::\n\n   {'a *long* line ' * 12}\n   {NAME} {HASH}\n",
    "cells": f".. list-table::\n\n   * - ``{NAME}``\n     - {HASH}\n     - {NAME}\n",
}


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("module.name", ["module.name"]),
        (
            "package_name.module.ClassName",
            ["package_", "name.", "module.", "ClassName"],
        ),
        ("https://example.org/one/two", ["https://example.", "org/", "one/", "two"]),
        ("names::inner::ClassName::method", ["names::", "inner::", "ClassName::", "method"]),
        ("/etc/some/long/path/of/files", ["/etc/", "some/", "long/", "path/", "of/", "files"]),
        ("0123456789" * 3, ["01234567890123", "45678901234567", "89"]),
    ],
)
def test_a_word_is_cut_after_its_marks(word, parts):
    assert pieces(word) == parts
    assert pieces(f"See {word} here") == _within("See ", parts, " here")


def _within(before, parts, after):
    first, *others = parts
    *others, last = [before + first, *others]
    return [*others, last + after]


@given(st.text(st.sampled_from("ab1._/(:- \n\xa0é"), max_size=120))
def test_the_pieces_are_the_text_and_none_is_long(text):
    assert "".join(pieces(text)) == text
    words = [word for piece in pieces(text) for word in piece.split()]
    assert all(len(word) <= LONGEST for word in words)
    assert EVERY < LONGEST


@pytest.mark.pdf
@pytest.mark.parametrize("place", PLACES)
def test_a_long_word_stays_within_its_column(build, place):
    text = f"One\n===\n\n{PLACES[place]}\n"
    index = {"index.md": "# Small\n\n```{toctree}\none\n```\n"}
    built = build(index | {"one.rst": text})
    assert (built.status, built.warnings) == (0, "")
    document = pypdfium2.PdfDocument(built.folder / "small.pdf")
    text = document[2 + (place == "index")].get_textpage()
    boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    document.close()
    # what is further right is the tab; the index has 8 mm between its columns
    assert max(right for left, _, right, _ in boxes if left < 560) < RIGHT + 1
    assert place != "index" or not any(left < MIDDLE < right for left, _, right, _ in boxes)
    printed = built.text("small.pdf").replace(" ", "")
    assert "\u200b" not in printed
    assert all(word in printed for word in (NAME, HASH) if word in PLACES[place])
