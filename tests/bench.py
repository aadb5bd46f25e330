"""The processor time of reading, converting and building: ``nox -s bench [-- COPIES]``."""
# ruff: noqa: T201 # the table is what this is for

import shutil
import sys
import tempfile
import time
from multiprocessing import Pool
from pathlib import Path

from briefbook.build import build_editions
from briefbook.convert import convert, read_drafts
from briefbook.link.mentions import Names, find_mentions
from briefbook.project import Project
from briefbook.read import seed_paths
from briefbook.write import written_pages
from tests.mentions.many import article, records

ROOT = Path(__file__).parent.parent


def timed(what, count, step):
    """Run a step and print its processor time, and how many articles that is a second."""
    start = time.process_time()
    result = step()
    seconds = time.process_time() - start
    print(f"{what:<28}{seconds:>8.2f} s{count / seconds:>10.0f} articles/s")
    return result


def many(folder, copies):
    """Return a book with copies of the seeds, each a seed of its own."""
    (folder / "seeds").mkdir()
    (folder / "docs").mkdir()
    for path in sorted((ROOT / "seeds").glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        for number in range(copies):
            own = text.replace("Biden", f"Biden{number}")
            (folder / "seeds" / f"{number:04}{path.name}").write_text(own, encoding="utf-8")
    shutil.copytree(ROOT / "docs" / "actors", folder / "docs" / "actors")
    shutil.copy(ROOT / "docs" / "glossary.md", folder / "docs")
    return Project(folder)


ARTICLES = 6433
DISTINCT = 320
CORES = 2


def match(number):
    """Match a core's share of the articles, and return the processor time and the mentions."""
    known = records(number)
    articles = [article(n, known) for n in range(DISTINCT)]
    start = time.process_time()
    names = Names.of(known)
    found = [
        len(find_mentions(articles[n % DISTINCT], names, "seeds/a.txt")[0])
        for n in range(ARTICLES // CORES + 1)
    ]
    return time.process_time() - start, sum(found)


def mentions():
    """Print how long mentions take that are matched with few and with many records."""
    for number in (50, 500, 5000):
        with Pool(CORES) as pool:
            shares = pool.map(match, [number] * CORES)
        seconds, found = max(seconds for seconds, _ in shares), sum(found for _, found in shares)
        what = f"mentions, {number} records"
        print(f"{what:<28}{seconds:>8.2f} s{ARTICLES / seconds:>10.0f} articles/s", end="")
        print(f"  ({ARTICLES} articles on {CORES} cores, {found} mentions)")


def main(copies):
    mentions()
    with tempfile.TemporaryDirectory() as folder:
        project = many(Path(folder), copies)
        paths = seed_paths(project.root)
        count = len(paths)
        timed("read, classify, describe", count, lambda: read_drafts(paths, project.root))
        done = timed("all stages of conversion", count, lambda: convert(project))
        timed("write the pages", count, lambda: written_pages(done.articles))
    with tempfile.TemporaryDirectory() as folder:
        book = Path(folder)
        for name in ("docs", "seeds"):
            shutil.copytree(ROOT / name, book / name)
        shutil.copy(ROOT / "refs.bib", book)
        timed("this book, HTML and PDF", 5, lambda: build_editions(Project(book), 0))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40)
