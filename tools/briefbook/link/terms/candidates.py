"""Blocks -> words that look like terms and have no entry in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from briefbook.findings import Finding, Problem
from briefbook.link.names import Word, words
from briefbook.link.names.vocabulary import FUNCTION_WORDS
from briefbook.link.proposals.vocabulary import BODIES, NO_NAMES
from briefbook.link.quotations.marks import quoted
from briefbook.link.terms.vocabulary import HEADS, LINKS, NAMING, PLAIN
from briefbook.model import Block, LineClass, Mention, TermUse

_IN_BRACKETS = re.compile(r"\(([A-Z][A-Za-z0-9&-]{1,9})\)")
_LONGEST_EXPANSION = 12  # words before the brackets that are looked at
_LONGEST_QUOTED = 4  # words of a term in quotation marks
_LONGEST_PHRASE = 8  # words of a capitalised phrase
_ENDINGS = ("ed", "ly")
_NAMING_REACH = 40  # characters before a quotation that are looked at
_LATIN = re.compile(r"[A-Za-z]")
_SO_CALLED = re.compile(r"so-called [“\"]$")
_SPEECH = (FUNCTION_WORDS | PLAIN) - {"of", "and"}
_STOPS = re.compile(r"[.!?;:]")


class Candidate(NamedTuple):
    """Where a candidate stands in a block, and what makes it one."""

    start: int
    end: int
    why: str


def find_candidates(
    blocks: Iterable[Block], mentions: Iterable[Mention], uses: Iterable[TermUse], path: str
) -> tuple[Finding, ...]:
    """Return the terms without an entry that an article's paragraphs seem to use, each once.

    They are acronyms that the text expands, capitalised phrases that name a thing rather than
    somebody or a place, and a few words in quotation marks that are no piece of speech. What is
    a mention or a use of a term is none.
    """
    taken: dict[int, list[tuple[int, int]]] = {}
    for span in (*(mention.span for mention in mentions), *(use.span for use in uses)):
        taken.setdefault(span.line, []).append((span.start, span.end))
    found: dict[str, Finding] = {}
    for block in (block for block in blocks if block.block_class is LineClass.BODY):
        for candidate in _candidates(block.text):
            span = block.span(candidate.start, candidate.end)
            text = " ".join(block.text[candidate.start : candidate.end].split())
            if not _is_known(span.start, span.end, taken.get(span.line, ())):
                detail = f"“{text}” {candidate.why}; define it in docs/glossary.md if it is a term"
                finding = Finding.of(Problem.CANDIDATE_TERM, path, span.line, detail)
                found.setdefault(text.casefold(), finding)
    return tuple(found.values())


def _is_known(start: int, end: int, taken: Iterable[tuple[int, int]]) -> bool:
    """Return whether a name or a term covers half of a candidate or more."""
    covered = sum(max(0, min(end, last) - max(start, first)) for first, last in taken)
    return 2 * covered >= end - start


def _candidates(text: str) -> Iterator[Candidate]:
    parts = words(text)
    acronyms = list(_expanded(text, parts))
    yield from acronyms
    for candidate in (*_phrases(text, parts), *_in_quotation_marks(text)):
        if not any(one.start <= candidate.start < one.end for one in acronyms):
            yield candidate


def _expanded(text: str, parts: tuple[Word, ...]) -> Iterator[Candidate]:
    """Yield each acronym in brackets with the words before it that it stands for."""
    for match in _IN_BRACKETS.finditer(text):
        letters = [c.lower() for c in match[1].removesuffix("s") if c.isupper()]
        before = [word for word in parts if word.end <= match.start()][-_LONGEST_EXPANSION:]
        start = _expansion(letters, before)
        if start is None or len(letters) < 2 or text[before[-1].end : match.start()].strip():
            continue
        first = before[start]
        inside = text[first.start : before[-1].end]
        is_body = not BODIES.isdisjoint(word.key for word in before[start:] if word.is_title_case)
        if not _STOPS.search(inside) and not is_body:
            yield Candidate(first.start, match.end(), "is an acronym with what it stands for")


def _expansion(letters: list[str], before: list[Word]) -> int | None:
    """Return which word an expansion begins with, whose initials are the letters."""
    at, left = len(before), list(letters)
    while left and at:
        at -= 1
        word = before[at]
        if word.key[0] == left[-1]:
            left.pop()
        elif word.key not in LINKS:
            return None
    return at if not left and before else None


def _phrases(text: str, parts: tuple[Word, ...]) -> Iterator[Candidate]:
    """Yield capitalised phrases of two words or more of which one says that a thing is named."""
    at = 0
    while at < len(parts):
        end = _phrase_end(text, parts, at)
        phrase = list(parts[at:end])
        while phrase and (phrase[0].key in FUNCTION_WORDS or _opens_sentence(text, phrase[0])):
            if phrase[0].key not in FUNCTION_WORDS and len(phrase) > 2:
                break
            phrase.pop(0)
        if len(phrase) > 1 and _names_thing(text, phrase):
            yield Candidate(phrase[0].start, phrase[-1].end, "is a phrase in capitals")
        at = max(end, at + 1)


def _phrase_end(text: str, parts: tuple[Word, ...], first: int) -> int:
    """Return behind which word the capitals that begin with a word end."""
    end = first
    for at in range(first, min(first + _LONGEST_PHRASE, len(parts))):
        word = parts[at]
        gap = text[parts[at - 1].end : word.start] if at > first else ""
        if gap.strip(" -") or "  " in gap:
            break
        if word.is_title_case or (word.text.isupper() and len(word.text) > 1):
            end = at + 1
        elif word.key not in LINKS or at == first:
            break
    return end


def _opens_sentence(text: str, word: Word) -> bool:
    before = text[: word.start].rstrip(" \n“\"'‘(")
    return not before or before[-1] in ".!?:”"


def _names_thing(text: str, phrase: list[Word]) -> bool:
    if text[: phrase[0].start].endswith("-"):
        return False  # the first word is lost, as in "6-Day War"
    before_links = (word.key for word, after in pairwise(phrase) if after.key in LINKS)
    heads = {phrase[-1].key, *before_links}
    return not HEADS.isdisjoint(heads) and NO_NAMES.isdisjoint(w.key for w in phrase[:-1])


def _in_quotation_marks(text: str) -> Iterator[Candidate]:
    for start, end in quoted(text):
        inside = text[start:end].rstrip(",. ")
        parts = words(inside)
        if not _LATIN.search(inside):
            continue  # in Korean two words are a sentence as often as a term
        if 0 < len(parts) <= _LONGEST_QUOTED and not _STOPS.search(inside) and "," not in inside:
            before = words(text[max(0, start - _NAMING_REACH) : start])
            named = any(word.key in NAMING for word in before[-1:]) or _SO_CALLED.search(
                text[:start]
            )
            if named or _is_noun_phrase(parts):
                yield Candidate(start, start + len(inside), "stands in quotation marks")


def _is_noun_phrase(parts: tuple[Word, ...]) -> bool:
    """Return whether a few words are no piece of speech and no title: "economic coercion"."""
    keys = [word.key for word in parts]
    capitals = [word for word in parts if word.text[0].isupper()]
    if len(keys) < 2 or not keys[-1].isalpha() or keys[-1].endswith(_ENDINGS):
        return False
    if capitals and not any(word.text.isupper() and len(word.text) > 2 for word in capitals):
        return False
    return _SPEECH.isdisjoint(keys)
