"""``nox -s docs`` builds the book: build/html/index.html and build/briefing-book.pdf."""

import nox

nox.options.sessions = ["docs"]


@nox.session(venv_backend="none")
def docs(session: nox.Session) -> None:
    """Build the book with the briefbook that is installed."""
    session.run("briefbook", "build", *session.posargs)


@nox.session(venv_backend="none")
def check(session: nox.Session) -> None:
    """Say what a build would change, and every problem."""
    session.run("briefbook", "check", *session.posargs)
