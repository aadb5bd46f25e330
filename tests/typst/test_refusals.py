"""What cannot be printed is told by name and place, all of it in one build."""

from __future__ import annotations

import pytest
from docutils import nodes
from docutils.parsers.rst import Directive
from sphinx.application import Sphinx

from sphinx_typst.compiler import compile_pdf, load_fonts
from sphinx_typst.errors import TypstBuildError
from tests.typst.conftest import ROOTS

pytestmark = pytest.mark.pdf


class stamp(nodes.General, nodes.Element):  # noqa: N801
    """A node that the builder has never heard of."""


class hidden_table(nodes.comment):  # noqa: N801
    """A node that derives from an invisible one and is not."""


class Stamp(Directive):
    """Makes the node."""

    def run(self):
        node = stamp()
        node.source, node.line = self.state_machine.get_source_and_line(self.lineno)
        return [node]


@pytest.fixture
def known_stamp(monkeypatch):
    """Lets every application know the directive; yields what ``add_node`` is given."""
    given: dict[str, object] = {}
    load = Sphinx.setup_extension

    def setup_extension(app, name):
        load(app, name)
        if name == "sphinx_typst":
            app.add_directive("stamp", Stamp, override=True)
            app.add_node(stamp, override=True, **given)

    monkeypatch.setattr(Sphinx, "setup_extension", setup_extension)
    return given


def test_an_unknown_node_is_named_with_its_place(build, known_stamp):
    built = build({"index.md": "# Small\n\nText.\n\n```{stamp}\n```\n"})
    assert built.status == 1
    assert "index.md:5: ERROR: the typst builder does not know the node 'stamp'" in built.warnings
    assert "add_node(NODE, typst=(visit, depart))" in built.warnings
    assert not (built.folder / "small.pdf").exists()


def test_an_extension_can_say_how_to_print_its_node(build, known_stamp):
    def visit(self, node):
        self.open("block")
        self.text('received "#today"', node)

    known_stamp["typst"] = (visit, None)
    built = build({"index.md": "# Small\n\n```{stamp}\n```\n"})
    assert (built.status, built.warnings) == (0, "")
    assert 'received "#today"' in built.text("small.pdf")


def test_a_node_derived_from_an_invisible_one_is_not_dropped(build, known_stamp, monkeypatch):
    monkeypatch.setattr(Stamp, "run", lambda self: [hidden_table("", "words")])
    built = build({"index.md": "# Small\n\nText.\n\n```{stamp}\n```\n"})
    assert "does not know the node 'hidden_table'" in built.warnings


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Text.\n\n<div>raw</div>\n", "refuses 'raw' (format 'html')"),
        ("Text.\n\n![far](https://example.org/a.png)\n", "the typst builder fetches nothing"),
        ("Text.\n\n{math}`\\boxed{x}`\n", r"the formula has no safe form in Typst: \boxed"),
        ("Text.\n\n{math}`\\ref{x}`\n", r"the formula has no right form in Typst: \ref"),
        ('Text.\n\n{math}`a"b`\n', "no safe form in Typst: '\"b'"),
        ("Text.\n\n{math}`\\sqrt{(}`\n", "Typst cannot read the formula 'sqrt(()': "),
    ],
    ids=["raw", "remote image", "command", "wrong command", "quote", "broken formula"],
)
def test_refuses(build, text, said):
    built = build({"index.md": "# Small\n\n" + text})
    assert built.status == 1
    assert "index.md:5: ERROR:" in built.warnings
    assert said in built.warnings


CODE = (
    '#read("/etc/passwd")',
    '#include "/etc/passwd"',
    '#import "@preview/cetz:0.3.0"',
    '#eval("1 + 1")',
    '#image("../secret.png")',
    "#sys.inputs",
    '"]); #read("secret.txt"); (["',
)


def test_code_in_a_page_is_printed_as_it_stands(build):
    text = "\n\n".join(f"Text {code.replace('[', chr(92) + '[')}." for code in CODE)
    pages = {"index.md": f"# Small\n\n{text}\n\n```text\n{CODE[0]}\n```\n"}
    built = build(pages, confoverrides={"smartquotes": False})
    assert (built.status, built.warnings) == (0, "")
    printed = built.text("small.pdf")
    for code in CODE:
        assert f"Text {code}." in printed
    assert printed.count(CODE[0]) == 2


@pytest.mark.parametrize("linked", [False, True], ids=["path", "symbolic link"])
def test_an_image_outside_the_pages_is_refused(build, tmp_path, linked):
    (tmp_path / "outside.png").write_bytes((ROOTS / "every-node" / "square.png").read_bytes())
    name = "../outside.png"
    if linked:
        (tmp_path / "book").mkdir()
        name = "inside.png"
        (tmp_path / "book" / name).symlink_to(tmp_path / "outside.png")
    built = build({"index.md": f"# Small\n\n![a square]({name})\n"})
    assert built.status == 1
    assert "outside.png' is outside the folder of the pages" in built.warnings
    assert not (built.folder / "small.pdf").exists()


@pytest.mark.parametrize(
    "code",
    ['#read("../secret.txt")', '#include "../secret.txt"', '#image("../secret.txt")'],
)
def test_the_compiler_reads_nothing_outside_its_folder(tmp_path, code):
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "main.typ").write_text(code, "utf-8")
    with pytest.raises(TypstBuildError, match=r"outside|escape"):
        compile_pdf(tmp_path / "out" / "main.typ", tmp_path / "out", load_fonts([], []), [])


