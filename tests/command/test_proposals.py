"""``accept`` and ``reject``: what an editor decides of those whom the machine proposes."""

import re

import pytest

from tests.command.conftest import ARTICLE, Book

MORE = ARTICLE.replace(
    "a spokesman said.", "Minister Anna Strand of Sylvania and Kofi Brandt, her deputy, said."
).replace("after the talks.", "after the talks at the Norland Fisheries Board (NFB).")


@pytest.fixture
def book(book):
    book.write("seeds/a.txt", MORE)
    assert book.run("convert").exit_code == 0
    return book


def proposed(book):
    return sorted(path.stem for path in (book.root / "docs/proposed").glob("*.md"))


def test_convert_writes_a_page_for_each(book):
    assert proposed(book) == ["anna-strand", "norland-fisheries-board"]
    assert book.read("docs/proposed/norland-fisheries-board.md") == (
        "---\nname: Norland Fisheries Board\nkind: organisation\nsort: Norland Fisheries Board\n"
        "acronyms:\n- NFB\nstatus: proposed\nwhy:\n- a word of it names a body\n"
        "- an acronym in brackets stands for it\n- it is all capitals\n"
        "orphan: true\n---\n\n# Norland Fisheries Board\n"
    )
    assert "{actor}`Anna Strand <anna-strand>`" in book.read("docs/articles/smith2021.md")
    assert book.run("convert").stdout == "docs/articles: nothing changed\n"


def test_the_record_of_inspection_tells_them_apart(book):
    assert '"actor": "anna-strand"' in book.run("inspect", book.root / "seeds/a.txt").stdout
    assert '"status": "proposed"' in book.run("inspect", book.root / "seeds/a.txt").stdout


def test_accept_writes_records_and_takes_the_pages_away(book):
    result = book.run("accept", "anna-strand", "norland-fisheries-board")
    assert (result.exit_code, result.stderr) == (0, "")
    assert proposed(book) == []
    assert book.read("docs/actors/anna-strand.md") == (
        "---\nname: Anna Strand\nkind: person\nsort: Strand, Anna\n---\n\n# Anna Strand\n\n"
        "% Write who this is, each sentence with its source; then remove this line.\n"
    )
    before = book.read("docs/articles/smith2021.md")
    assert book.messages("convert") == (0, [])
    assert book.read("docs/articles/smith2021.md") == before
    assert proposed(book) == []


RECORD = (
    "---\nname: Strand\nkind: person # ours\nvariants:\n  - A. S.\n---\n\n# Strand\n\nA note.\n"
)


def test_accept_into_adds_the_names_and_nothing_else(book):
    book.write("docs/actors/strand.md", RECORD)
    result = book.run("accept", "anna-strand", "--into", "strand")
    assert result.stdout == "docs/actors/strand.md: Anna Strand added; run `briefbook build`\n"
    assert book.read("docs/actors/strand.md") == RECORD.replace(
        "A. S.\n", "A. S.\n  - Anna Strand\n"
    )
    book.write("docs/actors/nfb.md", "---\nname: Board\nkind: organisation\n---\n# Board\n")
    assert book.run("accept", "norland-fisheries-board", "--into", "nfb").exit_code == 0
    assert "variants: [Norland Fisheries Board]\nacronyms: [NFB]\n" in book.read(
        "docs/actors/nfb.md"
    )
    assert proposed(book) == []


