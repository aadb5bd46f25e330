"""The annexes: what is silent or missing, where the text comes from, what changed."""

import json
import shutil
from pathlib import Path

import pytest
from conftest import squeezed

from briefbook.editions.snapshot import read_snapshot
from tests.browser import CHROMIUM, violations

ANNEX = """---
orphan: true
---
# Annexes

:::{silence}
:::

:::{gaps}
:::

:::{provenance}
:::

:::{changes}
:::
"""
EXTENSIONS = ["briefbook.sphinx", "sphinx_typst"]


@pytest.fixture
def annexed(book):
    book.write("annexes", ANNEX)
    return book


@pytest.fixture
def later(annexed):
    """A book whose first edition is kept, to be compared with what is written next."""
    build = annexed.build()
    assert build.warnings == []
    folder = annexed.root / "docs" / "editions"
    folder.mkdir()
    shutil.copy(build.out / "data" / "edition.json", folder / "1.json")
    annexed.settings["briefbook_since"] = "editions/1.json"
    return annexed


def table(page, css):
    found = page.select_one(f"table.{css}")
    return [
        [squeezed(cell.get_text()) for cell in row.select("td")] for row in found.select("tbody tr")
    ]


def below(page, heading):
    """Return the items of the lists and the paragraphs between a heading and the next."""
    (head,) = [h for h in page.select("h2") if squeezed(h.get_text()).startswith(heading)]
    found = []
    for part in head.find_next_siblings():
        if part.name == "h2":
            break
        found += [squeezed(item.get_text()) for item in part.select("li")] or (
            [squeezed(part.get_text())] if part.name == "p" else []
        )
    return found


def test_silence_is_counted_by_source(annexed):
    page = annexed.build().article("annexes")
    assert table(page, "silence-table") == [
        ["Marek, 2031", "1", "1", "2", "1"],
        ["“Fishermen wait for the quota”, 2032", "3", "3", "1", "0"],
    ]


def test_gaps_are_found_in_the_events_and_the_records(annexed):
    path = annexed.path("actors/ida-holm")
    text = path.read_text("utf-8")
    path.write_text(text.partition("roles:")[0] + "---\n# Ida Holm\n\nA note.\n", "utf-8")
    page = annexed.build().article("annexes")
    fishermen = "(“Fishermen wait for the quota”, 2032)"
    assert below(page, "Not dated") == [f"A song is sung {fishermen}"]
    assert below(page, "Planned") == [f"The review is due, 1 June 2032 {fishermen}"]
    assert below(page, "Told by one") == [
        f"The quarrel begins, about 2029 {fishermen}",
        "The pact is signed, March 2031 (Marek, 2031)",
        f"A song is sung {fishermen}",
    ]
    assert below(page, "Persons named")[0] == "Ida Holm"


def test_what_is_in_doubt_within_an_article_leads_to_its_line(annexed):
    row = {"problem": "unresolved-citation", "line": 4, "detail": "(Nobody) <b> fits no work"}
    path = annexed.path("articles/marek2031")
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n:::{{findings}} marek2031\n{json.dumps(row)}\n:::\n", "utf-8")
    build = annexed.build()
    assert build.warnings == []
    page = build.article("annexes")
    assert below(page, "In doubt")[0] == "(Nobody) <b> fits no work (Marek, 2031, line 4)"
    assert page.select_one('a[href="articles/marek2031.html#line-4"]') is not None


def test_provenance_says_what_became_of_every_line(annexed):
    page = annexed.build().article("annexes")
    first, second = page.select("dl.provenance")
    facts = {
        squeezed(term.get_text()).rstrip(":"): squeezed(term.find_next_sibling("dd").get_text())
        for term in first.select("dt")
    }
    assert facts == {
        "File": "seeds/a.txt, UTF-8",
        "SHA-256": "aaaaaaaaaaaabbbbbbbbbbbbccccccccccccddddddddddddeeeeeeeeeeeeffff",
        "Lines": "12, 1 of them blank",
        "Kept": (
            "9: body 2, reference 2, byline 1, caption 1, heading 1, reference-heading 1, title 1"
        ),
        "Set aside": "2: share-buttons 2",
        "By the editor": "nothing",
    }
    assert "date, url, rights, reliability, credibility, with reasons" in squeezed(
        second.get_text()
    )
    assert "All files together: SHA-256 33ee31a22d049513" in squeezed(page.get_text())


