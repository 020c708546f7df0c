"""What shows through a sheet is the window as it is now."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.sheet import Sheet

WIDE = 700


class Folding(QWidget):
    """Has words beside its button where it is wide, as the sidebar has."""

    def __init__(self) -> None:
        super().__init__()
        self.words = QPushButton("Words")
        row = QHBoxLayout(self)
        row.addWidget(QPushButton("Button"))
        row.addWidget(self.words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold in a narrow window."""
        super().resizeEvent(event)
        self.words.setVisible(event.size().width() >= WIDE)


def test_a_window_that_is_resized_is_seen_as_it_is_laid_out_then(
    qtbot: QtBot, theme: Theme
) -> None:
    window = Folding()
    qtbot.addWidget(window)
    window.resize(500, 400)
    with qtbot.waitExposed(window):
        window.show()
    sheet = Sheet(theme, window, "Sheet", width=200)
    sheet.show()
    window.resize(900, 640)
    assert sheet.size() == QSize(900, 640)
    assert window.words.isVisible()
    qtbot.waitUntil(lambda: sheet.picture.toImage() == window.grab().toImage())
    sheet.close()
