"""The stop sheet: the weight goes down first, then the lifter says where it hurts and how."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.safety import Feeling, Place
from hinge_desktop.core.stop_rules import Complaint, StopVerdict
from hinge_desktop.gui.theme.fonts import FontRole
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.metrics import Distance
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from hinge_desktop.gui.views.session.urgent_signs import StopNotice
from hinge_desktop.gui.widgets.choice_list import Choice, ChoiceList
from hinge_desktop.gui.widgets.fitting_scroll import FittingScroll
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.sheet import Sheet
from hinge_desktop.gui.widgets.text_label import IconLabel, TextLabel
from hinge_desktop.words.safety import feeling_name, place_name, put_it_down

_LOW_WINDOW = 720


class StopWay(StrEnum):
    """How the lifter leaves the sheet."""

    END_SESSION = "end_session"
    END_EXERCISE = "end_exercise"
    GO_BACK = "go_back"
    GO_LIGHTER = "go_lighter"


@dataclass(frozen=True, slots=True)
class StopContext:
    """What the sheet needs to know of the moment it comes up in."""

    load_kind: LoadKind
    is_counting: bool
    """Whether it stands over a set; else over the rest and its log."""
    lighter: str
    """The words of the button that makes the next set lighter; empty where nothing lighter is."""
    next_exercise: str | None
    """The name, as inside a sentence, of the exercise that could go on; None where none waits."""
    is_session: bool = True
    """Whether a session ends with it; else what was played writes nothing but the answer."""


@dataclass(frozen=True, slots=True)
class StopDecision:
    """The way out and what was answered."""

    way: StopWay
    complaint: Complaint


class StopSheet(Sheet):
    """Asks where and how. After a pain answer there is no way back into the set."""

    decided = Signal(object)
    """Sent once with the `StopDecision`, when the sheet closes."""

    def __init__(self, theme: Theme, window: QWidget, context: StopContext) -> None:
        title = put_it_down(context.load_kind)
        super().__init__(theme, window, title, width=820)
        self._theme = theme
        self._context = context
        self.setObjectName("stop_sheet")
        self._where = ChoiceList(theme, self.tr("Where do you feel it?"), place_choices())
        self._what = ChoiceList(theme, self.tr("What is it like?"), feeling_choices())
        self._notice = StopNotice(theme)
        end = self.tr("Save and end the session") if context.is_session else self.tr("End it here")
        self.end_button = self._button(
            end, self.tr("Enter"), "stop_end_session", ButtonKind.PRIMARY
        )
        back = self.tr("Back to the set") if context.is_counting else self.tr("Go back")
        self._back = self._button(back, self.tr("Esc"), "stop_back")
        self._lighter = self._button(context.lighter, "L", "stop_lighter")
        go_on = self.tr("Go on with {exercise}").format(exercise=context.next_exercise)
        self._go_on = self._button(go_on, "N", "stop_end_exercise")
        self._build_layout(title)
        self._add_keys()
        self._connect_signals()
        self.end_button.setDefault(True)
        self.end_button.setFocus()
        self._follow_answers()

    @property
    def complaint(self) -> Complaint:
        """What is answered now."""
        where, what = self._where.value(), self._what.value()
        return Complaint(
            None if where is None else Place(where), None if what is None else Feeling(what)
        )

    def reject(self) -> None:
        """Go back; Esc does nothing once pain was answered."""
        self._leave(StopWay.GO_BACK)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw tighter in a low window."""
        super().showEvent(event)
        is_low = self.height() < _LOW_WINDOW
        self.body.setContentsMargins(*((24, 16, 24, 16) if is_low else (34, 28, 34, 24)))
        self.body.setSpacing(10 if is_low else 18)
        self._middle.setSpacing(10 if is_low else 22)
        for choices in (self._where, self._what):
            choices.set_dense(is_dense=is_low)
        self._fit()

    def _leave(self, way: StopWay) -> None:
        if way not in self._ways():
            return
        decision = StopDecision(way, self.complaint)
        self.done(self.DialogCode.Accepted.value)
        self.decided.emit(decision)

    def _ways(self) -> frozenset[StopWay]:
        verdict = self.complaint.verdict
        ways = {StopWay.END_SESSION}
        if not verdict.is_pain:
            ways.add(StopWay.GO_BACK)
        if verdict is StopVerdict.MAY_GO_ON and self._context.lighter:
            ways.add(StopWay.GO_LIGHTER)
        if verdict is StopVerdict.END_EXERCISE and self._context.next_exercise is not None:
            ways.add(StopWay.END_EXERCISE)
        return frozenset(ways)

    def _follow_answers(self) -> None:
        ways = self._ways()
        self._notice.show_complaint(
            self.complaint,
            can_go_lighter=bool(self._context.lighter),
            is_session=self._context.is_session,
        )
        self._back.setVisible(StopWay.GO_BACK in ways)
        self._lighter.setVisible(StopWay.GO_LIGHTER in ways)
        self._go_on.setVisible(StopWay.END_EXERCISE in ways)
        self._others.setVisible(len(ways) > 1)
        self._fit()

    def _fit(self) -> None:
        self._middle.activate()
        self._scroll.fit()
        self.outer.activate()

    def _button(
        self, text: str, key: str, name: str, kind: ButtonKind = ButtonKind.OUTLINE
    ) -> KeyButton:
        button = KeyButton(self._theme, text, kind=kind, key=key, distance=Distance.GARAGE)
        button.setObjectName(name)
        # Enter means one thing here, wherever the focus is.
        button.setAutoDefault(False)
        return button

    def _build_layout(self, title: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(IconLabel(self._theme, Icon.OCTAGON_X, size=34, ink=Ink.STOP))
        head.addWidget(TextLabel(self._theme, title, role=FontRole.HERO), 1)
        if self._context.is_counting:
            aside = self.tr("The count is stopped")
            head.addWidget(TextLabel(self._theme, aside, ink=Ink.TEXT2))
        self.body.addLayout(head)
        questions = ReflowRow(34)
        questions.add(self._where, 1)
        questions.add(self._what, 1)
        content = QWidget()
        self._middle = QVBoxLayout(content)
        self._middle.setContentsMargins(0, 0, 0, 0)
        self._middle.addWidget(questions)
        self._middle.addWidget(self._notice)
        self._scroll = FittingScroll(content)
        self.body.addWidget(self._scroll)
        self.body.addWidget(self.end_button)
        self._others = ReflowRow(12)
        for button in (self._back, self._lighter, self._go_on):
            self._others.add(button, 1)
        self.body.addWidget(self._others)

    def _connect_signals(self) -> None:
        self._where.chosen.connect(self._follow_answers)
        self._what.chosen.connect(self._follow_answers)
        self.end_button.clicked.connect(self._end_session)
        self._back.clicked.connect(self.reject)
        self._lighter.clicked.connect(self._go_lighter)
        self._go_on.clicked.connect(self._end_exercise)

    def _add_keys(self) -> None:
        # Bound methods only: a closure would hold the sheet while Qt takes it apart.
        keys = PageKeys(self)
        for choices, made in ((self._where, place_choices()), (self._what, feeling_choices())):
            for one in made:
                keys.add(one.text, [one.key], choices.chip(one.value).click)
        keys.add(self.end_button.text(), ["Return", "Enter", "PgDown"], self._end_session)
        keys.add(self._lighter.text(), ["L"], self._go_lighter)
        keys.add(self._go_on.text(), ["N"], self._end_exercise)
        keys.yield_to_focus()

    def _end_session(self) -> None:
        self._leave(StopWay.END_SESSION)

    def _go_lighter(self) -> None:
        self._leave(StopWay.GO_LIGHTER)

    def _end_exercise(self) -> None:
        self._leave(StopWay.END_EXERCISE)


def place_choices() -> list[Choice]:
    """Return where it can be felt, with a key each."""
    return [Choice(one.value, place_name(one), str(n)) for n, one in enumerate(Place, start=1)]


def feeling_choices() -> list[Choice]:
    """Return what it can be like, with the keys after those of the places."""
    first = len(Place) + 1
    return [
        Choice(one.value, feeling_name(one), str(n)) for n, one in enumerate(Feeling, start=first)
    ]
