"""The page on which a reader searches, and the files behind it, in place of Sphinx's own."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.search import IndexBuilder

from briefbook.sphinx.domain import BriefbookDomain, briefbook_domain
from briefbook.sphinx.places import short_name
from briefbook.sphinx.search.gathering import gather
from briefbook.sphinx.search.parts import scripts, version
from briefbook.sphinx.search.words import words

if TYPE_CHECKING:
    from sphinx.application import Sphinx

BUILDERS = ("html", "dirhtml")
"""The builders whose pages can be searched."""
FOLDER = "searchindex"
PAGE = "search"


def replace_search(app: Sphinx) -> None:
    """Let Sphinx make neither its index nor its page (``builder-inited``)."""
    if app.builder.format == "html":
        app.builder.search = False  # type: ignore[attr-defined] # of HTML builders


def add_search(app: Sphinx) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Write the index, and yield name, content and template (``html-collect-pages``)."""
    if app.builder.name not in BUILDERS:
        return
    domain = briefbook_domain(app.env)
    language = IndexBuilder(app.env, app.config.language, {}, "").lang
    made = scripts(
        list(gather(domain)),
        {key: short_name(domain, one) for key, one in sorted(domain.articles.items())},
        {slug: actor.name for slug, actor in sorted(domain.actors.items())},
        app.builder.get_target_uri,
        frozenset(_left_out(domain, language.stopwords)),
    )
    made["stemmer.js"] = stemmer(language.js_stemmer_rawcode)
    _write(Path(app.outdir) / FOLDER, made)
    pages = {name: app.env.titles[name].astext() for name in _OTHERS if name in app.env.titles}
    context = {
        "title": "Search",
        "search_folder": FOLDER,
        "search_version": version(made),
        "search_others": [*pages.items(), ("genindex", "Index")],
    }
    yield PAGE, context, "search.html"


_OTHERS = ("actors/index", "glossary", "chronology", "bibliography")
"""Pages that lead a reader to a place without a script."""


def _left_out(domain: BriefbookDomain, stopwords: Any) -> Iterator[str]:  # noqa: ANN401 # a set, or a list in older languages
    """Yield the words that are not worth finding, but for those that name an actor."""
    forms = (
        form
        for actor in domain.actors.values()
        for form in (actor.name, *actor.variants, *actor.acronyms, *actor.metonyms)
    )
    named = {tuple(words(form)) for form in forms}
    letters = map(chr, range(ord("a"), ord("z") + 1))
    for word in (*stopwords, *letters):
        read = tuple(words(word))
        if len(read) == 1 and read not in named:
            yield read[0]


def stemmer(name: str | None) -> str:
    """Return Snowball's stemmer as Sphinx carries it, and how it is asked for."""
    if name is None:
        return ""
    folder = files("sphinx.search") / "minified-js"
    own = f"{name.removesuffix('-stemmer.js').capitalize()}Stemmer"
    note = "/* Snowball stemmer, BSD-3-Clause, https://snowballstem.org/ */"
    code = [(folder / one).read_text("utf-8") for one in ("base-stemmer.js", name)]
    call = f'briefbookSearch("stemmer",0,new {own}());'
    return "\n".join([note, *code, call, ""])


def _write(folder: Path, made: dict[str, str]) -> None:
    """Write the files; what an earlier build left and no longer counts goes."""
    folder.mkdir(exist_ok=True)
    for path in sorted(folder.iterdir()):
        if path.name not in made:
            path.unlink()
    for name, text in made.items():
        data = text.encode("utf-8", "backslashreplace")
        path = folder / name
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
