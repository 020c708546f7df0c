"""Sessions a week and units go into the journal; the first weekday belongs to this computer."""

import pytest

from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.weights import Unit
from hinge_desktop.settings import Settings
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.changes import change_words
from tests.gui.pages.settings.desk import Desk


def test_sessions_a_week_are_named_and_undone(desk: Desk, journal: SqlJournal) -> None:
    desk.segments("sessions_a_week").button("1").click()
    assert journal.plan().sessions_per_week == 1
    assert change_words(desk.made[-1]) == "Sessions a week from 2 to 1"
    desk.undo.undo()
    assert journal.plan() == Plan()
    assert desk.segments("sessions_a_week").value() == "2"


def test_the_coach_is_set_back_in_one_act(desk: Desk, journal: SqlJournal) -> None:
    desk.segments("sessions_a_week").button("1").click()
    desk.button("reset_coach").click()
    assert journal.plan() == Plan()
    assert desk.told[-1] == "Coach set back"
    desk.undo.undo()
    assert journal.plan().sessions_per_week == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [("unit_of_weights", Unit.LB), ("unit_of_lengths", LengthUnit.INCHES)],
)
def test_a_unit_is_chosen_and_undone(
    desk: Desk, journal: SqlJournal, name: str, value: Unit | LengthUnit
) -> None:
    before = journal.profile()
    usual = desk.segments(name).value()
    desk.segments(name).button(value).click()
    after = journal.profile()
    assert value in (after.unit, after.length_unit)
    assert change_words(desk.made[-1]) == "Units changed"
    desk.undo.undo()
    assert journal.profile() == before
    assert desk.segments(name).value() == usual


def test_the_first_weekday_is_named_and_undone(desk: Desk) -> None:
    desk.segments("first_weekday").button("sunday").click()
    assert desk.preferences.settings == Settings(first_weekday="sunday")
    assert desk.told == ["First weekday from Country to Sunday"]
    desk.undo.undo()
    assert desk.preferences.settings == Settings()
