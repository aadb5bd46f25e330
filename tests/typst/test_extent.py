"""What is kept in one piece, and how wide the columns of a table are."""

from __future__ import annotations

import pypdfium2
import pytest
from docutils import nodes
from hypothesis import given
from hypothesis import strategies as st

from sphinx_typst.translator.columns import (
    GUTTER,
    LEAST,
    NARROW,
    WIDER,
    _raised,
    columns_of,
    number_columns,
    row_lines,
)
from sphinx_typst.translator.extent import KEPT, LINE, is_kept, leads, lines

WORDS = "Some words of it. "


def _right_of(text, words):
    at, count = text.search(words).get_next()
    return text.get_charbox(at + count - 1)[2]


def _table(*rows: tuple[str, ...], widths: tuple[int, ...] = ()) -> nodes.table:
    count = len(rows[0])
    group = nodes.tgroup("", cols=count)
    for at in range(count):
        group += nodes.colspec(colwidth=widths[at] if widths else 1)
    cells = (
        nodes.row("", *(nodes.entry("", nodes.paragraph(text=text)) for text in row))
        for row in rows
    )
    group += nodes.tbody("", *cells)
    return nodes.table("", group, classes=["colwidths-given"] if widths else [])


class TestLines:
    def test_a_paragraph_has_as_many_as_its_text_fills(self):
        assert lines(nodes.container("", nodes.paragraph(text="x" * (LINE + 1)))) == 2

    def test_every_paragraph_and_line_of_code_begins_a_new_one(self):
        box = nodes.container(
            "", nodes.paragraph(text="a"), nodes.paragraph(), nodes.literal_block(text="b\nc")
        )
        assert lines(box) == 4

    def test_what_is_marked_in_a_line_is_counted_once(self):
        line = nodes.paragraph("", "", nodes.strong(text="x" * 50), nodes.Text("y" * 20))
        assert lines(nodes.container("", line)) == 1

    def test_a_picture_takes_any_room(self):
        assert not is_kept(nodes.container("", nodes.image(uri="a.svg")))

    @pytest.mark.parametrize(("count", "kept"), [(KEPT, True), (KEPT + 1, False)])
    def test_a_quarter_of_a_page_is_kept(self, count, kept):
        box = nodes.container("", *(nodes.paragraph(text="a") for _ in range(count)))
        assert is_kept(box) is kept


class TestLeads:
    LIST = nodes.bullet_list("", nodes.list_item("", nodes.paragraph(text="one")))

    def _first(self, *children):
        section = nodes.section("", *(child.deepcopy() for child in children))
        return section[0]

    def test_a_line_before_a_list(self):
        assert leads(self._first(nodes.paragraph(text="Seen in:"), self.LIST))

    def test_a_line_before_such_a_line(self):
        line = nodes.paragraph(text="Seen in:")
        assert leads(self._first(nodes.paragraph(text="By a machine."), line, self.LIST))

    def test_no_line_before_text(self):
        assert not leads(self._first(nodes.paragraph(text="Seen in:"), nodes.paragraph(text="a")))

    def test_several_lines_that_end_with_a_colon(self):
        assert leads(self._first(nodes.paragraph(text=f"{WORDS * 10}These are:"), self.LIST))

    def test_no_paragraph_of_several_lines(self):
        assert not leads(self._first(nodes.paragraph(text=WORDS * 10), self.LIST))


