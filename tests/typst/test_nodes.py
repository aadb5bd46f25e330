"""Every class of node of Sphinx and its extensions is known to the translator by its own name."""

from __future__ import annotations

import importlib
import inspect

import pytest
from docutils import nodes

from sphinx_typst.translator import TypstTranslator

pytestmark = pytest.mark.pdf

MODULES = (
    "docutils.nodes",
    "sphinx.addnodes",
    "sphinx.domains.c",
    "sphinx.domains.cpp",
    "sphinx.ext.autosummary",
    "sphinx.ext.graphviz",
    "sphinx.ext.ifconfig",
    "sphinx.ext.inheritance_diagram",
    "sphinx.ext.todo",
    "sphinx.ext.viewcode",
    "sphinx_design.aside",
    "sphinx_design.badges_buttons",
    "sphinx_design.dropdown",
    "sphinx_design.icons",
    "sphinx_design.shared",
    "sphinx_design.steps",
    "sphinx_design.tabs",
    "sphinxcontrib.bibtex.nodes",
)
BASES = {"Node", "Element", "TextElement", "FixedTextElement", "PureTextElement", "translatable"}
BASES |= {"_desc_classes_injector"}
NEVER_WRITTEN = {
    "AliasNode",  # replaced by descriptions before anything is written
    "aside_main",  # made for HTML alone, as are the next four
    "dropdown_main",
    "dropdown_title",
    "sd_tab_input",
    "sd_tab_label",
    "bibliography",  # replaced by its entries
    "ifconfig",  # replaced by what is in it, or by nothing
    "todolist",  # replaced by the list
    "viewcode_anchor",  # removed for builders without pages of source
}
AS_ITS_BASE = {"steps_list"}


def classes() -> list[type[nodes.Node]]:
    """Return the classes that these modules define."""
    return [
        each
        for name in MODULES
        for each in vars(importlib.import_module(name)).values()
        if inspect.isclass(each) and issubclass(each, nodes.Node) and each.__module__ == name
    ]


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.__name__)
def test_a_node_has_a_visitor_of_its_name(kind):
    has = hasattr(TypstTranslator, f"visit_{kind.__name__}")
    assert has or kind.__name__ in BASES | NEVER_WRITTEN | AS_ITS_BASE


def test_the_exceptions_are_classes_that_exist_and_have_no_visitor():
    found = {kind.__name__ for kind in classes()}
    assert found >= BASES | NEVER_WRITTEN | AS_ITS_BASE
    for name in NEVER_WRITTEN:
        assert not hasattr(TypstTranslator, f"visit_{name}")