def test_every_refusal_is_told_in_one_build(build):
    built = build({"index.md": "# Small\n\n<b>\n\n<div>\n\nText.\n"})
    assert built.warnings.count("refuses 'raw'") == 2


def test_a_missing_character_is_named_with_its_place(build):
    built = build({"index.md": "# Small\n\nText.\n\nA face \U0001f600 and a rune ᚠ.\n"})
    assert built.status == 1
    assert "index.md:5: ERROR: no font has the character '\U0001f600' (U+1F600)" in built.warnings
    assert "'ᚠ' (U+16A0)" in built.warnings
    assert not (built.folder / "small.pdf").exists()


def test_a_missing_character_is_found_without_a_pdf_standard(build):
    built = build(
        {"index.md": "# Small\n\n\U0001f600\n"}, confoverrides={"typst_pdf_standards": []}
    )
    assert "U+1F600" in built.warnings


def test_the_pdf_of_an_earlier_build_does_not_outlive_a_failed_one(build):
    assert (build().folder / "small.pdf").exists()
    assert not (build({"index.md": "# Small\n\n<div>\n"}).folder / "small.pdf").exists()


@pytest.mark.parametrize(
    ("option", "value", "said"),
    [
        ("typst_documents", [("nowhere", "a.pdf", "A", "B")], "unknown document 'nowhere'"),
        ("typst_documents", [("index", "../a.pdf", "A", "B")], "NAME.pdf"),
        ("typst_documents", [("index", "a.pdf", "A", "B", "poem")], "one of ('book', 'article')"),
        ("typst_documents", [("index",)], "(start document, target name, title, author)"),
        ("typst_font_packages", ["no_such_fonts"], "'no_such_fonts' of typst_font_packages"),
        ("typst_font_size", '1pt); #read("x', "a length such as 10.5pt"),
        ("typst_fonts", ["No Such Face"], "unknown font family"),
    ],
)
def test_a_wrong_option_is_named(build, option, value, said):
    built = build(confoverrides={option: value})
    assert said in built.warnings


def test_mathematics_without_its_converter_is_refused_by_name(build, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "tylax", None)
    built = build(
        {"index.md": "# Small\n\nA {math}`x` formula.\n"},
    )
    assert "index.md:3: ERROR: to print 'math', install the package tylax" in built.warnings


def test_a_missing_character_can_be_printed_by_its_number(build):
    built = build(
        {"index.md": "# Small\n\nA face \U0001f600 and `a rune ᚠ` here.\n"},
        confoverrides={"typst_show_missing": True},
    )
    assert built.status == 0, built.warnings
    assert "A face [U+1F600] and a rune [U+16A0] here." in " ".join(built.text("small.pdf").split())


@pytest.mark.parametrize("character", ["\x01", "\x07", "\x08", "\x0e", "\x1b", "\x1f"])
def test_a_control_character_is_missing_like_any_other(build, character):
    pages = {"index.md": f"# Small\n\nBefore{character}after and `in{character}code`.\n"}
    number = f"[U+{ord(character):04X}]"
    built = build(pages, confoverrides={"typst_show_missing": True})
    assert built.status == 0, built.warnings
    assert f"Before{number}after and in{number}code." in built.text("small.pdf")
    refused = build(pages)
    assert f"index.md:3: ERROR: no font has the character {character!r}" in refused.warnings


def test_a_missing_character_is_printed_by_its_number_on_every_part_of_a_page(build):
    entry = "```{index} single: entry \U0001f600\n```"
    pages = {
        "index.md": "# Small\n\n```{toctree}\none\ntwo\n```\n",
        "one.md": f"# \U0001f600\n\n{entry}\n\n{'Some words of it. ' * 400}\n",
        "two.md": "# Two\n\nText.\n",
    }
    built = build(pages, confoverrides={"typst_show_missing": True})
    assert built.status == 0, built.warnings
    _cover, contents, first, second, *_rest, index = built.pages("small.pdf")
    assert "[U+1F600] 3" in contents
    assert first.startswith("[U+1F600] Some words")
    assert second.startswith("Small [U+1F600] Some words")
    assert second.endswith("[U+1F600]"), "on the tab"
    assert "entry [U+1F600] 3" in index


@pytest.mark.parametrize(
    ("extension", "text", "node"),
    [
        ("graphviz", "```{graphviz}\ndigraph { a -> b }\n```", "graphviz"),
        (
            "inheritance_diagram",
            "```{inheritance-diagram} pathlib.PurePath\n```",
            "inheritance_diagram",
        ),
    ],
)
def test_a_diagram_is_refused_by_name_with_what_to_do(build, extension, text, node):
    built = build(
        {"index.md": f"# Small\n\n{text}\n"},
        confoverrides={"extensions": ["myst_parser", f"sphinx.ext.{extension}", "sphinx_typst"]},
    )
    assert built.status == 1
    assert f"ERROR: the typst builder does not draw '{node}'; draw it" in built.warnings
    assert "'.. only:: not typst'" in built.warnings


def test_a_heading_of_code_alone_has_a_title_for_pdf_ua(build):
    built = build({"index.md": "# Small\n\n## `only_code`\n\nText.\n"})
    assert (built.status, built.warnings) == (0, "")
    assert "only_code" in built.text("small.pdf")
