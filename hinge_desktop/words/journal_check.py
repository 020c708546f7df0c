"""Plain sentences for the check of a journal: what else was seen, and what to do."""

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.backups.manifest import BackupEntry
from hinge_desktop.words.counts import sessions_words, sets_words

_CONFLICT_COPY = QT_TRANSLATE_NOOP(
    "Check",
    "It looks like a copy that a sync program made. Keep it; what it has and the journal lacks "
    "comes in with hinge-desktop import.",
)
_LEFT_OVER = QT_TRANSLATE_NOOP(
    "Check",
    "It was left beside the journal and could not be cleared away. Leave it where it is, allow "
    "writing to the folder, and check again.",
)
_WAL_MODE = QT_TRANSLATE_NOOP(
    "Check",
    "Another program switched it to WAL mode, in which a plain copy can lack sets. Allow writing "
    "to the file and its folder, close other programs that have it open, and check again.",
)
_OLD_BACKUP = QT_TRANSLATE_NOOP(
    "Check",
    "The last proven backup is of %1, and the journal has changed since. "
    "Make one with hinge-desktop backup.",
)
_NO_BACKUP = QT_TRANSLATE_NOOP(
    "Check", "There is no proven backup of this journal. Make one with hinge-desktop backup."
)
_NEWEST = QT_TRANSLATE_NOOP("Check", "Newest proven backup: %1 of %2, %3, %4.")
_TAKEN_BACK = QT_TRANSLATE_NOOP(
    "Check", "A write had been broken off and was taken back. Nothing that was saved is lost."
)
_PUT_BACK = QT_TRANSLATE_NOOP(
    "Check",
    "Another program had switched the file to WAL mode. It was put back; nothing is lost.",
)
_KEEP = QT_TRANSLATE_NOOP("Check", "Keep this file, and open a backup.")
_RESTORE = QT_TRANSLATE_NOOP(
    "Check", "Keep this file, and open a backup: hinge-desktop restore %1 (of %2, %3)."
)
_SALVAGE = QT_TRANSLATE_NOOP(
    "Check", "Or save what can be read to a new file: hinge-desktop salvage %1 NEWFILE."
)


def conflict_copy_text() -> str:
    """Say what a copy beside the journal is."""
    return _say(_CONFLICT_COPY)


def left_over_text() -> str:
    """Say what a file is that SQLite left and could not work in."""
    return _say(_LEFT_OVER)


def wal_mode_text() -> str:
    """Say what is wrong with the mode of the file."""
    return _say(_WAL_MODE)


def old_backup_text(made: date) -> str:
    """Say that the last backup lacks something."""
    return _filled(_OLD_BACKUP, made.isoformat())


def taken_back_line() -> str:
    """Say that a write was taken back by the check."""
    return _say(_TAKEN_BACK)


def put_back_line() -> str:
    """Say that the mode of the file was put back by the check."""
    return _say(_PUT_BACK)


def backup_line(newest: BackupEntry | None) -> str:
    """Say which backup is the newest that was proven."""
    if newest is None or newest.manifest is None:
        return _say(_NO_BACKUP)
    manifest = newest.manifest
    return _filled(
        _NEWEST,
        newest.file.name,
        manifest.made.isoformat(sep=" ", timespec="minutes")[:16],
        sessions_words(manifest.summary.sessions),
        sets_words(manifest.summary.sets),
    )


def damage_lines(file: str, newest: BackupEntry | None) -> tuple[str, str]:
    """Say what to do about a damaged journal: the backup first, then what can be read."""
    first = _say(_KEEP)
    if newest is not None and newest.manifest is not None:
        manifest = newest.manifest
        made = manifest.made.date().isoformat()
        first = _filled(_RESTORE, newest.file.name, made, sets_words(manifest.summary.sets))
    return first, _filled(_SALVAGE, file)


def _filled(text: object, *values: str) -> str:
    filled = _say(text)
    for place, value in enumerate(values, start=1):
        filled = filled.replace(f"%{place}", value)
    return filled


def _say(text: object) -> str:
    return QCoreApplication.translate("Check", str(text))
