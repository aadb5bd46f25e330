"""Front matter of a page, read as it is written.

MyST flattens nested fields and YAML turns ``2021-05`` and ``2021`` into different types; here every
scalar stays the text that the page has, and what stands for nothing is ``None``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_KEY = "briefbook_front_matter"
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


def read_front_matter(text: str) -> dict[str, Any]:
    """Return the mapping between the page's first two ``---`` lines, empty where there is none.

    YAML that cannot be read is reported by MyST, with its line, and is empty here.
    """
    lines = text.lstrip("\ufeff").splitlines()
    if not lines or lines[0].rstrip() != "---":
        return {}
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), 0)
    try:
        loaded = yaml.load("\n".join(lines[1:end]), Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        return {}
    return {str(key): value for key, value in loaded.items()} if isinstance(loaded, dict) else {}


def text_of(fields: Mapping[str, Any], name: str) -> str | None:
    """Return a field's text, ``None`` where it is missing, null or not a scalar."""
    value = fields.get(name)
    return value if isinstance(value, str) and value not in _NOTHING else None


def texts_of(fields: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """Return a field's list of texts; a single text is a list of one."""
    value = fields.get(name)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return tuple(item for item in value if isinstance(item, str) and item not in _NOTHING)
    single = text_of(fields, name)
    return (single,) if single else ()


def mapping_of(fields: Mapping[str, Any], name: str) -> dict[str, str]:
    """Return a field's mapping of names to texts."""
    value = fields.get(name)
    if not isinstance(value, dict):
        return {}
    return {str(key): text for key in value if (text := text_of(value, key)) is not None}


def note_front_matter(app: Sphinx, docname: str, source: list[str]) -> None:
    """Keep a page's front matter for its directives (``source-read``).

    That of an article is not left to MyST, which reads some of its fields as Markdown: an
    author's name is a seed's text and must stay text.
    """
    fields = read_front_matter(source[0])
    app.env.temp_data[_KEY] = fields
    if "citekey" in fields:
        source[0] = without_front_matter(source[0])


def without_front_matter(text: str) -> str:
    """Return the page with its front matter's lines empty; the others keep their numbers."""
    head, rule, body = text.partition("\n---\n")
    return "\n" * (head + rule).count("\n") + body


def front_matter(env: BuildEnvironment) -> dict[str, Any]:
    """Return the front matter of the page that is being read."""
    fields = env.temp_data.get(_KEY)
    return fields if isinstance(fields, dict) else {}
