"""Asks the desktop for a folder, for a backup that lies somewhere, or where a file is to go."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from hinge_desktop.gui.system.new_file_dialog import ask_new_file

AskPlace: TypeAlias = Callable[[Path], Path | None]
"""Given where to begin to look, returns what the lifter chose, or None."""
AskTarget: TypeAlias = Callable[[str, str], Path | None]
"""Given a name and an ending without its dot, returns where a file is to go, or None."""


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


def ask_export_file(suggested_name: str, ending: str) -> Path | None:
    """Let the lifter choose where an export goes; whoever asked looks whether a file is there."""
    title = QCoreApplication.translate("YourData", "Save the export")
    pattern = f"*.{ending}"
    return ask_new_file(title, pattern, ending, suggested_name, asks_to_replace=False)
