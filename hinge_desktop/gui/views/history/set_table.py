"""The sets of an exercise as a table whose rows open to be put right in place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.training import SetId, SetKind, WorkSet
from hinge_desktop.gui.models.set_table import SetColumn, SetTableModel
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.cell_values import CellTexts
from hinge_desktop.gui.views.history.history_keys import SET_TABLE_KEYS
from hinge_desktop.gui.views.history.set_cell_delegate import TABLE_INSET, SetCellDelegate
from hinge_desktop.gui.views.history.set_row_editor import TYPED, SetRowEditor
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.own_keys import OwnKeys
from hinge_desktop.gui.widgets.plain_table import PlainTable
from hinge_desktop.gui.widgets.tab_order import lead_through

_WIDTHS: Final = {
    SetColumn.SET: 38 + TABLE_INSET,
    SetColumn.LOAD: 86,
    SetColumn.REPS: 80,
    SetColumn.RESERVE: 80,
    SetColumn.TEMPO: 118,
    SetColumn.FAULTS: 110,
    SetColumn.EDIT: 34 + TABLE_INSET,
}
"""Where there is room, in pixels at normal text size."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ACROSS: Final = Qt.Orientation.Horizontal
_HEAD_AIR: Final = 8
_BEGINS_A_NUMBER: Final = frozenset("0123456789.,")


