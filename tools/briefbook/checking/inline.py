"""Inline MyST -> a text, and the citations, links and marks in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from markdown_it.token import Token

from briefbook.checking.page import Cited

OBJECT = "\N{OBJECT REPLACEMENT CHARACTER}"
"""Stands for what is no text of the page: code, formulas, figures that a role counts."""

_TITLED = re.compile(r"(?P<title>.+?)\s*<(?P<target>[^<>]+)>\s*", re.DOTALL)
_TARGET = re.compile(
    r"\s*(?:\{[^{}]+\})?\s*(?P<key>[^{}\s,]+)\s*(?:\{(?P<post>[^{}]+)\})?\s*(?:,|\Z)"
)
_TEXTUAL = frozenset({"cite:t", "cite:ts", "cite:ct", "cite:cts"})
_COUNTED = frozenset({"count", "which"})
_LONGEST_ROLE = 10_000  # characters; what is longer is no role that anybody wrote


@dataclass(slots=True)
class Inline:
    """What is read so far of a passage."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    citations: list[Cited] = field(default_factory=list)
    links: list[tuple[str, int]] = field(default_factory=list)
    editors: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text, a citation being none."""
        return "".join(self.parts)

    def add(self, text: str) -> None:
        """Add text."""
        self.parts.append(text)
        self.length += len(text)

    def read(self, tokens: Sequence[Token] | None) -> None:
        """Add what inline tokens say."""
        for token in tokens or ():
            if token.type == "text":
                self.add(token.content)
            elif token.type in {"softbreak", "hardbreak"}:
                self.add("\n")
            elif token.type == "myst_role":
                self._role(str(token.meta.get("name", "")), token.content)
            elif token.type == "link_open":
                href = str(token.attrs.get("href", ""))
                if href.startswith("#"):
                    self.links.append((href[1:].lower(), self.length))
            elif token.type in {"code_inline", "math_inline", "image"}:
                self.add(OBJECT)

    def _role(self, name: str, content: str) -> None:
        if name.startswith("cite:"):
            for key, locator in citation_targets(content):
                self.citations.append(Cited(key, locator, self.length, name in _TEXTUAL))
                if name in _TEXTUAL:
                    self.add(key[:1].upper() + key[1:])  # it begins sentences, as a name does
        elif name == "editors":
            self.editors.append(content)
        elif name in _COUNTED:
            self.add(OBJECT)
        elif name == "control":
            self.add(_character(content))
        else:
            self.add(_titled(content))


def _titled(content: str) -> str:
    match = _TITLED.fullmatch(content) if len(content) < _LONGEST_ROLE else None
    return match["title"] if match else content


def _character(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return OBJECT


def citation_targets(content: str) -> list[tuple[str, str]]:
    """Return keys and locators of a citation role's content, none where it is malformed.

    Sphinx tells of a malformed one, with its line.
    """
    found: list[tuple[str, str]] = []
    end = 0
    while end < len(content):
        match = _TARGET.match(content, end)
        if match is None:
            return []
        found.append((match["key"], (match["post"] or "").strip()))
        end = match.end()
    return found
