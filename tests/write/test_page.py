"""The page of an article: the contract with the Sphinx extension, and nothing lost."""

import time

import yaml
from docutils import nodes
from hypothesis import given, settings

from briefbook.controls import visible
from briefbook.model import (
    Citation,
    Fact,
    LineClass,
    Piece,
    Reference,
    Segment,
    Span,
    Status,
    TermUse,
)
from briefbook.sphinx.frontmatter import read_front_matter, without_front_matter
from briefbook.write.page import write_page
from briefbook.write.seed_lines import rebuild, unescape_line
from tests.write.articles import article, articles, mention, metadata
from tests.write.myst import parse, text_of

LINES = [
    "PRINT",
    "Thaw *now*",
    "GABRIELLA BERNAL, Contributing writer",
    "",
    "SEOUL — U.S. President Joe Biden and (Storey, 2021) on GSOMIA. GSOMIA!",
    "WHAT HAPPENED #",
    "Leader.  © KCNA/Reuters",
    "From Korea View.",
    "References:",
    "Storey, Henry. (2021). History.",
]
CLASSES = [
    *["furniture", "title", "byline", None, "body", "heading", "caption", "note"],
    *["reference-heading", "reference"],
]

PAGE = """\
---
title: Thaw *now*
authors:
- Gabriella Bernal
publisher: Nikkei Asia
date: 2021-01-29/2021-12-31
language:
- en
genre: essay
completeness: with a gap
named: []
unnamed: []
status:
  title: stated
  authors: stated
  publisher: inferred
  date: inferred
  language: inferred
  genre: inferred
  completeness: inferred
  named: not stated
  unnamed: not stated
reasons:
  publisher: Sato told Nikkei Asia
  date: Biden's term
  genre: it cites works in its text and lists them at its end
  completeness: 'the heading “WHAT HAPPENED #” has no text under it (line 6)'
evidence:
  title: line 2
  date: lines 5, 7
  genre: lines 5, 9
  completeness: line 6
words: 12
paragraphs: 1
citekey: bernal2021
seed: seeds/a.txt
sha256: '0000000000000000000000000000000000000000000000000000000000000000'
encoding: utf-8
---
(art-bernal2021)=
# Thaw \\*now\\*

:::{article} bernal2021
:::

:::{source-byline} 3
GABRIELLA BERNAL, Contributing writer
:::

(bernal2021-p1)=
{dateline}`SEOUL —` {actor}`U.S. <united-states>` President {actor}`Joe Biden <joe-biden>` \
and {cited}`(Storey, 2021) <storey2021>` on {term}`GSOMIA <GSOMIA>`. GSOMIA!

(bernal2021-h1)=
## WHAT HAPPENED \\#

(bernal2021-c1)=
:::{source-caption} 7
Leader.  © KCNA/Reuters
:::

(bernal2021-n1)=
:::{source-note} 8
From Korea View.
:::

(bernal2021-h2)=
## References:

(bernal2021-r1)=
:::{source-reference} storey2021
Storey, Henry. (2021). History.
:::

:::{term-uses} bernal2021
{"label": "p1", "term": "GSOMIA", "text": "GSOMIA"}
{"label": "p1", "term": "GSOMIA", "text": "GSOMIA"}
:::

:::{seed} seeds/a.txt
1 furniture rule-furniture | PRINT
2 title rule-title | Thaw *now*
3 byline rule-byline | GABRIELLA BERNAL, Contributing writer
4 blank rule-blank |
5 body rule-body p1 | SEOUL — U.S. President Joe Biden and (Storey, 2021) on GSOMIA. GSOMIA!
6 heading rule-heading h1 | WHAT HAPPENED #
7 caption rule-caption c1 | Leader.  © KCNA/Reuters
8 note rule-note n1 | From Korea View.
9 reference-heading rule-reference-heading h2 | References:
10 reference rule-reference r1 | Storey, Henry. (2021). History.
:::
"""


