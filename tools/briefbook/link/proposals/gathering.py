"""What all articles name -> the actors to propose, each told from the others and from records."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefbook.authority import ActorRecord, Authority, Kind, NameOrder
from briefbook.link.names import fold, without_accents
from briefbook.link.proposals.clear import EXPANDED, clear_kind
from briefbook.link.proposals.distinct import Known
from briefbook.link.proposals.merging import key_of
from briefbook.link.proposals.naming import new_slug, sort_key
from briefbook.link.proposals.proposing import NamedOne
from briefbook.link.proposals.vocabulary import FAMILY_NAMES
from briefbook.link.proposals.weighing import LANDMARK, Sign
from briefbook.model import Mention, MentionForm

FOLDER = "docs/proposed"
"""Where the page of a proposed actor is, from the book's folder."""

_FEWEST_LETTERS = 3
"""Letters of an acronym that leads from one article to the name in another."""
_EXPANSION = Sign(Kind.ORGANISATION, 4, EXPANDED)
_FAMILY_AND_GIVEN = 3
"""Words of a name with two given names after the family name: Kim Yo Jong."""
_INITIAL = re.compile(r"\w\.?")


@dataclass(frozen=True, slots=True)
class Proposed:
    """A proposed actor: its record, and why it is taken for one of its kind."""

    record: ActorRecord
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Gathered:
    """The proposed actors of a book by slug, and the mentions of them by article."""

    actors: tuple[Proposed, ...] = ()
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)


@dataclass(slots=True)
class _Group:
    """What several articles name, perhaps in different forms."""

    signs: Counter[Sign] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    forms: Counter[str] = field(default_factory=Counter)
    expanded: set[str] = field(default_factory=set)
    found: list[tuple[str, NamedOne]] = field(default_factory=list)

    def add(self, article: str, one: NamedOne) -> None:
        """Take in what an article names."""
        self.found.append((article, one))
        self.signs.update(dict(one.signs))
        self.names[one.name] += len(one.places)
        self.forms.update(form for _, form in one.places)
        self.expanded.update(one.expanded)

    def leave_out(self, forms: Collection[str]) -> None:
        """Forget forms that are not the name itself."""
        for form in self.forms.keys() & set(forms) - {self.name}:
            del self.forms[form]
        kept = [(article, one.without(self.forms.keys())) for article, one in self.found]
        self.found = [(article, one) for article, one in kept if one.places]

    @property
    def name(self) -> str:
        """The name that stands most often, of equals the longest, if it can be not in capitals."""
        name = min(self.names, key=lambda name: (-self.names[name], -len(name), name))
        if " " not in name or not name.isupper():
            return name
        alike = [form for form in self.forms if _key(form) == _key(name) and not form.isupper()]
        return min(alike, key=lambda form: (-self.forms[form], -len(form), form), default=name)


def gather(named: Mapping[str, Sequence[NamedOne]], authority: Authority) -> Gathered:
    """Return the actors that a book's articles name and no record has; ``named`` is by article.

    The same for any order of the articles. Left out are those that are not clear, that may be a
    record's, or that an editor rejected.
    """
    known = Known.of(authority)
    groups = _without_acronyms(_grouped(named))
    actors: list[Proposed] = []
    mentions: dict[str, list[Mention]] = defaultdict(list)
    slugs = {actor.slug for actor in authority.actors}
    regions = _regions(groups)
    for group in sorted(groups, key=lambda group: group.name):
        found = clear_kind(group.name, group.signs)
        if found is None or known.has(group.name, found[0], group.forms):
            continue
        if found[0] is Kind.ORGANISATION:
            group.leave_out(regions)
        record = _record(group, found[0], known, slugs)
        slugs.add(record.slug)
        actors.append(Proposed(record, found[1]))
        for article, mention in _mentions(group, record):
            mentions[article].append(mention)
    return Gathered(
        tuple(sorted(actors, key=lambda one: one.record.slug)),
        {article: tuple(sorted(found, key=_place)) for article, found in mentions.items()},
    )


def _regions(groups: Iterable[_Group]) -> set[str]:
    """Return the first words of places: "Tarn" of "Tarn River" is no short "Tarn Basin Board"."""
    return {
        group.name.split()[0]
        for group in groups
        if " " in group.name and any(sign.reason == LANDMARK for sign in group.signs)
    }


def _place(mention: Mention) -> tuple[int, int]:
    return mention.span.line, mention.span.start


