"""The same bytes, whatever the number of workers, the folder, and the builds before."""


def files(build):
    return {
        path.relative_to(build.out).as_posix(): path.read_bytes()
        for path in sorted(build.out.rglob("*"))
        if path.is_file() and path.name != ".buildinfo"
    }


def test_two_workers_in_another_folder_write_the_same(harbour, book):
    build = book.build(jobs=2)
    assert build.warnings == []
    assert files(build) == files(harbour)


def test_a_book_that_came_to_be_in_steps_is_the_same(harbour, book):
    text = book.path("articles/marek2031").read_text("utf-8")
    book.remove("articles/marek2031")
    book.build()
    book.write("articles/marek2031", text)
    book.build()
    stepped, at_once = files(book.build()), files(harbour)
    assert stepped.keys() == at_once.keys()
    assert {name for name, content in at_once.items() if stepped[name] != content} == set()
