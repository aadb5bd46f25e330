"""Lines and beginnings of lines that say when and where: ``Published May 27, 2021``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefbook.classify.printed_date import PrintedDate

_LONGEST = 200
_LABELS = {
    "published": frozenset(
        (
            "published on|published|publish date|date published|publication date|first published"
            "|originally published|posted on|posted|date|released|created|issued|issued on|filed"
            "|added|date written|date of publication|issue date|print edition|print issue|printed"
            "|published online|published online on|first published online|available online"
            "|published in|appeared"
            "|veröffentlicht am|veröffentlicht|erstellt am|publié le|publicado el|publicado em"
            "|publicado|publicada|pubblicato il|gepubliceerd|опубликовано"
            "|erschienen am|erschienen|mis en ligne le|fecha"
            "|дата публикации|公開日|公開日時|発表|掲載|掲載日|配信|投稿日"
            "|입력|기사입력|최초입력|등록|승인|발행|송고|게재|작성|송고시간|입력시간|등록시간|발행일|등록일|게재일|작성일|发布时间|发布于|发布|發布"
        ).split("|")
    ),
    "updated": frozenset(
        (
            "updated on|updated|last updated on|last updated|last update|last modified on"
            "|last modified|modified|edited|revised|aktualisiert|aktualisiert am"
            "|mis à jour le|mis à jour|actualizado|actualizado el|actualizada|actualización"
            "|atualizado|atualizado em|aggiornato|обновлено|更新日|更新日時|更新"
            "|更新时间|stand|수정|기사수정|최종수정|업데이트"
        ).split("|")
    ),
    "before": frozenset("received|accepted|submitted|accessed|retrieved".split("|")),
}
LABEL = re.compile(
    # also right behind an hour: 06.00 BSTLast modified, 06:00Last modified
    r"(?:\b|(?<=[A-Z0-9])(?=(?-i:[A-Z][a-z])))(?P<label>"
    + "|".join(sorted((label for kind in _LABELS.values() for label in kind), key=len)[::-1])
    + r")(?:\b|(?=[0-9]))\s{0,2}:?",
    re.IGNORECASE,
)
_NOISE = re.compile(
    r"\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:day|nesday|sday|rsday|urday)?\b\.?"
    r"|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag)\b"
    r"|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    r"|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b"
    r"|\b(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?\b"
    r"|\bT?[0-9]{1,2}[:.hH][0-9]{2}(?:[:.][0-9]{2})?Z?(?:\s?[+-][0-9]{2}:?[0-9]{2}\b)?"
    r"|\b(?:gmt|utc)\s?[+-][0-9]{1,2}(?::?[0-9]{2})?\b"
    r"|(?<![0-9])[0-9]{1,2}\s?[時时시](?:\s?[0-9]{1,2}\s?[分분])?|午前|午後|上午|下午|오전|오후"
    r"|[(（]?(?:[月火水木金土日]曜日?|[월화수목금토일]요일|星期[一二三四五六日])[)）]?"
    r"|[(（][月火水木金土日월화수목금토일][)）]"
    r"|\b[0-2][0-9][0-5][0-9]\s?(?:gmt|utc|hkt|edt|est|et|bst|cet)\b|\bgmt(?=[0-9])"
    r"|\b[0-9]{1,2}\s?(?=[ap]\.?m\b)"
    r"|(?<=[0-9])[ap]m\b|\b[ap]\.?m\b\.?"
    r"|\b(?:gmt|utc|bst|cest|cet|ist|jst|kst|sgt|hkt|hst|akst|aest|aedt|sast|edt|est|cdt|cst|mdt|mst"
    r"|pdt|pst|et|ct|mt|pt|at|on|às|um|uhr|à|a las|om|le|den|kl|h|hrs|o'clock)\b"
    r"|\b[0-9]{1,3}[\s-]?(?:min|mins|minute|minutes)(?:\s?read)?\b|\bread\b"
    r"|(?:\b|(?<=[A-Z]))(?:[0-9]{1,2}|an?)\s?(?:sec|second|minute|min|hour|hr|day|week|month|year)s?\s?ago\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[［【〔][^\[\]]{1,20}[\]］】〕]\s{0,8}$")
"""Who may read an article, behind its date: ``[members only]``."""
_AFTER_MARK = re.compile(
    r"\s{0,3}[•·|–—]\s{0,3}[^\W\d_][\w'’-]{0,20}(?:,? [\w'’-]{1,20}){0,3}\s{0,3}"
)
_AGO = re.compile(
    r"(?:(?:updated|posted|published|last updated)\s?:?\s?)?"
    r"(?:[0-9]{1,3}|an?)\s?(?:sec|second|minute|min|hour|hr|day|week|month|year|[smhdw])s?\s?ago"
    r"(?: at [0-9]{1,2}[:.][0-9]{2}(?: ?[ap]m)?)?",
    re.IGNORECASE,
)
_READING_TIME = re.compile(
    r"(?:reading time:?\s?)?[0-9]{1,3}[\s-]?(?:min|mins|minute|minutes)\s?(?:read)?", re.IGNORECASE
)
_PLACE = re.compile(
    r"\s{0,3}(?:"
    # SEOUL —, NEW YORK (Reuters) -, HONOLULU, Hawaii (HawaiiNewsNow) -
    # HOUSTON and OSLO, Sept. 5, 2023 /Newswire/ --
    r"[A-ZÀ-Þ][A-ZÀ-Þ.'’-]{2,24}(?:[ ,/]{1,2}(?:and )?[A-ZÀ-Þ][\w.'’-]{1,24}){0,5}"
    r"(?:,? (?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|[A-Z][a-z]{2,3}\.?) [0-9]{1,2}(?:, (?:19|20)[0-9]{2})?)?"
    r"(?: ?(?:\([A-Z][\w ./&-]{1,40}\)|/[A-Z][\w .&-]{1,40}/)\s?(?:[—–―]|--|-(?=\s))"
    r"|\s?(?:[—–―]|--))"
    # (Reuters) —, (CNN)
    r"|\([A-Z][\w./&-]{1,20}(?: [A-Z][\w./&-]{1,20}){0,3}\)\s?(?:[—–―]|--|-(?=\s))"
    r"|(?:[A-ZÀ-Þ][\w.'’-]{1,24}[ ,]{1,2}){1,4}\([A-Z][\w ./&-]{1,40}\)\s?[—–―-]"
    r")\s{0,3}(?=\S)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line that consists of dates: each with whether it is of publication or of a change."""

    published: tuple[PrintedDate, ...]
    updated: tuple[PrintedDate, ...]


