"""What a part's ``score.py`` prints, as figures by name."""

import re
import subprocess
import sys
from pathlib import Path

_FIGURE = re.compile(r"([\w.-]+)=(-?\d+(?:\.\d+)?)")


def figures(report: str) -> dict[str, float]:
    """Return the figures of a report; words before one name it where they stand alone.

    ``title acc=0.85 (n=3) | date acc=0.9`` gives ``title acc``, ``title n`` and ``date acc``;
    the first figure of a name has the name alone too, here ``acc`` and ``n``.
    """
    found: dict[str, float] = {}
    for part in report.replace("(", " ").replace(")", " ").split("|"):
        group = ""
        for word in part.split():
            match = _FIGURE.fullmatch(word)
            if match:
                for name in (f"{group} {match[1]}".strip(), match[1]):
                    found.setdefault(name, float(match[2]))
            elif "=" not in word:
                group = word
    return found


def score(evaluation: Path, part: str, predictions: Path, arguments: tuple[str, ...]) -> str:
    """Return what the part's ``score.py`` prints about the predictions."""
    script = evaluation / part / "score.py"
    command = [sys.executable, str(script), "--pred", str(predictions), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{part}/score.py failed:\n{done.stderr}")
    return done.stdout
