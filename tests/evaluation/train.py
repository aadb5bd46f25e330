"""Fits the weights of ``briefbook.classify.article`` to the development sets.

    python tests/evaluation/train.py EVALUATION-FOLDER [--more WCXB-FOLDER] [--folds 8]

With ``--folds`` it only prints the cross-validated score, all pages of a site in one fold;
without, it writes ``weights.json``. Only weights leave the folders, no text. ``--more`` is a
checkout of the Web Content eXtraction Benchmark (CC BY 4.0): see ``web_pages.py``.
"""

# /// script
# dependencies = ["lxml", "numpy", "scikit-learn"]
# ///

from __future__ import annotations

import argparse
import json
import random
import re
import statistics
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from web_pages import web_pages

from briefbook.classify import article, kinds
from briefbook.classify.features import Page, columns
from briefbook.classify.kinds import kind, own_features
from briefbook.classify.lines import look_at_lines
from briefbook.classify.tables import named, parsed
from briefbook.classify.title import find_title

TOKEN = re.compile(r"\w+")
FEWEST = 4  # pages' lines that must show a feature
STRENGTH = 0.05  # inverse of the L2 penalty
MORE = 0.05  # what a line of a further page counts: an article is a little else in them
LONGEST = 100  # lines of a further page; a longer one counts as much as one of so many
UNSURE = {"caption", "byline", "date"}  # kinds of lines that others count as text or not
WEIGHTS = Path(article.__file__).with_name("weights.json")


def pages(folder):
    """Return the pages of both development sets by name: text and main text."""
    found = {}
    for name in sorted(json.loads((folder / "text/manifest.json").read_text("utf-8"))):
        texts = [
            (folder / "text" / kind / f"{name}.txt").read_text("utf-8")
            for kind in ("input", "gold")
        ]
        found[name] = tuple(texts)
    for name, gold in sorted(
        json.loads((folder / "metadata/gold.json").read_text("utf-8")).items()
    ):
        text = (folder / "metadata/input" / f"{name}.txt").read_text("utf-8")
        found[name] = text, "\n".join(paragraph for _, paragraph in gold["body"])
    return found


def labels(lines, gold):
    """Return for each line whether most of its tokens are aligned with the main text."""
    tokens, owner = [], []
    for index, line in enumerate(lines):
        own = TOKEN.findall(line)
        tokens += own
        owner += [index] * len(own)
    total = Counter(owner)
    hits = Counter()
    matcher = SequenceMatcher(None, tokens, TOKEN.findall(gold), autojunk=False)
    for first, _, size in matcher.get_matching_blocks():
        hits.update(owner[first : first + size])
    found = [hits[index] * 2 >= total[index] > 0 for index in range(len(lines))]
    sure = [index for index, one in enumerate(found) if one and total[index] >= 6]
    for index, one in enumerate(found):
        if one and total[index] < 4 and len(sure) > 3:
            found[index] = any(abs(index - other) <= 6 for other in sure)
    return found


def names_of(looks, title, gaps):
    """Return for each line the names of the features that hold for it."""
    page = Page(looks, [kind(look) for look in looks], gaps, title)
    own = [own_features(look) for look in looks]
    placed = zip(*columns(page, named()), strict=True)
    return [[*mine, *filter(None, names)] for mine, names in zip(own, placed, strict=True)]


def examples(lines, truth):
    """Return the features and the truth of the lines of one page that are not blank."""
    rows = look_at_lines(lines)
    looks = [row.look for row in rows.visible]
    title = find_title(looks)
    truth = [truth[row.joined.first] for row in rows.visible]
    return looks, title, rows.gaps, names_of(looks, title, rows.gaps), truth


def crops(lines, truth):
    """Yield a page as people paste it: whole, and from near the title to near the end."""
    yield lines, truth
    rows = look_at_lines(lines).visible
    title = find_title([row.look for row in rows])
    last = max((index for index, one in enumerate(truth) if one), default=None)
    if title is not None and last is not None and rows[title].joined.first < last:
        first = rows[title].joined.first
        for above, below in ((3, 12),):
            start, end = max(0, first - above), last + 1 + below
            yield lines[start:end], truth[start:end]
        kept = [at for at, one in enumerate(truth) if at == first or (one and at > first)]
        yield [lines[at] for at in kept], [truth[at] for at in kept]


def further_examples(folder, known):
    """Return the examples of further pages by name, without those of known sites."""
    sets = {}
    for name, (text, gold) in web_pages(folder).items():
        lines = text.split("\n")
        truth = labels(lines, gold)
        if site(name).removeprefix("www-") not in known and is_whole(lines, truth, gold):
            sets[name] = [examples(lines, truth)]
    return sets


