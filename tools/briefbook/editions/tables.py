"""The tables of a book's data, as ``docs/data.md`` describes them to a reader."""

from __future__ import annotations

from briefbook.editions.columns import Column, Table, Type

_SOURCE = Column("source", Type.TEXT, "Citation key of the article.")
_PAGE = Column("address", Type.TEXT, "Address in the HTML edition, from its first page.")
_LABEL = Column("label", Type.TEXT, "Place in the article: p4 is its fourth paragraph.")
_LOCATOR = Column("locator", Type.TEXT, "The same as a citation has it: ¶ 4.")
_PROPOSED = Column("proposed", Type.TRUTH, "Found by machine, and not yet looked at by an editor.")


def _status(fact: str) -> Column:
    meaning = f"How the {fact} is known: stated, inferred, editor's or not stated."
    return Column(f"{fact}_status", Type.TEXT, meaning)


SOURCES = Table(
    "sources",
    "Sources",
    "The articles held, in the order of their files.",
    (
        _SOURCE,
        Column("title", Type.TEXT, "Title, as printed."),
        Column("authors", Type.LIST, "Authors, in the order of the byline."),
        Column("publisher", Type.PERHAPS, "Publisher."),
        Column("date", Type.PERHAPS, "Date of publication in EDTF (ISO 8601-2), perhaps a span."),
        Column("language", Type.LIST, "Languages in BCP 47, the main one first."),
        Column("genre", Type.PERHAPS, "What kind of text it is."),
        Column("completeness", Type.PERHAPS, "Whether all of it is held, where that is known."),
        *map(_status, ("title", "authors", "publisher", "date", "language")),
        Column("seed", Type.TEXT, "File as received, from the book's folder."),
        Column("sha256", Type.TEXT, "SHA-256 of that file's bytes."),
        Column("encoding", Type.TEXT, "Encoding of that file."),
        Column("lines", Type.NUMBER, "Lines of that file."),
        Column("set_aside", Type.NUMBER, "Lines of it that are no part of the article."),
        Column("paragraphs", Type.NUMBER, "Paragraphs of the article."),
        Column("words", Type.NUMBER, "Words of these paragraphs."),
        Column("cited", Type.NUMBER, "Citations of it in the editor's pages."),
        _PAGE,
    ),
    ("source",),
    ("title", "authors", "publisher", "date", "title_status", "authors_status",
     "publisher_status", "date_status", "sha256"),
    "title",
)  # fmt: skip

PARAGRAPHS = Table(
    "paragraphs",
    "Paragraphs",
    "The text of the articles, a row for each place that a citation can name.",
    (
        _SOURCE,
        _LABEL,
        _LOCATOR,
        Column("line", Type.NUMBER, "Line of the file as received, 0 where that is not known."),
        Column("text", Type.TEXT, "The text, as printed."),
        Column("digest", Type.TEXT, "The first 16 digits of the text's SHA-256."),
        _PAGE,
    ),
    ("source", "label"),
    ("digest",),
    "locator",
    "sources",
)

ACTORS = Table(
    "actors",
    "Actors",
    "Persons, organisations, states and places that the articles name.",
    (
        Column("actor", Type.TEXT, "Identifier of the actor's record."),
        Column("name", Type.TEXT, "Name that the book uses."),
        Column("kind", Type.TEXT, "Person, organisation, state or place."),
        Column("sort", Type.TEXT, "Name in the order of the index."),
        Column("variants", Type.LIST, "Other forms of the name."),
        Column("acronyms", Type.LIST, "Acronyms."),
        Column("metonyms", Type.LIST, "Words that stand for the actor."),
        _PROPOSED,
        Column("mentions", Type.NUMBER, "How often the articles name the actor."),
        Column("sources", Type.LIST, "Articles that name the actor, by date."),
        _PAGE,
    ),
    ("actor",),
    ("name", "kind", "variants", "acronyms", "metonyms", "proposed"),
    "name",
)

OFFICES = Table(
    "offices",
    "Offices",
    "What an actor was, as of when, and which article says so.",
    (
        Column("actor", Type.TEXT, "Identifier of the actor's record."),
        Column("office", Type.TEXT, "Office or occupation."),
        Column("as_of", Type.PERHAPS, "Date in EDTF as of which it is told."),
        Column("source", Type.PERHAPS, "Citation key of the article that says so."),
        Column("locator", Type.PERHAPS, "Place in that article."),
    ),
    ("actor", "office"),
    ("as_of", "source", "locator"),
    "office",
    "actors",
)

