"""Where moments are drawn: in order, within the drawing, an empty century cut short."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefbook.sphinx.timeline.scale import make_scale, months

SPANS = st.lists(
    st.tuples(st.integers(1, 119_000), st.integers(1, 3_000)).map(
        lambda pair: (float(pair[0]), float(pair[0] + pair[1]))
    ),
    min_size=1,
    max_size=40,
)


def span(first, last):
    return months(date.fromisoformat(first)), months(date.fromisoformat(last), after=True)


def test_a_year_is_as_long_as_another():
    scale = make_scale([span("2020-01-01", "2023-12-31")])
    assert [round(scale.place(year * 12), 2) for year in range(2020, 2025)] == [
        0, 0.25, 0.5, 0.75, 1,
    ]  # fmt: skip


def test_a_stretch_without_events_is_cut_short():
    spans = [span(f"{year}-01-01", f"{year}-12-31") for year in (1900, *range(2010, 2025))]
    scale = make_scale(spans)
    assert scale.breaks == ((1901 * 12, 2010 * 12),)
    empty = scale.place(2010 * 12) - scale.place(1901 * 12)
    assert 0.1 < empty < 0.13
    labels = [tick.label for tick in scale.ticks(0.05)]
    assert labels[:3] == ["1900", "1901", "2010"]


def test_two_events_are_not_torn_apart():
    assert (
        make_scale([span("1910-01-01", "1945-12-31"), span("1950-01-01", "1990-12-31")]).breaks
        == ()
    )


def test_ticks_are_months_where_a_year_is_wide():
    scale = make_scale([span("2021-01-10", "2021-12-20")])
    assert [tick.label for tick in scale.ticks(0.2)] == [
        "Jan 2021",
        "Apr 2021",
        "Jul 2021",
        "Oct 2021",
        "Jan 2022",
    ]


@given(SPANS)
def test_later_is_never_drawn_before_earlier(spans):
    scale = make_scale(spans)
    moments = sorted({end for one in spans for end in one})
    places = [scale.place(moment) for moment in moments]
    assert all(low <= high for low, high in pairwise(places))
    assert 0 <= places[0] <= places[-1] <= 1
    # an event is never swallowed by a break: what lies between two ends has some length
    assert all(low < high for low, high in pairwise(places))


@given(SPANS, st.floats(0.01, 0.4))
def test_ticks_do_not_run_into_each_other(spans, least):
    ticks = make_scale(spans).ticks(least)
    assert all(high.place - low.place >= least for low, high in pairwise(ticks))
