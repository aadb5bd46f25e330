"""Processes that share the steps which are done with each seed by itself.

They are started once, ahead of the step that needs them, so that they are ready by then, and each
step is handed over in few large parts. The results are in the order of the items, whatever process
worked on them.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import signal
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache
from importlib import import_module
from multiprocessing import active_children, get_context, parent_process, resource_tracker
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

Report = Callable[[int], None]
"""Told the number of seeds that a step has finished."""

WORTH_PROCESSES = 6_000_000
"""Bytes of all seeds from which a second process gains; from a third of them three more do.

Measured on two processors with articles of 4 kB, in seconds of the processor, one process against
the busier of two: 150 articles 4.1 to 4.1, 600 articles 15.6 to 15.0, 1,500 articles 52.7 to 44.8.
The rest is done with all articles at once, starts the processes, and hands the articles over.
"""

_PARTS = 8
"""Of a step for each process: few, as each has its price, yet none waits long for the last."""
_PATIENCE = 5.0
"""Seconds that an ended process has to go."""


class Workers:
    """The process alone, or several others that work for it; use it in a ``with`` block."""

    def __init__(self, number: int = 1) -> None:
        self._number = number
        self._pool: ProcessPoolExecutor | None = None
        self._children: frozenset[BaseProcess] = frozenset()

    @classmethod
    def for_seeds(cls, number: int, paths: Iterable[Path]) -> Workers:
        """Return as many processes as are wanted, where the seeds are worth them."""
        is_worth_it = number > 1 and _size(paths) * (number - 1) >= WORTH_PROCESSES
        return cls(number if is_worth_it else 1)

    def each(
        self, step: Callable[[T], R], items: Sequence[T], report: Report | None = None
    ) -> list[R]:
        """Return the step's result for each item, in their order."""
        if self._number > 1 and len(items) > 1:
            try:
                return self._shared(step, items, report)
            except BrokenProcessPool:  # the system ended one, as it does where memory is short
                self._number, report = 1, None
        return _reported(map(step, items), report)

    def __enter__(self) -> Workers:
        if self._number > 1:
            self._submit(_ready, ((),) * self._number)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: object, _trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        if kind is None:
            self._pool.shutdown()
        else:
            self._end(self._pool)

    def _shared(self, step: Callable[[T], R], items: Sequence[T], report: Report | None) -> list[R]:
        size = -(-len(items) // (self._number * _PARTS))
        parts = [items[start : start + size] for start in range(0, len(items), size)]
        pickled = pickle.dumps(step, pickle.HIGHEST_PROTOCOL)
        results: list[R] = []
        with _unmoved():
            for future in self._submit(_work, [(pickled, part) for part in parts]):
                found = future.result()
                results += found
                if report is not None:
                    report(len(found))
        return results

    def _submit(
        self, work: Callable[..., list[Any]], given: Iterable[tuple[Any, ...]]
    ) -> list[Future[list[Any]]]:
        """Return the futures of some work; the processes start here, deaf to Ctrl-C."""
        with _interrupts_held():
            before = frozenset(active_children())
            if self._pool is None:
                # Spawned, not forked: the same on every system, and safe beside other threads.
                self._pool = ProcessPoolExecutor(self._number, get_context("spawn"), _begin)
            futures = [self._pool.submit(work, *arguments) for arguments in given]
            self._children |= frozenset(active_children()) - before
        return futures

    def _end(self, pool: ProcessPoolExecutor) -> None:
        """End the processes in the midst of their work, as after Ctrl-C."""
        with _interrupts_held():
            results = pool._result_queue  # which has no public name, and none after the shutdown
            pool.shutdown(wait=False, cancel_futures=True)
            for child in self._children:
                child.terminate()
            for child in self._children:
                child.join(_PATIENCE)
            # A process that was ended while it sent a result leaves half of it in the pipe, and
            # the pool's thread would wait for the rest as long as anybody could write it.
            results._writer.close()  # type: ignore[attr-defined] # likewise


ALONE = Workers()
"""No other process."""


def _size(paths: Iterable[Path]) -> int:
    """Return the number of bytes in all files, 0 for one that cannot be asked."""
    size = 0
    for path in paths:
        with contextlib.suppress(OSError):
            size += path.stat().st_size
    return size


def _begin() -> None:
    """Make a process that works leave Ctrl-C to its parent, and end where its parent ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _ready() -> list[Any]:
    """Return nothing, once what the steps need is imported."""
    import_module("briefbook.convert")
    return []


def _work(step: bytes, part: Sequence[Any]) -> list[Any]:
    return list(map(_loaded(step), part))


@lru_cache(maxsize=1)
def _loaded(step: bytes) -> Callable[[Any], Any]:
    """Return a step with the records that it needs, which are read once and not for each part."""
    return cast("Callable[[Any], Any]", pickle.loads(step))


@contextlib.contextmanager
def _interrupts_held() -> Iterator[None]:
    """Let Ctrl-C wait; processes that start meanwhile inherit that they do not hear it."""
    if not hasattr(signal, "pthread_sigmask"):  # where a terminal has no signals
        yield
        return
    resource_tracker.ensure_running()  # whose start would let Ctrl-C through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


@contextlib.contextmanager
def _unmoved() -> Iterator[None]:
    """Collect no garbage: results that arrive are none, and looking through them takes long."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _reported(results: Iterable[R], report: Report | None) -> list[R]:
    finished = []
    for result in results:
        finished.append(result)
        if report is not None:
            report(1)
    return finished
