"""What came, went and changed between two editions."""

from hypothesis import given
from hypothesis import strategies as st

from briefbook.editions.comparing import compare_editions
from briefbook.editions.telling import as_json, told
from briefbook.editions.wording import Piece, pieces
from tests.editions.editions import edition, judgment

DOE = {"source": "doe2030", "title": "Ports", "sha256": "aa"}
ROE = {"source": "roe2032", "title": "Ferries", "sha256": "bb"}
FIRST = {"source": "doe2030", "label": "p1", "locator": "¶ 1", "digest": "11"}


def lines(old, new):
    """Return what is told of the change, without its first line and the empty ones."""
    return [line for line in list(told(compare_editions(old, new)))[1:] if line]


def test_an_edition_is_as_it_is():
    one = edition(sources=[DOE], judgments=[judgment("It is so.", "doe2030 ¶ 1")])
    assert not compare_editions(one, one)
    assert lines(one, one) == ["Nothing changed."]


def test_rows_are_known_by_what_identifies_them():
    old = edition(sources=[DOE, ROE], events=[{"event": "pact", "title": "A pact", "date": "2031"}])
    new = edition(
        sources=[DOE | {"date": "2030-05"}],
        events=[
            {"event": "fair", "title": "A fair", "proposed": True},
            {"event": "pact", "title": "The pact", "date": "2031"},
        ],
    )
    assert lines(old, new) == [
        "Sources: 1 gone, 1 changed",
        "  - Ferries (roe2032)",
        "  ~ Ports (doe2030)",
        "      date: [-nothing-] {+2030-05+}",
        "Events: 1 new, 1 changed",
        "  + A fair (fair, proposed)",
        "  ~ [-A-] {+The+} pact (pact)",
    ]


def test_the_order_of_rows_is_no_change():
    assert not compare_editions(edition(sources=[DOE, ROE]), edition(sources=[ROE, DOE]))


def test_a_paragraph_is_told_by_its_number_unless_its_source_came():
    second = FIRST | {"label": "p2", "locator": "¶ 2", "digest": "22"}
    other = FIRST | {"source": "roe2032"}
    old = edition(sources=[DOE], paragraphs=[FIRST])
    new = edition(sources=[DOE, ROE], paragraphs=[FIRST | {"digest": "33"}, second, other])
    assert lines(old, new) == [
        "Sources: 1 new",
        "  + Ferries (roe2032)",
        "Paragraphs: 1 new, 1 changed",
        "  + ¶ 2 (doe2030, p2)",
        "  ~ ¶ 1 (doe2030, p1)",
    ]


def test_an_office_that_is_held_twice_is_two():
    office = {"actor": "ida-holm", "office": "Minister", "as_of": "2031"}
    again = office | {"as_of": "2035"}
    changes = compare_editions(edition(offices=[office]), edition(offices=[office, again]))
    assert [row["as_of"] for row in changes.of("offices").came] == ["2035"]
    assert not changes.of("offices").changed


def test_a_judgment_is_known_by_its_words():
    old = edition(
        judgments=[
            judgment("The pact holds.", "doe2030 ¶ 1"),
            judgment("The quota was cut by a third after the review of the ports.", "doe2030 ¶ 2"),
            judgment("Nobody sang."),
        ]
    )
    new = edition(
        judgments=[
            judgment("The quota was cut by half after the review of the ports.", "doe2030 ¶ 2"),
            judgment("The pact holds.", "doe2030 ¶ 4"),
            judgment("A ferry runs.", marked="judgment"),
        ]
    )
    assert lines(old, new) == [
        "Judgments: 1 new, 1 gone, 2 changed",
        "  + A ferry runs. (brief)",
        "  - Nobody sang. (brief)",
        "  ~ The quota was cut by [-a third-] {+half+} after the review of the ports. (brief)",
        "  ~ The pact holds. (brief)",
        "      cites: [-doe2030 ¶ 1-] {+doe2030 ¶ 4+}",
    ]


def test_a_judgment_that_moved_to_another_page_has_changed():
    old = edition(judgments=[judgment("The pact holds.")])
    new = edition(judgments=[judgment("The pact holds.", page="themes/ports")])
    assert lines(old, new)[1:] == [
        "  ~ The pact holds. (themes/ports)",
        "      page: [-brief-] {+themes/ports+}",
    ]


def test_the_same_words_twice_are_two_judgments():
    twice = [judgment("So it is."), judgment("So it is.")]
    changes = compare_editions(edition(judgments=twice), edition(judgments=twice[:1]))
    assert len(changes.of("judgments").went) == 1
    assert not changes.of("judgments").changed


def test_a_list_is_told_by_what_it_lost_and_got():
    assert pieces(["a", "b", "c"], ["a", "c", "d"]) == (Piece("b", ""), Piece("", "d"))
    assert pieces("in May", "in June") == (Piece("in", "in"), Piece("May", "June"))
    assert pieces(False, True) == (Piece("no", "yes"),)
    assert pieces(None, "2031") == (Piece("nothing", "2031"),)


def test_as_json_it_has_the_rows_before_and_after():
    old, new = edition(sources=[DOE]), edition(sources=[DOE | {"title": "Harbours"}, ROE])
    table = as_json(compare_editions(old, new))["tables"]["sources"]
    assert [row["source"] for row in table["came"]] == ["roe2032"]
    assert [(c["columns"], c["before"]["title"]) for c in table["changed"]] == [
        (["title"], "Ports")
    ]


SENTENCES = st.lists(
    st.builds(
        judgment,
        st.text("ab ", min_size=1, max_size=8),
        page=st.sampled_from(["brief", "themes"]),
    ),
    max_size=6,
)


@given(SENTENCES, SENTENCES)
def test_every_judgment_is_told_once(old, new):
    changes = compare_editions(edition(judgments=old), edition(judgments=new)).of("judgments")
    stayed = len(old) - len(changes.went)
    assert stayed == len(new) - len(changes.came)
    assert len(changes.changed) <= stayed
    assert all(row in new for row in changes.came)
    assert all(row in old for row in changes.went)


@given(SENTENCES, SENTENCES)
def test_what_reads_the_same_on_the_same_page_neither_came_nor_went(old, new):
    changes = compare_editions(edition(judgments=old), edition(judgments=new)).of("judgments")
    for row in changes.came:
        assert new.count(row) > old.count(row)
    for row in changes.went:
        assert old.count(row) > new.count(row)
