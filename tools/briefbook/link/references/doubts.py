"""What asks for a second look in a printed reference."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from urllib.parse import unquote, urlsplit

from briefbook.bibliography.keys import fold
from briefbook.bibliography.names import Name
from briefbook.findings import Problem
from briefbook.link.references.parsed import Doubt, ParsedReference

_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<gap>[-/_]?)(?P<month>0[1-9]|1[0-2])(?P=gap)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)
_YEAR = re.compile(r"(?<=[/_-])(?:19|20)\d\d(?=/|[-_]?(?:0[1-9]|1[0-2])?/)")
_TRACKING = re.compile(
    r"[?&](?P<name>utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|ocid|cmpid|s_cid"
    r"|ns_\w+|smid|partner|CMP|src|ref|ref_src|source|xtor)=",
    re.IGNORECASE,
)
_LEADS_ON = frozenset("a an and at by for from in into of on or the to with".split())
_ALIKE = 0.75
_GIVEN = frozenset(
    """adam alan albert alexander alice amanda andrea andrew angela anna anne anthony barbara ben
    benjamin brian carl carlos carol catherine charles charlotte chris christian christopher claire
    daniel david deborah diana donald edward elizabeth emily emma eric eva frank frederick gabriel
    george gerald hannah harold heather helen henry isabel jack jacob jake jane janet jason jean
    jeffrey jennifer jessica joan joe john jonathan joseph joshua julia julie karen kate katherine
    kenneth kevin kim larry laura lauren lawrence linda lisa louis lucas lucy luis margaret maria
    marie mark martha martin mary matthew melissa michael michelle nancy nathan nicholas nicole
    nina olivia oscar pamela patricia patrick paul peter philip rachel ralph raymond rebecca
    richard robert roger ronald rose ruth ryan samantha samuel sandra sarah scott sharon simon
    sophia stephanie stephen steven susan teresa theresa thomas timothy victoria vincent walter
    wendy william""".split()
)


def doubts_of(parsed: ParsedReference) -> tuple[Doubt, ...]:
    """Return what is missing, inferred or printed oddly, in the order of a reference."""
    return (*_of_names(parsed), *_of_title(parsed), *_of_address(parsed))


def _of_names(parsed: ParsedReference) -> Iterator[Doubt]:
    url = parsed.get("url") or ""
    for name in (*parsed.authors, *parsed.editors):
        for detail in _of_name(name, url):
            yield Doubt(Problem.NAME_IN_DOUBT, detail)


def _of_name(name: Name, url: str) -> Iterator[str]:
    if name.literal:
        return
    given = name.given.split()
    short = re.fullmatch(r"(?:[^\W\d_]\.[ -]?){1,3}", name.family) is not None
    first_last = fold(name.family) in _GIVEN and bool(given) and fold(given[0]) not in _GIVEN
    long = any(len(part.strip(".")) > 2 for part in given)
    if (short or first_last) and long:
        yield f"{name} may be printed with family and given name in each other's place."
    if any(char.isdigit() for char in str(name)):
        yield f"{name} has a figure in it."
    near = _near(fold(name.family), url)
    if near:
        yield f"{name.family} is {near} in the address."


def _near(family: str, url: str) -> str:
    """Return the word of an address that is nearly a family name, but not it."""
    words: list[str] = re.findall(r"[a-z]{5,}", unquote(path_of(url)).lower())
    if len(family) < 5 or family in words:
        return ""
    for word in words:
        same_start = word[0] == family[0] and abs(len(word) - len(family)) < 2
        if same_start and SequenceMatcher(None, word, family).ratio() >= _ALIKE:
            return word
    return ""


def _of_title(parsed: ParsedReference) -> Iterator[Doubt]:
    title = parsed.get("title") or ""
    if not title:
        yield Doubt(Problem.UNTITLED_REFERENCE, "No title could be read.")
    elif title.endswith(("...", "…")):
        yield Doubt(Problem.CUT_OFF_REFERENCE, "The title ends in an ellipsis.")
    elif title.split()[-1] in _LEADS_ON:
        detail = f"The title ends in “{title.split()[-1]}”, as if it went on."
        yield Doubt(Problem.CUT_OFF_REFERENCE, detail)


def _of_address(parsed: ParsedReference) -> Iterator[Doubt]:
    url = parsed.get("url")
    if not url:
        return
    host = host_of(url)
    if host and not any(map(parsed.get, ("publisher", "journal", "booktitle"))):
        detail = f"No publisher is printed; the address is at {host}."
        yield Doubt(Problem.OUTLET_FROM_ADDRESS, detail)
    yield from _of_dates(parsed, url)
    if "#:~:" in url:
        detail = "The address ends in a text fragment, which points to words on the page."
        yield Doubt(Problem.TEXT_FRAGMENT, detail)
    tracked = _TRACKING.search(url)
    if tracked:
        detail = f"The address has {tracked['name']}, which tells who followed it, not the page."
        yield Doubt(Problem.TRACKED_ADDRESS, detail)
    if url.endswith(("...", "…")):
        yield Doubt(Problem.CUT_OFF_REFERENCE, "The address ends in an ellipsis.")
    if parsed.kind == "online" and not parsed.get("urldate"):
        yield Doubt(Problem.NO_ACCESS_DATE, "No access date is printed.")


def _of_dates(parsed: ParsedReference, url: str) -> Iterator[Doubt]:
    """Yield what the address says of the date, and dates that cannot both be right."""
    year, day = parsed.get("year") or "", _DAY.search(url)
    bare = day or _YEAR.search(url)
    told = (day["year"] if day else bare[0]) if bare else ""
    if year and told and told != year:
        detail = f"The year is printed as {year}, but the address has {told}."
        yield Doubt(Problem.DATE_IN_DOUBT, detail)
    elif day:
        date = f"{day['year']}-{day['month']}-{day['day']}"
        if date != parsed.get("date"):
            detail = f"The address has {day[0]}, which reads as {date}."
            yield Doubt(Problem.DATE_IN_ADDRESS, detail)
    seen, date = parsed.get("urldate") or "", parsed.get("date") or year
    if seen and date and seen[: len(date)] < date:
        detail = f"The page was seen on {seen}, before its date of {date}."
        yield Doubt(Problem.DATE_IN_DOUBT, detail)


def host_of(url: str) -> str:
    """Return the host of an address without ``www``, empty where there is none."""
    found = re.match(r"(?:[a-z]{2,8}:/{0,2})?(?:www\.)?([\w.-]{1,253})", url, re.IGNORECASE)
    return found[1].lower().strip(".") if found and "." in found[1] else ""


def path_of(url: str) -> str:
    """Return the path of an address; one that is malformed has none."""
    try:
        return str(urlsplit(url).path)
    except ValueError:
        return ""
