"""MyST text -> Page, by MyST's own parser.

What a directive holds is read as MyST, whichever directive it is, except those whose content is
no text of the page (code, lists of pages). So nothing hides from the checks in a box, a tab or a
grid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from myst_parser.config.main import MdParserConfig
from myst_parser.parsers.mdit import create_md_parser

from briefbook.authority.frontmatter import Field, FrontMatterError, split_front_matter
from briefbook.checking.inline import Inline
from briefbook.checking.locators import split_citation
from briefbook.checking.page import Cited, Kind, Office, Page, Passage

EXTENSIONS = ("attrs_block", "colon_fence", "deflist")
_NO_TEXT = frozenset(
    """bibliography code code-block code-cell contents csv-table eval-rst highlight index
    literalinclude math mermaid parsed-literal raw seed sourcecode tableofcontents
    toctree""".split()
)
_QUOTING = frozenset({"epigraph", "highlights", "pull-quote"})
_FENCES = frozenset({"fence", "colon_fence"})
_KINDS = {
    "heading": Kind.HEADING,
    "dt": Kind.HEADING,
    "thead": Kind.HEADING,
    "list_item": Kind.ITEM,
    "dd": Kind.DEFINITION,
    "footnote_reference": Kind.FOOTNOTE,
}
_DIRECTIVE = re.compile(r"\{(?P<name>[^{}\s]+)\}")
_OPTION = re.compile(r":[a-zA-Z][\w-]*:(?:\s.*)?")
_DEEPEST = 20  # directives in each other; more are on no page that anybody wrote


def read_page(path: str, text: str) -> Page:
    """Return a page's passages in order."""
    text = text.removeprefix("\ufeff")
    passages = tuple(_passages(_parser().parse(text, {}), _Place(0)))
    title = next((p.text for p in passages if p.kind is Kind.HEADING), "")
    fields = _fields(text)
    texts = {name: one.value for name, one in fields.items() if isinstance(one.value, str)}
    return Page(path, title, passages, texts, tuple(_offices(fields.get("roles"))))


@cache
def _parser() -> MarkdownIt:
    config = MdParserConfig(
        enable_extensions=set(EXTENSIONS), disable_syntax=["html_block", "html_inline"]
    )
    return create_md_parser(config, RendererHTML)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where tokens stand: below how many lines of the page, in which directives, as what."""

    before: int
    within: tuple[str, ...] = ()
    kind: Kind = Kind.PARAGRAPH
    title: str = ""


def _passages(tokens: Sequence[Token], place: _Place) -> Iterator[Passage]:
    """Yield the passages of block tokens in order."""
    around: list[str] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        here = replace(place, kind=_kind(around, place.kind))
        if token.type in {"blockquote_open", "tr_open"}:
            end = _closing(tokens, index)
            yield from _whole(tokens[index:end], here)
            index = end
        elif token.type == "inline":
            yield _passage([token], here)
        elif token.type in _FENCES:
            yield from _directive(token, here)
        around = _around(around, token)
        index += 1


def _around(around: list[str], token: Token) -> list[str]:
    if token.type.endswith("_open") and token.type not in {"blockquote_open", "tr_open"}:
        return [*around, token.type.removesuffix("_open")]
    if token.type.endswith("_close") and token.type not in {"blockquote_close", "tr_close"}:
        return around[:-1]
    return around


def _kind(around: Sequence[str], otherwise: Kind) -> Kind:
    """Return what a passage is by the innermost block that says it."""
    return next((_KINDS[name] for name in reversed(around) if name in _KINDS), otherwise)


def _closing(tokens: Sequence[Token], start: int) -> int:
    """Return where the block that opens at ``start`` closes."""
    depth = 0
    for index in range(start, len(tokens)):
        depth += tokens[index].nesting
        if depth == 0:
            return index
    return len(tokens) - 1


def _whole(tokens: Sequence[Token], place: _Place) -> Iterator[Passage]:
    """Yield a block quotation or a row of a table as one passage, then what fences in it hold."""
    kind = Kind.QUOTE
    if tokens[0].type == "tr_open":
        kind = Kind.HEADING if place.kind is Kind.HEADING else Kind.ROW
    inline = [token for token in tokens if token.type == "inline"]
    if inline:
        made = _passage(inline, replace(place, kind=kind))
        yield _attributed(made, str(tokens[0].attrs.get("attribution", "")))
    for token in tokens:
        if token.type in _FENCES:
            yield from _directive(token, replace(place, kind=kind))


def _attributed(passage: Passage, attribution: str) -> Passage:
    """Return a block quotation with what its attribution, such as ``doe2030 ¶ 4``, cites."""
    if not attribution:
        return passage
    key, locator = split_citation(attribution)
    cited = Cited(key, locator, len(passage.text))
    return replace(passage, citations=(*passage.citations, cited))


def _passage(tokens: Sequence[Token], place: _Place) -> Passage:
    """Return inline tokens as one passage, a line feed in its text for each of the page's."""
    inline = Inline()
    first = tokens[0].map[0] if tokens[0].map else 0
    lines = 0
    for number, token in enumerate(tokens):
        if number:
            ahead = (token.map[0] if token.map else first) - first - lines
            inline.add("\n" * ahead if ahead > 0 else " ")
            lines += max(ahead, 0)
        inline.read(token.children)
        lines += token.content.count("\n")
    return Passage(
        place.kind,
        place.before + first + 1,
        inline.text,
        tuple(inline.citations),
        tuple(inline.links),
        tuple(inline.editors),
        place.within,
        place.title,
    )


