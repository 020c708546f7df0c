"""Everything the lifter can do with one open journal, joined in one place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.easy_weeks import EasyWeekLog
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.practice_desk import PracticeDesk
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.stop_log import StopLog
from hinge_desktop.services.unsaved_answers import UnsavedAnswers

if TYPE_CHECKING:
    from hinge_desktop.services.balance_checks import BalanceChecks
    from hinge_desktop.services.bar_planner import BarPlanner
    from hinge_desktop.services.body_review import BodyReview
    from hinge_desktop.services.chart_events import ChartEvents
    from hinge_desktop.services.check_reminder import CheckReminder
    from hinge_desktop.services.equipment_settings import EquipmentSettings
    from hinge_desktop.services.history_review import HistoryReview
    from hinge_desktop.services.ladder_desk import LadderDesk
    from hinge_desktop.services.last_sets import LastSets
    from hinge_desktop.services.mobility_readings import MobilityReadings
    from hinge_desktop.services.own_exercises import OwnExercises
    from hinge_desktop.services.own_rests import OwnRests
    from hinge_desktop.services.own_words import KeptWords
    from hinge_desktop.services.papers.training_papers import TrainingPapers
    from hinge_desktop.services.past_sessions import PastSessions
    from hinge_desktop.services.period_comparison import PeriodComparer
    from hinge_desktop.services.placement_desk import PlacementDesk
    from hinge_desktop.services.plan_editor import PlanEditor
    from hinge_desktop.services.progress_charts import ProgressCharts
    from hinge_desktop.services.progress_review import ProgressReview
    from hinge_desktop.services.record_review import RecordReview
    from hinge_desktop.services.rule_numbers import RuleNumbers
    from hinge_desktop.services.safety_answers import SafetyAnswers
    from hinge_desktop.services.session_templates import SessionTemplates


@dataclass(frozen=True)
class TrainingDesk:
    """The services over one journal; pages are handed those they need.

    What a start needs for the plan of the day is there at once. The others are imported and made
    when they are first asked for, in whichever thread asks: none keeps anything of its own.
    """

    journal: Journal
    clocks: Clocks
    new_id: IdSource
    board: NoticeBoard
    changes: JournalChanges
    log: SessionLog
    stops: StopLog
    lifter: LifterSettings
    planner: DayPlanner
    practices: PracticeDesk
    easy_weeks: EasyWeekLog
    typed: UnsavedAnswers | None = None
    """Where what is answered about a set is kept until it is saved."""

    @classmethod
    def over(
        cls,
        journal: Journal,
        clocks: Clocks,
        new_id: IdSource,
        unsaved: UnsavedAnswers | None = None,
        typed: UnsavedAnswers | None = None,
    ) -> TrainingDesk:
        """Build the services; every commit is announced on the one notice board."""
        board = NoticeBoard()
        changes = JournalChanges(journal, board)
        log = SessionLog(journal, changes, board, clocks, new_id, unsaved)
        stops = StopLog(journal, changes, log, clocks, new_id, unsaved)
        planner = DayPlanner(journal, clocks)
        return cls(
            journal=journal,
            clocks=clocks,
            new_id=new_id,
            board=board,
            changes=changes,
            log=log,
            stops=stops,
            lifter=LifterSettings(journal, changes, clocks.today, new_id),
            planner=planner,
            practices=PracticeDesk(journal, planner, log, stops, clocks),
            easy_weeks=EasyWeekLog(journal, changes, clocks.today, new_id),
            typed=typed,
        )

    @property
    def is_new_lifter(self) -> bool:
        """Whether this journal knows nothing yet: nobody was asked, and nothing was lifted."""
        journal = self.journal
        if not journal.is_writable or self.lifter.is_profile_stored:
            return False
        return journal.open_session() is None and not journal.session_lines(1)

    # Each is imported when it is first asked for, so that the start stays short.

    @cached_property
    def rests(self) -> OwnRests:
        """The rests that the lifter changed for an exercise."""
        from hinge_desktop.services.own_rests import OwnRests  # noqa: PLC0415

        return OwnRests(self.journal, self.changes)

    @cached_property
    def words(self) -> KeptWords:
        """The lifter's own words for an exercise."""
        from hinge_desktop.services.own_words import KeptWords  # noqa: PLC0415

        return KeptWords(self.journal, self.changes)

    @cached_property
    def last_sets(self) -> LastSets:
        """How an exercise went the last time."""
        from hinge_desktop.services.last_sets import LastSets  # noqa: PLC0415

        return LastSets(self.journal)

    @cached_property
    def bars(self) -> BarPlanner:
        """Which plates go on the bar for each set of a session."""
        from hinge_desktop.services.bar_planner import BarPlanner  # noqa: PLC0415

        return BarPlanner(self.planner)

    @cached_property
    def mobility(self) -> MobilityReadings:
        """Writes what the checks of mobility measured."""
        from hinge_desktop.services.mobility_readings import MobilityReadings  # noqa: PLC0415

        return MobilityReadings(self.journal, self.changes, self.clocks.today, self.new_id)

    @cached_property
    def balance(self) -> BalanceChecks:
        """Writes the balance checks."""
        from hinge_desktop.services.balance_checks import BalanceChecks  # noqa: PLC0415

        return BalanceChecks(self.journal, self.changes, self.clocks.today, self.new_id)

    @cached_property
    def body(self) -> BodyReview:
        """What the checks say by now."""
        from hinge_desktop.services.body_review import BodyReview  # noqa: PLC0415

        return BodyReview(self.journal, self.planner)

    @cached_property
    def check_reminder(self) -> CheckReminder:
        """Whether the checks are due again."""
        from hinge_desktop.services.check_reminder import CheckReminder  # noqa: PLC0415

        return CheckReminder(self.journal, self.changes, self.clocks)

    @cached_property
    def ladder(self) -> LadderDesk:
        """Reads the ladder and moves on it."""
        from hinge_desktop.services.ladder_desk import LadderDesk  # noqa: PLC0415

        return LadderDesk(self.journal, self.changes, self.clocks, self.new_id)

    @cached_property
    def rules(self) -> RuleNumbers:
        """The coach's numbers, which the lifter may change."""
        from hinge_desktop.services.rule_numbers import RuleNumbers  # noqa: PLC0415

        return RuleNumbers(self.journal, self.changes, self.clocks)

    @cached_property
    def review(self) -> ProgressReview:
        """The history and its charts."""
        from hinge_desktop.services.progress_review import ProgressReview  # noqa: PLC0415

        return ProgressReview(self.journal)

    @cached_property
    def charts(self) -> ProgressCharts:
        """The figures behind the charts."""
        from hinge_desktop.services.progress_charts import ProgressCharts  # noqa: PLC0415

        return ProgressCharts(self.journal)

    @cached_property
    def papers(self) -> TrainingPapers:
        """What goes on paper."""
        from hinge_desktop.services.papers.training_papers import TrainingPapers  # noqa: PLC0415

        return TrainingPapers(self.journal, self.planner, self.charts, self.clocks)

    @cached_property
    def events(self) -> ChartEvents:
        """What the charts mark."""
        from hinge_desktop.services.chart_events import ChartEvents  # noqa: PLC0415

        return ChartEvents(self.journal)

    @cached_property
    def records(self) -> RecordReview:
        """What stands as a record."""
        from hinge_desktop.services.record_review import RecordReview  # noqa: PLC0415

        return RecordReview(self.journal)

    @cached_property
    def periods(self) -> PeriodComparer:
        """Two periods side by side."""
        from hinge_desktop.services.period_comparison import PeriodComparer  # noqa: PLC0415

        return PeriodComparer(self.journal)

    @cached_property
    def safety(self) -> SafetyAnswers:
        """The answers about the back before training."""
        from hinge_desktop.services.safety_answers import SafetyAnswers  # noqa: PLC0415

        return SafetyAnswers(self.journal, self.changes, self.clocks, self.new_id)

    @cached_property
    def placement(self) -> PlacementDesk:
        """Finds the place of who trains already."""
        from hinge_desktop.services.placement_desk import PlacementDesk  # noqa: PLC0415

        return PlacementDesk(self.journal, self.changes, self.clocks, self.new_id)

    @cached_property
    def equipment(self) -> EquipmentSettings:
        """What the lifter owns."""
        from hinge_desktop.services.equipment_settings import EquipmentSettings  # noqa: PLC0415

        return EquipmentSettings(self.journal, self.changes, self.new_id)

    @cached_property
    def editor(self) -> PlanEditor:
        """Changes the plan of a day."""
        from hinge_desktop.services.plan_editor import PlanEditor  # noqa: PLC0415

        return PlanEditor(self.journal, self.changes, self.planner, self.clocks.today, self.new_id)

    @cached_property
    def templates(self) -> SessionTemplates:
        """Sessions kept under a name."""
        from hinge_desktop.services.session_templates import SessionTemplates  # noqa: PLC0415

        return SessionTemplates(self.journal, self.changes, self.editor, self.new_id)

    @cached_property
    def own_exercises(self) -> OwnExercises:
        """Exercises of the lifter."""
        from hinge_desktop.services.own_exercises import OwnExercises  # noqa: PLC0415

        return OwnExercises(self.journal, self.changes, self.new_id)

    @cached_property
    def past(self) -> PastSessions:
        """Puts past sessions right."""
        from hinge_desktop.services.past_sessions import PastSessions  # noqa: PLC0415

        return PastSessions(self.journal, self.changes, self.clocks, self.new_id)

    @cached_property
    def history(self) -> HistoryReview:
        """Reads the history."""
        from hinge_desktop.services.history_review import HistoryReview  # noqa: PLC0415

        return HistoryReview(self.journal)
