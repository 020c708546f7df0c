"""A session on one leg in the real window: both sides in one count, each with its own log."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.core.training import RepsLeft, SetState, Side
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.end_to_end.one_leg import (
    BOTH_SIDES,
    CHANGE,
    LEAD_IN,
    REP,
    SIDE,
    Key,
    button,
    line,
    next_card,
    progress,
    rest_of,
    running_sets,
    stored,
    where,
)


def test_a_whole_session_by_the_next_key_alone(driver: Driver, file: Path) -> None:
    driver.press(Key.Key_PageDown)
    for _ in range(3):
        driver.pass_time(BOTH_SIDES)
        driver.press(Key.Key_PageDown)  # end
        for side in Side:
            assert where(driver) == (Step.TO_LOG, side)
            driver.press(Key.Key_PageDown)  # save
        driver.press(Key.Key_PageDown)  # next set, or the end of the exercise
    driver.press(Key.Key_PageDown)  # finish, with answers missing
    assert progress(driver) is None
    sets = stored(file)
    assert [(one.side, one.reps) for one in sets] == [(side, 8) for side in Side] * 3
    assert [one.rest_planned_seconds for one in sets] == [None, 150] * 3
    assert all(one.rest_taken_seconds is None for one in sets if one.side is Side.LEFT)


def test_the_line_over_the_count_names_the_side_that_runs_or_comes(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE - 1)
    assert line(driver) == "Single-leg RDL, Left, 12\N{NO-BREAK SPACE}kg, Set 1 of 3"
    driver.pass_time(1)
    assert line(driver) == "Single-leg RDL, Right, 12\N{NO-BREAK SPACE}kg, Set 1 of 3"
    state = driver.workspace.screens.live.pacer.state
    assert state is not None
    assert (state.moment, state.side) == (Moment.CHANGE_SIDES, Side.RIGHT)


def test_enter_in_mid_half_goes_on_to_the_other_side(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + 5 * REP)
    driver.press(Key.Key_Return)
    left, right, *_ = running_sets(driver)
    assert (left.state, left.reps) == (SetState.DRAFT, 5)
    assert (right.state, right.reps) == (SetState.DRAFT, None)
    assert driver.workspace.screens.live.isVisible()
    driver.pass_time(CHANGE + 6 * REP)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[:2]] == [5, 6]


def test_both_logs_come_after_each_other_and_name_their_side(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    assert line(driver) == "Single-leg RDL, Left, Set 1 of 3 done"
    assert button(driver) == "Save set 1, left"
    rest = driver.workspace.screens.rest_log.rest
    assert rest.isVisible()
    driver.press(Key.Key_2)
    driver.press(Key.Key_Return)
    assert line(driver) == "Single-leg RDL, Right, Set 1 of 3 done"
    driver.press(Key.Key_3)
    driver.press(Key.Key_Return)
    assert (line(driver), button(driver)) == (
        "Single-leg RDL, Right, Set 1 of 3 saved",
        "Start set 2",
    )
    answered = [one.reps_left for one in running_sets(driver)[:2]]
    assert answered == [RepsLeft.of(2), RepsLeft.of(3)]


def test_one_rest_runs_from_the_end_of_the_second_half(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE + CHANGE + 2)
    assert rest_of(driver) is None
    assert not driver.workspace.screens.rest_alarm.is_waiting
    driver.pass_time(SIDE - 2)
    driver.press(Key.Key_Return)
    rest = rest_of(driver)
    assert isinstance(rest, RestRun)
    assert rest.planned_seconds == 150
    driver.pass_time(40)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert rest_of(driver) == rest
    driver.pass_time(60)
    driver.press(Key.Key_Return)
    assert [one.rest_taken_seconds for one in running_sets(driver)[:2]] == [None, 100]


def test_corrections_after_the_end_belong_to_the_second_half(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[:2]] == [8, 6]
    driver.press(Key.Key_Down)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[:2]] == [7, 6]


def test_the_harder_side_makes_both_sides_of_the_next_set_lighter(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_0)
    driver.press(Key.Key_Return)
    assert [one.load for one in running_sets(driver)] == [kg(12)] * 6
    driver.press(Key.Key_2)
    driver.press(Key.Key_Return)
    assert [one.load for one in running_sets(driver)] == [
        *[kg(12)] * 2,
        *[kg(10)] * 2,
        *[kg(12)] * 2,
    ]
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[2:4]] == [8, 8]


def test_keeping_the_planned_load_holds_for_both_logs(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_0)
    driver.press(Key.Key_U)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert {one.load for one in running_sets(driver)} == {kg(12)}


def test_taps_and_faults_go_to_their_own_side(driver: Driver) -> None:
    driver.app.preferences.change(tap_mode="bottom")
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + 3)
    driver.press(Key.Key_V)
    driver.press(Key.Key_F)
    driver.press(Key.Key_H)
    marked = driver.workspace.screens.live.marks
    for _ in range(6):
        driver.pass_time(REP)
        driver.press(Key.Key_V)
    driver.pass_time(REP + 4)  # late: sides change already
    driver.press(Key.Key_V)
    assert driver.workspace.screens.live.marks == ()
    driver.pass_time(CHANGE - 1 + 3)
    for _ in range(4):
        driver.press(Key.Key_V)
        driver.pass_time(REP)
    driver.press(Key.Key_Return)
    left, right, *_ = running_sets(driver)
    assert (left.reps, right.reps) == (8, 4)
    assert {tap.rep for tap in left.phase_taps} == set(range(1, 9))
    assert {tap.rep for tap in right.phase_taps} == set(range(1, 5))
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert [one.faults for one in running_sets(driver)[:2]] == [marked, ()]
    assert marked == (RepFault(Fault.TOO_DEEP, 1),)


def test_undo_brings_both_logs_back_one_after_the_other(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    for _ in range(3):
        driver.press(Key.Key_Return)
    assert where(driver) == (Step.READY, Side.LEFT)
    for side in reversed(Side):
        driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert where(driver) == (Step.TO_LOG, side)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)
    assert where(driver) == (Step.READY, Side.LEFT)


def test_the_card_of_the_next_set_speaks_of_both_sides(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    words = next_card(driver).replace("\N{NO-BREAK SPACE}", " ")
    assert words == "12 kg \N{MULTIPLICATION SIGN} 8 a side"


def test_a_fault_asked_for_at_the_end_of_a_half_is_not_given_to_the_other(driver: Driver) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + 7 * REP + 1)
    driver.press(Key.Key_F)
    driver.pass_time(REP)
    driver.press(Key.Key_H)
    assert driver.workspace.screens.live.marks == ()
