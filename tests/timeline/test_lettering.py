"""A drawing for print: the picture keeps its lines, its words are set by the page."""

from briefbook.sphinx.lettering import Lettering, parted

_DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 50" font-size="13">'
    '<path d="M1 2V9" stroke="#000"/>'
    '<text x="7" y="14" text-anchor="middle" fill="#5b6470" font-size="11">2031</text>'
    '<text fill="#16191d"><tspan x="0" y="30">A &lt; B</tspan> <tspan x="0" y="47">C</tspan></text>'
    "</svg>"
)


def test_the_words_leave_the_picture():
    picture, words = parted(_DRAWING)
    assert picture == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 50" font-size="13">'
        '<path d="M1 2V9" stroke="#000" /></svg>'
    )
    assert words == (
        Lettering("2031", 7, 14, "middle", 11, "#5b6470"),
        Lettering("A < B", 0, 30, "start", 13, "#16191d"),
        Lettering("C", 0, 47, "start", 13, "#16191d"),
    )
