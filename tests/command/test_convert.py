"""``briefbook convert`` and ``briefbook check``."""

import os
import re
from pathlib import Path

import pytest

from briefbook.findings import Problem
from tests.command.conftest import ARTICLE, as_nobody

LONG = "It was said on Monday that the two states would go on with their yearly meetings."


def test_each_seed_gets_a_page_and_an_entry(book):
    result = book.run("convert")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "docs/articles: 1 page added\nrefs.bib: 1 entry added\n"
    assert "\n# Two states agree to meet every year\n" in book.read("docs/articles/smith2021.md")
    assert "seeds/a.txt" in book.read("refs.bib")


def test_a_second_run_changes_nothing(book):
    book.run("convert")
    before = book.files()
    os.utime(book.root / "docs/articles/smith2021.md", (1, 1))
    assert book.run("convert").stdout == "docs/articles: nothing changed\n"
    assert book.files() == before
    assert (book.root / "docs/articles/smith2021.md").stat().st_mtime == 1


def test_the_page_of_a_removed_seed_goes(book):
    book.write("seeds/b.txt", ARTICLE.replace("Two states", "Three states"))
    book.run("convert")
    (book.root / "seeds/b.txt").unlink()
    status, messages = book.messages("convert")
    assert len(list((book.root / "docs/articles").iterdir())) == 1
    assert status == 1  # refs.bib still has its entry
    assert [message.rpartition(" ")[2] for message in messages] == ["[unknown-seed]"]


@pytest.mark.parametrize("content", [b"", b"\0\1", b"word " * 500_000])
def test_the_page_of_a_seed_that_cannot_be_read_now_stays(book, content):
    text = ARTICLE.replace("Two states", "Three states").replace("Smith", "Brown")
    book.write("seeds/b: 'ü.txt", text)
    book.run("convert")
    page = book.read("docs/articles/brown2021.md")
    book.write("seeds/b: 'ü.txt", content)
    for command in ("convert", "check"):
        result = book.run(command)
        assert (result.exit_code, "removed" in result.stdout) == (1, False)
        assert "has no seed any more" not in result.stderr
    assert book.read("docs/articles/brown2021.md") == page


def test_the_page_of_a_seed_under_another_key_goes(book):
    book.run("convert")
    book.write("refs.bib", book.read("refs.bib").replace("{smith2021,", "{other,"))
    assert book.run("convert").stdout == "docs/articles: 1 page added, 1 page removed\n"
    assert [path.name for path in (book.root / "docs/articles").iterdir()] == ["other.md"]


def test_check_writes_nothing_and_names_what_would_change(book):
    book.run("convert")
    book.write("seeds/a.txt", ARTICLE + "\n" + LONG + "\n")
    book.write("seeds/b.txt", ARTICLE.replace("Jane Smith", "John Brown"))
    book.write("docs/articles/old.md", "---\ncitekey: old\nseed: seeds/old.txt\n---\n# Old\n")
    before = book.files()
    status, messages = book.messages("check")
    assert status == 1
    assert book.files() == before
    stale = [m for m in messages if "stale-page" in m]
    assert [m for m in stale if not m.startswith("docs/proposed/")] == [
        "docs/articles/brown2021.md:1: this page is missing; run `briefbook convert` [stale-page]",
        "docs/articles/old.md:1: this page has no seed any more; run `briefbook convert` "
        "[stale-page]",
        "docs/articles/smith2021.md:1: this page is not what its seed gives now; "
        "run `briefbook convert` [stale-page]",
    ]
    assert "seeds/b.txt:1: refs.bib has no entry for this work" in "\n".join(messages)


def test_check_is_content_after_convert(book):
    book.run("convert")
    result = book.run("check")
    assert (result.exit_code, result.stdout) == (0, "docs/articles: nothing changed\n")


def test_a_page_of_the_editor_among_the_generated_stays(book):
    book.write("docs/articles/mine.md", "# Mine\n")
    status, messages = book.messages("convert")
    assert status == 1
    assert messages == [
        "docs/articles/mine.md:1: this page is not generated and stays as it is; "
        "move it out of this folder [stray-page]"
    ]
    assert book.read("docs/articles/mine.md") == "# Mine\n"


