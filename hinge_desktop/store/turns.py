"""Lets a commit go before the next piece of a long read, so that saving waits for one at most.

SQLite alone would have both ask again after a while; a reader that asks more often wins.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition
from typing import Final

LONGEST_WAIT_SECONDS: Final = 2.0
"""Then a commit tries all the same, and SQLite decides."""


class Turns:
    """Who is at the file: any number of pieces are read at once, but none while a commit waits."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._pieces = 0
        self._commits = 0

    @property
    def has_waiting_commit(self) -> bool:
        """Whether a commit waits or is under way."""
        return self._commits > 0

    @contextmanager
    def of_piece(self) -> Iterator[None]:
        """Read one piece, after the commits that wait or are under way."""
        with self._changed:
            self._changed.wait_for(lambda: not self._commits, LONGEST_WAIT_SECONDS)
            self._pieces += 1
        try:
            yield
        finally:
            with self._changed:
                self._pieces -= 1
                self._changed.notify_all()

    @contextmanager
    def of_commit(self) -> Iterator[None]:
        """Write, after the pieces that are being read now."""
        with self._changed:
            self._commits += 1
            self._changed.wait_for(lambda: not self._pieces, LONGEST_WAIT_SECONDS)
        try:
            yield
        finally:
            with self._changed:
                self._commits -= 1
                self._changed.notify_all()
