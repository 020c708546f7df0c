"""Reads a PDF back with Qt's own reader, which did not write it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSizeF
from PySide6.QtPdf import QPdfDocument


@dataclass(frozen=True, slots=True)
class ReadPdf:
    """What a reader of the PDF sees."""

    title: str
    pages: tuple[str, ...]
    """The text of each page, with single spaces."""
    size: QSizeF
    """In points."""

    @property
    def text(self) -> str:
        return " ".join(self.pages)


def read_pdf(pdf: bytes) -> ReadPdf:
    buffer = QBuffer()
    buffer.setData(QByteArray(pdf))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    title = document.metaData(QPdfDocument.MetaDataField.Title)
    read = ReadPdf(str(title), tuple(plain(page) for page in pages), document.pagePointSize(0))
    document.close()
    return read


_READ_AS = str.maketrans(
    {
        "\N{NO-BREAK SPACE}": " ",
        "\ufffe": "-",  # a hyphen at the end of a line
        # One shape in Inter, and the reader cannot know which of the two was meant.
        "\N{MODIFIER LETTER DOUBLE APOSTROPHE}": "\N{RIGHT DOUBLE QUOTATION MARK}",
    }
)


def plain(text: str) -> str:
    """Write a text as the reader gives it back, with single spaces."""
    return " ".join(text.translate(_READ_AS).split())
