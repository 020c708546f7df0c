"""The number of an open row: pressed, it asks what the set was for."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from hinge_desktop.core.training import SetKind, WorkSet
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.row_buttons import SmallButton
from hinge_desktop.gui.widgets.painting import smooth_painter
from hinge_desktop.words.history import kind_words, set_kind_words

_SIDE: Final = 26
_OFFERED: Final = (SetKind.WARM_UP, SetKind.WORK, SetKind.DROP, SetKind.FAILURE)
"""A drill and a timed set are what their exercise is, so they stay it."""


class KindButton(SmallButton):
    """Shows how the set is counted, and sends what it is from now on."""

    chosen = Signal(object)
    """Sent with another `SetKind` that the lifter chose."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, _SIDE, "", "")
        self.setParent(parent)
        self.setObjectName("set_kind")
        self.setProperty("focusRadius", _SIDE / 2)
        self._kind: SetKind | None = None
        self._menu = QMenu(self)
        self._menu.setObjectName("set_kind_menu")
        self._group = QActionGroup(self._menu)
        self._actions = {kind: self._build(kind) for kind in SetKind}
        self._menu.triggered.connect(self._report)
        self.clicked.connect(self._open)

    def show_set(self, one: WorkSet, number: str) -> None:
        """Show what a set is for, and its number in the table."""
        self._kind = one.kind
        self.setText(number)
        words = self.tr("Kind of set {number}: {kind}")
        name = words.format(number=number, kind=set_kind_words(one))
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name} (Space)").format(name=name))
        self._menu.setAccessibleName(name)
        for kind, action in self._actions.items():
            action.setChecked(kind is one.kind)
            action.setVisible(kind is one.kind or kind in _OFFERED)
        self.setEnabled(one.kind in _OFFERED)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its number."""
        side = super().sizeHint().height()
        words = QFontMetricsF(self._theme.font(FontRole.BODY))
        return QSize(max(side, round(words.horizontalAdvance(self.text())) + 14), side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the number in a ring, as what adds a fault is."""
        painter = smooth_painter(self)
        if self.isEnabled():
            self.paint_ring(painter)
        painter.setFont(self._theme.font(FontRole.BODY))
        painter.setPen(self._theme.tokens.text)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _build(self, kind: SetKind) -> QAction:
        action = QAction(kind_words(kind), self._menu)
        action.setCheckable(True)
        action.setData(kind.value)
        self._group.addAction(action)
        self._menu.addAction(action)
        return action

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _report(self, action: QAction) -> None:
        kind = SetKind(action.data())
        if kind is not self._kind:
            self.chosen.emit(kind)
