"""Captions of pictures and their credits."""

from __future__ import annotations

import re

_LONGEST = 1_500
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
CREDIT = re.compile(
    r"(?P<credit>"
    r"(?:©|\(c\)|copyright)\s{0,3}[^\W\d_][^|©]{1,80}$"
    r"|(?:(?:photo|image|picture|video|graphic|photographs?|photography|illustration)s?"
    r"(?: credit| courtesy| source)?|credits?|courtesy(?: of)?|source|bild|foto|fotos|crédit"
    r"|crédito|фото)\s?[:：/]\s{0,3}\S[^|]{1,100}$"
    r"|(?:photo|photos|image|images|photograph|illustration|picture) (?:by|courtesy of|from|via)"
    r"\s{1,3}\S[^|]{1,100}$"
    r"|[(\[][^()\[\]]{0,80}\b(?:images|image|photo|photos|ap|afp|reuters|epa|getty|shutterstock"
    r"|alamy|istock|unsplash|nasa|credit|courtesy|screenshot|file|handout|supplied|youtube|flickr"
    r"|twitter|instagram|xinhua|tass|kyodo|yonhap|bloomberg|pa|wire)\b[^()\[\]]{0,60}[)\]]\.?\s{0,8}$"
    r"|\((?-i:[A-Z])[\w.'’ -]{1,40}(?:/|, )(?-i:[A-Z])[\w.'’ -]{1,40}\)\s{0,8}$"
    r"|(?:[^\W\d_][\w.'’-]{0,20}\s{1,2}){0,4}(?:[^\W\d_][\w.'’-]{0,20})\s{0,2}[/|]\s{0,2}"
    r"(?:ap|afp|reuters|epa|getty images?|getty|shutterstock|alamy|tass|kyodo|yonhap|xinhua|bloomberg"
    r"|the new york times|nyt|pool|handout|istock|unsplash|wire)\b[^.]{0,40}$"
    r"|(?:getty images?|shutterstock|istock(?:photo)?|alamy|unsplash|pixabay|ap photo|ap|afp|reuters"
    r"|epa|handout|courtesy photo|screenshot|file photo|file image|file)\.?\s{0,8}$"
    r")",
    re.IGNORECASE,
)


def is_caption(text: str) -> bool:
    """Return whether a line speaks of a picture in the words of a caption."""
    if len(text) > _LONGEST:
        return False
    return _BEGINNING.match(text) is not None or _WORDS.search(text) is not None


def credit_start(text: str) -> int | None:
    """Return where the credit of a picture begins that ends a line, ``None`` without one."""
    if len(text) > _LONGEST:
        return None
    offset = max(0, len(text) - 160)
    match = CREDIT.search(text, offset)
    return match.start() if match else None
