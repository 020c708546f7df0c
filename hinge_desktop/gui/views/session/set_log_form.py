"""The left half of the rest screen: what is asked after each set."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import Quality, RepsLeft, TempoAnswer
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip, Tone
from hinge_desktop.gui.widgets.drill_rows import ContactRows, WallRow
from hinge_desktop.gui.widgets.fault_box import FaultBox
from hinge_desktop.gui.widgets.measured_note import MeasuredNote
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.set_answers import SetAnswers

_MOST_LEFT = 4


@dataclass(frozen=True, slots=True)
class SetQuestion:
    """What the form needs to know of the set it asks about."""

    reps: int
    planned_reps: int | None
    target_reps_left: int | None
    is_paced: bool
    is_warm_up: bool
    offered: tuple[Fault, ...]
    """The faults that can happen in its exercise."""
    marks: tuple[RepFault, ...] = ()
    """The faults that were marked while the set ran, each with its rep."""
    measured_tempo: TempoAnswer | None = None
    """What the taps say of the tempo."""
    measured_words: str = ""
    """The same in a sentence; empty where nothing was tapped."""
    asks_contacts: bool = False
    """Whether head, mid back and tailbone were to stay on a stick."""
    wall_distance_mm: int | None = None
    """How far from the wall the heels were to stand; None where there is no wall."""


class SetLogForm(QWidget):
    """Reps are filled in by the count, the tempo by taps; nothing else is.

    Unanswered stays "not given".
    """

    changed = Signal()
    """The lifter changed an answer; `answers` holds them all."""
    asked = Signal()
    """Another set is asked about."""
    answered_by_key = Signal(QWidget)
    """A key of the page answered; carries the control that shows it."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_saved = False
        self._reps = Stepper(theme, self.tr("Reps"), distance=Distance.GARAGE)
        self._reps.setObjectName("log_reps")
        self._rir = self._build_reps_left()
        self._clean = self._build_choice(self.tr("Clean"), "C", Tone.ACCENT, "log_clean")
        self._off = self._build_choice(self.tr("Something off"), "X", Tone.BAD, "log_off")
        self._kept = self._build_tempo(self.tr("Kept the count"), "T", "log_kept")
        self._rushed = self._build_tempo(self.tr("Rushed"), "Y", "log_rushed")
        self._planned = TextLabel(theme, ink=Ink.TEXT2)
        self._aim = TextLabel(theme, ink=Ink.TEXT2)
        self._problem = TextLabel(theme, role=FontRole.CAPTION, ink=Ink.BAD)
        self._faults = FaultBox(theme)
        self._contacts = ContactRows(theme)
        self._wall = WallRow(theme)
        self._judgement = QWidget()
        self._tempo_row = ReflowRow(8)
        self._measured = MeasuredNote(theme)
        self._build_layout()
        self._connect_signals()

    def ask(self, question: SetQuestion) -> None:
        """Start afresh for a set that has just ended."""
        self.asked.emit()
        self._reps.set_value(question.reps)
        self._problem.hide()
        self._rir.set_value(None)
        for chip in (self._clean, self._off, self._kept, self._rushed):
            chip.setChecked(False)
        planned = question.planned_reps
        self._planned.setText("" if planned is None else self.tr("planned {n}").format(n=planned))
        target = question.target_reps_left
        self._aim.setText("" if target is None else self.tr("aim {n}").format(n=target))
        self._rir_box.setVisible(not question.is_warm_up)
        self._judgement.setVisible(not question.is_warm_up)
        is_tempo_asked = question.is_paced and not question.is_warm_up
        self._tempo_row.setVisible(is_tempo_asked)
        self._kept.setChecked(question.measured_tempo is TempoAnswer.KEPT)
        self._rushed.setChecked(question.measured_tempo is TempoAnswer.RUSHED)
        self._measured.show_words(question.measured_words if is_tempo_asked else "")
        self._faults.ask(question.marks, question.offered)
        has_mark = bool(question.marks) and not question.is_warm_up
        self._off.setChecked(has_mark)
        self._faults.setVisible(has_mark)
        self._contacts.setVisible(question.asks_contacts)
        self._contacts.ask()
        self._wall.setVisible(question.wall_distance_mm is not None)
        self._wall.ask(question.wall_distance_mm)

    def fill(self, answers: SetAnswers) -> None:
        """Give again what was answered about the set that is asked about."""
        self._reps.set_value(answers.reps)
        left = answers.reps_left
        self._rir.set_value(None if left is None else str(min(left.tenths // 10, _MOST_LEFT)))
        is_off = answers.quality is Quality.SOMETHING_OFF
        self._clean.setChecked(answers.quality is Quality.CLEAN)
        self._off.setChecked(is_off)
        self._faults.fill(answers.faults)
        self._faults.setVisible(is_off)
        self._kept.setChecked(answers.tempo_answer is TempoAnswer.KEPT)
        self._rushed.setChecked(answers.tempo_answer is TempoAnswer.RUSHED)
        self._contacts.fill(answers.contacts)
        self._wall.ask(answers.wall_distance_mm)

    def answers(self) -> SetAnswers | None:
        """Return what was answered, or None while the reps are no number in range."""
        reps = self._reps.value()
        if reps is None or self._reps.is_rejected() or self._wall.is_rejected():
            return None
        left = self._rir.value()
        return SetAnswers(
            reps,
            reps_left=None if left is None else RepsLeft.of(int(left)),
            quality=self._quality(),
            faults=self._faults.faults() if self._off.isChecked() else (),
            tempo_answer=self._tempo_answer(),
            contacts=self._contacts.contacts(),
            wall_distance_mm=self._wall.distance_mm(),
        )

    def step_reps(self, by: int) -> None:
        """Count one rep more or less, while the form is open."""
        if not self.isEnabled():
            return
        if by > 0:
            self._reps.step_up()
        else:
            self._reps.step_down()

    def answer_reps_left(self, count: int) -> None:
        """Answer "reps you had left" by its digit, while the form is open."""
        if self.isEnabled() and not self._rir_box.isHidden():
            self._rir.set_value(str(count))
            self.changed.emit()
            self.answered_by_key.emit(self._rir)

    def press(self, key: str) -> bool:
        """Press the choice that shows this key; tell whether there is one now."""
        if self._wall.isVisibleTo(self) and self.isEnabled() and self._wall.press(key):
            return True
        chips = {"C": self._clean, "X": self._off, "T": self._kept, "Y": self._rushed}
        chip = chips.get(key) or self._faults.chip(key) or self._contacts.chip(key)
        if chip is None or not chip.isVisibleTo(self):
            return False
        chip.click()
        self.answered_by_key.emit(chip)
        return True

    def set_dense(self, *, is_dense: bool) -> None:
        """Make the choices smaller for a narrow window."""
        for chip in (self._clean, self._off, self._kept, self._rushed):
            chip.set_dense(is_dense)
        self._faults.set_dense(is_dense=is_dense)
        self._contacts.set_dense(is_dense=is_dense)
        self._reps.set_dense(is_dense=is_dense)
        self._rir.set_dense(is_dense=is_dense)
        self._column.setSpacing(6 if is_dense else 14)
        self._tempo_label.setContentsMargins(0, 0, 8 if is_dense else 20, 0)
        self._faults.fit(self.width())

    @property
    def is_saved(self) -> bool:
        """Whether the answers that show have been saved."""
        return self._is_saved

    def show_saved(self, *, is_saved: bool) -> None:
        """Lock the form once its set is saved, and open it again after an undo."""
        self._is_saved = is_saved
        self.setEnabled(not is_saved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the faults into one column where two do not fit."""
        super().resizeEvent(event)
        self._faults.fit(self.width())

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as one column of faults; the parts fold."""
        return QSize(self._faults.least_width(), super().minimumSizeHint().height())

    def _quality(self) -> Quality | None:
        if self._clean.isChecked():
            return Quality.CLEAN
        return Quality.SOMETHING_OFF if self._off.isChecked() else None

    def _tempo_answer(self) -> TempoAnswer | None:
        if self._kept.isChecked():
            return TempoAnswer.KEPT
        return TempoAnswer.RUSHED if self._rushed.isChecked() else None

    def _build_reps_left(self) -> Segments:
        segments = [
            Segment(str(count), f"{count}+" if count == _MOST_LEFT else str(count))
            for count in range(_MOST_LEFT + 1)
        ]
        rir = Segments(
            self._theme, self.tr("Reps you had left (RIR)"), segments, distance=Distance.GARAGE
        )
        rir.setObjectName("log_rir")
        return rir

    def _build_choice(self, text: str, key: str, tone: Tone, name: str) -> ChoiceChip:
        chip = ChoiceChip(self._theme, text, key=key, tone=tone, shape=ChipShape.CHOICE)
        chip.setObjectName(name)
        return chip

    def _build_tempo(self, text: str, key: str, name: str) -> ChoiceChip:
        chip = ChoiceChip(self._theme, text, key=key, shape=ChipShape.ROW)
        chip.setObjectName(name)
        return chip

    def _build_layout(self) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        numbers = ReflowRow(20)
        self._rir_box = QWidget()
        self._labelled(self._rir_box, self.tr("Reps you had left"), self._aim, self._rir)
        reps_box = QWidget()
        self._labelled(reps_box, self.tr("Reps"), self._planned, self._reps)
        numbers.add(reps_box, 3)
        numbers.add(self._rir_box, 4)
        column.addWidget(numbers)
        column.addWidget(self._problem)
        self._build_judgement()
        column.addWidget(self._judgement)
        column.addWidget(self._contacts)
        column.addWidget(self._wall)
        column.addWidget(self._tempo_row)
        column.addWidget(self._measured)
        column.addStretch(1)

    def _labelled(self, box: QWidget, title: str, aside: TextLabel, control: QWidget) -> None:
        head = QHBoxLayout()
        label = TextLabel(self._theme, title, role=FontRole.GARAGE_LABEL)
        label.setBuddy(control)
        head.addWidget(label)
        head.addStretch(1)
        head.addWidget(aside)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(control)

    def _build_judgement(self) -> None:
        column = QVBoxLayout(self._judgement)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._head(self.tr("How was the set?"), self.tr("your call")))
        choices = ReflowRow(8)
        choices.add(self._clean, 1)
        choices.add(self._off, 1)
        column.addWidget(choices)
        column.addWidget(self._faults)
        self._tempo_label = TextLabel(self._theme, self.tr("Tempo"), role=FontRole.GARAGE_LABEL)
        self._tempo_row.add(self._tempo_label)
        self._tempo_row.add(self._kept, 1)
        self._tempo_row.add(self._rushed, 1)

    def _head(self, title: str, aside: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.addWidget(TextLabel(self._theme, title, role=FontRole.GARAGE_LABEL))
        head.addStretch(1)
        head.addWidget(TextLabel(self._theme, aside, ink=Ink.TEXT2))
        return head

    def _connect_signals(self) -> None:
        self._reps.value_changed.connect(self.changed)
        self._reps.text_rejected.connect(self._show_problem)
        self._reps.text_accepted.connect(self._problem.hide)
        self._rir.chosen.connect(self.changed)
        self._clean.clicked.connect(self._choose_clean)
        self._off.clicked.connect(self._choose_off)
        self._kept.clicked.connect(self._choose_kept)
        self._rushed.clicked.connect(self._choose_rushed)
        self._faults.changed.connect(self.changed)
        self._contacts.changed.connect(self.changed)
        self._wall.changed.connect(self.changed)
        self._wall.text_rejected.connect(self._show_problem)
        self._wall.text_accepted.connect(self._problem.hide)

    def _show_problem(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.show()

    def _choose_clean(self) -> None:
        self._off.setChecked(False)
        self._follow_off()

    def _choose_off(self) -> None:
        self._clean.setChecked(False)
        self._follow_off()

    def _follow_off(self) -> None:
        """Ask for faults while something was off; what is no longer asked is not answered."""
        is_off = self._off.isChecked()
        self._faults.setVisible(is_off)
        if not is_off:
            self._faults.clear()
        self.changed.emit()

    def _choose_kept(self) -> None:
        self._rushed.setChecked(False)
        self.changed.emit()

    def _choose_rushed(self) -> None:
        self._kept.setChecked(False)
        self.changed.emit()
