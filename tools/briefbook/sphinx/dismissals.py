"""What an editor dismisses of the machine's proposals: ``LABEL: reason``, a line each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from sphinx.util import logging

from briefbook.sphinx.domain import briefbook_domain

if TYPE_CHECKING:
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.domains import Domain
    from sphinx.environment import BuildEnvironment

logger = logging.getLogger(__name__)


def read_dismissals(lines: Iterable[str]) -> dict[str, str]:
    """Return the reasons by label; raises ``ValueError`` with the line that is none."""
    found: dict[str, str] = {}
    for line in filter(str.strip, lines):
        label, colon, reason = line.partition(": ")
        named = len(label.split()) == 1
        if not colon or not reason.strip() or not named:
            raise ValueError(f"not a dismissal: {line.strip()!r}; write LABEL: reason")
        found[label.strip()] = reason.strip()
    return found


def warn_of_stale(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Tell of every dismissal whose proposal is no longer made (``env-get-updated``)."""
    domain = briefbook_domain(env)
    known = {
        "event": {row["group"] for row in domain.told("events")},
        "dispute": {row["id"] for row in domain.told("proposals")},
    }
    for docname, dismissals in sorted(domain.pages("dismissed").items()):
        for dismissal in dismissals:
            for label in sorted(set(dismissal.reasons) - known[dismissal.kind]):
                logger.warning(
                    "no %s is proposed as %r any more; remove the line",
                    dismissal.kind,
                    label,
                    location=(docname, dismissal.line),
                    type="briefbook",
                    subtype="dismissed",
                )
    return []


def warn_of_dismissed(app: Sphinx, domain: Domain | None, node: pending_xref) -> bool | None:
    """Tell that a role names an event that an editor dismissed (``warn-missing-reference``)."""
    bb = briefbook_domain(app.env)
    target = str(node.get("reftarget", ""))
    if domain is not bb or node.get("reftype") != "event":
        return None
    label = bb.group_of(target)
    page = next(
        (
            docname
            for docname, dismissals in sorted(bb.pages("dismissed").items())
            if any(label in dismissal.reasons for dismissal in dismissals)
        ),
        None,
    )
    if label is None or page is None:
        return None
    logger.warning(
        "the event %s is dismissed in %s.md; take out the role or the dismissal",
        target,
        page,
        location=node,
        type="ref",
        subtype="event",
    )
    return True