BAD_SEEDS = {
    "empty": (b"", Problem.EMPTY_SEED),
    "white space only": (b" \n\xc2\xa0\n", Problem.EMPTY_SEED),
    "binary": (b"%PDF-1.7\n\x00\x01\x02", Problem.BINARY_SEED),
    "in an encoding that is not read": ("대한민국 서울".encode("euc-kr"), Problem.BAD_ENCODING),
    "UTF-16 without an end": (b"\xff\xfea\x00b", Problem.BAD_ENCODING),
    "too large": (b"word " * 5_000_000, Problem.SEED_TOO_LARGE),
    "no title": (b"\n\n", Problem.EMPTY_SEED),
}


@pytest.mark.parametrize(("content", "problem"), BAD_SEEDS.values(), ids=BAD_SEEDS.keys())
def test_a_bad_seed_is_one_line_and_the_others_are_converted(book, content, problem):
    book.write("seeds/bad.txt", content)
    status, messages = book.messages("convert")
    assert status == 1
    (message,) = messages
    assert re.fullmatch(rf"seeds/bad\.txt:\d+: .+ \[{problem.value}\]", message)
    assert [path.name for path in (book.root / "docs/articles").iterdir()] == ["smith2021.md"]


def test_a_folder_named_like_a_seed(book):
    (book.root / "seeds/bad.txt").mkdir()
    assert book.messages("convert") == (
        1,
        [
            "seeds/bad.txt:1: this is a folder; put the article into a file of this name "
            "[unreadable-seed]"
        ],
    )


def test_a_link_out_of_the_seeds(book):
    book.write("secret.txt", ARTICLE.replace("Smith", "Secret"))
    (book.root / "seeds/bad.txt").symlink_to(book.root / "secret.txt")
    status, messages = book.messages("convert")
    assert status == 1
    assert messages[0].startswith("seeds/bad.txt:1: the link leads out")
    assert "Secret" not in str(book.files()["docs/articles/smith2021.md"])
    assert len(list((book.root / "docs/articles").iterdir())) == 1


def test_a_seed_that_may_not_be_read(book, monkeypatch):
    book.write("seeds/bad.txt", ARTICLE)
    opened = type(book.root).open

    def refuse(path, *arguments, **named):
        if path.name == "bad.txt":
            raise PermissionError(13, "Permission denied")
        return opened(path, *arguments, **named)

    monkeypatch.setattr(type(book.root), "open", refuse)
    status, messages = book.messages("convert")
    assert status == 1
    assert [m.rpartition(" ")[2] for m in messages] == ["[unreadable-seed]"]
    assert "permission denied" in messages[0]


@pytest.mark.parametrize(
    "name",
    [
        *("with space.txt", "qu'o\"te.txt", "new\nline.txt", "서울.txt", "`{ref}`.txt", "-x.txt"),
        *(
            "back\\slash.txt",
            "latin\udce9.txt",
            "literal\\udce9.txt",
            "100%.txt",
            f"{'n' * 250}.txt",
        ),
    ],
)
def test_any_name_of_a_seed(book, name):
    book.write(f"seeds/{name}", ARTICLE.replace("Jane Smith", "John Brown"))
    status, messages = book.messages("convert")
    assert status == 0, messages
    assert all(len(message.splitlines()) == 1 for message in messages)
    assert len(list((book.root / "docs/articles").glob("*.md"))) == 2
    again = book.run("convert")
    assert (again.exit_code, again.stdout) == (0, "docs/articles: nothing changed\n")


def test_no_seed_at_all(book):
    (book.root / "seeds/a.txt").unlink()
    message = "seeds:1: there is no seed; put at least one .txt file into seeds/ [empty-folder]"
    assert book.messages("convert") == (1, [message])
    (book.root / "seeds").rmdir()
    assert book.messages("convert") == (1, [message])


