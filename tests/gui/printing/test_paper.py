"""Devices, sizes and names of files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF, QStandardPaths
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from hinge_desktop.gui.printing.guide_document import guide_pages
from hinge_desktop.gui.printing.paper import paint_on, pdf_of, save_pdf
from hinge_desktop.gui.printing.paper_size import PaperSize, paper_of
from hinge_desktop.gui.printing.pdf_file import ask_pdf_file
from hinge_desktop.gui.printing.printers import SystemPrinters
from hinge_desktop.gui.system.new_file_dialog import documents_folder
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.guide import Guide
from hinge_desktop.words.printed import file_name, wall_file_name
from tests.gui.printing.pdf_reader import read_pdf

_Country = QLocale.Country


@pytest.mark.parametrize(
    ("country", "size"),
    [
        (_Country.UnitedStates, PaperSize.LETTER),
        (_Country.Canada, PaperSize.LETTER),
        (_Country.UnitedKingdom, PaperSize.A4),
        (_Country.Germany, PaperSize.A4),
    ],
)
def test_paper_is_that_of_the_country(country: QLocale.Country, size: PaperSize) -> None:
    assert paper_of(QLocale(QLocale.Language.English, country)) is size


def test_a_page_can_be_written_over_another_one(theme: Theme, guide: Guide, tmp_path: Path) -> None:  # noqa: ARG001
    file = tmp_path / "page.pdf"
    file.write_bytes(b"old")
    save_pdf(file, pdf_of(guide_pages(guide, "cues", PaperSize.A4)))
    assert read_pdf(file.read_bytes()).title == "Cues"
    assert list(tmp_path.glob("*")) == [file] or file in tmp_path.iterdir()


def test_the_same_page_fits_on_smaller_paper(theme: Theme, guide: Guide) -> None:  # noqa: ARG001
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    device.setPageMargins(QMarginsF())
    pages = guide_pages(guide, "cues", PaperSize.A4)
    paint_on(device, pages)
    pdf = read_pdf(bytes(buffer.data().data()))
    assert len(pdf.pages) == pages.page_count
    assert f"page 1 of {pages.page_count}" in pdf.pages[0]


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_takes_nothing_is_said(theme: Theme, guide: Guide, tmp_path: Path) -> None:  # noqa: ARG001
    device = QPdfWriter(str(tmp_path / "no such folder" / "page.pdf"))
    with pytest.raises(OSError, match="takes no pages"):
        paint_on(device, guide_pages(guide, "cues", PaperSize.A4))


def test_names_of_files_are_allowed_on_every_system() -> None:
    assert file_name("Romanian deadlift") == "Hinge - Romanian deadlift"
    assert file_name('Where did you "feel" it?') == "Hinge - Where did you feel it"
    assert wall_file_name("Good morning") == "Hinge - Good morning - wall sheet"


def test_documents_come_before_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    assert documents_folder() == tmp_path
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path / "none"))
    assert documents_folder() == Path.home()


def test_the_dialog_suggests_a_name_among_the_documents(
    theme: Theme,  # noqa: ARG001 its application
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[QFileDialog] = []

    def accept(dialog: QFileDialog) -> int:
        asked.append(dialog)
        assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
        assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        assert dialog.defaultSuffix() == "pdf"
        return QFileDialog.DialogCode.Accepted

    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _place: str(tmp_path))
    monkeypatch.setattr(QFileDialog, "exec", accept)
    assert ask_pdf_file("Hinge - Cues.pdf") == tmp_path / "Hinge - Cues.pdf"
    assert len(asked) == 1
    monkeypatch.setattr(QFileDialog, "exec", lambda _dialog: QFileDialog.DialogCode.Rejected)
    assert ask_pdf_file("Hinge - Cues.pdf") is None


def test_a_printer_takes_pages_to_the_edge_of_the_paper(
    theme: Theme,  # noqa: ARG001 its application
    guide: Guide,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The printer of the system, set to write a file, as it comes out of the print dialog."""
    file = tmp_path / "printed.pdf"

    def accept(dialog: QPrintDialog) -> int:
        dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        dialog.printer().setOutputFileName(str(file))
        return QPrintDialog.DialogCode.Accepted

    monkeypatch.setattr(QPrintDialog, "exec", accept)
    printer = SystemPrinters().ask("Cues", PaperSize.LETTER)
    assert printer is not None
    pages = guide_pages(guide, "cues", PaperSize.LETTER)
    paint_on(printer, pages)
    pdf = read_pdf(file.read_bytes())
    assert pdf.size.toSize() == PaperSize.LETTER.page_size.sizePoints()
    assert len(pdf.pages) == pages.page_count
    monkeypatch.setattr(QPrintDialog, "exec", lambda _dialog: QPrintDialog.DialogCode.Rejected)
    assert SystemPrinters().ask("Cues", PaperSize.LETTER) is None


def test_a_system_without_the_library_for_printing_has_no_printer(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "PySide6.QtPrintSupport", None)
    assert not SystemPrinters().are_there()


def test_the_start_does_not_load_the_library_for_printing() -> None:
    code = (
        "import sys; import hinge_desktop.gui.printing.guide_printing;"
        "print('PySide6.QtPrintSupport' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
