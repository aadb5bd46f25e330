"""An actor's page with more forms in its record; every other character of it stays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from briefbook.authority.frontmatter import split_front_matter

_FENCE = "---"


class CannotAddError(ValueError):
    """The front matter is written in a way that cannot be added to safely."""


def with_forms(page: str, field: str, forms: Sequence[str]) -> str:
    """Return the page with forms added to a list of its front matter, made where there is none.

    Raises :class:`CannotAddError` where the page would not read as before but for these forms.
    """
    if not forms:
        return page
    wanted = _expected(_fields(page), field, forms)
    start = page.index("\n") + 1
    newline = "\r\n" if page[:start].endswith("\r\n") else "\n"
    end = next(at for at, line in _lines(page, start) if line.rstrip() in {_FENCE, "..."})
    made = page[:start] + _added(page[start:end], field, forms, newline) + page[end:]
    try:
        if _fields(made) == wanted:
            return made
    except CannotAddError:
        pass  # told below
    raise CannotAddError(f"its `{field}` cannot be added to")


def _lines(page: str, start: int) -> list[tuple[int, str]]:
    lines = []
    for line in page[start:].splitlines(keepends=True):
        lines.append((start, line))
        start += len(line)
    return lines


def _added(source: str, field: str, forms: Sequence[str], newline: str) -> str:
    """Return YAML with forms added: inside the brackets, as further lines, or as a new field."""
    node = yaml.compose(source, Loader=yaml.SafeLoader)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    value = next((value for key, value in pairs if key.value == field), None)
    shown = [_scalar(form) for form in forms]
    if value is None:
        return f"{source}{field}: [{', '.join(shown)}]{newline}"
    if not isinstance(value, yaml.SequenceNode):
        at = value.start_mark.index  # nothing stands there, or what is no list
        return f"{source[:at]} [{', '.join(shown)}]{source[at:]}"
    if value.flow_style:
        at = value.value[-1].end_mark.index if value.value else value.start_mark.index + 1
        return source[:at] + (", " if value.value else "") + ", ".join(shown) + source[at:]
    at = source.find("\n", value.value[-1].end_mark.index - 1) + 1 or len(source)
    indent = " " * value.start_mark.column
    return source[:at] + "".join(f"{indent}- {one}{newline}" for one in shown) + source[at:]


def _scalar(form: str) -> str:
    """Return a text as YAML, quoted where it must be."""
    dumped = yaml.safe_dump([form], default_flow_style=True, allow_unicode=True, width=10**6)
    return dumped.strip()[1:-1]


def _expected(fields: dict[str, Any], field: str, forms: Sequence[str]) -> dict[str, Any]:
    before = fields.get(field) or []
    if not isinstance(before, list):
        raise CannotAddError(f"its `{field}` is no list")
    return {**fields, field: [*before, *forms]}


def _fields(page: str) -> dict[str, Any]:
    """Return the front matter's values as texts, for comparison."""
    try:
        split_front_matter(page)
        lines = page.splitlines()
        end = next(n for n, line in enumerate(lines[1:], 1) if line.rstrip() in {_FENCE, "..."})
        fields = yaml.load("\n".join(lines[1:end]), Loader=yaml.BaseLoader)
    except (ValueError, StopIteration, yaml.YAMLError) as error:
        raise CannotAddError("its front matter cannot be read") from error
    if not isinstance(fields, dict):
        raise CannotAddError("its front matter cannot be read")
    return fields
