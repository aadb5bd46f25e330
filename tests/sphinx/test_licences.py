"""Every file that a book carries from elsewhere is named in the manual, with its licence."""

import re
from fnmatch import fnmatch
from pathlib import Path

from sphinx_typst.options import FONT_PACKAGES

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "about" / "licences.md").read_text("utf-8")
OWN = {path.name for path in (ROOT / "tools/briefbook/sphinx/static").iterdir()}


def patterns():
    rows = re.findall(r"^\| (`.+?) \|", PAGE, re.MULTILINE)
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


def test_every_static_file_has_a_licence(harbour):
    static = harbour.out / "_static"
    files = [path.relative_to(static).as_posix() for path in static.rglob("*") if path.is_file()]
    foreign = [file for file in files if file not in OWN]
    assert foreign
    assert [f for f in foreign if not any(fnmatch(f, each) for each in patterns())] == []


def test_every_font_package_has_a_licence():
    assert [name for name in FONT_PACKAGES if name.replace("_", "-") not in PAGE] == []
