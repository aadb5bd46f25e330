"""The book's own articles: every mention, read through by eye and kept in ``seeds.txt``.

After a change to the records or to the rules, ``python -m tests.mentions.test_seeds`` writes
the file anew; read the difference before it is committed.
"""

from pathlib import Path

from briefbook.authority import read_authority
from briefbook.convert import read_draft
from briefbook.link.mentions import Known, Names, find_mentions
from briefbook.model import LineClass
from briefbook.read import seed_paths

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("seeds.txt")


def mentions_of_the_seeds():
    """Return a line for each mention, and one for each form left open."""
    authority, _ = read_authority(ROOT / "docs", ROOT)
    names = Names.of(authority)
    rows = []
    for path in seed_paths(ROOT):
        draft, _ = read_draft(path, ROOT)
        ends = {
            line.number: segment.end
            for line in draft.lines
            for segment in line.segments
            if segment.line_class is LineClass.DATELINE
        }
        mentions, findings = find_mentions(draft.blocks, names, draft.seed.path, Known(ends))
        rows += [f"# {draft.seed.stem}"]
        rows += [
            f"{m.span.line}:{m.span.start} {m.text} -> {m.actor} ({m.form.value})" for m in mentions
        ]
        rows += [str(finding) for finding in findings]
    return "\n".join(rows) + "\n"


def test_every_mention_in_the_seeds():
    assert mentions_of_the_seeds() == GOLDEN.read_text("utf-8")


if __name__ == "__main__":
    GOLDEN.write_text(mentions_of_the_seeds(), "utf-8")
