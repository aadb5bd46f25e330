"""An article as a MyST page, by the contract with ``briefbook.sphinx``."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefbook.model import Article, Block, LineClass
from briefbook.write.annotations import Annotation, annotate
from briefbook.write.escape import escape, escape_heading, escape_inline, guard_lines
from briefbook.write.front_matter import write_front_matter
from briefbook.write.seed_lines import SeedLine, escape_line, write_line
from briefbook.write.told import write_told

_HEADINGS = frozenset({LineClass.HEADING, LineClass.REFERENCE_HEADING})
_SET_APART = frozenset(
    {
        LineClass.BYLINE,
        LineClass.DATELINE,
        LineClass.CAPTION,
        LineClass.CREDIT,
        LineClass.NOTE,
        LineClass.REFERENCE,
    }
)
_UNLABELLED = frozenset({LineClass.BYLINE, LineClass.DATELINE})


def write_page(article: Article) -> str:
    """Return the text of ``docs/articles/<citekey>.md``, ending in a line feed."""
    parts = [_head(article), *_blocks(article), *write_told(article), _seed(article)]
    return "\n\n".join(parts) + "\n"


def block_labels(blocks: Sequence[Block]) -> list[str | None]:
    """Return each block's label without the citation key, ``None`` where it is no target.

    All headings are numbered in one row, that of the reference list among them.
    """
    labels: list[str | None] = []
    headings = 0
    for block in blocks:
        if block.block_class in _HEADINGS:
            headings += 1
            labels.append(f"h{headings}")
        elif block.block_class is LineClass.BODY or (block.block_class in _SET_APART - _UNLABELLED):
            labels.append(block.label)
        else:
            labels.append(None)
    return labels


def _head(article: Article) -> str:
    title = article.draft.metadata.title.value or article.draft.seed.stem
    key = article.citekey
    return (
        f"{write_front_matter(article)}(art-{key})=\n# {escape_heading(title)}\n\n"
        f":::{{article}} {key}\n:::"
    )


def _blocks(article: Article) -> Iterator[str]:
    blocks = article.draft.blocks
    keys = {reference.line: reference.key for reference in article.references}
    level = 1
    for block, label, roles in zip(blocks, block_labels(blocks), annotate(article), strict=True):
        target = f"({article.citekey}-{label})=\n" if label else ""
        if block.block_class in _HEADINGS:
            level = min(level + 1, max(2, block.level), 6)
            yield f"{target}{'#' * level} {escape_heading(block.text)}"
        elif block.block_class is LineClass.BODY:
            yield target + _annotated(block.text, roles)
        elif block.block_class in _SET_APART:
            argument = _argument(block, keys)
            text = _annotated(block.text, roles)
            yield f"{target}:::{{source-{block.block_class.value}}} {argument}\n{text}\n:::"


def _argument(block: Block, keys: dict[int, str]) -> str:
    if block.block_class is not LineClass.REFERENCE:
        return str(block.pieces[0].line)
    return next((keys[piece.line] for piece in block.pieces if piece.line in keys), "-")


def _annotated(text: str, roles: Sequence[Annotation]) -> str:
    """Return the block's text with its roles, all else escaped."""
    if not roles:
        return escape(text)
    parts: list[str] = []
    end = 0
    for role in roles:
        parts += escape_inline(text[end : role.start]), _role(text[role.start : role.end], role)
        end = role.end
    return guard_lines("".join([*parts, escape_inline(text[end:])]))


def _role(text: str, role: Annotation) -> str:
    target = f" <{role.target}>" if role.target else ""
    return f"{{{role.role}}}`{' '.join(text.split(chr(10)))}{target}`"


def _seed(article: Article) -> str:
    seed = article.draft.seed
    blocks = article.draft.blocks
    labels: dict[int, list[str]] = {}
    for block, label in zip(blocks, block_labels(blocks), strict=True):
        for line in {piece.line: None for piece in block.pieces} if label else ():
            labels.setdefault(line, []).append(str(label))
    rows = [
        write_line(
            SeedLine(
                line.number,
                line.line_class.value,
                line.rule,
                tuple(labels.get(line.number, ())),
                seed.lines[line.number - 1],
            )
        )
        for line in article.draft.lines
    ]
    return "\n".join([f":::{{seed}} {escape_line(seed.path)}", *rows, ":::"])