def parse_dateline(text: str, dates: tuple[PrintedDate, ...]) -> Dateline | None:
    """Return the dates of a line that says nothing but when it was published or changed."""
    if not dates or len(text) > _LONGEST:
        return None
    if not (only_dates(text, dates) or _date_and_place(text, dates) or _labelled(text, dates)):
        return None
    return sort_dates(text, dates)


def _labelled(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether a line begins with a label and its date, whatever follows."""
    before = text[: dates[0].start]
    return LABEL.match(before.lstrip()) is not None and not without_dates(before, ()).strip(" :|-")


def _date_and_place(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether a line is a date, a mark and a place, as in ``4 May 2021 • Lima, Peru``."""
    before, after = text[: dates[0].start], text[dates[-1].end :]
    match = _AFTER_MARK.fullmatch(after)
    return not before.strip() and match is not None


def sort_dates(text: str, dates: tuple[PrintedDate, ...]) -> Dateline:
    """Return the dates of a line by the label before each, without those before publication."""
    published: list[PrintedDate] = []
    updated: list[PrintedDate] = []
    end = 0
    for found in dates:
        labels = LABEL.findall(text[end : found.start])
        label = labels[-1].lower() if labels else ""
        end = found.end
        if label not in _LABELS["before"]:
            (updated if label in _LABELS["updated"] else published).append(found)
    return Dateline(tuple(published), tuple(updated))


def only_dates(text: str, dates: tuple[PrintedDate, ...]) -> bool:
    """Return whether a text has no words beside its dates, hours and their labels."""
    plain = without_dates(text, dates)
    plain = _BRACKETED.sub("", plain) if plain.rstrip()[-1:] in "]］】〕" else plain
    return not any(map(str.isalnum, plain))


def without_dates(text: str, dates: tuple[PrintedDate, ...], *, labels: bool = True) -> str:
    """Return a text with its dates, hours and their labels blanked out, of the same length."""
    for found in dates:
        text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    for pattern in (LABEL, _NOISE) if labels else (_NOISE,):
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    return text


def is_age(text: str) -> bool:
    """Return whether a line says only how long ago something was, as in ``2 hours ago``."""
    return len(text) < 60 and "ago" in text.lower() and _AGO.fullmatch(text.strip()) is not None


def is_reading_time(text: str) -> bool:
    """Return whether a line says only how long reading takes, as in ``5 Min Read``."""
    return (
        len(text) < 40
        and "min" in text.lower()
        and _READING_TIME.fullmatch(text.strip()) is not None
    )


def place_end(text: str) -> int:
    """Return where the dateline ends that begins a paragraph, 0 where there is none."""
    match = _PLACE.match(text) if _has_dash(text) else None
    if match is None:
        return 0
    return len(text[: match.end()].rstrip())


def _has_dash(text: str) -> bool:
    """Return whether a text has a dash or a bracket, one of which ends a place."""
    if "(" in text or "--" in text or "/ -" in text:
        return True
    return not text.isascii() and ("—" in text or "–" in text or "―" in text)
