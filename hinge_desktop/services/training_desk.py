"""Everything the lifter can do with one open journal, joined in one place."""

from __future__ import annotations

from dataclasses import dataclass

from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.services.balance_checks import BalanceChecks
from hinge_desktop.services.body_review import BodyReview
from hinge_desktop.services.check_reminder import CheckReminder
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.easy_weeks import EasyWeekLog
from hinge_desktop.services.equipment_settings import EquipmentSettings
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.ladder_desk import LadderDesk
from hinge_desktop.services.last_sets import LastSets
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.services.mobility_readings import MobilityReadings
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.own_exercises import OwnExercises
from hinge_desktop.services.own_rests import OwnRests
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.services.placement_desk import PlacementDesk
from hinge_desktop.services.plan_editor import PlanEditor
from hinge_desktop.services.practice_desk import PracticeDesk
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.services.rule_numbers import RuleNumbers
from hinge_desktop.services.safety_answers import SafetyAnswers
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.session_templates import SessionTemplates
from hinge_desktop.services.stop_log import StopLog
from hinge_desktop.services.unsaved_answers import UnsavedAnswers


@dataclass(frozen=True, slots=True)
class TrainingDesk:
    """The services over one journal; pages are handed those they need."""

    journal: Journal
    board: NoticeBoard
    changes: JournalChanges
    log: SessionLog
    stops: StopLog
    rests: OwnRests
    words: KeptWords
    last_sets: LastSets
    lifter: LifterSettings
    mobility: MobilityReadings
    balance: BalanceChecks
    body: BodyReview
    check_reminder: CheckReminder
    planner: DayPlanner
    ladder: LadderDesk
    easy_weeks: EasyWeekLog
    rules: RuleNumbers
    practices: PracticeDesk
    review: ProgressReview
    safety: SafetyAnswers
    placement: PlacementDesk
    equipment: EquipmentSettings
    editor: PlanEditor
    templates: SessionTemplates
    own_exercises: OwnExercises

    @property
    def is_new_lifter(self) -> bool:
        """Whether this journal knows nothing yet: nobody was asked, and nothing was lifted."""
        journal = self.journal
        if not journal.is_writable or self.lifter.is_profile_stored:
            return False
        return journal.open_session() is None and not journal.session_lines(1)

    @classmethod
    def over(
        cls,
        journal: Journal,
        clocks: Clocks,
        new_id: IdSource,
        unsaved: UnsavedAnswers | None = None,
    ) -> TrainingDesk:
        """Build the services; every commit is announced on the one notice board."""
        board = NoticeBoard()
        changes = JournalChanges(journal, board)
        log = SessionLog(journal, changes, board, clocks, new_id, unsaved)
        stops = StopLog(journal, changes, log, clocks, new_id, unsaved)
        planner = DayPlanner(journal, clocks)
        editor = PlanEditor(journal, changes, planner, clocks.today, new_id)
        return cls(
            journal=journal,
            board=board,
            changes=changes,
            log=log,
            stops=stops,
            rests=OwnRests(journal, changes),
            words=KeptWords(journal, changes),
            last_sets=LastSets(journal),
            lifter=LifterSettings(journal, changes, clocks.today, new_id),
            mobility=MobilityReadings(journal, changes, clocks.today, new_id),
            balance=BalanceChecks(journal, changes, clocks.today, new_id),
            body=BodyReview(journal, planner),
            check_reminder=CheckReminder(journal, changes, clocks),
            planner=planner,
            ladder=LadderDesk(journal, changes, clocks, new_id),
            easy_weeks=EasyWeekLog(journal, changes, clocks.today, new_id),
            rules=RuleNumbers(journal, changes, clocks),
            practices=PracticeDesk(journal, planner, log, stops, clocks),
            review=ProgressReview(journal),
            equipment=EquipmentSettings(journal, changes, new_id),
            editor=editor,
            templates=SessionTemplates(journal, changes, editor, new_id),
            own_exercises=OwnExercises(journal, changes, new_id),
            safety=SafetyAnswers(journal, changes, clocks, new_id),
            placement=PlacementDesk(journal, changes, clocks, new_id),
        )
