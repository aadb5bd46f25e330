"""Captions of pictures and their credits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

_LONGEST = 1_500
_TAIL = 160
_WORDS = re.compile(
    r"\b(?:(?:photo|photograph|picture|image|illustration|map|graphic|chart) (?:shows|taken"
    r"|released|provided|courtesy|by|from|illustration|credit|may not be)\b"
    r"|(?:in|from) this (?:[a-z]+ ){0,3}(?:image|picture|illustration|frame)\b"
    r"|artist(?:['’]s|s['’]?) (?:impression|illustration|conception|concept|rendering|rendition)\b"
    r"|(?:official|handout|file|undated|stock|aerial|satellite) (?:[a-z]+ ){0,4}(?:photo|image"
    r"|photograph|picture|view)\b"
    r"|file (?:photo|image|picture)\b|photo illustration\b|(?:are|is) (?:seen|pictured|shown) "
    r"|pictured (?:above|here|left|right|at|in)\b)"
    r"|\((?:pictured|left|right|center|centre|l|r|top|bottom|background|foreground)\)",
    re.IGNORECASE,
)
"""What a caption says that is no sentence; in a sentence it may mean anything."""
_OPENING = re.compile(
    r"\s{0,8}(?:"
    r"(?:file photo|file|photo|image|picture|pictured|above|below|caption|foto|bild|imagem|video"
    r"|graphic|infographic|chart|map|фото|写真|사진|image caption|photo caption|photograph"
    r"|illustration)\s?(?:[:：]|\s[.–—-]|[.–—-])\s"
    r"|写真\s?[:：]|image caption,\s|pictured (?:above|below|left|right|here)\b"
    r"|(?:figure|fig\.|table|chart|map|graph|abbildung|tabelle|tableau|tabla|tabela|figura)"
    r"\s[0-9]{1,3}[a-z]?\s?[:：.–—-]\s|[図表]\s?[0-9]{1,3}\s?[:：.]"
    r"|(?:an )?artist(?:['’]s|s['’]) (?:impression|illustration|conception|rendering) of\s"
    r"|this (?:[\w-]+ ){0,4}(?:photo|photograph|image|picture),? "
    r"(?:taken|released|provided|made|issued|supplied|obtained)\s)",
    re.IGNORECASE,
)
"""What only a caption begins with."""
_THIS = re.compile(
    r"\b(?:(?:in|from) this (?:[\w-]+ ){0,4}(?:photo|photograph)\b"
    r"|(?:in|from) this (?:[\w-]+ ){0,3}(?:image|picture|frame|illustration|video grab|frame grab)"
    r",? (?:taken|released|provided|made|issued|supplied|obtained|grabbed|from video)\b"
    r"|(?:in|from) this (?:undated|file|handout|satellite|aerial|combination|still|drone)"
    r" (?:[\w-]+ ){0,3}(?:image|picture|frame|illustration)\b"
    r"|this (?:[\w-]+ ){0,6}(?:photo|photograph|image|picture) is (?:being )?(?:made available"
    r"|provided)\b)"
    r"|(?-i:\(L\))",
    re.IGNORECASE,
)
"""What a caption says in a sentence, too: it speaks of the very picture that it stands below."""
_AGENCIES = (
    r"(?:ap photo|ap|afp|reuters|epa|efe|dpa|getty images?|getty|shutterstock|alamy"
    r"|istock(?:photo)?|tass|kyodo|yonhap|xinhua|kcna|bloomberg|unsplash|pixabay|handout|pool|wire"
    r"|nyt|the new york times)"
)
_CAPITAL = r"(?-i:[^\W\d_a-zß-ÿ])[\w.'’-]{0,20}"
"""A word with a capital, or of a script without them."""
_SET_OFF = (
    r"(?:^\s{0,8}|[.!?…][\"”’»)\]]{0,2}\s{1,8}|[.!?…](?=(?-i:[A-Z]))|[。|)\]]\s{0,8}|\s{2,8}"
    r"|\s[–—-]\s)"
)
"""What a credit stands behind: the line's beginning, a sentence's end, a mark or a wide space."""
_KIND = (
    r"(?:photo|image|picture|video|graphic|photograph|photography|illustration|bild|foto|фото|写真"
    r"|사진)s?"
)
_CREDITED = rf"(?:{_KIND}(?: credit| courtesy| source)|cr[ée]dit[os]?s? (?:photo|foto)|source)"
_END = r"[^|]{1,100}$"
_MARKED = re.compile(
    r"©\s{0,3}[^\W\d_][^|©]{1,80}$|(?<=[.!?)\]”\"]\s)©\s?[12][0-9]{3},?\s[^\W\d_][^|©]{1,80}$"
    rf"|{_SET_OFF}(?P<credit>copyright\s{{0,3}}{_CAPITAL}[^|©]{{0,80}}$)"
    rf"|(?<=\S)\s{{1,3}}(?P<letter>\(c\)\s?{_CAPITAL}(?:[ /,]{{1,2}}{_CAPITAL}){{0,5}}\s{{0,8}}$)",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    # behind a word, too, where the two were pasted without a space
    rf"(?:{_SET_OFF}|(?-i:(?<=[a-z])(?=[A-Z])))(?P<credit>{_CREDITED}\s?[:：/=]\s{{0,3}}\S{_END}"
    rf"|{_KIND} (?:by|courtesy of|from|via)\s{{1,3}}{_CAPITAL}[^|]{{0,60}}$"
    rf"|image source,\s\S{_END}|credit\s?(?:\.\.\.|…)\s?\S{_END}"
    rf"|courtesy of (?:the )?(?P<giver>{_CAPITAL}[^|]{{1,60}}$)"
    rf"|(?:{_KIND}|cr[ée]dit[os]?s?|courtesy(?: of)?)\s?[:：/=]\s{{0,3}}(?P<names>\S{_END}))",
    re.IGNORECASE,
)
_CAPITAL_LABEL = re.compile(
    r"(?<=[\w,] )(?P<credit>(?:Photo|Image|Picture|Photograph|Illustration|Foto|Bild|Photo credit"
    r"|Image credit|Credit)s?(?: ?[:/] ?| by | courtesy of )(?P<names>[A-ZÀ-Þ][^|]{1,60}$))"
)
"""A label behind the words of a caption that is no sentence."""
_SMALL = frozenset(
    "of for via and by from the de da di du la le van von der den del al bin e y und et photo"
    " photos image images file handout courtesy screenshot dpa epa".split()
)
"""Words without a capital that stand among names in a credit."""
_ARTICLES = frozenset("the a an der die das le la les el los las o os".split())
_BRACKETED = re.compile(
    r"[(\[](?![^()\[\]/]{0,60}\b(?:19|20)[0-9]{2}[a-z]?[)\]])"
    r"[^()\[\]]{0,80}\b(?:images|image|photo|photos|ap|afp|reuters|epa|efe|dpa|getty|shutterstock"
    r"|alamy|istock|unsplash|nasa|credit|courtesy|screenshot|file|handout|supplied|youtube|flickr"
    r"|twitter|instagram|xinhua|tass|kyodo|yonhap|kcna|bloomberg|pa|wire)\b"
    r"[^()\[\]]{0,60}[)\]]\.?\s{0,8}$"
    rf"|\({_CAPITAL}(?: {_CAPITAL}){{0,4}}/{_CAPITAL}(?: {_CAPITAL}){{0,4}}\)\.?\s{{0,8}}$",
    re.IGNORECASE,
)
_BEFORE_BRACKET = re.compile(r"(?:^|[.!?…。)\]][\"”’»]{0,2})\s{0,8}$")
_SLASHED = re.compile(
    rf"(?<![\w'’.-])(?:(?:{_CAPITAL}\s{{1,2}}){{0,4}}{_CAPITAL}\s{{0,2}}[/|]\s{{0,2}}{_AGENCIES}"
    rf"|(?=(?-i:[A-Z])){_AGENCIES}\s?/\s?{_CAPITAL})"
    rf"(?:[ ,/]{{1,3}}(?:via|file|for|{_CAPITAL})){{0,6}}\s{{0,8}}$",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    rf"{_SET_OFF}(?P<credit>(?:{_AGENCIES}|courtesy photo|screenshot|file photo|file image|file)"
    rf"(?: (?:via|file|photo) ?(?:{_AGENCIES})?)?\.?\s{{0,8}}$)",
    re.IGNORECASE,
)
_CUES = frozenset(
    "photo photograph image picture illustration frame map graphic chart artist artist's artists"
    " file view seen shown pictured above below caption foto bild imagem фото 写真 사진 figure left"
    " right center centre l r top bottom background foreground video infographic fig table graph"
    " abbildung tabelle tableau tabla tabela figura 図 表 図0 表0 写真0 grab".split()
)
_PICTURE_WORDS = frozenset(
    "photo photograph image picture illustration frame map graphic chart artist artist's artists"
    " file view seen shown grab".split()
)
"""The cues that make a caption without a bracket or *pictured*."""
_PICTURES = frozenset("photo photos image images photograph illustration picture".split())
"""What a credit names without a colon: *photo by*."""
_CREDIT_CUES = frozenset(
    "© c copyright photo photos image images picture pictures video graphic photograph"
    " photographs photography illustration credit credits courtesy source bild foto fotos crédit"
    " crédits crédito créditos фото 写真 사진 getty shutterstock istock istockphoto alamy unsplash"
    " pixabay ap afp reuters epa efe dpa nasa screenshot handout supplied youtube flickr twitter"
    " instagram xinhua tass kyodo yonhap kcna bloomberg pa wire file nyt pool times".split()
)
PICTURE_CUES = _CUES | _CREDIT_CUES


def is_caption(text: str, cues: AbstractSet[str], *, sentence: bool) -> bool:
    """Return whether a line, with the words in ``cues``, speaks of a picture as captions do.

    A ``sentence`` does so only with what nothing but a caption says.
    """
    if len(text) > _LONGEST or cues.isdisjoint(_CUES):
        return False
    if _OPENING.match(text) is not None:
        return True
    plain = cues.isdisjoint(_PICTURE_WORDS) and "(" not in text and "ictured" not in text
    if plain:
        return False
    return _THIS.search(text) is not None or (not sentence and _WORDS.search(text) is not None)


def credit_start(text: str, cues: AbstractSet[str], *, sentence: bool) -> int | None:
    """Return where the credit of a picture begins that ends a line, ``None`` without one.

    In a ``sentence`` it is set off from what stands before.
    """
    if len(text) > _LONGEST:
        return None
    start = max(0, len(text) - _TAIL)
    cued = not cues.isdisjoint(_CREDIT_CUES)
    if not cued and not text.rstrip(" .\t").endswith((")", "]")):
        return None
    marked = _MARKED.search(text, start) if cued else None
    if marked is not None:
        return _start(marked)
    return min(_credits(text, start, cued=cued, sentence=sentence), default=None)


def _start(match: re.Match[str]) -> int:
    """Return where the credit in a match begins: at its group, or with the match."""
    names = match.re.groupindex
    return next((match.start(name) for name in names if match[name] is not None), match.start())


def _credits(text: str, start: int, *, cued: bool, sentence: bool) -> Iterator[int]:
    """Yield where credits may begin that end a line, from ``start`` on."""
    if text.rstrip(" .\t").endswith((")", "]")):
        yield from _bracketed(text, start, sentence=sentence)
    if not cued:
        return
    yield from _labelled(text, start, _LABELLED)
    if not sentence:
        yield from _labelled(text, start, _CAPITAL_LABEL)
    slashed = _SLASHED.search(text, start) if "/" in text or "|" in text else None
    if slashed is not None and (not sentence or _is_set_off(text, slashed.start())):
        yield slashed.start()
    agency = _AGENCY.search(text, start)
    if agency is not None:
        yield agency.start("credit")


def _labelled(text: str, start: int, pattern: re.Pattern[str]) -> Iterator[int]:
    """Yield where a label with what may be names begins."""
    for match in pattern.finditer(text, start):
        found = match.groupdict()
        names = found["names"] or found.get("giver")
        if names is None or _are_names(names):
            yield match.start("credit")


def _are_names(text: str) -> bool:
    """Return whether the words behind a label may be names: they are few, with capitals."""
    words = text.replace("/", " ").split()
    if len(words) > 10 or len(text) > 70 or words[0] in _ARTICLES:
        return False
    return all(not word[:1].islower() or word.strip(".,") in _SMALL for word in words)


def _bracketed(text: str, start: int, *, sentence: bool) -> Iterator[int]:
    match = _BRACKETED.search(text, start)
    if match is None:
        return
    if not sentence or _is_set_off(text, match.start()):
        yield match.start()


def _is_set_off(text: str, at: int) -> bool:
    """Return whether a sentence ends before a place in a text, or nothing stands there."""
    return _BEFORE_BRACKET.search(text[max(0, at - 12) : at]) is not None
