"""Today: what to do now and why, and how the last seven days went."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.day_plan import DayPlan, DayVerdict
from hinge_desktop.core.journal import Journal, JournalError
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.readiness import NOTHING_SAID, Readiness, SessionOpening
from hinge_desktop.core.training import BackAnswer, SetState
from hinge_desktop.core.week_summary import DAYS, summarise_week
from hinge_desktop.gui.bar_answers import BarAnswers
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.pages import PageName, shown_key, title_of
from hinge_desktop.gui.theme import metrics
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.easy_week_card import DECLINE_KEY, TAKE_KEY, EasyWeekCard
from hinge_desktop.gui.views.ladder_card import LADDER_KEY, LadderCard
from hinge_desktop.gui.views.pain_card import PainCard
from hinge_desktop.gui.views.plan_card import (
    CHANGE_KEY,
    CUE_KEY,
    PRACTISE_KEY,
    RESET_KEY,
    WARM_UP_KEY,
    PlanCard,
)
from hinge_desktop.gui.views.readiness_row import FIRST_SORENESS_KEY
from hinge_desktop.gui.views.week_card import WeekCard
from hinge_desktop.gui.widgets.card import Mood, Notice
from hinge_desktop.gui.widgets.key_button import ButtonKind, KeyButton
from hinge_desktop.gui.widgets.page_keys import PageKeys
from hinge_desktop.gui.widgets.reflow_row import ReflowRow
from hinge_desktop.gui.widgets.scroll_page import ScrollPage
from hinge_desktop.gui.widgets.stair import StepPicture
from hinge_desktop.gui.widgets.tab_order import lead_through
from hinge_desktop.services.bar_planner import BarPlanner
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.easy_weeks import EasyWeekLog
from hinge_desktop.services.practice_desk import PracticeDesk
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.stop_log import StopLog
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import back_name, names_of
from hinge_desktop.words.problems import journal_words
from hinge_desktop.words.readiness import SORENESS_ANSWERS, soreness_name
from hinge_desktop.words.week import weekly_sets_words

if TYPE_CHECKING:
    from hinge_desktop.services.ladder_desk import LadderStanding

WEEK_KEY = "Y"
"""Opens the lifter's week."""


