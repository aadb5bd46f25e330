"""What a reader finds on the pages of a small book."""

from conftest import squeezed

ARTICLE = "articles/marek2031"


def received(book_page):
    """Return the lines of the seed as the page shows them."""
    items = book_page.select("ol.seed-lines > li")
    return [item.select_one(".seed-text").get_text() for item in items]


def test_every_line_of_the_seed_is_on_the_page(harbour):
    lines = received(harbour.article(ARTICLE))
    assert len(lines) == 12
    assert lines[2] == ""
    assert lines[5].endswith("with U+202E kept. <script>alert(1)</script>")
    assert lines[10] == "Share  this \\ {actor}`ida-holm`"


def test_a_paragraph_is_the_seed_and_nothing_else(harbour):
    page = harbour.article(ARTICLE)
    lines = received(page)
    shown = {p["id"]: squeezed(p.get_text()) for p in page.select("p.source-paragraph")}
    assert shown == {
        "marek2031-p1": lines[3],
        "marek2031-p2": lines[5].replace("\u202e", "U+202E"),
    }


def test_the_number_is_beside_the_paragraph_and_links_to_it_and_to_its_line(harbour):
    box = harbour.article(ARTICLE).select_one(".numbered-paragraph:has(#marek2031-p2)")
    links = {a.get_text(): a["href"] for a in box.select(".margin a")}
    assert links == {"¶\xa02": "#marek2031-p2", "line\xa06": "#line-6"}


def test_a_line_links_to_every_block_made_of_it(harbour):
    line = harbour.article(ARTICLE).select_one("#line-7")
    assert [a["href"] for a in line.select("a")] == ["#marek2031-c1", "#marek2031-k1"]


def test_identifiers_are_unique_and_every_inner_link_leads_somewhere(harbour):
    pages = [path.relative_to(harbour.out) for path in harbour.out.rglob("*.html")]
    ids = {}
    for page in pages:
        found = [e["id"] for e in harbour.html(str(page.with_suffix(""))).select("[id]")]
        assert len(found) == len(set(found)), page
        ids[page] = set(found)
    for page in pages:
        for link in harbour.html(str(page.with_suffix(""))).select("a[href]"):
            address, _, anchor = link["href"].partition("#")
            if address.startswith(("http", "mailto")):
                continue
            target = (harbour.out / page).parent / address if address else harbour.out / page
            target = target.resolve().relative_to(harbour.out.resolve())
            if "export" in link.get("class", ()):
                assert (harbour.out / target).is_file(), (page, link["href"])
                continue
            assert target in ids, (page, link["href"])
            assert not anchor or anchor in ids[target], (page, link["href"])


def test_what_was_set_aside_is_listed_by_rule(harbour):
    block = harbour.article(ARTICLE).select_one("details.set-aside")
    assert block.summary.get_text() == "Set aside: 2 lines"
    assert squeezed(block.select_one("dt").get_text(" ")) == "share-buttons (line 11–12)"
    assert [p.get_text() for p in block.select("dd p")][1] == "Print"
    other = harbour.article("articles/fishermenwait2032")
    assert "Nothing was set aside." in other.get_text()


def test_nothing_in_a_seed_is_markup(harbour):
    source = (harbour.out / f"{ARTICLE}.html").read_text("utf-8")
    assert "<script>alert" not in source
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in source


def test_the_head_says_how_each_fact_is_known(harbour):
    terms = harbour.article(ARTICLE).select("dl.descriptor > dt")
    facts = {
        term.get_text().rstrip(":"): squeezed(term.find_next_sibling("dd").get_text())
        for term in terms
    }
    assert facts == {
        "Author": "Jana Marek stated (line 2)",
        "Publisher": "The Velm Courier inferred (lines 3, 7) – the address is the paper's",
        "Date": "4 March 2031 stated",
        "Language": "English inferred",
        "Genre": "news report inferred (line 4) – it opens with a place",
        "Text": "no sign that a part is missing",
        "Speakers": "Ida Holm inferred (line 4)",
        "Length": "32 words in 2 paragraphs",
        "Seed": "seeds/a.txt SHA-256 aaaaaaaaaaaa…",
        "Cite as": "marek2031",
    }
    other = harbour.text("articles/fishermenwait2032")
    assert "Date : January 2032 to May 2032 editor’s – the review is ahead" in other
    assert "Publisher : not stated" in other


def test_the_head_says_what_a_source_is_weighed_by(harbour):
    other = harbour.text("articles/fishermenwait2032")
    for said in (
        "Genre : not stated",
        "Text : cut off inferred – its last sentence (line 4 ) breaks off",
        "Unnamed : “a pilot”, “two officials” inferred",
        "Reliability : B: usually reliable editor’s – the paper corrects itself",
        "Credibility : 2: probably true editor’s",
        "Address : https://example.org/fishermen editor’s",
        "Rights : All rights reserved. editor’s",
    ):
        assert said in other