def test_a_book_without_an_earlier_edition_is_the_first(annexed):
    text = annexed.build().text("annexes")
    assert "This is the first edition: there is none before it to compare it with." in text


def test_nothing_changed(later):
    build = later.build()
    assert build.warnings == []
    text = build.text("annexes")
    assert "Compared with the edition before (seeds: SHA-256 33ee31a22d049513…)." in text
    assert "Nothing changed." in text


BRIEF = "---\norphan: true\ncoverage: required\n---\n# The brief\n\n{}\n"


def test_what_came_went_and_changed(later):
    later.write("brief", BRIEF.format("The pact holds {cite:p}`marek2031{¶ 1}`."))
    later.change("chronology", ":::{event} 2031-03\n", ":::{event} 2031-03-04\n")
    later.change("chronology", ":id: song", ":id: hymn")
    later.change("actors/velm", "kind: state", "kind: place")
    later.change("articles/marek2031", "at the quay", "by the quay")
    later.change("articles/marek2031", "sha256: aaaa", "sha256: abba")
    page = later.build().article("annexes")
    assert table(page, "changes-table") == [
        ["Sources", "0", "0", "1"],
        ["Paragraphs", "0", "0", "1"],
        ["Judgments", "1", "0", "0"],
        ["Disputes", "0", "0", "0"],
        ["Events", "1", "1", "1"],
        ["Actors", "0", "0", "1"],
        ["Offices", "0", "0", "0"],
    ]
    assert below(page, "Paragraphs") == ["Marek, 2031: another text: caption 1"]
    assert below(page, "Judgments") == ["New:", "The pact holds. (The brief)"]
    assert below(page, "Events")[:4] == ["New:", "A song is sung", "Gone:", "A song is sung"]
    changed = [row for t in page.select("table.changed-table") for row in t.select("tbody tr")]
    assert [[squeezed(cell.get_text()) for cell in row.select("td")] for row in changed] == [
        ["Ostrava and Velm agree on the harbour", "file", "aaaaaaaaaaaa…", "abbaaaaaaaaa…"],
        ["The pact is signed", "date", "March 2031", "4 March 2031"],
        ["Velm", "kind", "state", "place"],
    ]
    assert page.select_one('a.event-link[href="chronology.html#event-hymn"]') is not None
    assert page.select_one('li a[href="articles/marek2031.html#marek2031-c1"]') is not None


def test_a_reworded_judgment_shows_both_wordings_once(later):
    later.settings.pop("briefbook_since")
    later.write("brief", BRIEF.format("The pact of Velm holds {cite:p}`marek2031{¶ 1}`."))
    first = later.build().out / "data" / "edition.json"
    shutil.copy(first, later.root / "docs" / "editions" / "1.json")
    later.settings["briefbook_since"] = "editions/1.json"
    later.write("brief", BRIEF.format("The pact of Velm stands {cite:p}`marek2031{¶ 2}`."))
    page = later.build().article("annexes")
    assert table(page, "changed-table") == [
        ["The brief", "text", "The pact of Velm holds.", "The pact of Velm stands."],
        ["", "cites", "Marek, 2031, ¶ 1", "Marek, 2031, ¶ 2"],
    ]
    row = page.select_one("table.changed-table tbody tr")
    assert [strong.get_text() for strong in row.select("strong")] == ["holds.", "stands."]


def test_the_page_is_written_again_when_only_another_changed(later):
    later.build()
    later.change("actors/velm", "kind: state", "kind: place")
    again = later.build()
    assert "annexes" in again.written
    assert "annexes" not in later.build().written


