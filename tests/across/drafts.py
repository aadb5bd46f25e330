"""Drafts made from paragraphs, one a line, every second line of the seed blank."""

from briefbook.model import (
    Block,
    Draft,
    Fact,
    LineClass,
    Metadata,
    Piece,
    Seed,
    Status,
)


def draft(name, *paragraphs, date=None, references=(), captions=()):
    """Return a draft whose paragraphs stand in lines 1, 3, 5, ..., then captions, references."""
    kinds = [
        *((LineClass.BODY, text) for text in paragraphs),
        *((LineClass.CAPTION, text) for text in captions),
        *((LineClass.REFERENCE, text) for text in references),
    ]
    lines, blocks, numbers = [], [], {}
    for kind, text in kinds:
        numbers[kind] = numbers.get(kind, 0) + 1
        lines += [text, ""]
        piece = Piece(len(lines) - 1, 0, len(text))
        blocks.append(Block(kind, numbers[kind], (piece,), text))
    unknown = Fact(None, Status.NOT_STATED)
    stated = unknown if date is None else Fact(date, Status.STATED)
    metadata = Metadata(
        unknown, Fact((), Status.NOT_STATED), unknown, stated, Fact((), Status.STATED)
    )
    seed = Seed(f"seeds/{name}.txt", "0" * 64, "utf-8", tuple(lines))
    return Draft(seed, (), tuple(blocks), metadata)
