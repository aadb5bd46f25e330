"""A quotation of which the source names no speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefbook.model import Article, LineClass, Passage, Proposal

_WHOLE = re.compile(r"\s*(?:“[^“”]+”|\"[^\"]+\")\s*")
_OPEN = re.compile(r"“[^”]*$")
_LEAST = 8
"""Words of a quotation that is speech, and no name or phrase in quotation marks."""


def no_speaker(article: Article) -> Iterator[Proposal]:
    """Yield paragraphs that are nothing but a quotation, after one whose quotation was closed.

    After a colon the paragraph before names the speaker.
    """
    before = None
    for block in article.draft.blocks:
        if block.block_class is not LineClass.BODY:
            continue
        whole = _WHOLE.fullmatch(block.text) and len(block.text.split()) >= _LEAST
        if whole and before is not None and not _leads(before.text):
            reason = "the paragraph is a quotation, and no word in it says whose"
            passages = [
                Passage(article.citekey, one.label, one.span(0, len(one.text)), one.text)
                for one in (block, before)
            ]
            yield Proposal("speaker", tuple(passages), reason)
        before = block


def _leads(text: str) -> bool:
    """Return whether a paragraph leads to the next one's quotation: a colon, an open quotation."""
    return text.rstrip().endswith((":", ",")) or bool(_OPEN.search(text))
