"""Catalogue records that settle whom a form means."""

import pytest

from briefbook.model import Settlement
from briefbook.read.record import parse_record

LINES = ["Marsh chaired the talks."] * 9
GOOD = b'[[mentions]]\nline = 3\ntext = "Marsh"\nactor = "tom-marsh"\nreason = "He chaired it."\n'


def test_a_settlement_is_read():
    record, findings = parse_record(GOOD, "seeds/a.toml", LINES)
    assert record.mentions == (Settlement(3, "Marsh", "tom-marsh", "He chaired it."),)
    assert findings == ()


@pytest.mark.parametrize(
    ("good", "wrong", "expected"),
    [
        (b"line = 3", b"line = 0", "2: line is not a line number from 1"),
        (b"line = 3", b"line = 10", "2: line 10 is not in the seed, which has 9"),
        (b'"Marsh"', b'""', "3: text is not the form as it is printed"),
        (
            b'"tom-marsh"',
            b"7",
            "4: actor is not the name of a page in docs/actors/, or empty for nobody",
        ),
        (b'"He chaired it."', b'""', "5: [mentions] has no reason; say in a sentence why"),
        (b"[[mentions]]", b"[mentions]", "1: write [[mentions]] with line, text, actor and reason"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(good, wrong, expected):
    record, findings = parse_record(GOOD.replace(good, wrong), "seeds/a.toml", LINES)
    assert record.mentions == ()
    assert [str(finding) for finding in findings] == [f"seeds/a.toml:{expected} [bad-record]"]
