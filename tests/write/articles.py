"""Articles made in a few words, for tests of what is written and shown."""

from hypothesis import strategies as st

from briefbook.model import (
    Article,
    Block,
    Citation,
    Draft,
    Fact,
    Line,
    LineClass,
    Mention,
    MentionForm,
    Metadata,
    Piece,
    Reference,
    Seed,
    Segment,
    Span,
    Status,
    TermUse,
)
from tests.write.myst import hostile

C = LineClass


def metadata(title=None, authors=(), publisher=None, date=None):
    """Return metadata with what is given stated, unless it is a fact already."""

    def fact(value):
        if isinstance(value, Fact):
            return value
        return Fact(value, Status.STATED if value else Status.NOT_STATED)

    return Metadata(
        title=fact(title),
        authors=fact(tuple(authors)),
        publisher=fact(publisher),
        date=fact(date),
        language=Fact(("en",), Status.INFERRED),
    )


def article(lines, classes, *, path="seeds/a.txt", segments=None, facts=None, **found):
    """Return an article of one block a line; a class is its name or ``None`` for a blank line."""
    segments = segments or {}
    numbered = tuple(
        Line(number, C(name or "blank"), f"rule-{name or 'blank'}", segments.get(number, ()))
        for number, name in enumerate(classes, 1)
    )
    counts: dict[str, int] = {}
    blocks = []
    for number, (text, name) in enumerate(zip(lines, classes, strict=True), 1):
        if name not in {None, "furniture", "blank"}:
            counts[name] = counts.get(name, 0) + 1
            piece = Piece(number, 0, len(text))
            blocks.append(Block(C(name), counts[name], (piece,), text))
    seed = Seed(path, "0" * 64, "utf-8", tuple(lines))
    title = next((b.text for b in blocks if b.block_class is C.TITLE), None)
    draft = Draft(seed, numbered, tuple(blocks), facts or metadata(title))
    return Article(draft, **({"citekey": "key2021"} | found))


def mention(line, start, end, lines, actor="joe-biden"):
    return Mention(
        Span(line, start, end), lines[line - 1][start:end], actor, "person", MentionForm.NAME
    )


_line = hostile.map(lambda text: text.replace("\n", " ").replace("\r", " "))


@st.composite
def articles(draw):
    """Articles whose every text, path and metadatum is hostile, with overlapping finds."""
    names = [c.value for c in C]
    rows = draw(st.lists(st.tuples(_line, st.sampled_from(names)), min_size=1, max_size=8))
    lines = [text if name != "blank" else "" for text, name in rows]
    classes = [name if text else "blank" for text, name in rows]
    spans = st.builds(
        lambda line, start, length: Span(line, start, start + length),
        st.integers(1, len(lines)),
        st.integers(0, 8),
        st.integers(1, 8),
    )
    text = st.text(max_size=8) | hostile
    return article(
        lines,
        classes,
        path=f"seeds/{draw(_line)}.txt",
        facts=metadata(draw(text), draw(st.lists(text, max_size=2)), draw(text), "2021"),
        references=[Reference("storey2021", draw(st.integers(1, len(lines))), "", ())],
        citations=[Citation(span, "", "storey2021") for span in draw(st.lists(spans))],
        mentions=[
            Mention(span, "", "joe-biden", "person", MentionForm.NAME)
            for span in draw(st.lists(spans, max_size=3))
        ],
        terms=[TermUse(span, "", "GSOMIA") for span in draw(st.lists(spans, max_size=3))],
        segments={1: (Segment(0, 3, C.DATELINE, "dateline"),)} if draw(st.booleans()) else {},
    )
