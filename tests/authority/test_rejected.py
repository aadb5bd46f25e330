"""The names that an editor rejected: what is read, what is wrong with it, and what is added."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefbook.authority import read_authority
from briefbook.authority.rejected import Rejection, read_rejected, with_rejections


def read(tmp_path, text):
    path = tmp_path / "docs" / "actors" / "rejected.toml"
    path.parent.mkdir(parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_rejected(tmp_path / "docs", tmp_path)


def test_what_an_editor_writes(tmp_path):
    text = (
        '# mine\n[[rejected]]\nname = "Old  Meadow"\n[[rejected]]\nname="B"\nreason="A street."\n'
    )
    assert read(tmp_path, text) == ((Rejection("Old Meadow"), Rejection("B", "A street.")), ())
    authority, _ = read_authority(tmp_path / "docs", tmp_path)
    assert authority.rejected == ("Old Meadow", "B")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\n[[rejected]]\nname = \n", "3: not TOML: Invalid value"),
        ("names = []\n", "1: `names` is no field; write [[rejected]] with a name and a reason"),
        ('rejected = "A"\n', "1: `rejected` is no list of tables; write [[rejected]] with a name"),
        ("rejected = [1]\n", "1: entry 1 is no table; write [[rejected]] above it"),
        ('[[rejected]]\nname = ""\n', "1: entry 1 has no `name`; write the name that is not to"),
        ('[[rejected]]\nslug = "a"\n', "1: entry 1 has `slug`, which is no field; it can have"),
        ('[[rejected]]\nname = "a"\nreason = 1\n', "1: entry 1 has a `reason` that is no text"),
        (b"\xff", "1: not in UTF-8; save the file as UTF-8"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path, text, message):
    rejections, (finding,) = read(tmp_path, text)
    assert rejections == ()
    assert str(finding).startswith(f"docs/actors/rejected.toml:{message}")
    assert finding.problem_code == "bad-rejection"


@given(
    st.lists(
        st.builds(
            Rejection,
            st.text(st.characters(codec="utf-8"), min_size=1),
            st.text(st.characters(codec="utf-8")),
        )
    ),
    st.sampled_from([None, "# a comment", '[[rejected]]\r\nname = "A" # kept\r\n']),
)
def test_any_names_are_added_and_nothing_is_changed(rejections, before):
    made = with_rejections(before, rejections)
    assert made.startswith(before or "# Names")
    read_back = tomllib.loads(made).get("rejected", [])[1 if "A" in (before or "") else 0 :]
    assert [(one["name"], one.get("reason", "")) for one in read_back] == [
        (one.name, one.reason) for one in rejections
    ]
