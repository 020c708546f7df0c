"""Asks where a file of the charts is to be saved."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from hinge_desktop.gui.system.new_file_dialog import ask_new_file


class FileKind(StrEnum):
    """What is saved; its value ends the file's name."""

    PICTURE = ".png"
    POINTS = ".csv"


AskFile = Callable[[str, FileKind], Path | None]
"""Given a suggested name without its ending, returns where the lifter wants the file, or None."""


def ask_file(name: str, kind: FileKind) -> Path | None:
    """Open the file dialog of the desktop; it asks before a file is replaced."""
    translate = QCoreApplication.translate
    title, pattern = {
        FileKind.PICTURE: (
            translate("ChartFiles", "Save as image"),
            translate("ChartFiles", "PNG image (*.png)"),
        ),
        FileKind.POINTS: (
            translate("ChartFiles", "Save the points"),
            translate("ChartFiles", "CSV table (*.csv)"),
        ),
    }[kind]
    return ask_new_file(title, pattern, kind.removeprefix("."), f"{name}{kind}")
