"""The measure of cut texts finds what is cut, and only that."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QTableWidget, QTableWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from tests.shown_text import cut_texts, shown_texts


class _Painted(QWidget):
    """Writes by itself, as many widgets of the program do."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        QPainter(self).drawText(QRectF(0, 0, 900, 30), Qt.AlignmentFlag.AlignLeft, "62.5 kg")


def _shown(qtbot: QtBot, child: QWidget, width: int, height: int) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 300)
    child.setParent(window)
    child.setGeometry(10, 10, width, height)
    window.show()
    return window


def test_text_that_fits_is_no_fault(qtbot: QtBot) -> None:
    window = _shown(qtbot, QLabel("Bar RDL"), 200, 30)
    assert [text.words for text in shown_texts(window)] == ["Bar RDL"]
    assert cut_texts(window) == []


def test_a_label_that_is_too_narrow_is_cut(qtbot: QtBot) -> None:
    window = _shown(qtbot, QLabel("Today is not a training day"), 60, 30)
    assert ["across" in complaint for complaint in cut_texts(window)] == [True]


def test_lines_below_the_edge_are_cut(qtbot: QtBot) -> None:
    label = QLabel("Words that take more than one line")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    window = _shown(qtbot, label, 80, 20)
    assert cut_texts(window) != []


def test_whole_lines_that_are_left_out_are_missed(qtbot: QtBot) -> None:
    label = QLabel("One line, two lines, three lines")
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    window = _shown(qtbot, label, 80, 300)
    assert cut_texts(window) == []
    label.setFixedHeight(2 * label.fontMetrics().lineSpacing())
    assert any("lacks" in complaint for complaint in cut_texts(window))


def test_what_a_painter_writes_is_measured_too(qtbot: QtBot) -> None:
    assert cut_texts(_shown(qtbot, _Painted(), 200, 30)) == []
    (complaint,) = cut_texts(_shown(qtbot, _Painted(), 30, 30))
    assert "62.5 kg" in complaint


def test_a_widget_around_can_cut(qtbot: QtBot) -> None:
    frame = QWidget()
    label = QLabel("Bar RDL", frame)
    label.setGeometry(0, 0, 200, 30)
    assert cut_texts(_shown(qtbot, frame, 20, 30)) != []


def test_what_can_be_scrolled_to_is_not_cut(qtbot: QtBot) -> None:
    area = QScrollArea()
    area.setWidget(QLabel("\n".join("one line after another" for _ in range(40))))
    assert cut_texts(_shown(qtbot, area, 390, 100)) == []


def test_a_shortened_text_needs_a_tooltip(qtbot: QtBot) -> None:
    label = QLabel("Today is not a…")
    window = _shown(qtbot, label, 300, 30)
    assert ["tooltip" in complaint for complaint in cut_texts(window)] == [True]
    label.setToolTip("Today is not a training day")
    assert cut_texts(window) == []


def test_cells_of_a_table_are_read(qtbot: QtBot) -> None:
    table = QTableWidget(1, 1)
    table.setItem(0, 0, QTableWidgetItem("12"))
    window = _shown(qtbot, table, 300, 100)
    assert "12" in [text.words for text in shown_texts(window)]


def test_a_head_goes_along_with_its_table(qtbot: QtBot) -> None:
    table = QTableWidget(1, 2)
    table.setHorizontalHeaderLabels(["Load", "A head that is wider than what is left of the room"])
    table.setColumnWidth(0, 150)
    table.setColumnWidth(1, 400)
    window = _shown(qtbot, table, 300, 120)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() > 0)
    assert cut_texts(window) == []
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setColumnWidth(1, 100)
    table.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideNone)
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert cut_texts(window) != []
