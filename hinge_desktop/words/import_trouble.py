"""Plain sentences for an import that came to nothing: of the file, its disk, or the journal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.archives import ArchiveError
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.imports.file_trouble import FileRefusedError
from hinge_desktop.core.journal import JournalError
from hinge_desktop.words.archive_problems import archive_words
from hinge_desktop.words.backups import failure_line
from hinge_desktop.words.imports import file_words
from hinge_desktop.words.problems import ProblemWords, journal_words


def import_trouble_words(error: Exception, file: str) -> ProblemWords | None:
    """Say what happened and what to do; None for an error that is our own mistake."""
    if isinstance(error, FileRefusedError):
        return file_words(error, file)
    if isinstance(error, ArchiveError):
        return ProblemWords("", archive_words(error, file))
    if isinstance(error, JournalError):
        return journal_words(error)
    if isinstance(error, OSError):
        return ProblemWords(
            _say("%1 cannot be read: %2.").replace("%1", file).replace("%2", error.strerror or ""),
            _say("Check that it is still there and that you may read it, then choose it again."),
        )
    return None


def no_backup_words(error: BackupError | JournalError) -> ProblemWords:
    """Say that no backup could be made before an import, and what the lifter can do."""
    advice = _say("Nothing was imported. Mend it and try again, or import without a backup.")
    return ProblemWords(failure_line(error), advice)


def _say(text: str) -> str:
    return QCoreApplication.translate("Imports", text)
