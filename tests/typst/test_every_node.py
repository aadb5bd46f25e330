"""A book with one of each node prints all of its text, and nothing that it should not."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.pdf

PRINTED = """
The first page says who made it.
A card to the words
Text of the second card.
https://example.org/card
GSOMIA (General Security of Military Information Agreement), then GSOMIA again
code with "quotes" and \\ backslash
Symbols: ¶ → ↑ ☐ • — “quoted” © ê à 12.
한국과 일본 (韓國), 日本語のテキスト, 习近平.
한국어로 쓴 글 and un mot français.
#read("/etc/passwd") and #{ } and $ and @here and [x] and "]) and \\u{0041}.
[Storey, 2021]
The second note. Its second paragraph.
term one classifier The meaning of the term.
Field value of the field
--long=ARG option of a word
A quotation in a block. — Its author
Note A note.
Warning A warning.
Danger A danger.
Tip A tip.
See also Another page.
A title of its own Body of the admonition.
Title of the topic Body of the topic.
Title of the sidebar Body of the sidebar.
A rubric
A centred line
In a container.
Compound second.
Added in version 1.0: A new thing.
An acknowledged person
Listing 1 A listing
return x + 1 # 한국
if positive in a line.
statement ::= first | second
shout(text, times=1, *rest) → str
Fig. 1 Caption of the figure.
Legend of the figure.
Title of the dropdown Body of the dropdown.
First tab Body of the first tab.
Body of the second tab.
Header of the card Title of the card Body of the card. Footer of the card
Carousel two
Step the first
Title of the aside Body of the aside.
A button
This is for print alone.
What the citation says.
A footnote that nothing refers to.
This is the end.
Table 1 Events by date
2021-01-28 A telephone call
Belt and Road Initiative, BRI A programme of investment.
Henry Storey. A work that is cited.
""".strip().splitlines()


@pytest.mark.parametrize("words", PRINTED)
def test_prints(every_node, words):
    assert words in every_node.text("every-node.pdf")


@pytest.mark.parametrize(
    "words", ["This is for HTML alone", "This sentence must not be printed", "root:x:0:0"]
)
def test_does_not_print(every_node, words):
    assert words not in every_node.text("every-node.pdf")


def test_a_reference_to_a_page_left_out_is_plain_text(every_node):
    assert "with What is left out and the same." in every_node.text("every-node.pdf")


def test_warns_only_of_what_is_wrong(every_node):
    assert every_node.status == 0
    warnings = [line for line in every_node.warnings.splitlines() if "WARNING" in line]
    assert len(warnings) == 1
    assert "Footnote [#] is not referenced" in warnings[0]


def test_says_where_the_pdf_is(every_node):
    assert "every-node.pdf, 11 pages." in every_node.messages


def test_cross_references_to_other_pages_have_their_page(every_node):
    words = every_node.pages("every-node.pdf")[2]
    assert "to Tables (p. 7), to BRI, to Table 1 (p. 7)" in words


def test_footnotes_stand_at_the_foot_of_the_page_that_refers_to_them(every_node):
    words = every_node.pages("every-node.pdf")[2]
    assert words.index("Paragraph after see.") < words.index("The first note, with emphasis.")
    assert words.count("The first note") == 1


def test_each_chapter_begins_a_page(every_node):
    starts = [page.split()[0] for page in every_node.pages("every-node.pdf")]
    assert [starts[number] for number in (1, 2, 3, 6, 8, 9, 10)] == [
        "Contents",
        "Words",
        "Blocks",
        "Tables",
        "Glossary",
        "Works",
        "Index",
    ]


def test_pages_after_a_chapters_first_have_its_running_head(every_node):
    pages = every_node.pages("every-node.pdf")
    assert not pages[3].startswith("Every node")
    assert pages[4].startswith("Every node Blocks")


def test_the_footer_has_edition_and_page(every_node):
    assert "As of 1 May 2024 5" in every_node.pages("every-node.pdf")[4]


def test_each_chapter_has_its_tab(every_node):
    pages = every_node.pages("every-node.pdf")
    assert [pages[number].rpartition(f" {number + 1} ")[2] for number in (2, 5, 6, 10)] == [
        "Words",
        "Blocks",
        "Tables",
        "Index",
    ]


def test_the_contents_give_every_chapters_page(every_node):
    contents = every_node.pages("every-node.pdf")[1].replace(". ", "")
    for entry in ("Words 3", "Blocks 4", "Tables 7", "Lists of things 8", "Glossary", "Index 11"):
        assert entry in contents


def test_an_article_has_neither_contents_nor_index(every_node):
    text = every_node.text("words.pdf")
    assert text.startswith("Every node As of 1 May 2024 · A. Editor Only the words")
    assert "Contents" not in text
    assert "Index" not in text
    assert "to Tables, to BRI, to Table 1" in text, "what is not in this print has no page"


class TestIndex:
    def lines(self, every_node) -> str:
        return every_node.pages("every-node.pdf")[10]

    def test_single_and_pair(self, every_node):
        assert "Biden, Joe 3" in self.lines(every_node)
        assert "Madrid summit 3" in self.lines(every_node)
        assert "summit Madrid 3" in self.lines(every_node)

    def test_terms_of_the_glossary(self, every_node):
        assert "Belt and Road Initiative 9" in self.lines(every_node)

    def test_see_and_see_also(self, every_node):
        assert "President Biden see Biden, Joe" in self.lines(every_node)
        assert "see also talks" in self.lines(every_node)

    def test_sorted_by_letter(self, every_node):
        lines = self.lines(every_node)
        assert lines.index(" B ") < lines.index(" M ") < lines.index(" P ") < lines.index(" S ")
