"""The folder of backups: their names, who may make one, and what a killed program left there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.backup_store import Report, no_report, within
from hinge_desktop.core.backups.manifest import BackupEntry, Manifest
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.safe_files import replace_file as write_file
from hinge_desktop.store.backups.contents import file_chunks
from hinge_desktop.store.backups.packing import packed, read_manifest, require_unchanged
from hinge_desktop.store.backups.troubles import backup_troubles
from hinge_desktop.store.file_placing import place_new_file, replace_file, sync_folder

TURN_SECONDS: Final = 20.0
"""How long one program waits for another that makes a backup."""
_ENDING: Final = ".zip"
_MAKING: Final = "being-made"
_TURN: Final = "turn"


class BackupFolder:
    """A folder of backups, of one journal or of several."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def scratch(self) -> Path:
        """Where a copy lies until it is packed."""
        return self._making / "copy.hinge"

    @property
    def _making(self) -> Path:
        return self.path / _MAKING

    def entries(self) -> tuple[BackupEntry, ...]:
        """Return every backup, newest first by its counter; the unreadable ones last."""
        with backup_troubles(self.path):
            # Not glob, to which a folder that may not be read is an empty one.
            files = sorted(self.path.iterdir()) if self.path.is_dir() else []
        packed_files = (file for file in files if file.name.endswith(_ENDING))
        entries = [BackupEntry(file, _manifest_or_none(file)) for file in packed_files]
        return tuple(sorted(entries, key=_counter, reverse=True))

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Let one program at a time make and remove backups; what a killed one left goes."""
        with backup_troubles(self.path):
            self._making.mkdir(parents=True, exist_ok=True)
            # The system gives a lock of SQLite back whatever way its program ends.
            lock = sqlite3.connect(self._making / _TURN, timeout=TURN_SECONDS, isolation_level=None)
        with closing(lock):
            with backup_troubles(self.path):
                lock.execute("BEGIN EXCLUSIVE")
                self._sweep()
            try:
                yield
            finally:
                with backup_troubles(self.path):
                    self._sweep()

    def place(self, manifest: Manifest, copy: Path, report: Report = no_report) -> Path:
        """Pack a proven copy, read it back, and give it its name; call it within a turn."""
        name = self.path / _name(manifest)
        unproven = self._making / name.name
        with backup_troubles(self.path):
            write_file(unproven, packed(manifest, copy, within(report, 0.0, 0.7)))
            require_unchanged(unproven, read_manifest(unproven), within(report, 0.7, 1.0))
            place_new_file(unproven, name)
        return name

    def place_copy(self, packed_file: Path, manifest: Manifest) -> Path:
        """Take in a backup that lies in another folder; call it within a turn."""
        name = self.path / packed_file.name
        unproven = self._making / name.name
        with backup_troubles(self.path):
            write_file(unproven, file_chunks(packed_file))
            require_unchanged(unproven, manifest)
            replace_file(unproven, name)
        return name

    def remove(self, entry: BackupEntry) -> None:
        """Let go of a backup; call it within a turn."""
        with backup_troubles(entry.file):
            entry.file.unlink(missing_ok=True)
            sync_folder(self.path)

    def _sweep(self) -> None:
        for left in self._making.iterdir():
            if left.name != _TURN and not left.name.startswith(f"{_TURN}-"):
                left.unlink(missing_ok=True)


def is_unchanged(entry: BackupEntry) -> bool:
    """Whether a backup still unpacks to the bytes that were proven when it was made."""
    if entry.manifest is None:
        return False
    try:
        require_unchanged(entry.file, entry.manifest)
    except BackupError:
        return False
    return True


def _name(manifest: Manifest) -> str:
    day = manifest.made.date().isoformat()
    reason = manifest.reason.value.replace("_", "-")
    return f"hinge-{manifest.counter:06}-{day}-{reason}{_ENDING}"


def _manifest_or_none(file: Path) -> Manifest | None:
    try:
        return read_manifest(file)
    except BackupError:
        return None


def _counter(entry: BackupEntry) -> int:
    return -1 if entry.manifest is None else entry.manifest.counter
