"""docs/about/directives.md names all that the extension registers, and nothing else."""

import re
from dataclasses import fields
from pathlib import Path

from briefbook.sphinx import DIRECTIVES, ROLES
from briefbook.sphinx.defaults import DEFAULTS
from briefbook.sphinx.records import KINDS, MODALITIES, SAID, ActorRecord, ArticleRecord

PAGE = Path(__file__).parents[2] / "docs" / "about" / "directives.md"


def section(title):
    text = PAGE.read_text("utf-8")
    start = text.index(f"## {title}\n")
    end = text.find("\n## ", start + 3)
    return text[start : end if end > 0 else None]


def terms(text):
    """Return the names that are defined: code at the start of a line before a definition."""
    lines = re.findall(r"^(`.+)\n:   ", text, re.MULTILINE)
    return [name for line in lines for name in re.findall(r"`([^`]+)`", line)]


def test_directives():
    written = terms(section("Directives an editor writes"))
    generated = terms(section("Directives that `briefbook convert` writes"))
    assert sorted(written + generated) == sorted({*DIRECTIVES, "bibliography"})


def test_options():
    for name, directive in DIRECTIVES.items():
        for option in directive.option_spec or {}:
            assert f"`:{option}:" in PAGE.read_text("utf-8"), (name, option)


def test_roles():
    assert sorted(terms(section("Roles"))) == sorted(ROLES)


def test_front_matter():
    actor = {field.name for field in fields(ActorRecord)} - {"docname", "slug", "proposed"}
    article = {field.name for field in fields(ArticleRecord)} - {"docname", "said"}
    assert set(terms(section("Front matter of an actor’s page"))) == actor | {"status"}
    assert set(terms(section("Front matter of an article’s page"))) == article | set(SAID)


def test_words():
    text = PAGE.read_text("utf-8")
    assert all(f"`{word}`" in text for word in (*KINDS, *MODALITIES))


def test_configuration(harbour):
    own = [value.name for value in harbour.app.config if value.name.startswith("briefbook_")]
    assert terms(section("Values of `conf.py`")) == own
    table = re.findall(r"^\| (`.+?) \|", section("Values of `conf.py`"), re.MULTILINE)
    named = [name for row in table for name in re.findall(r"`([^`]+)`", row)]
    assert len(named) == len(DEFAULTS)
    assert set(named) == set(DEFAULTS)
