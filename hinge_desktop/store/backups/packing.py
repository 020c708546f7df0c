"""A backup as a file: a ZIP with the journal and its manifest, which any system can open.

What is read here may come from anywhere: no name in it is used, and no size in it is believed.
"""

from __future__ import annotations

import errno
import json
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from hinge_desktop.core.backups.backup_store import Report, no_report
from hinge_desktop.core.backups.manifest import BackupReason, JournalSummary, Manifest
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.store.backups.troubles import backup_troubles

MOST_BYTES: Final = 4 * 1024**3
"""A journal of ten years has a few million bytes; this much is unpacked at most."""
_MOST_MANIFEST_BYTES: Final = 64 * 1024
_CHUNK: Final = 256 * 1024
_MANIFEST: Final = "manifest.json"
_JOURNAL: Final = "journal.hinge"
_FORMAT: Final = 1
_LEVEL: Final = 1
"""Twice as fast as the usual 6, for an eighth more bytes: whoever closes the window waits."""
_NOT_READABLE: Final = (
    *(BadZipFile, zlib.error, EOFError, KeyError, ValueError, TypeError, AttributeError),
    # RuntimeError: a method of packing that this program does not know, a ZIP with a password.
    *(RuntimeError, OverflowError),
)


def packed(manifest: Manifest, journal: Path, report: Report = no_report) -> Iterator[bytes]:
    """Yield the bytes of a backup, to be written in one way with all other files."""
    chunks = _Chunks()
    done = 0
    with ZipFile(chunks, "w", ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        archive.writestr(_member(_MANIFEST, manifest.made), _manifest_json(manifest))
        yield from chunks.taken()
        # By its name alone: only so does it take the level of the archive.
        with archive.open(_JOURNAL, "w", force_zip64=True) as target, journal.open("rb") as file:
            while chunk := file.read(_CHUNK):
                target.write(chunk)
                yield from chunks.taken()
                done += len(chunk)
                report(min(1.0, done / manifest.file_bytes))
    yield from chunks.taken()


def is_packed(path: Path) -> bool:
    """Whether a file begins as a ZIP does."""
    with backup_troubles(path), path.open("rb") as file:
        return file.read(4) == b"PK\x03\x04"


def read_manifest(path: Path) -> Manifest:
    """Return what a backup says about itself; raise `BackupError` where it is none."""
    with _reading(path, BackupProblem.NOT_A_BACKUP) as archive:
        with archive.open(_MANIFEST) as member:
            text = member.read(_MOST_MANIFEST_BYTES + 1)
        if len(text) > _MOST_MANIFEST_BYTES:
            raise BackupError(BackupProblem.NOT_A_BACKUP, str(path), "its manifest is too long")
        return _manifest_of(json.loads(text))


def unpacked(path: Path, manifest: Manifest) -> Iterator[bytes]:
    """Yield the journal in a backup; raise `BackupError` once it is not what was proven.

    The last bytes may come before that is known: whoever writes them away must wait for the end.
    """
    digest, size = sha256(), 0
    with _reading(path, BackupProblem.BROKEN) as archive, archive.open(_JOURNAL) as member:
        while chunk := member.read(_CHUNK):
            size += len(chunk)
            if size > min(manifest.file_bytes, MOST_BYTES):
                raise BackupError(BackupProblem.BROKEN, str(path), "it is longer than it says")
            digest.update(chunk)
            yield chunk
    if digest.hexdigest() != manifest.file_digest:
        raise BackupError(BackupProblem.BROKEN, str(path), "its bytes are not those proven")


def require_unchanged(path: Path, manifest: Manifest, report: Report = no_report) -> None:
    """Raise `BackupError` where the file does not unpack to the bytes that were proven."""
    done = 0
    for chunk in unpacked(path, manifest):
        done += len(chunk)
        report(min(1.0, done / manifest.file_bytes))


@contextmanager
def _reading(path: Path, problem: BackupProblem) -> Iterator[ZipFile]:
    try:
        with backup_troubles(path), _places_before_it(), ZipFile(path) as archive:
            yield archive
    except _NOT_READABLE as error:
        raise BackupError(problem, str(path), str(error)) from error


@contextmanager
def _places_before_it() -> Iterator[None]:
    """Tell a bent ZIP, whose parts would lie before its beginning, from a disk that fails."""
    try:
        yield
    except OSError as error:
        if error.errno != errno.EINVAL:
            raise
        raise BadZipFile(str(error)) from error


def _member(name: str, made: datetime) -> ZipInfo:
    # A ZIP knows no year outside these; the true moment stands in the manifest.
    year = min(max(made.year, 1980), 2107)
    member = ZipInfo(name, (year, made.month, made.day, made.hour, made.minute, made.second))
    member.compress_type = ZIP_DEFLATED
    member.external_attr = 0o600 << 16
    return member


def _manifest_json(manifest: Manifest) -> bytes:
    plain = {"format": _FORMAT, **asdict(manifest), "made": manifest.made.isoformat()}
    return json.dumps(plain, indent=1, default=str).encode()


def _manifest_of(stored: dict[str, Any]) -> Manifest:
    summary = stored["summary"]
    made = datetime.fromisoformat(stored["made"])
    if stored["format"] != _FORMAT or made.tzinfo is None:
        raise ValueError("a manifest of another kind")
    return Manifest(
        counter=int(stored["counter"]),
        made=made,
        reason=BackupReason(stored["reason"]),
        journal_id=str(stored["journal_id"]),
        schema_version=int(stored["schema_version"]),
        summary=JournalSummary(
            int(summary["sessions"]),
            int(summary["sets"]),
            _date(summary["first_day"]),
            _date(summary["last_day"]),
        ),
        digest=str(stored["digest"]),
        file_digest=str(stored["file_digest"]),
        file_bytes=int(stored["file_bytes"]),
        app_version=str(stored["app_version"]),
    )


def _date(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


class _Chunks:
    """A file that is only written to; what was written is taken away piece by piece."""

    def __init__(self) -> None:
        self._written: list[bytes] = []

    def write(self, data: Any, /) -> int:  # noqa: ANN401 whatever holds bytes
        """Take bytes in."""
        self._written.append(bytes(data))
        return len(data)

    def flush(self) -> None:
        """Nothing waits here."""

    def close(self) -> None:
        """Nothing is held."""

    def taken(self) -> Iterator[bytes]:
        """Yield what was written since the last time."""
        written, self._written = self._written, []
        yield from written
