"""The page of a subject: the sources side by side, the silent ones, and a concordance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from briefbook.dates.edtf import describe_edtf, sort_key
from briefbook.sphinx.collected.silence import silent_on, written_before
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.places import in_order_of_date, place_name, short_name
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.synopsis.subjects import FOLDER, Occurrence, Subject, by_source, subjects

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.builders.html import StandaloneHTMLBuilder

BUILDERS = ("html", "dirhtml")
"""The builders that may have pages of no document."""

_CONTEXT = 56
"""Characters on each side of a form in the concordance, as in a printed one."""
_MANY = 24
"""Silent sources that are named; where more are silent, their number says enough."""
_ONE_OF = {"actor": "Actor", "term": "Term", "event": "Event", "page": "Page"}

Page = tuple[str, dict[str, Any], str]


def add_synopses(app: Sphinx) -> Iterator[Page]:
    """Yield name, content and template of each page (``html-collect-pages``)."""
    if app.builder.name in BUILDERS:
        domain = briefbook_domain(app.env)
        every = list(subjects(domain))
        _forget_others(app, {subject.page for subject in every})
        for subject in every:
            writer = _Writer(domain, app.builder, subject)  # type: ignore[arg-type] # HTML only
            title = f"{subject.name}: the sources side by side"
            yield subject.page, {"title": escape(title), "body": writer.body()}, "page.html"


def _forget_others(app: Sphinx, pages: Set[str]) -> None:
    """Delete the pages of subjects that are gone, which Sphinx does not know of."""
    builder = cast("StandaloneHTMLBuilder", app.builder)
    kept = {Path(builder.get_outfilename(page)) for page in pages}
    for path in list(Path(app.outdir, FOLDER).rglob("*.html")):
        if path not in kept:
            path.unlink()


class _Writer:
    """Writes the body of one page; every text of a source is escaped."""

    def __init__(
        self, domain: BriefbookDomain, builder: StandaloneHTMLBuilder, subject: Subject
    ) -> None:
        self.domain, self.builder, self.subject = domain, builder, subject
        self.sources = by_source(domain, subject.occurrences)

    def body(self) -> str:
        """Return the HTML of the page's article."""
        parts = (self._head(), self._columns(), self._silent(), self._concordance())
        written = "\n".join(line for part in parts for line in part)
        return f'<section class="synopsis">\n{written}\n</section>'

    def _head(self) -> Iterator[str]:
        subject = self.subject
        home = self._address(subject.docname, subject.anchor)
        yield f"<h1>{escape(subject.name)}</h1>"
        note = f" · {escape(subject.note)}" if subject.note else ""
        yield (
            f'<p class="synopsis-kind">{_ONE_OF[subject.kind]}{note} · <a href="{home}">back to its'
            " place in the book</a></p>"
        )

    def _columns(self) -> Iterator[str]:
        yield '<h2 id="side-by-side">Side by side</h2>'
        label = f"{self.subject.name}, a column for each source"
        yield f'<div class="columns" role="region" tabindex="0" aria-label="{escape(label)}">'
        for article, places in self.sources:
            yield "<section>"
            yield f"<h3>{self._source(article)}</h3>"
            yield f'<p class="count">{escape(_dated(article))} · {_counted(places)}</p>'
            for (label, _), same in groupby(places, lambda place: (place.label, _text(place))):
                yield f"<p>{self._place(article, label)} {_marked(list(same))}</p>"
            yield "</section>"
        yield "</div>"

    def _silent(self) -> Iterator[str]:
        silent, older = self._without()
        told = (("Silent", silent), ("Written before it", older))
        said = [f"{words}: {self._named(found)}." for words, found in told if found]
        yield f'<p class="silence">{" ".join(said) or "No source is silent."}</p>'

    def _without(self) -> tuple[list[ArticleRecord], list[ArticleRecord]]:
        """Return the sources that say nothing, and those that could not know."""
        event = self.domain.events.get(self.subject.slug)
        if self.subject.kind == "event" and event is not None:
            return silent_on(self.domain, event), written_before(self.domain, event)
        telling = {article.docname for article, _ in self.sources}
        return [a for a in self.domain.articles.values() if a.docname not in telling], []

    def _named(self, articles: list[ArticleRecord]) -> str:
        if len(articles) > _MANY:
            return f"{len(articles)} of {len(self.domain.articles)} sources"
        return "; ".join(map(self._source, in_order_of_date(articles)))

    def _concordance(self) -> Iterator[str]:
        if not self.subject.has_forms:
            return
        total = sum(len(places) for _, places in self.sources)
        yield '<h2 id="concordance">Concordance</h2>'
        yield f"<p>{total} place{'' if total == 1 else 's'}, each with what stands around it.</p>"
        label = f"Concordance of {self.subject.name}"
        yield f'<div class="kwic" role="region" tabindex="0" aria-label="{escape(label)}">'
        yield '<table class="sortable"><thead><tr>'
        heads = ("Source", "Date", "Place", "Before", "Form", "After")
        yield "".join(f"<th>{head}</th>" for head in heads)
        yield "</tr></thead><tbody>"
        for article, places in self.sources:
            for place in places:
                yield self._row(article, place)
        yield "</tbody></table></div>"

    def _row(self, article: ArticleRecord, place: Occurrence) -> str:
        before, form, after = _fold(place.before), _fold(place.form), _fold(place.after)
        date, words = escape(article.date or "–"), escape(_dated(article))
        cells = (
            ("source", self._source(article)),
            ("date", f'<span class="sort-{_key(article)}" title="{words}">{date}</span>'),
            ("place", self._place(article, place.label)),
            ("before", f'<span class="sort-{_reversed(before)}"></span>{escape(_last(before))}'),
            ("kwic-form", f"<strong>{escape(form)}</strong>"),
            ("after", escape(_first(after))),
        )
        written = (
            f'<td class="{css}">{text}</td>' if css else f"<td>{text}</td>" for css, text in cells
        )
        return f"<tr>{''.join(written)}</tr>"

    def _source(self, article: ArticleRecord) -> str:
        name = escape(short_name(self.domain, article))
        return f'<a href="{self._address(article.docname)}">{name}</a>'

    def _place(self, article: ArticleRecord, label: str) -> str:
        found = self.domain.find("place", f"{article.citekey}-{label}")
        docname, anchor = found[:2] if found else (article.docname, "")
        return (
            f'<a class="place-link" href="{self._address(docname, anchor)}">{place_name(label)}</a>'
        )

    def _address(self, docname: str, anchor: str = "") -> str:
        uri = self.builder.get_relative_uri(self.subject.page, docname)
        return escape(f"{uri}#{anchor}" if anchor else uri)