def test_evidence_links_to_the_lines(harbour):
    links = harbour.article(ARTICLE).select("dl.descriptor a.line-link")
    assert [a["href"] for a in links] == [
        *("#line-2", "#line-3", "#line-7", "#line-4", "#line-4"),
    ]


def test_a_reason_links_to_lines_here_and_in_other_seeds(harbour):
    reason = harbour.article("articles/fishermenwait2032").select_one(".reason")
    assert squeezed(reason.get_text()) == (
        "– the review is ahead (line 3) of the pact (Marek, 2031, line 4), not seeds/gone.txt"
    )
    assert [a["href"] for a in reason.select("a")] == ["#line-3", "marek2031.html#line-4"]


def test_a_reference_as_printed_leads_to_the_bibliography(harbour):
    blocks = harbour.article(ARTICLE).select(".source-reference")
    assert blocks[0].p.get_text() == "Doe, A. (2030). Ports & Powers."
    assert blocks[0].select_one(".see a")["href"] == "../bibliography.html#ref-doe2030a"
    assert not blocks[1].select("a")


def test_a_citation_in_an_article_keeps_its_printed_form(harbour):
    (link,) = harbour.article(ARTICLE).select("#marek2031-p1 .cited-link")
    assert link.get_text() == "(Doe et al., 2030)"
    assert link["href"] == "../bibliography.html#ref-doe2030a"


def test_citations_are_round_and_their_locators_are_links(harbour):
    cited = [squeezed(c.get_text()) for c in harbour.article("index").select(".citation-in-text")]
    assert cited == [
        "(Marek, 2031, ¶ 1)",
        "(“Fishermen wait for the quota”, 2032, ¶ 1–2, note 1; Marek, 2031, caption 1)",
        "Marek (2031)",
        "Doe et al. (2030a, p. 12), Doe et al. (2030b)",
    ]
    locators = harbour.article("index").select(".citation-in-text a.locator")
    assert [a["href"] for a in locators] == [
        "articles/marek2031.html#marek2031-p1",
        "articles/fishermenwait2032.html#fishermenwait2032-p1",
        "articles/fishermenwait2032.html#fishermenwait2032-n1",
        "articles/marek2031.html#marek2031-c1",
    ]


def test_roles_show_the_name_unless_a_text_is_given(harbour):
    links = harbour.article("index").select("a.article-link, a.actor-link, a.event-link")
    assert {a.get_text(): a["href"] for a in links} == {
        "Ostrava and Velm agree on the harbour": "articles/marek2031.html",
        "Ida Holm": "actors/ida-holm.html",
        "the minister": "actors/ida-holm.html",
        "The pact is signed": "chronology.html#event-pact",
    }


def test_an_actor_page_collects_sentences_with_the_form_used(harbour):
    page = harbour.article("actors/ida-holm")
    items = page.select("ul.mentions li")
    assert [squeezed(item.get_text(" ")) for item in items] == [
        "¶ 1 VELM — Minister Ida Holm signed the pact.",
        '¶ 1 "It is done," Holm told Mr. Ek of Velm (Doe et al., 2030).',
        "caption 1 The minister at the quay.",
    ]
    assert [item.select_one(".form").get_text() for item in items] == [
        "Ida Holm",
        "Holm",
        "minister",
    ]
    assert items[2].a["href"] == "../articles/marek2031.html#marek2031-c1"


def test_an_actor_page_lists_events_and_who_is_named_beside(harbour):
    page = harbour.article("actors/ida-holm")
    assert [squeezed(li.get_text()) for li in page.select("ul.events li")] == [
        "March 2031 The pact is signed"
    ]
    rows = [squeezed(row.get_text(" ")) for row in page.select("table.together tbody tr")]
    assert rows == ["Velm 1 Marek, 2031: ¶ 1"]
    assert squeezed(page.select_one("table.roles tbody").get_text(" ")).startswith(
        "Minister of the Sea 2031 ( Marek, 2031 , ¶ 1 )"
    )


def test_sources_are_in_the_order_of_their_dates(harbour):
    names = harbour.article("actors/velm").select(".mention-source a")
    assert [a.get_text() for a in names] == ["Marek, 2031", "“Fishermen wait for the quota”, 2032"]


def test_a_proposed_actor_is_marked(harbour):
    assert "Proposed by the machine, read by no editor." in harbour.text("actors/old-quay")
    assert "Proposed by machine" not in harbour.text("actors/velm")
    table = harbour.article("actors/index").select_one("table.proposed-table")
    assert "Old Quay" in table.get_text()
    assert table.find_previous("h2").get_text() == "Places, proposed (1)"


def test_the_directory_counts(harbour):
    rows = [
        [squeezed(cell.get_text()) for cell in row.select("td")]
        for row in harbour.article("actors/index").select("tbody tr")
    ]
    assert rows == [
        ["Ida Holm", "3", "1", "4 March 2031", "4 March 2031"],
        ["Velm", "3", "2", "4 March 2031", "January 2032 to May 2032"],
        ["Old Quay", "–", "“Fishermen wait for the quota”, 2032: ¶ 2"],
    ]


