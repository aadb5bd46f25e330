"""The domain ``bb``: where actors, articles, events and disputes are found."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, ClassVar, cast

from docutils import nodes
from sphinx.domains import ObjType
from sphinx.util.nodes import make_refnode

from briefbook.sphinx.citations.domain import citation_domain
from briefbook.sphinx.happenings import known_as
from briefbook.sphinx.places import short_name
from briefbook.sphinx.proposed import place_of
from briefbook.sphinx.records import ArticleRecord
from briefbook.sphinx.roles import ReferenceTo
from briefbook.sphinx.said import BY_PAGE, Said

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.builders import Builder
    from sphinx.environment import BuildEnvironment

Target = tuple[str, str, str]
"""Page, identifier on it (may be empty) and name of an object."""

_FINDERS = {
    "actor": "_find_actor",
    "anchor": "_find_anchor",
    "article": "_find_article",
    "cited": "_find_work",
    "dispute": "_find_dispute",
    "event": "_find_event",
    "place": "_find_place",
    "seed-line": "_find_seed_line",
}


class BriefbookDomain(Said):
    """Actors, articles and events, found through roles and collected on pages of their own."""

    name = "bb"
    label = "briefbook"
    data_version = 1
    object_types: ClassVar = {
        "actor": ObjType("actor", "actor"),
        "article": ObjType("article", "article"),
        "event": ObjType("event", "event"),
        "dispute": ObjType("dispute", "dispute"),
    }
    roles: ClassVar = {
        "actor": ReferenceTo("actor"),
        "article": ReferenceTo("article"),
        "event": ReferenceTo("event"),
        "dispute": ReferenceTo("dispute"),
        "cited": ReferenceTo("cited"),
    }
    dangling_warnings: ClassVar = {
        "actor": "no page in actors/ is the record of: %(target)s",
        "article": "no article has the citation key: %(target)s",
        "event": "no event has the id: %(target)s",
        "dispute": "no dispute has the id: %(target)s",
        "cited": "no bibliography lists the work: %(target)s",
    }
    initial_data: ClassVar = {name: {} for name in BY_PAGE}

    def get_objects(self) -> Iterator[tuple[str, str, str, str, str, int]]:
        """Yield every object as Sphinx lists it in the search and in ``objects.inv``."""
        for actor in self.actors.values():
            yield actor.slug, actor.name, "actor", actor.docname, "", 1
        for article in self.articles.values():
            yield article.citekey, article.title, "article", article.docname, "", 1
        for event in self.events.values():
            yield event.id, event.title, "event", event.docname, event.anchor, 1
        for dispute in self.disputes.values():
            yield dispute.id, dispute.title, "dispute", dispute.docname, dispute.anchor, 1

    def find(self, typ: str, target: str) -> Target | None:
        """Return where an object is and what it is called."""
        finder: Callable[[str], Target | None] | None = getattr(self, _FINDERS.get(typ, ""), None)
        return finder(target) if finder else None

    def _find_actor(self, slug: str) -> Target | None:
        actor = self.actors.get(slug)
        return (actor.docname, "", actor.name) if actor else None

    def _find_article(self, key: str) -> Target | None:
        article = self.articles.get(key)
        return (article.docname, "", article.title) if article else None

    def _find_event(self, id_: str) -> Target | None:
        event = self.events.get(id_) or self.events.get(self._machines_events.get(id_, ""))
        return (event.docname, event.anchor, event.title) if event else None

    def group_of(self, label: str) -> str | None:
        """Return the label by which a machine's event is dismissed: the first of its happening."""
        rows = self.told("events")
        return next((r["group"] for r in rows if f"{r['article']}-{r['event']}" == label), None)

    @property
    def _machines_events(self) -> dict[str, str]:
        """The ids of the events that show what the machine found, by the machine's labels."""
        editors = self._by_name("events", lambda record: record.id).values()
        return self.once("machine's", lambda: known_as(self.told("events"), editors))

    def _find_dispute(self, id_: str) -> Target | None:
        dispute = self.disputes.get(id_)
        return (dispute.docname, dispute.anchor, dispute.title) if dispute else None

    def _find_anchor(self, place: str) -> Target | None:
        docname, _, anchor = place.partition("#")
        return docname, anchor, place

    def _find_seed_line(self, place: str) -> Target | None:
        """Return where a line of a seed, such as ``seeds/a.txt#7``, is shown."""
        seed, _, line = place.partition("#")
        if "seeds" not in self._known:
            self._known["seeds"] = {record.seed: record for record in self.articles.values()}
        article: ArticleRecord | None = self._known["seeds"].get(seed)
        if article is None:
            return None
        name = short_name(self, article)
        anchor, named = (f"line-{line}", f"{name}, line {line}") if line else ("", name)
        return article.docname, anchor, named

    def _find_work(self, key: str) -> Target | None:
        citations = citation_domain(self.env)
        work = citations.work(key)
        place = citations.entry_place(work.key) if work else None
        return (*place, work.title) if place and work else None

    def _find_place(self, label: str) -> Target | None:
        labels = self.env.domains.standard_domain.anonlabels
        return (*labels[label.lower()][:2], label) if label.lower() in labels else None

    def resolve_xref(  # type: ignore[override] # noqa: PLR0913, PLR0917 (as its base class)
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        typ: str,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> Element | None:
        """Return the link, its text the object's name unless the page gave another."""
        found = self.find(typ, target)
        if found is None:
            return contnode if typ == "seed-line" else None  # a machine's words, no mistake
        docname, anchor, name = found
        proposed = typ == "actor" and self.actors[target].proposed
        if proposed:
            place = place_of(self, self.actors[target], builder)
            if place is None or (place[1] and place[0] == fromdocname):
                return contnode
            docname, anchor = place
        if not node.get("refexplicit", True):
            contnode = contnode.deepcopy()
            contnode.children = []
            contnode += nodes.Text(name)
        link = make_refnode(builder, fromdocname, docname, anchor, contnode)
        link["classes"] += [f"{typ}-link", *(["proposed-link"] if proposed else [])]
        if node.get("typst_page"):
            link["typst_page"] = True
        return link

    def resolve_any_xref(  # noqa: PLR0913, PLR0917 (as its base class)
        self,
        env: BuildEnvironment,
        fromdocname: str,
        builder: Builder,
        target: str,
        node: pending_xref,
        contnode: Element,
    ) -> list[tuple[str, nodes.reference]]:
        """Return the links that an ``any`` reference may mean."""
        found = []
        for typ in self.object_types:
            link = self.resolve_xref(env, fromdocname, builder, typ, target, node, contnode)
            if isinstance(link, nodes.reference):
                found.append((f"bb:{typ}", link))
        return found


def briefbook_domain(env: BuildEnvironment) -> BriefbookDomain:
    """Return the environment's domain ``bb``."""
    return cast("BriefbookDomain", env.get_domain("bb"))
