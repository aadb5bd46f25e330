"""What kind of text an article is, where it says or shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefbook.model import Article, Block, Fact, Genre, LineClass, Span, Status

_LABELS = {
    "analysis": Genre.ANALYSIS,
    "news analysis": Genre.ANALYSIS,
    "opinion": Genre.OPINION,
    "op-ed": Genre.OPINION,
    "commentary": Genre.OPINION,
    "comment": Genre.OPINION,
    "column": Genre.OPINION,
    "guest essay": Genre.OPINION,
    "viewpoint": Genre.OPINION,
    "editorial": Genre.EDITORIAL,
    "interview": Genre.INTERVIEW,
    "q&a": Genre.INTERVIEW,
    "essay": Genre.ESSAY,
    "feature": Genre.FEATURE,
    "review": Genre.REVIEW,
    "book review": Genre.REVIEW,
    "briefing": Genre.BRIEFING,
    "explainer": Genre.EXPLAINER,
    "fact check": Genre.FACT_CHECK,
    "press release": Genre.PRESS_RELEASE,
    "news release": Genre.PRESS_RELEASE,
    "for immediate release": Genre.PRESS_RELEASE,
    "speech": Genre.SPEECH,
    "remarks": Genre.SPEECH,
    "letter": Genre.LETTER,
    "letter to the editor": Genre.LETTER,
    "obituary": Genre.OBITUARY,
    "blog post": Genre.BLOG_POST,
    "news report": Genre.NEWS_REPORT,
}
_LABEL = "|".join(re.escape(label) for label in sorted(_LABELS, key=len, reverse=True))
_BESIDE_TITLE = re.compile(rf"\[?(?P<label>{_LABEL})\]?\s?:?", re.IGNORECASE)
_IN_TITLE = re.compile(
    rf"\[?(?P<first>{_LABEL})\]?\s?[:|]\s|\s[|–—-]\s(?P<last>{_LABEL})$", re.IGNORECASE
)
_SAID_OF_ITSELF = re.compile(
    rf"\b[Tt]his (?P<label>{_LABEL}) (?:is|was|comes|appeared|first|originally|has been)\b"
)
_OPINION_BYLINE = re.compile(r"\b(?:columnist|opinion (?:writer|contributor)|op-ed)\b", re.I)
_OWN_VIEWS = re.compile(
    r"\b(?:views|opinions) (?:expressed|presented) (?:here|in this \w+|above|herein|are)\b"
    r".{0,60}\b(?:author|writer|own)", re.I | re.S,
)  # fmt: skip
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_TOLD_ON_A_DAY = re.compile(
    rf"\b(?:said|told|announced|reported|confirmed)\b[^.;]{{0,60}}\b{_DAY}\b"
    rf"|\b{_DAY}\b[^.;]{{0,60}}\b(?:said|told|announced|reported|confirmed)\b"
)
_QUESTION = re.compile(r"Q(?:uestion)?\s?[.:]\s", re.I)
_ANSWER = re.compile(r"A(?:nswer)?\s?[.:]\s", re.I)
_LONGEST = 2_000  # characters of a paragraph that are looked at
_ENOUGH_QUESTIONS = 2
_FEW_SPOKEN = 2  # sentences in which somebody speaks


def find_genre(article: Article) -> Fact[Genre | None]:
    """Return the genre that a text states or shows, never one from what it is about."""
    for found in (*_stated(article), *_shown(article)):
        return found
    return Fact(None, Status.NOT_STATED)


def _stated(article: Article) -> Iterator[Fact[Genre | None]]:
    blocks, lines = article.draft.blocks, article.draft.seed.lines
    titles = [block for block in blocks if block.block_class is LineClass.TITLE]
    for title in titles[:1]:
        match = _IN_TITLE.match(title.text) or _IN_TITLE.search(title.text)
        if match:
            name = "first" if match["first"] else "last"
            yield _by_label(match[name], title.span(match.start(name), match.end(name)))
    for number in _beside(article, titles):
        text = lines[number - 1]
        label = _BESIDE_TITLE.fullmatch(text.strip()[:40])
        if label:
            start = len(text) - len(text.lstrip())
            yield _by_label(label["label"], Span(number, start, start + len(label[0])))
    for block in blocks:
        match = _SAID_OF_ITSELF.search(block.text[:_LONGEST])
        if block.block_class is LineClass.NOTE and match:
            span = block.span(match.start("label"), match.end("label"))
            yield _by_label(match["label"], span)


def _by_label(label: str, span: Span) -> Fact[Genre | None]:
    return Fact(_LABELS[label.lower()], Status.STATED, (span,))


def _beside(article: Article, titles: Sequence[Block]) -> Iterator[int]:
    """Yield the lines next to the title; of a menu, which has several labels, none."""
    lines = article.draft.seed.lines
    printed = [
        line.number for line in article.draft.lines if line.line_class is not LineClass.BLANK
    ]
    for title in titles[:1]:
        first, last = title.pieces[0].line, title.pieces[-1].line
        before = [number for number in printed if number < first][-2:]
        after = [number for number in printed if number > last][:2]
        for near in (before[::-1], after):
            labels = [bool(_BESIDE_TITLE.fullmatch(lines[n - 1].strip()[:40])) for n in near]
            if labels[:1] == [True] and not any(labels[1:]):
                yield near[0]


def _shown(article: Article) -> Iterator[Fact[Genre | None]]:
    blocks = article.draft.blocks
    body = [block for block in blocks if block.block_class is LineClass.BODY]
    yield from _opinion(blocks)
    yield from _interview(body)
    if article.citations and article.references:
        heading = [b for b in blocks if b.block_class is LineClass.REFERENCE_HEADING][:1]
        spans = (article.citations[0].span, *(b.span(0, len(b.text)) for b in heading))
        reason = "it cites works in its text and lists them at its end"
        yield Fact(Genre.ESSAY, Status.INFERRED, spans, reason)
    yield from _report(article, body)


def _opinion(blocks: Sequence[Block]) -> Iterator[Fact[Genre | None]]:
    for block in blocks:
        if block.block_class is LineClass.BYLINE:
            match = _OPINION_BYLINE.search(block.text[:_LONGEST])
            reason = f"its writer is called “{match[0]}”" if match else ""
        elif block.block_class in {LineClass.NOTE, LineClass.BODY}:
            match = _OWN_VIEWS.search(block.text[:_LONGEST])
            reason = "it says that its views are those of its author"
        else:
            match = None
        if match:
            span = block.span(match.start(), match.end())
            yield Fact(Genre.OPINION, Status.INFERRED, (span,), reason)


def _interview(body: Sequence[Block]) -> Iterator[Fact[Genre | None]]:
    questions = [b for b in body if _QUESTION.match(b.text)]
    answers = [b for b in body if _ANSWER.match(b.text)]
    if min(len(questions), len(answers)) >= _ENOUGH_QUESTIONS:
        spans = tuple(block.span(0, 1) for block in questions)
        reason = "its paragraphs are marked as questions and answers"
        yield Fact(Genre.INTERVIEW, Status.INFERRED, spans, reason)


def _report(article: Article, body: Sequence[Block]) -> Iterator[Fact[Genre | None]]:
    if not body:
        return
    lead = body[0]
    told = _TOLD_ON_A_DAY.search(lead.text[:_LONGEST])
    if told:
        reason = "its first paragraph says who told it and on which day of the week"
        yield Fact(Genre.NEWS_REPORT, Status.INFERRED, (lead.span(*told.span()),), reason)
    first = lead.pieces[0].line
    places = [
        Span(line.number, segment.start, segment.end)
        for line in article.draft.lines
        for segment in line.segments
        if segment.line_class is LineClass.DATELINE and segment.rule == "place-line"
    ]
    spoken = {statement.label for statement in article.statements}
    if len(spoken) >= _FEW_SPOKEN and any(place.line == first for place in places):
        reason = "it opens with the place that it was sent from, and reports what people said"
        yield Fact(Genre.NEWS_REPORT, Status.INFERRED, tuple(places[:1]), reason)
