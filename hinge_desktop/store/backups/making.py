"""Making a backup: copied, proven, packed, read back, and only then named."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from hinge_desktop.core.backups.backup_store import Made, Report, no_report, within
from hinge_desktop.core.backups.keeping import removable
from hinge_desktop.core.backups.manifest import BackupEntry, BackupReason, Manifest, newest
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.safe_files import replace_file as write_file
from hinge_desktop.store.backups.contents import (
    content_digest,
    file_chunks,
    file_digest,
    read_identity,
    read_summary,
)
from hinge_desktop.store.backups.copying import copy_and_prove
from hinge_desktop.store.backups.folder import BackupFolder, is_unchanged
from hinge_desktop.store.backups.packing import packed, require_unchanged
from hinge_desktop.store.backups.troubles import backup_troubles
from hinge_desktop.store.database import connect
from hinge_desktop.store.errors import storage_errors
from hinge_desktop.store.file_placing import place_new_file

_COPIED: Final = 0.6
"""The share of the work that copying takes; packing takes the rest."""


@dataclass(frozen=True)
class BackupMaker:
    """Makes backups of one journal in a folder, and in a second one if there is one."""

    journal: Path
    folder: BackupFolder
    second: Callable[[], Path | None]
    app_version: str
    now: Callable[[], datetime]

    def make(
        self, reason: BackupReason, report: Report, *, only_if_changed: bool, prunes: bool
    ) -> Made | None:
        """Make one; None where the last one of this journal says the same and none was asked for.

        Only after it was proven, others are let go of, if `prunes` allows it.
        """
        # A journal whose stick was pulled takes its backups with it: no folder is made for them.
        with storage_errors(self.journal):
            self.journal.stat()
        with self.folder.turn():
            copy = self.folder.scratch
            digest = copy_and_prove(self.journal, copy, within(report, 0.0, _COPIED))
            manifest = self._manifest(reason, copy, digest)
            if only_if_changed and self._is_known(manifest):
                return None
            file = self.folder.place(manifest, copy, within(report, _COPIED, 1.0))
            if prunes:
                prune(self.folder, manifest.journal_id, self.now(), manifest)
        second, trouble = self._place_second(file, manifest, prunes=prunes)
        return Made(file, manifest, second, trouble)

    def save_to(self, file: Path, report: Report) -> Manifest:
        """Make a proven backup where the lifter wants it; raise where a file has that name.

        With the ending .zip it is packed like all others; else it is the plain journal.
        """
        with backup_troubles(file), TemporaryDirectory(prefix=".hinge-", dir=file.parent) as name:
            copy, unnamed = Path(name) / "copy.hinge", Path(name) / "unnamed"
            digest = copy_and_prove(self.journal, copy, within(report, 0.0, _COPIED))
            manifest = self._manifest(BackupReason.BY_HAND, copy, digest)
            if file.suffix.casefold() == ".zip":
                write_file(unnamed, packed(manifest, copy, within(report, _COPIED, 1.0)))
                require_unchanged(unnamed, manifest)
            else:
                write_file(unnamed, file_chunks(copy))
                if file_digest(unnamed) != manifest.file_digest:
                    raise BackupError(BackupProblem.NOT_EQUAL, str(file))
            place_new_file(unnamed, file)
        return manifest

    def thin_out(self, journal_id: str, report: Report) -> None:
        """Let go of what the policy does not keep; only the removing itself takes a turn."""
        second = self.second()
        for folder in (self.folder, *(() if second is None else (BackupFolder(second),))):
            going = superfluous(folder, journal_id, self.now(), report)
            if going:
                with folder.turn():
                    for one in going:
                        folder.remove(one)

    def _manifest(self, reason: BackupReason, copy: Path, digest: str) -> Manifest:
        last = newest(self.folder.entries())
        with backup_troubles(copy), closing(connect(copy, is_writable=False)) as connection:
            journal_id, version = read_identity(connection)
            summary = read_summary(connection)
        with backup_troubles(copy):
            return Manifest(
                counter=1 if last is None else last.counter + 1,
                made=self.now(),
                reason=reason,
                journal_id=journal_id,
                schema_version=version,
                summary=summary,
                digest=content_digest(copy),
                file_digest=digest,
                file_bytes=copy.stat().st_size,
                app_version=self.app_version,
            )

    def _is_known(self, manifest: Manifest) -> bool:
        entries = self.folder.entries()
        last = newest(entries, manifest.journal_id)
        if last is None or last.digest != manifest.digest:
            return False
        return any(is_unchanged(one) for one in entries if one.manifest == last)

    def _place_second(
        self, file: Path, manifest: Manifest, *, prunes: bool
    ) -> tuple[Path | None, BackupError | None]:
        chosen = self.second()
        if chosen is None:
            return None, None
        if not chosen.exists():
            return None, BackupError(BackupProblem.AWAY, str(chosen))
        second = BackupFolder(chosen)
        try:
            with second.turn():
                placed = second.place_copy(file, manifest)
                if prunes:
                    prune(second, manifest.journal_id, self.now(), manifest)
        except BackupError as error:
            # The first one is sound; that the second is not is told with it.
            return None, error
        return placed, None


def prune(
    folder: BackupFolder, journal_id: str, now: datetime, just_proven: Manifest | None
) -> None:
    """Let go of what the policy does not keep, of one journal; call it within a turn."""
    for one in superfluous(folder, journal_id, now, just_proven=just_proven):
        folder.remove(one)


def superfluous(
    folder: BackupFolder,
    journal_id: str,
    now: datetime,
    report: Report = no_report,
    *,
    just_proven: Manifest | None = None,
) -> list[BackupEntry]:
    """Return what the policy does not keep of one journal; reads all of its backups if need be.

    What is kept in the place of others must be what it was; a damaged one stands for nothing.
    """
    entries = [
        one
        for one in folder.entries()
        if one.manifest is not None and one.manifest.journal_id == journal_id
    ]
    if not removable(_manifests(entries), now):
        return []
    sound: list[BackupEntry] = []
    for number, one in enumerate(entries):
        report(number / len(entries))
        if one.manifest == just_proven or is_unchanged(one):
            sound.append(one)
    going = removable(_manifests(sound), now)
    if just_proven is not None:
        going -= {just_proven.counter}
    return [one for one in sound if one.manifest is not None and one.manifest.counter in going]


def _manifests(entries: list[BackupEntry]) -> list[Manifest]:
    return [one.manifest for one in entries if one.manifest is not None]
