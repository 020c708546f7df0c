"""Sessions, reps and units go into the journal; the first weekday belongs to this computer."""

import pytest

from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.weights import Unit
from hinge_desktop.settings import Settings
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.changes import change_words
from tests.gui.pages.settings.desk import Desk, type_into


def test_sessions_a_week_are_named_and_undone(desk: Desk, journal: SqlJournal) -> None:
    desk.segments("sessions_a_week").button("3").click()
    assert journal.plan().sessions_per_week == 3
    assert change_words(desk.made[-1]) == "Sessions a week from 2 to 3"
    desk.undo.undo()
    assert journal.plan() == Plan()
    assert desk.segments("sessions_a_week").value() == "2"


def test_the_range_of_reps_is_named_and_undone(desk: Desk, journal: SqlJournal) -> None:
    type_into(desk.boxes("reps_range")[0], "6")
    plan = journal.plan()
    assert (plan.lowest_reps, plan.highest_reps) == (6, 12)
    assert change_words(desk.made[-1]) == "Reps from 8\N{EN DASH}12 to 6\N{EN DASH}12"
    desk.undo.undo()
    assert journal.plan() == Plan()
    assert [box.text() for box in desk.boxes("reps_range")] == ["8", "12"]


def test_the_coach_is_set_back_in_one_act(desk: Desk, journal: SqlJournal) -> None:
    desk.segments("sessions_a_week").button("1").click()
    type_into(desk.boxes("reps_range")[1], "10")
    desk.button("reset_coach").click()
    assert journal.plan() == Plan()
    assert desk.told[-1] == "Coach set back"
    desk.undo.undo()
    plan = journal.plan()
    assert (plan.sessions_per_week, plan.highest_reps) == (1, 10)


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
