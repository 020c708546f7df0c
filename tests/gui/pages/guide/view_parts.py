"""What the tests of the guide's views read and press."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hinge_desktop.gui.views.guide.statement_label import StatementLabel


def statements(root: QWidget) -> list[str]:
    """Return what the labels that show say, in their order, with their sources."""
    # What a layout takes in shows with the next event.
    QApplication.processEvents()
    return [label.spoken for label in root.findChildren(StatementLabel) if label.isVisible()]


def shown(root: QWidget, name: str) -> list[QWidget]:
    """Return the widgets of this name that show."""
    QApplication.processEvents()
    return [one for one in root.findChildren(QWidget, name) if one.isVisible()]


def button(root: QWidget, name: str) -> QPushButton:
    """Return the one button of this name that shows."""
    [found] = shown(root, name)
    assert isinstance(found, QPushButton)
    return found
