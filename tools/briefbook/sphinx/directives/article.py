"""``article``: the block at the head of an article's page that says what is known of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from briefbook.dates.edtf import describe_edtf
from briefbook.sphinx.frontmatter import front_matter
from briefbook.sphinx.nodes import link
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to

_LANGUAGES = {
    "de": "German", "en": "English", "es": "Spanish", "fr": "French", "ja": "Japanese",
    "ko": "Korean", "ru": "Russian", "zh": "Chinese",
}  # fmt: skip
_STATUS_WORDS = {
    "stated": "stated",
    "inferred": "inferred",
    "editor's": "editor’s",
    "not stated": "not stated",
}
_LINE = re.compile(r"[1-9][0-9]*")
_PLACE = re.compile(
    r"(?P<seed>seeds/[^\s,;()]{1,120}\.txt)(?: line (?P<line>[1-9][0-9]{0,5}))?"
    r"|\bline (?P<own>[1-9][0-9]{0,5})"
)


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
        return [nodes.container("", fields, classes=["article-head"])]


def language_name(tag: str) -> str:
    """Return the English name of a language, or its tag where none is known here."""
    return _LANGUAGES.get(tag, tag)


def _fields(record: ArticleRecord) -> Iterator[nodes.field]:
    author = " and ".join(filter(None, [", ".join(record.authors[:-1]), *record.authors[-1:]]))
    yield _fact(record, "authors", "Author" if len(record.authors) < 2 else "Authors", author)
    yield _fact(record, "publisher", "Publisher", record.publisher or "")
    yield _fact(record, "date", "Date", describe_edtf(record.date) if record.date else "")
    languages = ", ".join(map(language_name, record.language))
    yield _fact(record, "language", "Language", languages)
    if record.status.get("title", "stated") != "stated":
        yield _fact(record, "title", "Title", record.title)
    seed = [nodes.literal("", record.seed), nodes.Text(" ")]
    digest = nodes.inline("", f"SHA-256 {record.sha256[:12]}…", classes=["digest"])
    yield _field("Seed", *seed, digest)
    yield _field("Cite as", nodes.literal("", record.citekey))


def _fact(record: ArticleRecord, name: str, label: str, value: str) -> nodes.field:
    status = record.status.get(name, "stated" if value else "not stated")
    word = _STATUS_WORDS.get(status, status)
    css = ["status", f"status-{status.replace(' ', '-').replace(chr(39), '')}"]
    content: list[nodes.Node] = []
    if value and status != "not stated":
        content += [nodes.inline("", value, classes=["fact"]), nodes.Text(" ")]
    content.append(nodes.inline("", word, classes=css))
    if name in record.evidence:
        content += [nodes.Text(" "), *_evidence(record.evidence[name])]
    if name in record.reasons:
        said = _linked(record.reasons[name], record.docname)
        reason = nodes.inline("", "", nodes.Text("– "), *said, classes=["reason"])
        content += [nodes.Text(" "), reason]
    return _field(label, *content)


def _evidence(text: str) -> Iterator[nodes.Node]:
    """Yield ``lines 18, 47`` with every number linked to its line of the seed as received."""
    yield nodes.Text("(")
    end = 0
    for match in _LINE.finditer(text):
        yield nodes.Text(text[end : match.start()])
        yield link(f"line-{match[0]}", match[0], "line-link")
        end = match.end()
    yield nodes.Text(f"{text[end:]})")


def _linked(reason: str, docname: str) -> Iterator[nodes.Node]:
    """Yield a reason with the lines that it names linked, also those of other seeds."""
    end = 0
    for match in _PLACE.finditer(reason):
        yield nodes.Text(reason[end : match.start()])
        line = match["line"] or match["own"] or ""
        if match["own"]:
            yield nodes.Text("line ")
            yield link(f"line-{line}", line, "line-link")
        else:
            place = f"{match['seed']}#{line}" if line else match["seed"]
            yield reference_to("seed-line", place, None, docname)
        end = match.end()
    yield nodes.Text(reason[end:])


def _field(name: str, *content: nodes.Node) -> nodes.field:
    body = nodes.field_body("", nodes.paragraph("", "", *content))
    return nodes.field("", nodes.field_name("", name), body)
