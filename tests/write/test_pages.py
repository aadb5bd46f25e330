"""The folder of generated pages: what changed is written, what is ours is removed."""

import os

import pytest

from briefbook.findings import Problem
from briefbook.write import compare_pages, write_pages

OURS = "---\ntitle: t\ncitekey: {0}\nseed: seeds/{0}.txt\n---\n# {0}\n"


def synchronise(folder, pages):
    changes = compare_pages(folder, pages, "docs/articles")
    done, findings = write_pages(folder, pages, changes, "docs/articles")
    assert findings or done == changes
    return done, findings


def contents(folder):
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_a_new_folder_is_filled(tmp_path):
    folder = tmp_path / "docs" / "articles"
    pages = {"a.md": OURS.format("a"), "b.md": OURS.format("b")}
    changes, findings = synchronise(folder, pages)
    assert (changes.added, changes.changed, changes.removed) == (("a.md", "b.md"), (), ())
    assert findings == ()
    assert contents(folder) == pages


def test_only_what_changed_is_written(tmp_path):
    pages = {"a.md": OURS.format("a"), "b.md": OURS.format("b")}
    synchronise(tmp_path, pages)
    for name in pages:
        os.utime(tmp_path / name, (1, 1))
    changes, _ = synchronise(tmp_path, pages | {"b.md": OURS.format("b") + "more\n"})
    assert changes.changed == ("b.md",)
    assert (tmp_path / "a.md").stat().st_mtime == 1
    assert (tmp_path / "b.md").stat().st_mtime != 1


def test_the_page_of_a_removed_seed_is_removed(tmp_path):
    synchronise(tmp_path, {"a.md": OURS.format("a"), "b.md": OURS.format("b")})
    changes, _ = synchronise(tmp_path, {"a.md": OURS.format("a")})
    assert changes.removed == ("b.md",)
    assert sorted(contents(tmp_path)) == ["a.md"]


@pytest.mark.parametrize(
    "text", ["# Mine\n", "---\ntitle: t\n---\nciting\n\ncitekey: a\nseed: b\n", "---\ncitekey: a\n"]
)
def test_a_page_of_the_editor_stays(tmp_path, text):
    (tmp_path / "mine.md").write_text(text, encoding="utf-8")
    changes, _ = synchronise(tmp_path, {"mine.md": OURS.format("mine")})
    assert contents(tmp_path) == {"mine.md": text}
    (finding,) = changes.findings
    assert finding.problem is Problem.STRAY_PAGE
    assert finding.path == "docs/articles/mine.md"


def test_a_page_that_is_no_text_stays(tmp_path):
    (tmp_path / "a.md").write_bytes(b"\xff\xfe")
    (tmp_path / "b.md").mkdir()
    changes, _ = synchronise(tmp_path, {})
    assert [finding.path for finding in changes.findings] == [
        "docs/articles/a.md",
        "docs/articles/b.md",
    ]


def test_a_page_that_cannot_be_written_is_a_finding_and_leaves_nothing(tmp_path):
    folder = tmp_path / "articles"
    folder.write_text("a file, not a folder", encoding="utf-8")
    changes, findings = synchronise(folder, {"a.md": OURS.format("a")})
    assert changes.is_empty
    assert [finding.problem for finding in findings] == [Problem.UNWRITABLE]
    assert [path.name for path in tmp_path.iterdir()] == ["articles"]


def test_nothing_is_left_half_written(tmp_path, monkeypatch):
    synchronise(tmp_path, {"a.md": OURS.format("a")})

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr("pathlib.Path.replace", full)
    _, findings = synchronise(tmp_path, {"a.md": OURS.format("a") + "more\n"})
    assert "no space left on device" in str(findings[0])
    assert contents(tmp_path) == {"a.md": OURS.format("a")}
