"""The front matter of a page as values that remember their lines."""

from __future__ import annotations

from dataclasses import dataclass

import yaml


@dataclass(frozen=True, slots=True)
class Field:
    """A field's value (text, list or mapping of Fields, or ``None``) and its line in the page."""

    value: str | list[Field] | dict[str, Field] | None
    line: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields between the two ``---``, and the text below them with its first line."""

    fields: dict[str, Field]
    body: str
    body_line: int


class FrontMatterError(ValueError):
    """The front matter is not YAML, or is not a mapping; ``line`` is the page's."""

    def __init__(self, line: int, detail: str) -> None:
        """Keep the line beside the message."""
        super().__init__(detail)
        self.line = line


def split_front_matter(text: str) -> FrontMatter:
    """Return a page's fields and body; a page without front matter has no fields.

    Raises :class:`FrontMatterError` where the YAML cannot be read.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return FrontMatter({}, text, 1)
    end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() in {"---", "..."}), None)
    if end is None:
        raise FrontMatterError(1, "the front matter does not end: close it with a line of ---")
    fields = _fields("\n".join(lines[1:end]))
    return FrontMatter(fields, "\n".join(lines[end + 1 :]), end + 2)


def _fields(source: str) -> dict[str, Field]:
    try:
        node = yaml.compose(source, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        raise FrontMatterError(mark.line + 2 if mark else 2, f"not YAML: {problem}") from error
    except RecursionError as error:
        raise FrontMatterError(2, "not YAML: nested too deeply") from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise FrontMatterError(2, "the front matter is no list of `field: value` lines")
    value = _field(node, frozenset()).value
    return value if isinstance(value, dict) else {}


def _field(node: yaml.Node, above: frozenset[int]) -> Field:
    line = node.start_mark.line + 2
    if id(node) in above:  # an alias that leads to its own anchor
        return Field(None, line)
    above = above | {id(node)}
    if isinstance(node, yaml.SequenceNode):
        return Field([_field(item, above) for item in node.value], line)
    if isinstance(node, yaml.MappingNode):
        pairs = {str(key.value): _field(value, above) for key, value in node.value}
        return Field(pairs, line)
    empty = node.tag == "tag:yaml.org,2002:null"
    return Field(None if empty else str(node.value), line)