MENTIONS = Table(
    "mentions",
    "Mentions",
    "Every place in an article where an actor is named.",
    (
        Column("actor", Type.TEXT, "Identifier of the actor's record."),
        _SOURCE,
        _LABEL,
        _LOCATOR,
        Column("form", Type.TEXT, "Words that name the actor there."),
        Column("sentence", Type.TEXT, "Sentence in which they stand."),
        _PAGE,
    ),
)

EVENTS = Table(
    "events",
    "Events",
    "The chronology, by date: the editor's events, and those that a machine found.",
    (
        Column("event", Type.TEXT, "Identifier of the event."),
        Column("date", Type.PERHAPS, "Date in EDTF; nothing where no source dates it."),
        Column("date_in_words", Type.TEXT, "The same date as the book prints it."),
        Column("title", Type.TEXT, "What it is called, or the passage that tells it."),
        Column("modality", Type.TEXT, "Past, reported, recurring, planned or hypothetical."),
        Column("actors", Type.LIST, "Identifiers of who takes part."),
        Column("sources", Type.LIST, "Articles that it cites."),
        Column("passages", Type.LIST, "Places that it cites, such as doe2030-p4."),
        Column("silent", Type.LIST, "Articles that are silent on an editor's event and not older."),
        Column("disputed", Type.TRUTH, "Whether sources contradict each other on it."),
        _PROPOSED,
        Column("text", Type.TEXT, "What the editor says of it."),
        _PAGE,
    ),
    ("event",),
    ("date", "title", "modality", "actors", "passages", "disputed", "proposed", "text"),
    "title",
)

DISPUTES = Table(
    "disputes",
    "Disputes",
    "Where sources contradict each other or leave doubt, and where a machine suspects it.",
    (
        Column("dispute", Type.TEXT, "Identifier of the dispute."),
        Column("question", Type.TEXT, "What is in dispute."),
        Column("kind", Type.TEXT, "Contradiction, difference or doubt; or what the machine saw."),
        Column("status", Type.TEXT, "Confirmed, open, dismissed or proposed."),
        Column("positions", Type.LIST, "What each side says, with its citation."),
        Column("note", Type.TEXT, "What the editor says of it."),
        Column("passages", Type.LIST, "Places that the positions cite, such as doe2030-p4."),
        Column("events", Type.LIST, "Identifiers of the events that it touches."),
        _PROPOSED,
        _PAGE,
    ),
    ("dispute",),
    ("question", "kind", "status", "positions", "note", "passages", "events", "proposed"),
    "question",
)

CITATIONS = Table(
    "citations",
    "Citations",
    "Every citation in the pages that the editor writes.",
    (
        Column("page", Type.TEXT, "Page on which it stands."),
        Column("sentence", Type.TEXT, "Sentence that it supports, or head of the table row."),
        Column("work", Type.TEXT, "Citation key of the work."),
        Column("locator", Type.TEXT, "Place in the work, empty where it is cited as a whole."),
        Column("passages", Type.LIST, "The places one by one, such as doe2030-p4."),
        Column("held", Type.TRUTH, "Whether the book holds the work's text."),
        _PAGE,
    ),
)

JUDGMENTS = Table(
    "judgments",
    "Judgments",
    "The sentences of the pages of which every paragraph must cite a source.",
    (
        Column("page", Type.TEXT, "Page on which it stands."),
        Column("number", Type.NUMBER, "Its place on the page, counted from 1."),
        Column("kind", Type.TEXT, "Paragraph, list item, table row, definition or quotation."),
        Column("text", Type.TEXT, "The sentence; of a table row the cells."),
        Column("cites", Type.LIST, "What it cites, such as doe2030 ¶ 4."),
        Column(
            "marked",
            Type.TEXT,
            "Judgment or note where its paragraph is marked as the editor's own.",
        ),
        _PAGE,
    ),
    (),
    ("page", "text", "cites", "marked"),
    "text",
)

TABLES = (
    SOURCES, PARAGRAPHS, JUDGMENTS, CITATIONS, DISPUTES, EVENTS, ACTORS, OFFICES, MENTIONS,
)  # fmt: skip
"""All tables in the order of the page that describes them."""

BY_NAME = {table.name: table for table in TABLES}
