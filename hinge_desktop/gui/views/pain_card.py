"""On Today: a stop with its two confirmations, or the question about an ache of last time."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.safety import SafetyAnswer, StopState
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.urgent_signs import UrgentSigns
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.choice_chip import ChipShape, ChoiceChip
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.link_button import LinkButton
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.services.stop_log import StopLog
from hinge_desktop.words.safety import ache_question, stop_reason


class PainCard(QWidget):
    """Shows nothing while nothing hurts. A stop is lifted by both confirmations, never by time."""

    not_stored = Signal(object)
    """Sent with the `JournalError` where an answer could not be stored."""

    def __init__(self, theme: Theme, stops: StopLog, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stops = stops
        self._stop: StopState | None = None
        self._ache: SafetyAnswer | None = None
        self._stop_notice = Notice(theme, Mood.STOP)
        self._ache_notice = Notice(theme, Mood.WARN)
        self._free = self._check(self.tr("I have no symptoms in daily life"), "symptom_free")
        self._cleared = self._check(
            self.tr("A health professional cleared or advised me"), "cleared"
        )
        self._lift = KeyButton(theme, self.tr("Start again at the wall"))
        self._lift.setObjectName("lift_stop")
        self._correct = KeyButton(theme, self.tr("Correct the answer"))
        self._correct.setObjectName("correct_answer")
        self._help = LinkButton(theme, self.tr("Get help now if…"))
        self._help.setObjectName("today_get_help")
        self._signs = UrgentSigns(theme)
        self._signs.hide()
        self._gone = KeyButton(theme, self.tr("It is gone"))
        self._gone.setObjectName("ache_gone")
        self._still = KeyButton(theme, self.tr("It is still there"))
        self._still.setObjectName("ache_still_there")
        self._build_layout()
        self._free.clicked.connect(self._confirm)
        self._cleared.clicked.connect(self._confirm)
        self._lift.clicked.connect(self._lift_stop)
        self._correct.clicked.connect(self._open_answer)
        self._help.toggled.connect(self._signs.setVisible)
        self._gone.clicked.connect(self._say_gone)
        self._still.clicked.connect(self._say_still_there)

    def refresh(self) -> None:
        """Show what holds by now; raise `JournalError` where the journal cannot be read."""
        self._stop = self._stops.active
        self._ache = None if self._stop is not None else self._stops.open_ache
        self._stop_notice.setVisible(self._stop is not None)
        self._ache_notice.setVisible(self._ache is not None)
        self.setVisible(self._stop is not None or self._ache is not None)
        if self._stop is not None:
            self._show_stop(self._stop)
        if self._ache is not None:
            self._ache_notice.show_notice(Mood.WARN, *ache_question(self._ache))

    def _show_stop(self, stop: StopState) -> None:
        why = stop_reason(self._stops.reason_for(stop))
        advice = self.tr(
            "Ask a health professional before you load again. You can still record what you do."
        )
        self._stop_notice.show_notice(
            Mood.STOP, self.tr("No load is suggested for now."), f"{why} {advice}".strip()
        )
        self._free.setChecked(stop.symptom_free is not None)
        self._cleared.setChecked(stop.cleared is not None)
        self._lift.setEnabled(stop.symptom_free is not None and stop.cleared is not None)

    def _confirm(self) -> None:
        stop = self._stop
        if stop is not None:
            free, cleared = self._free.isChecked(), self._cleared.isChecked()
            self._do(lambda: self._stops.confirm(stop, symptom_free=free, cleared=cleared))

    def _lift_stop(self) -> None:
        self._do(self._stops.lift)

    def _open_answer(self) -> None:
        stop = self._stop
        if stop is None:
            return
        from hinge_desktop.gui.views.answer_sheet import AnswerSheet  # noqa: PLC0415 rare

        sheet = AnswerSheet(self._theme, self.window(), self._stops.reason_for(stop))
        sheet.corrected.connect(
            lambda complaint: self._do(lambda: self._stops.correct(stop, complaint))
        )
        sheet.taken_back.connect(lambda: self._do(lambda: self._stops.take_back(stop)))
        sheet.open()

    def _say_gone(self) -> None:
        self._answer_ache(is_gone=True)

    def _say_still_there(self) -> None:
        self._answer_ache(is_gone=False)

    def _answer_ache(self, *, is_gone: bool) -> None:
        ache = self._ache
        if ache is not None:
            self._do(lambda: self._stops.answer_ache(ache, is_gone=is_gone))

    def _do(self, act: Callable[[], None]) -> None:
        try:
            act()
        except JournalError as error:
            self.refresh()
            self.not_stored.emit(error)

    def _check(self, text: str, name: str) -> ChoiceChip:
        chip = ChoiceChip(self._theme, text, shape=ChipShape.CHIP, dense=True)
        chip.setObjectName(name)
        return chip

    def _build_layout(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stop_notice)
        column.addWidget(self._ache_notice)
        checks = ReflowRow(8)
        checks.add(self._free, 1)
        checks.add(self._cleared, 1)
        checks.add(self._lift)
        self._stop_notice.body.addWidget(checks)
        more = ReflowRow(8)
        more.add(self._correct)
        more.add(self._help)
        more.add(QWidget(), 1)
        self._stop_notice.body.addWidget(more)
        self._stop_notice.body.addWidget(self._signs)
        answers = ReflowRow(8)
        answers.add(self._gone)
        answers.add(self._still)
        answers.add(QWidget(), 1)
        self._ache_notice.body.addWidget(answers)
