"""Asks where a PDF is to be saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from hinge_desktop.gui.system.new_file_dialog import ask_new_file

AskPdfFile = Callable[[str], Path | None]
"""Given a suggested file name, returns where the lifter wants the PDF, or None."""


def ask_pdf_file(suggested_name: str) -> Path | None:
    """Open the file dialog of the desktop; it asks before a file is replaced."""
    title = QCoreApplication.translate("Printing", "Save as PDF")
    pattern = QCoreApplication.translate("Printing", "PDF document (*.pdf)")
    return ask_new_file(title, pattern, "pdf", suggested_name)
