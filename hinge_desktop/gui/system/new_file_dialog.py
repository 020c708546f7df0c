"""Asks in the file dialog of the desktop where a new file is to go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QStandardPaths
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget


def ask_new_file(
    title: str,
    pattern: str,
    ending: str,
    suggested_name: str = "",
    *,
    parent: QWidget | None = None,
    asks_to_replace: bool = True,
) -> Path | None:
    """Return what the lifter chose, or None; `ending` has no dot.

    The dialog adds the ending, not we afterwards: so it also asks about a file of the whole name.
    Who looks for itself whether one is there turns `asks_to_replace` off.
    """
    dialog = QFileDialog(
        QApplication.activeWindow() or parent, title, str(documents_folder()), pattern
    )
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite, not asks_to_replace)
    dialog.setDefaultSuffix(ending)
    dialog.selectFile(suggested_name)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def documents_folder() -> Path:
    """Return where the lifter keeps documents; their home where there is no such folder."""
    place = QStandardPaths.StandardLocation.DocumentsLocation
    folder = Path(QStandardPaths.writableLocation(place) or QDir.homePath())
    return folder if folder.is_dir() else Path(QDir.homePath())
