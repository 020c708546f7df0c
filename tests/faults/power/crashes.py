"""Goes through the states that power cuts may leave, and looks at each distinct one once."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final, Self, TypeVar

from tests.faults.in_memory import memory_folder
from tests.faults.power.acts import Kind
from tests.faults.power.disk import CrashState, Disk, Kept, Names
from tests.faults.power.watching import Recording

_HOWS: Final = (Kept.NOTHING, Kept.SOME, Kept.EVERYTHING, Kept.SOME)

Found = TypeVar("Found")


def crash_states(
    recording: Recording,
    rule: Names,
    count: int,
    seed: int,
    wanted: Iterable[Path] | None = None,
) -> Iterator[CrashState]:
    """Yield so many states, at moments spread over the whole record, in the order of time.

    They hold the files that are wanted, by their paths below the folder, or all.
    """
    dice = random.Random(seed)  # noqa: S311  repeatable on purpose
    moments = _moments(recording, count, dice)
    disk = Disk.before(recording, rule, wanted)
    number = 0
    for place in range(len(recording.acts) + 1):
        while number < count and moments[number] == place:
            yield disk.after_cut(place, _HOWS[number % len(_HOWS)], dice)
            number += 1
        if place < len(recording.acts):
            disk.do(recording.acts[place])


def all_kept(recording: Recording) -> dict[Path, bytes]:
    """Return the files as the record says they are at its end."""
    disk = Disk.before(recording, Names.STRICT)
    for act in recording.acts:
        disk.do(act)
    return disk.content()


def _moments(recording: Recording, count: int, dice: random.Random) -> Sequence[int]:
    # Notes change nothing on the disk, but what was said counts from then on.
    said = [place + 1 for place, act in enumerate(recording.acts) if act.kind is Kind.NOTE]
    chosen = [len(recording.acts), *said] * len(_HOWS)
    chosen += (dice.randint(0, len(recording.acts)) for _ in range(count))
    return sorted(chosen[:count])


class Laboratory:
    """Writes states to files of its own and remembers what was found in equal ones."""

    def __enter__(self) -> Self:
        self._held = ExitStack()
        self._place = self._held.enter_context(memory_folder("hinge-crash-"))
        return self

    def __exit__(self, *_trouble: object) -> None:
        self._held.close()

    def looking(
        self, look: Callable[[Path], Found], names: Sequence[Path]
    ) -> Callable[[CrashState], Found]:
        """Return a way to look at these files of states, at equal ones once."""
        known: dict[int, Found] = {}
        folder = self._place / "state"

        def look_once(state: CrashState) -> Found:
            files = {name: state.files[name] for name in names if name in state.files}
            key = hash(tuple(sorted(files.items())))
            if key not in known:
                shutil.rmtree(folder, ignore_errors=True)
                write_files(files, folder)
                known[key] = look(folder)
            return known[key]

        return look_once


def write_files(files: Mapping[Path, bytes], folder: Path) -> None:
    """Write files into a folder, by their paths below it."""
    folder.mkdir(parents=True, exist_ok=True)
    for path, data in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
