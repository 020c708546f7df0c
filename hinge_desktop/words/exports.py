"""Sentences about files that the journal is written to for other programs."""

from __future__ import annotations

import errno
from pathlib import Path
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from hinge_desktop.core.export_format import Exported, ExportFormat
from hinge_desktop.words.strong_losses import strong_loss_lines

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NAMES: Final = {
    ExportFormat.JSON: QT_TRANSLATE_NOOP("Exports", "Everything, as JSON"),
    ExportFormat.CSV: QT_TRANSLATE_NOOP("Exports", "Your sets, as a table (CSV)"),
    ExportFormat.STRONG: QT_TRANSLATE_NOOP("Exports", "For phone apps (CSV as Strong writes it)"),
}
_NOTES: Final = {
    ExportFormat.JSON: QT_TRANSLATE_NOOP(
        "Exports", "Nothing is left out. Hinge reads it back whole, on any computer."
    ),
    ExportFormat.CSV: QT_TRANSLATE_NOOP(
        "Exports",
        "One row a set, for a spreadsheet: with plan, answers, tempo and faults."
        " Hinge reads it back too. Plan, equipment and ladder are not in it.",
    ),
    ExportFormat.STRONG: QT_TRANSLATE_NOOP(
        "Exports", "Most training apps take it in. It has no place for:"
    ),
}
_FILES: Final = {
    ExportFormat.JSON: "hinge-journal.json",
    ExportFormat.CSV: "hinge-sets.csv",
    ExportFormat.STRONG: "hinge-for-phone-apps.csv",
}


def format_name(chosen: ExportFormat) -> str:
    """Name a format."""
    return _say(_NAMES[chosen])


def format_note(chosen: ExportFormat) -> str:
    """Say what a format carries, or begin the list of what it does not."""
    return _say(_NOTES[chosen])


def suggested_file(chosen: ExportFormat) -> str:
    """Return a name for the file."""
    return _FILES[chosen]


def copying_line(share: str) -> str:
    """Say how much of the journal is copied before it is written."""
    return _say(QT_TRANSLATE_NOOP("Exports", "Reading the journal: %1"), share)


def writing_line(size_bytes: int) -> str:
    """Say how much is written."""
    return _say(QT_TRANSLATE_NOOP("Exports", "Written so far: %1"), size(size_bytes))


def exported_lines(exported: Exported) -> tuple[str, ...]:
    """Say what was written where, and what is not in it."""
    text = QT_TRANSLATE_NOOP("Exports", "%1 in %2")
    said = _say(text, size(exported.size_bytes)).replace("%2", str(exported.file))
    losses = strong_loss_lines(exported.losses)
    if not losses:
        return (said,)
    left_out = _say(QT_TRANSLATE_NOOP("Exports", "Left out, since there is no place for it:"))
    return (said, left_out, *losses)


def exported_title(exported: Exported) -> str:
    """Say in a few words that it is done."""
    text = QT_TRANSLATE_NOOP("Exports", "%1 is written")
    return _say(text, exported.file.name)


def exists_line(file: Path) -> str:
    """Say that a file would be replaced."""
    text = QT_TRANSLATE_NOOP("Exports", "%1 is there already. What is in it would be gone.")
    return _say(text, str(file))


def own_file_line(file: Path) -> str:
    """Say that the journal and its backups are never written over."""
    text = QT_TRANSLATE_NOOP(
        "Exports", "%1 is where the journal or its backups lie. Choose another name or folder."
    )
    return _say(text, str(file))


def failure_line(error: OSError, file: Path) -> str:
    """Say why a file could not be written; what was there before is still there."""
    if error.errno in _NO_ROOM:
        text = QT_TRANSLATE_NOOP(
            "Exports", "There is no room for %1. Make some, or choose another place."
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Exports", "%1 could not be written: its folder takes no files, or is gone."
        )
    nothing = _say(QT_TRANSLATE_NOOP("Exports", "Nothing was written."))
    return f"{_say(text, str(file))} {nothing}"


def size(size_bytes: int) -> str:
    """Write the size of a file: 12.4 MB."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def _say(text: object, first: str = "") -> str:
    return QCoreApplication.translate("Exports", str(text)).replace("%1", first)
