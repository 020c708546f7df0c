"""Asks which file is to be brought in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog

AskImportFile = Callable[[], Path | None]
"""Returns which file the lifter wants to bring in, or None."""


def ask_import_file() -> Path | None:
    """Open the file dialog of the desktop where browsers leave what was sent."""
    say = QCoreApplication.translate
    known = say("ImportSheet", "Logs and journals (*.csv *.tsv *.txt *.json *.hinge)")
    every = say("ImportSheet", "All files (*)")
    dialog = QFileDialog(
        QApplication.activeWindow(),
        say("ImportSheet", "Choose a log"),
        str(_downloads_folder()),
        f"{known};;{every}",
    )
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def _downloads_folder() -> Path:
    place = QStandardPaths.StandardLocation.DownloadLocation
    folder = Path(QStandardPaths.writableLocation(place) or QDir.homePath())
    return folder if folder.is_dir() else Path(QDir.homePath())
