"""A work of the bibliography as citations need it, read from a pybtex entry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pybtex.database import Entry as BibtexEntry

from briefbook.bibliography.biblatex import as_bibtex
from briefbook.bibliography.crossrefs import with_crossrefs
from briefbook.bibliography.entry import Entry
from briefbook.bibliography.latex import plain
from briefbook.bibliography.names import Name, bibtex_names, join_names, split_names
from briefbook.controls import visible
from briefbook.dates.edtf import parse_point

NO_DATE = "n.d."
_SHORT_TITLE = 5  # words
_LEADING_ON = frozenset(
    """a an and are as at be between but by can could for from had has have if in into is its may
    must no nor not of on or over should that the their this to under was were when which who whose
    why will with would""".split()
)


@dataclass(frozen=True, slots=True)
class Work:
    """A work: its names, year (with the letter that tells it from another) and plain fields."""

    key: str
    kind: str
    names: tuple[Name, ...]
    year: str
    fields: Mapping[str, str] = field(default_factory=dict)
    letter: str = ""

    @property
    def title(self) -> str:
        """The title as in the bibliography, or the key where there is none."""
        return self.fields.get("title") or self.key

    @property
    def dated(self) -> str:
        """The year as cited: ``2021``, ``2021a``, ``n.d.``, ``n.d.-a``."""
        hyphen = "-" if self.letter and self.year == NO_DATE else ""
        return f"{self.year}{hyphen}{self.letter}"

    @property
    def keywords(self) -> frozenset[str]:
        """``held``, ``cited``, ``listed`` and others."""
        words = self.fields.get("keywords", "").split(",")
        return frozenset(word.strip() for word in words if word.strip())

    def authors(self, joiner: str, full: bool = False) -> str:
        """Return the names as a citation has them, or the short title in quotation marks."""
        keys = [name.key for name in self.names]
        if not keys:
            return f"“{short_title(self)}”"
        if len(keys) > 2 and not full:
            return f"{keys[0]} et al."
        if len(keys) > 2:
            return f"{', '.join(keys[:-1])}, {joiner} {keys[-1]}"
        return f" {joiner} ".join(keys)


def short_title(work: Work) -> str:
    """Return the first words of a title: up to a colon, five at most, none that leads on."""
    if shorter := work.fields.get("shorttitle"):
        return shorter
    words = work.title.partition(": ")[0].split()
    if len(words) > _SHORT_TITLE + 1:
        words = words[:_SHORT_TITLE]
        while len(words) > 1 and words[-1].lower() in _LEADING_ON:
            words.pop()
    return " ".join(words)


def read_works(entries: Iterable[BibtexEntry]) -> dict[str, Work]:
    """Return the works that pybtex entries describe by key, told apart where alike."""
    return tell_apart(map(read_work, read_entries(entries).values()))


def read_entries(entries: Iterable[BibtexEntry]) -> dict[str, Entry]:
    """Return pybtex entries by key as plain text, with what they take from others."""
    read = [_read_entry(entry) for entry in entries]
    complete, _ = with_crossrefs(read, "")  # the conversion tells what fails
    return {entry.key: entry for entry in complete}


def _read_entry(entry: BibtexEntry) -> Entry:
    plain_fields = {
        name.lower(): value.strip() if name.lower() in _VERBATIM else plain(value)
        for name, value in entry.fields.items()
    }
    names = {
        role.lower(): bibtex_names(" and ".join(map(str, persons)))
        for role, persons in entry.persons.items()
    }
    plain_fields |= {role: join_names(of_role) for role, of_role in names.items()}
    kind, fields = as_bibtex(entry.type.lower(), plain_fields)
    return Entry(entry.key, kind, fields, names.get("author", ()))


def read_work(entry: Entry) -> Work:
    """Return the work that an entry describes, with invisible controls as their code points.

    A reader must see that a title has a control, which could turn the words round; the files for
    other programs are of the entries, and keep what the text has. So do addresses, which lead
    nowhere else than the text says; where they are shown, :mod:`entry` does the same.
    """
    fields = {
        name: value if name in _ADDRESSES else visible(value)
        for name, value in entry.fields.items()
    }
    named = entry.authors or split_names(fields.get("author") or fields.get("editor", ""))
    names = tuple(
        Name(visible(one.family), visible(one.given), visible(one.literal)) for one in named
    )
    year = fields.get("year") or year_of(fields.get("date", ""))
    return Work(entry.key, entry.kind, names, year or NO_DATE, fields)


def year_of(date: str) -> str:
    """Return a date of EDTF as a citation has it, or an empty text where it has none.

    It is the year wherever one is known (``2021-01-29/2021-12-31``), else what is known of it:
    ``2023–2024``, ``2024 or later``, ``2024 or earlier``, ``ca. 2017``, ``2017?``, ``2010s``.
    """
    first, slash, last = date.partition("/")
    begin, end = _year(first), _year(last if slash else first)
    if begin and end:
        return begin if begin == end else f"{begin}–{end}"
    return f"{begin} or later" if begin else f"{end} or earlier" if end else ""


def _year(date: str) -> str:
    point = parse_point(date)
    if point is None or point.year.startswith("-"):
        return ""
    year = (point.year.lstrip("0") or "0").replace("X", "0")
    decade = f"{year}s" if "X" in point.year else year
    before = "ca. " if point.doubt in ("~", "%") else ""
    return f"{before}{decade}{'?' if point.doubt in ('?', '%') else ''}"


def tell_apart(works: Iterable[Work]) -> dict[str, Work]:
    """Return the works by key, with letters where two would be cited alike (APA 7, 8.19).

    The letters are those that the keys end in where all do (``doe2030a``), else by title.
    """
    alike: dict[tuple[str, str], list[Work]] = defaultdict(list)
    for work in works:
        alike[work.authors("&"), work.year].append(work)
    told: dict[str, Work] = {}
    for group in alike.values():
        group.sort(key=lambda work: (work.title.lower(), work.key))
        letters = _of_keys(group) or [_letters(index) for index in range(len(group))]
        for work, letter in zip(group, letters, strict=True):
            told[work.key] = replace(work, letter=letter) if len(group) > 1 else work
    return told


def _of_keys(works: list[Work]) -> list[str]:
    letters = [work.key[-1:] for work in works]
    lettered = all(
        "a" <= letter <= "z" and work.key[:-1].endswith(work.year)
        for work, letter in zip(works, letters, strict=True)
    )
    return letters if lettered and len(set(letters)) == len(letters) else []


def _letters(index: int) -> str:
    text = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        text = chr(ord("a") + rest) + text
    return text


_ADDRESSES = frozenset({"url", "doi"})
_VERBATIM = _ADDRESSES | {"seed", "date", "urldate"}
