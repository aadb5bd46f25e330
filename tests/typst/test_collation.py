"""The order of an index, as a librarian would file it."""

import pytest

from sphinx_typst.collation import collation_key, letter_of

ORDERS = {
    "accents and capitals make no difference": ["Eagle", "Éclair", "ECO", "Écu", "Edam"],
    "word by word: nothing before something": ["New York", "Newark"],
    "hyphens are spaces": ["Kim Beng Phar", "Kim Jong Un", "Kim-Lee, Ada", "Kimball"],
    "numbers by value, before letters": ["5G", "10G", "38th parallel", "abalone"],
    "apostrophes are nothing": ["O'Brien", "Obrigado", "O’Hara"],
    "letters with a stroke or in one": ["Aesop", "Æther", "Afar", "Øre", "Orion"],
    "Hangul by its syllables": ["가나", "나라", "대한민국", "한국"],
}


@pytest.mark.parametrize("title", ORDERS)
def test_order(title):
    order = ORDERS[title]
    turned = order[::-1]
    assert sorted(turned, key=collation_key) == order


@pytest.mark.parametrize(
    ("text", "letter"),
    [("Écu", "E"), ("“Asian NATO”", "A"), ("38th", "#"), ("한국", "ㅎ"), ("Øre", "O"), ("", "#")],
)
def test_letter(text, letter):
    assert letter_of(text) == letter
