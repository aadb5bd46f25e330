"""What is in seeds/ and is no seed is told, so that no article is left out in silence."""

from __future__ import annotations

from briefbook.findings import Problem, Severity
from briefbook.read.folder import check_folder, seed_paths


def test_what_is_no_seed_is_told(tmp_path):
    seeds = tmp_path / "seeds"
    (seeds / "more").mkdir(parents=True)
    for name in ("a.txt", "a.toml", "b.TXT", "c.docx", "page.html", "txt", ".notes", "README.md"):
        (seeds / name).write_text("x", "utf-8")
    found = check_folder(tmp_path)
    assert [finding.path for finding in found] == [
        "seeds/c.docx",
        "seeds/more",
        "seeds/page.html",
        "seeds/txt",
    ]
    assert {finding.problem for finding in found} == {Problem.UNREAD_FILE}
    assert found[0].problem.severity is Severity.WARNING
    assert "save the text of the article as one" in found[0].detail
    assert "move its articles into seeds/ itself" in found[1].detail
    assert [path.name for path in seed_paths(tmp_path)] == ["a.txt", "b.TXT"]


def test_a_record_without_its_seed_is_told_as_that(tmp_path):
    (tmp_path / "seeds").mkdir()
    for name in ("a.txt", "b.toml"):
        (tmp_path / "seeds" / name).write_text("", "utf-8")
    assert [finding.problem for finding in check_folder(tmp_path)] == [Problem.ORPHAN_RECORD]
