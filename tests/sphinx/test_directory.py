"""``actor-directory``: the pages of the actors stand by their names, family names first."""

from __future__ import annotations

ANNA = "---\nname: Anna Zander\nkind: person\nsort: Zander, Anna\n---\n# Anna Zander\n"


def _actors(build):
    entries = build.html("actors/index").select(".sidebar-tree .toctree-l2 > a")
    return [entry["href"].rpartition("/")[2].removesuffix(".html") for entry in entries]


def test_actors_follow_by_what_they_are_sorted_by(make_book):
    book = make_book()
    book.write("actors/anna-zander", ANNA)
    build = book.build()
    assert build.warnings == []
    assert _actors(build) == ["ida-holm", "old-quay", "velm", "anna-zander"]


def test_an_actor_takes_another_place_with_another_name(make_book):
    book = make_book()
    book.write("actors/anna-zander", ANNA)
    book.build()
    book.change("actors/anna-zander", "sort: Zander, Anna", "sort: Amber, Anna")
    assert _actors(book.build())[0] == "anna-zander"
