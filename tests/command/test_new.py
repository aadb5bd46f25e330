"""``briefbook new``."""

from click.testing import CliRunner

from briefbook.command import main


def new(folder):
    return CliRunner().invoke(main, ["new", str(folder)])


def test_a_new_book_has_all_that_its_editor_writes(tmp_path):
    result = new(tmp_path / "book")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.endswith(f"briefbook build --book {tmp_path / 'book'}\n")
    files = {
        path.relative_to(tmp_path / "book").as_posix()
        for path in (tmp_path / "book").rglob("*")
        if path.is_file()
    }
    assert files == {
        *(".gitignore", "noxfile.py", "refs.bib", "seeds/README.md"),
        *("docs/conf.py", "docs/index.md", "docs/brief.md", "docs/sources.md"),
        *("docs/chronology.md", "docs/glossary.md", "docs/bibliography.md"),
        *("docs/disputes.md", "docs/how-to-read.md"),
        *("docs/annexes/index.md", "docs/annexes/gaps.md", "docs/annexes/provenance.md"),
        *("docs/annexes/changes.md", "docs/data.md"),
        "docs/actors/index.md",
    }


def test_nothing_is_overwritten(tmp_path):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("mine", encoding="utf-8")
    result = new(tmp_path)
    assert result.exit_code == 1
    assert result.stderr == (
        "docs/index.md:1: this file is there already and stays as it is; "
        "name a new or an empty folder [folder-in-use]\n"
    )
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["index.md"]


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    result = new(tmp_path / "file" / "book")
    assert result.exit_code == 1
    (message,) = result.stderr.splitlines()
    assert message.endswith("[unwritable]")
