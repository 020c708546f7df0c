"""The printers of the system; their library is loaded when paper is first asked for."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QApplication

from hinge_desktop.gui.printing.paper_size import PaperSize


class Printers(Protocol):
    """Where paper comes out."""

    def are_there(self) -> bool:
        """Whether there is one; may take long, and is asked in the background."""

    def ask(self, title: str, size: PaperSize) -> QPagedPaintDevice | None:
        """Let the lifter choose one for a document; None where they cancelled."""


class SystemPrinters:
    """Those that the desktop knows. A system without the library for it has none."""

    def are_there(self) -> bool:
        """Whether there is one; the system may have to ask the network."""
        try:
            from PySide6.QtPrintSupport import QPrinterInfo  # noqa: PLC0415 see above
        except ImportError:
            return False
        return bool(QPrinterInfo.availablePrinterNames())

    def ask(self, title: str, size: PaperSize) -> QPagedPaintDevice | None:
        """Open the print dialog of the desktop."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter  # noqa: PLC0415 see above

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(title)
        printer.setCreator("Hinge")
        printer.setPageSize(size.page_size)
        printer.setFullPage(True)
        printer.setPageMargins(QMarginsF())
        dialog = QPrintDialog(printer, QApplication.activeWindow())
        is_chosen = bool(dialog.exec())
        dialog.deleteLater()
        return printer if is_chosen else None
