"""docs/glossary.md -> terms: the head words and variants of its glossary directives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefbook.authority.records import Term
from briefbook.findings import Finding, Problem

_OPTION = re.compile(r":[\w-]+:(?:\s|$)")
_OPENING = re.compile(r"\s*(`{3,}|:{3,})\{glossary\}\s*")


def read_glossary(text: str, path: str) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    """Return the terms of every glossary directive in a page, and what is wrong with them.

    Words above one indented definition name one term: the first is its head, the others are
    its variants, as Sphinx reads them.
    """
    terms: list[Term] = []
    findings: list[Finding] = []
    for lines in _directives(text):
        found, wrong = _read_directive(lines, path)
        terms += found
        findings += wrong
    kept, repeated = _without_repetition(terms)
    return kept, (*findings, *repeated)


def _directives(text: str) -> Iterator[list[tuple[int, str]]]:
    """Yield the numbered lines inside each glossary directive."""
    fence = ""
    inside: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        opening = _OPENING.fullmatch(line)
        if not fence and opening:
            fence, inside = opening[1], []
        elif fence and line.strip().startswith(fence) and set(line.strip()) == {fence[0]}:
            yield inside
            fence = ""
        elif fence:
            inside.append((number, line))
    if fence:
        yield inside


def _read_directive(lines: list[tuple[int, str]], path: str) -> tuple[list[Term], list[Finding]]:
    terms: list[Term] = []
    findings: list[Finding] = []
    heads: list[tuple[int, str]] = []
    for number, line in lines:
        if not line.strip() or _OPTION.match(line):
            continue
        if line.startswith(":"):  # it would be a second term of the next definition
            detail = "a definition begins with no colon; indent it by four spaces instead"
            findings.append(Finding.of(Problem.BAD_GLOSSARY, path, number, detail))
            heads = []
            continue
        if not line[0].isspace():
            heads.append((number, line.partition(" : ")[0].strip()))
        elif heads:
            words = [word for _, word in heads]
            terms.append(Term(words[0], tuple(words[1:]), path, heads[0][0]))
            heads = []
        elif not terms:
            detail = "a definition without a term above it; write the term, not indented"
            findings.append(Finding.of(Problem.BAD_GLOSSARY, path, number, detail))
    findings += [
        Finding.of(
            Problem.BAD_GLOSSARY,
            path,
            number,
            f"`{word}` has no definition; indent one by four spaces below it",
        )
        for number, word in heads
    ]
    return terms, findings


def _without_repetition(terms: list[Term]) -> tuple[tuple[Term, ...], tuple[Finding, ...]]:
    seen: dict[str, Term] = {}
    kept, findings = [], []
    for term in terms:
        words = [term.head, *term.variants]
        first = next((seen[w.casefold()] for w in words if w.casefold() in seen), None)
        if first is None:
            kept.append(term)
            seen.update((word.casefold(), term) for word in words)
            continue
        detail = f"`{term.head}` is defined in line {first.line} already; keep one of them"
        findings.append(Finding.of(Problem.BAD_GLOSSARY, term.path, term.line, detail))
    return tuple(kept), tuple(findings)
