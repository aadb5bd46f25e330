"""Records as editors write them by mistake or of need, from the file to the mentions."""

import time
import unicodedata

import pytest

from briefbook.link.mentions import Names, find_mentions
from tests.authority.test_authority import book
from tests.mentions.test_mentions import block


def page(name, kind="person", *more):
    fields = "\n".join((f"name: {name}", f"kind: {kind}", *more))
    return f"---\n{fields}\n---\n# {name}\n"


def named(authority, *texts):
    """Return what is linked in paragraphs, and to whom, and what is told of them."""
    blocks = [block(text, number) for number, text in enumerate(texts, 1)]
    mentions, findings = find_mentions(blocks, Names.of(authority), "seeds/a.txt")
    return [(m.text, m.actor) for m in mentions], [str(finding) for finding in findings]


def test_two_records_with_one_variant_are_linked_where_the_article_names_one(tmp_path):
    records = {
        "ada-marsh": page("Ada Marsh", "person", "variants: [the Envoy]"),
        "tom-field": page("Tom Field", "person", "variants: [the Envoy]"),
    }
    authority, findings = book(tmp_path, records)
    assert findings == [
        "docs/actors/tom-field.md:2: `the Envoy` is a form of ada-marsh too; it is linked only "
        "where the article names one of the two otherwise; take it from one of them "
        "[ambiguous-variant]"
    ]
    assert named(authority, "Then the Envoy left.") == (
        [],
        [
            "seeds/a.txt:10: `the Envoy` can mean ada-marsh or tom-field; it is linked to neither "
            "[ambiguous-mention]"
        ],
    )
    found, open_forms = named(authority, "Tom Field came.", "Then the Envoy left.")
    assert found == [("Tom Field", "tom-field"), ("the Envoy", "tom-field")]
    assert open_forms == []


WORDS = {
    "jo-may": page("Jo May", "person", "sort: May, Jo", "variants: [May]"),
    "moon-ra-on": page("Moon Ra-on", "person", "name_order: family-first", "variants: [Moon]"),
    "will-harker": page("Will Harker", "person", "sort: Harker, Will", "variants: [Will]"),
}


@pytest.mark.parametrize(
    "text",
    [
        "May is cold. In May they may come, and on May 5 they will.",
        "The Moon rose. A new moon, and the Moon again.",
        "Will they come? They will. Will that do?",
        "By mid-May, between April and May, and since May 2021.",
        "MAY THEY COME? WILL THE MOON RISE?",
    ],
)
def test_a_variant_that_is_a_word_is_not_linked_where_it_is_the_word(tmp_path, text):
    authority, findings = book(tmp_path, WORDS)
    assert findings == []
    assert named(authority, text) == ([], [])


def test_a_variant_that_is_a_word_is_linked_where_it_is_the_name(tmp_path):
    authority, _ = book(tmp_path, WORDS)
    found, _ = named(
        authority,
        "Jo May, Moon Ra-on and Will Harker met in May.",
        "Later May said that Moon may go, and Will agreed. Mr. May will not.",
    )
    assert found == [
        ("Jo May", "jo-may"),
        ("Moon Ra-on", "moon-ra-on"),
        ("Will Harker", "will-harker"),
        ("May", "jo-may"),
        ("Moon", "moon-ra-on"),
        ("Will", "will-harker"),
        ("May", "jo-may"),
    ]


@pytest.mark.parametrize("word", ["may", "will", "the", "moon"])
def test_a_variant_that_is_a_word_in_small_letters_is_refused(tmp_path, word):
    authority, findings = book(
        tmp_path, {"ada-marsh": page("Ada Marsh", "person", f"variants: [{word}]")}
    )
    assert findings == [
        f"docs/actors/ada-marsh.md:4: `{word}` is a word of every text; write it as the name is "
        "printed, or remove it [bad-actor]"
    ]
    assert named(authority, f"They say {word} here.") == ([], [])


@pytest.mark.parametrize("name", ["''", "'   '", "null", "[]"])
def test_an_empty_name_is_one_clear_error(tmp_path, name):
    text = f"---\nname: {name}\nkind: person\n---\n# Somebody\n"
    authority, findings = book(tmp_path, {"nobody": text})
    assert authority.actors == ()
    (finding,) = findings
    assert finding.startswith("docs/actors/nobody.md:2: `name` ")


def test_a_record_without_a_page_title_is_told_and_used(tmp_path):
    text = page("Ada Marsh").replace("# Ada Marsh\n", "She is an envoy.\n")
    authority, findings = book(tmp_path, {"ada-marsh": text})
    assert findings == [
        "docs/actors/ada-marsh.md:5: the page has no heading; write `# Name` below the front "
        "matter [bad-actor]"
    ]
    assert named(authority, "Ada Marsh left.")[0] == [("Ada Marsh", "ada-marsh")]


SCRIPTS = {
    "Hangul": ("박영선", "어제 박영선이 말했다. 박영선은 떠났다. 김박영선 씨", 2),
    "Hangul, apart": (unicodedata.normalize("NFD", "박영선"), "어제 박영선이 말했다.", 1),
    "Han": ("岸田春子", "昨日岸田春子會見記者。岸田春子说", 2),
    "Arabic": ("محمود درويش", "قال محمود درويش أمس. «محمود درويش»، ومحمودة", 2),
    "Arabic, with vowels": ("مَحمود درويش", "قال مَحمود درويش أمس.", 1),
    "Cyrillic": ("Ольга Линдквист", "Вчера Ольга Линдквист приехала.", 1),
    "accents": ("Zoé Niño", "Zoé Niño came; ZOÉ NIÑO too. Zoë Niño did not.", 2),
    "accents that stack": ("Nguyễn Ái", "Nguyễn Ái came.", 1),
    "an apostrophe and a dotted capital": ("İnönü D’Arc", "İnönü D'Arc and İnönü D’Arc.", 2),
}


@pytest.mark.parametrize("title", SCRIPTS)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("of_text", ["NFC", "NFD"])
def test_a_name_in_any_script_is_found_however_it_is_composed(tmp_path, title, form, of_text):
    name, text, times = SCRIPTS[title]
    authority, findings = book(
        tmp_path, {"somebody": page(unicodedata.normalize(form, name), "organisation")}
    )
    assert findings == []
    found, _ = named(authority, unicodedata.normalize(of_text, text))
    assert [actor for _, actor in found] == ["somebody"] * times


def test_a_record_of_ten_thousand_variants_costs_no_time(tmp_path):
    variants = ", ".join(f"Ada Marsh the {n}th" for n in range(10_000))
    started = time.process_time()
    authority, findings = book(
        tmp_path, {"ada-marsh": page("Ada Marsh", "person", f"variants: [{variants}]")}
    )
    assert findings == []
    text = "Ada Marsh the 7777th met Ada Marsh the 10001th. " * 100
    found, _ = named(authority, text)
    assert len(found) == 200
    assert found[0] == ("Ada Marsh the 7777th", "ada-marsh")
    assert time.process_time() - started < 8
