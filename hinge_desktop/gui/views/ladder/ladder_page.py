"""The ladder: five steps, the gates between them, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.changes import Change
from hinge_desktop.core.gates import GateReport
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.ladder import RUNGS, ChoiceReason, LadderPlace, Rung
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.pages import PageName, title_of
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.ladder.gates_card import GatesCard
from hinge_desktop.gui.views.ladder.left_card import KEYS, LadderAct, LeftCard
from hinge_desktop.gui.views.ladder.left_texts import StepView, act_name, left_text
from hinge_desktop.gui.widgets.build_pill import BuildPill
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.ladder_steps import LadderSteps, StepLook
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.stair import StairState, StepPicture
from hinge_desktop.services.ladder_desk import LadderDesk, LadderStanding
from hinge_desktop.words import ladder as words
from hinge_desktop.words.exercises import rung_name
from hinge_desktop.words.ladder_offers import step_in_sentence
from hinge_desktop.words.problems import journal_words

PLACE_KEY: Final = "F"


class LadderPage(ScrollPage):
    """The step that the lifter stands on is chosen first; the arrows look at the others."""

    practise_asked = Signal(object)
    """Sent with the `ExerciseId` of the step."""
    preview_asked = Signal(object)
    """Sent with the `ExerciseId` whose page of the guide is wanted."""
    move_asked = Signal(object, str)
    """Sent with the `LadderPlace` to move to without its gates, and what is missing."""
    balance_asked = Signal()
    """The lifter wants to check their balance."""
    safety_asked = Signal()
    """The lifter wants to read when to stop."""
    placement_asked = Signal()
    """The lifter wants to find their step by a short test."""

    def __init__(
        self, theme: Theme, ladder: LadderDesk, signals: ChangeSignals, today: Callable[[], date]
    ) -> None:
        super().__init__(theme, title_of(PageName.LADDER))
        self._ladder = ladder
        self._today = today
        self._standing: LadderStanding | None = None
        self.setObjectName("page_ladder")
        self.header.aside_label.setText(
            self.tr("Each step earns the next. You can move at any time.")
        )
        self._place = KeyButton(
            theme, self.tr("Find your step"), kind=ButtonKind.FLAT, key=PLACE_KEY
        )
        self._place.setObjectName("find_step")
        self._place.clicked.connect(self.placement_asked)
        self.header.add(self._place)
        self.pill = BuildPill(theme)
        self.header.end_with(self.pill)
        self._steps = LadderSteps(theme)
        self._gates = GatesCard(theme)
        self._left = LeftCard(theme)
        self._notice = Notice(theme, Mood.BAD)
        self._build_layout()
        self._steps.chosen.connect(self._show_step)
        self._steps.opened.connect(self._do_first)
        self._gates.chosen.connect(self._show_left)
        self._left.asked.connect(self._do)
        self._add_keys()
        signals.changed.connect(self._follow)

    def show_steps(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step."""
        self._steps.show_pictures(pictures)

    def move_by_choice(self, to: LadderPlace, choice: ChoiceReason) -> None:
        """Move by choice, with the reason that was given."""
        self._try(partial(self._ladder.move_by_choice, to, choice))

    def refresh(self) -> None:
        """Read the ladder anew, and look at the step that the lifter stands on."""
        try:
            standing = self._standing = self._ladder.standing()
        except JournalError as error:
            self._show_trouble(error)
            return
        self._notice.hide()
        self._steps.show_steps(self._looks(standing))
        here = RUNGS.index(standing.place.rung)
        self._steps.choose(here)
        self.first_control = self._steps.boxes[here]
        self._show_step(here)
        self._order_tabs()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the ladder as it is now."""
        super().showEvent(event)
        self.refresh()

    def _build_layout(self) -> None:
        below = ReflowRow(metrics.CARD_GAP)
        below.add(self._gates, 664)
        below.add(self._left, 324)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._steps, 3)
        self.body.addWidget(below, 4)
        self._notice.hide()

    def _order_tabs(self) -> None:
        """Lead Tab as one reads: boxes and rows are made late, and would come last."""
        controls = (self._place, *self._steps.boxes, *self._gates.rows, *self._left.buttons)
        for first, second in pairwise(controls):
            QWidget.setTabOrder(first, second)

    def _looks(self, standing: LadderStanding) -> list[StepLook]:
        report, looks = standing.report, []
        for step in standing.steps:
            note = words.step_state_words(step)
            if words.is_next_step(report, step.rung):
                note = words.gates_met_words(report)
            state, tag = StairState(step.state.value), words.step_tag(step.rung)
            about = words.step_about(step.rung)
            looks.append(StepLook(words.step_name(step.rung), about, note, state, tag))
        return looks

    @property
    def _rung(self) -> Rung:
        """The step that is looked at."""
        return RUNGS[self._steps.chosen_place]

    def _show_step(self, number: int) -> None:
        standing = self._standing
        if standing is None:
            return
        rung = RUNGS[number]
        if rung is standing.place.rung:
            self._show_report(standing.report)
        else:
            self._try(partial(self._show_way_to, rung))
        self._show_left()

    def _show_way_to(self, rung: Rung) -> None:
        report = self._ladder.report_to(rung)
        if report is None:
            self._gates.show_words(rung_name(rung), words.first_step_words())
        else:
            self._show_report(report)

    def _show_report(self, report: GateReport) -> None:
        following = report.following
        title = words.report_title(report, "" if following is None else step_in_sentence(following))
        if report.gates:
            numbers, unit = self._ladder.numbers, self._ladder.length_unit
            self._gates.show_report(title, report, numbers, unit)
        else:
            self._gates.show_words(title, words.last_step_words())

    def _show_left(self) -> None:
        if self._standing is None:
            return
        view = StepView(
            self._standing,
            self._rung,
            self._gates.chosen_gate,
            self._today(),
            may_move=self._ladder.may_move_to(self._aim()),
        )
        self._left.show_left(left_text(view))

    def _aim(self) -> LadderPlace:
        """Return where "move" leads: the next place up, or the step that is looked at."""
        standing = self._standing
        if standing is None or self._rung is not standing.place.rung:
            return LadderPlace(self._rung)
        return standing.report.following or standing.place

    def _do_first(self) -> None:
        """Take the offered step, or open the drill."""
        act = self._left.first_act
        if act is not None:
            self._left.ask(act)

    def _do(self, act: LadderAct) -> None:
        match act:
            case LadderAct.PRACTISE:
                self.practise_asked.emit(self._ladder.exercise_of(self._rung))
            case LadderAct.PREVIEW:
                self.preview_asked.emit(self._ladder.exercise_of(self._aim().rung))
            case LadderAct.MOVE:
                self.move_asked.emit(self._aim(), self._missing())
            case LadderAct.CHECK_SIDES:
                self.balance_asked.emit()
            case LadderAct.SAFETY:
                self.safety_asked.emit()
            case _:
                self._try(partial(self._step, act))

    def _step(self, act: LadderAct) -> None:
        offer = None if self._standing is None else self._standing.offer
        match act:
            case LadderAct.TAKE if offer is not None:
                self._ladder.accept(offer)
            case LadderAct.STAY if offer is not None:
                self._ladder.decline(offer)
            case LadderAct.SKIP:
                self._ladder.skip_kettlebell()
            case LadderAct.VARIANT:
                self._ladder.change_variant()

    def _missing(self) -> str:
        """Say what was not shown yet, for who moves anyway."""
        if self._standing is None or self._rung is not self._standing.place.rung:
            return self.tr("Gates on the way there stay as they are. You can come back.")
        met = words.gates_met_words(self._standing.report)
        return self.tr("{met}. You can come back at any time.").format(met=met)

    def _try(self, act: Callable[[], object]) -> None:
        try:
            act()
        except JournalError as error:
            self._show_trouble(error)

    def _show_trouble(self, error: JournalError) -> None:
        said = journal_words(error)
        self._notice.show_notice(Mood.BAD, said.title, said.advice)
        self._notice.show()

    def _follow(self, _change: Change) -> None:
        if self.isVisible():
            self.refresh()

    def _add_keys(self) -> None:
        keys = PageKeys(self)
        keys.add(self.tr("Find your step"), [PLACE_KEY], self.placement_asked.emit)
        keys.add(self.tr("The step at hand"), ["Return", "Enter"], self._do_first)
        for act, key in KEYS.items():
            if act not in (LadderAct.TAKE, LadderAct.SAFETY):
                keys.add(act_name(act), [key], partial(self._left.ask, act))
        keys.yield_to_focus()
