"""Entries of a reference list that are wrapped over several lines."""

import pytest

from briefbook.classify.reference_list import continued

CASES = [
    (
        "a title that goes on, an address of its own, a line that ends without a stop",
        """Storey, Henry. (2021). History haunts ties and what
...can be done about it. Lowy Institute. Retrieved June 21, 2024, from
...https://example.org/history
Kim, J., & Park, B. (2020). Courts in East Asia. Journal of
...East Asian Studies, 12(3), 1–25. https://doi.org/10.1017/
...jea.2020.1
Ministry of Foreign Affairs. (n.d.). About us""",
    ),
    (
        "a numbered list",
        """[1] Storey, H. (2021). Ties.
...Lowy Institute. (2021).
[2] Kim, J. (2020). Courts.""",
    ),
    (
        "entries a line each, some without a stop at their end",
        """Storey, Henry. (2021). History haunts ties
Trilateral Summit of three countries. (2023) Retrieved from https://example.org/a
30 Things Joe Biden Did. (2024). Retrieved June 3, 2024, https://example.org/b
Cha, Victor. 2016. Powerplay. Princeton, NJ: Princeton University Press
https://example.org/c""".replace("\nhttps", "\n...https"),
    ),
    (
        "a family name that begins small",
        """Sitoe, L. (2015). Onze anos de conversa. Editora Tete.
van der Linden, H. (2021, July 7). The dam that would not be built.
d’Alba, Maria. Rivers. Tarn: Harbour Press, 2018.
al-Khatib, Y. (2020). An office.
Kim, J. (2020). A book that was
...de facto, Alba writes, a leaflet.""",
    ),
    (
        "a blank line ends an entry",
        """Storey, Henry. (2021). History haunts ties and what

can be done about it.""",
    ),
]


@pytest.mark.parametrize("marked", [pytest.param(text, id=title) for title, text in CASES])
def test_case(marked):
    lines = [(n, text) for n, text in enumerate(marked.split("\n"), 1) if text]
    gaps = [
        n - above - 1 for (n, _), above in zip(lines, [0, *(n for n, _ in lines)], strict=False)
    ]
    found = continued([text.removeprefix("...") for _, text in lines], gaps)
    assert found == [text.startswith("...") for _, text in lines]
