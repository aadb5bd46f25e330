"""Labelled references for training: from the development set, and restyled from its fields."""

# ruff: noqa: E501 # a style is a line

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefbook.link.references.model import FIELDS, OTHER

ORDER = (
    """url doi title author container journal editor publisher location pages volume year""".split()
)
"""Fields by how surely their text is found: a year may stand in a title, too."""
MONTHS = """January February March April May June July August September October November December
    Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec""".split()
STYLES = """
{author} ({year}). {title}. {container}, {volume}, {pages}.
{author} ({year}). {title}. {container}, {volume}({number}), {pages}. {url}
{author}. {year}. “{title}.” {container} {volume}: {pages}.
{author} ({year}) {title}. {container} {volume}: {pages}
{author} ({year}) ‘{title}’, {container}, [volume:vol. {volume}], [pages:pp. {pages}].
{author}, “{title}”, {container}, [volume:vol. {volume}, no. {number}], [pages:pp. {pages}], {year}.
{author}. “{title}.” {container} {volume} ({year}): {pages}.
{author} ({year}, {day}). {title}. Retrieved {date}, from {url}
{title}. ({year}). Retrieved {date}, from {url}
{title}. ({year}, {day}). {container}. Retrieved {date}, from {url}
{title}. ({year}) Retrieved from {url}
{author}. ({year}). {title}. Retrieved {date}, {url}
{author}, “{title},” {container}, {date}, {url}.
{author}. “{title}.” {container}, {date}. {url}.
{author} ({year}, {day}). {title}. {container}. {url}
{author}. {title}. {url}, {year}.
{author} ({year}). {title}. {location}: {publisher}.
{author} ({year}) {title}. {publisher}, {location}.
{author} ({year}), {title} ({location}: {publisher}).
{author}. {title}. {location}: {publisher}, {year}.
{author}. {year}. {title}. {location}: {publisher}.
{author}, {title}, {publisher}, {location}, {year}.
{author} ({year}). {title}, {location}: {publisher}.
{author} ({year}). {title}. In [editor:{editor} (Eds.)], {container} [pages:(pp. {pages})]. {location}: {publisher}.
{author} ({year}), {title}, in [editor:{editor} (eds.)], {container}, {location}: {publisher}, [pages:pp. {pages}].
{author}. {year}. “{title}.” In {container}, [editor:edited by {editor}], {pages}. {location}: {publisher}.
[editor:{editor} (Eds.)]. ({year}). {title}. {location}: {publisher}.
{author} ({year}). {title}. In {container} [pages:(pp. {pages})]. {publisher}.
""".strip().splitlines()
"""Common styles; ``[pages:pp. {pages}]`` labels all of what the brackets hold."""

Labelled = tuple[list[str], list[str]]
"""Words and the field of each."""


