"""Brings sheets to a device: a PDF in memory, then a file; or a printer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPainter, QPdfWriter

from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.safe_files import replace_file

_CREATOR: Final = "Hinge"
_DOTS_PER_INCH: Final = 1200

Breathe = Callable[[], None]


class Printout(Protocol):
    """Sheets that can be painted one by one."""

    title: str
    size: PaperSize

    @property
    def page_count(self) -> int:
        """How many sheets there are."""

    def paint(self, painter: QPainter, page: int) -> None:
        """Paint a sheet, the first is 0, with a painter that measures in units."""


def pdf_of(printout: Printout, breathe: Breathe = lambda: None) -> bytes:
    """Return sheets as a PDF with their title."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(printout.title)
    writer.setCreator(_CREATOR)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setPageSize(printout.size.page_size)
    writer.setPageMargins(QMarginsF())
    paint_on(writer, printout, breathe)
    return bytes(buffer.data().data())


def paint_on(
    device: QPagedPaintDevice, printout: Printout, breathe: Breathe = lambda: None
) -> None:
    """Paint all sheets on a device without margins of its own; raises OSError.

    On paper of another size the sheets are made smaller or larger as a whole.
    """
    paper = device.pageLayout().fullRectPixels(device.logicalDpiX())
    sheet = printout.size.sheet
    scale = min(paper.width() / sheet.width(), paper.height() / sheet.height())
    painter = QPainter()
    if not painter.begin(device):
        raise OSError("The device takes no pages")
    try:
        painter.scale(scale, scale)
        for page in range(printout.page_count):
            if page and not device.newPage():
                raise OSError("The device takes no further page")
            printout.paint(painter, page)
            breathe()
    finally:
        # Also where nobody waits any more: a device must not go away under its painter.
        painter.end()


def save_pdf(path: Path, pdf: bytes) -> None:
    """Write a PDF all at once; raises OSError, and leaves an older file as it was."""
    replace_file(path, pdf)
