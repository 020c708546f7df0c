"""A file that lies beside the log while a window is open, and takes the last words of a crash."""

from __future__ import annotations

import faulthandler
import os
import zlib
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from hinge_desktop.safe_files import make_folder

_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_TRUNC


class Ending(StrEnum):
    """How the run before this one ended."""

    CLOSED = "closed"
    CUT_OFF = "cut_off"
    """Killed, or the power went: nobody had time to say anything."""
    CRASHED = "crashed"
    """The system ended it for a fault in it."""


@dataclass(frozen=True, slots=True)
class LastRun:
    """The end of the run before, and where every thread stood if it crashed."""

    ending: Ending
    places: tuple[str, ...] = ()


class RunMark:
    """One for each journal: only the window that holds its lock may begin one."""

    def __init__(self, folder: Path, journal_file: Path) -> None:
        name = zlib.crc32(str(journal_file).encode("utf-8", errors="replace"))
        self._file = folder / f"running-{name:08x}.txt"
        self._descriptor: int | None = None

    def begin(self) -> LastRun:
        """Leave the mark, and say how the last run ended. Where it cannot be left, there is none.

        From then on the places of all threads are written into it when the system ends us.
        """
        last = self._read()
        with suppress(OSError):
            make_folder(self._file.parent)
            self._descriptor = os.open(self._file, _FLAGS, 0o600)
            faulthandler.enable(self._descriptor)
        return last

    def end(self) -> None:
        """Take the mark away: the window was closed."""
        if self._descriptor is None:
            return
        faulthandler.disable()
        with suppress(OSError):
            os.close(self._descriptor)
            self._file.unlink()
        self._descriptor = None

    def _read(self) -> LastRun:
        try:
            places = self._file.read_text("utf-8", errors="replace").splitlines()
        except FileNotFoundError:
            return LastRun(Ending.CLOSED)
        except OSError:
            places = []
        return LastRun(Ending.CRASHED if places else Ending.CUT_OFF, tuple(places))
