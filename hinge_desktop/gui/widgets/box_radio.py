"""A radio button that is painted as a box."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QRadioButton

_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class BoxRadio(QRadioButton):
    """One of a group, for screen readers too. Each subclass paints its own box."""

    def hitButton(self, pos: QPoint) -> bool:
        """Take clicks anywhere in the box; a plain radio button takes them on its words only."""
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with the arrows also while nothing is chosen, where Qt would not."""
        if event.key() in _ARROWS and self.group().checkedButton() is None:
            self.click()
            return
        super().keyPressEvent(event)


def stop_tab_at(chosen: BoxRadio) -> None:
    """Let Tab stop at the chosen one of a group: Qt sees to it only once one had the focus."""
    group = chosen.group()
    for button in group.buttons():
        is_stop = button is chosen
        policy = Qt.FocusPolicy.StrongFocus if is_stop else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
