"""The ladder: five steps, the gates between them, and what is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from hinge_desktop.core.changes import Change
from hinge_desktop.core.fall_back import LadderOffer
from hinge_desktop.core.gates import GateReport
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.ladder import RUNGS, ChoiceReason, LadderPlace, Rung
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
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
from hinge_desktop.services.ladder_desk import LadderDesk
from hinge_desktop.services.ladder_overview import LadderOverview, read_overview
from hinge_desktop.words import ladder as words
from hinge_desktop.words.exercises import rung_name
from hinge_desktop.words.ladder_offers import step_in_sentence
from hinge_desktop.words.problems import journal_words

PLACE_KEY: Final = "F"
_ARROWS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


class LadderPage(ScrollPage):
    """The step that the lifter stands on is chosen first; the arrows look at the others.

    The journal is read in a worker: that is longer than a frame. What was read before stays on
    show meanwhile, and what the lifter asks for waits for the answer.
    """

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
        self._overview: LadderOverview | None = None
        self._held: list[Callable[[], None]] = []
        self._reading = LatestTask(self)
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
        self._reading.answered.connect(self._show_overview)
        self._reading.failed.connect(self._refuse)
        self._reading.idle.connect(self._do_held)
        self._add_keys()
        signals.changed.connect(self._follow)

    def show_steps(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step."""
        self._steps.show_pictures(pictures)

    def move_by_choice(self, to: LadderPlace, choice: ChoiceReason) -> None:
        """Move by choice, with the reason that was given."""
        self._try(partial(self._ladder.move_by_choice, to, choice))

    def refresh(self) -> None:
        """Read the ladder anew."""
        self._reading.ask(partial(read_overview, self._ladder, self._today()))

    def showEvent(self, event: QShowEvent) -> None:
        """Show the ladder as it was last seen, and then as it is now."""
        super().showEvent(event)
        if self._overview is not None:
            self._look_at_own_step(self._overview)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Forget what was asked for and not done yet."""
        super().hideEvent(event)
        self._held.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep arrows that are pressed before the first answer is there."""
        if self._overview is None and event.key() in _ARROWS:
            self._when_read(partial(self._press_arrow, Qt.Key(event.key())))
        else:
            super().keyPressEvent(event)

    def _press_arrow(self, key: Qt.Key) -> None:
        if self._overview is not None:
            box = self._steps.boxes[self._steps.chosen_place]
            plain = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(box, QKeyEvent(QEvent.Type.KeyPress, key, plain))

    def _when_read(self, act: Callable[[], None]) -> None:
        """Act on what is shown, or after the answer that is on its way."""
        if self._reading.is_busy:
            self._held.append(act)
        else:
            act()

    def _do_held(self) -> None:
        while self._held and not self._reading.is_busy:
            self._held.pop(0)()

    def _show_overview(self, overview: LadderOverview) -> None:
        self._notice.hide()
        before, self._overview = self._overview, overview
        if overview == before:
            return
        self._steps.show_steps(self._looks(overview))
        if before is not None and before.standing.place == overview.standing.place:
            self._show_step(self._steps.chosen_place)
        else:
            self._look_at_own_step(overview)
        self._order_tabs()
        if before is None:
            self._show_parts()

    def _look_at_own_step(self, overview: LadderOverview) -> None:
        here = RUNGS.index(overview.standing.place.rung)
        self._steps.choose(here)
        self.first_control = self._steps.boxes[here]
        self._show_step(here)

    def _show_parts(self) -> None:
        """Bring all parts up at once, with the focus where it belongs."""
        for part in (self._steps, self._below):
            part.show()
        if self.hasFocus() and self.first_control is not None:
            self.first_control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _refuse(self, error: Exception) -> None:
        self._held.clear()
        if not isinstance(error, JournalError):
            raise error
        self._show_trouble(error)

    def _build_layout(self) -> None:
        self._below = ReflowRow(metrics.CARD_GAP)
        self._below.add(self._gates, 664)
        self._below.add(self._left, 324)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._steps, 3)
        self.body.addWidget(self._below, 4)
        for part in (self._notice, self._steps, self._below):
            part.hide()

    def _order_tabs(self) -> None:
        """Lead Tab as one reads: boxes and rows are made late, and would come last."""
        controls = (self._place, *self._steps.boxes, *self._gates.rows, *self._left.buttons)
        for first, second in pairwise(controls):
            QWidget.setTabOrder(first, second)

    def _looks(self, overview: LadderOverview) -> list[StepLook]:
        report, looks = overview.standing.report, []
        for step in overview.standing.steps:
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
        overview = self._overview
        if overview is None:
            return
        rung = RUNGS[number]
        is_here = rung is overview.standing.place.rung
        report = overview.standing.report if is_here else overview.ways[rung]
        if report is None:
            self._gates.show_words(rung_name(rung), words.first_step_words())
        else:
            self._show_report(overview, report)
        self._show_left()

    def _show_report(self, overview: LadderOverview, report: GateReport) -> None:
        following = report.following
        title = words.report_title(report, "" if following is None else step_in_sentence(following))
        if report.gates:
            self._gates.show_report(title, report, overview.numbers, overview.length_unit)
        else:
            self._gates.show_words(title, words.last_step_words())

    def _show_left(self) -> None:
        overview = self._overview
        if overview is None:
            return
        view = StepView(
            overview.standing,
            self._rung,
            self._gates.chosen_gate,
            overview.day,
            may_move=overview.may_move_to(self._aim(overview)),
        )
        self._left.show_left(left_text(view))

    def _aim(self, overview: LadderOverview) -> LadderPlace:
        """Return where "move" leads: the next place up, or the step that is looked at."""
        standing = overview.standing
        if self._rung is not standing.place.rung:
            return LadderPlace(self._rung)
        return standing.report.following or standing.place

    def _do_first(self) -> None:
        """Take the offered step, or open the drill."""
        act = self._left.first_act
        if act is not None:
            self._left.ask(act)

    def _do(self, act: LadderAct) -> None:
        """Do what a button or a key says, once what it is about is known to stand."""
        overview = self._overview
        if self._reading.is_busy or overview is None:
            self._when_read(partial(self._left.ask, act))
            return
        match act:
            case LadderAct.PRACTISE:
                self.practise_asked.emit(overview.exercise_of(self._rung))
            case LadderAct.PREVIEW:
                self.preview_asked.emit(overview.exercise_of(self._aim(overview).rung))
            case LadderAct.MOVE:
                self.move_asked.emit(self._aim(overview), self._missing(overview))
            case LadderAct.CHECK_SIDES:
                self.balance_asked.emit()
            case LadderAct.SAFETY:
                self.safety_asked.emit()
            case _:
                self._try(partial(self._step, act, overview.standing.offer))

    def _step(self, act: LadderAct, offer: LadderOffer | None) -> None:
        match act:
            case LadderAct.TAKE if offer is not None:
                self._ladder.accept(offer)
            case LadderAct.STAY if offer is not None:
                self._ladder.decline(offer)
            case LadderAct.SKIP:
                self._ladder.skip_kettlebell()
            case LadderAct.VARIANT:
                self._ladder.change_variant()

    def _missing(self, overview: LadderOverview) -> str:
        """Say what was not shown yet, for who moves anyway."""
        if self._rung is not overview.standing.place.rung:
            return self.tr("Gates on the way there stay as they are. You can come back.")
        met = words.gates_met_words(overview.standing.report)
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
        first = partial(self._when_read, self._do_first)
        keys.add(self.tr("The step at hand"), ["Return", "Enter"], first)
        for act, key in KEYS.items():
            if act not in (LadderAct.TAKE, LadderAct.SAFETY):
                ask = partial(self._left.ask, act)
                keys.add(act_name(act), [key], partial(self._when_read, ask))
        keys.yield_to_focus()