class SetTable(PlainTable):
    """As high as its rows; the card around it scrolls. One row at most is open."""

    set_changed = Signal(object, object)
    """Sent with a `WorkSet` before and after."""
    set_wanted = Signal(object)
    """Another set like this `WorkSet` is wanted, None where there is none to copy."""
    row_opened = Signal(QWidget)
    """Sent with the open row once it is there, to bring it into sight."""
    row_chosen = Signal()
    """Another row is the current one."""
    removal_wanted = Signal(object)
    """Sent with the `WorkSet` that is to go."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        model: SetTableModel,
        texts: CellTexts,
        faults: Sequence[Fault],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent=parent)
        self._sets = model
        self._texts = texts
        self._faults = faults
        self._editor: SetRowEditor | None = None
        model.setParent(self)
        self.setModel(model)
        self.setItemDelegate(SetCellDelegate(theme, self))
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setToolTip(
            self.tr("Arrows choose a cell, Enter or F2 edits it, Ins adds a set, Del removes it")
        )
        header = self.horizontalHeader()
        header.setMinimumSectionSize(24)
        header.setSectionsClickable(False)
        header.setProperty("kind", "sets")
        self._add = IconButton(
            theme, Icon.PLUS, self.tr("Add a set"), key=self.tr("Ins"), is_small=True, parent=self
        )
        self._add.setObjectName("add_set")
        self._add.clicked.connect(self._ask_set)
        self.clicked.connect(self._follow_click)
        self.doubleClicked.connect(self._follow_double_click)
        model.modelReset.connect(self._fit_rows)
        self.horizontalScrollBar().valueChanged.connect(self._place_editor)
        self.fit_text()

    def own_keys(self) -> OwnKeys:
        """Return what its keys do."""
        return SET_TABLE_KEYS

    @property
    def editor(self) -> SetRowEditor | None:
        """The open row, None while all are closed."""
        return self._editor

    def show_sets(self, sets: Sequence[WorkSet]) -> None:
        """Show the sets as they are now; an open row stays open while its set is there."""
        self.follow_sets(sets)
        self.fit_text()

    def follow_sets(self, sets: Sequence[WorkSet]) -> None:
        """Paint sets that changed, at once; columns are measured when all of it is shown again."""
        count = self._sets.rowCount()
        first = next(self._changed_rows(sets), count)
        self._sets.show(sets)
        for row in range(first, first + self._sets.rowCount() - count):
            self.resizeRowToContents(row)
        editor = self._editor
        if editor is not None and editor.is_closing:
            # Before the toast and whatever else follows a change.
            self._finish_row()
        elif editor is not None and editor.edited is not None:
            one = self._sets.set_at(self._sets.row_of(editor.edited.id))
            if one is None:
                self._drop_editor()
            else:
                editor.show_set(one)
                number = self._sets.index(self._sets.row_of(one.id), SetColumn.SET.value)
                editor.show_number(str(number.data()))
        if editor is None:
            self._repaint_row(min(first, self._sets.rowCount() - 1))
        if self._sets.rowCount() != count:
            self._fit_height(is_cut=self._is_cut())
            self._place_editor()

    def open_row(self, row: int, column: SetColumn, typed: str = "") -> None:
        """Open a row and give one of its cells the focus; `typed` begins to replace its text."""
        one = self._sets.set_at(row)
        if one is None or not self.close_row():
            return
        self.setCurrentIndex(self._sets.index(row, column.value))
        number = str(self._sets.index(row, SetColumn.SET.value).data())
        editor = SetRowEditor(
            self._theme, number, self._texts, self._faults, parent=self.viewport()
        )
        editor.changed.connect(self.set_changed)
        editor.closed.connect(self._finish_row)
        editor.step_wanted.connect(self._step_row)
        editor.grew.connect(self._fit)
        self._editor = editor
        editor.show_set(one)
        self._fit()
        editor.show()
        lead_through(self._add, editor)
        editor.focus_cell(column, typed)
        self.row_opened.emit(editor)

    def edit_set(self, set_id: SetId, column: SetColumn = SetColumn.REPS) -> None:
        """Open the row of a set."""
        self.open_row(self._sets.row_of(set_id), column)

    def choose_set(self, set_id: SetId) -> None:
        """Take the focus on the row of a set, without opening it."""
        row = self._sets.row_of(set_id)
        self.setCurrentIndex(self._sets.index(row, SetColumn.REPS.value))
        self.focus_sets()

    def edit_first(self) -> None:
        """Open the row that is chosen, else that of the first working set."""
        row = self.currentIndex().row()
        column = SetColumn(self.currentIndex().column()) if row >= 0 else SetColumn.REPS
        self.open_row(self._first_work() if row < 0 else row, _editable(column))

    def focus_sets(self) -> None:
        """Take the focus, on the reps of the first working set if no cell was chosen yet."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._sets.index(self._first_work(), SetColumn.REPS.value))
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def close_row(self) -> bool:
        """Close an open row; False where something in it cannot be kept."""
        if self._editor is None:
            return True
        if not self._editor.keep():
            return False
        self._drop_editor()
        return True

    def fit_text(self) -> None:
        """Measure rows and columns anew."""
        super().fit_text()
        if self.model() is not None:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns where there is room."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the table before the page's actions get them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            keys = (*_ENTER, Qt.Key.Key_F2, Qt.Key.Key_Delete, Qt.Key.Key_Insert, Qt.Key.Key_Plus)
            plain = event.modifiers() & ~(
                Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
            )
            if not plain and event.key() in keys:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Edit, add and remove by keys; a digit begins to replace the number of its cell."""
        index, key = self.currentIndex(), event.key()
        one = self._sets.set_at(index.row())
        if key in (Qt.Key.Key_Insert, Qt.Key.Key_Plus):
            self.set_wanted.emit(one)
        elif one is None:
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Delete:
            self.removal_wanted.emit(one)
        elif key in _ENTER or key == Qt.Key.Key_F2:
            self.open_row(index.row(), _editable(SetColumn(index.column())))
        elif event.text() and event.text() in _BEGINS_A_NUMBER:
            column = SetColumn(index.column())
            self.open_row(index.row(), column if column in TYPED else SetColumn.REPS, event.text())
        else:
            super().keyPressEvent(event)

    def currentChanged(  # noqa: N802 Qt names it
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tell that another row is chosen: who scrolls the table brings it into sight."""
        super().currentChanged(current, previous)
        if current.isValid() and current.row() != previous.row():
            self.row_chosen.emit()

    @property
    def current_row_rect(self) -> QRect:
        """Where the current row is, in the coordinates of the table."""
        rect = self.visualRect(self.currentIndex())
        return rect.translated(self.viewport().pos())

    def _ask_set(self) -> None:
        last = self._sets.set_at(self._sets.rowCount() - 1)
        current = self._sets.set_at(self.currentIndex().row())
        self.set_wanted.emit(current or last)

    def _first_work(self) -> int:
        rows = range(self._sets.rowCount())
        kinds = ((row, self._sets.set_at(row)) for row in rows)
        work = (row for row, one in kinds if one is not None and one.kind is not SetKind.WARM_UP)
        return next(work, 0)

    def _follow_click(self, index: QModelIndex) -> None:
        if index.column() == SetColumn.EDIT.value:
            self.open_row(index.row(), SetColumn.REPS)

    def _follow_double_click(self, index: QModelIndex) -> None:
        self.open_row(index.row(), _editable(SetColumn(index.column())))

    def _finish_row(self) -> None:
        if self._editor is None:
            return
        self._drop_editor()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _changed_rows(self, sets: Sequence[WorkSet]) -> Iterator[int]:
        """Yield the rows that others take, or that are new; the rows of those that go as well."""
        for row in range(max(self._sets.rowCount(), len(sets))):
            if row >= len(sets) or self._sets.set_at(row) != sets[row]:
                yield row

    def _repaint_row(self, row: int) -> None:
        """Paint a row now; what else there is to paint comes in its turn."""
        rect = self.visualRect(self._sets.index(row, SetColumn.SET.value))
        viewport = self.viewport()
        if rect.isValid():
            viewport.repaint(0, rect.top(), viewport.width(), rect.height())

    def _step_row(self, by: int, column: SetColumn) -> None:
        row = self.currentIndex().row() + by
        if 0 <= row < self._sets.rowCount():
            self.open_row(row, column)

    def _drop_editor(self) -> None:
        editor, self._editor = self._editor, None
        if editor is None:
            return
        row = -1 if editor.edited is None else self._sets.row_of(editor.edited.id)
        # What was kept is seen at once; the focus and the rows below follow in the next picture.
        editor.move(0, self.viewport().height())
        self._repaint_row(row)
        if _holds_focus(editor):
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.hide()
        editor.deleteLater()
        if row >= 0:
            self.resizeRowToContents(row)
        self._fit_height(is_cut=self._is_cut())

    def _fit(self) -> None:
        self._fit_rows()
        self._fit_columns()
        self._place_editor()
        self._place_add()

    def _place_add(self) -> None:
        """Put the button where the header has no words, over the pencils."""
        size = self._add.sizeHint()
        room = self.viewport().width()
        x = TABLE_INSET if self.isRightToLeft() else room - TABLE_INSET - size.width() + 4
        y = (self.horizontalHeader().height() - size.height()) // 2
        self._add.setGeometry(QRect(QPoint(x, y), size))
        self._add.raise_()

    def _editor_row(self) -> int:
        one = None if self._editor is None else self._editor.edited
        return -1 if one is None else self._sets.row_of(one.id)

    def _place_editor(self) -> None:
        editor, row = self._editor, self._editor_row()
        if editor is None or row < 0:
            return
        rects = [self.visualRect(self._sets.index(row, column.value)) for column in SetColumn]
        first, last = rects[0], rects[-1]
        left, right = min(first.left(), last.left()), max(first.right(), last.right())
        editor.setGeometry(QRect(left, first.top(), right - left + 1, self.rowHeight(row)))
        inside = [one.translated(-left, -first.top()) for one in rects]
        is_left = not self.isRightToLeft()
        inset = TABLE_INSET
        starts, ends = (inside[0], inside[-1]) if is_left else (inside[-1], inside[0])
        starts.setLeft(starts.left() + inset)
        ends.setRight(ends.right() - inset)
        editor.place(inside)

    def _fit_rows(self) -> None:
        self.resizeRowsToContents()
        editor = self._editor
        if editor is not None:
            self.setRowHeight(self._editor_row(), editor.wanted_height())
        self._fit_height(is_cut=self._is_cut())

    def _is_cut(self) -> bool:
        """Whether the columns are wider than the table."""
        return self.horizontalScrollBar().maximum() > 0

    def _fit_columns(self) -> None:
        header = self.horizontalHeader()
        words = header.fontMetrics()
        heads = [
            words.horizontalAdvance(str(self._sets.headerData(column.value, _ACROSS)))
            for column in SetColumn
        ]
        heads[0] += TABLE_INSET
        needed = [
            max(self.sizeHintForColumn(column.value), head + _HEAD_AIR)
            for column, head in zip(SetColumn, heads, strict=True)
        ]
        wished = [
            max(need, round(_WIDTHS[column] * self._theme.text_scale))
            for need, column in zip(needed, SetColumn, strict=True)
        ]
        room = self.viewport().width()
        widths = _spread(needed, wished, room)
        widths[SetColumn.FAULTS.value] += max(0, room - sum(widths))
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
        self._fit_height(is_cut=sum(widths) > room)

    def _fit_height(self, *, is_cut: bool) -> None:
        rows = sum(self.rowHeight(row) for row in range(self.model().rowCount()))
        bar = self.horizontalScrollBar().sizeHint().height() if is_cut else 0
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + bar + 2)


def _spread(needed: Sequence[int], wished: Sequence[int], room: int) -> list[int]:
    """Return widths from those that are needed up to those that are wished, by the room."""
    least, most = sum(needed), sum(wished)
    if most <= room or most == least:
        return list(wished)
    share = max(0.0, (room - least) / (most - least))
    return [need + int((wish - need) * share) for need, wish in zip(needed, wished, strict=True)]


def _holds_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)


def _editable(column: SetColumn) -> SetColumn:
    return SetColumn.REPS if column is SetColumn.EDIT else column