def test_the_contract():
    facts = metadata(
        authors=["Gabriella Bernal"],
        title=Fact("Thaw *now*", Status.STATED, (Span(2, 0, 10),)),
        publisher=Fact("Nikkei Asia", Status.INFERRED, (), "Sato told Nikkei Asia"),
        date=Fact(
            "2021-01-29/2021-12-31",
            Status.INFERRED,
            (Span(7, 0, 1), Span(5, 0, 1), Span(5, 3, 4)),
            "Biden's term",
        ),
    )
    found = article(
        LINES,
        CLASSES,
        citekey="bernal2021",
        facts=facts,
        segments={
            5: (
                Segment(0, 8, LineClass.DATELINE, "dateline"),
                Segment(8, 70, LineClass.BODY, "paragraph"),
            )
        },
        references=[Reference("storey2021", 10, LINES[9], ())],
        citations=[Citation(Span(5, 37, 51), "(Storey, 2021)", "storey2021")],
        mentions=[
            mention(5, 8, 12, LINES, "united-states"),
            mention(5, 23, 32, LINES),
            mention(5, 38, 44, LINES, "storey"),  # inside the citation, which wins
        ],
        terms=[
            TermUse(Span(5, 55, 61), "GSOMIA", "GSOMIA"),
            TermUse(Span(5, 63, 69), "GSOMIA", "GSOMIA"),
        ],
    )
    assert write_page(found) == PAGE


def test_a_mention_over_two_lines_keeps_its_link():
    found = article(["by Joe", "Biden now"], ["body", None])
    block = found.draft.blocks[0]
    block = type(block)(block.block_class, 1, (Piece(1, 0, 6), Piece(2, 0, 9)), "by Joe\nBiden now")
    draft = type(found.draft)(found.draft.seed, found.draft.lines, (block,), found.draft.metadata)
    link = mention(1, 3, 6, ["by Joe"])
    link = type(link)(Span(1, 3, 5, 2), "Joe\nBiden", link.actor, link.kind, link.form)
    page = write_page(type(found)(draft, "key2021", mentions=(link,)))
    assert "by {actor}`Joe Biden <joe-biden>` now" in page
    assert "1 body rule-body p1 | by Joe\n2 blank rule-blank p1 | Biden now\n" in page


def test_a_mention_that_no_role_can_hold_stays_plain():
    lines = ["The `x` of <b> and !Kung"]
    found = article(lines, ["body"], mentions=[mention(1, 4, 7, lines), mention(1, 11, 14, lines)])
    assert "\nThe \\`x\\` of \\<b\\> and !Kung\n" in write_page(found)


def test_an_article_without_a_title_is_named_by_its_file():
    page = write_page(article(["text"], ["body"]))
    assert "\ntitle: null\n" in page
    assert "\n# a\n" in page


@given(articles())
@settings(max_examples=150)
def test_any_article_gives_a_page_that_parses_and_holds_all_of_the_seed(found):
    page = write_page(found)
    page.encode()  # lone surrogates never reach the file
    assert rebuild(page) == list(found.draft.seed.lines)
    front = yaml.safe_load(page.split("\n---\n")[0])
    assert read_front_matter(page)["seed"] == front["seed"]
    assert unescape_line(front["seed"]) == found.draft.seed.path
    assert front["title"] == visible(found.draft.metadata.title.value)
    assert _texts(parse(without_front_matter(page))) == [
        block.text for block in found.draft.blocks if block.block_class is not LineClass.TITLE
    ]


def _texts(document):
    """The text of each block of a page; between them may stand nothing but targets."""
    (section,) = document.findall(lambda n: isinstance(n, nodes.section) and n.parent is document)
    texts = []
    for node in _flat(section):
        if isinstance(node, nodes.container):
            if node["name"].startswith("source-"):
                (paragraph,) = node.children
                texts.append(text_of(paragraph))
        elif isinstance(node, nodes.paragraph | nodes.title):
            texts.append(text_of(node))
        else:
            assert isinstance(node, nodes.target), node
    return texts[1:]


def _flat(section):
    for child in section.children:
        if isinstance(child, nodes.system_message) and child["level"] == 1:
            continue  # two headings with one text
        if isinstance(child, nodes.section):
            yield from _flat(child)
        else:
            yield child


def test_a_paragraph_of_many_mentions_takes_no_longer_than_they_do():
    lines = ["Joe Biden " * 20_000]
    links = [mention(1, 10 * n, 10 * n + 9, lines) for n in range(20_000)]
    start = time.process_time()
    page = write_page(article(lines, ["body"], mentions=links))
    assert page.count("{actor}") == 20_000
    assert time.process_time() - start < 5
