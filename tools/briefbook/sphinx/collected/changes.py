"""What changed since an earlier edition, which ``briefbook_since`` in ``conf.py`` names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util import logging

from briefbook.dates.edtf import describe_edtf, is_edtf
from briefbook.editions.columns import Row, Value
from briefbook.editions.comparing import (
    Changed,
    Changes,
    Difference,
    TableChanges,
    compare_editions,
)
from briefbook.editions.snapshot import Snapshot
from briefbook.editions.stored import NoEditionError, stored_edition
from briefbook.editions.wording import Piece, pieces
from briefbook.sphinx.citations.locators import split_citation
from briefbook.sphinx.collected.folding import folded
from briefbook.sphinx.data.tables import all_rows, snapshot_of
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.nodes import heading, placeholder, row, table
from briefbook.sphinx.places import place_links, place_name, short_name
from briefbook.sphinx.roles import reference_to

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)

_FIRST = 40
"""Rows of a list that are shown at once."""

_LINKS = {"sources": "article", "actors": "actor", "events": "event", "disputes": "dispute"}
"""The role that leads to a row of a table, by its key."""


def warn_of_since(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Tell where the edition to compare with cannot be read (``env-get-updated``)."""
    try:
        _earlier(briefbook_domain(env))
    except NoEditionError as error:
        logger.warning(
            "briefbook_since names no edition: %s",
            error,
            location=f"{Path(app.confdir, 'conf.py')}:1",
            type="briefbook",
            subtype="unknown-edition",
        )
    return []


def _earlier(domain: BriefbookDomain) -> Snapshot | None:
    """Return the edition to compare with, ``None`` where the book names none."""
    named = domain.env.config.briefbook_since
    if not named:
        return None
    return domain.once(f"since {named}", lambda: stored_edition(Path(domain.env.srcdir, named)))


def changes(domain: BriefbookDomain, node: placeholder) -> list[nodes.Node]:
    """Return what came, went and changed, by table; without an earlier edition, that it is none."""
    try:
        before = _earlier(domain)
    except NoEditionError:  # told by warn_of_since
        before = None
    if before is None:
        text = "This is the first edition: there is none before it to compare it with."
        return [nodes.paragraph("", text)]
    rows = all_rows(domain, domain.env._app.builder)
    found = compare_editions(before, snapshot_of(domain, rows))
    intro = nodes.paragraph("", f"Compared with {_called(before)}.")
    if not found:
        return [intro, nodes.paragraph("", "Nothing changed.")]
    page = _Page(domain, found, node["docname"])
    parts = [part for one in found.tables if one for part in page.table(one)]
    return [intro, page.summary(), *parts]


def _called(edition: Snapshot) -> str:
    """Return what the earlier edition is called, its date in words."""
    dated = edition.as_of if is_edtf(edition.as_of) else ""
    parts = [f"edition {edition.edition}"] if edition.edition else []
    parts += [f"as of {describe_edtf(dated)}"] if dated else []
    name = ", ".join(parts) or "the edition before"
    return f"{name} (seeds: SHA-256 {edition.corpus[:16]}…)"


