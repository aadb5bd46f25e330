"""``briefbook check`` on the editor's pages, and what falls without a source."""

import json
from pathlib import Path

from click.testing import CliRunner

from briefbook.command import main

ROOT = Path(__file__).parents[2]

BRIEF = """\
# The brief

They had “talked past each other for too long” {cite:p}`smith2021{¶ 3}`.
"""


def test_it_needs_no_page_of_an_article_and_writes_nothing(book):
    book.write("docs/brief.md", BRIEF)
    before = book.files()
    result = book.run("check")
    assert book.files() == before
    assert "docs/brief.md: 1 of 1 paragraph cites a source, 0 are" in result.stdout
    assert "[quotation]" not in result.stderr


def test_a_quotation_that_fails_is_an_error(book):
    book.write("docs/brief.md", BRIEF.replace("long”", "short”"))
    status, messages = book.messages("check")
    (said,) = [message for message in messages if "[quotation]" in message]
    assert status == 1
    assert said.startswith("docs/brief.md:3: “talked past each other for too short” is not in ")


def test_a_build_tells_the_same_at_every_run(book):
    book.write("docs/conf.py", 'extensions = ["briefbook.sphinx", "sphinx_typst"]\n')
    book.write("docs/index.md", "# Book\n```{toctree}\n:glob:\n\nbrief\narticles/*\n```\n")
    book.write("docs/brief.md", BRIEF.replace("long”", "short”"))
    for _ in range(2):
        status, messages = book.messages("build")
        assert status == 1
        assert [m.split(": ")[0] for m in messages if "[quotation]" in m] == ["docs/brief.md:3"]


def test_a_page_that_cannot_be_read_is_told(book):
    book.write("docs/brief.md", b"\xff\xfe\x00")
    messages = book.messages("check")[1]
    assert (
        "docs/brief.md:1: cannot be read (not in utf-8); save it as UTF-8, or remove it "
        "[unreadable-page]" in messages
    )


def test_what_falls_without_a_source(book):
    book.write("docs/brief.md", BRIEF)
    result = book.run("check", "--without", "smith2021", "--format", "json")
    record = json.loads(result.stdout)
    assert result.exit_code == 0
    assert [fall["text"] for fall in record["falls"]] == [
        "They had “talked past each other for too long”."
    ]
    assert record["bare_pages"] == ["docs/brief.md"]
    assert "1 falls, 0 weakened" in book.run("check", "--without", "smith2021").stdout


def test_an_unknown_key_is_misuse(book):
    assert book.messages("check", "--without", "smyth2021") == (
        2,
        [
            "refs.bib:1: no article of this book has the key `smyth2021`; "
            "did you mean `smith2021`? [unknown-source]"
        ],
    )


def test_the_dates_of_other_articles_are_inferred_anew():
    """In this project's own book, two articles are dated by facts of the fourth."""
    arguments = ["check", "--book", str(ROOT), "--without", "usarranging2024", "--format", "json"]
    record = json.loads(CliRunner().invoke(main, arguments).stdout)
    changes = {change["key"]: (change["before"], change["after"]) for change in record["dates"]}
    assert changes["bernal2021"][0] == "2021-01-29/2021-12-31"
    assert changes["bernal2021"][1] != "2021-01-29/2021-12-31"
    assert changes["japansouthkorea2022"] == ("2022-07", None)
    assert "docs/actors/lithuania.md" in record["bare_pages"]