@pytest.mark.parametrize("command", ["convert", "check"])
@pytest.mark.parametrize("mode", [0o000, 0o444])
def test_a_folder_of_seeds_that_may_not_be_opened(book, command, mode):
    book.run("convert")
    before = book.files()
    (book.root / "seeds").chmod(mode)
    try:
        result = as_nobody(command, "--book", book.root)
    finally:
        (book.root / "seeds").chmod(0o755)
    (message,) = result.stderr.splitlines()
    where = "seeds:1: the folder" if mode == 0 else "seeds/a.txt:1: the file"
    assert message.startswith(f"{where} cannot be opened (permission denied); ")
    assert message.endswith("[unreadable-folder]" if mode == 0 else "[unreadable-seed]")
    assert (result.returncode, result.stdout) == (1, "docs/articles: nothing changed\n")
    assert book.files() == before


def test_only_pages_that_were_written_are_counted(book, monkeypatch):
    book.write("seeds/b.txt", ARTICLE.replace("Jane Smith", "John Brown"))
    book.write("docs/articles/old.md", "---\ncitekey: old\nseed: seeds/old.txt\n---\n# Old\n")
    replaced = Path.replace

    def full(path, target):
        if path.parent.name == "articles" and "smith" not in target.name:
            raise OSError(28, "No space left on device")
        return replaced(path, target)

    def refuse(path, missing_ok=False):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", full)
    monkeypatch.setattr(Path, "unlink", refuse)
    result = book.run("convert")
    assert result.exit_code == 1
    assert result.stdout.splitlines()[0] == "docs/articles: 1 page added"
    assert sorted(path.name for path in (book.root / "docs/articles").glob("*.md")) == [
        "old.md",
        "smith2021.md",
    ]
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
        "docs/articles/brown2021.md",
        "docs/articles/old.md",
    ]


@pytest.mark.parametrize("command", ["convert", "check", "build"])
def test_a_folder_that_is_no_book(book, command):
    (book.root / "docs/conf.py").unlink()
    status, messages = book.messages(command)
    assert status == 1
    assert [m.rpartition(" ")[2] for m in messages] == ["[not-a-book]"]
    assert sorted(book.files()) == ["seeds/a.txt"]


def test_a_seed_without_a_title(book):
    book.write("seeds/b.txt", "word\n")
    status, messages = book.messages("convert")
    assert status == 1
    assert {m.rpartition(" ")[2] for m in messages} <= {"[no-title]", "[no-body]"}
    assert (book.root / "docs/articles/smith2021.md").is_file()


BAD_RECORDS = {
    "not TOML": ("title = \n", "seeds/a.toml:1: this is not TOML"),
    "an unknown field": ("\n[name]\nvalue = 'x'\nreason = 'y'\n", "seeds/a.toml:2: “name” is not"),
    "a wrong kind": ("[title]\nvalue = 1\nreason = 'y'\n", "seeds/a.toml:2: the value of [title]"),
}


@pytest.mark.parametrize(("text", "start"), BAD_RECORDS.values(), ids=BAD_RECORDS.keys())
def test_a_broken_catalogue_record(book, text, start):
    book.write("seeds/a.toml", text)
    status, (message,) = book.messages("convert")
    assert status == 1
    assert message.startswith(start)
    assert message.endswith("[bad-record]")
    assert (book.root / "docs/articles/smith2021.md").is_file()


def test_the_editors_record_is_on_the_page(book):
    book.write(
        "seeds/a.toml",
        '[publisher]\nvalue = "The Ruritanian"\nreason = "the editor has the paper"\n'
        '[url]\nvalue = "https://example.org/a"\nreason = "copied from there"\n'
        '[reliability]\nvalue = "B"\nreason = "usually right"\n',
    )
    book.run("convert")
    page = book.read("docs/articles/smith2021.md")
    assert "\npublisher: The Ruritanian\n" in page
    assert "\nurl: https://example.org/a\n" in page
    assert "\n  reliability: editor's\n" in page
    assert "\n  reliability: usually right\n" in page


def entry(key, seed):
    return f"@online{{{key},\n  seed = {{seeds/{seed}.txt}},\n  title = {{T}},\n}}\n"


