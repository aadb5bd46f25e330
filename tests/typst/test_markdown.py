"""What MyST makes for HTML alone and has a form in print."""

from __future__ import annotations

import pytest
from docutils import nodes

from sphinx_typst.markdown import STRUCK, printable

OPTIONS = {
    "myst_enable_extensions": ["tasklist", "strikethrough"],
    "suppress_warnings": ["myst.strikethrough"],
}


@pytest.mark.pdf
def test_the_boxes_of_tasks_are_printed(build):
    built = build({"index.md": "# Small\n\n- [ ] to do\n- [x] done\n"}, confoverrides=OPTIONS)
    assert (built.status, built.warnings) == (0, "")
    assert "☐ to do ☑ done" in built.text("small.pdf")
    assert "•" not in built.text("small.pdf")


@pytest.mark.pdf
def test_struck_text_is_printed_and_struck(build):
    text = "Text ~~that **was**~~ here.\n\n## A ~~heading~~\n\nText.\n"
    built = build({"index.md": f"# Small\n\n{text}"}, confoverrides=OPTIONS)
    assert (built.status, built.warnings) == (0, "")
    pages = built.pages("small.pdf")
    assert "Text that was here." in pages[0]
    assert "A heading Text." in pages[-1]
    assert (built.folder / "small.typ").read_text("utf-8").count("strike([#{") == 2


def raw(text):
    return nodes.raw("", text, format="html")


def paragraph(*children):
    tree = nodes.paragraph("", "", *children)
    printable(tree)
    return tree


def test_struck_text_may_hold_struck_text():
    begin, end = "<s>", "</s>"
    parts = (raw(begin), nodes.Text("a"), raw(begin), nodes.Text("b"), raw(end), raw(end))
    tree = paragraph(*parts, nodes.Text("c"))
    outer, after = tree.children
    assert (outer["classes"], outer.astext(), after.astext()) == ([STRUCK], "ab", "c")
    assert [each.astext() for each in outer.findall(nodes.inline)] == ["ab", "b"]


@pytest.mark.parametrize(
    "texts",
    [
        ["<s>"],
        ["</s>", "<s>"],
        ["<s class='x'>", "</s>"],
        ["<b>"],
        ['<input type="checkbox">'],
        ['<input class="task-list-item-checkbox" onclick="x()" type="checkbox">'],
    ],
)
def test_any_other_raw_text_stays_and_is_refused(texts):
    tree = paragraph(*map(raw, texts))
    assert [each.astext() for each in tree.findall(nodes.raw)] == texts
