"""Shows a folder in the file manager of the computer."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_folder(folder: Path) -> None:
    """Ask the desktop to show a folder; where there is none, nothing happens."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
