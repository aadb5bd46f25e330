"""The words that introduce the names of a byline: ``By``, ``Author:``, ``Commentary by``."""

from __future__ import annotations

import re

from briefbook.classify.dateline import LABEL, without_dates
from briefbook.classify.printed_date import PrintedDate

_LEADING = 30
"""Characters within which a date may stand before the label of a byline."""
_KIND = (
    "commentary|analysis|opinion|interview|review|column|essay|feature|dispatch|editorial|comment"
    "|op-ed|perspective|memo|brief|briefing|paper|research|explainer|profile|obituary|special|post"
    "|letter|speech|lecture|testimony"
    "|gastbeitrag|gastkommentar|kommentar|analyse|leitartikel|kolumne|reportage|bericht|rezension"
    "|tribune|chronique|éditorial|entretien|récit|enquête|opinión|análisis|columna|entrevista"
    "|tribuna|reportaje|crónica|opinião|análise|entrevista|reportagem|commento|intervista|analisi"
)
"""Kinds of text that somebody signs: ``Commentary by``, ``A column by``."""
_DONE = (
    "written|reported|posted|published|produced|compiled|authored|story|words|text|article|report"
    "|reporting|interviewed|geschrieben|verfasst|aufgezeichnet|écrit|rédigé|publié"
    "|propos recueillis|texte|escrito|publicado|texto|scritto|pubblicato|testo|geschreven|tekst"
)
_AUTHOR = (
    "author|authors|author of the article|writer|reporter|correspondent|autor|autorin|auteur"
    "|autore|автор|著者|text|texte|texto|testo|tekst|words"
)
_LABEL = re.compile(
    r"[\s|•·/–—-]{0,60}(?P<label>"
    rf"(?:(?P<kind>(?:[^\W\d_][\w'’-]{{0,20}}\s){{0,2}}(?:{_KIND})\s{{1,3}})|(?:{_DONE})\s{{1,3}})?"
    r"(?:by|von|par|por|di|door|автор|文|作者)(?:\s?[:：]\s{0,3}|\s{1,3})"
    rf"|(?:{_AUTHOR})\s?(?:\(s\))?\s?[:：]\s{{0,3}}"
    r"|(?P<from>from\s)(?=[^\W\d_][^,|]{2,60}\sin\s(?-i:[A-ZÀ-Þ])))",
    re.IGNORECASE,
)
_AGAIN = re.compile(
    rf"(?:(?:(?:{_KIND}|{_DONE})\s{{1,3}})?by(?:\s?[:：]\s{{0,3}}|\s{{1,3}})|(?:{_AUTHOR})\s?[:：]\s{{0,3}})"
    r"{1,3}",
    re.IGNORECASE,
)
"""Labels behind the first, as in ``By Story by``."""
_IN_OUTLET = re.compile(
    r"\s{1,3}(?:in|on|at)(?:\s[A-ZÀ-Þ][\w.'’-]{0,20}){1,5}(?=\sby\s)",
)
"""Where something was published, between its date and its author."""
LABEL_CUES = frozenset(
    "by von par por di door from author authors writer reporter correspondent autor autorin auteur"
    " autore автор 文 作者 著者 text texte texto testo tekst words".split()
)
_LONE_LABEL = frozenset(
    tuple(label.split())
    for label in (
        "by|author|authors|author of the article|written by|about the author|story by|words by"
        "|reported by|posted by"
    ).split("|")
)


def find_label(text: str, dates: tuple[PrintedDate, ...]) -> re.Match[str] | None:
    """Return the label at the beginning of a line, which a date may precede."""
    if not dates or dates[0].start >= _LEADING:
        return _LABEL.match(text)
    end = dates[0].end
    head = without_dates(text[:end], dates[:1])
    plain = head + without_dates(text, dates, labels=False)[end:]
    outlet = None if head.strip() else _IN_OUTLET.match(text, end)
    if outlet is not None and LABEL.match(text.lstrip()):
        return _LABEL.match(text, outlet.end())
    return _LABEL.match(plain) or _LABEL.match(text)


def names_start(text: str, label: re.Match[str]) -> int:
    """Return where the names begin behind a label and what repeats it."""
    again = _AGAIN.match(text, label.end())
    return again.end() if again else label.end()


def is_open(label: re.Match[str]) -> bool:
    """Return whether more than names and places may follow a label."""
    return not label["kind"] and not label["from"]


def is_byline_label(found: tuple[str, ...]) -> bool:
    """Return whether a line of these words is a label whose names stand in the next line."""
    return found in _LONE_LABEL
