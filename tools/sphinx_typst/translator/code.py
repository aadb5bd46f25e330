"""Code with its colours, line numbers and marked lines."""

from __future__ import annotations

from typing import Any

from docutils import nodes

from sphinx_typst.scripts import patterns
from sphinx_typst.translator.base import Writer
from sphinx_typst.words import has_long_word

LANGUAGES = {
    "python3": "python",
    "py": "python",
    "pycon": "python",
    "pycon3": "python",
    "ipython": "python",
    "ipython3": "python",
    "console": "bash",
    "shell": "bash",
    "sh": "bash",
    "bat": "batch",
    "c++": "cpp",
    "js": "javascript",
    "ts": "typescript",
    "rst": "restructuredtext",
    "md": "markdown",
    "yml": "yaml",
}
PLAIN = frozenset({"none", "text", "default", "guess", ""})


class CodeBlocks(Writer):
    """Writes code blocks; Typst knows the languages' colours."""

    def visit_literal_block(self, node: nodes.literal_block) -> None:
        """Write code as a string; a parsed literal keeps its marks instead."""
        if any(not isinstance(child, nodes.Text) for child in node.children):
            self.open("listing")
            self.preformatted += 1
            return
        self.anchors()
        self.record(node.astext(), node)
        options: dict[str, Any] = node.get("highlight_args", {})
        start = int(options.get("linenostart", 1)) if node.get("linenos") else None
        marked = list(options.get("hl_lines", ()))
        self._code_block(node, lang=self._language(node), numbers=start, marked=marked)
        raise nodes.SkipNode

    def _code_block(self, node: nodes.Element, **options: object) -> None:
        code = node.astext()
        scripts = patterns([code], self.languages[-1])
        self.call("code-block", code, **options, long=has_long_word(code), scripts=scripts)

    def depart_literal_block(self, node: nodes.literal_block) -> None:
        """End a parsed literal."""
        self.preformatted -= 1

    def _language(self, node: nodes.Element) -> str | None:
        """Return Typst's name of a language; what it does not know is set plain."""
        language = str(node.get("language", self.config.highlight_language)).lower()
        return None if language in PLAIN else LANGUAGES.get(language, language)

    def visit_doctest_block(self, node: nodes.doctest_block) -> None:
        """Write a session of Python."""
        self.anchors()
        self.record(node.astext(), node)
        self._code_block(node, lang="python")
        raise nodes.SkipNode
