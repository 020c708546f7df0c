"""What was answered about an exercise after its last set, with the way to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLayoutItem, QVBoxLayout, QWidget

from hinge_desktop.core.training import SessionExercise
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.card import Mood, Pill
from hinge_desktop.gui.widgets.flow_layout import FlowLayout
from hinge_desktop.gui.widgets.icon_button import IconButton
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words import history
from hinge_desktop.words.exercises import felt_name

_LABEL = 64


class AnswersLine(QWidget):
    """Felt most, depth and straps as pills, the note below them, and a pencil at the end."""

    edit_wanted = Signal()
    """The lifter wants to change the answers."""

    def __init__(self, theme: Theme, exercise: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._note = TextLabel(theme, ink=Ink.TEXT2, wrap=True)
        self._note_row = QWidget()
        self._groups = FlowLayout(spacing=12)
        self._none = TextLabel(theme, self.tr("No answers given"), ink=Ink.TEXT3)
        words = self.tr("Edit the answers about {exercise}").format(exercise=exercise)
        self._edit = IconButton(theme, Icon.PENCIL, words, key=self.tr("E"), is_small=True)
        self._edit.setObjectName("edit_answers")
        self._edit.clicked.connect(self._report)
        self._build_layout()

    def show_answers(self, entry: SessionExercise) -> None:
        """Show the answers of an exercise."""
        while (item := self._groups.takeAt(0)) is not None:
            _let_go(item)
        depth = [history.depth_words(entry.depth)] if entry.depth else []
        straps = [history.straps_words(entry.straps)] if entry.straps else []
        for label, answers, mood in (
            (self.tr("Felt most"), [felt_name(one) for one in entry.felt], Mood.OK),
            (self.tr("Depth"), depth, Mood.PLAIN),
            (self.tr("Straps"), straps, Mood.PLAIN),
        ):
            if answers:
                self._groups.addWidget(self._group(label, answers, mood))
        self._none.setVisible(not self._groups.count() and not entry.note)
        self._note.setText(entry.note or "")
        self._note.setAccessibleName(self.tr("Note: {note}").format(note=entry.note or ""))
        self._note_row.setVisible(bool(entry.note))
        self.updateGeometry()

    def _group(self, label: str, answers: list[str], mood: Mood) -> QWidget:
        group = QWidget()
        row = FlowLayout(spacing=8)
        group.setLayout(row)
        row.addWidget(self._label(label))
        for answer in answers:
            row.addWidget(Pill(self._theme, answer, mood))
        group.setAccessibleName(f"{label}: {', '.join(answers)}")
        return group

    def _label(self, text: str) -> TextLabel:
        label = TextLabel(self._theme, text, role=FontRole.CAPTION, ink=Ink.TEXT2)
        if text in (self.tr("Felt most"), self.tr("Note")):
            label.setMinimumWidth(_LABEL)
        return label

    def _build_layout(self) -> None:
        note = QHBoxLayout(self._note_row)
        note.setContentsMargins(0, 0, 0, 0)
        note.setSpacing(8)
        note.addWidget(self._label(self.tr("Note")), 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(self._groups)
        left.addWidget(self._none)
        left.addWidget(self._note_row)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)

    def _report(self) -> None:
        self.edit_wanted.emit()


def _let_go(item: QLayoutItem) -> None:
    widget = item.widget()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
