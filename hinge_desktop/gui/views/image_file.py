"""Asks where a picture is to be saved."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir
from PySide6.QtWidgets import QApplication, QFileDialog

AskImageFile = Callable[[str], Path | None]
"""Given a suggested file name, returns where the lifter wants the picture, or None."""


def ask_image_file(suggested_name: str) -> Path | None:
    """Open the file dialog of the desktop over the active window."""
    chosen, _ = QFileDialog.getSaveFileName(
        QApplication.activeWindow(),
        QCoreApplication.translate("Images", "Save as image"),
        QDir.home().filePath(suggested_name),
        QCoreApplication.translate("Images", "PNG image (*.png)"),
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix.lower() == ".png" else path.with_name(f"{path.name}.png")
