"""A book of descriptions of objects, of every domain, and of what Sphinx's extensions add."""

from __future__ import annotations

import shutil

import pytest

from tests.typst.conftest import ROOTS, Built, _build

pytestmark = pytest.mark.pdf

PRINTED = """
1.1 code_alone
brief(first[, second[, third]]) Optional ones.
wide( an_argument: int, another_argument: str = 'x', *, keyword: bool = False, ) → dict[str, int]
Parameters an_argument (int)
Raises ValueError
generic[T: int](value: T) → T
final class Thing(name)
size: int = 3
async take() → None
property shown: str
template<typename T, int N> std::array<T, N> fill( const T &value, unsigned count = 3 ) noexcept
template<typename T> class Box
enum class Colour enumerator red = 1
int close(int descriptor, ...)
fetchAll(url, options)
.. stamp:: text :size: number :mark:
-o FILE, --output=FILE Where to write.
tool_size Type int Default 3 A setting.
letter_of(text) Return the letter under which a text is looked up; # for a number or a sign.
See wide(), fill(), -o and TOOL_HOME.
Changed in version 1.1: Now otherwise.
Deprecated since version 1.2: Use another.
Removed in version 1.3.
Attention Look.
Caution Slow.
Error Wrong.
Hint Try.
Important Mind.
Todo Finish this.
Only with numbers.
Pulled.
High.
choose File ‣ Save, press Open, read ls(1), GSOMIA (an agreement), PEP 8, RFC 2822, /usr/name/lib
print x, rm, term, text/plain
the file, (2.1).
beta, second letter The second.
A B over two down two one two wide
Table 2.1 Listed Deprecated Removed What takes its place
Table 2.3 Separated Name Value one 1
10 int x = 1;
Left New Right
five six, four 5
seven see one
see also one
""".strip().splitlines()


@pytest.fixture(scope="module")
def interfaces(tmp_path_factory: pytest.TempPathFactory) -> Built:
    source = tmp_path_factory.mktemp("interfaces") / "book"
    shutil.copytree(ROOTS / "interfaces", source)
    return _build(source)


def test_builds_without_a_warning(interfaces):
    assert (interfaces.status, interfaces.warnings) == (0, "")


@pytest.mark.parametrize("words", PRINTED)
def test_prints(interfaces, words):
    assert words in interfaces.text("interfaces.pdf")


def test_a_formula_has_the_number_that_references_show(interfaces):
    assert interfaces.text("interfaces.pdf").count("(2.1)") == 2


def test_a_star_in_a_signature_is_not_explained(interfaces):
    assert "Keyword-only" not in interfaces.text("interfaces.pdf")


def test_words_of_a_column_that_is_given_too_little_room_do_not_overlap(interfaces):
    code = (interfaces.folder / "interfaces.typ").read_text("utf-8")
    assert "columns: (24.50fr, 10.00fr, 7.00fr, 24.50fr,)" in code
