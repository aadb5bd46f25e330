"""Lists of every kind."""

from __future__ import annotations

from docutils import nodes
from sphinx import addnodes

from sphinx_typst.literal import string
from sphinx_typst.translator.base import Writer

NUMBERINGS = {
    "arabic": "1",
    "loweralpha": "a",
    "upperalpha": "A",
    "lowerroman": "i",
    "upperroman": "I",
}
TASKS = "contains-task-list"
"""MyST's class of a list with boxes."""


class Lists(Writer):
    """Writes bullet, numbered, definition, field and option lists."""

    def visit_bullet_list(self, node: nodes.bullet_list) -> None:
        """Write a list with bullets; one of tasks has a box in each item instead."""
        self.open_direction(node)
        marker = {"marker": ""} if TASKS in node["classes"] else {}
        self.open_arguments("list", tight=_is_tight(node), **marker)

    def visit_enumerated_list(self, node: nodes.enumerated_list) -> None:
        """Write a numbered list in the numbers of its source."""
        self.open_direction(node)
        symbol = NUMBERINGS.get(node.get("enumtype", "arabic"), "1")
        numbering = f"{node.get('prefix', '')}{symbol}{node.get('suffix', '.')}"
        self.open_arguments(
            "enum", tight=_is_tight(node), start=int(node.get("start", 1)), numbering=numbering
        )

    def visit_list_item(self, node: nodes.list_item) -> None:
        """Write an item."""
        self.open_item()

    def visit_definition_list(self, node: nodes.definition_list) -> None:
        """Write terms and what they mean."""
        self.open_arguments("terms", tight=False)

    def visit_definition_list_item(self, node: nodes.definition_list_item) -> None:
        """Write a term, or several that mean the same, with their meaning."""
        self.emit("terms.item(")
        self.open_item()
        terms = [child for child in node.children if not isinstance(child, nodes.definition)]
        for position, child in enumerate(terms):
            if position and isinstance(child, nodes.term):
                self.emit(string(", "))
            child.walkabout(self)
        self.close()
        self.open_item()
        for child in node.children:
            if isinstance(child, nodes.definition):
                child.walkabout(self)
        self.close()
        self.emit("),")
        raise nodes.SkipNode

    def visit_term(self, node: nodes.term) -> None:
        """Write a term."""

    def visit_classifier(self, node: nodes.classifier) -> None:
        """Write what kind of thing a term is."""
        self.open("classifier")

    def visit_definition(self, node: nodes.definition) -> None:
        """Write a meaning."""

    def visit_glossary(self, node: addnodes.glossary) -> None:
        """Write a glossary, which is a definition list."""

    def visit_field_list(self, node: nodes.field_list) -> None:
        """Write names and values side by side."""
        self.open_arguments("fields")

    def visit_docinfo(self, node: nodes.docinfo) -> None:
        """Write the fields at a document's head."""
        if not any(isinstance(child, nodes.Element) for child in node.children):
            raise nodes.SkipNode
        self.open_arguments("fields")

    def visit_field(self, node: nodes.field) -> None:
        """Write one name with its value."""

    def visit_field_name(self, node: nodes.field_name) -> None:
        """Write a name."""
        self.open_item()

    def visit_field_body(self, node: nodes.field_body) -> None:
        """Write a value."""
        self.open_item()

    def visit_author(self, node: nodes.Element) -> None:
        """Write a bibliographic field under the name that docutils gives it."""
        if isinstance(node.parent, nodes.authors):
            if node is not node.parent.children[0]:
                self.emit(string(", "))
            return
        self.open_item()
        self.text(type(node).__name__.capitalize(), node)
        self.close()
        self.open_item()

    visit_authors = visit_author
    visit_organization = visit_author
    visit_address = visit_author
    visit_contact = visit_author
    visit_version = visit_author
    visit_revision = visit_author
    visit_status = visit_author
    visit_date = visit_author
    visit_copyright = visit_author

    def visit_option_list(self, node: nodes.option_list) -> None:
        """Write a program's options."""
        self.open_arguments("fields")

    def visit_option_list_item(self, node: nodes.option_list_item) -> None:
        """Write one option."""

    def visit_option_group(self, node: nodes.option_group) -> None:
        """Write the spellings of an option."""
        self.open_item()

    def visit_option(self, node: nodes.option) -> None:
        """Write one spelling."""
        if node is not node.parent.children[0]:
            self.emit(string(", "))
        self.open("code-text")

    def visit_option_string(self, node: nodes.option_string) -> None:
        """Write an option's name."""

    def visit_option_argument(self, node: nodes.option_argument) -> None:
        """Write what an option takes."""
        self.text(node.get("delimiter", " "), node)
        self.open("emph")

    def visit_description(self, node: nodes.description) -> None:
        """Write what an option does."""
        self.open_item()


def _is_tight(node: nodes.Element) -> bool:
    """Whether every item is a single short paragraph, so that they may stand close."""
    return all(
        sum(not isinstance(child, nodes.Invisible) for child in item.children) <= 1
        and len(item.astext()) < 120
        for item in node.children
        if isinstance(item, nodes.Element)
    )
