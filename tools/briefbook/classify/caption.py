"""Captions of pictures and their credits."""

from __future__ import annotations

import re
from collections.abc import Set as AbstractSet

_LONGEST = 1_500
_TAIL = 160
_LONGEST_AGENCY = 40
_WORDS = re.compile(
    r"\b(?:(?:in|from) this (?:[a-z]+ ){0,3}(?:photo|image|picture|illustration|frame|photograph)\b"
    r"|(?:photo|photograph|picture|image|illustration|map|graphic|chart) (?:shows|taken|released"
    r"|provided|courtesy|by|from|illustration|credit|may not be)\b"
    r"|artist(?:['’]s|s['’]?) (?:impression|illustration|conception|concept|rendering|rendition)\b"
    r"|(?:official|handout|file|undated|stock|aerial|satellite) (?:[a-z]+ ){0,4}(?:photo|image"
    r"|photograph|picture|view)\b"
    r"|file (?:photo|image|picture)\b|photo illustration\b|(?:are|is) (?:seen|pictured|shown) "
    r"|pictured (?:above|here|left|right|at|in)\b|\(pictured\)"
    r"|\((?:left|right|center|centre|l|r|top|bottom|background|foreground)\))",
    re.IGNORECASE,
)
_BEGINNING = re.compile(
    r"\s{0,8}(?:file photo|file|photo|image|picture|pictured|above|below|caption|foto|bild|imagem"
    r"|фото|写真|image caption|photo caption|photograph|illustration|figure [0-9]{1,3})"
    r"\s?[:：.\-–—]\s",
    re.IGNORECASE,
)
_AGENCIES = (
    r"(?:ap photo|ap|afp|reuters|epa|getty images?|getty|shutterstock|alamy|istock(?:photo)?|tass"
    r"|kyodo|yonhap|xinhua|bloomberg|unsplash|pixabay|handout|pool|wire|nyt|the new york times)"
)
_MARKED = re.compile(r"(?:©|\(c\)|\bcopyright\b)\s{0,3}[^\W\d_][^|©]{1,80}$", re.IGNORECASE)
_LABELLED = re.compile(
    # at a word's beginning, or right behind one where the two were pasted without a space
    r"(?:\b|(?-i:(?<=[a-z])(?=[A-Z])))"
    r"(?:(?:photo|image|picture|video|graphic|photographs?|photography|illustration)s?"
    r"(?: credit| courtesy| source)?|credits?|courtesy(?: of)?|source|bild|foto|fotos|crédit"
    r"|crédito|фото)\s?[:：/]\s{0,3}\S[^|]{1,100}$"
    r"|\b(?:photo|photos|image|images|photograph|illustration|picture) (?:by|courtesy of|from|via)"
    r"\s{1,3}(?-i:[A-Z])[^|]{1,60}$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(
    r"[(\[][^()\[\]]{0,80}\b(?:images|image|photo|photos|ap|afp|reuters|epa|getty|shutterstock"
    r"|alamy|istock|unsplash|nasa|credit|courtesy|screenshot|file|handout|supplied|youtube|flickr"
    r"|twitter|instagram|xinhua|tass|kyodo|yonhap|bloomberg|pa|wire)\b[^()\[\]]{0,60}[)\]]\.?\s{0,8}$"
    r"|\((?-i:[A-Z])[\w.'’ -]{1,40}(?:/|, )(?-i:[A-Z])[\w.'’ -]{1,40}\)\s{0,8}$",
    re.IGNORECASE,
)
_SLASHED = re.compile(
    r"(?<![\w'’.-])(?:[^\W\d_][\w.'’-]{0,20}\s{1,2}){0,4}[^\W\d_][\w.'’-]{0,20}"
    rf"\s{{0,2}}[/|]\s{{0,2}}{_AGENCIES}\b[^.]{{0,40}}$",
    re.IGNORECASE,
)
_AFTER_SLASH = re.compile(rf"[/|]\s{{0,2}}{_AGENCIES}\b", re.IGNORECASE)
_AGENCY = re.compile(
    rf"\b(?:{_AGENCIES}|courtesy photo|screenshot|file photo|file image|file)\.?\s{{0,8}}$",
    re.IGNORECASE,
)
_CUES = frozenset(
    "photo photograph image picture illustration frame map graphic chart artist artist's artists"
    " file view seen shown pictured above below caption foto bild imagem фото 写真 figure left"
    " right center centre l r top bottom background foreground".split()
)
_PICTURE_WORDS = _CUES.difference(
    "above below caption foto bild imagem фото 写真 figure left right center centre l r top bottom"
    " background foreground".split()
)
"""The cues that make a caption without a bracket or *pictured*."""
_PICTURES = frozenset("photo photos image images photograph illustration picture".split())
"""What a credit names without a colon: *photo by*."""
_CREDIT_CUES = frozenset(
    "© c copyright photo photos image images picture pictures video graphic photograph"
    " photographs photography illustration credit credits courtesy source bild foto fotos crédit"
    " crédito фото getty shutterstock istock istockphoto alamy unsplash pixabay ap afp reuters epa"
    " nasa screenshot handout supplied youtube flickr twitter instagram xinhua tass kyodo yonhap"
    " bloomberg pa wire file nyt pool times".split()
)
PICTURE_CUES = _CUES | _CREDIT_CUES


def is_caption(text: str, cues: AbstractSet[str]) -> bool:
    """Return whether a line, with the words in ``cues``, speaks of a picture as captions do."""
    if len(text) > _LONGEST or cues.isdisjoint(_CUES):
        return False
    if _BEGINNING.match(text) is not None:
        return True
    plain = cues.isdisjoint(_PICTURE_WORDS) and "(" not in text and "ictured" not in text
    return not plain and _WORDS.search(text) is not None


def credit_start(text: str, cues: AbstractSet[str]) -> int | None:
    """Return where the credit of a picture begins that ends a line, ``None`` without one."""
    if len(text) > _LONGEST:
        return None
    start = max(0, len(text) - _TAIL)
    tail = text[start:]
    cued = not cues.isdisjoint(_CREDIT_CUES)
    labelled = cued and (not cues.isdisjoint(_PICTURES) or any(mark in tail for mark in ":：/"))
    marks = [_LABELLED] if labelled else []
    marks += [_BRACKETED] if tail.rstrip(" .\t").endswith((")", "]")) else []
    marks += [_SLASHED] if (cued or marks) and _AFTER_SLASH.search(tail) is not None else []
    marked = _MARKED.search(tail) if cued or marks else None
    if marked is not None:
        return start + marked.start()
    found = [match.start() for mark in marks if (match := mark.search(tail)) is not None]
    agency = _AGENCY.search(tail, max(0, len(tail) - _LONGEST_AGENCY)) if cued else None
    found += [agency.start()] if agency is not None else []
    return start + min(found) if found else None