def _directive(token: Token, place: _Place) -> Iterator[Passage]:
    """Yield the passages that a directive holds; a block of code holds none."""
    found = _DIRECTIVE.match(token.info.strip())
    if found is None or found["name"] in _NO_TEXT or len(place.within) >= _DEEPEST:
        return
    name = found["name"]
    lines = token.content.split("\n")
    skipped = _options(lines)
    content = "\n".join(lines[skipped:])
    before = place.before + (token.map[0] if token.map else 0) + 1 + skipped
    title = next((line[7:].strip() for line in lines[:skipped] if line.startswith(":title:")), "")
    inside = replace(place, before=before, within=(*place.within, name), title=title)
    if name == "glossary":
        content, inside = _definitions(lines[skipped:]), replace(inside, kind=Kind.DEFINITION)
    tokens = _parser().parse(content, {})
    inline = [one for one in tokens if one.type == "inline"]
    if name in _QUOTING and inline:
        yield _passage(inline, replace(inside, kind=Kind.QUOTE))
    else:
        yield from _passages(tokens, inside)


def _options(lines: Sequence[str]) -> int:
    """Return how many lines at a directive's start are its options."""
    if lines and lines[0].rstrip() == "---":
        end = next((n for n, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), -1)
        return end + 1
    return next((n for n, line in enumerate(lines) if not _OPTION.fullmatch(line)), len(lines))


def _definitions(lines: Sequence[str]) -> str:
    """Return a glossary's definitions, each on its lines, without the terms above them."""
    return "\n".join(line.strip() if line[:1].isspace() else "" for line in lines)


def _fields(text: str) -> dict[str, Field]:
    """Return the front matter's fields; MyST tells of one that is broken."""
    try:
        return split_front_matter(text).fields
    except FrontMatterError:
        return {}


def _offices(field: Field | None) -> Iterator[Office]:
    """Yield the offices of an actor's record that cite a source."""
    for item in field.value if field and isinstance(field.value, list) else ():
        said = item.value if isinstance(item.value, dict) else {}
        role, cite = (said[name].value if name in said else None for name in ("role", "cite"))
        if isinstance(cite, str):
            yield Office(role if isinstance(role, str) else "", cite, said["cite"].line)
