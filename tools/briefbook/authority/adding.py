"""An actor's page with more forms in its record; every other character of it stays."""

from __future__ import annotations

from collections.abc import Sequence

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
    start = page.index("\n") + 1
    newline = "\r\n" if page[:start].endswith("\r\n") else "\n"
    end = next((at for at, line in _lines(page, start) if line.rstrip() in {_FENCE, "..."}), None)
    if end is None:
        raise CannotAddError("its front matter does not end")
    added = _added(page[start:end], field, forms, newline)
    made = page[:start] + added + page[end:]
    if _lists(made) != _expected(page, field, forms):
        raise CannotAddError(f"its `{field}` cannot be added to")
    return made


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


def _expected(page: str, field: str, forms: Sequence[str]) -> object:
    fields = _lists(page)
    if isinstance(fields, dict):
        fields[field] = [*(fields.get(field) or []), *forms]
    return fields


def _lists(page: str) -> object:
    """Return the front matter's values, for comparison."""
    try:
        split_front_matter(page)
        lines = page.splitlines()
        end = next(n for n, line in enumerate(lines[1:], 1) if line.rstrip() in {_FENCE, "..."})
        return yaml.load("\n".join(lines[1:end]), Loader=yaml.BaseLoader)
    except (ValueError, StopIteration, yaml.YAMLError) as error:
        raise CannotAddError("its front matter cannot be read") from error
