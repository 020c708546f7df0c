"""A list of two-line rows that is moved through by arrows; Enter is left to whoever shows it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from hinge_desktop.gui.models.line_list import LineListModel, ListLine
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.found_row_delegate import FoundRowDelegate
from hinge_desktop.gui.widgets.own_keys import OwnKey, OwnKeys

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_FEWEST_ROWS = 2
USUAL_ROWS = 6
_TOLD_KEYS: Final = OwnKeys(
    QT_TRANSLATE_NOOP("OwnKeys", "List"),
    (
        OwnKey(("Up", "Down"), QT_TRANSLATE_NOOP("OwnKeys", "The line before or after")),
        OwnKey(("Return",), QT_TRANSLATE_NOOP("OwnKeys", "Do what the list is for")),
    ),
)


class LineList(QListView):
    """Shows lines; one of them is chosen as long as there are any."""

    entered = Signal(int)
    """Enter was pressed on a line, or it was clicked twice; carries its place."""
    chosen = Signal(int)
    """The lifter moved to a line."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        keys: str,
        *,
        most_rows: int = USUAL_ROWS,
        parent: QWidget | None = None,
    ) -> None:
        """Build an empty list; `keys` are named in its tooltip. More than `most_rows` scroll."""
        super().__init__(parent)
        self._most_rows = most_rows
        self._lines = LineListModel()
        self._lines.setParent(self)
        self.setAccessibleName(name)
        self.setToolTip(self.tr("{name} ({keys})").format(name=name, keys=keys))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(FoundRowDelegate(theme, self))
        self.setModel(self._lines)
        self.selectionModel().currentChanged.connect(self._report)
        self.doubleClicked.connect(self._enter)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return _TOLD_KEYS

    @property
    def place(self) -> int:
        """The place of the chosen line, -1 in an empty list."""
        return self.currentIndex().row()

    def show_lines(self, lines: Sequence[ListLine], place: int | None = None) -> None:
        """Show lines with one chosen: that at `place`, else the one at the place as before."""
        was_blocked = self.selectionModel().blockSignals(True)  # noqa: FBT003 Qt's own signature
        wanted = self.place if place is None else place
        self._lines.show(lines)
        if lines:
            self.setCurrentIndex(self._lines.index(max(0, min(wanted, len(lines) - 1))))
        self.selectionModel().blockSignals(was_blocked)
        self.viewport().update()
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Report Enter; letters are the sheet's, and do not search here."""
        if event.key() in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._enter(self.currentIndex())
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Ask for the room of the lines, as far as that is a usual session."""
        rows = max(_FEWEST_ROWS, min(self._lines.rowCount(), self._most_rows))
        return QSize(280, self._row_height() * rows)

    def minimumSizeHint(self) -> QSize:
        """Keep two rows in sight."""
        return QSize(200, self._row_height() * _FEWEST_ROWS)

    def _row_height(self) -> int:
        return self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()

    def _report(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.row())

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid():
            self.entered.emit(index.row())
