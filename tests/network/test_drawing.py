"""The network as a drawing: an order with short arcs, names that never overlap, the same bytes."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefbook.sphinx.network.order import arrange
from briefbook.sphinx.network.pairs import Network, Pair
from briefbook.sphinx.network.svg import NARROW, WIDE, Drawing
from briefbook.sphinx.records import ActorRecord
from briefbook.sphinx.timeline.svg import PAPER

PAIRS = st.dictionaries(
    st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")).filter(lambda p: p[0] < p[1]),
    st.integers(1, 20),
    max_size=10,
)


def actor(slug, name, kind="person", *, proposed=False):
    return ActorRecord(f"actors/{slug}", slug, name, kind, name, (), (), (), (), proposed)


def drawn(actors, pairs, layout=WIDE):
    found = Network(tuple(actors), tuple(pairs), len(actors), len(pairs))
    drawing = Drawing(layout, PAPER, lambda a: f"{a.slug}.html", lambda pair: f"#{pair.id}")
    return drawing.svg(found)


ACTORS = [
    actor("ada", "Ada Marsh"),
    actor("league", "The Baltic League of Towns, Harbours and Fisheries", "organisation"),
    actor("ruritania", "Ruritania", "state", proposed=True),
    actor("velm", "Velm <&> Harbour", "place"),
]
PAIRS_DRAWN = [
    Pair("ada", "ruritania", (("a", "p1"), ("a", "p2"))),
    Pair("league", "velm", (("a", "p1"),)),
]


def test_those_named_together_stand_together():
    order = arrange(["a", "b", "c", "d"], {("a", "d"): 5, ("b", "c"): 1})
    assert abs(order.index("a") - order.index("d")) == 1
    assert abs(order.index("b") - order.index("c")) == 1


@given(PAIRS)
def test_an_order_has_every_name_once_and_no_longer_arcs(weights):
    names = list("abcdef")
    order = arrange(names, weights)

    def length(of):
        return sum(w * abs(of.index(a) - of.index(b)) for (a, b), w in weights.items())

    assert sorted(order) == names
    assert length(order) <= length(names)


def test_every_name_and_arc_leads_somewhere():
    svg = drawn(ACTORS, PAIRS_DRAWN)
    assert set(re.findall(r'href="([^"]*)"', svg)) == {
        "ada.html",
        "league.html",
        "ruritania.html",
        "velm.html",
        "#pair-ada--ruritania",
        "#pair-league--velm",
    }


def test_names_do_not_overlap_and_stay_inside():
    for layout in (WIDE, NARROW):
        svg = drawn(ACTORS, PAIRS_DRAWN, layout)
        lines = [float(y) for y in re.findall(r'<tspan x="[\d.]+" y="([\d.]+)"', svg)]
        assert all(later - one >= 15 for one, later in pairwise(lines))
        height = float(re.search(r'viewBox="0 0 \d+ ([\d.]+)"', svg)[1])
        assert max(lines) < height


def test_a_name_is_text_and_a_proposed_actor_is_said_to_be():
    svg = drawn(ACTORS, PAIRS_DRAWN)
    assert "&lt;&amp;&gt;" in svg
    assert "Ruritania (proposed)" in svg
    assert svg.count('stroke-dasharray="2 1.5"') == 1


def test_no_coordinate_has_more_than_one_decimal():
    assert not re.search(
        r"\d\.\d\d(?!\d*px)", re.sub(r'opacity="[^"]*"', "", drawn(ACTORS, PAIRS_DRAWN))
    )
