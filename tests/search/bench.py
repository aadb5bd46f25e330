"""How long a search of 6,433 articles takes: ``python -m tests.search.bench [ARTICLES]``.

The articles are made: ten paragraphs each, of the seeds' own words in their own frequencies, so
that the commonest stand in most paragraphs, and of as many rare words as a large library has.
"""
# ruff: noqa: T201 # the table is what this is for

import random
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

import briefbook.sphinx
from briefbook.sphinx.search.page import stemmer
from briefbook.sphinx.search.parts import scripts
from briefbook.sphinx.search.passages import Passage
from tests.browser import ARGUMENTS, CHROMIUM

ROOT = Path(__file__).parent.parent.parent
STATIC = Path(briefbook.sphinx.__file__).parent / "static"
PARAGRAPHS, ACTORS = 10, 2_000
QUESTIONS = [
    "north korea", "korea", "trilateral summit", '"north korea"', "president", "nucl*",
    "2018", "japan south korea china", "평창", "security -china", "bamiro", "summ",
]  # fmt: skip
MEASURE = """async ([questions, folder]) => {
  const index = (globalThis.index ??= new BookSearch.Index(folder, "bench"));
  const opening = performance.now();
  await index.open();
  const times = [["(opening)", index.manifest.places, 0, performance.now() - opening]];
  for (const question of questions) {
    const start = performance.now();
    const found = await index.find(question);
    const ranked = performance.now() - start;
    const narrowed = index.narrow(found.places, {});
    await Promise.all(narrowed.kept.slice(0, 10).map(async (place) => {
      const { text } = await index.shown(place);
      index.marked(text, found.marks, found.terms);
    }));
    times.push([question, found.places.length, ranked, performance.now() - start]);
  }
  return times;
}"""


def made(articles):
    """Yield the paragraphs of made articles, each with actors and years."""
    chance = random.Random(7)
    seeds = " ".join(path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt")))
    common = seeds.split()
    syllables = ["ba", "mi", "ro", "ten", "ku", "sol", "var", "ing", "deh", "pol", "xi", "yor"]
    rare = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(40_000)]
    for number in range(articles):
        for place in range(PARAGRAPHS):
            words = chance.choices(common, k=54) + chance.choices(rare, k=6)
            chance.shuffle(words)
            yield Passage(
                "text", f"articles/a{number:05}", f"a{number:05}-p{place + 1}",
                f"Author{number}, {2000 + number % 25}", " ".join(words), f"¶ {place + 1}",
                f"{2000 + number % 25}", (), (f"a{number:05}",),
                tuple(f"actor{n:04}" for n in chance.sample(range(ACTORS), 3)),
                (1950 + chance.randrange(75),),
            )  # fmt: skip


def measured(folder):
    """Return what a browser says of questions asked first, with nothing loaded, and again."""
    page = f"<!doctype html><script>{(STATIC / 'search-index.js').read_text('utf-8')}</script>"
    (folder / "index.html").write_text(page, "utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        tab = browser.new_page()
        tab.goto(f"file://{folder}/index.html")
        first, _, again = [
            tab.evaluate(MEASURE, [QUESTIONS, f"file://{folder}/parts/"]) for _ in range(3)
        ]
        browser.close()
    return first, again


def main(articles):
    passages = list(made(articles))
    start = time.process_time()
    names = {f"a{n:05}": f"Author{n}, {2000 + n % 25}" for n in range(articles)}
    actors = {f"actor{n:04}": f"Actor {n}" for n in range(ACTORS)}
    stop = frozenset("the of to and in a that for on with is as by has it its at from".split())
    files = scripts(passages, names, actors, lambda page: f"{page}.html", stop)
    files["stemmer.js"] = stemmer("english-stemmer.js")
    seconds = time.process_time() - start
    sizes = sorted(len(text.encode("utf-8", "replace")) for text in files.values())
    print(f"{len(passages):,} paragraphs indexed in {seconds:.1f} s, {len(files):,} files,")
    print(f"{sum(sizes) / 1e6:.1f} MB, the largest {sizes[-1] / 1e3:.0f} kB")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "parts").mkdir()
        for file, text in files.items():
            (folder / "parts" / file).write_text(text, "utf-8")
        first, again = measured(folder)
    heads = ("places", "found", "shown", "found again", "shown again")
    print(f"{'query (milliseconds)':<26}{''.join(f'{head:>12}' for head in heads)}")
    for (question, *cold), (_, _, *warm) in zip(first, again, strict=True):
        print(f"{question:<26}{''.join(f'{number:>12.1f}' for number in (*cold, *warm))}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 6_433)
