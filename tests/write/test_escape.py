"""Any text goes through the real parser and comes out as it went in."""

import time

import pytest
from docutils import nodes
from hypothesis import example, given, settings

from briefbook.controls import is_control, visible
from briefbook.write.escape import escape, escape_heading, escape_inline, guard_lines
from tests.write.myst import MARKUP, any_text, hostile, marked_up, parse, text_of

CASES = {
    "prose stays as it is": (
        "SEOUL — U.S. President Joe Biden, “a close neighbor” (2021); 50% off!",
        "SEOUL — U.S. President Joe Biden, “a close neighbor” (2021); 50% off!",
    ),
    "emphasis is text": ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
    "a role is text": ("{ref}`a`", r"\{ref\}\`a\`"),
    "HTML and entities are text": ("<b>&amp;</b>", r"\<b\>\&amp;\</b\>"),
    "a heading's mark at the start of a line": ("# a # b\n#c", "\\# a # b\n\\#c"),
    "a number at the start of a line": ("2021. May\n1) x", "2021\\. May\n1\\) x"),
    "a fence of colons": (":::{note}", r"\:::\{note\}"),
    "white space at the edges": (" a \n\xa0b", "&#32;a&#32;\n&#160;b"),
    "an empty line does not end the paragraph": ("a\n\nb", "a&#10;\nb"),
    "a control is shown": ("a\u202eb", "a{control}`202E`b"),
    "a tab stays white space": ("a\tb", "a&#9;b"),
}


@pytest.mark.parametrize(("text", "myst"), CASES.values(), ids=CASES.keys())
def test_case(text, myst):
    assert escape(text) == myst


def in_equals_out(text):
    document = parse(escape(text))
    assert [type(node) for node in document.children] == [nodes.paragraph], document.pformat()
    assert text_of(document[0]) == text
    for node in document.findall(nodes.inline):
        assert is_control(chr(int(node.astext(), 16)))


@given(any_text.filter(bool))
def test_any_unicode_text(text):
    in_equals_out(text)


@given(marked_up.filter(bool))
@settings(max_examples=400)
def test_any_markup(text):
    in_equals_out(text)


@pytest.mark.parametrize("markup", MARKUP)
def test_each_piece_of_markup_alone_and_in_company(markup):
    for text in (markup, f"a\n{markup}\nb", f"{markup}{markup}", f"a {markup} b"):
        in_equals_out(text)


@given(hostile.filter(bool), hostile)
def test_pieces_can_be_joined_around_a_role(before, after):
    myst = guard_lines(escape_inline(before) + "{actor}`A B <a-b>`" + escape_inline(after))
    document = parse(myst)
    assert [type(node) for node in document.children] == [nodes.paragraph]
    assert text_of(document[0]) == f"{before}A B{after}"


@given(hostile.filter(bool))
@example("#")
@example("a \\#")
@example("a ##")
def test_heading(text):
    document = parse(f"# {escape_heading(text)}")
    assert [type(node) for node in document.children] == [nodes.section]
    assert [type(node) for node in document[0].children] == [nodes.title]
    assert text_of(document[0][0]) == text.replace("\n", " ")


def test_long_hostile_lines_take_linear_time():
    for unit in (" ", "\t", "\n", "#", "\\", "1", "a \n", "&#32;", "{a}`", " \x00"):
        start = time.process_time()
        escape(unit * 200_000)
        assert time.process_time() - start < 3, repr(unit)


def test_names_are_shown_on_one_line():
    assert visible("a\u202eb\nc\td\x00") == "aU+202Eb c dU+0000"
