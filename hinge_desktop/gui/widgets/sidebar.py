"""The navigation at the side: brand, pages, "Find or do" and where the journal is saved."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.navigation_button import NavigationButton
from hinge_desktop.gui.widgets.painting import leading, mirrored, paint_ground, smooth_painter
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel

_WIDTH = 208
_FOLDED_WIDTH = 64


class SidebarEntry(NamedTuple):
    """One page: its stable name, its title, its icon and its key as shown, "Ctrl 1"."""

    name: str
    title: str
    icon: Icon
    key: str


class Sidebar(QFrame):
    """Chooses a page; folds to icons when the window is narrow."""

    page_chosen = Signal(str)
    """The lifter picked a page; carries its name."""
    find_requested = Signal()
    """The lifter pressed "Find or do"."""

    def __init__(
        self, theme: Theme, entries: Sequence[SidebarEntry], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._rows = {entry.name: self._build_row(entry) for entry in entries}
        self._brand = _Brand(theme)
        self._find = NavigationButton(
            theme, self.tr("Find or do"), Icon.SEARCH, self.tr("Ctrl K"), shows_key=True
        )
        self._find.setObjectName("find_or_do")
        self._saved = _SavedLine(theme)
        self.setAccessibleName(self.tr("Pages"))
        self._build_layout()
        self._group.buttonClicked.connect(self._report_choice)
        self._find.clicked.connect(self._report_find)
        theme.changed.connect(self._follow_theme)
        self.set_folded(False)

    def set_current(self, name: str) -> None:
        """Show which page is open; sends no signal."""
        self._rows[name].setChecked(True)

    def set_saved_line(self, text: str, *, warn: bool = False) -> None:
        """Say where the journal is and when it was backed up; `warn` when that is long ago."""
        self._saved.show_text(text, warn=warn)

    def fit_to(self, window_width: int) -> None:
        """Fold below 1100 pixels of window, unfold from there on."""
        folded = window_width < metrics.NARROW_BELOW
        if folded != self._folded:
            self.set_folded(folded)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001  a plain setter
        """Show icons alone, or icons with words."""
        self._folded = folded
        for row in (*self._rows.values(), self._find):
            row.set_folded(folded)
        self._brand.set_folded(folded)
        self._saved.set_folded(folded)
        self._follow_theme()

    def is_folded(self) -> bool:
        """Tell whether only icons show."""
        return self._folded

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the ground and draw the hairlines."""
        painter = QPainter(self)
        tokens = self._theme.tokens
        paint_ground(painter, QRectF(self.rect()), tokens.sidebar)
        edge = mirrored(self, QRectF(self.width() - 1, 0, 1, self.height()))
        paint_ground(painter, edge, tokens.line)
        above_saved = QRectF(12, self._saved.y() - 1, self.width() - 25, 1)
        paint_ground(painter, above_saved, tokens.line)

    def _build_row(self, entry: SidebarEntry) -> NavigationButton:
        row = NavigationButton(self._theme, entry.title, entry.icon, entry.key)
        row.setObjectName(f"open_{entry.name}")
        row.setProperty("page", entry.name)
        row.setCheckable(True)
        self._group.addButton(row)
        return row

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 16, 13, 8)
        column.setSpacing(2)
        column.addWidget(self._brand)
        column.addSpacing(14)
        for row in self._rows.values():
            column.addWidget(row)
        column.addStretch(1)
        column.addWidget(self._find)
        column.addSpacing(12)
        column.addWidget(self._saved)

    def _report_choice(self, row: QAbstractButton) -> None:
        self.page_chosen.emit(row.property("page"))

    def _report_find(self) -> None:
        self.find_requested.emit()

    def _follow_theme(self) -> None:
        widest = max(row.sizeHint().width() for row in (*self._rows.values(), self._find)) + 25
        self.setFixedWidth(_FOLDED_WIDTH if self._folded else max(_WIDTH, widest))
        self.update()


class _Brand(QWidget):
    """The mark and the name of the program."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._folded = False
        self.setAccessibleName("Hinge")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001  a plain setter
        self._folded = folded
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room for a mark 30 wide in a row 40 high."""
        return QSize(40, 40)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw mark and name."""
        painter = smooth_painter(self)
        mark = self._theme.icons.application_pixmap(30, self.devicePixelRatioF())
        left = (self.width() - 30) / 2 if self._folded else 8
        place = mirrored(self, QRectF(left, (self.height() - 30) / 2, 30, 30))
        painter.drawPixmap(place.topLeft(), mark)
        if self._folded:
            return
        painter.setFont(self._theme.font(FontRole.BRAND))
        painter.setPen(self._theme.tokens.text)
        name = mirrored(self, QRectF(48, 0, self.width() - 48, self.height()))
        painter.drawText(name, leading(self), "Hinge")


class _SavedLine(QWidget):
    """Two quiet lines with a disk; in warning colour and with a warning sign when due."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("saved_line")
        self._icon = IconLabel(theme, Icon.HARD_DRIVE, size=16, ink=Ink.TEXT3)
        self._words = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.TEXT3, wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 12, 0, 8)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_text(self, text: str, *, warn: bool) -> None:
        """Show the sentence, also as tooltip for the folded sidebar."""
        self._words.setText(text)
        self._words.set_ink(Ink.WARN if warn else Ink.TEXT3)
        icon = Icon.TRIANGLE_ALERT if warn else Icon.HARD_DRIVE
        self._icon.set_icon(icon, Ink.WARN if warn else Ink.TEXT3)
        self.setToolTip(text)
        self.setAccessibleName(text)

    def set_folded(self, folded: bool) -> None:  # noqa: FBT001  a plain setter
        self._words.setVisible(not folded)
