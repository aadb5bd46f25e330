"""Tables as CSV, which no spreadsheet may calculate, and as JSON with a schema."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from briefbook.editions.columns import Column, Table, Type
from briefbook.editions.tables import TABLES
from briefbook.editions.writing import csv_text, json_text, table_schema

TABLE = Table(
    "things",
    "Things",
    "What there is.",
    (
        Column("name", Type.TEXT, "Name."),
        Column("date", Type.PERHAPS, "Date."),
        Column("number", Type.NUMBER, "Number."),
        Column("sure", Type.TRUTH, "Whether it is sure."),
        Column("parts", Type.LIST, "Parts."),
    ),
)


def thing(name, **values):
    return {"name": name, "date": None, "number": 0, "sure": False, "parts": []} | values


def cells(*rows):
    """Return the cells below the head line, as a program reads them."""
    return list(csv.reader(io.StringIO(csv_text(TABLE, rows), newline="")))[1:]


def test_a_row_is_a_line_that_ends_in_two_characters():
    text = csv_text(TABLE, [thing('A "quay", old', number=3, sure=True, parts=["a", "b"])])
    assert text == ('name,date,number,sure,parts\r\n"A ""quay"", old",,3,true,a; b\r\n')


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_text_that_a_spreadsheet_would_calculate_is_guarded(start):
    formula = f"{start}HYPERLINK(1)"
    assert cells(thing(formula)) == [[f"'{formula}", "", "0", "false", ""]]
    assert cells(thing("a", parts=[formula, "b"]))[0][4] == f"'{formula}; b"
    assert cells(thing("a", date="-0044"))[0][1] == "'-0044"


def test_json_keeps_what_csv_guards():
    assert json.loads(json_text([thing("=1")]))[0]["name"] == "=1"


@given(st.text(), st.lists(st.text(), max_size=3))
def test_every_text_comes_back_from_csv(name, parts):
    encoded = csv_text(TABLE, [thing(name, parts=parts)])
    ((read, _, _, _, joined),) = list(csv.reader(io.StringIO(encoded, newline="")))[1:]
    assert read in (name, f"'{name}")
    assert not read.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert joined.removeprefix("'") == "; ".join(parts).removeprefix("'")


@given(st.text(st.characters(), max_size=20))
def test_json_can_always_be_written_as_utf_8(name):
    assert json.loads(json_text([name]).encode("utf-8"))[0] == name


def test_a_schema_admits_its_rows_and_no_others():
    schema = table_schema(TABLE)
    Draft202012Validator.check_schema(schema)
    check = Draft202012Validator(schema).is_valid
    assert check([thing("a", date="2031", parts=["b"])])
    assert check([])
    for wrong in (thing("a") | {"more": 1}, thing(None), thing("a", number=-1), {"name": "a"}):
        assert not check([wrong]), wrong


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_is_described(table):
    names = [column.name for column in table.columns]
    assert len(names) == len(set(names))
    assert {*table.key, *table.compared} <= set(names)
    assert all(column.meaning.endswith(".") for column in table.columns)
    assert bool(table.compared) == bool(table.called)
