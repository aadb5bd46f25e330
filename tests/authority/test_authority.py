"""Authority records and the glossary: what is read, and what is wrong with file and line."""

from pathlib import Path

import pytest

from briefbook.authority import Kind, NameOrder, Role, Term, read_authority
from briefbook.authority.fields import FIELDS

GOOD = """---
name: Ada Marsh
kind: person
sort: Marsh, Ada
variants: [A. Marsh]
acronyms: [AM]
metonyms: [the Old Mill]
not: [Ada Marsh Prize]
name_order: given-first
roles:
- {role: Minister, as_of: 2021-05, cite: "smith2021 ¶ 4"}
---

# Ada Marsh
"""


def book(tmp_path: Path, actors=None, glossary=None):
    folder = tmp_path / "docs" / "actors"
    folder.mkdir(parents=True)
    (folder / "index.md").write_text("# Actors\n", "utf-8")
    for slug, text in (actors or {}).items():
        (folder / f"{slug}.md").write_text(text, "utf-8")
    if glossary is not None:
        (tmp_path / "docs" / "glossary.md").write_text(glossary, "utf-8")
    authority, findings = read_authority(tmp_path / "docs", tmp_path)
    return authority, [str(finding) for finding in findings]


def test_every_field_is_read(tmp_path):
    authority, findings = book(tmp_path, {"ada-marsh": GOOD})
    (actor,) = authority.actors
    assert findings == []
    assert (actor.slug, actor.name, actor.kind) == ("ada-marsh", "Ada Marsh", Kind.PERSON)
    assert (actor.sort, actor.surname) == ("Marsh, Ada", "Marsh")
    assert (actor.variants, actor.acronyms) == (("A. Marsh",), ("AM",))
    assert (actor.metonyms, actor.others) == (("the Old Mill",), ("Ada Marsh Prize",))
    assert actor.name_order is NameOrder.GIVEN_FIRST
    assert actor.roles == (Role("Minister", "2021-05", "smith2021 ¶ 4"),)


WRONG = {
    "no name": (
        GOOD.replace("name: Ada Marsh\n", ""),
        "1: `name` is missing; an actor page needs a name and a kind",
    ),
    "an empty name": (
        GOOD.replace("Ada Marsh\nk", "''\nk"),
        "2: `name` is empty; write it or remove the line",
    ),
    "an unknown kind": (
        GOOD.replace("person", "planet"),
        "3: `kind` is `planet`; it can be one of: person, organisation, state, place",
    ),
    "an unknown field": (
        GOOD.replace("sort:", "srot:"),
        "4: `srot` is no field of an actor; remove it",
    ),
    "a text for a list": (
        GOOD.replace("[A. Marsh]", "A. Marsh"),
        "5: `variants` must be a list: [first, second]",
    ),
    "a role without a source": (
        GOOD.replace(', cite: "smith2021 ¶ 4"', ""),
        "11: a role lacks `cite`; it needs role, as_of and cite",
    ),
    "a date that is none": (
        GOOD.replace("2021-05", "May 2021"),
        "11: `as_of` is `May 2021`, which is no EDTF date",
    ),
    "a page without a heading": (
        GOOD.replace("# Ada", "Ada"),
        "13: the page has no heading; write `# Name` below the front matter",
    ),
    "YAML that ends too soon": (
        GOOD.replace("[A. Marsh]", "[A. Marsh"),
        "6: not YAML: expected ',' or ']', but got ':'",
    ),
    "a field that is written twice": (
        GOOD.replace("sort: Marsh, Ada", "kind: state"),
        "4: `kind` is written twice",
    ),
    "front matter that does not end": (
        GOOD.replace("---\n\n", "\n\n"),
        "1: the front matter does not end: close it with a line of ---",
    ),
    "a list for front matter": (
        "---\n- a\n---\n# A\n",
        "2: the front matter is no list of `field: value` lines",
    ),
}


@pytest.mark.parametrize("title", WRONG)
def test_what_is_wrong_is_told_with_its_line(tmp_path, title):
    text, expected = WRONG[title]
    assert text != GOOD
    _, findings = book(tmp_path, {"ada-marsh": text})
    assert f"docs/actors/ada-marsh.md:{expected} [bad-actor]" in findings


def test_an_alias_that_leads_to_itself_is_no_endless_loop(tmp_path):
    _, findings = book(tmp_path, {"a": "---\nname: &a [*a]\nkind: person\n---\n# A\n"})
    assert any("`name` must be one text" in finding for finding in findings)


