"""Sphinx, run for HTML and then for print, both from one reading of the pages."""

from __future__ import annotations

import io
import os
import shutil
import traceback
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefbook.build.digest import tools_digest
from briefbook.build.faulty import faulty_pages, note_faulty
from briefbook.build.warnings import read_warnings
from briefbook.findings import Finding, Problem
from briefbook.project import Project

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

    from sphinx_typst.builder import TypstBuilder


@dataclass(frozen=True, slots=True)
class Edition:
    """A finished edition: where it is, relative to the book's folder, and its number of pages."""

    path: str
    pages: int


def build_editions(
    project: Project, epoch: int, workers: int = 1, since: Path | None = None
) -> tuple[tuple[Edition, ...], tuple[Finding, ...]]:
    """Build the HTML and the PDF, and return them with every warning of Sphinx.

    ``since`` is the record of an earlier edition, if another than that which ``conf.py`` names.

    A warning is an error, as by ``sphinx-build -n -W --keep-going``: the editions are made all
    the same, so that one fault does not hide the others.
    """
    _forget_readings(project.build)
    editions: list[Edition] = []
    findings: list[Finding] = []
    settings = {} if since is None else {"briefbook_since": str(since.resolve())}
    with sphinx_environment(epoch):
        for builder, finish in (("html", _html_edition), ("typst", _pdf_editions)):
            app, wrong = run_builder(project, builder, workers, settings)
            findings += wrong
            if app is not None:
                editions += finish(project, app)
    note_faulty(project, findings)
    return tuple(editions), tuple(sorted(set(findings)))


def _forget_readings(build: Path) -> None:
    """Delete what Sphinx has read if other tools read it, which may read it otherwise."""
    mark, made_by = build / "tools.txt", tools_digest()
    with suppress(OSError):  # a folder that cannot be written to is told by what it is for
        if not mark.is_file() or mark.read_text(encoding="utf-8", errors="replace") != made_by:
            shutil.rmtree(build / "doctrees", ignore_errors=True)
            mark.write_text(made_by, encoding="utf-8")


def run_builder(
    project: Project, builder: str, workers: int, settings: Mapping[str, str] | None = None
) -> tuple[Sphinx | None, tuple[Finding, ...]]:
    """Run one builder; return its application, or ``None`` where it came to no end."""
    # Sphinx takes half a second to import, which a run with nothing to do should not pay.
    from sphinx.application import Sphinx  # noqa: PLC0415
    from sphinx.util.docutils import docutils_namespace, patch_docutils  # noqa: PLC0415

    docs, build = project.docs.resolve(), project.build.resolve()
    warnings = io.StringIO()
    app = None
    findings: list[Finding] = []
    try:
        with patch_docutils(docs), docutils_namespace():
            app = Sphinx(
                docs,
                docs,
                build / builder,
                build / "doctrees",
                builder,
                confoverrides={"nitpicky": True, **(settings or {})},
                status=None,
                warning=warnings,
                keep_going=True,
                parallel=workers,
            )
            app.connect("env-get-outdated", _forget_pages)
            app.connect("env-get-outdated", partial(_read_again, faulty_pages(project)))
            app.build()
    except Exception as error:  # an editor's conf.py or page can make Sphinx raise anything
        findings.append(_failure(project, error))
        app = None
    findings += read_warnings(warnings.getvalue(), project.root.resolve())
    return app, tuple(findings)


def _forget_pages(
    app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]
) -> list[str]:
    """Delete the HTML of documents that are gone, which Sphinx leaves where it is."""
    if app.builder.name == "html":
        everything = added | changed >= env.found_docs
        gone = app.outdir.rglob("*.html") if everything else _pages(app, removed)
        for path in list(gone):
            path.unlink(missing_ok=True)
    return []


def _read_again(faulty: list[str], app: Sphinx, env: BuildEnvironment, *_: set[str]) -> list[str]:
    """Return the pages that the last build complained of, for HTML, from which print is made."""
    return [name for name in faulty if app.builder.name == "html" and name in env.found_docs]


def _pages(app: Sphinx, docnames: Iterable[str]) -> Iterator[Path]:
    return (Path(app.outdir, f"{docname}.html") for docname in docnames)


def _failure(project: Project, error: Exception) -> Finding:
    """Return the finding for an exception, whose traceback goes into a file."""
    log = project.build / "traceback.txt"
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    reason = " ".join(lines) or type(error).__name__
    root = str(project.root.resolve())
    detail = f"{reason.replace(root + os.sep, '')}; the traceback is in build/{log.name}"
    try:
        log.write_text("".join(traceback.format_exception(error)), encoding="utf-8")
    except (OSError, UnicodeEncodeError):
        detail = reason
    return Finding.of(Problem.BUILD_FAILED, "docs/conf.py", 1, detail)


def _html_edition(project: Project, app: Sphinx) -> Iterator[Edition]:
    pages = sum(1 for _ in app.outdir.rglob("*.html"))
    yield Edition("build/html/index.html", pages)


def _pdf_editions(project: Project, app: Sphinx) -> Iterator[Edition]:
    """Move each PDF out of the builder's folder to where the reader looks for it."""
    from sphinx_typst.entry import remove_prints  # noqa: PLC0415 # imports Sphinx

    builder = cast("TypstBuilder", app.builder)
    for entry in () if builder.failed else builder.entries:
        remove_prints(project.build, entry.target, builder.entries)
    for name, count in builder.printed.items():
        shutil.move(app.outdir / name, project.build / name)
        yield Edition(f"build/{name}", count)


@contextmanager
def sphinx_environment(epoch: int) -> Iterator[None]:
    """Set what makes a build the same at any hour, unless the caller has."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ.setdefault("SOURCE_DATE_EPOCH", str(epoch))
    try:
        yield
    finally:
        if given is None:
            os.environ.pop("SOURCE_DATE_EPOCH", None)
