"""Kills a program in the middle of a backup or a restoring, at one call after the other.

`python -m tests.faults.backups FOLDER make|restore EVERY` prints what came of it as JSON.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.opening import check_journal, create_journal, open_journal
from tests.builders import log_change, logged
from tests.faults.migration import Fuse, was_killed
from tests.store.dumps import file_dump

_NOW: Final = datetime(2026, 11, 22, tzinfo=UTC)


@dataclass
class BackupTally:
    """What was found after all kills."""

    kills: int = 0
    whole_old: int = 0
    """Kills after which the journal was the one from before."""
    whole_new: int = 0
    half: int = 0
    """Journals that were neither, or did not pass their check: none."""
    without_a_copy: int = 0
    """Moments at which some set lay in no journal and no proven backup: none."""
    unproven: int = 0
    """Backups under their names that are not what their manifest says: none."""
    not_made_afterwards: int = 0
    """Times the next run could not do its work, or left something of the killed one: none."""

    @property
    def is_clean(self) -> bool:
        """Whether nothing was lost, halved or left behind."""
        troubles = (self.half, self.without_a_copy, self.unproven, self.not_made_afterwards)
        return not any(troubles)


class Place:
    """A folder with a journal, one backup of an earlier state, and the means to look at both."""

    def __init__(self, folder: Path) -> None:
        self.start = folder / "start"
        self.folder = folder / "run"
        self.journal = self.folder / "journal.hinge"
        self._fill(self.start)
        self.reset()
        self.present = file_dump(self.journal)
        (self.earlier,) = (one.file for one in self.backups().entries())
        copy = folder / "earlier.hinge"
        self.backups().unpack(self.earlier, copy)
        self.past = file_dump(copy)

    def _fill(self, folder: Path) -> None:
        journal = folder / "journal.hinge"
        create_journal(journal, journal_id="j", app_version="0", created=_NOW)
        for day in (20, 21):
            opened = open_journal(journal)
            opened.apply(log_change(logged(date(2026, 11, day), sets=[{}, {}])))
            opened.close()
            if day == 20:
                backups = FileBackups(
                    journal, folder / "backups", app_version="0", now=lambda: _NOW
                )
                backups.make(BackupReason.CLOSE)

    def reset(self) -> None:
        """Put everything back to where it began."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.start, self.folder)

    def backups(self) -> FileBackups:
        """Return the backups as a new run of the program finds them."""
        return FileBackups(self.journal, self.folder / "backups", app_version="0", now=lambda: _NOW)

    def make(self) -> None:
        """Make a backup, and let go of those that are too many."""
        self.backups().make(BackupReason.BY_HAND)

    def restore(self) -> None:
        """Restore the earlier state."""
        self.backups().restore(self.earlier)

    def look(self, tally: BackupTally) -> None:
        """See what a kill left."""
        found = None if check_journal(self.journal) else file_dump(self.journal)
        tally.whole_old += found == self.present
        tally.whole_new += found == self.past
        tally.half += found not in (self.present, self.past)
        entries = self.backups().entries()
        tally.unproven += sum(not self.backups().is_unchanged(one) for one in entries)
        if found != self.present:
            tally.without_a_copy += not any(self._holds_present(one.file) for one in entries)

    def look_afterwards(self, tally: BackupTally) -> None:
        """See whether the next run works, and sweeps away what the killed one left."""
        self.restore()
        self.make()
        making = [one.name for one in (self.folder / "backups" / "being-made").iterdir()]
        beside = [one.name for one in self.folder.iterdir()]
        is_swept = making == ["turn"] and sorted(beside) == ["backups", "journal.hinge"]
        tally.not_made_afterwards += file_dump(self.journal) != self.past or not is_swept

    def _holds_present(self, file: Path) -> bool:
        copy = self.folder / "looked-at.hinge"
        self.backups().unpack(file, copy)
        rows = file_dump(copy)
        copy.unlink()
        return rows == self.present


def kill_everywhere(folder: Path, act: str, every: int = 1) -> BackupTally:
    """Do it until it gets through, each time killed `every` calls later."""
    place = Place(folder)
    acts: dict[str, Callable[[], None]] = {"make": place.make, "restore": place.restore}
    tally = BackupTally()
    while True:
        place.reset()
        if not was_killed(acts[act], Fuse(tally.kills * every)):
            return tally
        tally.kills += 1
        place.look(tally)
        place.look_afterwards(tally)


if __name__ == "__main__":
    outcome = kill_everywhere(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
    sys.stdout.write(json.dumps(asdict(outcome)))
    sys.stdout.flush()
    os._exit(0)
