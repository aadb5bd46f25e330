"""A role that names nothing -> the warning, with the name that comes nearest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sphinx.util import logging

from briefbook.nearest import nearest
from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain

logger = logging.getLogger(__name__)


def warn_of_near(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Tell what a role may have meant to name (``warn-missing-reference``)."""
    bb = briefbook_domain(app.env)
    kind, target = str(node.get("reftype", "")), str(node.get("reftarget", ""))
    near = nearest(target, _names(bb, kind)) if domain is bb else None
    if near is None:
        return None
    _warn(bb.dangling_warnings[kind] % {"target": target}, near, kind, node)
    return True


def _warn(what: str, near: str, kind: str, node: Element) -> None:
    message = "%s; did you mean %s?"
    logger.warning(message, what, near, location=node, type="ref", subtype=kind)


def _names(domain: BriefbookDomain, kind: str) -> Iterable[str]:
    names: dict[str, Iterable[str]] = {
        "actor": domain.actors,
        "article": domain.articles,
        "event": (id_ for id_, one in domain.events.items() if not one.proposed),
        "dispute": domain.disputes,
    }
    return sorted(names.get(kind, ()))
