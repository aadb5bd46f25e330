"""``article``: the block at the head of an article's page that says what is known of it."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.directives.descriptor import descriptor_fields
from briefbook.sphinx.directives.facts import fact, field
from briefbook.sphinx.frontmatter import front_matter
from briefbook.sphinx.nodes import placeholder
from briefbook.sphinx.records import ArticleRecord

_LANGUAGES = {
    "de": "German", "en": "English", "es": "Spanish", "fr": "French", "ja": "Japanese",
    "ko": "Korean", "ru": "Russian", "zh": "Chinese",
}  # fmt: skip


class Article(SphinxDirective):
    """``article KEY``: author, publisher, date and language with the status of each."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the descriptor, or a warning where the front matter is not an article's."""
        record = ArticleRecord.read(self.env.docname, front_matter(self.env))
        if record is None or record.citekey != self.arguments[0]:
            message = f"front matter is not that of the article {self.arguments[0]!r}"
            return [self.state.document.reporter.warning(message, line=self.lineno)]
        fields = nodes.field_list("", *_fields(record), classes=["descriptor"])
        summary = placeholder(kind="article-summary", docname=self.env.docname, options={})
        return [nodes.container("", fields, classes=["article-head"]), summary]


def language_name(tag: str) -> str:
    """Return the English name of a language, or its tag where none is known here."""
    return _LANGUAGES.get(tag, tag)


def _fields(record: ArticleRecord) -> Iterator[nodes.field]:
    author = " and ".join(filter(None, [", ".join(record.authors[:-1]), *record.authors[-1:]]))
    yield fact(record, "authors", "Author" if len(record.authors) < 2 else "Authors", author)
    yield fact(record, "publisher", "Publisher", record.publisher or "")
    yield fact(record, "date", "Date", describe_edtf(record.date) if record.date else "")
    languages = ", ".join(map(language_name, record.language))
    yield fact(record, "language", "Language", languages)
    if record.status.get("title", "stated") != "stated":
        yield fact(record, "title", "Title", record.title)
    yield from descriptor_fields(record)
    seed = [nodes.literal("", record.seed), nodes.Text(" ")]
    digest = nodes.inline("", f"SHA-256 {record.sha256[:12]}…", classes=["digest"])
    yield field("Seed", *seed, digest)
    yield field("Cite as", nodes.literal("", record.citekey))
