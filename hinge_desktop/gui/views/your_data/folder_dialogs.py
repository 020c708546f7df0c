"""Asks the desktop for a folder, or for a backup that lies somewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog

AskPlace: TypeAlias = Callable[[Path], Path | None]
"""Given where to begin to look, returns what the lifter chose, or None."""


def ask_second_folder(begin: Path) -> Path | None:
    """Let the lifter choose the folder of the second backups."""
    title = QCoreApplication.translate("YourData", "Second place for backups")
    chosen = QFileDialog.getExistingDirectory(QApplication.activeWindow(), title, str(begin))
    return Path(chosen) if chosen else None


def ask_backup_file(begin: Path) -> Path | None:
    """Let the lifter choose a backup, or a journal."""
    chosen, _ = QFileDialog.getOpenFileName(
        QApplication.activeWindow(),
        QCoreApplication.translate("YourData", "Open a backup"),
        str(begin),
        QCoreApplication.translate("YourData", "Backups and journals (*.zip *.hinge)"),
    )
    return Path(chosen) if chosen else None
