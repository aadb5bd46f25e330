"""The front matter of a page as values that remember their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

import yaml

_BRACKETS = re.compile(r"[][{}]")
_DEEPEST = 50
_WIDEST_INDENT = 100


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
    if _is_deep(source):  # libyaml would exhaust the stack of the interpreter
        raise FrontMatterError(2, "not YAML: nested too deeply")
    try:
        node = _compose(source)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        raise FrontMatterError(mark.line + 2 if mark else 2, f"not YAML: {problem}") from error
    if node is None:
        return {}
    if not isinstance(node, yaml.MappingNode):
        raise FrontMatterError(2, "the front matter is no list of `field: value` lines")
    value = _field(node, frozenset(), {}).value
    return value if isinstance(value, dict) else {}


def _is_deep(source: str) -> bool:
    """Return whether lists or mappings stand in each other beyond what any record needs."""
    depth = 0
    for bracket in _BRACKETS.findall(source):
        depth += 1 if bracket in "[{" else -1
        if depth > _DEEPEST:
            return True
    lines = source.split("\n")
    return any(len(line) - len(line.lstrip(" -?\t")) > _WIDEST_INDENT for line in lines)


def _compose(source: str) -> yaml.Node | None:
    """Return the YAML as nodes; libyaml is fast, and PyYAML words its errors better."""
    try:
        return yaml.compose(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return yaml.compose(source, Loader=yaml.SafeLoader)


def _field(node: yaml.Node, above: frozenset[int], known: dict[int, Field]) -> Field:
    """Return a node as a Field; one that several aliases lead to is made once."""
    line = node.start_mark.line + 2
    if id(node) in above:  # an alias that leads to its own anchor
        return Field(None, line)
    if id(node) in known:
        return known[id(node)]
    above = above | {id(node)}
    value: str | list[Field] | dict[str, Field] | None
    if isinstance(node, yaml.SequenceNode):
        value = [_field(item, above, known) for item in node.value]
    elif isinstance(node, yaml.MappingNode):
        value = {str(key.value): _field(item, above, known) for key, item in node.value}
        names = [str(key.value) for key, _ in node.value]
        twice = next((at for at, name in enumerate(names) if name in names[:at]), None)
        if twice is not None:
            raise FrontMatterError(
                node.value[twice][0].start_mark.line + 2, f"`{names[twice]}` is written twice"
            )
    else:
        value = None if node.tag == "tag:yaml.org,2002:null" else str(node.value)
    known[id(node)] = Field(value, line)
    return known[id(node)]