def _grouped(named: Mapping[str, Sequence[NamedOne]]) -> dict[str, _Group]:
    """Return what the articles name by the name without what may be left out."""
    groups: dict[str, _Group] = defaultdict(_Group)
    for article in sorted(named):
        for one in named[article]:
            groups[_key(one.name)].add(article, one)
    for group in groups.values():
        if group.expanded:
            group.signs[_EXPANSION] += 1
    return groups


def _key(name: str) -> str:
    """Return a name without "the", "Inc." and initials in its midst, of one spelling."""
    first, *rest = fold(without_accents(key_of(name))).replace("-", " ").split() or [""]
    middle = [word for word in rest[:-1] if not _INITIAL.fullmatch(word)]
    return " ".join([first, *middle, *rest[-1:]])


def _without_acronyms(groups: Mapping[str, _Group]) -> list[_Group]:
    """Return the groups, those that only an acronym names put to the one name it stands for."""
    meant: dict[str, set[str]] = defaultdict(set)
    for key, group in groups.items():
        for form in group.forms:
            if _is_acronym(form) and key != _key(form):
                meant[_key(form)].add(key)
    kept = []
    for key, group in sorted(groups.items()):
        full = meant.get(key, set())
        only = len(group.forms) == 1 and len(group.name) >= _FEWEST_LETTERS
        if only and len(full) == 1:
            target = groups[min(full)]
            for article, one in group.found:
                target.found.append((article, one))
        elif not (only and full):  # one that stands for several names is nobody's
            kept.append(group)
    return kept


def _is_acronym(form: str) -> bool:
    letters = form.replace(".", "")
    return len(letters) > 1 and letters.isupper() and letters.isalpha()


def _record(group: _Group, kind: Kind, known: Known, slugs: set[str]) -> ActorRecord:
    """Return the record that the articles give; a family name alone is no variant of it."""
    name = group.name
    others = sorted(form for form in group.forms if form != name and not known.is_form(form))
    if kind is Kind.PERSON:
        others = [form for form in others if not form.isupper()]
    acronyms = [form for form in others if _is_acronym(form) and " " in name]
    variants = [
        form
        for form in others
        if form not in acronyms and not (kind is Kind.PERSON and " " not in form)
    ]
    order = _order(group, kind)
    slug = new_slug(name, slugs)
    return ActorRecord(
        slug,
        name,
        kind,
        sort_key(name, kind, order, variants),
        f"{FOLDER}/{slug}.md",
        variants=tuple(variants),
        acronyms=tuple(acronyms),
        name_order=order,
        proposed=True,
    )


def _order(group: _Group, kind: Kind) -> NameOrder:
    """Return the order of a person's name: what stands alone is the family name, else its look."""
    words = group.name.split()
    if kind is not Kind.PERSON or len(words) == 1:
        return NameOrder.GIVEN_FIRST
    first, last = group.forms[words[0]], group.forms[words[-1]]
    if first == last:
        hyphened = re.fullmatch(r"\w+-[^\W\d_A-Z]\w*", words[-1]) is not None
        three = len(words) == _FAMILY_AND_GIVEN and words[0].lower() in FAMILY_NAMES
        return NameOrder.FAMILY_FIRST if hyphened or three else NameOrder.GIVEN_FIRST
    return NameOrder.FAMILY_FIRST if first > last else NameOrder.GIVEN_FIRST


def _mentions(group: _Group, record: ActorRecord) -> Iterator[tuple[str, Mention]]:
    """Yield article and mention; a family name before the full one can be another's.

    Capitals beside a person's name, as of a party, are no name.
    """
    for article, one in group.found:
        named = record.kind is not Kind.PERSON
        for span, text in one.places:
            if record.kind is Kind.PERSON and text.isupper() and text != record.name:
                continue
            form = _form(text, record)
            named = named or form is not MentionForm.SURNAME
            if named:
                kind = record.kind.value
                yield article, Mention(span, text, record.slug, kind, form, "proposed")


def _form(text: str, record: ActorRecord) -> MentionForm:
    if text == record.name:
        return MentionForm.NAME
    if record.kind is Kind.PERSON and " " not in text:
        return MentionForm.SURNAME
    return MentionForm.ACRONYM if _is_acronym(text) else MentionForm.VARIANT


def used(gathered: Gathered, mentions: Iterable[Mention]) -> tuple[Proposed, ...]:
    """Return those of the proposed actors that are still named after all else was linked."""
    named = {mention.actor for mention in mentions if mention.status == "proposed"}
    return tuple(one for one in gathered.actors if one.record.slug in named)
