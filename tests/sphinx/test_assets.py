"""Files of other packages are loaded only by the pages that use them."""


def loaded(build, page):
    soup = build.html(page)
    links = [link["href"] for link in soup.select("link[rel=stylesheet]")]
    links += [script["src"] for script in soup.select("script[src]")]
    return {link.rpartition("/")[2].partition("?")[0] for link in links}


OPTIONAL = {"pygments.css", "sphinx-design.min.css", "design-tabs.js"}


def test_a_page_loads_what_it_uses(make_book):
    book = make_book()
    tabs = "::::{tab-set}\n:::{tab-item} One\nText.\n:::\n::::\n"
    pages = {
        "plain": ("Text.\n", set()),
        "code": ("```python\nx = 1\n```\n", {"pygments.css"}),
        "cards": (":::{card} Title\nText.\n:::\n", {"sphinx-design.min.css"}),
        "tabs": (tabs, {"sphinx-design.min.css", "design-tabs.js"}),
    }
    for name, (text, _) in pages.items():
        book.write(name, f"---\norphan: true\n---\n# Title\n\n{text}")
    build = book.build()
    for name, (_, used) in pages.items():
        assert loaded(build, name) & OPTIONAL == used, name
    assert "furo.css" in loaded(build, "plain")
    assert not any("sphinx_highlight.js" in loaded(build, name) for name in pages)
    assert not loaded(build, "genindex") & OPTIONAL


def test_every_page_has_an_icon_that_is_in_the_folder(make_book):
    book = make_book()
    build = book.build()
    for page in ("index", "actors/ida-holm", "genindex", "search"):
        (link,) = build.html(page).select("link[rel~=icon]")
        assert (build.out / page).parent.joinpath(link["href"]).resolve().is_file(), page


def test_the_books_own_icon_goes_before(make_book):
    book = make_book(html_favicon="mark.svg")
    book.path("mark").with_suffix(".svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    build = book.build()
    (link,) = build.html("index").select("link[rel~=icon]")
    assert "mark.svg" in link["href"]


def test_a_link_says_once_what_it_is(make_book):
    build = make_book().build()
    link = build.article("chronology").select_one("a.actor-link")
    assert link.find() is None


def test_where_the_tools_lie_is_in_no_file(make_book, tmp_path):
    book = make_book()
    found = []
    for name in ("here", "there"):
        (tmp_path / name / "templates").mkdir(parents=True)
        book.settings["templates_path"] = [str(tmp_path / name / "templates")]
        found.append((book.build().out / ".buildinfo").read_text("utf-8"))
    assert found[0] == found[1]
