"""Tabs as words over a line; the open one is underlined."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QTabBar, QWidget

from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import leading, paint_box, smooth_painter

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

    def __init__(
        self, theme: Theme, label: str, tabs: Sequence[Tab], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tabs = tuple(tabs)
        self.setAccessibleName(label)
        self.setToolTip(label)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for index, tab in enumerate(self._tabs):
            self.addTab(tab.text)
            self.setTabToolTip(index, f"{tab.text} ({tab.key})")
        self.currentChanged.connect(self._report)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def offer(self, values: Collection[str]) -> None:
        """Show the tabs of these values alone; the open one must be among them."""
        for index, tab in enumerate(self._tabs):
            # Qt lays out anew only if the last call changed something.
            if self.isTabVisible(index) != (tab.value in values):
                self.setTabVisible(index, tab.value in values)
        self.updateGeometry()
        self.update()

    def offered(self) -> tuple[str, ...]:
        """Return the values of the tabs that show."""
        shown = (index for index in range(self.count()) if self.isTabVisible(index))
        return tuple(self._tabs[index].value for index in shown)

    def value(self) -> str:
        """Return the open tab."""
        return self._tabs[self.currentIndex()].value

    def set_value(self, value: str) -> None:
        """Show a tab as open."""
        self.blockSignals(True)  # noqa: FBT003 Qt's own signature
        self.setCurrentIndex([tab.value for tab in self._tabs].index(value))
        self.blockSignals(False)  # noqa: FBT003 Qt's own signature
        self._ring_open_tab()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802 Qt's name
        """Room for the words."""
        words = QFontMetricsF(self._theme.font(FontRole.BODY_MEDIUM))
        sides = 1 if self._is_first(index) else 2
        width = words.horizontalAdvance(self._tabs[index].text) + sides * _PADDING
        return QSize(round(width), round(words.height()) + 18)

    def minimumTabSizeHint(self, index: int) -> QSize:  # noqa: N802 Qt's name
        """Never cut the words."""
        return self.tabSizeHint(index)

    def tabLayoutChange(self) -> None:  # noqa: N802 Qt's name
        """Keep the focus ring around the open tab."""
        self._ring_open_tab()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the words, the line under all and the thicker one under the open tab."""
        painter = smooth_painter(self)
        tokens = self._theme.tokens
        bottom = self.height() - 1.0
        painter.setPen(tokens.line)
        painter.drawLine(0, round(bottom), self.width(), round(bottom))
        painter.setFont(self._theme.font(FontRole.BODY_MEDIUM))
        for index, tab in enumerate(self._tabs):
            if not self.isTabVisible(index):
                continue
            area = QRectF(self.tabRect(index))
            is_open = index == self.currentIndex()
            painter.setPen(tokens.text if is_open else tokens.text2)
            words = area.adjusted(0, 0, 0, -_LINE)
            side = leading(self) if self._is_first(index) else Qt.AlignmentFlag.AlignCenter
            painter.drawText(words, side, tab.text)
            if is_open:
                line = QRectF(area.left(), self.height() - _LINE, area.width(), _LINE)
                paint_box(painter, line, _LINE / 2, fill=tokens.accent)

    def _is_first(self, index: int) -> bool:
        """Tell whether a tab begins the row: its words stand at the edge of what is below."""
        return not any(self.isTabVisible(before) for before in range(index))

    def _ring_open_tab(self) -> None:
        self.setProperty("focusArea", self.tabRect(self.currentIndex()))

    def _report(self, index: int) -> None:
        self._ring_open_tab()
        self.chosen.emit(self._tabs[index].value)

    def _follow_theme(self) -> None:
        # The font is what Qt lays the tabs out by.
        self.setFont(self._theme.font(FontRole.BODY_MEDIUM))
        self.updateGeometry()
        self.update()
