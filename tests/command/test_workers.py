"""The processes that share the work: how they begin, and how they end."""

import os
import signal
import subprocess
import sys
import time
from multiprocessing import active_children, parent_process

import pytest

from briefbook.workers import WORTH_PROCESSES, Workers
from tests.command.conftest import ARTICLE

TELLING = """
import signal
from briefbook import workers
from briefbook.command import main
def telling(name):
    done = getattr(workers.Workers, name)
    def told(*given):
        if name == "_shared":
            print(name, flush=True)
            return done(*given)
        found = done(*given)
        print(name, flush=True)
        return found
    setattr(workers.Workers, name, told)
telling("__enter__")
telling("_shared")
# what started the tests may ignore Ctrl-C, and passes that on
signal.signal(signal.SIGINT, signal.default_int_handler)
workers.WORTH_PROCESSES = 0
main(prog_name="briefbook")
"""


@pytest.mark.parametrize(
    ("moment", "delay"), [("__enter__", 0), ("__enter__", 0.4), ("_shared", 0), ("_shared", 1)]
)
def test_an_interrupt_ends_all_processes_with_one_line(book, moment, delay):
    text = ARTICLE + 100 * ARTICLE[ARTICLE.index("GENEVA") :]
    for number in range(30):
        book.write(f"seeds/{number:03}.txt", text.replace("Ruritania", f"Ruritania{number}"))
    command = [sys.executable, "-c", TELLING, "convert", "--workers", "2", "--book", book.root]
    running = subprocess.Popen(
        command, stdout=-1, stderr=-1, encoding="utf-8", start_new_session=True
    )
    while (said := running.stdout.readline().strip()) != moment:
        assert said == "__enter__"
    time.sleep(delay)
    os.killpg(running.pid, signal.SIGINT)  # to all of them, as a terminal does
    # A process that is left would keep the streams open.
    output, messages = running.communicate(timeout=60)
    assert (running.returncode, messages.strip()) == (1, "Aborted!")
    assert output.strip() in {"", "_shared"}
    assert not (book.root / "docs/articles").exists()


def double(number):
    return number * 2


def double_or_end(number):
    if parent_process() is not None and number == 7:
        os._exit(1)
    return number * 2


def test_results_are_in_the_order_of_the_items_and_all_are_reported():
    reported = []
    with Workers(2) as workers:
        found = workers.each(double, range(100), reported.append)
        assert workers.each(double, []) == []
    assert found == [2 * number for number in range(100)]
    assert sum(reported) == 100
    assert len(reported) < 20  # in large parts
    assert active_children() == []


def test_where_a_process_is_ended_from_outside_this_one_does_its_work():
    with Workers(2) as workers:
        assert workers.each(double_or_end, range(20)) == [2 * number for number in range(20)]


def test_few_seeds_start_no_process(book):
    with Workers.for_seeds(2, [book.root / "seeds/a.txt", book.root / "seeds/gone.txt"]) as workers:
        assert workers.each(pid, [1, 2]) == [os.getpid()] * 2


def test_more_processes_are_worth_it_sooner(tmp_path):
    seed = tmp_path / "a.txt"
    seed.write_bytes(b"x" * (WORTH_PROCESSES // 3))
    assert [Workers.for_seeds(n, [seed])._number for n in (1, 2, 3, 4, 8)] == [1, 1, 1, 4, 8]


def pid(_):
    return os.getpid()