def read_records(evaluation: Path) -> list[dict]:
    text = (evaluation / "references" / "refs-dev.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def label_record(record: dict) -> Labelled:
    """Return the words of a reference with the fields that its gold data gives them."""
    words = record["string"].split()
    folded, starts, ends = "", [], []
    for word in words:
        starts.append(len(folded))
        folded += _fold(word)
        ends.append(len(folded))
    labels: list[str | None] = [None] * len(words)
    for field in ORDER:
        value = record["gold"].get(field, "")
        for part in _parts(value, folded):
            found = _places(part, folded, starts, ends, labels)
            if found:
                cost = [(taken, slack + _late(field, words[at[0]])) for taken, slack, at in found]
                for i in found[cost.index(min(cost))][2]:
                    labels[i] = labels[i] or {"journal": "container"}.get(field, field)
    return _without_number(words, _filled(words, starts, ends, labels))


def _fold(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _parts(value: str, folded: str) -> list[str]:
    """Return a value as it stands in the string: whole, or in the longest pieces that do."""
    if not _fold(value) or _fold(value) in folded:
        return [_fold(value)] if _fold(value) else []
    words, parts, start = value.split(), [], 0
    while start < len(words):
        ends = range(len(words), start, -1)
        end = next((e for e in ends if _fold(" ".join(words[start:e])) in folded), start + 1)
        parts.append(_fold(" ".join(words[start:end])))
        start = end
    return [part for part in parts if part]


def _places(part, folded, starts, ends, labels) -> list[tuple[int, int, list[int]]]:
    """Return where a part stands: words already taken, letters too many, indices of words."""
    places, at = [], folded.find(part)
    while at >= 0:
        end = at + len(part)
        covered = [i for i in range(len(starts)) if starts[i] < end and ends[i] > at]
        if covered:
            slack = at - starts[covered[0]] + ends[covered[-1]] - end
            places.append((sum(labels[i] is not None for i in covered), slack, covered))
        at = folded.find(part, at + 1)
    return places


def _late(field: str, word: str) -> int:
    """A year in brackets is the work's, one in an address hardly."""
    if field != "year" or "(" in word:
        return 0
    return 4 if re.match(r"https?:|www", word) else 1


def _filled(words, starts, ends, labels) -> list[str]:
    """Give a mark that stands alone the field on both of its sides."""
    known = [label if label in FIELDS else OTHER for label in labels]
    for i in range(1, len(words) - 1):
        if starts[i] == ends[i] and (known[i - 1] == known[i + 1] or words[i] in ".,;:"):
            known[i] = known[i - 1]
    return known


def _without_number(words: list[str], labels: list[str]) -> Labelled:
    numbered = re.fullmatch(r"[\[(]?\d{1,4}[\].)]{1,2}\.?", words[0]) is not None
    return words[numbered:], labels[numbered:]


def restyle(records: Sequence[dict], count: int, seed: int) -> Iterator[Labelled]:
    """Yield references made of the records' fields at random, each in one of the styles."""
    chance = random.Random(seed)
    pools = _pools(records)
    for _ in range(count):
        yield _set(chance.choice(STYLES), pools, chance)


def _pools(records: Sequence[dict]) -> dict[str, list[str]]:
    pools: dict[str, list[str]] = {field: [] for field in FIELDS}
    for record in records:
        if record["id"].startswith("ugly"):  # labelled without care
            continue
        for field, value in record["gold"].items():
            text = _plain(field, re.sub(r"</?italic>?|^italic>", "", value).strip(" .,;:"))
            if text and field in ORDER and len(text.split()) < 40:
                pools[{"journal": "container"}.get(field, field)].append(text)
    return pools


def _plain(field: str, text: str) -> str:
    """Return a field's text without what the style adds."""
    patterns = {"volume": r"\d+", "year": r"\d{4}", "pages": r"\d+\s?[-–]\s?\d+"}
    if field in patterns:
        found = re.search(patterns[field], text)
        return found[0].replace(" ", "") if found else ""
    if field == "editor":
        return re.sub(r"\W*\b(eds?|editors?)\b\W*|edited by", "", text, flags=re.I)
    return f"{text}." if field == "author" and re.search(r"\.\s?[A-Z]$", text) else text


def _set(style: str, pools: dict[str, list[str]], chance: random.Random) -> Labelled:
    words: list[str] = [""]
    labels: list[str] = [OTHER]
    spanned = ""
    for token in re.findall(r"\{\w+\}|\[\w+:|\]| |[^\[\]{} ]+", style):
        if token.startswith("["):
            spanned = token[1:-1]
        elif token == "]":
            spanned = ""
        elif token == " ":
            words.append("")
            labels.append(spanned or OTHER)
        else:
            field = token[1:-1] if token.startswith("{") else ""
            for i, word in enumerate(_value(field, pools, chance).split() if field else [token]):
                if i:
                    words.append("")
                    labels.append(OTHER)
                words[-1] += word
                if spanned or field in FIELDS:
                    labels[-1] = spanned or (labels[-1] if labels[-1] != OTHER else field)
    return words, labels


PLACES = """Japan|South Korea|the United States|China|Europe|the Republic of Korea|Washington|London|Brazil
    |Paris|the United Kingdom|New York|North Korea|Tokyo|Seoul|India|Canada|Germany""".replace(
    "\n", ""
).split("|")


def _with_places(title: str, chance: random.Random) -> str:
    """Return a title that names countries or cities, as titles of news do."""
    first, second, third = chance.sample([place.strip() for place in PLACES], 3)
    named = chance.choice(
        (
            f"in {first}",
            f"between {first} and {second}",
            f"of {first}, {second}, and {third}",
            f"from {first} to {second}",
        )
    )
    return f"{title} {named}"


def _value(field: str, pools: dict[str, list[str]], chance: random.Random) -> str:
    day = f"{chance.choice(MONTHS)} {chance.randint(1, 28)}"
    made = {
        "day": day,
        "date": f"{day}, {chance.randint(1998, 2024)}",
        "number": str(chance.randint(1, 12)),
    }
    value = made[field] if field in made else chance.choice(pools[field])
    return _with_places(value, chance) if field == "title" and chance.random() < 0.2 else value
