"""The lifter's own plan: stored, named in the toast, and taken back whole."""

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.plan_settings import PlanSettings, lead_in_for
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.changes import change_words, undone_words


@pytest.fixture
def made() -> list[Change]:
    return []


@pytest.fixture
def plans(journal: SqlJournal, made: list[Change]) -> PlanSettings:
    board = NoticeBoard()
    board.subscribe(made.append)
    return PlanSettings(journal, JournalChanges(journal, board))


@pytest.mark.parametrize(
    ("walk_seconds", "lead_in"),
    [(0, 5), (0.2, 5), (5, 5), (5.01, 10), (8, 10), (23.4, 25), (60, 60), (61, 60), (400, 60)],
)
def test_a_walk_is_rounded_up_to_five_seconds(walk_seconds: float, lead_in: int) -> None:
    assert lead_in_for(walk_seconds) == lead_in


def test_the_default_plan_is_changed_and_taken_back(
    journal: SqlJournal, plans: PlanSettings, made: list[Change]
) -> None:
    plans.set_lead_in(30)
    assert journal.plan() == Plan(lead_in_seconds=30)
    assert change_words(made[0]) == "Lead-in from 10\N{NO-BREAK SPACE}s to 30\N{NO-BREAK SPACE}s"
    assert undone_words(made[0]) == f"Undone: {change_words(made[0])}"
    journal.apply(made[0].inverse())
    assert journal.own_plan() is None
    assert plans.plan == Plan()


def test_a_second_change_builds_on_the_first(plans: PlanSettings, made: list[Change]) -> None:
    plans.set_lead_in(30)
    plans.set_tempo(Tempo.parse("2-0-X-1"))
    assert plans.plan == Plan(lead_in_seconds=30, tempo=Tempo.parse("2-0-X-1"))
    assert change_words(made[1]) == "Tempo from 3-1-1-1 to 2-0-X-1"


def test_what_stands_already_is_no_change(plans: PlanSettings, made: list[Change]) -> None:
    plans.set_lead_in(10)
    plans.set_tempo(Plan().tempo)
    assert made == []
