"""Kills a program in the middle of a migration, at one call into the system after the other.

`python -m tests.faults.migration FOLDER VERSION EVERY` prints what came of it as one JSON object.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, fields
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Final

from hinge_desktop.store.file_header import read_header
from hinge_desktop.store.migration import migrate_file
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from tests.store.dumps import file_dump
from tests.store.old_journals import place_old_journal

_OUTSIDE: Final = frozenset({"sqlite3", "posix"})


@dataclass
class MigrationTally:
    """What was found after all kills: the old journal, the new one, or neither."""

    kills: int = 0
    whole_old: int = 0
    whole_new: int = 0
    half: int = 0
    not_opened_afterwards: int = 0

    @property
    def is_clean(self) -> bool:
        """Whether every journal was whole, and brought up to date by the next start."""
        return not self.half and not self.not_opened_afterwards

    def add(self, other: MigrationTally) -> None:
        """Count what another run found as well."""
        for one in fields(self):
            setattr(self, one.name, getattr(self, one.name) + getattr(other, one.name))


class Fuse:
    """Kills this process before its n-th call of the driver or the system."""

    def __init__(self, calls_left: int) -> None:
        self._calls_left = calls_left

    def __call__(self, _frame: FrameType, event: str, called: object) -> None:
        if event != "c_call":
            return
        owner = getattr(called, "__self__", None)
        home = getattr(called, "__module__", None) or type(owner).__module__
        if home in _OUTSIDE:
            self._calls_left -= 1
            if self._calls_left < 0:
                os.kill(os.getpid(), signal.SIGKILL)


def kill_everywhere(folder: Path, version: int, every: int = 1) -> MigrationTally:
    """Migrate until a migration gets through, each time killed `every` calls later."""
    path = folder / "journal.hinge"
    place_old_journal(version, path)
    old = file_dump(path)
    open_journal(path).close()
    new = file_dump(path)
    tally = MigrationTally()
    while True:
        place_old_journal(version, path)
        migrate = partial(migrate_file, path, to_version=SCHEMA_VERSION)
        if not was_killed(migrate, Fuse(tally.kills * every)):
            return tally
        tally.kills += 1
        header = read_header(path)
        found = None if header is None or check_journal(path) else file_dump(path)
        tally.whole_old += found == old
        tally.whole_new += found == new
        tally.half += found not in (old, new)
        open_journal(path).close()
        is_left_over = any(folder.glob("*.migrating*")) or file_dump(path) != new
        tally.not_opened_afterwards += is_left_over


def was_killed(work: Callable[[], object], fuse: Fuse) -> bool:
    """Do the work in a process of its own, and tell whether the fuse ended it."""
    child = os.fork()
    if child == 0:
        sys.setprofile(fuse)
        work()
        sys.setprofile(None)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


if __name__ == "__main__":
    outcome = kill_everywhere(Path(sys.argv[1]), *map(int, sys.argv[2:]))
    sys.stdout.write(json.dumps(asdict(outcome)))
