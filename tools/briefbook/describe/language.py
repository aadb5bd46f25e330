"""The language of a text by its script and its commonest words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefbook.model import Block, Fact, LineClass, Seed, Span, Status

_SAMPLE = 3_000
_SHARE = 0.1
"""The part of the words or characters that a further language must have to be named."""
_WORD = re.compile(r"[^\W\d_]+")

STOP_WORDS = {
    "en": "the of and to in that is was for it with as his on be at by had not are but from or "
    "have an they which one you were her all she there would their we him been has when who "
    "will more no if out so said what up its about into than them can only other new some "
    "could time these",
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch "
    "es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über "
    "einen so zum",
    "fr": "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce "
    "il sont avec mais ont cette aux son ou comme elle être nous leur deux ses",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero "
    "sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había "
    "era muy",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele "
    "das à seu sua ou quando muito nos já eu também só pelo pela até isso ela entre era "
    "depois sem",
    "it": "di e il la che in un a per è una sono non con si da come i le dei nel alla più anche "
    "lo della ha del al gli delle su ma questo essere dal stato nella ai ci era loro",
    "nl": "de van het een en in is dat op te voor met zijn die niet aan er om ook als dan maar "
    "bij of uit nog naar hij heeft worden door over ze wel geen wordt meer werd",
    "sv": "och i att det som en på är av för med till den har de inte om ett han men var jag sig "
    "från vi så kan nu hade eller när under",
    "pl": "w i na z się nie do to że jest o jak po co tak za od ale przez dla przy czy tylko jego "
    "może być był była są",
    "id": "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada "
    "bisa oleh mereka sudah kami telah atau",
    "tr": "bir ve bu da de için ile çok olarak daha gibi olan en ne kadar sonra var ama o değil",
    "vi": "và của là có được trong cho một các không những người với này đã khi từ như để",
}
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7a3]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("uk", re.compile(r"[іїєґ]", re.IGNORECASE)),
    ("ru", re.compile(r"[\u0400-\u04ff]")),
    ("ar", re.compile(r"[\u0600-\u06ff]")),
    ("he", re.compile(r"[\u0590-\u05ff]")),
    ("el", re.compile(r"[\u0370-\u03ff]")),
    ("hi", re.compile(r"[\u0900-\u097f]")),
    ("th", re.compile(r"[\u0e00-\u0e7f]")),
)
_TAGS: dict[str, tuple[str, ...]] = {
    word: tuple(tag for tag, words in STOP_WORDS.items() if word in words.split())
    for words in STOP_WORDS.values()
    for word in words.split()
}


def find_language(seed: Seed, blocks: Sequence[Block]) -> Fact[tuple[str, ...]]:
    """Return the languages of the body as BCP 47 tags, the most used first.

    Inferred from the script's characters and from the share of a language's commonest words;
    too little text gives none.
    """
    body = [block for block in blocks if block.block_class is LineClass.BODY] or list(blocks)
    sample = "\n".join(block.text[:_SAMPLE] for block in body)[:_SAMPLE]
    shares = _shares(sample)
    found = tuple(
        tag
        for tag, share in sorted(shares.items(), key=lambda pair: (-pair[1], pair[0]))
        if share >= _SHARE
    )
    if not found:
        return Fact((), Status.NOT_STATED)
    return Fact(found, Status.INFERRED, _evidence(body), _reason(found))


def _shares(sample: str) -> dict[str, float]:
    """Return the part that each language has: of the letters by script, of the words by words.

    Languages of one alphabet share words, so only the best of them counts.
    """
    words = _WORD.findall(sample.lower())
    letters = sum(map(len, words))
    if letters < 20:
        return {}
    shares = _scripts(sample, letters) if _has_script(sample) else {}
    hits = Counter[str]()
    for word, count in Counter(words).items():
        for tag in _TAGS.get(word, ()):
            hits[tag] += count
    best = max(sorted(hits), key=lambda tag: hits[tag], default=None)
    if best is not None:
        shares[best] = hits[best] / len(words)
    return shares


def _has_script(sample: str) -> bool:
    """Return whether a text has letters beyond the Latin ones."""
    return any(char >= "\u0370" and char.isalpha() for char in set(sample))


def _scripts(sample: str, letters: int) -> dict[str, float]:
    shares = {tag: len(pattern.findall(sample)) / letters for tag, pattern in _SCRIPTS}
    if shares["ja"] >= 0.05:  # kana beside ideographs is Japanese
        shares["ja"] += shares.pop("zh")
    if shares["uk"] >= 0.02:
        shares["uk"] += shares.pop("ru")
    return shares


def _evidence(blocks: Sequence[Block]) -> tuple[Span, ...]:
    first = blocks[0].pieces[0]
    return (Span(first.line, first.start, first.end),)


def _reason(found: Sequence[str]) -> str:
    return f"told by its {'commonest words' if found[0] in STOP_WORDS else 'script'}"
