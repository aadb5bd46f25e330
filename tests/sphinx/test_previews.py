"""What a link leads to is shown beside it: by mouse, keyboard and finger, from the file system."""

import json

import pytest
from conftest import squeezed

from tests.browser import needs_chromium, violations

ARTICLE = "articles/marek2031"

pytestmark = needs_chromium


def previews(build, page):
    script = build.html(page).select_one("#previews")
    return {a: (p["name"], p["text"]) for a, p in json.loads(script.string).items()}


def test_a_page_carries_the_previews_of_its_own_links(harbour):
    found = previews(harbour, "index")
    assert found["articles/marek2031.html#marek2031-p1"] == (
        "Ostrava and Velm agree on the harbour",
        'VELM — Minister Ida Holm signed the pact. "It is done," Holm told Mr. Ek of Velm '
        "(Doe et al., 2030).",
    )
    assert found["chronology.html#event-pact"] == ("March 2031 The pact is signed", "In March.")
    assert found["actors/ida-holm.html"][0] == "Ida Holm"
    assert found["bibliography.html#ref-doe2030a"][1].startswith("Doe")
    assert all(not address.startswith("http") for address in found)


def test_terms_are_previewed_by_their_definition(harbour):
    (term,) = [v for k, v in previews(harbour, ARTICLE).items() if "#term-" in k]
    assert term[0]
    assert term[1]


def test_nothing_in_a_preview_can_end_the_script(harbour):
    source = (harbour.out / "index.html").read_text("utf-8")
    script = source.partition('id="previews">')[2].partition("</script>")[0]
    assert "<" not in script
    assert previews(harbour, "index")


def test_a_preview_says_what_the_place_says_now(book):
    book.build()
    book.change("chronology", "In March {cite", "Early in March {cite")
    assert previews(book.build(), "index")["chronology.html#event-pact"][1] == "Early in March."


def test_by_mouse_it_stays_while_the_pointer_is_on_it_and_escape_closes_it(harbour, visit):
    visited = visit()
    page = visited.open(harbour, "index")
    card = page.locator("#preview")
    link = page.locator("[role=main] a[href='actors/ida-holm.html']").first
    link.hover()
    card.wait_for(state="visible")
    assert "Ida Holm" in card.text_content()
    assert link.get_attribute("aria-describedby") == "preview"
    card.hover()
    page.wait_for_timeout(600)
    assert card.is_visible()
    page.keyboard.press("Escape")
    assert card.is_hidden()
    assert link.get_attribute("aria-describedby") is None
    assert all(url.startswith("file://") for url in visited.asked)


def test_by_keyboard_it_comes_with_the_focus_and_goes_with_it(harbour, visit):
    page = visit().open(harbour, "chronology")
    link = page.locator("[role=main] .event-block a[href*='marek2031-p1']").first
    link.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    card = page.locator("#preview")
    card.wait_for(state="visible")
    assert squeezed(card.text_content()).startswith("Ostrava and Velm agree on the harbourVELM")
    page.keyboard.press("Tab")
    page.wait_for_timeout(600)
    assert "VELM" not in (card.text_content() if card.is_visible() else "")


def test_by_finger_the_first_tap_shows_it_and_the_way_there(harbour, chromium):
    context = chromium.new_context(viewport={"width": 390, "height": 800}, has_touch=True)
    page = context.new_page()
    page.goto(f"file://{harbour.out}/index.html")
    page.locator("[role=main] a[href='actors/ida-holm.html']").first.tap()
    card = page.locator("#preview")
    card.wait_for(state="visible")
    assert page.url.endswith("index.html")
    box = card.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    card.get_by_role("link", name="Go there").tap()
    page.wait_for_url("**/actors/ida-holm.html")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_open_preview_is_accessible(harbour, visit, scheme):
    page = visit(scheme=scheme).open(harbour, "index")
    page.locator("[role=main] a[href='actors/ida-holm.html']").first.hover()
    page.locator("#preview").wait_for(state="visible")
    assert violations(page) == []
