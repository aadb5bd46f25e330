"""A book as it was at a revision of git."""

import subprocess

import pytest

from briefbook.editions.revision import lay_out_revision
from briefbook.editions.stored import NoEditionError
from briefbook.project import Project


@pytest.fixture
def git(tmp_path, monkeypatch):
    """Return a function that runs git in a folder that holds a book in ``books/one``."""
    for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"):
        monkeypatch.delenv(name, raising=False)
    root = tmp_path / "repository"
    root.mkdir()

    def run(*arguments):
        named = ["-c", "user.name=A", "-c", "user.email=a@b.example"]
        subprocess.run(["git", *named, *arguments], cwd=root, check=True, capture_output=True)

    run("init", "--quiet")
    return root, run


def write(root, name, text):
    path = root / "books" / "one" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def test_the_files_are_those_of_the_revision(git, tmp_path):
    root, run = git
    write(root, "docs/conf.py", "project = 'One'")
    write(root, "seeds/a.txt", "first")
    write(root, "build/html/index.html", "no part of it")
    run("add", ".")
    run("commit", "--quiet", "-m", "first")
    run("tag", "v1")
    write(root, "seeds/a.txt", "second")
    folder = tmp_path / "then"
    folder.mkdir()
    project = lay_out_revision(Project(root / "books" / "one"), "v1", folder)
    found = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert found == {"docs/conf.py", "seeds/a.txt"}
    assert (project.seeds / "a.txt").read_text("utf-8") == "first"
    assert (root / "books/one/seeds/a.txt").read_text("utf-8") == "second"


@pytest.mark.parametrize("name", ["v9", "--help", "-x", "v1 v2", "HEAD", ""])
def test_what_is_no_revision_is_refused(git, tmp_path, name):
    root, _ = git
    write(root, "docs/conf.py", "")
    with pytest.raises(NoEditionError, match="neither a file nor a folder nor a revision"):
        lay_out_revision(Project(root / "books" / "one"), name, tmp_path)


def test_a_revision_without_a_book_is_refused(git, tmp_path):
    root, run = git
    (root / "notes.txt").write_text("x", "utf-8")
    run("add", ".")
    run("commit", "--quiet", "-m", "first")
    with pytest.raises(NoEditionError, match=r"the revision [0-9a-f]{12} holds no book"):
        lay_out_revision(Project(root), "HEAD", tmp_path)
    write(root, "docs/conf.py", "")
    with pytest.raises(NoEditionError, match="holds no book"):
        lay_out_revision(Project(root / "books" / "one"), "HEAD", tmp_path)


def test_a_link_that_leads_out_of_the_book_is_not_followed(git, tmp_path):
    root, run = git
    write(root, "docs/conf.py", "")
    (root / "books/one/docs/out.md").symlink_to("/etc/hostname")
    run("add", ".")
    run("commit", "--quiet", "-m", "first")
    with pytest.raises(NoEditionError, match="its files cannot be laid out"):
        lay_out_revision(Project(root / "books" / "one"), "HEAD", tmp_path)


def test_where_no_git_is_the_name_is_no_revision(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoEditionError, match="neither a file"):
        lay_out_revision(Project(tmp_path), "HEAD", tmp_path)
