"""Runs programs under the library that records what they do to files, or makes it fail."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from tests.faults.power.acts import Act, read_acts

_SOURCE: Final = Path(__file__).with_name("watched_calls.c")
_ROOT: Final = Path(__file__).parents[3]


def build_library(folder: Path) -> Path:
    """Compile the library into a folder and return it."""
    library = folder / "watched_calls.so"
    if not library.exists():
        call = ["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(_SOURCE)]
        subprocess.run([*call, "-ldl", "-lpthread"], check=True, capture_output=True)
    return library


@dataclass(frozen=True)
class Recording:
    """What a program did to the files of a folder, and what was there before."""

    folder: Path
    before: Mapping[Path, tuple[int, bytes]]
    """Inode and bytes of each file, by its path."""
    folders_before: frozenset[Path]
    acts: tuple[Act, ...]
    output: str
    """What it said."""


def record(
    folder: Path,
    library: Path,
    module: str,
    *arguments: str,
    more: Mapping[str, str] | None = None,
) -> Recording:
    """Run a module of the tests that works in a folder, and record what it does there.

    `more` is added to its environment. Raise `RuntimeError` where it fails.
    """
    log = library.with_name(f"{folder.name}.acts")
    log.unlink(missing_ok=True)
    folder = folder.resolve()
    inside = sorted(folder.rglob("*"))
    before = {one: (one.stat().st_ino, one.read_bytes()) for one in inside if one.is_file()}
    folders = frozenset((folder, *(one for one in inside if one.is_dir())))
    call: Sequence[str] = [sys.executable, "-m", module, *arguments]
    environment = watched_environment(folder, library, log) | dict(more or {})
    done = subprocess.run(
        call, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{module} {arguments} ended with {done.returncode}: {done.stderr}")
    acts = tuple(read_acts(log.read_bytes()))
    log.unlink()
    return Recording(folder, before, folders, acts, done.stdout)


def run_watched(
    module: str, folder: Path, library: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """Run a module of the tests under the library, which watches what it does in a folder."""
    return subprocess.run(
        [sys.executable, "-m", module, *arguments],
        cwd=_ROOT,
        env=watched_environment(folder, library),
        capture_output=True,
        text=True,
        check=False,
    )


def watched_environment(folder: Path, library: Path, log: Path | None = None) -> dict[str, str]:
    """Return the environment in which a program is watched."""
    return {
        **os.environ,
        "LD_PRELOAD": str(library),
        "HINGE_WATCHED": str(folder.resolve()),
        "HINGE_LOG": "" if log is None else str(log),
        "QT_QPA_PLATFORM": "offscreen",
    }


@dataclass(frozen=True)
class Fault:
    """What the n-th act shall meet."""

    number: int
    """The error of the system; 0 kills the process before the act."""
    stays: bool = False
    """Whether every later act fails as well."""


class Trigger:
    """The library as a process under it sees itself."""

    def __init__(self) -> None:
        self._library = _loaded_library()

    def arm(self, act: int, fault: Fault) -> None:
        """Let the n-th act from now on meet a fault."""
        self._library.watched_arm(ctypes.c_long(act), fault.number, int(fault.stays))

    def arm_reading(self, reading: int, number: int) -> None:
        """Let the n-th reading of a file from now on fail, and every later one."""
        self._library.watched_arm_reading(ctypes.c_long(reading), number)

    @property
    def readings(self) -> int:
        """How many readings there were since they were armed."""
        return int(self._library.watched_reads())

    def disarm(self) -> None:
        """Let nothing fail any more, and count from 0."""
        self._library.watched_arm(ctypes.c_long(-1), 0, 0)
        self._library.watched_arm_reading(ctypes.c_long(-1), 0)

    @property
    def acts(self) -> int:
        """How many acts there were since it was armed or disarmed."""
        return int(self._library.watched_acts())

    @property
    def fired(self) -> int:
        """How many acts failed since."""
        return int(self._library.watched_fired())


@cache
def _loaded_library() -> ctypes.CDLL:
    library = ctypes.CDLL(None)
    library.watched_acts.restype = ctypes.c_long
    library.watched_reads.restype = ctypes.c_long
    library.watched_fired.restype = ctypes.c_long
    return library