def test_the_chronology_has_its_bands_in_order(harbour):
    tables = harbour.article("chronology").select(".chronology table")
    rows = [[squeezed(r.get_text(" ")) for r in table.select("tbody tr")] for table in tables]
    fishermen = "“Fishermen wait for the quota”, 2032"
    assert rows == [
        ["March 2031 (month) The pact is signed Ida Holm , Velm Marek, 2031 , ¶ 1"],
        [f"about 2029 (about) The quarrel begins ≠ disputed {fishermen} , ¶ 2"],
        [f"undated (not known) A song is sung reported {fishermen} , ¶ 2"],
        [f"1 June 2032 (day) The review is due planned Velm {fishermen} , ¶ 1"],
    ]
    headings = [h.get_text() for h in harbour.article("chronology").select(".chronology h2")]
    assert headings == ["Disputed", "Undated", "Planned when the source was written"]


def test_the_source_list_tells_stated_from_inferred(harbour):
    rows = [squeezed(r.get_text(" ")) for r in harbour.article("sources").select("tbody tr")]
    assert rows == [
        "1 Ostrava and Velm agree on the harbour Jana Marek 4 March 2031 "
        "The Velm Courier inferred 2",
        "2 Fishermen wait for the quota: what the pact left open not stated "
        "January 2032 to May 2032 editor’s not stated 2",
    ]


def test_the_glossary_says_where_a_term_is_used(harbour):
    used = harbour.article("glossary").select_one(".term-uses")
    assert squeezed(used.get_text()) == (
        "Used in Marek, 2031: ¶ 2; “Fishermen wait for the quota”, 2032: ¶ 1 · side by side"
    )


def test_the_bibliography_says_where_a_work_is_cited(harbour):
    page = harbour.article("bibliography")
    entry = page.select_one("#ref-marek2031")
    assert entry.summary.get_text() == "Cited 7 times on 4 pages"
    links = {a["href"] for a in entry.select(".cited-in a")}
    assert {"index.html#cite-marek2031-1", "actors/velm.html#cite-marek2031-1"} <= links
    headings = [h.get_text() for h in page.select("h2")]
    assert headings == ["Held#", "Cited#", "Listed#"]
    listed = page.select("#listed .bibliography-item")
    assert [item["id"] for item in listed] == ["ref-doe2030b"]


def test_an_article_shows_every_sentence_that_rests_on_it(harbour):
    block = harbour.article("articles/fishermenwait2032").select_one("details.rests-on")
    assert block.summary.get_text() == "What rests on it: 5 citations on 3 pages"
    heads = [squeezed(p.get_text()) for p in block.select("p.mention-source")]
    assert heads == ["¶ 1", "¶ 2", "note 1"]
    second = [squeezed(li.get_text()) for li in block.select("ul")[1].select("li")]
    assert "By one account. Chronology" in second
    assert block.select_one('a[href="../chronology.html#cite-fishermenwait2032-1"]')


def test_an_office_rests_on_the_source_that_its_record_names(harbour):
    block = harbour.article("articles/marek2031").select_one("details.rests-on")
    (item,) = [li for li in block.select("li") if "Minister of the Sea" in li.get_text()]
    assert squeezed(item.get_text()) == "Ida Holm: Minister of the Sea. Ida Holm"
    assert item.a["href"] == "../actors/ida-holm.html#offices"


def test_the_index_names_sources_and_paragraphs(harbour):
    entries = [squeezed(li.get_text()) for li in harbour.article("genindex").select("li")]
    assert "Velm: Marek, 2031 ¶ 1, ¶ 2; “Fishermen wait for the quota”, 2032 ¶ 1" in entries
    assert "quota: Marek, 2031 ¶ 2; “Fishermen wait for the quota”, 2032 ¶ 1" in entries
    assert any(
        entry.startswith("Old Quay (proposed): “Fish") and "see also Velm" in entry
        for entry in entries
    )


def test_the_cover_is_derived_and_asks_no_clock(harbour):
    text = harbour.text("index")
    assert "2 articles, 4 paragraphs; dates: 1 stated, 1 editor's" in text
    assert "SHA-256 33ee31a22d049513…" in text


def test_the_sidebar_does_not_grow_with_the_pages_of_a_part(make_book):
    book = make_book()
    for number in range(30):
        page = f"---\nname: N{number}\nkind: place\n---\n# N{number}\n"
        book.write(f"actors/n{number}", page)
    build = book.build()
    links = build.html("actors/n7").select(".sidebar-tree a")
    assert [a.get_text() for a in links] == [
        "Sources", "Chronology", "Actors", "N7", "Glossary", "Bibliography", "Index",
    ]  # fmt: skip
    assert [a.get_text() for a in links if a.get("aria-current")] == ["N7"]


def test_objects_are_in_the_inventory(harbour):
    domain = harbour.app.env.get_domain("bb")
    kinds = {(kind, name) for name, _, kind, *_ in domain.get_objects()}
    assert {("actor", "ida-holm"), ("article", "marek2031"), ("event", "pact")} <= kinds
