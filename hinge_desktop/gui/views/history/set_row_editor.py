"""One row of a set table, open: each of its cells a control, a problem in words under its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.history.set_edits import with_fault_on_rep, with_fault_turned, with_kind
from hinge_desktop.core.training import Quality, SetKind, TempoAnswer, WorkSet
from hinge_desktop.gui.models.set_table import SetColumn
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.history.cell_field import CellField
from hinge_desktop.gui.views.history.cell_values import CellTexts, Doubt
from hinge_desktop.gui.views.history.fault_menu import FaultMenu
from hinge_desktop.gui.views.history.kind_button import KindButton
from hinge_desktop.gui.views.history.row_buttons import AddFaultButton, CloseRowButton
from hinge_desktop.gui.views.history.verdict_pill import VerdictPill
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import history

TYPED: Final = (SetColumn.LOAD, SetColumn.REPS, SetColumn.RESERVE)
"""The cells that are typed into."""
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ANSWERS: Final = (None, *TempoAnswer)
_PADDING: Final = 8
_GAP: Final = 8
_CHEVRON: Final = 40


class SetRowEditor(QWidget):
    """Each cell is kept as it is left. The row closes only when all of it could be kept."""

    changed = Signal(object, object)
    """Sent with the set before and after."""
    closed = Signal()
    """Everything is kept, and the lifter is done with the row."""
    step_wanted = Signal(int, object)
    """Up (-1) or down (1) was pressed; sent with the `SetColumn` where it was."""
    grew = Signal()
    """The row needs another height: a sentence came or went."""

    def __init__(
        self,
        theme: Theme,
        number: str,
        texts: CellTexts,
        faults: Sequence[Fault],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._set: WorkSet | None = None
        self._is_closing = False
        self._name = number
        self.setObjectName("set_row_editor")
        self._kind = KindButton(theme, self)
        self._fields = {column: self._build_field(column) for column in TYPED}
        self._tempo = DropDown(theme, self.tr("Tempo"), parent=self)
        # By contents, it would take a width of its own a moment after it was placed.
        self._tempo.setSizeAdjustPolicy(
            DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._pill = VerdictPill(theme, parent=self)
        self._add = AddFaultButton(theme, self.tr("Add a fault"), self.tr("Space"))
        self._done = CloseRowButton(theme, self.tr("Close the row"), self.tr("Enter"))
        self._problem = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD, parent=self)
        self._menu = FaultMenu(self, faults)
        self._build_controls()
        # After its parts, which take their fonts first.
        theme.changed.connect(self.grew)

    @property
    def edited(self) -> WorkSet | None:
        """The set of the row as it was kept last."""
        return self._set

    @property
    def is_closing(self) -> bool:
        """Whether the change that is being made is the last one: the row closes with it."""
        return self._is_closing

    def show_set(self, one: WorkSet) -> None:
        """Show a set, or what became of it; what is being typed stays."""
        is_new = self._set is None or self._set.id != one.id
        self._set = one
        for column, field in self._fields.items():
            text = self._texts.write(column, one)
            if is_new:
                field.show_kept(text)
            else:
                field.follow(text)
        self._tempo.setCurrentIndex(_ANSWERS.index(one.tempo_answer))
        self._kind.show_set(one, self._name)
        self._pill.show_set(one)
        self._menu.show_set(one)

    def show_number(self, number: str) -> None:
        """Name the row anew: what it is for decides how it is counted."""
        if number == self._name:
            return
        self._name = number
        self._name_cells()
        if self._set is not None:
            self._kind.show_set(self._set, number)

    def focus_cell(self, column: SetColumn, typed: str = "") -> None:
        """Give the focus to a cell; `typed` takes the place of what stands there."""
        control = self._control(column)
        control.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if typed and isinstance(control, CellField):
            control.setText(typed)

    def keep(self) -> bool:
        """Keep every cell; where one cannot be kept, blame it, go there and return False."""
        kept = [self._keep(column, is_sure=True) for column in TYPED]
        if all(kept):
            return True
        self._fields[TYPED[kept.index(False)]].setFocus()
        return False

    def close_row(self) -> None:
        """Close, if everything could be kept."""
        self._is_closing = sum(field.is_changed for field in self._fields.values()) == 1
        is_kept = self.keep()
        self._is_closing = False
        if is_kept:
            self.closed.emit()

    def take_back(self) -> None:
        """Forget everything that is typed and not kept."""
        for field in self._fields.values():
            field.take_back()
        self._show_problem()

    def wanted_height(self) -> int:
        """Return the height with the sentence, if there is one."""
        field = self._fields[SetColumn.REPS].sizeHint().height()
        words = self._problem.sizeHint().height() + 4 if self._problem.text() else 0
        return field + 2 * _PADDING + words

    def place(self, columns: Sequence[QRect]) -> None:
        """Put the controls at the places of their columns, within this row."""
        height = self._fields[SetColumn.REPS].sizeHint().height()
        line = QRect(0, _PADDING, self.width(), height)
        boxes = [QRect(one.x(), line.y(), one.width(), height) for one in columns]
        self._place_kind(boxes[SetColumn.SET.value])
        for column, field in self._fields.items():
            box = boxes[column.value]
            field.setGeometry(box.adjusted(0, 0, -_GAP, 0))
        self._place_tempo(boxes[SetColumn.TEMPO.value].adjusted(0, 0, -_GAP, 0))
        self._place_verdict(boxes[SetColumn.FAULTS.value])
        done = self._done.sizeHint()
        last = boxes[SetColumn.EDIT.value]
        is_left = self.isRightToLeft()
        x = last.left() if is_left else last.right() + 1 - done.width()
        self._done.setGeometry(QRect(QPoint(x, line.center().y() - done.height() // 2), done))
        self._place_problem(line, boxes)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Enter, Esc and the vertical arrows of the cells."""
        if isinstance(event, QKeyEvent) and watched in self._cells():
            if event.type() is QEvent.Type.ShortcutOverride and self._is_ours(event):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and self._act(watched, event):
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Tint the row from edge to edge."""
        QPainter(self).fillRect(self.rect(), self._theme.tokens.accent_soft)

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        arrows = (Qt.Key.Key_Up, Qt.Key.Key_Down)
        keys = (*_ENTER, *arrows, Qt.Key.Key_Escape, Qt.Key.Key_F2)
        return not plain and event.key() in keys

    def _act(self, watched: QObject, event: QKeyEvent) -> bool:
        if not self._is_ours(event):
            return False
        key = event.key()
        is_typed = isinstance(watched, CellField)
        if key == Qt.Key.Key_Escape:
            self._revert(watched)
        elif key in _ENTER and watched is self._add:
            self._open_menu()
        elif key in _ENTER and watched is self._kind:
            self._kind.click()
        elif key in _ENTER:
            self.close_row()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and is_typed:
            self._step(-1 if key == Qt.Key.Key_Up else 1, watched)
        else:
            return key == Qt.Key.Key_F2
        return True

    def _revert(self, watched: QObject) -> None:
        """Take back what is typed in the cell; with nothing to take back, close the row."""
        if isinstance(watched, CellField) and (watched.is_changed or watched.problem):
            watched.take_back()
            self._show_problem()
        else:
            self.close_row()

    def _step(self, by: int, watched: QObject) -> None:
        column = next(one for one, field in self._fields.items() if field is watched)
        if self.keep():
            self.step_wanted.emit(by, column)

    def _keep(self, column: SetColumn, *, is_sure: bool = False) -> bool:
        """Keep a cell; what is doubted is kept when it is asked for a second time."""
        field, one = self._fields[column], self._set
        if one is None or not field.is_changed:
            return not field.problem
        read = self._texts.read(column, one, field.text())
        if isinstance(read, Doubt):
            again = self.tr("{problem}. Enter again keeps it.").format(problem=read.sentence)
            read = read.after if is_sure and field.problem == again else again
        if isinstance(read, str):
            field.blame(read)
            self._show_problem()
            return False
        field.show_kept(self._texts.write(column, read))
        self._show_problem()
        self._make(read)
        return True

    def _make(self, after: WorkSet) -> None:
        before = self._set
        if before is not None and after != before:
            self._set = after
            self.changed.emit(before, after)

    def _choose_tempo(self, place: int) -> None:
        if self._set is not None:
            self._make(replace(self._set, tempo_answer=_ANSWERS[place]))
            self.grew.emit()

    def _toggle_clean(self) -> None:
        one = self._set
        if one is None:
            return
        is_clean = one.quality is Quality.CLEAN
        quality = None if is_clean else Quality.CLEAN
        self._make(replace(one, quality=quality, faults=()))
        self._show_verdict()

    def _toggle_fault(self, fault: Fault) -> None:
        if self._set is not None:
            self._make(with_fault_turned(self._set, fault))
            self._show_verdict()

    def _turn_rep(self, fault: Fault, rep: int | None) -> None:
        if self._set is not None:
            self._make(with_fault_on_rep(self._set, fault, rep))
            self._show_verdict()

    def _choose_kind(self, kind: SetKind) -> None:
        if self._set is not None:
            self._make(with_kind(self._set, kind))
            self._kind.show_set(self._set, self._name)
            self.grew.emit()

    def _show_verdict(self) -> None:
        if self._set is not None:
            self._pill.show_set(self._set)
            self._menu.show_set(self._set)
            self.grew.emit()

    def _open_menu(self) -> None:
        self._menu.popup(self._add.mapToGlobal(QPoint(0, self._add.height() + 4)))

    def _show_problem(self) -> None:
        told = [field.problem for field in self._fields.values() if field.problem]
        if self._problem.text() != "  ".join(told):
            self._problem.setText("  ".join(told))
            self._problem.setVisible(bool(told))
            self.grew.emit()

    def _control(self, column: SetColumn) -> QWidget:
        if column in self._fields:
            return self._fields[column]
        others = {
            SetColumn.SET: self._kind,
            SetColumn.TEMPO: self._tempo,
            SetColumn.FAULTS: self._pill,
        }
        return others.get(column, self._fields[SetColumn.REPS])

    def _cells(self) -> tuple[QWidget, ...]:
        controls = (self._tempo, self._pill, self._add, self._done)
        return (self._kind, *self._fields.values(), *controls)

    def _build_field(self, column: SetColumn) -> CellField:
        field = CellField(self._theme, self._label(column), parent=self)
        field.setObjectName(f"set_cell_{column.name.lower()}")
        field.left.connect(partial(self._keep, column))
        field.put_right.connect(self._show_problem)
        return field

    def _label(self, column: SetColumn) -> str:
        labels = {
            SetColumn.LOAD: self.tr("Load"),
            SetColumn.REPS: self.tr("Reps"),
            SetColumn.RESERVE: self.tr("Reps in reserve"),
        }
        return self.tr("{label}, set {number}").format(label=labels[column], number=self._name)

    def _name_cells(self) -> None:
        self.setAccessibleName(self.tr("Set {number}, open").format(number=self._name))
        for column, field in self._fields.items():
            field.name_it(self._label(column))
        words = self.tr("Tempo of set {number}").format(number=self._name)
        self._tempo.setToolTip(words)
        self._tempo.setAccessibleDescription(words)

    def _build_controls(self) -> None:
        self._name_cells()
        self._tempo.setObjectName("set_cell_tempo")
        self._tempo.setProperty("flat", "true")
        for answer in _ANSWERS:
            none = self.tr("Not given")
            self._tempo.addItem(none if answer is None else history.tempo_answer_words(answer))
        self._tempo.activated.connect(self._choose_tempo)
        self._pill.setObjectName("set_cell_clean")
        self._pill.clicked.connect(self._toggle_clean)
        for button, name in ((self._add, "set_add_fault"), (self._done, "set_close_row")):
            button.setParent(self)
            button.setObjectName(name)
        self._add.clicked.connect(self._open_menu)
        self._done.clicked.connect(self.close_row)
        self._menu.toggled.connect(self._toggle_fault)
        self._menu.rep_turned.connect(self._turn_rep)
        self._kind.chosen.connect(self._choose_kind)
        self._problem.hide()
        for cell in self._cells():
            cell.installEventFilter(self)

    def _centre(self, control: QWidget, box: QRect) -> None:
        height = min(control.sizeHint().height(), box.height())
        control.setGeometry(QRect(box.x(), box.center().y() - height // 2, box.width(), height))

    def _place_kind(self, box: QRect) -> None:
        """Put the number where the table has it, within its ring."""
        size = self._kind.sizeHint()
        aside = (size.width() - self._kind.fontMetrics().horizontalAdvance(self._name)) // 2
        x = box.right() + 1 - size.width() + aside if self.isRightToLeft() else box.x() - aside
        y = box.center().y() - size.height() // 2
        self._kind.setGeometry(QRect(QPoint(x, y), size))

    def _place_tempo(self, box: QRect) -> None:
        """Keep the chevron near the words."""
        words = self._tempo.fontMetrics().horizontalAdvance(self._tempo.currentText())
        room = QRect(box)
        room.setWidth(min(box.width(), words + round(_CHEVRON * self._theme.text_scale)))
        if self.isRightToLeft():
            room.moveRight(box.right())
        self._centre(self._tempo, room)

    def _place_verdict(self, box: QRect) -> None:
        add = self._add.sizeHint()
        width = min(self._pill.sizeHint().width(), box.width() - add.width() - 2 * _GAP)
        pill = QRect(box.x(), box.y(), width, box.height())
        plus = QRect(pill.right() + 1 + _GAP - 2, box.y(), add.width(), box.height())
        if self.isRightToLeft():
            pill.moveRight(box.right())
            plus.moveRight(pill.left() - _GAP + 2)
        self._centre(self._pill, pill)
        self._centre(self._add, plus)

    def _place_problem(self, line: QRect, boxes: Sequence[QRect]) -> None:
        words = self._problem.sizeHint()
        wrong = next((one for one, field in self._fields.items() if field.problem), None)
        x = boxes[(wrong or SetColumn.LOAD).value].x()
        room = self.width() - x - _GAP
        self._problem.setGeometry(x, line.bottom() + 4, min(words.width(), room), words.height())
