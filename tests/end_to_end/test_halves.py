"""A session on one leg in the real window: both sides in one count, each with its own log."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Change
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.session_progress import Progress, Step
from hinge_desktop.core.tempo_run import Moment
from hinge_desktop.core.training import RepsLeft, SetState, Side, WorkSet
from hinge_desktop.gui.widgets.set_line import SetLine
from hinge_desktop.services.session_rest import Rest
from hinge_desktop.store.opening import open_journal
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_one_leg

LEAD_IN = 10
REP = 6
SIDE = 8 * REP
CHANGE = 10
BOTH_SIDES = LEAD_IN + SIDE + CHANGE + SIDE
Key = Qt.Key


@pytest.fixture
def file(tmp_path: Path) -> Path:
    place_on_one_leg(tmp_path / "journal.hinge")
    return tmp_path / "journal.hinge"


@pytest.fixture
def start(qtbot: QtBot, file: Path) -> Iterator[Callable[[], Driver]]:
    """Start the program on the same file and clock as often as wanted; close the last one."""
    drivers: list[Driver] = []
    clock = FakeClock()

    def started() -> Driver:
        drivers.append(Driver(qtbot, file.parent, clock))
        return drivers[-1]

    yield started
    drivers[-1].close()


@pytest.fixture
def driver(start: Callable[[], Driver]) -> Driver:
    return start()


def progress(driver: Driver) -> Progress | None:
    assert driver.app.desk is not None
    return driver.app.desk.log.progress


def where(driver: Driver) -> tuple[Step, Side | None]:
    found = progress(driver)
    assert found is not None
    return found.step, None if found.current is None else found.current.side


def running_sets(driver: Driver) -> tuple[WorkSet, ...]:
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    return running.sets


def rest_of(driver: Driver) -> Rest | None:
    assert driver.app.desk is not None
    return driver.app.desk.log.rest


def stored(file: Path) -> tuple[WorkSet, ...]:
    journal = open_journal(file)
    session = journal.session(journal.session_lines(10)[0].id)
    assert session is not None
    assert journal.check() == ()
    journal.close()
    return session.sets


def line(driver: Driver) -> str:
    shown = [one for one in driver.app.window.findChildren(SetLine) if one.isVisible()]
    assert len(shown) == 1
    return shown[0].accessibleName()


def button(driver: Driver) -> str:
    return driver.workspace.screens.rest_log.primary.text()


def next_card(driver: Driver) -> str:
    card = driver.child("next_set")
    assert isinstance(card, QLabel)
    return card.text()


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
    driver.press(Key.Key_G)
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
    assert marked == (RepFault(Fault.BAR_DRIFTED, 1),)


def test_a_crash_between_the_halves_leads_to_the_left_log_and_the_right_set_alone(
    start: Callable[[], Driver], file: Path
) -> None:
    driver = start()
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE + CHANGE + 2 * REP)
    driver.close()
    driver.clock.advance(600)
    driver = start()
    assert where(driver) == (Step.TO_LOG, Side.LEFT)
    driver.press(Key.Key_Return)  # go on with the session
    assert line(driver) == "Single-leg RDL, Left, Set 1 of 3 done"
    driver.press(Key.Key_Return)  # save
    assert where(driver) == (Step.IN_SET, Side.RIGHT)
    assert button(driver) == "Start set 1 again, right"
    driver.press(Key.Key_Return)
    assert line(driver) == "Single-leg RDL, Right, 12\N{NO-BREAK SPACE}kg, Set 1 of 3"
    driver.pass_time(LEAD_IN + SIDE)
    driver.press(Key.Key_Return)
    assert where(driver) == (Step.TO_LOG, Side.RIGHT)
    driver.press(Key.Key_Return)
    assert where(driver) == (Step.READY, Side.LEFT)
    assert [one.reps for one in stored(file)[:2]] == [8, 8]


def test_a_crash_in_the_first_half_counts_both_again(start: Callable[[], Driver]) -> None:
    driver = start()
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + 2 * REP)
    driver.close()
    driver = start()
    driver.press(Key.Key_Return)
    assert button(driver) == "Start set 1 again"
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[:2]] == [8, 8]


def open_stop_sheet(driver: Driver) -> None:
    driver.press(Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: QApplication.activeWindow() is driver.child("stop_sheet"))


def test_a_stop_in_the_second_half_keeps_both(driver: Driver, file: Path) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE + CHANGE + 3 * REP + 1)
    open_stop_sheet(driver)
    driver.press(Key.Key_Return)
    assert progress(driver) is None
    kept = [(one.side, one.reps, one.state) for one in stored(file)]
    assert kept == [(Side.LEFT, 8, SetState.SAVED), (Side.RIGHT, 3, SetState.SAVED)]


def test_a_stop_over_the_first_log_keeps_both(driver: Driver, file: Path) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(BOTH_SIDES)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_1)
    open_stop_sheet(driver)
    driver.press(Key.Key_Return)
    kept = [(one.side, one.reps, one.reps_left) for one in stored(file)]
    assert kept == [(Side.LEFT, 8, RepsLeft.of(1)), (Side.RIGHT, 8, None)]


def test_tired_in_the_second_half_makes_the_next_set_lighter_and_not_this_one(
    driver: Driver,
) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + SIDE + CHANGE + 3 * REP)
    open_stop_sheet(driver)
    driver.press(Key.Key_5)
    driver.press(Key.Key_L)
    loads = [one.load for one in running_sets(driver)]
    assert loads == [*[kg(12)] * 2, *[kg(10)] * 2, *[kg(12)] * 2]
    assert driver.workspace.screens.live.isVisible()


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
    driver.press(Key.Key_G)
    assert driver.workspace.screens.live.marks == ()


@pytest.mark.parametrize(
    ("seconds_awake", "step", "reps"),
    [
        (LEAD_IN + 3 * REP + 2, (Step.TO_LOG, Side.LEFT), [3, None]),
        (LEAD_IN + SIDE + CHANGE + 2, (Step.TO_LOG, Side.LEFT), [8, None]),
        (LEAD_IN + SIDE + CHANGE + 3 * REP + 2, (Step.TO_LOG, Side.LEFT), [8, 3]),
    ],
)
def test_a_lid_shut_over_a_half_keeps_every_full_rep(
    driver: Driver, seconds_awake: int, step: tuple[Step, Side], reps: list[int | None]
) -> None:
    driver.press(Key.Key_Return)
    driver.pass_time(seconds_awake)
    driver.clock.sleep(3600)
    driver.pass_time(0.5)
    assert driver.workspace.screens.rest_log.isVisible()
    assert where(driver) == step
    assert [one.reps for one in running_sets(driver)[:2]] == reps
    driver.press(Key.Key_Return)  # save left
    if reps[1] is None:
        assert button(driver).endswith(", right")
        driver.press(Key.Key_Return)
        driver.pass_time(LEAD_IN + SIDE)
        driver.press(Key.Key_Return)
    assert where(driver) == (Step.TO_LOG, Side.RIGHT)


def test_a_lid_shut_at_the_change_of_sides_is_noticed_after_the_first_half_was_kept(
    driver: Driver,
) -> None:
    """Nobody looked at the count since the last rep: the half ends and the lid is told in one."""
    driver.press(Key.Key_Return)
    driver.pass_time(LEAD_IN + 7 * REP)
    driver.clock.advance(REP + 2)
    driver.clock.sleep(3600)
    driver.pass_time(0)
    assert where(driver) == (Step.TO_LOG, Side.LEFT)
    assert [one.reps for one in running_sets(driver)[:2]] == [8, None]


def test_a_change_of_sides_that_could_not_be_stored_is_stored_at_the_end(
    driver: Driver, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert driver.app.desk is not None
    driver.press(Key.Key_Return)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(driver.app.desk.changes, "make", _refuse)
        driver.pass_time(LEAD_IN + SIDE)
    assert [one.reps for one in running_sets(driver)[:2]] == [None, None]
    assert driver.workspace.screens.live.isVisible()
    driver.pass_time(CHANGE + SIDE)
    driver.press(Key.Key_Return)
    assert [one.reps for one in running_sets(driver)[:2]] == [8, 8]
    assert where(driver) == (Step.TO_LOG, Side.LEFT)


def test_a_stop_keeps_a_first_half_that_could_not_be_stored(
    driver: Driver, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert driver.app.desk is not None
    driver.press(Key.Key_Return)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(driver.app.desk.changes, "make", _refuse)
        driver.pass_time(LEAD_IN + SIDE)
    driver.pass_time(CHANGE + 3 * REP)
    open_stop_sheet(driver)
    driver.press(Key.Key_Return)
    assert [one.reps for one in stored(file)] == [8, 3]


def _refuse(_change: Change) -> NoReturn:
    raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")
