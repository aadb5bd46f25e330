"""``seed``: what was set aside, and the seed as received, in two closed blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from briefbook.controls import code_point, controls_in
from briefbook.sphinx.citations.locators import runs
from briefbook.sphinx.domain import briefbook_domain
from briefbook.sphinx.frontmatter import front_matter
from briefbook.sphinx.nodes import closed_block, heading, link
from briefbook.sphinx.places import place_name
from briefbook.sphinx.records import ArticleRecord
from briefbook.write.seed_lines import SeedLine, read_line


class SeedLines(SphinxDirective):
    """``seed PATH``: the lines of the seed, each with its class, its rule and its blocks.

    The lines are read as they stand: nothing in them is markup.
    """

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the two blocks, and a warning for each line that cannot be read."""
        lines: list[SeedLine] = []
        messages: list[nodes.Node] = []
        for number, content in enumerate(self.content, self.lineno + 1):
            try:
                lines.append(read_line(content))
            except ValueError as error:
                messages.append(self.state.document.reporter.warning(str(error), line=number))
        record = ArticleRecord.read(self.env.docname, front_matter(self.env))
        citekey = record.citekey if record else ""
        places = {label: line.number for line in reversed(lines) for label in line.labels}
        domain = briefbook_domain(self.env)
        domain.note("lines", self.env.docname, places)
        counts = Counter((line.line_class, line.rule) for line in lines)
        domain.note("line-counts", self.env.docname, dict(counts))
        return [*messages, *_blocks(lines, citekey, record.sha256 if record else "")]


def _blocks(lines: list[SeedLine], citekey: str, sha256: str) -> Iterator[nodes.Node]:
    aside = [line for line in lines if line.line_class == "furniture"]
    yield heading("Behind this page", "provenance")
    if aside:
        count = f"{len(aside)} line{'s' if len(aside) > 1 else ''}"
        summary = f"Set aside: {count}"
        yield closed_block("", *_set_aside(aside), summary=summary, classes=["set-aside"])
    else:
        yield nodes.paragraph("", "Nothing was set aside.", classes=["set-aside-none"])
    received = nodes.enumerated_list("", *(_received(line, citekey) for line in lines))
    received["enumtype"], received["classes"] = "arabic", ["seed-lines"]
    summary = f"The seed as received: {len(lines)} lines"
    yield closed_block("", received, summary=summary, classes=["as-received"], digest=sha256)


def _set_aside(lines: list[SeedLine]) -> Iterator[nodes.Node]:
    yield nodes.paragraph("", "Page machinery, by the rule that set it aside.")
    items = []
    for rule, group in groupby(sorted(lines, key=lambda x: (x.rule, x.number)), lambda x: x.rule):
        of_rule = list(group)
        numbers = runs([line.number for line in of_rule])
        term = nodes.term("", "", nodes.literal("", rule), nodes.Text(f" (line {numbers})"))
        shown = [
            nodes.paragraph("", "", *_shown(line.text), classes=["seed-text"]) for line in of_rule
        ]
        items.append(nodes.definition_list_item("", term, nodes.definition("", *shown)))
    yield nodes.definition_list("", *items, classes=["set-aside-list"])


def _shown(text: str) -> Iterator[nodes.Node]:
    """Yield a line's text, each invisible control as what it is; a tab stays white space."""
    hidden = {control for control in controls_in(text) if control != "\t"}
    for is_hidden, run in groupby(text, lambda character: character in hidden):
        if is_hidden:
            for control in run:
                yield nodes.inline("", f"U+{code_point(control)}", classes=["control"])
        else:
            yield nodes.Text("".join(run))


def _received(line: SeedLine, citekey: str) -> nodes.list_item:
    shown = nodes.inline("", "", *_shown(line.text), classes=["seed-text"])
    content: list[nodes.Node] = [shown]
    for label in line.labels if citekey else ():
        target = nodes.make_id(f"{citekey}-{label}")
        content += [nodes.Text(" "), link(target, place_name(label), "block-link")]
    if not line.labels and line.line_class != "blank":
        rule = nodes.inline("", f"{line.line_class}, {line.rule}", classes=["rule"])
        content += [nodes.Text(" "), rule]
    return nodes.list_item(
        "", nodes.paragraph("", "", *content), ids=[f"line-{line.number}"],
        classes=[f"line-{line.line_class}"],
    )  # fmt: skip
