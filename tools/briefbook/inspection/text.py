"""The inspection record for a terminal: kept and set-aside lines side by side."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from briefbook.controls import visible
from briefbook.findings import Finding
from briefbook.model import Article, Fact, Line, LineClass, Metadata, Span

_NARROWEST = 60
_NAME = 28  # columns for a line's class and rule


def inspection_text(article: Article, width: int = 100) -> str:
    """Return what is known of an article and what became of each line, in lines of ``width``.

    A set-aside line stands in the right-hand column, each with its class and the rule that
    decided. Blank lines are left out.
    """
    draft = article.draft
    seed = draft.seed
    parts = [
        f"{visible(seed.path)}  ({len(seed.lines)} lines, {seed.encoding}, {seed.sha256[:12]})",
        *_facts(draft.metadata, width),
        "",
        *_table(draft.lines, seed.lines, max(width, _NARROWEST)),
        "",
        *_findings(article),
    ]
    return "\n".join(part.rstrip() for part in parts) + "\n"


def _facts(metadata: Metadata, width: int) -> Iterator[str]:
    facts: dict[str, Fact[str | None] | Fact[tuple[str, ...]]] = {
        "title": metadata.title,
        "authors": metadata.authors,
        "publisher": metadata.publisher,
        "date": metadata.date,
        "language": metadata.language,
    }
    for name, fact in facts.items():
        value = fact.value if isinstance(fact.value, str) else ", ".join(fact.value or ())
        where = _where(fact.evidence)
        yield f"  {name:<10} {visible(value)}{'  ' if value else ''}[{fact.status.value}{where}]"
        if fact.reason:
            yield _cut(f"  {'':<10} because {visible(fact.reason)}", 4 * width)


def _where(evidence: Iterable[Span]) -> str:
    lines = sorted({span.line for span in evidence})
    return f", line{'s' * (len(lines) > 1)} {', '.join(map(str, lines))}" if lines else ""


def _table(lines: Iterable[Line], texts: tuple[str, ...], width: int) -> Iterator[str]:
    half = (width - 9 - _NAME) // 2
    yield f"{'line':>6}  {'what it is':<{_NAME}}{_padded('kept', half)}| set aside"
    yield f"{'-' * (6 + 2 + _NAME + half)}+{'-' * half}"
    for line in lines:
        if line.line_class is LineClass.BLANK:
            continue
        number = f"{line.number:>6}"
        for line_class, rule, text in _parts(line, texts[line.number - 1]):
            name = _padded(_cut(f"{line_class.value}: {rule}", _NAME - 1), _NAME)
            shown = _cut(visible(text).strip(), half - 1)
            kept, aside = ("", shown) if line_class is LineClass.FURNITURE else (shown, "")
            yield f"{number}  {name}{_padded(kept, half)}| {aside}"
            number = " " * 6


def _parts(line: Line, text: str) -> Iterator[tuple[LineClass, str, str]]:
    """Yield the class, the rule and the text of a line, or of each of its segments."""
    if not line.segments:
        yield line.line_class, line.rule, text
    for segment in line.segments:
        yield segment.line_class, segment.rule, text[segment.start : segment.end]


def article_findings(article: Article) -> list[Finding]:
    """Return what the text of an article ends with, sorted."""
    return sorted({*article.draft.findings, *article.findings})


def _findings(article: Article) -> Iterator[str]:
    findings = article_findings(article)
    yield f"{len(findings) or 'no'} finding{'' if len(findings) == 1 else 's'}"
    for finding in findings:
        yield f"  {visible(str(finding))}"


def _cut(text: str, columns: int) -> str:
    """Return the text cut to a number of terminal columns, with a mark where it was."""
    taken, fits = 0, 0
    for index, character in enumerate(text):
        taken += _columns(character)
        if taken > columns:
            return text[:fits] + "…"
        if taken < columns:
            fits = index + 1
    return text


def _padded(text: str, columns: int) -> str:
    return text + " " * (columns - sum(map(_columns, text)))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
