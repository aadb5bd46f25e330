"""An editor's mistake is one warning that says where and what, and the page is still built."""

import pytest

MISTAKES = [
    ("a locator that is not there", "{cite:p}`marek2031{¶ 9}`",
     '"marek2031" has no ¶\xa09: there is no marek2031-p9 [bibtex.locator]'),
    ("a range that ends too late", "{cite:p}`marek2031{¶ 1-3}`",
     '"marek2031" has no ¶\xa01–3: there is no marek2031-p3 [bibtex.locator]'),
    ("a caption that is not there", "{cite:p}`marek2031{caption 2}`",
     '"marek2031" has no caption\xa02: there is no marek2031-c2 [bibtex.locator]'),
    ("no locator", "{cite:p}`marek2031{p. 4}`",
     'locator "p. 4" of "marek2031" names no place of an article [bibtex.locator]'),
    ("a key that is not there", "{cite:p}`nobody2031{¶ 1}`",
     'could not find bibtex key "nobody2031" [bibtex.key_not_found]'),
    ("an actor that is not there", "{actor}`nobody`",
     "no page in actors/ is the record of: nobody [ref.actor]"),
    ("an article that is not there", "{article}`nothing2031`",
     "no article has the citation key: nothing2031 [ref.article]"),
    ("an event that is not there", "{event}`never`", "no event has the id: never [ref.event]"),
    ("a work that is not there", "{cited}`(Nobody, 2031) <nobody2031>`",
     "no bibliography lists the work: nobody2031 [ref.cited]"),
    ("a code point that is none", "{control}`xyz`",
     "not a code point in hexadecimal digits: 'xyz'"),
    ("an event without a title", ":::{event} 2031\n:id: x\n:::", "an event needs a :title:"),
    ("an event without an id", ":::{event} 2031\n:title: X\n:::", "an event needs a :id:"),
    ("an event on no date", ":::{event} soon\n:id: x\n:title: X\n:::",
     "not an EDTF date: 'soon'; write undated where none is known"),
    ("an event on a date in words", ":::{event} 27 May 2031\n:id: x\n:title: X\n:::",
     "not an EDTF date: '27 May 2031'; write 2031-05-27, or undated where none is known"),
    ("an actor misspelt", "{actor}`ida-hom`",
     "no page in actors/ is the record of: ida-hom; did you mean ida-holm? [ref.actor]"),
    ("two events of one name", ":::{event} 2031\n:id: x\n:title: X\n:::\n"
     ":::{event} 2032\n:id: x\n:title: X\n:::", "another event has the id 'x'"),
    ("a dispute that is not there", "{dispute}`never`",
     "no dispute has the id: never [ref.dispute]"),
    ("a dispute without an id", ":::{dispute} Who?\n:::", "a dispute needs an :id:"),
    ("two disputes of one name",
     ":::{dispute} Who?\n:id: y\n:::\n:::{dispute} Where?\n:id: y\n:::",
     "another dispute has the id 'y'"),
    ("a dispute of an event that is not there",
     ":::{dispute} Who?\n:id: z\n:events: never\n:::",
     "no event has the id: never [ref.event]"),
    ("an article's head elsewhere", ":::{article} marek2031\n:::",
     "front matter is not that of the article 'marek2031'"),
    ("a line that is no seed line", ":::{seed} seeds/a.txt\n1 title rule | fine\nnot so\n:::",
     "not a seed line: 'not so'"),
]  # fmt: skip


def test_each_has_its_place_and_its_words(make_book):
    """All in one build: a page a mistake, each two lines below the title."""
    book = make_book()
    pages = {f"mistake-{number:02}": case for number, case in enumerate(MISTAKES)}
    for page, (_, text, _) in pages.items():
        book.write(page, f"---\norphan: true\n---\n# {page}\n\n{text}\n")
    build = book.build()
    said = {page: [w for w in build.warnings if w.startswith(f"{page}.md:")] for page in pages}
    for page, (title, _, words) in pages.items():
        assert len(said[page]) == 1, (title, said[page])
        place, _, message = said[page][0].partition(" WARNING: ")
        assert words in message, title
        assert int(place.split(":")[1]) >= 6, title
    assert len(build.warnings) == len(MISTAKES)


@pytest.mark.parametrize(
    ("page", "old", "new", "words"),
    [
        ("actors/velm", "metonyms: [Old Quay]", 'roles: [{role: Host, cite: "marek2031 ¶ 8"}]',
         'WARNING: "marek2031" has no ¶\xa08'),
        ("chronology", ":actors: ida-holm, velm", ":actors: nobody",
         "no page in actors/ is the record of: nobody"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_record_is_told(make_book, page, old, new, words):
    book = make_book()
    book.change(page, old, new)
    build = book.build()
    (said,) = build.warnings
    assert said.startswith(f"{page}.md:")
    assert words in said


def test_a_record_with_broken_front_matter_is_no_actor(make_book):
    book = make_book()
    book.change("actors/velm", "kind: state", "kind: [state")
    build = book.build()
    assert any("actors/velm.md:" in w and "Malformed YAML" in w for w in build.warnings)
    assert any("no page in actors/ is the record of: velm" in w for w in build.warnings)