def test_reject_remembers_and_convert_does_not_propose_again(book):
    result = book.run("reject", "anna-strand", "--reason", "A  ship.")
    assert result.stdout == "docs/actors/rejected.toml: 1 name added; run `briefbook build`\n"
    text = book.read("docs/actors/rejected.toml")
    assert text.endswith('\n[[rejected]]\nname = "Anna Strand"\nreason = "A ship."\n')
    assert book.messages("convert") == (0, [])
    assert proposed(book) == ["norland-fisheries-board"]
    assert "Anna Strand <" not in book.read("docs/articles/smith2021.md")
    assert book.run("reject", "norland-fisheries-board").exit_code == 0
    assert book.read("docs/actors/rejected.toml") == text + (
        '\n[[rejected]]\nname = "Norland Fisheries Board"\n'
    )
    book.write("docs/actors/rejected.toml", "")
    book.run("convert")
    assert proposed(book) == ["anna-strand", "norland-fisheries-board"]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["accept", "anna-strand", "ana-strand"],
            "docs/proposed/ana-strand.md:1: nobody is proposed as `ana-strand`; did you mean "
            "`anna-strand`? [unknown-proposal]",
        ),
        (
            ["reject", "anna-strand", "../x"],
            "docs/proposed/../x.md:1: nobody is proposed as `../x`; run `briefbook convert`, then "
            "look there [unknown-proposal]",
        ),
        (
            ["accept", "strand"],
            "docs/proposed/strand.md:1: `strand` is a record already; edit docs/actors/strand.md "
            "[unknown-proposal]",
        ),
        (
            ["accept", "anna-strand", "--into", "nobody"],
            "docs/actors/nobody.md:1: no record is called `nobody`; name one in docs/actors "
            "[unknown-proposal]",
        ),
        (
            ["accept", "anna-strand", "--into", "odd"],
            "docs/actors/odd.md:1: its `variants` cannot be added to; add by hand: Anna Strand "
            "[bad-actor]",
        ),
        (
            ["accept", "anna-strand", "--into", "bad"],
            "docs/actors/bad.md:1: `kind` is missing; an actor page needs a name and a kind "
            "[bad-actor]",
        ),
    ],
)
def test_a_mistake_is_told_and_nothing_is_written(book, arguments, message):
    book.write("docs/actors/strand.md", RECORD)
    book.write("docs/actors/odd.md", "---\n{name: Odd, kind: place}\n---\n# Odd\n")
    book.write("docs/actors/bad.md", "---\nname: Bad\n---\n# Bad\n")
    before = book.files()
    assert book.messages(*arguments) == (1, [message])
    assert book.files() == before


def test_a_page_that_is_there_and_a_broken_list_are_left_alone(book):
    book.write("docs/actors/anna-strand.md", "")
    before = book.files()
    status, (message,) = book.messages("accept", "anna-strand")
    assert status == 1
    assert message.startswith("docs/actors/anna-strand.md:1: this page is there already")
    book.write("docs/actors/rejected.toml", "x = [")
    status, (message,) = book.messages("reject", "anna-strand")
    assert status == 1
    assert re.fullmatch(r"docs/actors/rejected\.toml:1: not TOML: .+ \[bad-rejection\]", message)
    assert book.read("docs/actors/rejected.toml") == "x = ["
    assert before["docs/proposed/anna-strand.md"] == book.files()["docs/proposed/anna-strand.md"]


def test_a_page_among_the_proposed_that_an_editor_wrote_stays(book):
    book.write("docs/proposed/mine.md", "# Mine\n")
    status, (message,) = book.messages("check")
    assert status == 1
    assert message.startswith("docs/proposed/mine.md:1: this page is not generated")
    (book.root / "docs/proposed/anna-strand.md").unlink()
    _, messages = book.messages("check")
    assert (
        "docs/proposed/anna-strand.md:1: this page is missing; run `briefbook convert` [stale-page]"
        in messages
    )


@pytest.mark.parametrize("step", ["find_unrecorded", "gather", "with_proposed"])
def test_a_defect_of_the_proposals_costs_no_page_of_an_article(book, monkeypatch, step):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr(f"briefbook.convert.{step}", fail)
    status, (message,) = book.messages("convert")
    assert status == 1
    assert message.startswith("seeds/a.txt:1: briefbook failed here (ZeroDivisionError")
    assert "Ruritania and Sylvania agreed" in book.read("docs/articles/smith2021.md")
    assert proposed(book) == []


def test_the_number_of_workers_changes_nothing(tmp_path):
    made = []
    for workers in (1, 2):
        book = Book(tmp_path / str(workers))
        book.write("docs/conf.py", "")
        for number in range(60):
            book.write(f"seeds/{number:02}.txt", MORE.replace("Jane Smith", f"Jane Smith{number}"))
        assert book.run("convert", "--workers", workers).exit_code == 0
        made.append(book.files())
    assert made[0] == made[1]
