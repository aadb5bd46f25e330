"""What ``describe`` and the editor know of a source, and how they know it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from briefbook.model.seed import Span

T = TypeVar("T")


class Status(StrEnum):
    """How a fact about a source is known (promise 5)."""

    STATED = "stated"
    INFERRED = "inferred"
    EDITOR = "editor's"
    NOT_STATED = "not stated"


@dataclass(frozen=True, slots=True)
class Fact(Generic[T]):
    """Something said about a source, with how it is known, where it stands and why."""

    value: T
    status: Status
    evidence: tuple[Span, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; a date is EDTF (ISO 8601-2), a language BCP 47."""

    title: Fact[str | None]
    authors: Fact[tuple[str, ...]]
    publisher: Fact[str | None]
    date: Fact[str | None]
    language: Fact[tuple[str, ...]]


class Genre(StrEnum):
    """What kind of text an article is; an editor may name any of them, the text shows few."""

    NEWS_REPORT = "news report"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    EDITORIAL = "editorial"
    INTERVIEW = "interview"
    ESSAY = "essay"
    FEATURE = "feature"
    REVIEW = "review"
    BRIEFING = "briefing"
    EXPLAINER = "explainer"
    FACT_CHECK = "fact check"
    PRESS_RELEASE = "press release"
    SPEECH = "speech"
    LETTER = "letter"
    OBITUARY = "obituary"
    BLOG_POST = "blog post"
    ACADEMIC_ARTICLE = "academic article"


class Completeness(StrEnum):
    """Whether a seed has all of its article; no sign that it lacks some is no proof."""

    WHOLE = "whole"
    GAP = "with a gap"
    CUT_OFF = "cut off"


@dataclass(frozen=True, slots=True)
class Descriptor:
    """What a reader weighs a source by; words and paragraphs are those of the body.

    ``named`` are the records of those who speak in it, ``unnamed`` the words it has for those
    whom it does not name (``a diplomatic source``), each once and in the order of the text.
    """

    genre: Fact[Genre | None]
    completeness: Fact[Completeness | None]
    named: Fact[tuple[str, ...]]
    unnamed: Fact[tuple[str, ...]]
    words: int
    paragraphs: int
