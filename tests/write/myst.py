"""The real MyST parser with the extensions of the book, and markup to be hostile with."""

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Directive, directives, roles
from hypothesis import strategies as st
from myst_parser.parsers.docutils_ import Parser
from sphinx.util.docutils import docutils_namespace

EXTENSIONS = [
    *["attrs_block", "colon_fence", "deflist"],  # those of a book
    *["amsmath", "attrs_inline", "dollarmath", "fieldlist", "strikethrough", "tasklist"],
]
"""What an editor may add must not change how an article reads either."""

any_text = st.text(st.characters(exclude_categories=[]))
"""All of Unicode, lone surrogates and unassigned code points included."""

MARKUP = [
    *["# ", "####### ", "1. ", "12) ", "- ", "+ ", "* ", "> ", ": def", "~ def", "| a | b |"],
    *["|---|---|", "---", "***", "===", "+++", "% c", "(x)=", ":::", "::: {note}", ":::{note}\n"],
    *["```", "```{note}", "````", "~~~", ":a: b", "{.class}", "{#id .a}", "[^1]", "[^1]: "],
    *["[a]: b", "[a](b)", "![x](y)", "[a][b]", "[a]{.b}", "<b>", "</p>", "<!-- ", "-->", "<?"],
    *["<http://a.b>", "<a@b.c>", "http://a.b/c_d_e", "www.a.b", "@a", "§ 4", "{ref}`a`", "{a}"],
    *["{raw}`<b>`", "{{ s }}", "{% s %}", "$a$", "$$", "\\begin{a}", "\\(", "\\\\", "\\", "\\\n"],
    *["&amp;", "&#32;", "&#x202e;", "&", "*a*", "**", "_a_", "__", "`", "``", "~~a~~", "^a^"],
    *["\n", "\n\n", "\r", "\r\n", "    ", "\t", " ", "  \n", "\xa0", "\u3000", "\u2028", "\x0c"],
    *[
        "\0",
        "\x1b",
        "\ufeff",
        "\u202e",
        "\u200b",
        "\xad",
        "\ud800",
        "\ue000",
        "\uffff",
        "\U0010ffff",
    ],
    *["#set text", '#read("/etc/passwd")', "\\input{a}", "a", "é", "한", "0", '"', "'", "..."],
]
marked_up = st.lists(
    st.sampled_from(MARKUP) | st.text(st.characters(exclude_categories=[]), max_size=2)
).map("".join)
hostile = any_text | marked_up


class Control(nodes.inline):
    """An invisible control that is shown by its code point."""


def _control(name, rawtext, text, *_, **__):
    return [Control(text, text)], []


def _link(name, rawtext, text, *_, **__):
    shown = text.partition(" <")[0]
    return [nodes.inline(text, shown, role=name, target=text.partition(" <")[2][:-1])], []


class Fenced(Directive):
    """Any directive of an article page: its content is parsed, but not a seed's."""

    has_content = True
    optional_arguments = 1
    final_argument_whitespace = True

    def run(self):
        node = nodes.container("\n".join(self.content), name=self.name)
        node["argument"] = self.arguments[0] if self.arguments else None
        node["lines"] = list(self.content)
        if self.name.startswith("source-"):
            self.state.nested_parse(self.content, self.content_offset, node)
        return [node]


def parse(myst: str) -> nodes.document:
    """Return the doctree; a system message is an error."""
    settings = {
        "report_level": 2,
        "halt_level": 2,
        "myst_enable_extensions": EXTENSIONS,
        "doctitle_xform": False,
        "_disable_config": True,
    }
    with docutils_namespace():
        for name in ["control", "actor", "term", "cited", "dateline"]:
            roles.register_local_role(name, _control if name == "control" else _link)
        for name in ["byline", "dateline", "caption", "credit", "note", "reference"]:
            directives.register_directive(f"source-{name}", Fenced)
        for name in ["article", "seed", "term-uses"]:
            directives.register_directive(name, Fenced)
        return publish_doctree(myst, parser=Parser(), settings_overrides=settings)


def text_of(node: nodes.Element) -> str:
    """Return the text of a node in which only text, controls and links may stand."""
    parts = []
    for child in node.children:
        if isinstance(child, Control):
            parts.append(chr(int(str(child.children[0]), 16)))
        elif type(child) is nodes.inline:
            parts.append(str(child.children[0]))
        else:
            assert type(child) is nodes.Text, child
            parts.append(str(child))
    return "".join(parts)