class TodayPage(ScrollPage):
    """Shows the plan of the day; Enter starts it."""

    start_requested = Signal(object, object)
    """The lifter starts the plan: its exercises, and the `SessionOpening`."""
    resume_requested = Signal()
    """The lifter goes on with the session that was started before."""
    practise_asked = Signal(object)
    """Sent with the `ExerciseId` of the drill for a day of rest."""
    warm_up_requested = Signal()
    """The lifter wants to be led through the warm-up."""
    timer_requested = Signal()
    """The lifter wants a timer that writes nothing down."""
    week_requested = Signal()
    """The lifter wants to see or change their week."""
    check_requested = Signal()
    """The lifter wants to check sound, clicker, sight and lead-in."""
    cue_asked = Signal()
    """The lifter wants to see what the guide says of the one thing."""
    change_asked = Signal(object)
    """The lifter wants to change the plan; carries the `Readiness`."""
    reset_asked = Signal()
    """The lifter wants the plan back that the rules suggest."""
    ladder_asked = Signal()
    """The lifter wants to see the gates of the ladder."""
    import_requested = Signal()
    """The lifter wants to bring the log of another app along."""
    plan_shown = Signal()
    """Sent after a plan was put on the page."""

    def __init__(
        self,
        theme: Theme,
        planner: DayPlanner,
        log: SessionLog,
        stops: StopLog,
        practices: PracticeDesk,
        journal: Journal,
        signals: ChangeSignals,
        clocks: Clocks,
        *,
        easy_weeks: EasyWeekLog,
        bars: BarPlanner,
    ) -> None:
        super().__init__(theme, title_of(PageName.TODAY))
        self._planner = planner
        self._bars = bars
        self._plates = BarAnswers(bars.plans, self)
        self._log = log
        self._stops = stops
        self._practices = practices
        self._journal = journal
        self._clocks = clocks
        self._readiness = NOTHING_SAID
        self._asked = (clocks.today(), log.running is not None)
        self._plan: DayPlan | None = None
        self._is_stale = True
        self._card = PlanCard(theme)
        self._week = WeekCard(theme)
        self._ladder = LadderCard(theme)
        self._notice = Notice(theme, Mood.BAD)
        self._pain = PainCard(theme, stops)
        self._easy = EasyWeekCard(theme, easy_weeks)
        self._keys = PageKeys(self)
        self.setObjectName("page_today")
        self._build_ways(theme)
        self.body.addWidget(self._notice)
        self.body.addWidget(self._pain)
        self.body.addWidget(self._easy)
        self.body.addWidget(self._card, 3)
        below = ReflowRow(metrics.CARD_GAP)
        below.add(self._ladder, 676)
        below.add(self._week, 312)
        self.body.addWidget(below, 2)
        self._notice.hide()
        self._check = KeyButton(theme, self.tr("Check the garage"), kind=ButtonKind.FLAT)
        self._check.setObjectName("check_garage")
        self._check.clicked.connect(self.check_requested)
        self.header.end_with(self._check)
        lead_through(self.header)
        self._add_keys()
        self._connect_card()
        self._ladder.opened.connect(self.ladder_asked)
        self._week.bring.clicked.connect(self.import_requested)
        self._pain.not_stored.connect(self.show_trouble)
        self._easy.not_stored.connect(self.show_trouble)
        signals.changed.connect(self._mark_stale)
        self.first_control = self._card.start_button

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the plan up to date where something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self.refresh()

    def refresh(self) -> None:
        """Plan anew from the journal."""
        self._is_stale = False
        self._forget_yesterday()
        self.header.aside_label.setText(numbers.long_day(self._clocks.today()))
        try:
            said = self._said()
            self._plan = self._planner.plan(said.back, said.soreness)
            self._show_plan(self._plan)
            self._pain.refresh()
            self._easy.show_offer(self._plan.easy_offer)
        except JournalError as error:
            words = journal_words(error)
            self._notice.show_notice(Mood.BAD, words.title, words.advice)
            self._notice.show()
            return
        self._notice.hide()
        self.plan_shown.emit()

    @property
    def plan(self) -> DayPlan | None:
        """The plan that is shown, None before the first one."""
        return self._plan

    def set_stage(self, stage: QWidget) -> None:
        """Put the drawn lifter beside the plan."""
        self._card.set_stage(stage)

    def set_reminder(self, line: QWidget) -> None:
        """Put a quiet line over the ladder; it hides itself while it has nothing to say."""
        self._ladder.set_reminder(line)

    def show_cue(self, cue: str) -> None:
        """Show the cue of the day where the last session left nothing to mend."""
        self._card.show_cue(cue)

    def show_way(self, *, is_shown: bool) -> None:
        """Offer the way from the one thing to the guide."""
        self._card.show_way(is_shown=is_shown)

    def show_steps(self, pictures: Sequence[StepPicture | None]) -> None:
        """Stand a lifter on each step of the ladder."""
        self._ladder.show_pictures(pictures)

    def show_standing(self, standing: LadderStanding) -> None:
        """Show how far it is to the next step of the ladder."""
        self._ladder.show_standing(standing)

    def offer_check(self, *, is_offered: bool) -> None:
        """Show or hide the way to the garage check; it is offered until it was done."""
        self._check.setVisible(is_offered)

    def start(self) -> None:
        """Start today's plan, or go on with what was started."""
        if self._log.running is not None:
            self.resume_requested.emit()
        elif self._plan is not None:
            opening = SessionOpening(self._readiness, self._plan.day_kind)
            self.start_requested.emit(self._plan.exercises, opening)

    def show_trouble(self, error: JournalError) -> None:
        """Say that something could not be stored."""
        words = journal_words(error)
        self._notice.show_notice(Mood.BAD, words.title, words.advice)
        self._notice.show()

    def _connect_card(self) -> None:
        card = self._card
        card.start_requested.connect(self.start)
        card.practise_asked.connect(self.practise_asked)
        card.cue_asked.connect(self.cue_asked)
        card.warm_up.clicked.connect(self.warm_up_requested)
        card.readiness.back_answered.connect(self._answer_back)
        card.readiness.soreness_answered.connect(self._answer_soreness)
        card.change_button.clicked.connect(self._ask_change)
        card.reset_link.clicked.connect(self.reset_asked)
        self._plates.answered.connect(card.show_plates)

    def _build_ways(self, theme: Theme) -> None:
        timer = KeyButton(
            theme, self.tr("Timer"), kind=ButtonKind.FLAT, key=shown_key("Ctrl+T"), icon=Icon.TIMER
        )
        timer.setObjectName("open_timer")
        timer.clicked.connect(self.timer_requested)
        week = KeyButton(theme, self.tr("Your week"), kind=ButtonKind.FLAT, key=WEEK_KEY)
        week.setObjectName("open_week")
        week.clicked.connect(self.week_requested)
        self.header.add(week)
        self.header.add(timer)

    def _show_plan(self, plan: DayPlan) -> None:
        names = names_of(self._journal.exercises())
        self._card.show_plan(plan, self._readiness, names)
        is_running = self._log.running is not None
        is_resting = plan.verdict is DayVerdict.REST and not is_running
        # On a day of rest nobody stands at the bar.
        self._ask_for_plates(None if is_resting else plan.main)
        self._card.offer_practice(self._practices.on_rest_day() if is_resting else None)
        if is_running:
            self._show_running()
        self._ladder.show_moves(self._journal.ladder_moves())
        self._ladder.show_reminder(is_shown=plan.verdict is not DayVerdict.STOPPED)
        self._show_week(plan.main, names(plan.main.exercise_id))
        self._week.show_warning(_warning_words(plan))

    def _ask_for_plates(self, main: PlannedExercise | None) -> None:
        """Show at once what makes the first load; the plates of all sets may take a while."""
        question = None if main is None else self._bars.of_day(main)
        self._card.show_plates(None if question is None else question.at_once)
        self._plates.ask(question)

    def _show_running(self) -> None:
        running = self._log.running
        sets = () if running is None else running.sets
        saved = sum(one.state is SetState.SAVED for one in sets)
        text = QCoreApplication.translate(
            "TodayPage",
            "{saved} of {count} sets are saved. It goes on where it stopped.",
            "",
            len(sets),
        )
        self._card.show_running(
            self.tr("A session waits for you"), text.format(saved=saved, count=len(sets))
        )

    def _ask_change(self) -> None:
        self.change_asked.emit(self._readiness)

    def _show_week(self, main: PlannedExercise, name: str) -> None:
        today = self._clocks.today()
        sessions = self._journal.sessions_between(today - timedelta(days=DAYS), today)
        summary = summarise_week(today, sessions, main.exercise_id)
        self._week.show_summary(summary, name, self._journal.plan().sessions_per_week)
        is_new = not summary.sessions and not self._journal.session_lines(1)
        self._week.offer_import(is_offered=is_new)

    def _answer_back(self, answer: str) -> None:
        self._readiness = replace(self._readiness, back=BackAnswer(answer))
        if self._readiness.back is BackAnswer.PAINFUL:
            try:
                self._stops.answer_painful_back()
            except JournalError as error:
                self.show_trouble(error)
                return
        self.refresh()

    def _answer_soreness(self, points: int) -> None:
        self._readiness = replace(self._readiness, soreness=points)
        self.refresh()

    def _said(self) -> Readiness:
        """Return the answers; pain that was taken back elsewhere is no answer any more."""
        is_pain = self._readiness.back is BackAnswer.PAINFUL
        if is_pain and self._stops.active is None:
            self._readiness = replace(self._readiness, back=None)
        return self._readiness

    def _forget_yesterday(self) -> None:
        """How the lifter was on another day, or before the last session, is asked anew."""
        asked = (self._clocks.today(), self._log.running is not None)
        if asked != self._asked:
            self._asked = asked
            self._readiness = NOTHING_SAID

    def _mark_stale(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.refresh()

    def _add_keys(self) -> None:
        self._keys.add(self.tr("Start session"), ["Return", "Enter", "PgDown", "F5"], self.start)
        self._keys.add(self.tr("Practise a drill"), [PRACTISE_KEY], self._card.practise)
        self._keys.add(self.tr("The cue in the guide"), [CUE_KEY], self._card.open_cue)
        self._keys.add(self.tr("Gates of the ladder"), [LADDER_KEY], self.ladder_asked.emit)
        self._keys.add(self.tr("Warm up"), [WARM_UP_KEY], self._card.play_warm_up)
        self._keys.add(self.tr("Change plan"), [CHANGE_KEY], self._card.change_plan)
        reset, easy = self._card.reset_link, self._easy
        self._keys.add(
            self.tr("Back to the suggested plan"),
            [RESET_KEY],
            self._card.reset_plan,
            offered_by=reset,
        )
        for number, answer in enumerate(BackAnswer, start=1):
            text = self.tr("Your back: %1").replace("%1", back_name(answer))
            self._keys.add(text, [str(number)], partial(self._answer_back, answer))
        for number, points in enumerate(SORENESS_ANSWERS, start=FIRST_SORENESS_KEY):
            answer_sore = partial(self._answer_soreness, points)
            text = self.tr("Sore legs: %1").replace("%1", soreness_name(points))
            self._keys.add(text, [str(number)], answer_sore)
        self._keys.add(self.tr("Your week"), [WEEK_KEY], self.week_requested.emit)
        self._keys.add(self.tr("Take the easy week"), [TAKE_KEY], easy.take, offered_by=easy)
        self._keys.add(self.tr("Train as usual"), [DECLINE_KEY], easy.decline, offered_by=easy)
        self._keys.yield_to_focus()


def _warning_words(plan: DayPlan) -> str:
    """Warn of too many sets only where nothing that weighs more was said of the day."""
    many = plan.too_many_sets
    is_eased = plan.easy_offer is not None or plan.easy_week is not None
    if many is None or is_eased or plan.verdict is not DayVerdict.TRAIN:
        return ""
    return weekly_sets_words(many)
