"""A wide column of text and a narrow one beside it, or below it in a narrow window."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.column import Column
from hinge_desktop.gui.widgets.reflow_row import ReflowRow

_MAIN_SHARE, _ASIDE_SHARE = 16, 9
_MAIN_LEAST: Final = 420
_ASIDE_LEAST: Final = 300


class TwoColumns(ReflowRow):
    """`main` is read, `aside` is looked at."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(metrics.CARD_GAP, parent=parent)
        self.main = _LeastWide(theme, _MAIN_LEAST)
        self.aside = _LeastWide(theme, _ASIDE_LEAST)
        self.add(self.main, _MAIN_SHARE)
        self.add(self.aside, _ASIDE_SHARE)


class _LeastWide(Column):
    def __init__(self, theme: Theme, least: int) -> None:
        super().__init__(metrics.CARD_GAP_DENSE)
        self._theme = theme
        self._least = least
        theme.changed.connect(self.updateGeometry)

    def minimumSizeHint(self) -> QSize:
        """Ask for the width at which a line of text is pleasant to read."""
        hint = super().minimumSizeHint()
        least = round(self._least * self._theme.text_scale)
        return QSize(max(hint.width(), least), hint.height())
