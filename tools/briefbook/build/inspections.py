"""The inspection records beside an HTML book, as ``briefbook inspect --out`` writes them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from briefbook.files import replace_file, unwritable
from briefbook.findings import Finding
from briefbook.inspection import inspection_json, record_name, schema_json
from briefbook.model import Article

FOLDER = "html/data/inspection"
"""Where they are in ``build/``."""


def write_inspections(build: Path, articles: Sequence[Article]) -> tuple[Finding, ...]:
    """Write a record for each article, and the schema beside their folder.

    What is left of articles that are gone is removed.
    """
    folder = build / FOLDER
    texts = {record_name(article.draft.seed.path): inspection_json(article) for article in articles}
    failed = [
        *replace_file(
            folder.with_suffix(".schema.json"), schema_json(), f"build/{FOLDER}.schema.json"
        )
    ]
    for name, text in texts.items():
        failed += replace_file(folder / name, text, f"build/{FOLDER}/{name}")
    for path in sorted(folder.glob("*.json")):
        if path.name not in texts:
            failed += _removed(path)
    return tuple(failed)


def _removed(path: Path) -> tuple[Finding, ...]:
    try:
        path.unlink()
    except OSError as error:
        return (unwritable(f"build/{FOLDER}/{path.name}", error),)
    return ()
