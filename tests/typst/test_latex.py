"""The LaTeX of common formulas becomes the Typst that says the same."""

from __future__ import annotations

import pytest

from sphinx_typst.compiler import formula_error
from sphinx_typst.formula import LONGEST, FormulaError, typst_formula
from sphinx_typst.literal import string

SET = [
    # environments
    (r"\begin{align}a&=b\\c&=d\end{align}", r"a & = b \ c & = d"),
    (r"\begin{align*}a&=b\\c&=d\end{align*}", r"a & = b \ c & = d"),
    (r"\begin{equation}x\end{equation}", "x"),
    (r"\begin{gather}a\\b\end{gather}", r"a \ b"),
    (r"\begin{gather*}a\\b\end{gather*}", r"a \ b"),
    (r"\begin{multline}a\\b\end{multline}", r"a \ b"),
    (r"\begin{gathered}a\\b\end{gathered}", r"a \ b"),
    (r"\begin{alignat}{2}a&=b&c&=d\end{alignat}", "a & = b & c & = d"),
    (r"\begin{alignat*}{2}a&=b\end{alignat*}", "a & = b"),
    (r"\begin{align}a\nonumber\\b\label{x}\end{align}", r"a \ b"),
    (r"\begin{matrix}a&b\\c&d\end{matrix}", "mat(delim: #none, a, b ;c, d)"),
    (r"\begin{array}{cc}a&b\\c&d\end{array}", "mat(delim: #none, a, b ;c, d)"),
    (r"\begin{pmatrix}a\end{pmatrix}", 'mat(delim: "(", a)'),
    (r"\begin{cases}x,&y\\z&w\end{cases}", r"cases(x \, & y,z & w)"),
    # equations parted by blank lines
    ("E=mc^2\n\nx=y", r"E = m c^(2) \ x = y"),
    ("a\n \n\n\tb\n", r"a \ b"),
    ("\\begin{align}a\n\nb\\end{align}\n\nc", r"a b \ c"),
    ("\\label{a}\n\nb", "b"),
    # fractions, whose neighbours stay outside
    (r"\frac12\frac34", "frac(1, 2)frac(3, 4)"),
    (r"\frac{a}{b}c", "frac(a, b)c"),
    # stops that end no argument
    (r"\frac{a,b}{c;d}", r"frac(a \, b, c \; d)"),
    (r"\sqrt{a,b}", r"sqrt(a \, b)"),
    (r"\begin{pmatrix}1{,}5&2\end{pmatrix}", 'mat(delim: "(", 1","5, 2)'),
    (r"a\,b\;c", "a thin b thick c"),
    # brackets
    (r"\bigl( x \bigr)", "(x)"),
    (r"\left(a\middle|b\right)", "(a | b)"),
    (r"\left<a\right>", "lr(chevron.l a chevron.r)"),
    # words
    (r"x \text{if $y$ or $z$}", 'x "if" y "or" z'),
    (r"\text{50\% a_b\_c}", '"50% a_b_c"'),
    (r'\text{say "no"; a, b}', r'"say \"no\"; a, b"'),
    (r"\text{a~b}", '"a\N{NO-BREAK SPACE}b"'),
    (r"\mbox{if x}", '"if x"'),
    (r"\textbf{b}", 'upright(bold("b"))'),
    (r"\textit{b}", 'italic("b")'),
    (r"\texttt{b}", 'mono("b")'),
    # spaces and numbers
    (r"a\hspace{1cm}(b)", "a #h(1cm) (b)"),
    (r"a\hspace{-1.5em}b", "a #h(-1.5em) b"),
    (r"a\tag{1}", 'a wide "(1)"'),
    (r"a\tag*{x}", 'a wide "x"'),
    # letters and signs
    ("x'_i", "x'_(i)"),
    (r"\underline{\frac ab}", "underline(frac(a, b))"),
    (r"\mathscr{F}\mathbbm{1}", "cal(F) bb(1)"),
    (r"\hbar\sqcap\nleq", "planck inter.sq lt.eq.not"),
    (r"\sum\nolimits_i", "sum_(i)"),
]


@pytest.mark.parametrize(("latex", "code"), SET, ids=[latex for latex, _ in SET])
def test_a_formula_is_set(latex, code):
    assert typst_formula(latex) == code
    assert formula_error(code) == ""


REFUSED = [
    (r"\boxed{x}", r"no safe form in Typst: \boxed"),
    (r"\left\{\textcolor{red}{x}\right\}", r"no safe form in Typst: \textcolor"),
    (r"\frac{\phantom{x}}{2}\sin x", r"no safe form in Typst: \phantom"),
    (r"\href{http://x}{y} + \url{z}", r"no safe form in Typst: \href, \url"),
    (r"\begin{tabular}{c}a\end{tabular}", r"no safe form in Typst: \begin{tabular}"),
    (r"a \\b + \unknown x", r"no safe form in Typst: \unknown"),
    (r"a\hspace{3ex}b", r"no safe form in Typst: \hspace"),
    ("x}", "no safe form in Typst: '/*'"),
    (r"\begin{align}a\end{align}b", "no safe form in Typst: '$'"),
    (r"\begin{array}{c|c}a\end{array}", "no right form in Typst: a rule in an array"),
    (r"\xrightarrow[a]{b}", "no right form in Typst: an arrow with words below it"),
    (r"\ref{a}", r"no right form in Typst: \ref"),
    (r"\label{a}", "nothing of the formula is left in Typst"),
    ("x" * (LONGEST + 1), "longer than 4000 characters"),
]


@pytest.mark.parametrize(("latex", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_what_is_refused_is_named(latex, said):
    with pytest.raises(FormulaError) as refused:
        typst_formula(latex)
    assert str(refused.value).endswith(said) or said in str(refused.value).partition(":")[0]


@pytest.mark.pdf
def test_equations_of_one_directive_stand_below_each_other(build):
    formula = "```{math}\n:label: two\n\nE = mc^2\n\nx = y\n```\n"
    built = build({"index.md": f"# Small\n\n{formula}\nSee {{eq}}`two`.\n"})
    assert (built.status, built.warnings) == (0, "")
    code = (built.folder / "small.typ").read_text("utf-8")
    assert string(r"E = m c^(2) \ x = y") in code
    assert built.text("small.pdf").count("(1)") == 2


@pytest.mark.pdf
def test_a_character_of_a_formula_that_no_font_has_is_named(build):
    built = build({"index.md": "# Small\n\n{math}`x \\text{ᚠ}`\n"})
    assert "index.md:3: ERROR: no font has the character 'ᚠ' (U+16A0)" in built.warnings
