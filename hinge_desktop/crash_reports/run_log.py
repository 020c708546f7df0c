"""The log of the program: a line for each start, close, warning and error; never of the journal."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hinge_desktop.safe_files import make_folder

if TYPE_CHECKING:
    from datetime import datetime

_MOST_BYTES: Final = 256 * 1024
_LONGEST_LINE: Final = 300
_FLAGS: Final = os.O_WRONLY | os.O_CREAT | os.O_APPEND


class RunLog:
    """Two files at most: the log, and the one before it. No trouble with them is anybody's.

    `most_bytes` is the size at which a new one is begun. Any thread may write.
    """

    def __init__(
        self, folder: Path, now: Callable[[], datetime], most_bytes: int = _MOST_BYTES
    ) -> None:
        self.file = folder / "hinge.log"
        self._before = folder / "hinge.1.log"
        self._now = now
        self._most_bytes = most_bytes
        self._turn = threading.Lock()
        self._has_folder = False

    def note(self, text: str) -> None:
        """Add one line. A disk that takes none loses it."""
        line = " ".join(text.split())[:_LONGEST_LINE]
        with self._turn, suppress(OSError):
            self._begin_anew_where_full()
            if not self._has_folder:
                # Once: where it goes later, so did the stick it was on.
                make_folder(self.file.parent)
                self._has_folder = True
            descriptor = os.open(self.file, _FLAGS, 0o600)
            try:
                os.write(descriptor, f"{self._now():%Y-%m-%d %H:%M:%S} {line}\n".encode())
            finally:
                os.close(descriptor)

    def last_lines(self, count: int) -> list[str]:
        """Return the newest lines, the oldest of them first."""
        lines: list[str] = []
        for file in (self._before, self.file):
            with suppress(OSError):
                lines += file.read_text("utf-8", errors="replace").splitlines()
        return lines[-count:]

    def _begin_anew_where_full(self) -> None:
        with suppress(FileNotFoundError):
            if self.file.stat().st_size >= self._most_bytes:
                self.file.replace(self._before)