def _text(place: Occurrence) -> str:
    return f"{place.before}{place.form}{place.after}"


def _marked(places: list[Occurrence]) -> str:
    """Return a sentence once with every form in it marked."""
    written, end = "", 0
    sentence = _text(places[0])
    for place in places:
        start = len(place.before)
        if place.form and start >= end:
            form = f'<strong class="form">{escape(place.form)}</strong>'
            written += escape(sentence[end:start]) + form
            end = start + len(place.form)
    return written + escape(sentence[end:])


def _last(text: str) -> str:
    """Return the end of a context, from the beginning of a word."""
    return text if len(text) <= _CONTEXT else f"… {text[-_CONTEXT:].partition(' ')[2]}"


def _first(text: str) -> str:
    """Return the beginning of a context, to the end of a word."""
    return text if len(text) <= _CONTEXT else f"{text[:_CONTEXT].rpartition(' ')[0]} …"


def _fold(text: str) -> str:
    return " ".join(text.split(" ")).replace("\n", " ")


def _reversed(before: str) -> str:
    """Return what the words before a form are sorted by: the last word first."""
    words = [word for word in ("".join(filter(str.isalnum, w)) for w in before.split()) if word]
    return escape("-".join(reversed(words[-4:])).lower() or "-")


def _key(article: ArticleRecord) -> str:
    key = sort_key(article.date)
    return escape("-".join(map(str, key)) if isinstance(key, tuple) else str(key))


def _dated(article: ArticleRecord) -> str:
    status = article.status.get("date", "not stated")
    return f"{describe_edtf(article.date)}, {status}" if article.date else "date not stated"


def _counted(places: Iterable[Occurrence]) -> str:
    number = len(list(places))
    return f"{number} place{'' if number == 1 else 's'}"