@pytest.mark.parametrize("value", ["[" * 100_000, "[" * 999 + "]" * 999, "- " * 100_000 + "a"])
def test_front_matter_that_is_nested_without_end(tmp_path, value):
    _, findings = book(tmp_path, {"a": f"---\nname: {value}\n---\n# A\n"})
    assert len(findings) == 1
    assert "not YAML: " in findings[0]


def test_aliases_of_aliases_cost_no_time(tmp_path):
    levels = "".join(f"x{n}: &b{n} [{', '.join([f'*b{n - 1}'] * 9)}]\n" for n in range(1, 30))
    _, findings = book(tmp_path, {"a": f"---\nx0: &b0 [a]\n{levels}---\n# A\n"})
    assert len(findings) == 32  # thirty unknown fields, no name, no kind


def test_two_records_with_one_name(tmp_path):
    authority, findings = book(tmp_path, {"a": GOOD, "b": GOOD})
    assert len(authority.actors) == 2
    assert findings == [
        "docs/actors/b.md:2: `Ada Marsh` is the name in docs/actors/a.md too; tell the two apart "
        "[bad-actor]"
    ]


def test_two_records_with_one_variant(tmp_path):
    other = "---\nname: Alma Marsh\nkind: person\nvariants: [A. Marsh]\n---\n# Alma Marsh\n"
    _, findings = book(tmp_path, {"ada-marsh": GOOD, "alma-marsh": other})
    assert findings == [
        "docs/actors/alma-marsh.md:2: `A. Marsh` is a form of ada-marsh too; it is linked only "
        "where the article names one of the two otherwise; take it from one of them "
        "[ambiguous-variant]"
    ]


def test_a_capital_may_be_a_place_and_a_metonym(tmp_path):
    state = "---\nname: Ruritania\nkind: state\nmetonyms: [Strelsau]\n---\n# Ruritania\n"
    city = "---\nname: Strelsau\nkind: place\n---\n# Strelsau\n"
    assert book(tmp_path, {"ruritania": state, "strelsau": city})[1] == []


def test_a_record_of_ten_thousand_variants(tmp_path):
    many = ", ".join(f"Ada {n} Marsh" for n in range(10_000))
    authority, findings = book(tmp_path, {"a": GOOD.replace("A. Marsh", many)})
    assert findings == []
    assert len(authority.actors[0].variants) == 10_000  # as the title says


def test_a_page_that_is_not_utf8_costs_no_other(tmp_path):
    (tmp_path / "docs" / "actors").mkdir(parents=True)
    (tmp_path / "docs" / "actors" / "a.md").write_bytes(b"---\nname: \xff\n---\n")
    (tmp_path / "docs" / "actors" / "b.md").write_text(GOOD, "utf-8")
    authority, findings = read_authority(tmp_path / "docs", tmp_path)
    assert [actor.slug for actor in authority.actors] == ["b"]
    assert [f.detail for f in findings] == ["not in UTF-8; save the file as UTF-8"]


def test_a_glossary_s_words_above_one_definition_are_one_term(tmp_path):
    text = "# G\n\n```{glossary}\ntrade pact\nTP\n    A pact.\n\nunion\n    A union.\n```\n"
    authority, findings = book(tmp_path, glossary=text)
    assert findings == []
    assert authority.terms == (
        Term("trade pact", ("TP",), "docs/glossary.md", 4),
        Term("union", (), "docs/glossary.md", 8),
    )


def test_a_term_without_a_definition_and_a_term_defined_twice(tmp_path):
    text = "```{glossary}\nunion\n    One.\n\nUnion\n    Two.\n\npact\n```\n"
    _, findings = book(tmp_path, glossary=text)
    assert findings == [
        "docs/glossary.md:5: `Union` is defined in line 2 already; keep one of them [bad-glossary]",
        "docs/glossary.md:8: `pact` has no definition; indent one by four spaces below it "
        "[bad-glossary]",
    ]


def test_a_definition_as_markdown_has_it_and_an_option(tmp_path):
    text = "```{glossary}\n:sorted:\n\nunion\n: One.\n\npact\n    Two.\n```\n"
    authority, findings = book(tmp_path, glossary=text)
    assert findings == [
        "docs/glossary.md:5: a definition begins with no colon; indent it by four spaces instead "
        "[bad-glossary]",
    ]
    assert [term.head for term in authority.terms] == ["pact"]


def test_the_manual_lists_every_field():
    manual = Path(__file__).parents[2] / "docs" / "about" / "actors.md"
    listed = {
        line.split("`")[1]
        for line in manual.read_text("utf-8").splitlines()
        if line.startswith("| `")
    }
    assert listed == set(FIELDS)