def test_what_a_machine_proposes_is_marked(later):
    told = {
        "event": "e1", "label": "p2", "value": "2031-05", "date": "May", "what": "Velm gets it.",
        "actors": ["velm"], "modality": "past", "reason": "", "group": "marek2031-p2e1",
    }  # fmt: skip
    path = later.path("articles/marek2031")
    text = path.read_text("utf-8")
    path.write_text(f"{text}\n:::{{events}} marek2031\n{json.dumps(told)}\n:::\n", "utf-8")
    assert below(later.build().article("annexes"), "Events")[:2] == [
        "New:",
        "“Velm gets it.” proposed",
    ]


BROKEN = {
    "no.json": "it cannot be read (no such file or directory)",
    "conf.py": "it is no record of an edition (",
    "editions": "this folder has no data/edition.json",
}


@pytest.mark.parametrize("name", BROKEN)
def test_an_edition_that_cannot_be_read_is_a_warning(later, name):
    later.settings["briefbook_since"] = name
    build = later.build()
    (warning,) = build.warnings
    assert warning.startswith("conf.py:1: WARNING: briefbook_since names no edition: ")
    assert BROKEN[name] in warning
    assert warning.endswith("[briefbook.unknown-edition]")
    assert "This is the first edition" in build.text("annexes")


def test_the_record_is_the_same_for_the_same_book(later):
    first = read_snapshot((later.root / "docs/editions/1.json").read_text("utf-8"))
    again = read_snapshot((later.build().out / "data/edition.json").read_text("utf-8"))
    assert first == again


@pytest.mark.parametrize("builder", ["text", "latex", "epub", "singlehtml", "typst"])
def test_every_builder_shows_the_annexes(later, builder):
    settings = {"extensions": EXTENSIONS, "version": "1", "copyright": "nobody"}
    later.settings |= settings
    later.write("annexes", ANNEX.removeprefix("---\norphan: true\n---\n"))
    text = later.path("index").read_text("utf-8")
    later.write("index", f"{text}\n```{{toctree}}\nannexes\n```\n")
    later.change("actors/velm", "kind: state", "kind: place")
    assert later.build(builder).warnings == []


def test_long_lists_are_folded(later):
    events = "\n".join(
        f":::{{event}} 2031-03\n:id: e{n}\n:title: Number {n}\n\n"
        "So {cite:p}`marek2031{¶ 1}`.\n:::\n"
        for n in range(60)
    )
    later.write("chronology", later.path("chronology").read_text("utf-8") + events)
    page = later.build().article("annexes")
    summaries = [squeezed(one.get_text()) for one in page.select("details.more > summary")]
    assert "20 more" in summaries


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Chromium")
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_the_annexes_are_accessible(later, visit, width, scheme):
    later.write("data", "---\norphan: true\n---\n# Data\n\n:::{data-files}\n:::\n")
    later.change("chronology", ":::{event} 2031-03\n", ":::{event} 2031-03-04\n")
    later.change("articles/marek2031", "at the quay", "by the quay")
    code = "```console\n$ sha256sum --check build/html/data/SHA256SUMS and more and more\n```\n"
    later.write("annexes", f"{ANNEX}\n{code}")
    build = later.build()
    tab = visit(width, 800, scheme)
    for name in ("annexes", "data"):
        page = tab.open(build, name)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert violations(page) == [], name
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    assert tab.said == []


@pytest.mark.browser
@pytest.mark.skipif(not Path(CHROMIUM).exists(), reason="needs Chromium")
def test_a_file_opens_from_the_page_of_data(book, visit):
    book.write("data", "---\norphan: true\n---\n# Data\n\n:::{data-files}\n:::\n")
    page = visit().open(book.build(), "data")
    page.locator("a.export", has_text="JSON").first.click()
    page.wait_for_url("**/data/sources.json")
    assert "marek2031" in page.content()