class TestColumns:
    def test_a_table_of_short_cells_is_no_wider_than_they_are(self):
        assert [column.width for column in columns_of(_table(("One", "2")))] == ["auto", "auto"]

    def test_a_column_with_much_text_has_more_of_the_line(self):
        narrow, little, much = columns_of(_table(("1", "A few words of it, and more", WORDS * 20)))
        assert narrow.width == "auto"
        assert LEAST <= little.room < much.room

    def test_a_column_that_shares_the_line_has_room_enough(self):
        row = ("x" * NARROW, "an expert, who says so.", WORDS * 40)
        first, second, _third = columns_of(_table(row))
        assert (first.width, round(second.room)) == ("auto", LEAST)

    def test_narrow_columns_leave_room_to_the_others(self):
        columns = columns_of(_table((*("x" * 18,) * 4, WORDS * 40)))
        assert sum(each.room for each in columns) == pytest.approx(LINE - 4 * GUTTER)
        assert columns[-1].room > columns[0].room >= 0.5 * LEAST

    def test_of_many_columns_those_with_much_text_are_still_wider(self):
        row = (
            "a title of many words, which goes on and on",
            "Ada Marsh Smith, ed.",
            *("x y z" * 5,) * 2,
        )
        columns = columns_of(_table(row, row, row))
        assert columns[0].room > 1.2 * columns[1].room

    def test_of_two_ways_to_share_the_line_the_one_with_fewer_lines_is_taken(self):
        # by the square root of their text the first column would be a character too narrow
        table = _table(*[("x x " * 13, "b")] * 8, ("a", "y y " * 15))
        columns = columns_of(table)
        rows = list(table.findall(nodes.row))
        assert [row_lines(columns, row) for row in rows] == [1] * 8 + [4]

    @pytest.mark.parametrize("text", ["Lindqvist-Hallgrimsson-Berg", "北大西洋の漁獲枠" * 3])
    def test_a_line_may_end_within_what_no_space_parts(self, text):
        rows = [("x x " * 30, text, "y y " * 30, "z z " * 30)] * 3
        column = columns_of(_table(*rows))[1]
        assert column.room < 14

    def test_the_page_that_follows_a_reference_takes_room(self):
        plain = _table(("a" * 40, "b" * 30))
        paged = _table(("a" * 40, "b" * 30))
        cell = next(paged.findall(nodes.paragraph))
        cell += nodes.reference("", "", typst_page=True)
        assert {each.width for each in columns_of(plain)} == {"auto"}
        assert {each.width for each in columns_of(paged)} != {"auto"}

    def test_the_authors_widths_are_kept_where_the_words_fit(self):
        wide, slim = columns_of(_table(("a b", "c"), widths=(75, 25)))
        assert (wide.room, slim.room) == pytest.approx((54, 18))

    def test_a_column_too_narrow_for_its_longest_word_takes_from_the_others(self):
        first, second, third = columns_of(_table(("a", "otherwise:", "c"), widths=(60, 10, 30)))
        assert second.room == len("otherwise:")
        assert first.room == pytest.approx(2 * third.room)
        assert first.room + second.room + third.room == pytest.approx(LINE - 2 * GUTTER)

    def test_columns_that_have_room_beside_each_other_keep_their_own_width(self):
        assert {each.width for each in columns_of(_table(("a" * 30, "b" * 40)))} == {"auto"}
        assert {each.width for each in columns_of(_table(("a" * 30, "b" * 60)))} != {"auto"}

    def test_code_takes_more_room_than_text(self):
        code = _table(("word", "a " * 40))
        for cell in code.findall(nodes.entry):
            cell[0] = nodes.paragraph("", "", nodes.literal(text=cell.astext()))
        text, typed = (columns_of(each)[1].room for each in (_table(("word", "a " * 40)), code))
        assert columns_of(code)[0].room == pytest.approx(len("word") * WIDER)
        assert typed < text, "the narrow column takes more of the line"

    def test_columns_of_numbers_are_told(self):
        table = _table(("One", "1", "1,204.5 %"), ("Two", "−12", "$ 3"), ("Three", "3", "4"))
        assert number_columns(table) == {1}
        assert number_columns(_table(("1", "2024"), ("", "n/a"), ("3", "4"))) == frozenset()

    def test_what_an_author_has_aligned_is_left_so(self):
        table = _table(("1", "2"), ("3", "4"))
        next(table.findall(nodes.entry))["classes"] = ["text-center"]
        assert number_columns(table) == {1}

    @given(
        st.lists(
            st.tuples(st.floats(0.5, 60), st.floats(0, NARROW)), min_size=1, max_size=9
        ).filter(
            lambda pairs: sum(floor for _room, floor in pairs) < sum(room for room, _ in pairs)
        )
    )
    def test_the_line_is_shared_out_whole_and_no_floor_is_missed(self, pairs):
        rooms, floors = zip(*pairs, strict=True)
        raised = _raised(rooms, floors)
        assert sum(raised) == pytest.approx(sum(rooms))
        assert all(room >= floor - 1e-6 for room, floor in zip(raised, floors, strict=True))


