"""Tabs as words over a line; the open one is underlined."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import paint_box, smooth_painter

_PADDING = 14
_LINE = 3.0


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab: the value it stands for, its words and its key."""

    value: str
    text: str
    key: str


class TabRow(QTabBar):
    """The arrow keys move between the tabs, as in any row of tabs."""

    chosen = Signal(str)
    """The lifter opened a tab; setters send nothing."""

    def __init__(self, theme: Theme, label: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs: tuple[Tab, ...] = ()
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentChanged.connect(self._report)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def show_tabs(self, tabs: Sequence[Tab], value: str) -> None:
        """Show these tabs and one of them as open."""
        if tuple(tabs) != self._tabs:
            self._fill(tuple(tabs))
        self.set_value(value)

    def value(self) -> str:
        """Return the open tab; empty before there are any."""
        return self._tabs[self.currentIndex()].value if self._tabs else ""

    def set_value(self, value: str) -> None:
        """Show a tab as open."""
        self.blockSignals(True)  # noqa: FBT003 Qt's own signature
        self.setCurrentIndex([tab.value for tab in self._tabs].index(value))
        self.blockSignals(False)  # noqa: FBT003 Qt's own signature
        self.update()

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 Qt's name
        """Room for the words."""
        words = QFontMetricsF(self._theme.font(FontRole.BODY_MEDIUM))
        width = words.horizontalAdvance(self._tabs[index].text) + 2 * _PADDING
        return QSize(round(width), round(words.height()) + 18)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 Qt's name
        """Never cut the words."""
        return self.tabSizeHint(index)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, the line under all and the thicker one under the open tab."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        bottom = self.height() - 1.0
        painter.setPen(tokens.line)
        painter.drawLine(0, round(bottom), self.width(), round(bottom))
        painter.setFont(self._theme.font(FontRole.BODY_MEDIUM))
        for index, tab in enumerate(self._tabs):
            area = QRectF(self.tabRect(index))
            is_open = index == self.currentIndex()
            painter.setPen(tokens.text if is_open else tokens.text2)
            words = area.adjusted(0, 0, 0, -_LINE)
            painter.drawText(words, Qt.AlignmentFlag.AlignCenter, tab.text)
            if is_open:
                line = QRectF(area.left(), self.height() - _LINE, area.width(), _LINE)
                paint_box(painter, line, _LINE / 2, fill=tokens.accent)

    def _fill(self, tabs: tuple[Tab, ...]) -> None:
        self.blockSignals(True)  # noqa: FBT003 Qt's own signature
        self._tabs = ()
        while self.count():
            self.removeTab(0)
        self._tabs = tabs
        for index, tab in enumerate(tabs):
            self.addTab(tab.text)
            self.setTabToolTip(index, f"{tab.text} ({tab.key})")
        self.blockSignals(False)  # noqa: FBT003 Qt's own signature

    def _report(self, index: int) -> None:
        if 0 <= index < len(self._tabs):
            self.chosen.emit(self._tabs[index].value)

    def _follow_theme(self) -> None:
        # The font is what Qt lays the tabs out by.
        self.setFont(self._theme.font(FontRole.BODY_MEDIUM))
        self.updateGeometry()
        self.update()
