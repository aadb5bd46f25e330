"""No page brings a file into the book that is not below ``docs/``, whichever way it names it."""

import pytest

# myst-parser asks for the application by a name that Sphinx is about to drop
pytestmark = pytest.mark.filterwarnings("ignore:'sphinx.environment.BuildEnvironment.app'")

SECRET = "the harbour master's own secret"

PAGES = {
    "include": "```{include} ../secret.txt\n```\n",
    "include, literal": "```{include} ../secret.txt\n:literal:\n```\n",
    "include, absolute": "```{include} /../secret.txt\n```\n",
    "include, in reStructuredText": "```{eval-rst}\n.. include:: ../secret.txt\n```\n",
    "literalinclude": "```{literalinclude} ../secret.txt\n```\n",
    "literalinclude, compared": "```{literalinclude} inside.txt\n:diff: ../secret.txt\n```\n",
    "literalinclude, by a link": "```{literalinclude} linked.txt\n```\n",
    "csv-table": "```{csv-table}\n:file: ../secret.txt\n```\n",
    "raw": "```{raw} html\n:file: ../secret.txt\n```\n",
    "download": "{download}`see this <../secret.txt>`\n",
    "image": "![words](../secret.png)\n",
    "figure": "```{figure} ../secret.png\n:alt: words\n\nA caption.\n```\n",
}


@pytest.fixture
def guarded(book):
    (book.root / "secret.txt").write_text(SECRET, "utf-8")
    (book.root / "secret.png").write_bytes(SECRET.encode())
    (book.root / "docs" / "inside.txt").write_text("what may be read\n", "utf-8")
    (book.root / "docs" / "linked.txt").symlink_to(book.root / "secret.txt")
    return book


@pytest.mark.parametrize("way", PAGES)
def test_a_file_from_elsewhere_is_refused(guarded, way):
    guarded.write(
        "index", f"{guarded.path('index').read_text('utf-8')}\n\n{PAGES[way]}\nThe end.\n"
    )
    build = guarded.build("html")
    told = [warning for warning in build.warnings if "[briefbook.outside-file]" in warning]
    assert len(told) == 1, build.warnings
    assert "is not in the folder of the pages; copy it there" in told[0]
    assert told[0].startswith("index.md:")
    assert "The end." in build.text("index")
    written = b"".join(path.read_bytes() for path in build.out.rglob("*") if path.is_file())
    assert SECRET.encode() not in written


def test_a_table_from_the_web_is_refused(guarded):
    page = "```{csv-table}\n:url: https://example.org/a.csv\n```\n"
    guarded.write("index", f"{guarded.path('index').read_text('utf-8')}\n\n{page}")
    warnings = guarded.build("html").warnings
    assert [w for w in warnings if "https://example.org/a.csv is not in the folder" in w]


@pytest.mark.parametrize(
    "page", ["```{include} inside.txt\n```", "```{literalinclude} inside.txt\n```"]
)
def test_a_file_of_the_pages_is_read(guarded, page):
    guarded.write("index", f"{guarded.path('index').read_text('utf-8')}\n\n{page}\n")
    build = guarded.build("html")
    assert build.warnings == []
    assert "what may be read" in build.text("index")