def test_two_seeds_with_one_key(book):
    book.write("seeds/b.txt", ARTICLE.replace("Jane Smith", "John Brown"))
    book.write("refs.bib", entry("key2021", "a") + entry("Key2021", "b"))
    status, messages = book.messages("convert")
    assert status == 1
    assert [m.rpartition(" ")[2] for m in messages] == ["[duplicate-key]"]
    assert messages[0].startswith("refs.bib:5: ")
    assert (book.root / "docs/articles/key2021.md").is_file()


@pytest.mark.parametrize("key", ["../../escape", "a/b", "-x", ".hidden", "x" * 100])
def test_a_key_that_cannot_name_a_page(book, key):
    book.write("refs.bib", entry(key, "a"))
    before = book.files()
    status, messages = book.messages("convert")
    assert status == 1
    assert "[bad-bibliography]" in messages[0]
    assert book.files() == before


def test_a_broken_bibliography_is_never_appended_to(book):
    broken = "@online{open,\n  title = {never closed,\n"
    book.write("refs.bib", broken)
    status, messages = book.messages("convert")
    assert status == 1
    assert any(m.startswith("refs.bib:1: ") and m.endswith("[bad-bibliography]") for m in messages)
    assert book.read("refs.bib") == broken


def test_exit_zero_is_for_a_preview_that_goes_on(book):
    book.write("seeds/bad.txt", b"\0")
    result = book.run("convert", "--exit-zero")
    assert result.exit_code == 0
    assert "[binary-seed]" in result.stderr


def test_a_defect_on_one_seed_does_not_cost_the_others_their_pages(book, monkeypatch):
    book.write("seeds/b.txt", ARTICLE.replace("Jane Smith", "John Brown"))
    from briefbook import convert

    sound = convert.classify

    def classify(seed, record):
        if seed.path == "seeds/b.txt":
            raise ZeroDivisionError
        return sound(seed, record)

    monkeypatch.setattr(convert, "classify", classify)
    status, (message,) = book.messages("convert")
    assert status == 1
    assert re.fullmatch(
        r"seeds/b\.txt:1: briefbook failed here \(ZeroDivisionError in test_convert\.py:\d+\); "
        r"report it with the seed \[defect\]",
        message,
    )
    assert (book.root / "docs/articles/smith2021.md").is_file()


def test_the_number_of_workers_changes_nothing(book, monkeypatch):
    monkeypatch.setattr("briefbook.workers.WORTH_PROCESSES", 0)
    for number in range(60):
        book.write(f"seeds/{number:02}.txt", ARTICLE.replace("Jane Smith", f"Jane Smith{number}"))
    book.write("seeds/bad.txt", b"")
    assert book.messages("convert", "--workers", 1)[0] == 1
    single = book.files()
    for path in (book.root / "docs/articles").iterdir():
        path.unlink()
    (book.root / "refs.bib").unlink()
    assert book.messages("convert", "--workers", 2)[0] == 1
    assert book.files() == single


NOTED = """

References

Marsh, Ada. (2031). The river and the railway. Retrieved from https://example.org/2031/05/14/a
"""


def test_notes_are_counted_by_convert_and_listed_by_check_and_inspect(book):
    book.write("seeds/a.txt", ARTICLE.replace("\nShare this article\n", NOTED))
    status, messages = book.messages("convert")
    assert status == 0
    assert [m for m in messages if "note" in m] == ["3 notes; `briefbook check` lists them"]
    assert not any(m.startswith("seeds/a.txt") for m in messages)
    codes = ["[date-in-address]", "[outlet-from-address]", "[uncited-reference]"]
    for command in (("check",), ("inspect", book.root / "seeds/a.txt")):
        status, messages = book.messages(*command)
        assert status == 0
        assert sorted(m.rpartition(" ")[2] for m in messages) == codes


def test_an_article_that_is_pasted_twice_is_told(book):
    book.write("seeds/b.txt", f"Another menu\nSign in\n{ARTICLE}")
    status, messages = book.messages("convert")
    assert status == 0
    assert messages == [
        "seeds/b.txt:1: this is the article of seeds/a.txt again; remove one of the two "
        "[repeated-seed]"
    ]
