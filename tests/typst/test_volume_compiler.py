"""Volumes are set again as long as something moves that they name, and no longer."""

from __future__ import annotations

import pytest

from sphinx_typst import volume_compiler
from sphinx_typst.compiler import Print, Setting
from sphinx_typst.places import SETTINGS, Places
from sphinx_typst.volume_compiler import compile_volumes


@pytest.fixture
def told(monkeypatch):
    """What each setting of each volume is told; pages are moved by a volume's ``moves``."""
    log: list[tuple[str, dict]] = []

    def set_all(settings):
        for setting in settings:
            name = setting.source.stem
            log.append((name, setting.known.told))
            count = sum(each == name for each, _ in log)
            places = Places({f"{name}#top": (MOVES[name](count), 0.0, 0.0)})
            settled = not places.moved(setting.known) or setting.last
            yield places, Print(name.encode(), 1, ()) if settled else None

    monkeypatch.setattr(volume_compiler, "_set_all", set_all)
    return log


MOVES = {
    "still": lambda count: 7,
    "moving": lambda count: min(count, 3),
    "restless": lambda count: count,
}


def settings(folder, **code):
    for name, text in code.items():
        (folder / f"{name}.typ").write_text(text, "utf-8")
    guessed = {name: Places(guessed={f"{name}#top": 5}) for name in code}
    return [Setting(folder / f"{name}.typ", (), (), (), 0, guessed[name]) for name in code]


def test_a_volume_is_told_only_what_it_names_of_the_others(tmp_path, told):
    code = {"still": 'page-reference("moving#top")', "moving": ""}
    compile_volumes(settings(tmp_path, **code))
    assert told[0] == ("still", {"still#top": (5,), "moving#top": (5, 0, 0, 2)})
    assert told[1] == ("moving", {"moving#top": (5,)})


def test_a_volume_that_names_nothing_that_moves_is_set_twice(tmp_path, told):
    prints = compile_volumes(settings(tmp_path, still="", moving=""))
    assert [each.pdf for each in prints] == [b"still", b"moving"]
    names = [name for name, _ in told]
    assert (names.count("still"), names.count("moving")) == (2, 4)


def test_a_volume_is_set_again_where_what_it_names_has_moved(tmp_path, told):
    compile_volumes(settings(tmp_path, still='goto("moving#top")', moving=""))
    last = [labels for name, labels in told if name == "still"][-1]
    assert last["moving#top"] == (3, 0, 0, 2)


def test_volumes_that_never_settle_are_printed_in_the_end(tmp_path, told):
    prints = compile_volumes(settings(tmp_path, still="", restless=""))
    assert [each.pdf for each in prints] == [b"still", b"restless"]
    assert sum(name == "restless" for name, _ in told) == SETTINGS
