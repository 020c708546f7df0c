"""Plain sentences for what went wrong with a backup."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.journal import JournalError
from hinge_desktop.words.problems import ProblemWords, journal_words

_UNCHANGED = QT_TRANSLATE_NOOP("Backups", "Nothing was changed.")
_WORDS = {
    BackupProblem.FULL: (
        QT_TRANSLATE_NOOP("Backups", "There is no room left for a backup at %1."),
        QT_TRANSLATE_NOOP("Backups", "Make some room, then try again. The journal is as it was."),
    ),
    BackupProblem.NO_ACCESS: (
        QT_TRANSLATE_NOOP("Backups", "The place %1 takes no files, or may not be read."),
        QT_TRANSLATE_NOOP("Backups", "Allow it, or name another place. Nothing was changed."),
    ),
    BackupProblem.BUSY: (
        QT_TRANSLATE_NOOP("Backups", "Another program is at work on %1."),
        QT_TRANSLATE_NOOP("Backups", "Wait until it is done, then try again."),
    ),
    BackupProblem.INPUT_OUTPUT: (
        QT_TRANSLATE_NOOP("Backups", "The disk did not store or return a part of %1."),
        QT_TRANSLATE_NOOP("Backups", "Check that the disk is connected, then try again."),
    ),
    BackupProblem.MISSING: (
        QT_TRANSLATE_NOOP("Backups", "There is no backup at %1."),
        QT_TRANSLATE_NOOP(
            "Backups", "Nothing was changed. It may have been moved: choose another."
        ),
    ),
    BackupProblem.AWAY: (
        QT_TRANSLATE_NOOP("Backups", "The second place for backups, %1, is not there."),
        QT_TRANSLATE_NOOP("Backups", "Connect its disk, or choose another place."),
    ),
    BackupProblem.NOT_A_BACKUP: (
        QT_TRANSLATE_NOOP("Backups", "The file %1 is no backup of a Hinge journal."),
        _UNCHANGED,
    ),
    BackupProblem.BROKEN: (
        QT_TRANSLATE_NOOP("Backups", "The backup %1 is damaged."),
        QT_TRANSLATE_NOOP("Backups", "Nothing was changed. Choose another backup."),
    ),
    BackupProblem.NEWER: (
        QT_TRANSLATE_NOOP("Backups", "The backup %1 was made by a newer Hinge."),
        QT_TRANSLATE_NOOP("Backups", "Nothing was changed. Update Hinge to restore it."),
    ),
    BackupProblem.NOT_EQUAL: (
        QT_TRANSLATE_NOOP("Backups", "The backup at %1 did not turn out like the journal."),
        QT_TRANSLATE_NOOP("Backups", "It was thrown away. Check the disk, then try again."),
    ),
}


def backup_words(error: BackupError) -> ProblemWords:
    """Say what is wrong with a backup and what to do."""
    title, advice = _WORDS[error.problem]
    return ProblemWords(_say(title).replace("%1", error.path), _say(advice))


def backup_trouble_words(error: BackupError | JournalError) -> ProblemWords:
    """Say what is wrong with a backup, or with the journal, and what to do."""
    return journal_words(error) if isinstance(error, JournalError) else backup_words(error)


def failure_line(error: BackupError | JournalError) -> str:
    """Say in a line that no backup could be made, and why."""
    text = QCoreApplication.translate("Backups", "No backup could be made. %1")
    return text.replace("%1", backup_trouble_words(error).title)


def _say(text: object) -> str:
    return QCoreApplication.translate("Backups", str(text))
