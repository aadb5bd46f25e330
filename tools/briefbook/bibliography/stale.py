"""Entries proposed for articles of which more has become known since: by a record, by a rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefbook.bibliography.entries import Bibliography
from briefbook.bibliography.entry import Entry
from briefbook.bibliography.proposing import MARK, entry_of
from briefbook.findings import Finding, Problem
from briefbook.model import Draft

_COMPARED = {"title": "title", "author": "author", "organization": "publisher", "date": "date"}


def stale_entries(drafts: Iterable[Draft], bibliography: Bibliography) -> Iterator[Finding]:
    """Yield a finding for each entry still marked as proposed that its article contradicts.

    Without the mark it is the editor's, who may say what the article does not.
    """
    for draft in drafts:
        entry = bibliography.of_seed(draft.seed.path)
        if entry is not None and entry.fields.get("annotation", "").startswith(MARK):
            now = entry_of(draft).entry
            changed = [_COMPARED[name] for name in _COMPARED if _differs(name, entry, now)]
            if changed:
                yield Finding.of(
                    Problem.STALE_ENTRY,
                    bibliography.path,
                    entry.line,
                    f"{entry.key} does not have the {', '.join(changed)} of {draft.seed.path} now; "
                    "correct it, or remove the entry and run `briefbook convert`",
                )


def _differs(name: str, entry: Entry, other: Entry) -> bool:
    return entry.fields.get(name, "") != other.fields.get(name, "")
