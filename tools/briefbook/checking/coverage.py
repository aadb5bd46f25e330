"""A page and the sources -> how many of its passages rest on a source, and those that do not."""

from __future__ import annotations

from dataclasses import dataclass

from briefbook.checking.inline import OBJECT
from briefbook.checking.page import COVERED, Cited, Page, Passage
from briefbook.checking.quotations import located
from briefbook.checking.source import Sources
from briefbook.findings import Finding, Problem

REQUIRED = "required"
_BY_DEFAULT = "brief"
_START = 60  # characters of a passage in a message
EDITORS = ("judgment", "note")
"""What a passage without a source may be marked as."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many passages a page has that need a source, cite one, or are the editor's own."""

    page: str
    title: str
    passages: int
    citing: int
    editors: int

    def __str__(self) -> str:
        """As a sentence: ``docs/brief.md: 9 of 10 paragraphs cite a source, 1 is …``."""
        cite = "cites" if self.citing == 1 else "cite"
        noun = "paragraph" if self.passages == 1 else "paragraphs"
        own = f"{self.editors} {'is' if self.editors == 1 else 'are'} the editor’s own"
        return f"{self.page}: {self.citing} of {self.passages} {noun} {cite} a source, {own}"


def is_covered(page: Page) -> bool:
    """Return whether every passage of a page needs a source: by its field, or as the brief."""
    return page.fields.get("coverage", REQUIRED if page.stem == _BY_DEFAULT else "") == REQUIRED


def check_coverage(page: Page, sources: Sources) -> tuple[Coverage, tuple[Finding, ...]]:
    """Return a page's coverage, and a finding for each passage that has neither."""
    passages = [p for p in page.passages if p.kind in COVERED and p.text.strip()]
    bare = [p for p in passages if not cites(p, sources)]
    own = sum(map(_is_editors, bare))
    findings = tuple(_finding(page.path, p, sources) for p in bare if not _is_editors(p))
    citing = len(passages) - len(bare)
    return Coverage(page.path, page.title, len(passages), citing, own), findings


def cites(passage: Passage, sources: Sources) -> bool:
    """Return whether a passage names a paragraph, or another block, of a source held."""
    return bool(located(passage.citations, sources)) or any(
        sources.labelled(label) for label, _ in passage.links
    )


def _is_editors(passage: Passage) -> bool:
    return any(word in EDITORS for word in passage.editors)


def _finding(path: str, passage: Passage, sources: Sources) -> Finding:
    words = " ".join(passage.text.replace(OBJECT, "…").split())
    start = words if len(words) <= _START else f"{words[:_START].rstrip()} …"
    wrong = f"this {passage.kind} cites no paragraph of a source{_missed(passage, sources)}"
    detail = f"{wrong}: “{start}”; cite one, or mark it by {{editors}}`judgment`"
    return Finding.of(Problem.UNCITED_PASSAGE, path, passage.line, detail)


def _missed(passage: Passage, sources: Sources) -> str:
    """Return in brackets which of a passage's citations were meant to, and why they do not."""
    told = dict.fromkeys(filter(None, (_why(one, sources) for one in passage.citations)))
    return f" ({', '.join(told)})" if told else ""


def _why(cited: Cited, sources: Sources) -> str:
    if sources.get(cited.key) is not None:
        return f"{cited.key} has no {cited.locator}" if cited.locator else ""
    near = sources.nearest(cited.key)
    return f"no article is {cited.key}; did you mean {near}?" if near else ""
