"""Each script is set from a font that has it, in its own language."""

from __future__ import annotations

import re

import pikepdf
import pytest

pytestmark = pytest.mark.pdf

SCRIPTS = {
    "Latin": ("Zażółć gęślą jaźń", "LibertinusSerif", None),
    "Greek": ("Ελλάδα", "LibertinusSerif", None),
    "Cyrillic": ("Москва", "LibertinusSerif", None),
    "Hangul": ("대한민국", "NotoSansCJKkr", "ko"),
    "Kana": ("とうきょう", "NotoSansCJKjp", "ja"),
    "Han": ("习近平", "NotoSansCJKsc", "zh"),
    "Arabic": ("السلام", "NotoSansArabic", "ar"),
    "Hebrew": ("שלום", "LibertinusSerif", "he"),
    "Thai": ("กรุงเทพ", "NotoSansThai", "th"),
}


@pytest.mark.parametrize("script", SCRIPTS)
def test_is_set_from_its_font(build, script):
    text, font, language = SCRIPTS[script]
    built = build({"index.md": f"# Small\n\nIt says {text} here.\n"})
    assert (built.status, built.warnings) == (0, "")
    with pikepdf.open(built.folder / "small.pdf") as pdf:
        names = {
            str(each.BaseFont).partition("+")[2].replace("-", "")
            for page in pdf.pages
            for each in page.Resources.Font.values()
        }
        marked = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    assert any(name.startswith(font) for name in names), names
    spans = {code.decode() for code in re.findall(rb"/Lang\((\w+)\)", marked)}
    assert spans == ({language} if language else set())
