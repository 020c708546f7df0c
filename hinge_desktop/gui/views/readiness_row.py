"""What is asked before a session: how the back is, and how sore the legs are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.training import BackAnswer
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.widgets.segments import Segment, Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.exercises import back_name
from hinge_desktop.words.readiness import SORENESS_ANSWERS, soreness_name

FIRST_SORENESS_KEY = len(BackAnswer) + 1


class ReadinessRow(QWidget):
    """Nothing is chosen before; neither needs an answer."""

    back_answered = Signal(str)
    """Sent with the `BackAnswer` value."""
    soreness_answered = Signal(int)
    """Sent with 0 to 10."""

    def __init__(self, theme: Theme, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        back = [
            Segment(answer.value, back_name(answer), key=str(number))
            for number, answer in enumerate(BackAnswer, start=1)
        ]
        self._back = Segments(theme, self.tr("How is your back?"), back)
        self._back.setObjectName("back_answer")
        sore = [
            Segment(str(answer), soreness_name(answer), key=str(number))
            for number, answer in enumerate(SORENESS_ANSWERS, start=FIRST_SORENESS_KEY)
        ]
        self._sore = Segments(theme, self.tr("Sore legs?"), sore)
        self._sore.setObjectName("soreness_answer")
        self._sore_question = TextLabel(theme, self.tr("Sore legs?"), ink=Ink.TEXT2)
        self._sore_question.setBuddy(self._sore)
        question = TextLabel(theme, self.tr("How is your back?"), ink=Ink.TEXT2)
        question.setBuddy(self._back)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for row, (label, choices) in enumerate(
            ((question, self._back), (self._sore_question, self._sore))
        ):
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(choices, row, 1)
        self._back.chosen.connect(self.back_answered)
        self._sore.chosen.connect(self._send_soreness)

    def show_answers(self, said: Readiness, *, asks_soreness: bool) -> None:
        """Show what was answered; soreness is asked where there is something to be sore from."""
        self._back.set_value(None if said.back is None else said.back.value)
        known = said.soreness in SORENESS_ANSWERS
        self._sore.set_value(str(said.soreness) if known else None)
        self._sore.setVisible(asks_soreness)
        self._sore_question.setVisible(asks_soreness)

    def _send_soreness(self, answer: str) -> None:
        self.soreness_answered.emit(int(answer))