@pytest.mark.pdf
class TestPrint:
    """A page is filled so far that what comes next has to be parted or moved."""

    def _pages(self, build, filled, text):
        words = "\n\n".join(["A line."] * filled)
        book = {"index.md": "# Small\n\n```{toctree}\none\n```\n"}
        book["one.md"] = f"# One\n\n{words}\n\n{text}\n"
        built = build(book, confoverrides={"myst_enable_extensions": ["colon_fence"]})
        assert built.warnings == ""
        return built.pages("small.pdf")

    @pytest.mark.parametrize("filled", range(18, 27, 2))
    def test_a_short_table_stands_on_one_page(self, build, filled):
        table = "\n".join(["| Head | Word |", "|---|---|", *(f"| Row {n} | w |" for n in range(8))])
        pages = self._pages(build, filled, table)
        assert any("Head Word Row 0 w" in page and "Row 7 w" in page for page in pages)

    @pytest.mark.parametrize("filled", range(12, 27, 2))
    def test_a_table_of_a_third_of_a_page_stands_on_one_page(self, build, filled):
        table = "\n".join(
            ["| Head | Word |", "|---|---|", *(f"| Row {n} | w |" for n in range(15))]
        )
        pages = self._pages(build, filled, table)
        assert any("Head Word Row 0 w" in page and "Row 14 w" in page for page in pages)

    def test_a_table_of_more_is_parted(self, build):
        table = "\n".join(
            ["| Head | Word |", "|---|---|", *(f"| Row {n} | w |" for n in range(24))]
        )
        pages = self._pages(build, 18, table)
        assert not any("Row 0 w" in page and "Row 23 w" in page for page in pages)

    def test_a_high_row_counts_as_many_lines_as_it_has(self, build):
        lists = "\n".join(f"    - {n}" for n in range(60))
        table = f":::{{list-table}}\n* - First\n  - Second\n* - Begins\n\n{lists}\n  - Ends\n:::"
        pages = self._pages(build, 5, table)
        assert any("• 0 " in page for page in pages)
        assert any("• 59" in page for page in pages)

    def test_a_column_of_numbers_ends_at_one_edge(self, build):
        table = "| Name | Count |\n|---|---|\n| One | 8 |\n| Two | 7,654,321 |\n"
        built = build({"index.md": f"# Small\n\n{table}"}, confoverrides={"typst_index": False})
        document = pypdfium2.PdfDocument(built.folder / "small.pdf")
        text = document[0].get_textpage()
        ends = [_right_of(text, words) for words in ("8", "7,654,321")]
        document.close()
        assert ends[0] == pytest.approx(ends[1], abs=0.5)
        assert ends[1] < 300, "a small table is no wider than what is in it"

    @pytest.mark.parametrize("filled", range(18, 27, 2))
    def test_a_short_box_stands_on_one_page(self, build, filled):
        pages = self._pages(build, filled, f":::{{note}}\nBegins. {WORDS * 22} Ends.\n:::")
        assert any("Begins." in page and "Ends." in page for page in pages)

    @pytest.mark.parametrize("filled", range(22, 29, 2))
    def test_a_line_that_announces_a_list_stands_with_it(self, build, filled):
        pages = self._pages(build, filled, "Said in:\n\n- one of them\n- two of them")
        assert any("Said in: • one of them" in page for page in pages)

    def test_a_long_title_has_its_page_at_the_end_of_its_second_line(self, build):
        title = "A title of so many words that it does not fit into a line of the contents at all"
        book = {"index.md": "# Small\n\n```{toctree}\none\n```\n", "one.md": f"# {title}\n\nA.\n"}
        (contents,) = (page for page in build(book).pages("small.pdf") if "Contents" in page)
        assert contents.startswith(f"Contents {title}")
        assert contents.endswith("3 2")
