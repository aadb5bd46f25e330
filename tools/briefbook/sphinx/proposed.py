"""Where an actor is whom only the machine knows: on a page, or in a print in the directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefbook.sphinx.records import ActorRecord

if TYPE_CHECKING:
    from sphinx.builders import Builder

    from briefbook.sphinx.domain import BriefbookDomain

FOLDER = "proposed/"
"""Where the generated pages of proposed actors are; no toctree leads to them."""

UNREAD = "Proposed by the machine, read by no editor."

_PRINTS = frozenset({"latex", "texinfo", "typst"})


def anchor_of(actor: ActorRecord) -> str:
    """Return the identifier of an actor's row in the directory."""
    return f"proposed-{actor.slug}"


def place_of(
    domain: BriefbookDomain, actor: ActorRecord, builder: Builder
) -> tuple[str, str] | None:
    """Return page and identifier of a proposed actor, ``None`` where a print has neither.

    In a print it is a row of the directory, which need not lead to itself.
    One whose page stands in ``actors/`` is printed like any other.
    """
    is_print = builder.format in _PRINTS or builder.name == "singlehtml"
    if not is_print or not actor.docname.startswith(FOLDER):
        return actor.docname, ""
    directory = directory_of(domain)
    return (directory, anchor_of(actor)) if directory else None


def directory_of(domain: BriefbookDomain) -> str | None:
    """Return the page that lists the actors of all kinds, ``None`` where the book has none."""
    pages = domain.pages("placeholders")
    return next((page for page in sorted(pages) if ("actor-directory", ()) in pages[page]), None)
