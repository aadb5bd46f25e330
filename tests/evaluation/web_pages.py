"""Further pages to fit weights to: the articles of the Web Content eXtraction Benchmark.

The benchmark (CC BY 4.0, github.com/Murrough-Foley/web-content-extraction-benchmark) has HTML
and the main text that people approved. What a browser would copy of the HTML is made of it here,
near enough: hidden parts that only a style sheet hides stay.
"""

from __future__ import annotations

import gzip
import json
import re

import lxml.html

SPLITS = ("dev", "test")
WORD = re.compile(r"\w+")
FEWEST, MOST = 80, 7000  # words of a main text, and of a page
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
SPACE = re.compile(r"[ \t\n\r\f]+")
UNSEEN = frozenset(
    "script style noscript template svg head iframe object canvas audio video select textarea"
    " math meta link title input".split()
)
BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset"
    " figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li"
    " listing main menu nav ol optgroup option plaintext pre search section summary ul table"
    " caption tbody thead tfoot tr".split()
)


def web_pages(folder):
    """Return the pages that are articles by name, ``site-number``: text and main text."""
    about = json.loads((folder / "metadata.json").read_text("utf-8"))["files"]
    found = {}
    for split in SPLITS:
        for path in sorted((folder / split / "ground-truth").glob("*.json")):
            source = folder / split / "html" / f"{path.stem}.html.gz"
            truth = json.loads(path.read_text("utf-8")).get("ground_truth", {})
            gold = truth.get("main_content") or ""
            if about[path.stem]["page_type"] != "article" or not source.exists():
                continue
            text = copied(gzip.decompress(source.read_bytes()).decode("utf-8", "replace"))
            if is_usual(text, gold):
                site = about[path.stem]["domain"].replace(".", "-")
                found[f"{site}-{path.stem}"] = text, gold
    return found


def is_usual(text, gold):
    """Return whether a page has an article of a usual length, and nothing else many times."""
    size, words = len(WORD.findall(gold)), len(WORD.findall(text))
    return size >= FEWEST and 0.9 * size <= words <= MOST and text.count("\n") < 2500


def copied(html):
    """Return the text of a page as a browser copies it: a blank line around a paragraph only."""
    document = lxml.html.document_fromstring(html.replace("\0", ""))
    body = document.find("body")
    parts, breaks = [], 0
    for one in _parts(document if body is None else body, False):
        if isinstance(one, int):
            breaks = max(breaks, one) if parts else 0
            while parts and parts[-1] == " ":
                parts.pop()
            continue
        fresh = breaks or not parts or parts[-1][-1] in " \n" or (one == " " and parts[-1] == "\t")
        text = one.lstrip(" ") if fresh else one
        if text:
            parts.append("\n" * breaks + text)
            breaks = 0
    return "".join(parts)


def _parts(element, kept):
    """Yield the texts in an element, and how many line breaks stand around its blocks at least."""
    tag = element.tag
    if not isinstance(tag, str) or tag in UNSEEN or element.get("hidden") is not None:
        return
    if HIDDEN.search(element.get("style") or ""):
        return
    edge = (2,) if tag == "p" else (1,) if tag in BLOCKS else ()
    kept = kept or tag == "pre"
    yield from edge
    if tag == "br":
        yield "\n"
    elif tag in {"td", "th"} and element.getprevious() is not None:
        yield "\t"
    yield from _spaced(element.text, kept)
    for child in element:
        yield from _parts(child, kept)
        yield from _spaced(child.tail, kept)
    yield from edge


def _spaced(text, kept):
    """Yield a text, its spaces as a browser shows them."""
    if text:
        yield text if kept else SPACE.sub(" ", text)
