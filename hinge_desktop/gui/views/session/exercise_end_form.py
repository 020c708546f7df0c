"""The left half after the last set of an exercise: what is asked once about all of it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from hinge_desktop.core.training import Depth, Straps, TempoAnswer
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.felt_choice import FELT_KEYS, FeltChoice
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.session_log import ExerciseAnswers

_MOST_NOTE = 2000
_NOTE, _NOTE_DENSE = 48, 44
"""Pixels of height."""


@dataclass(frozen=True, slots=True)
class EndQuestion:
    """What is asked about an exercise."""

    last_set: int
    """The number of the last set, for the tempo."""
    asks_tempo: bool
    """Whether the last set was counted and its tempo not given."""
    asks_straps: bool
    """Whether something was held that straps could help with."""


class ExerciseEndForm(QWidget):
    """Nothing is filled in. Unanswered stays "not given"."""

    asked = Signal()
    """Another exercise is asked about."""
    answered_by_key = Signal(QWidget)
    """A key of the page answered; carries the control that shows it."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: list[QVBoxLayout] = []
        self._felt = FeltChoice(theme)
        self._depth = self._segments(
            self.tr("How deep?"), "log_depth",
            (Depth.HIGHER, self.tr("Higher")),
            (Depth.OWN_LOWEST, self.tr("My lowest point")),
            (Depth.PAST_IT, self.tr("Past it")),
        )  # fmt: skip
        self._tempo = self._segments(
            self.tr("Tempo"), "log_last_tempo",
            (TempoAnswer.KEPT, self.tr("Kept the count")),
            (TempoAnswer.RUSHED, self.tr("Rushed")),
        )  # fmt: skip
        self._straps = self._segments(
            self.tr("Straps"), "log_straps",
            (Straps.NONE, self.tr("None")),
            (Straps.LAST_SET, self.tr("Last set")),
            (Straps.ALL_SETS, self.tr("All sets")),
        )  # fmt: skip
        self._note = QLineEdit()
        self._note.setObjectName("log_note")
        self._note.setAccessibleName(self.tr("Note"))
        self._note.setToolTip(self.tr("Anything worth remembering about this exercise"))
        self._note.setMaxLength(_MOST_NOTE)
        self._set = TextLabel(theme, ink=Ink.TEXT2)
        self._build_layout()
        self.set_dense(is_dense=False)
        theme.changed.connect(self._follow_theme)
        self._follow_theme()

    def ask(self, question: EndQuestion) -> None:
        """Start afresh for an exercise that is over."""
        self.asked.emit()
        self._felt.set_value(())
        for segments in (self._depth, self._tempo, self._straps):
            segments.set_value(None)
        self._note.clear()
        self._set.setText(self.tr("set {n}").format(n=question.last_set))
        self._tempo_box.setVisible(question.asks_tempo)
        self._straps_box.setVisible(question.asks_straps)

    def answers(self) -> ExerciseAnswers:
        """Return what was answered about the exercise."""
        depth, straps = self._depth.value(), self._straps.value()
        return ExerciseAnswers(
            self._felt.value(),
            None if depth is None else Depth(depth),
            None if straps is None else Straps(straps),
            self._note.text().strip() or None,
        )

    def tempo_answer(self) -> TempoAnswer | None:
        """Return what was answered about the tempo of the last set."""
        value = self._tempo.value()
        return None if value is None else TempoAnswer(value)

    def press(self, key: str) -> None:
        """Press the place that shows this key."""
        if key in FELT_KEYS:
            self._felt.press(key)
            self.answered_by_key.emit(self._felt)

    def set_dense(self, *, is_dense: bool) -> None:
        """Make the choices smaller for a narrow window."""
        self._felt.set_dense(is_dense=is_dense)
        for segments in (self._depth, self._tempo, self._straps):
            segments.set_dense(is_dense=is_dense)
        self._column.setSpacing(4 if is_dense else 22)
        for box in self._boxes:
            box.setSpacing(4 if is_dense else 8)
        self._note.setMinimumHeight(_NOTE_DENSE if is_dense else _NOTE)

    def _segments(
        self, label: str, name: str, *choices: tuple[Depth | Straps | TempoAnswer, str]
    ) -> Segments:
        made = [Segment(value.value, text) for value, text in choices]
        segments = Segments(self._theme, label, made, distance=Distance.GARAGE, ticked=True)
        segments.setObjectName(name)
        return segments

    def _build_layout(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        felt_aside = TextLabel(self._theme, self.tr("pick up to two"), ink=Ink.TEXT2)
        depth_aside = TextLabel(self._theme, self.tr("most reps"), ink=Ink.TEXT2)
        note_aside = TextLabel(self._theme, self.tr("if you like"), ink=Ink.TEXT2)
        column.addWidget(
            self._labelled(self.tr("Where did you feel it most?"), felt_aside, self._felt)
        )
        column.addWidget(self._labelled(self.tr("How deep?"), depth_aside, self._depth))
        self._tempo_box = self._labelled(self.tr("Tempo"), self._set, self._tempo)
        column.addWidget(self._tempo_box)
        nothing = TextLabel(self._theme)
        self._straps_box = self._labelled(self.tr("Straps"), nothing, self._straps)
        column.addWidget(self._straps_box)
        column.addWidget(self._labelled(self.tr("Note"), note_aside, self._note))
        column.addStretch(1)

    def _labelled(self, title: str, aside: TextLabel, control: QWidget) -> QWidget:
        box = QWidget()
        label = TextLabel(self._theme, title, role=FontRole.GARAGE_LABEL)
        label.setBuddy(control)
        head = ReflowRow(12)
        head.add(label, 1)
        head.add(aside)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._boxes.append(column)
        column.addWidget(head)
        column.addWidget(control)
        return box

    def _follow_theme(self) -> None:
        self._note.setFont(self._theme.font(FontRole.NOTE))
