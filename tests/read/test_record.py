"""Catalogue records: what is read of them, and each mistake as a finding at its line."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.model import LineClass
from briefbook.read import check_folder, read_record, record_path, record_places, record_schema
from briefbook.read.record import parse_record

GOOD = """
[title]
value = "Rivers rise"
reason = "The headline was not copied."

[authors]
value = ["Ada Marsh"]
reason = "Named on the page."

[date]
value = 2031-05-04
reason = "The page's date, written as TOML writes dates."

[language]
value = "en"
reason = "As said on the page."

[url]
value = "https://example.org/rivers"
reason = "Where I found it."

[reliability]
value = "B"
reason = "A local newspaper with named sources."

[credibility]
value = 2
reason = "Two other papers say so."

[[lines]]
line = 7
class = "caption"
reason = "It stands below the photograph."
"""

WRONG = {
    "title = 3": (1, "write [title]"),
    '[title]\nvalue = 3\nreason = "x"': (2, "is not a text"),
    '[title]\nreason = "x"': (1, "has no value"),
    '[title]\nvalue = "x"': (1, "has no reason"),
    '[title]\nvalue = "x"\nreason = " "': (3, "has no reason"),
    '[title]\nvalue = "x"\nreason = "y"\nwhy = "z"': (4, "not a key"),
    '[tilte]\nvalue = "x"\nreason = "y"': (1, "not a field"),
    '[authors]\nvalue = "Ada"\nreason = "y"': (2, "list of names"),
    '[date]\nvalue = "May 2031"\nreason = "y"': (2, "EDTF"),
    '[date]\nvalue = 2031\nreason = "y"': (2, "EDTF"),
    '[date]\nvalue = "2031-02-30"\nreason = "y"': (2, "EDTF"),
    '[url]\nvalue = "javascript:alert(1)"\nreason = "y"': (2, "https://"),
    '[language]\nvalue = "English"\nreason = "y"': (2, "language tag"),
    '[reliability]\nvalue = "G"\nreason = "y"': (2, "A to F"),
    '[credibility]\nvalue = true\nreason = "y"': (2, "1 to 6"),
    '[[lines]]\nline = 0\nclass = "body"\nreason = "y"': (2, "line number"),
    '[[lines]]\nline = 99\nclass = "body"\nreason = "y"': (2, "not in the seed"),
    '[[lines]]\nline = 1\nclass = "text"\nreason = "y"': (3, "class is none of"),
    '[[lines]]\nline = 1\nclass = "blank"\nreason = "y"': (3, "class is none of"),
    "[lines]\nline = 1": (1, "[[lines]]"),
    '[title]\nvalue = "x" "y"': (2, "not TOML"),
    f'[credibility]\nvalue = {"9" * 5000}\nreason = "y"': (2, "number here is too long"),
    f'[credibility]\nvalue = 0x{"f" * 6000}\nreason = "y"': (2, "1 to 6"),
    f'[date]\nvalue = 0x{"f" * 6000}\nreason = "y"': (2, "EDTF"),
    f'[[lines]]\nline = 0x{"f" * 6000}\nclass = "body"\nreason = "y"': (2, "line number"),
    'title.value = 3\ntitle.reason = "x"': (1, "is not a text"),
    'title = {value = 3, reason = "x"}': (1, "is not a text"),
    '[[lines]]\nline = 1\nclass = "body"\nreason = "y"\n[[lines]]\nline = 0': (6, "line number"),
    "\ud800": (1, "UTF-8"),
}


LINES = ("x",) * 20


def parse(text):
    return parse_record(text.encode("utf-8", "surrogatepass"), "seeds/a.toml", LINES)


def test_a_good_record_is_read_whole():
    record, findings = parse(GOOD)
    assert findings == ()
    assert record.title.value == "Rivers rise"
    assert record.authors.value == ("Ada Marsh",)
    assert record.date.value == "2031-05-04"
    assert record.language.value == ("en",)
    assert (record.reliability.value, record.credibility.value) == ("B", 2)
    assert record.correction(7).line_class is LineClass.CAPTION
    assert record.correction(8) is None


@pytest.mark.parametrize("text", WRONG)
def test_a_mistake_is_one_finding_at_its_line(text):
    _, findings = parse(text)
    line, words = WRONG[text]
    assert [(f.line, f.problem_code) for f in findings] == [(line, "bad-record")]
    assert words in findings[0].detail


def test_a_faulty_entry_leaves_the_others():
    record, findings = parse('[title]\nvalue = 1\nreason = "x"\n' + GOOD.split("\n\n", 1)[1])
    assert len(findings) == 1
    assert record.title is None
    assert record.authors.value == ("Ada Marsh",)


def test_a_line_that_is_corrected_twice_is_reported():
    entry = '[[lines]]\nline = 3\nclass = "note"\nreason = "y"\n'
    _, findings = parse(entry * 2)
    assert [(f.line, f.problem_code) for f in findings] == [(6, "bad-record")]


def test_many_tables_are_read_in_one_go(monkeypatch):
    reads = []
    bare = record_places._bare
    monkeypatch.setattr(record_places, "_bare", lambda text: (reads.append(text), bare(text))[1])
    entry = '[[lines]]\nline = 3\nclass = "note"\nreason = "y"\n'
    record, findings = parse(entry * 3000)
    assert [f.line for f in findings] == [2 + 4 * number for number in range(1, 3000)]
    assert len(reads) == 4 * 3000 + 1
    assert [found.line for found in record.lines] == [3]


def test_a_correction_is_found_whatever_the_order_of_the_tables():
    entry = '[[lines]]\nline = {}\nclass = "note"\nreason = "y"\n'
    record, _ = parse("".join(map(entry.format, (9, 2, 17, 5))))
    found = [line for line in range(1, 21) if record.correction(line)]
    assert found == [2, 5, 9, 17]


@given(st.text())
def test_any_text_gives_a_record_or_findings(text):
    record, findings = parse(text)
    assert record is not None or findings


def test_the_schema_has_the_fields_and_classes_that_are_checked():
    schema = record_schema()
    _, findings = parse('[nothing]\nvalue = "x"\nreason = "y"')
    known = findings[0].detail.rpartition("fields are ")[2].split(", ")
    assert sorted(schema["properties"]) == sorted(known)
    classes = schema["properties"]["lines"]["items"]["properties"]["class"]["enum"]
    assert classes == [one.value for one in LineClass if one is not LineClass.BLANK]
    assert schema["additionalProperties"] is False
    assert json.dumps(schema)


def test_no_record_is_no_finding(tmp_path):
    (tmp_path / "seeds").mkdir()
    seed = tmp_path / "seeds" / "a.txt"
    assert record_path(seed).name == "a.toml"
    assert read_record(record_path(seed), tmp_path) == (None, ())


def test_a_record_without_its_seed_and_an_empty_folder_are_reported(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.toml").write_text(GOOD, "utf-8")
    found = [(f.path, f.problem_code) for f in check_folder(tmp_path)]
    assert found == [("seeds/a.toml", "orphan-record"), ("seeds", "empty-folder")]


def test_a_record_that_leads_out_of_seeds_is_not_read(tmp_path):
    (tmp_path / "seeds").mkdir()
    (tmp_path / "secret").write_text('[title]\nvalue = "x"\nreason = "y"', "utf-8")
    (tmp_path / "seeds" / "a.toml").symlink_to(tmp_path / "secret")
    record, findings = read_record(tmp_path / "seeds" / "a.toml", tmp_path)
    assert record is None
    assert [f.problem_code for f in findings] == ["bad-record"]
