"""The cases of ``citations.md``."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.link.citations import find_citations
from briefbook.link.references import mark_cited, read_references
from briefbook.model import Block, LineClass, Piece

CASES = Path(__file__).with_name("citations.md").read_text("utf-8")
CODES = {"ambiguous-citation", "unresolved-citation", "uncited-reference"}


def cases():
    for section in CASES.split("\n## ")[1:]:
        title, *lines = section.strip().splitlines()
        listed = [line[2:] for line in lines if line.startswith("- ")]
        codes = [line for line in lines if line in CODES]
        marked = [line for line in lines if line.strip() and line[:2] != "- " and line not in codes]
        yield pytest.param(listed, "\n".join(marked), codes, id=title)


def block(line, text, line_class=LineClass.BODY):
    pieces, start = [], line
    for part in text.split("\n"):
        pieces.append(Piece(start, 0, len(part)))
        start += 1
    return Block(line_class, 1, tuple(pieces), text)


def article(listed, text):
    references = [block(100 + i, raw, LineClass.REFERENCE) for i, raw in enumerate(listed)]
    blocks = (block(1, text), *references)
    return blocks, read_references(blocks)


def plain(marked):
    pieces = [piece for part in marked.split("⟦") for piece in part.split("⟧")]
    return "".join(piece.partition("|")[0] for piece in pieces)


def mark(text, citations):
    lines = text.split("\n")
    for citation in reversed(citations):
        span, others = citation.span, " ".join(citation.alternatives)
        shown = f"{citation.key or '-'}{' or ' if others else ''}{others}"
        line = lines[span.line - 1]
        assert line[span.start : span.end] == citation.text
        lines[span.line - 1] = f"{line[: span.start]}⟦{citation.text}|{shown}⟧{line[span.end :]}"
    return "\n".join(lines)


@pytest.mark.parametrize(("listed", "marked", "codes"), list(cases()))
def test_case(listed, marked, codes):
    text = plain(marked)
    blocks, references = article(listed, text)
    citations, findings = find_citations(blocks, references, "seeds/x.txt")
    assert mark(text, citations) == marked
    assert sorted(finding.problem_code for finding in findings) == sorted(codes)
    assert all(citation.reason for citation in citations)


def test_a_citation_that_is_broken_over_two_lines():
    blocks, references = article(["Storey, H. (2021). Ties."], "It is old (Storey,\n2021) indeed.")
    (citation,), findings = find_citations(blocks, references, "seeds/x.txt")
    assert (citation.span.line, citation.span.end_line) == (1, 2)
    assert citation.key == "storey2021"
    assert not findings


def test_references_know_whether_they_are_cited():
    listed = ["Storey, H. (2021). Ties.", "Nolan, M. (2013). Views."]
    blocks, references = article(listed, "It is old (Storey, 2021).")
    citations, _ = find_citations(blocks, references, "seeds/x.txt")
    assert [one.cited for one in mark_cited(references, citations)] == [True, False]


PARTS = """( ) (2021) Storey , & and et al. see ; 2021 2020a n.d. p. 4 Kim’s “ ” Lee-Park
    한국 —""".split()


@given(st.lists(st.one_of(st.sampled_from(PARTS), st.text(max_size=3)), max_size=30).map(" ".join))
def test_citations_stand_where_they_say(text):
    text = " ".join(text.split())
    blocks, references = article(["Storey, H. (2021). Ties.", "Views. (2021)."], text)
    citations, _ = find_citations(blocks, references, "seeds/x.txt")
    end = 0
    for citation in citations:
        assert text[citation.span.start : citation.span.end] == citation.text
        assert citation.span.start >= end
        end = citation.span.end


HOSTILE = ["(" * 20_000, "(Kim, " * 5000, "(1999" * 5000, "A & " * 9000 + "(2021)"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_input_costs_little(text):
    blocks, references = article(["Storey, H. (2021). Ties."], text)
    find_citations(blocks, references, "seeds/x.txt")
