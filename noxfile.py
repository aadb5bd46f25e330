"""All that can be done with the project; ``nox -s docs`` builds the book."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import nox

nox.needs_version = ">=2025.2.9"
nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["docs"]

PROJECT = nox.project.load_toml("pyproject.toml")


def install(session: nox.Session, *groups: str) -> None:
    """Install the project and its dependency groups, unless nothing that decides them changed."""
    packages = nox.project.dependency_groups(PROJECT, *groups)
    wanted = hashlib.sha256(Path("pyproject.toml").read_bytes()).hexdigest()
    stamp = Path(session.virtualenv.location, "installed-for")
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    session.install("-e", ".", *packages)
    stamp.write_text(wanted, encoding="utf-8")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the book: build/html/index.html, build/briefing-book.pdf and build/brief.pdf."""
    install(session)
    session.run("python", "-m", "briefbook", "build", *session.posargs)


@nox.session
def epub(session: nox.Session) -> None:
    """Write the book for an e-reader: build/briefing-book.epub."""
    install(session)
    session.run("python", "-m", "briefbook", "convert", "--exit-zero")
    places = ["-d", "build/epub-doctrees", "docs", "build/epub"]
    session.run(*"python -m sphinx -q -n -W --keep-going -b epub".split(), *places)
    shutil.copy("build/epub/briefing-book.epub", "build/briefing-book.epub")
    session.log("build/briefing-book.epub")


@nox.session
def validate(session: nox.Session) -> None:
    """Check the built HTML by the Nu checker and the EPUB by EPUBCheck (needs Java and npm)."""
    install(session, "validate")
    tools = Path(session.create_tmp(), "npm")
    tools.mkdir(exist_ok=True)
    npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(tools)]
    session.run_install(*npm, "vnu-jar@26", external=True)
    checker = tools / "node_modules/vnu-jar/build/dist/vnu.jar"
    checked = ["--errors-only", "--skip-non-html", "build/html"]
    session.run("java", "-Xss4m", "-jar", str(checker), *checked, external=True)
    session.run("epubcheck", "build/briefing-book.epub")


@nox.session
def tests(session: nox.Session) -> None:
    """Run the tests on this Python; on another one by --force-python 3.13."""
    install(session, "tests")
    session.run("python", "-m", "pytest", "-n", "auto", "--dist", "loadgroup", *session.posargs)


@nox.session
def live(session: nox.Session) -> None:
    """Show the book in a browser and build it again whenever a seed or a page is saved."""
    install(session, "live")
    convert = "python -m briefbook convert --exit-zero"
    watched = [f"--watch={path}" for path in ("seeds", "refs.bib", "tools")]
    arguments = [*watched, "--ignore=docs/articles", "--open-browser", "--port=0"]
    places = ["-d", "build/live-doctrees", "docs", "build/live"]
    session.run(
        *("python", "-m", "sphinx_autobuild", "--nitpicky", f"--pre-build={convert}"),
        *(*arguments, *session.posargs, *places),
    )


@nox.session
def lint(session: nox.Session) -> None:
    """Check the code's form and types, by ruff and mypy."""
    install(session, "lint")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")
    session.run("mypy")


@nox.session
def evaluate(session: nox.Session) -> None:
    """Measure the reading on labelled texts: nox -s evaluate -- ../shared/eval."""
    install(session)
    session.run("python", "-m", "tests.evaluation", *session.posargs)


@nox.session
def manuals(session: nox.Session) -> None:
    """Print the manuals of Sphinx and of an extension, which nobody here wrote."""
    install(session, "tests", "manuals")
    session.run("python", "-m", "tests.manuals")


@nox.session
def bench(session: nox.Session) -> None:
    """Measure the processor time of converting, building and printing, and of a search."""
    install(session)
    session.run("python", "-m", "tests.bench", *session.posargs)
    session.run("python", "-m", "tests.bench_print")
    session.run("python", "-m", "tests.search.bench")


@nox.session(venv_backend="none")
def clean(session: nox.Session) -> None:
    """Remove all that the other sessions made, except their environments."""
    caches = [".mypy_cache", ".ruff_cache", ".pytest_cache", ".hypothesis"]
    for name in ["build", "docs/articles", *caches]:
        if Path(name).is_dir():
            session.log(f"removing {name}/")
            shutil.rmtree(name)