class _Page:
    """Sets what changed, as seen from a page."""

    def __init__(self, domain: BriefbookDomain, found: Changes, docname: str) -> None:
        self._domain, self._found, self._docname = domain, found, docname

    def summary(self) -> nodes.table:
        """Return how many rows of each table came, went and changed."""
        rows = [
            row(one.table.title, *(str(len(part)) for part in (one.came, one.went, one.changed)))
            for one in self._found.tables
        ]
        return table(["What", "New", "Gone", "Changed"], rows, [40, 20, 20, 20], "changes-table")

    def table(self, one: TableChanges) -> Iterator[nodes.Node]:
        """Yield what happened to a table under a heading of its own."""
        yield heading(one.table.title, "band")
        if one.table.name == "paragraphs":
            yield from self._paragraphs(one)
            return
        for word, rows in (("New", one.came), ("Gone", one.went)):
            if rows:
                items = [self._item(one, each, word == "New") for each in rows]
                yield from _listed(f"{word}:", items)
        if one.changed:
            yield from _tabled([made for each in one.changed for made in self._changed(one, each)])

    def _paragraphs(self, one: TableChanges) -> Iterator[nodes.Node]:
        """Yield a line for each source: its paragraphs that are new, gone or other than before."""
        groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        other = [each.after for each in one.changed]
        for word, rows in (("new", one.came), ("gone", one.went), ("another text", other)):
            for each in rows:
                groups[str(each["source"])][word].append(str(each["label"]))
        items = [self._of_source(key, found) for key, found in groups.items()]
        yield from _listed("", items)

    def _of_source(self, key: str, found: dict[str, list[str]]) -> nodes.list_item:
        article = self._domain.articles[key]  # paragraphs of what came or went are not told
        paragraph = nodes.paragraph("", f"{short_name(self._domain, article)}: ")
        for number, (word, labels) in enumerate(found.items()):
            paragraph += nodes.Text(f"{'; ' if number else ''}{word}: ")
            if word == "gone":
                paragraph += nodes.Text(", ".join(labels))
            else:
                paragraph += place_links(article, labels, self._docname)
        return nodes.list_item("", paragraph)

    def _item(self, one: TableChanges, each: Row, linked: bool) -> nodes.list_item:
        return nodes.list_item("", nodes.paragraph("", "", *self._named(one, each, linked)))

    def _named(self, one: TableChanges, each: Row, linked: bool) -> list[nodes.Node]:
        """Return what a row is called, linked where it stands in this edition."""
        name = " ".join(str(each[one.table.called]).split())
        content: list[nodes.Node] = [nodes.Text(name)]
        role = _LINKS.get(one.table.name)
        if linked and role and not (role == "dispute" and each["proposed"]):
            key = str(each[one.table.key[0]])
            content = [reference_to(role, key, name, self._docname)]
        if "page" in each:
            content += [nodes.Text(" ("), self._page(str(each["page"]), linked), nodes.Text(")")]
        if "actor" in each and one.table.part_of:
            content.insert(0, nodes.Text(f"{self._actor(str(each['actor']))}: "))
        if each.get("proposed"):
            content += [nodes.Text(" "), nodes.inline("", "proposed", classes=["flag"])]
        return content

    def _actor(self, slug: str) -> str:
        known = self._domain.actors.get(slug)
        return known.name if known else slug

    def _page(self, docname: str, linked: bool) -> nodes.Node:
        title = self._domain.env.titles.get(docname)
        shown = title.astext() if title is not None else docname
        if not linked or title is None:
            return nodes.Text(shown)
        return reference_to("anchor", f"{docname}#", shown, self._docname)

    def _changed(self, one: TableChanges, each: Changed) -> Iterator[nodes.row]:
        """Yield a row for each column that differs; the first of them has the name.

        A sentence that reads otherwise is named by its page, for both wordings stand beside it.
        """
        reworded = "page" in each.after and each.before["text"] != each.after["text"]
        named = self._named(one, each.after, linked=True)
        if reworded:
            named = [self._page(str(each.after["page"]), linked=True)]
        for number, difference in enumerate(each.differences):
            found = pieces(self._shown(difference, "before"), self._shown(difference, "after"))
            sides = (list(_side(found, side)) for side in ("before", "after"))
            yield row([] if number else named, _words(difference), *sides)

    def _shown(self, difference: Difference, side: str) -> Value:
        """Return a value as a reader knows it: keys and identifiers as names, dates in words."""
        value: Value = getattr(difference, side)
        name = difference.column.name
        if isinstance(value, list):
            make = {"cites": self._citation, "passages": self._passage, "actors": self._actor}.get(
                name
            )
            return [make(text) for text in value] if make else value
        if name == "sha256":
            return f"{str(value)[:12]}…"
        if name in ("date", "as_of") and isinstance(value, str) and is_edtf(value):
            return describe_edtf(value)
        return value

    def _citation(self, text: str) -> str:
        key, locator = split_citation(text)
        known = self._domain.articles.get(key)
        return f"{short_name(self._domain, known)}, {locator}" if known and locator else text

    def _passage(self, text: str) -> str:
        key, _, label = text.rpartition("-")
        by_key = {article.citekey.lower(): article for article in self._domain.articles.values()}
        return (
            f"{short_name(self._domain, by_key[key])}, {place_name(label)}"
            if key in by_key
            else text
        )


def _words(difference: Difference) -> str:
    return {"sha256": "file"}.get(difference.column.name, difference.column.name.replace("_", " "))


def _side(found: Sequence[Piece], side: str) -> Iterator[nodes.Node]:
    """Yield a value before or after, what is only there in bold."""
    if not any(getattr(piece, side) for piece in found):
        yield nodes.Text("–")
    for number, piece in enumerate(found):
        text: str = getattr(piece, side)
        if text:
            yield nodes.Text(" " if number else "")
            yield nodes.strong("", text) if piece.changed else nodes.Text(text)


def _listed(title: str, items: Sequence[nodes.list_item]) -> Iterator[nodes.Node]:
    if title:
        yield nodes.paragraph("", title)
    yield nodes.bullet_list("", *items[:_FIRST])
    if items[_FIRST:]:
        more = f"{len(items) - _FIRST} more"
        rest = nodes.bullet_list("", *items[_FIRST:])
        yield folded([rest], more, f"{more}: see the HTML edition.")


def _tabled(rows: Sequence[nodes.row]) -> Iterator[nodes.Node]:
    head, widths = ["What", "In it", "Before", "Now"], [28, 12, 30, 30]
    yield table(head, list(rows[:_FIRST]), widths, "changed-table")
    if rows[_FIRST:]:
        more = f"{len(rows) - _FIRST} more"
        rest = table(head, list(rows[_FIRST:]), widths, "changed-table")
        yield folded([rest], more, f"{more}: see the HTML edition.")
