"""Where the parts of a book are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefbook.findings import Finding, Problem


@dataclass(frozen=True, slots=True)
class Project:
    """A book's folder; every path that is shown is relative to it."""

    root: Path

    @property
    def seeds(self) -> Path:
        """The articles as received."""
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        """What the editor writes."""
        return self.root / "docs"

    @property
    def articles(self) -> Path:
        """The generated pages."""
        return self.docs / "articles"

    @property
    def proposed(self) -> Path:
        """The generated pages of actors that no record names."""
        return self.docs / "proposed"

    @property
    def bibliography(self) -> Path:
        """The BibTeX file."""
        return self.root / "refs.bib"

    @property
    def build(self) -> Path:
        """The editions, and what building them leaves behind."""
        return self.root / "build"


def check_project(project: Project) -> tuple[Finding, ...]:
    """Return a finding where the folder is no book."""
    try:
        if (project.docs / "conf.py").is_file():
            return ()
        detail = "this is no book's folder; go to one, name it by --book, or start one by `new`"
    except OSError as error:
        why = (error.strerror or "unknown reason").lower()
        detail = f"the folder cannot be opened ({why}); check its permissions"
    return (Finding.of(Problem.NOT_A_BOOK, "docs/conf.py", 1, detail),)
