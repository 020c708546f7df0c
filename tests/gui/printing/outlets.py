"""Where paper comes out in tests: a folder instead of the dialog, a buffer instead of a printer."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QObject
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.printing.paper_size import PaperSize
from tests.gui.printing.pdf_reader import ReadPdf, read_pdf


@dataclass
class Outlets:
    """Stands in for the dialogs and the printer."""

    folder: Path
    has_printer: bool = False
    suggested: list[str] = field(default_factory=list)
    paper: QBuffer = field(default_factory=QBuffer)

    def ask_file(self, name: str) -> Path | None:
        self.suggested.append(name)
        return self.folder / name

    def are_there(self) -> bool:
        return self.has_printer

    def ask(self, title: str, size: PaperSize) -> QPagedPaintDevice | None:
        self.paper.open(QIODevice.OpenModeFlag.WriteOnly)
        device = QPdfWriter(self.paper)
        device.setTitle(title)
        device.setPageSize(size.page_size)
        device.setPageMargins(QMarginsF())
        return device

    def saved(self) -> ReadPdf:
        """Read the PDF that was saved last."""
        return read_pdf((self.folder / self.suggested[-1]).read_bytes())

    def printed(self) -> ReadPdf:
        """Read what came out of the printer."""
        return read_pdf(bytes(self.paper.data().data()))


def wait_for_tasks(qtbot: QtBot, owner: QObject) -> None:
    """Wait until nothing below an object is read or made any more."""
    tasks = owner.findChildren(LatestTask)
    qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks), timeout=30_000)
