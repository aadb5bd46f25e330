"""What the last build was made of and what it made, kept in ``build/last.json``."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from briefbook.build.editions import Edition
from briefbook.files import replace_file, unwritable
from briefbook.findings import Finding

_NAME = "last.json"


@dataclass(frozen=True, slots=True)
class BuildRecord:
    """A build without errors: the digest of its inputs, its warnings, its editions."""

    digest: str
    findings: tuple[Finding, ...]
    editions: tuple[Edition, ...]

    def stands(self, root: Path) -> bool:
        """Return whether the editions are still there."""
        return all((root / edition.path).is_file() for edition in self.editions)


def read_build(folder: Path) -> BuildRecord | None:
    """Return the record of the last build in ``build/``, ``None`` where there is none."""
    try:
        fields = json.loads((folder / _NAME).read_text(encoding="utf-8"))
        return BuildRecord(
            fields["digest"],
            tuple(Finding(**finding) for finding in fields["findings"]),
            tuple(Edition(**edition) for edition in fields["editions"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_build(folder: Path, record: BuildRecord | None) -> tuple[Finding, ...]:
    """Keep the record of a build; ``None``, after an error, takes the last one away."""
    if record is None:
        try:
            (folder / _NAME).unlink(missing_ok=True)
        except OSError as error:
            return (unwritable(f"build/{_NAME}", error),)
        return ()
    text = json.dumps(asdict(record), indent=2, ensure_ascii=False)
    return replace_file(folder / _NAME, text + "\n", f"build/{_NAME}")
