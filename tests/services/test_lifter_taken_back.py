"""A lifter who was asked once is not asked again, and a measure can be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count

import pytest

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.measures import StraightLegRaise
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.training import Side
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.lifter_settings import LifterSettings
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change
from tests.fakes import FakeClock, numbered_ids
from tests.sample_training import sample_sessions


class Told:
    """The settings over a real file, and the changes they made."""

    def __init__(self, journal: SqlJournal) -> None:
        self.journal = journal
        self.made: list[Change] = []
        self.today = date(2026, 11, 21)
        board = NoticeBoard()
        board.subscribe(self.made.append)
        numbers = count(1)
        self.changes = JournalChanges(journal, board)
        self.settings = LifterSettings(
            journal, self.changes, lambda: self.today, lambda: f"id-{next(numbers)}"
        )

    def weight(self) -> Weight | None:
        """Return the weight that counts by now."""
        mass = self.settings.body_mass
        return None if mass is None else mass.weight


@pytest.fixture
def told(journal: SqlJournal) -> Told:
    return Told(journal)


def test_settling_stores_the_default_once_and_is_no_act_to_undo(told: Told) -> None:
    told.settings.settle()
    told.settings.settle()
    assert told.settings.is_profile_stored
    assert told.settings.profile == Profile()
    assert [(one.act, one.is_undoable) for one in told.made] == [(Act.CHANGE_PROFILE, False)]


def test_settling_keeps_a_profile_that_was_told(told: Told) -> None:
    told.settings.store(Profile(stature_mm=1720))
    told.settings.settle()
    assert told.settings.profile == Profile(stature_mm=1720)
    assert len(told.made) == 1


def test_the_latest_weight_is_taken_back_and_the_one_before_counts(told: Told) -> None:
    told.settings.store(Profile(), kg(71))
    told.today += timedelta(days=7)
    told.settings.store(Profile(), kg(73))
    told.settings.take_back(weight=True)
    assert told.weight() == kg(71)
    told.changes.make(told.made[-1].inverse())
    assert told.weight() == kg(73)


def test_a_raise_is_taken_back_on_its_side_alone(told: Told) -> None:
    told.settings.store(Profile(), None, StraightLegRaise(80.0, 85.0))
    told.settings.take_back(raised=[Side.LEFT])
    assert told.settings.straight_leg_raise == StraightLegRaise(None, 85.0)


def test_what_is_not_there_is_taken_back_without_a_change(told: Told) -> None:
    told.settings.take_back(weight=True, raised=list(Side))
    assert told.made == []


def test_a_lifter_is_new_until_asked(journal: SqlJournal) -> None:
    desk = TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
    answers = [desk.is_new_lifter]
    desk.lifter.settle()
    answers.append(desk.is_new_lifter)
    assert answers == [True, False]


def test_a_lifter_who_trained_is_not_new(journal: SqlJournal) -> None:
    clocks: Clocks = FakeClock().clocks()
    desk = TrainingDesk.over(journal, clocks, numbered_ids())
    journal.apply(log_change(*sample_sessions()))
    assert not desk.is_new_lifter


def test_a_running_session_is_not_a_new_lifters(journal: SqlJournal) -> None:
    desk = TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids())
    desk.log.start(desk.planner.plan().exercises)
    assert not desk.is_new_lifter
