"""A journal with some sessions, and the shelf of its backups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from hinge_desktop.core.backups.backup_store import Made
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged

NOW = datetime(2026, 11, 22, 18, 42, tzinfo=UTC)
TODAY = NOW.date()


@dataclass
class Shelf:
    """A journal and its backups, with a clock that the test moves."""

    journal: Path
    folder: Path
    now: datetime = NOW
    second: Path | None = None
    backups: FileBackups = field(init=False)

    def __post_init__(self) -> None:
        self.start_again()

    def start_again(self) -> None:
        """Begin another run of the program."""
        self.backups = FileBackups(
            self.journal,
            self.folder,
            app_version="0.1.0",
            now=lambda: self.now,
            second=lambda: self.second,
        )

    def make(self, reason: BackupReason = BackupReason.BY_HAND) -> Made:
        made = self.backups.make(reason)
        assert made is not None
        return made

    def log(self, day: date = TODAY) -> None:
        """Log a session with a set."""
        journal = open_journal(self.journal)
        journal.apply(log_change(logged(day, sets=[{}])))
        journal.close()

    def files(self) -> list[str]:
        """Return the names in the folder, but for those of the lock."""
        return sorted(one.name for one in self.folder.iterdir() if one.name != "being-made")

    def left_over(self) -> list[str]:
        """Return what a run left of its work."""
        beside = [one.name for one in self.journal.parent.glob(f"{self.journal.name}.*")]
        making = self.folder / "being-made"
        inside = [one.name for one in making.iterdir()] if making.exists() else []
        return sorted([*beside, *(name for name in inside if name != "turn")])


@pytest.fixture
def shelf(path: Path, tmp_path: Path) -> Shelf:
    shelf = Shelf(path, tmp_path / "backups")
    shelf.log(NOW.date() - timedelta(days=2))
    return shelf


Spoil = Callable[[Path], None]


def damage(file: Path) -> None:
    """Write nonsense over the last pages of a journal."""
    content = bytearray(file.read_bytes())
    content[-20_000:] = b"\xff" * 20_000
    file.write_bytes(content)
