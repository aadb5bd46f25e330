"""The part of an article's head that a reader weighs it by: genre, speakers, grades, length."""

from __future__ import annotations

from collections.abc import Iterator

from docutils import nodes

from briefbook.sphinx.directives.facts import fact, field
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import reference_to

_RELIABILITY = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable",
    "D": "not usually reliable", "E": "unreliable", "F": "cannot be judged",
}  # fmt: skip
_CREDIBILITY = {
    "1": "confirmed", "2": "probably true", "3": "possibly true",
    "4": "doubtful", "5": "improbable", "6": "cannot be judged",
}  # fmt: skip
"""Both are the Admiralty code, as NATO's AJP-2.1 words it."""

_WHOLE = "no sign that a part is missing"


def descriptor_fields(record: ArticleRecord) -> Iterator[nodes.field]:
    """Yield the fields; what only a catalogue record can say is left out where it says nothing."""
    yield fact(record, "genre", "Genre", record.genre or "")
    yield _completeness(record)
    yield from _speakers(record)
    if record.words:
        yield field("Length", nodes.Text(_length(record)))
    said = record.said
    if "reliability" in said:
        yield fact(record, "reliability", "Reliability", _graded(said["reliability"], _RELIABILITY))
    if "credibility" in said:
        yield fact(record, "credibility", "Credibility", _graded(said["credibility"], _CREDIBILITY))
    if "url" in said:
        yield fact(record, "url", "Address", _address(said["url"]))
    if "rights" in said:
        yield fact(record, "rights", "Rights", said["rights"])


def _completeness(record: ArticleRecord) -> nodes.field:
    if record.completeness is None:
        return field("Text", nodes.inline("", _WHOLE, classes=["reason"]))
    return fact(record, "completeness", "Text", record.completeness)


def _speakers(record: ArticleRecord) -> Iterator[nodes.field]:
    """Yield who speaks in the article, those with a name and those without."""
    if record.named:
        named: list[nodes.Node] = []
        for slug in record.named:
            named += [nodes.Text(", ")] if named else []
            named.append(reference_to("actor", slug, None, record.docname))
        yield fact(record, "named", "Speakers", named)
    if record.unnamed:
        words = ", ".join(f"“{words}”" for words in record.unnamed)
        yield fact(record, "unnamed", "Unnamed", words)
    if not record.named and not record.unnamed:
        none = nodes.inline(
            "", "none found who is quoted or said to say something", classes=["reason"]
        )
        yield field("Speakers", none)


def _length(record: ArticleRecord) -> str:
    paragraphs = f"{record.paragraphs} paragraph{'' if record.paragraphs == 1 else 's'}"
    return f"{record.words:,} words in {paragraphs}"


def _address(url: str) -> list[nodes.Node]:
    """Return a link to a page on the web; any other address stays text."""
    if url.startswith(("https://", "http://")):
        return [nodes.reference("", url, refuri=url)]
    return [nodes.Text(url)]


def _graded(grade: str, words: dict[str, str]) -> str:
    return f"{grade}: {words[grade]}" if grade in words else grade
