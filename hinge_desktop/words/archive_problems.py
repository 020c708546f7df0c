"""Plain sentences for archives that cannot be taken in."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.archives import ArchiveError, ArchiveProblem

_WORDS = {
    ArchiveProblem.NOT_AN_ARCHIVE: QT_TRANSLATE_NOOP(
        "Archives", "%1 is neither a Hinge journal nor a complete export of one."
    ),
    ArchiveProblem.NEWER: QT_TRANSLATE_NOOP(
        "Archives", "%1 was written by a newer Hinge. Update Hinge, then try again."
    ),
    ArchiveProblem.BROKEN: QT_TRANSLATE_NOOP(
        "Archives", "%1 begins as an export of Hinge, but ends early or is damaged%2."
    ),
    ArchiveProblem.TWICE: QT_TRANSLATE_NOOP("Archives", "%1 has something twice%2."),
    ArchiveProblem.WRONG_TABLES: QT_TRANSLATE_NOOP(
        "Archives", "%1 has other tables than its version should have%2."
    ),
    ArchiveProblem.WRONG_COLUMNS: QT_TRANSLATE_NOOP(
        "Archives", "%1 has other columns than its version should have%2."
    ),
    ArchiveProblem.WRONG_VALUE: QT_TRANSLATE_NOOP("Archives", "%1 has a value that cannot be%2."),
    ArchiveProblem.BROKEN_LINK: QT_TRANSLATE_NOOP(
        "Archives", "%1 has a row that belongs to one that is missing%2."
    ),
}


def archive_words(error: ArchiveError, file: str) -> str:
    """Say what is wrong with a file and where; and that nothing was taken from it."""
    sentence = _say(_WORDS[error.problem])
    nothing = QCoreApplication.translate("Archives", "Nothing was imported.")
    return f"{sentence.replace('%2', _place(error)).replace('%1', file)} {nothing}"


def _say(marked: object) -> str:
    return QCoreApplication.translate("Archives", str(marked))


def _place(error: ArchiveError) -> str:
    if not error.table:
        return ""
    if error.row is None:
        return QCoreApplication.translate("Archives", " (%1)").replace("%1", error.table)
    place = QCoreApplication.translate("Archives", " (%1, row %2)")
    return place.replace("%2", str(error.row)).replace("%1", error.table)
