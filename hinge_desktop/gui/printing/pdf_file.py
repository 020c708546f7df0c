"""Asks where a PDF is to be saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog

AskPdfFile = Callable[[str], Path | None]
"""Given a suggested file name, returns where the lifter wants the PDF, or None."""


def ask_pdf_file(suggested_name: str) -> Path | None:
    """Open the file dialog of the desktop; it asks before a file is replaced."""
    dialog = QFileDialog(
        QApplication.activeWindow(),
        QCoreApplication.translate("Printing", "Save as PDF"),
        str(documents_folder() / suggested_name),
        QCoreApplication.translate("Printing", "PDF document (*.pdf)"),
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    # Added by the dialog and not afterwards: so it also asks about the name with it.
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(suggested_name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def documents_folder() -> Path:
    """Return where the lifter keeps documents; their home where there is no such folder."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or QDir.homePath())
    return folder if folder.is_dir() else Path(QDir.homePath())
