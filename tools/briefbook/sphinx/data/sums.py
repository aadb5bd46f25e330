"""The seeds' hashes in the form that ``sha256sum --check`` reads."""

from __future__ import annotations

from briefbook.sphinx.data.sources import in_order_of_seeds
from briefbook.sphinx.domain import BriefbookDomain


def checksums(domain: BriefbookDomain) -> str:
    """Return a line for each seed: its SHA-256, two spaces, its path from the book's folder."""
    lines = (_line(article.sha256, article.seed) for article in in_order_of_seeds(domain))
    return "".join(lines)


def _line(digest: str, path: str) -> str:
    """Return a line; as ``sha256sum`` does, one with a backslash in its path begins with one."""
    escaped = path.replace("\\", "\\\\").replace("\n", "\\n")
    return f"{chr(92) if escaped != path else ''}{digest}  {escaped}\n"
