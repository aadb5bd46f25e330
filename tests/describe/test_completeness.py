"""Whether a text shows that a part of its article is missing."""

import pytest

from briefbook.classify import classify, make_blocks
from briefbook.describe import describe
from briefbook.describe.completeness import find_completeness
from briefbook.model import Article, Completeness, Draft, Seed, Status

TITLE = "Rivers rise in the north after three days of rain"
BODY = (
    "The rivers of the north rose on Sunday after three days of rain, and two towns asked their"
    " people to leave, the mayor of one of them said.",
    "The water is expected to fall by Tuesday, the weather service said, though more rain is on"
    " its way.",
)


def completeness(*below, body=BODY):
    texts = [TITLE, ""]
    for text in (*body, *below):
        texts += [text, ""]
    seed = Seed("seeds/a.txt", "", "utf-8", tuple(texts))
    lines = classify(seed)
    blocks = make_blocks(seed, lines)
    metadata, findings = describe(seed, lines, blocks, None)
    draft = Draft(seed, lines, blocks, metadata, findings, (), (), ())
    return find_completeness(Article(draft, "rivers"))


@pytest.mark.parametrize(
    "offer",
    [
        "Subscribe to continue reading",
        "Il vous reste 62.13% de cet article à lire. La suite est réservée aux abonnés.",
        "Dieser Artikel ist nur für Abonnenten",
        "Para seguir leyendo, inicie sesión",
        "この記事は有料会員限定です。残り1,204文字",
    ],
)
def test_an_offer_of_the_rest_says_that_it_is_missing(offer):
    found = completeness(offer)
    assert (found.value, found.status) == (Completeness.CUT_OFF, Status.INFERRED)
    assert "stands at its end (line 7)" in found.reason


def test_a_sentence_that_breaks_off_says_so():
    cut = (
        "Asked about the boats, the mayor said that she had never been told of any such plan by"
        " the government, and that the towns would"
    )
    found = completeness(body=(*BODY, cut))
    assert found.value is Completeness.CUT_OFF
    assert "ends within a sentence: “that the towns would”" in found.reason


@pytest.mark.parametrize("below", ["The reporters are on their way.", "Artikel teilen"])
def test_a_whole_text_shows_nothing(below):
    assert completeness(below).status is Status.NOT_STATED
