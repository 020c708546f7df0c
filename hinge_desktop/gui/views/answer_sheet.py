"""The answer that a stop came from, to correct or to take back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.safety import Feeling, Place, SafetyAnswer
from hinge_desktop.core.stop_rules import Complaint, StopVerdict
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.session.stop_sheet import feeling_choices, place_choices
from hinge_desktop.gui.widgets.choice_list import ChoiceList
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.safety import stop_reason

TAKE_BACK_KEY = "B"


class AnswerSheet(Sheet):
    """Esc leaves the answer as it is. Whatever is done here can be undone."""

    corrected = Signal(object)
    """Sent with the `Complaint` that is right."""
    taken_back = Signal()
    """The answer was a mistake: nothing hurts."""

    def __init__(self, theme: Theme, window: QWidget, answer: SafetyAnswer | None) -> None:
        super().__init__(theme, window, _title(), width=760)
        self.setObjectName("answer_sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._where = ChoiceList(theme, self.tr("Where do you feel it?"), place_choices())
        self._what = ChoiceList(theme, self.tr("What is it like?"), feeling_choices())
        for choices in (self._where, self._what):
            choices.set_dense(is_dense=True)
        self._save = self._button(self.tr("Save"), self.tr("Enter"), "save_answer")
        self._mistake = self._button(
            self.tr("It was a mistake, nothing hurts"), TAKE_BACK_KEY, "take_back_answer"
        )
        self._cancel = self._button(self.tr("Leave it"), self.tr("Esc"), "leave_answer")
        self._build_layout(theme, stop_reason(answer))
        self._connect_signals()
        if answer is not None:
            if answer.place is not None:
                self._where.chip(answer.place).setChecked(True)
            if answer.feeling is not None:
                self._what.chip(answer.feeling).setChecked(True)
        self._follow_answers()
        self._save.setDefault(True)
        self._cancel.setFocus()

    @property
    def complaint(self) -> Complaint:
        """What is answered now."""
        where, what = self._where.value(), self._what.value()
        return Complaint(
            None if where is None else Place(where), None if what is None else Feeling(what)
        )

    def _send(self) -> None:
        complaint = self.complaint
        if complaint.verdict is not StopVerdict.UNANSWERED:
            self.accept()
            self.corrected.emit(complaint)

    def _take_back(self) -> None:
        self.accept()
        self.taken_back.emit()

    def _follow_answers(self) -> None:
        self._save.setEnabled(self.complaint.verdict is not StopVerdict.UNANSWERED)

    def _connect_signals(self) -> None:
        self._where.chosen.connect(self._follow_answers)
        self._what.chosen.connect(self._follow_answers)
        self._save.clicked.connect(self._send)
        self._mistake.clicked.connect(self._take_back)
        self._cancel.clicked.connect(self.reject)
        keys = PageKeys(self)
        for choices, made in ((self._where, place_choices()), (self._what, feeling_choices())):
            for one in made:
                keys.add(one.text, [one.key], choices.chip(one.value).click)
        keys.add(self._mistake.text(), [TAKE_BACK_KEY], self._take_back)
        keys.yield_to_focus()

    def _button(self, text: str, key: str, name: str) -> KeyButton:
        button = KeyButton(self._theme, text, kind=ButtonKind.OUTLINE, key=key)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _build_layout(self, theme: Theme, reason: str) -> None:
        self.body.setContentsMargins(28, 24, 28, 24)
        self.body.setSpacing(14)
        self.body.addWidget(TextLabel(theme, _title(), role=FontRole.PAGE_TITLE))
        self.body.addWidget(TextLabel(theme, reason, ink=Ink.TEXT2, wrap=True))
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        questions = ReflowRow(28)
        questions.add(self._where, 1)
        questions.add(self._what, 1)
        column.addWidget(questions)
        self.body.addWidget(FittingScroll(content))
        ways = ReflowRow(10)
        for button in (self._save, self._mistake, self._cancel):
            ways.add(button, 1)
        self.body.addWidget(ways)


def _title() -> str:
    return QCoreApplication.translate("AnswerSheet", "What you answered")
