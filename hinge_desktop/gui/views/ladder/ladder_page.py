"""The ladder: five steps, the gates between them, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent

from hinge_desktop.core.gates import GateReport
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.ladder import RUNGS, ChoiceReason, LadderPlace, Rung
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.ladder.gates_card import GatesCard
from hinge_desktop.gui.views.ladder.left_card import KEYS, LadderAct, LeftCard
from hinge_desktop.gui.views.ladder.left_words import left_of, left_of_another
from hinge_desktop.gui.widgets.build_pill import BuildPill
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.ladder_steps import LadderSteps, StepLook
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.stair import StairState, StepPicture
from hinge_desktop.services.ladder_desk import LadderDesk, LadderStanding
from hinge_desktop.words import gates as gate_words
from hinge_desktop.words.exercises import rung_name
from hinge_desktop.words.ladder import ladder_trouble_words, step_about, step_note, step_tag
from hinge_desktop.words.problems import journal_words


class LadderPage(ScrollPage):
    """The step that the lifter stands on is chosen first; the arrows look at others."""

    practise_asked = Signal(object)
    """Sent with the `ExerciseId` of the step."""
    preview_asked = Signal(object)
    """Sent with the `ExerciseId` whose page of the guide is wanted."""
    move_asked = Signal(object)
    """Sent with the `LadderPlace` that the lifter wants to move to without its gates."""
    balance_asked = Signal()
    safety_asked = Signal()
    placement_asked = Signal()

    def __init__(
        self, theme: Theme, ladder: LadderDesk, thresholds: Callable[[], Thresholds],
        signals: ChangeSignals,
    ) -> None:  # fmt: skip
        super().__init__(theme, title_of(PageName.LADDER))
        self._ladder = ladder
        self._thresholds = thresholds
        self._standing: LadderStanding | None = None
        self.setObjectName("page_ladder")
        self.header.aside_label.setText(
            self.tr("Each step earns the next. You can move at any time.")
        )
        self.pill = BuildPill(theme)
        self.header.add(self.pill)
        self._steps = LadderSteps(theme)
        self._gates = GatesCard(theme)
        self._left = LeftCard(theme)
        self._notice = Notice(theme, Mood.BAD)
        self._notice.hide()
        below = ReflowRow(20)
        below.add(self._gates, 664)
        below.add(self._left, 324)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._steps, 3)
        self.body.addWidget(below, 4)
        self._steps.chosen.connect(self._show_step)
        self._steps.opened.connect(self._open_step)
        self._gates.chosen.connect(self._show_left)
        self._left.asked.connect(self._do)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._steps)
        self._add_keys()
        signals.changed.connect(self._follow)

    def show_steps(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step."""
        self._steps.show_pictures(pictures)

    def showEvent(self, event: QShowEvent) -> None:
        """Show the ladder as it is now, from the lifter's step."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the ladder anew."""
        try:
            standing = self._standing = self._ladder.standing()
        except JournalError as error:
            words = journal_words(error)
            self._notice.show_notice(Mood.BAD, words.title, words.advice)
            self._notice.show()
            return
        self._notice.hide()
        self._steps.show_steps(self._looks(standing))
        here = RUNGS.index(standing.place.rung)
        self._steps.choose(here)
        self._show_step(here)

    def _looks(self, standing: LadderStanding) -> list[StepLook]:
        following = standing.report.following
        looks = []
        for step in standing.steps:
            is_next = following is not None and following.rung is step.rung
            is_next = is_next and following.rung is not standing.place.rung
            note = step_note(step)
            if is_next:
                note = gate_words.gates_met_words(standing.report)
            state = StairState(step.state.value)
            name, about = rung_name(step.rung), step_about(step.rung)
            looks.append(StepLook(name, about, note, state, step_tag(step.rung)))
        return looks

    def _show_step(self, number: int) -> None:
        standing = self._standing
        if standing is None:
            return
        rung = RUNGS[number]
        if rung is standing.place.rung:
            self._show_report(standing.report)
        else:
            self._show_way_to(rung)
        self._show_left()

    def _show_way_to(self, rung: Rung) -> None:
        try:
            report = self._ladder.way_to(rung)
        except JournalError as error:
            self._show_trouble(error)
            return
        if report is None:
            text = gate_words.open_to_all_words()
            self._gates.show_words(rung_name(rung), text)
        else:
            self._show_report(report)

    def _show_report(self, report: GateReport) -> None:
        title = gate_words.report_title(report)
        if report.gates:
            self._gates.show_report(title, report, self._thresholds())
        else:
            self._gates.show_words(title, gate_words.last_step_words())

    def _show_left(self) -> None:
        standing = self._standing
        if standing is None:
            return
        rung = RUNGS[self._steps.chosen_place]
        if rung is standing.place.rung:
            self._left.show_left(left_of(standing, self._gates.chosen_gate))
        else:
            may_move = self._ladder.may_move_to(LadderPlace(rung))
            gate = self._gates.chosen_gate
            self._left.show_left(left_of_another(standing, rung, gate, may_move=may_move))

    def _open_step(self, _number: int) -> None:
        self._press_enter()

    def _press_enter(self) -> None:
        """Take the offered step, or open the drill."""
        act = self._left.first_act
        if act is not None:
            self._left.ask(act)

    def _do(self, act: LadderAct) -> None:
        standing = self._standing
        if standing is None:
            return
        rung = RUNGS[self._steps.chosen_place]
        match act:
            case LadderAct.PRACTISE:
                self.practise_asked.emit(self._ladder.exercise_of(rung))
            case LadderAct.PREVIEW:
                self.preview_asked.emit(self._ladder.exercise_of(self._previewed(rung)))
            case LadderAct.MOVE:
                self.move_asked.emit(self._aim(rung))
            case LadderAct.CHECK_SIDES:
                self.balance_asked.emit()
            case LadderAct.SAFETY:
                self.safety_asked.emit()
            case LadderAct.PLACE:
                self.placement_asked.emit()
            case _:
                self._try(partial(self._step, act, standing))

    def _step(self, act: LadderAct, standing: LadderStanding) -> None:
        match act:
            case LadderAct.TAKE if standing.offer is not None:
                self._ladder.accept(standing.offer)
            case LadderAct.STAY if standing.offer is not None:
                self._ladder.decline(standing.offer)
            case LadderAct.SKIP:
                self._ladder.skip_kettlebell()
            case LadderAct.VARIANT:
                self._ladder.train_with(self._ladder.other_variant())

    def move(self, to: LadderPlace, choice: ChoiceReason) -> None:
        """Move by choice, with the reason that was given."""
        self._try(partial(self._ladder.move_by_choice, to, choice))

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except JournalError as error:
            self._show_trouble(error)

    def _show_trouble(self, error: JournalError) -> None:
        words = journal_words(error)
        self._notice.show_notice(Mood.BAD, words.title, words.advice)
        self._notice.show()
