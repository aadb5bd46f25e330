"""EDTF values: what is one, what days it can mean, its order and its words."""

from datetime import date

import pytest

from briefbook.dates import bounds, describe_edtf, is_edtf, sort_key


@pytest.mark.parametrize(
    ("value", "first", "last", "words"),
    [
        ("2021-01-28", date(2021, 1, 28), date(2021, 1, 28), "28 January 2021"),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29), "February 2020"),
        ("2021-05-XX", date(2021, 5, 1), date(2021, 5, 31), "May 2021"),
        ("2021", date(2021, 1, 1), date(2021, 12, 31), "2021"),
        ("2017~", date(2017, 1, 1), date(2017, 12, 31), "about 2017"),
        ("2021-22", date(2021, 6, 1), date(2021, 8, 31), "summer 2021"),
        ("2021-24", date(2021, 1, 1), date(2022, 2, 28), "winter 2021"),
        ("199X", date(1990, 1, 1), date(1999, 12, 31), "the 1990s"),
        ("18XX", date(1800, 1, 1), date(1899, 12, 31), "the 19th century"),
        ("1910/1945", date(1910, 1, 1), date(1945, 12, 31), "1910 to 1945"),
        (
            "2021-01-29/2021-12-31",
            date(2021, 1, 29),
            date(2021, 12, 31),
            "between 29 January and 31 December 2021",
        ),
        ("2021-05-03/2021-05-05", date(2021, 5, 3), date(2021, 5, 5), "between 3 and 5 May 2021"),
        (
            "2023-09/2024-04-09",
            date(2023, 9, 1),
            date(2024, 4, 9),
            "between September 2023 and 9 April 2024",
        ),
        ("00XX", None, date(99, 12, 31), "the 1st century"),
        ("2024-06-21/..", date(2024, 6, 21), None, "from 21 June 2024"),
        ("../2020", None, date(2020, 12, 31), "until 2020"),
        ("-0499", None, None, "500 BC"),
    ],
)
def test_value(value, first, last, words):
    assert is_edtf(value)
    assert bounds(value) == (first, last)
    assert describe_edtf(value) == words


@pytest.mark.parametrize(
    "value",
    [
        "",
        "/",
        "../..",
        "2021-02-29",
        "2021-13",
        "2021-5",
        "2021/2020",
        "199X-05",
        "2021-XX-05",
        "May",
    ],
)
def test_no_value(value):
    assert not is_edtf(value)


def test_order_is_by_the_first_day_then_the_last_and_unknown_is_last():
    values = ["../2019", "2019", "2019-05", "2019-05-02", "2019-05/2020", "2020", "2021/..", None]
    shuffled = values[3:] + values[:3]
    assert sorted(shuffled, key=sort_key) == [
        "../2019", "2019", "2019-05", "2019-05/2020", "2019-05-02", "2020", "2021/..", None
    ]  # fmt: skip
