"""The volumes of a print set together, since each names pages of the others.

Every volume is set in a process of its own, so that no more memory is taken than one of them
needs. The places of all are told to each, as those of one print are told to its next setting.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path

from sphinx_typst.compiler import Print, Setting, set_once
from sphinx_typst.literal import string
from sphinx_typst.places import SETTINGS, Places, is_own

Elsewhere = Mapping[str, tuple[int, int]]
"""The page and the volume of labels."""

_STRING = re.compile(r'"(?:[^"\\]+|\\.)*"')


def compile_volumes(settings: Sequence[Setting]) -> list[Print]:
    """Return the PDFs of a print's volumes, set again until nothing that they name changes.

    Each setting says what is known of the volume's own places.
    """
    volumes = [_Volume(setting, _strings(setting.source), setting.known) for setting in settings]
    for number in range(SETTINGS):
        places = _places(volumes)
        seen = [_others(number, volume, places) for number, volume in enumerate(volumes, 1)]
        due = [index for index, volume in enumerate(volumes) if volume.is_due(seen[index])]
        if not due:
            break
        last = number == SETTINGS - 1
        given = [volumes[index].next_setting(seen[index], last=last) for index in due]
        for index, (known, printed) in zip(due, _set_all(given), strict=True):
            volumes[index] = replace(
                volumes[index], known=known, others=seen[index], printed=printed
            )
    return [volume.printed for volume in volumes if volume.printed is not None]


@dataclass(frozen=True, slots=True)
class _Volume:
    """What is known of a volume: its own places, the pages of others that it was told, its PDF.

    ``strings`` are all literals of its code, some of which are the labels that it names.
    """

    setting: Setting
    strings: frozenset[str]
    known: Places
    others: Elsewhere = field(default_factory=dict)
    printed: Print | None = None

    def is_due(self, others: Elsewhere) -> bool:
        """Return whether the volume has to be set again, since what it names has moved."""
        return self.printed is None or self.others != others

    def next_setting(self, others: Elsewhere, *, last: bool) -> Setting:
        """Return the setting that is told what is known now."""
        return replace(self.setting, known=replace(self.known, elsewhere=others), last=last)


def _strings(source: Path) -> frozenset[str]:
    return frozenset(_STRING.findall(source.read_text("utf-8")))


def _places(volumes: Sequence[_Volume]) -> Elsewhere:
    """Return the page and the volume of every label."""
    return {
        name: (page, number)
        for number, volume in enumerate(volumes, 1)
        for name, page in volume.known.pages_of_labels.items()
        if not is_own(name)
    }


def _others(number: int, volume: _Volume, places: Elsewhere) -> Elsewhere:
    """Return the places of the labels that a volume names in another one."""
    return {
        name: place
        for name, place in places.items()
        if place[1] != number and string(name) in volume.strings
    }


def _set_all(settings: Sequence[Setting]) -> Iterator[tuple[Places, Print | None]]:
    workers = min(len(settings), os.cpu_count() or 1, 2)
    # spawned, since a compiler that has run has threads, which a fork would not have
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, context, max_tasks_per_child=1) as pool:
        yield from pool.map(set_once, settings)