def is_whole(lines, truth, gold):
    """Return whether the lines that are labelled as main text are nearly all of it."""
    text = "\n".join(line for line, one in zip(lines, truth, strict=True) if one)
    found, wanted = shingles(text), shingles(gold)
    common = sum((found & wanted).values())
    return common >= 0.85 * sum(wanted.values()) and common >= 0.9 * sum(found.values()) > 0


def site(name):
    return name.rpartition("-")[0]


def weighted(page):
    """Return features, truth and weight of the lines of a further page."""
    looks, _, _, names, truth = page
    weight = MORE * min(1.0, LONGEST / len(looks))
    sure = [at for at, look in enumerate(looks) if kind(look) not in UNSURE]
    return [names[at] for at in sure], [truth[at] for at in sure], weight


def training(sets, further, names):
    """Return what to fit the weights to: features, truth and weight for each of these pages."""
    own = [(one[3], one[4], 1.0) for name in names if name in sets for one in sets[name]]
    return own + [weighted(further[name][0]) for name in names if name in further]


def fit(sets):
    """Return intercept and weights by name."""
    counts = Counter(name for found, _, _ in sets for names in found for name in set(names))
    column = {
        name: at for at, name in enumerate(sorted(n for n, c in counts.items() if c >= FEWEST))
    }
    rows, columns = [], []
    count = 0
    for found, _, _ in sets:
        for names in found:
            known = [column[name] for name in names if name in column]
            rows += [count] * len(known)
            columns += known
            count += 1
    matrix = csr_matrix((numpy.ones(len(rows)), (rows, columns)), shape=(count, len(column)))
    truth = numpy.array([one for _, answers, _ in sets for one in answers])
    weight = numpy.array([weight for _, answers, weight in sets for _ in answers])
    model = LogisticRegression(C=STRENGTH, max_iter=1000).fit(matrix, truth, weight)
    weights = {name: round(float(model.coef_[0][at]), 3) for name, at in column.items()}
    return round(float(model.intercept_[0]), 3), {
        n: w for n, w in weights.items() if abs(w) >= 0.005
    }


def use(intercept, weights):
    """Let the package read with other weights than its own, and forget what it summed before."""
    model = parsed(intercept, weights)
    article.model = kinds.model = lambda: model
    for remembered in (kinds._odds_again, kinds._form_odds, kinds._mark_odds):
        remembered.cache_clear()


def shingles(text):
    tokens = TOKEN.findall(text)
    return Counter(tuple(tokens[at : at + 4]) for at in range(max(1, len(tokens) - 3)) if tokens)


def score(predictions, golds):
    """Return precision, recall and F1 of 4-token shingles, averaged as the scorer does."""
    precision, recall = [], []
    for name, text in predictions.items():
        gold, found = shingles(golds[name]), shingles(text)
        common = sum((gold & found).values())
        recall.append(common / max(1, sum(gold.values())))
        if found:
            precision.append(common / sum(found.values()))
    p, r = statistics.mean(precision), statistics.mean(recall)
    return round(2 * p * r / max(p + r, 1e-9), 4), round(p, 4), round(r, 4)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--more", type=Path)
    parser.add_argument("--folds", type=int)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    texts = pages(options.folder)
    sets = {}
    for name, (text, gold) in texts.items():
        lines = text.split("\n")
        sets[name] = [examples(*crop) for crop in crops(lines, labels(lines, gold))]
    further = further_examples(options.more, {site(n) for n in sets}) if options.more else {}
    if options.folds is None:
        intercept, weights = fit(training(sets, further, [*sets, *further]))
        model = {"intercept": intercept, "weights": dict(sorted(weights.items()))}
        WEIGHTS.write_text(json.dumps(model, indent=0, ensure_ascii=False) + "\n", "utf-8")
        print(f"{len(weights)} weights")
        return
    predictions = predicted(sets, further, options.folds, options.seed)
    golds = {name: gold for name, (_, gold) in texts.items()}
    for label, fundus in (("text", False), ("metadata", True)):
        some = {n: t for n, t in predictions.items() if n.startswith("fundus") == fundus}
        print(label, *score(some, golds))


def predicted(sets, further, folds, seed):
    """Return the main text of each page, as weights fitted without its site find it."""
    sites = sorted({site(name) for name in sets})
    random.Random(seed).shuffle(sites)
    fold = {one: at % folds for at, one in enumerate(sites)}
    predictions = {}
    for turn in range(folds):
        train = [name for name in sets if fold[site(name)] != turn]
        use(*fit(training(sets, further, [*train, *further])))
        for name in sets.keys() - set(train):
            looks, title, gaps, _, _ = sets[name][0]
            kept = article.article_lines(looks, title, gaps)
            found = (line.text for line, one in zip(looks, kept, strict=True) if one)
            predictions[name] = "\n".join(found)
    return predictions


if __name__ == "__main__":
    main()
