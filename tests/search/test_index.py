"""The index and its parts: what is written can be read again, and finds every word."""

import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.sphinx.search.index import BODY, DATES, MOST_POSITIONS, base36, index_of
from briefbook.sphinx.search.parts import MOST, MOST_TEXT, scripts, version
from briefbook.sphinx.search.passages import Passage, years_of

PLACE = Passage("text", "articles/a", "a-p1", "Marek, 2031", "The pact, the pact.", "¶ 1")


def read(entry):
    """Return place and positions of an entry, as a browser reads it."""
    place, found = 0, []
    for one in entry.split(","):
        distance, *rest = [int(number, 36) for number in one.split(".")]
        place += distance
        positions = [sum(rest[: i + 1]) for i in range(len(rest))]
        found.append((place, positions))
    return found


@given(st.integers(min_value=0, max_value=10**7))
def test_numbers_in_base_36(number):
    assert int(base36(number), 36) == number


def test_an_entry_has_the_places_and_positions_of_a_word():
    entries, lengths = index_of([PLACE, replace(PLACE, text="No pact"), PLACE], frozenset({"the"}))
    assert read(entries["pact"]) == [
        (0, [BODY + 1, BODY + 3]),
        (1, [BODY + 1]),
        (2, [BODY + 1, BODY + 3]),
    ]
    assert "the" not in entries
    assert "marek" not in entries, "a paragraph is not found by its source's name"
    assert lengths == [4, 2, 4]


def test_a_thing_is_found_by_its_name_its_other_forms_and_its_years():
    actor = Passage("actor", "b", "", "Blue House", "", keys=("Cheong Wa Dae",), years=(2018,))
    entries, _ = index_of([actor], frozenset())
    assert {word: read(entry)[0][1] for word, entry in entries.items()} == {
        "blue": [0], "house": [1], "cheong": [3], "wa": [4], "dae": [5], "2018": [DATES],
    }  # fmt: skip


def test_many_forms_do_not_run_into_the_text():
    actor = Passage("actor", "b", "", "Name", "text", keys=tuple(f"form{n}" for n in range(200)))
    entries, _ = index_of([actor], frozenset())
    assert read(entries["text"]) == [(0, [BODY])]
    assert max(position for e in entries.values() for _, p in read(e) for position in p) == BODY


@given(st.lists(st.text(alphabet="abcé 평창.", max_size=40), max_size=30))
def test_every_word_is_in_its_entry(texts):
    from briefbook.sphinx.search.words import words

    entries, _ = index_of([replace(PLACE, text=text) for text in texts], frozenset())
    found = {
        (word, place, position - BODY)
        for word, entry in entries.items()
        for place, positions in read(entry)
        for position in positions
    }
    assert found == {
        (word, place, position)
        for place, text in enumerate(texts)
        for position, word in enumerate(words(text))
    }


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        ([], ()),
        ([None], ()),
        (["2018-02-09", "2018"], (2018,)),
        (["2017/2020"], (2017, 2018, 2019, 2020)),
        (["1910/1945"], (1910, 1945)),
        (["2021-05/.."], (2021,)),
        (["202X"], tuple(range(2020, 2030))),
        (["2019~"], (2019,)),
    ],
)
def test_years_of_dates(dates, years):
    assert years_of(dates) == years


def written(passages, left_out=frozenset()):
    sources = {"marek2031": "Marek, 2031", "doe2030": "Doe, 2030"}
    return scripts(passages, sources, {"velm": "Velm"}, lambda page: f"{page}.html", left_out)


def part(text):
    kind, number, rest = re.fullmatch(r'briefbookSearch\("(\w+)",(\d+),(.*)\);\n', text).groups()
    return kind, int(number), json.loads(rest)


def test_every_script_calls_the_function_with_its_own_name_and_number():
    for name, text in written([PLACE]).items():
        kind, number, _ = part(text)
        assert name in {f"{kind}-{number}.js", f"{kind}.js"}


def test_parts_are_small_and_the_manifest_tells_where_they_begin():
    passages = [
        replace(PLACE, anchor=f"a-p{n}", text=" ".join(f"w{n}x{i}" for i in range(60)))
        for n in range(900)
    ]
    made = written(passages)
    manifest = part(made["manifest.js"])[2]
    assert len(manifest["words"]) > 3
    assert len(manifest["texts"]) > 3
    for name, text in made.items():
        assert len(text) < 1.2 * (MOST_TEXT if name.startswith("texts") else MOST), name
    for number, first in enumerate(manifest["words"]):
        assert part(made[f"words-{number}.js"])[2][0] == first
    for number, first in enumerate(manifest["texts"]):
        ((page, name, _, rows),) = part(made[f"texts-{number}.js"])[2]
        assert (page, name) == ("articles/a.html", "Marek, 2031")
        assert rows[0] == f"a-p{first}"


def test_facts_are_kind_length_sources_actors_and_years():
    event = Passage(
        "event", "c", "event-x", "The pact", "Signed now", sources=("marek2031",),
        actors=("velm", "gone"), years=(2018, 2019),
    )  # fmt: skip
    made = written([PLACE, event])
    assert part(made["facts-0.js"])[2] == ["0;4;;;", "4;2;0;0;1k2.1k3"]


def test_the_version_changes_with_what_is_written_only():
    assert version(written([PLACE])) == version(written([PLACE]))
    assert version(written([PLACE])) != version(written([replace(PLACE, text="Other")]))


def test_an_empty_book_has_an_index():
    manifest = part(written([])["manifest.js"])[2]
    assert manifest["places"] == 0


def test_a_character_that_is_none_is_written():
    made = written([replace(PLACE, text="broken \udc80 </script> \u2028 x")])
    data = made["texts-0.js"].encode("utf-8", "backslashreplace").decode("utf-8")
    assert part(data)[2][0][3][2] == "broken \udc80 </script> x"


def test_a_word_that_fills_a_place_fits_into_a_part():
    rows = [replace(PLACE, text="The line is long and goes on. " * 65_000), PLACE] * 2
    entries, lengths = index_of(rows, frozenset())
    assert lengths == [7 * 65_000, 4] * 2
    assert [place for place, _ in read(entries["long"])] == [0, 2]
    (_, first), _ = read(entries["long"])
    assert first == [BODY + 3 + 7 * number for number in range(MOST_POSITIONS)]
    made = scripts(rows, {}, {}, lambda page: page, frozenset())
    words = [script for name, script in made.items() if name.startswith("words-")]
    assert words
    assert max(map(len, words)) < MOST + 100
