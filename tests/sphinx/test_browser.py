"""Every kind of page in Chromium, from the file system: accessible, quiet, alone."""

import pytest

from tests.browser import needs_chromium, violations

PAGES = [
    "index",
    "sources",
    "articles/marek2031",
    "actors/index",
    "actors/ida-holm",
    "chronology",
    "glossary",
    "bibliography",
    "genindex",
]
VIEWPORTS = [(1280, 900), (390, 800)]

pytestmark = needs_chromium


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("width", "height"), VIEWPORTS)
def test_pages_are_accessible_and_quiet(harbour, visit, width, height, scheme):
    tab = visit(width, height, scheme)
    for name in PAGES:
        page = tab.open(harbour, name)
        page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
        assert violations(page) == [], f"{name} at {width} px, {scheme}"
        overflow = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert overflow <= 0, f"{name} scrolls sideways at {width} px"
    assert tab.said == []
    assert all(url.startswith((f"file://{harbour.out}/", "data:")) for url in tab.asked)


def test_a_link_to_a_seed_line_opens_its_block(harbour, visit):
    page = visit().open(harbour, "articles/marek2031", "#line-6")
    page.wait_for_function("document.querySelector('details.as-received').open")
    assert page.locator("#line-6").is_visible()


def test_a_link_inside_the_page_opens_it_too(harbour, visit):
    page = visit().open(harbour, "articles/marek2031")
    assert not page.locator("#line-6").is_visible()
    page.locator("#marek2031-p2").hover()
    page.locator(".margin a[href='#line-6']").click()
    page.wait_for_function("document.querySelector('details.as-received').open")
    assert page.locator("#line-6").is_visible()


def test_a_paragraph_is_copied_without_its_number(harbour, visit):
    page = visit().open(harbour, "articles/marek2031")
    page.evaluate(
        "getSelection().selectAllChildren("
        "document.querySelector('.numbered-paragraph:has(#marek2031-p2)'))"
    )
    copied = page.evaluate("getSelection().toString()").strip()
    assert copied.startswith("Velm gets the harbour")
    assert "¶" not in copied


def test_a_keyboard_opens_and_closes_the_contents_on_a_phone(harbour, visit):
    page = visit(390, 800).open(harbour, "chronology")
    drawer = page.locator(".sidebar-drawer")
    assert drawer.evaluate("drawer => drawer.inert")
    page.locator("label.nav-overlay-icon").focus()
    page.keyboard.press("Enter")
    assert not drawer.evaluate("drawer => drawer.inert")
    assert drawer.evaluate("drawer => drawer.contains(document.activeElement)")
    page.keyboard.press("Escape")
    assert drawer.evaluate("drawer => drawer.inert")
    assert page.evaluate("document.activeElement.className") == "nav-overlay-icon"


def test_the_first_tab_skips_to_the_content(harbour, visit):
    page = visit().open(harbour, "index")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className").startswith("skip-to-content")
    page.keyboard.press("Enter")
    page.wait_for_url("**#furo-main-content")


def test_focus_is_visible_on_every_link(harbour, visit):
    page = visit().open(harbour, "articles/marek2031")
    for _ in range(12):
        page.keyboard.press("Tab")
        outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert outline not in ("none", ""), page.evaluate("document.activeElement.outerHTML")


def test_a_line_of_text_has_about_seventy_characters(harbour, visit):
    page = visit().open(harbour, "articles/marek2031")
    width = page.locator("#marek2031-p1").evaluate(
        """paragraph => {
          const probe = document.createElement("span");
          probe.textContent = "the quick brown fox jumps over the lazy dog and runs off again ok ";
          paragraph.append(probe);
          probe.style.whiteSpace = "nowrap";
          const each = probe.getBoundingClientRect().width / probe.textContent.length;
          probe.remove();
          return paragraph.getBoundingClientRect().width / each;
        }"""
    )
    assert 60 <= width <= 85


def test_on_paper_there_is_nothing_but_the_page(harbour, visit):
    page = visit().open(harbour, "articles/marek2031")
    page.emulate_media(media="print")
    for selector in (".sidebar-drawer", ".toc-drawer", ".mobile-header", "details.as-received"):
        assert page.locator(selector).first.is_hidden(), selector
    assert page.locator("#marek2031-p1").is_visible()


def test_a_screen_shows_one_of_the_timelines_two_widths(book, visit):
    book.write("timeline", "---\norphan: true\n---\n# Timeline\n\n:::{timeline}\n:::\n")
    build = book.build()
    for width, shown in ((1280, "wide"), (390, "narrow")):
        page = visit(width=width).open(build, "timeline")
        assert page.locator(f".timeline-{shown}").is_visible()
        assert page.locator(".timeline svg:visible").count() == 1
        assert page.evaluate("document.documentElement.scrollWidth") == width


def rows(page):
    return page.eval_on_selector_all(
        ".chronology tbody tr:not([hidden]) a.event-link", "links => links.map(a => a.textContent)"
    )


def test_the_chronology_is_filtered_by_actor_source_and_kind(harbour, visit):
    page = visit().open(harbour, "chronology")
    assert len(rows(page)) == 4
    page.get_by_label("Actor").select_option("Velm")
    assert rows(page) == ["The pact is signed", "The review is due"]
    assert page.locator(".table-filter output").text_content() == "2 of 4 events"
    assert page.locator("#event-pact").is_visible()
    assert not page.locator("#event-song").is_visible()
    assert not page.get_by_text("Undated", exact=True).is_visible()
    page.get_by_label("Kind").select_option("planned")
    assert rows(page) == ["The review is due"]
    page.get_by_label("Kind").select_option("all")
    page.get_by_label("Actor").select_option("all")
    page.get_by_label("Source").select_option("Marek, 2031")
    assert rows(page) == ["The pact is signed"]


def test_the_chronology_is_filtered_from_the_keyboard_and_stays_accessible(harbour, visit):
    page = visit(390, 800).open(harbour, "chronology")
    page.get_by_label("Actor").focus()
    page.keyboard.type("Velm")
    assert rows(page) == ["The pact is signed", "The review is due"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.parentElement.textContent").startswith("Source")
    page.keyboard.type("Marek")
    assert rows(page) == ["The pact is signed"]
    assert violations(page) == []
    assert page.locator(".table-filter output").text_content() == "1 of 4 events"
    page.emulate_media(media="print")
    assert not page.locator(".table-filter").is_visible()


def test_without_a_script_the_chronology_is_whole_and_has_no_controls(harbour, chromium):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"file://{harbour.out}/chronology.html")
    assert page.locator(".chronology tbody tr").count() == 4
    assert page.locator(".chronology button, .chronology select").count() == 0
    assert all(row.is_visible() for row in page.locator(".chronology tbody tr").all())
    context.close()


def test_a_table_is_sorted_by_its_head_from_the_keyboard(book, visit):
    text = book.path("chronology").read_text("utf-8")
    more = ":::{event} 2028-05\n:id: zest\n:title: Zest\n:::\n"
    book.write("chronology", f"{text}\n{more}")
    page = visit().open(book.build(), "chronology")
    dated = page.locator(".chronology table").first
    first = dated.locator("a.event-link").first
    assert first.text_content() == "Zest"
    dated.get_by_role("button", name="Event").focus()
    page.keyboard.press("Enter")
    assert first.text_content() == "The pact is signed"
    assert dated.locator("th").nth(1).get_attribute("aria-sort") == "ascending"
    dated.get_by_role("button", name="Date").focus()
    page.keyboard.press("Space")
    assert first.text_content() == "Zest"
