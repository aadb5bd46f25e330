"""A formula shows mathematics and does nothing else, and LaTeX's common ones are set right."""

from __future__ import annotations

import json

import pytest
import typst
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sphinx_typst.compiler import formula_error, math_names
from sphinx_typst.formula import LONGEST, FormulaError, typst_formula
from sphinx_typst.formula.safe import FUNCTIONS, unsafe
from sphinx_typst.literal import string

NO_FONTS = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False)
SECRET = "KEEPTHISSECRET"

MATHEMATICS = frozenset(
    """
    accent align-point attach binom cancel cases class frac h limits linebreak lr mat mid op
    overbrace overbracket overline overparen primes root scripts sequence space stretch styled
    symbol text underbrace underbracket underline underparen vec
    """.split()
)
"""The kinds of content that a formula may come to."""

PARTS = """
#let parts(it) = if type(it) == content {
  (repr(it.func()), ..if it.has("text") and type(it.text) == str { ("=" + it.text,) },
   ..it.fields().values().map(parts).flatten())
} else if type(it) == array { it.map(parts).flatten() } else { () }
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formulas")
    for name in ("template.typ", "secret.txt"):
        (folder / name).write_text(SECRET, "utf-8")
    return folder


def parts(code, root):
    """Return the kinds of content and the texts that code comes to with all of Typst at hand."""
    source = f'{PARTS}#metadata(parts(eval({string(code)}, mode: "math").body))<it>'
    compiler = typst.Compiler(source.encode(), root=root, font_paths=NO_FONTS)
    return json.loads(compiler.query("<it>", field="value", one=True))


def assert_only_mathematics(code, root):
    """Check what Typst makes of code, if it makes anything, without the other barriers."""
    try:
        found = parts(code, root)
    except (typst.TypstError, RuntimeError) as error:
        assert "file" not in str(error)
        return
    assert {each for each in found if not each.startswith("=")} <= MATHEMATICS, code
    assert not any(SECRET in each for each in found), code


def test_the_attack_works_where_nothing_bars_it(root):
    assert f"={SECRET}" in parts('std.read("template.typ")', root)
    assert "link" in parts('std.link("javascript:alert(1)", x)', root)


HOSTILE = (
    r"{\std}\.\read(\text{template.typ})",
    r"{\std}\.\link(\text{javascript:alert(1)}, x)",
    r"{\std}\.\image(\text{secret.txt})",
    r"{\std}\.\plugin(\text{secret.txt})",
    r"{\std}\.\eval(\text{read})",
    r"{\std}\.\csv(\text{secret.txt})",
    r"{\std}\.\raw(\text{secret.txt})",
    r"{\std}\.{\sys}\.\inputs",
    r"\std",
    r"\std\std",
    r"1\std",
    r"x{\std}\.\read(x)",
    r"{\sin}\.\text",
    r"{\quad}\.\amount",
    r"{\frac}\.\with(x)",
    r"\control",
    r"{\control}\.\lrm",
    r"\sym",
    r"{\emoji}\.\face",
    r"\equation(x)",
    r"\text(x)",
    r'#read("template.typ")',
    r'\SI{1}{m"#read("template.typ")}',
    r'\SI{1}{m" std.read("template.typ")}',
    r'\operatorname{a"#read("template.typ")}',
    r'\operatorname{a\\"std.read}',
    r'\tag{x"#read("template.typ")}',
    r"\hspace{1cm)#read(x}",
    r"\hspace{1cm+read(x)}",
    r"\hspace{1cm}\.\func",
    r"\text{a]#read[b}",
    r"\text{a\u{23}read}",
    r'\text{a"std.read("template.typ")"b}',
    r'"\text{"std.read("template.typ")}"',
    r"\href{javascript:alert(1)}{x}",
    r"\url{https://example.org}",
    r"\includegraphics{secret.txt}",
    r"\input{secret.txt}",
    r"\ref{x}",
    r"\eqref{x}",
    r"\cite{x}",
    r"\footnote{x}",
    r"\begin{verbatim}#read(1)\end{verbatim}",
    r"\begin{tikzpicture}\draw (0,0);\end{tikzpicture}",
    r"\begin{tabular}{c}a\end{tabular}",
    r"\begin{align}$#read(1)$\end{align}",
    r"\newcommand{\a}{\std}{\a}\.\read(x)",
    r"\color{red}x",
    "x} /* hidden",
    r"\verb|//| x",
    "a \ue000std\ue001",
    "²std",
    r"\def\x{\x\x}\x",
    "{" * (LONGEST + 1),
)


@pytest.mark.parametrize("latex", HOSTILE)
def test_a_hostile_formula_is_refused_or_only_mathematics(latex, root):
    try:
        code = typst_formula(latex)
    except FormulaError:
        return
    assert_only_mathematics(code, root)


@pytest.mark.parametrize("latex", [each for each in HOSTILE if r"\std" in each])
def test_no_way_to_the_library_passes(latex):
    with pytest.raises(FormulaError, match="no safe form"):
        typst_formula(latex)


CODE = (
    "std",
    "std.read",
    'x std.read("template.typ")',
    "1std",
    "_std_",
    "²std",
    "éstd",
    "stdé",
    r"\"std",
    r'"\\"std',
    r'"\u{22}std"',
    r"\u{23}",
    "#x",
    "#none",
    "delim: #none.x",
    'delim: #none;read("x"),',
    "delim: #read,",
    "delim: x",
    "size: x",
    "#h(1cm).func",
    "#h(1cm)(x)",
    "#h(1cm)[x]",
    "#h(1fr)",
    "#h(1cm, weak: true)",
    "$x$",
    "a // b",
    "a /* b */",
    "sin.text",
    "frac.with(x)",
    "frac",
    "text(x)",
    "equation(x)",
    "control.lrm",
    "read(x)",
    'x"',
    "\ue000",
)


@pytest.mark.parametrize("code", CODE)
def test_code_that_is_no_mathematics_is_told(code):
    assert unsafe(code)


@pytest.mark.parametrize(
    "code",
    [
        "alpha + arrow.r.long",
        "mat(delim: #none, a, b; c, d)",
        'mat(delim: "[", a)',
        "x #h(-1.5em) y",
        r'"std" + \# \$ \_ \, a \ b',
        r'"a\"b\\" sin x',
        "hat(x) 1.5 x",
    ],
)
def test_mathematics_is_not_told(code):
    assert unsafe(code) == ""
    assert formula_error(code) == ""


@pytest.mark.parametrize("code", ['std.read("template.typ")', 'std.link("https://a.org", x)'])
def test_the_library_is_out_of_reach_where_a_formula_is_tried(code, root, monkeypatch):
    monkeypatch.chdir(root)
    assert formula_error(code)


def test_no_file_is_in_reach_where_a_formula_is_tried(root, monkeypatch):
    monkeypatch.chdir(root)
    assert "file not found" in formula_error('#read("template.typ")')


def test_no_name_of_mathematics_reaches_a_module_or_a_function():
    names = math_names()
    assert {"alpha", "sin", "quad"} <= names.keys()
    assert not {"std", "control", "gender", "text", "equation"} & names.keys()
    assert (names["alpha"], names["sin"]) == (True, False)
    assert not FUNCTIONS & names.keys()


@pytest.mark.pdf
@pytest.mark.parametrize("code", ['std.read("template.typ")', 'std.link("https://a.org", x)'])
def test_the_template_bars_the_library_too(build, monkeypatch, code):
    monkeypatch.setattr("sphinx_typst.translator.maths.typst_formula", lambda latex: code)
    monkeypatch.setattr("sphinx_typst.translator.maths.formula_error", lambda code: "")
    built = build({"index.md": "# Small\n\nA {math}`x` formula.\n"})
    assert built.status != 0
    assert not (built.folder / "small.pdf").exists()


LATEX_TOKENS = [
    *r"""
    \std \read \link \sym \sys \text{ \text \operatorname{ \SI{1}{ \tag{ \hspace{ \href{ \url{
    \mathrm{ \frac \sqrt[ \left( \right) \left. \begin{pmatrix} \end{pmatrix} \begin{align}
    \end{align} \begin{alignat}{2} \begin{array}{c} \end{array} \begin{verbatim} \end{verbatim}
    \, \; \. \" \\ \# \$ \_ \{ \} \verb| \def\x \newcommand{\x} \x \underline{ \mbox{ \textbf{
    \label{ { } ( ) [ ] . , ; : # $ % & _ ^ ~ " ' ` / // /* */ \ std read link template.typ #read
    #none, #h(1cm) delim: {,} @x <x> | ² x 1 é
    """.split(),
    *(" ", "\n\n", "\ue000", "\ue002", '("template.typ")', '"#read("template.typ")"'),
]


@settings(max_examples=400)
@given(st.lists(st.sampled_from(LATEX_TOKENS), max_size=12).map("".join))
@example(r"{\std}\.\read(\text{template.typ})")
def test_no_formula_does_anything_but_show_mathematics(root, latex):
    try:
        code = typst_formula(latex)
    except FormulaError:
        return
    assert_only_mathematics(code, root)


TYPST_TOKENS = [
    *r"""
    std .read .link .where read link("x",y) ("template.typ") " \" \\ \ \u{22} \u{73} # $ ` ' / //
    /* */ ( ) [ ] { } , ; : .. . _ ^ & ! alpha sin frac frac( op( mat( hat( lr( delim: #none,
    #h(1cm) x s td 1 1. é ² ½ à ﬆ 字 < > @ ~ - = *
    """.split(),
    *(" ", "\n", "\r", "\u2028", "\u200d", "\u0301", '"template.typ"', 'delim: "("', '"a"'),
]


@settings(max_examples=600)
@given(st.lists(st.sampled_from(TYPST_TOKENS), max_size=14).map("".join))
@example('std.read("template.typ")')
@example('"\\\\"std.read("template.typ")"')
def test_no_code_that_passes_does_anything_but_show_mathematics(root, code):
    if not unsafe(code):
        assert_only_mathematics(code, root)
