"""``nox -s docs`` builds the book: build/html/index.html and build/briefing-book.pdf."""

import nox

nox.options.default_venv_backend = "uv|virtualenv"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["docs"]


@nox.session
def docs(session: nox.Session) -> None:
    """Build the book."""
    session.install("briefbook")
    session.run("briefbook", "build", *session.posargs)


@nox.session(venv_backend="none")
def clean(session: nox.Session) -> None:
    """Remove what the build made."""
    for folder in ("build", "docs/articles"):
        session.run("python", "-c", f"import shutil; shutil.rmtree({folder!r}, True)")
