"""A session of counted and uncounted exercises, put together in the editor."""

from dataclasses import replace

from PySide6.QtCore import Qt

from hinge_desktop.core.session_progress import Step
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.end_to_end.plan_editor.keys import (
    add,
    add_from_fields,
    desk_of,
    open_editor,
    planned,
    rewrite,
    save,
)
from tests.fakes import FakeClock

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
WHOLE_SET_SECONDS = 10 + 8 * 6
DAY_SECONDS = 24 * 3600


def do_set(driver: Driver, *, is_paced: bool) -> None:
    """Do the set that waits, and save it."""
    if is_paced:
        assert driver.workspace.screens.live.isVisible()
        driver.pass_time(WHOLE_SET_SECONDS)
        driver.press(Key.Key_Return)  # to the log
    driver.press(Key.Key_Return)  # save


def do_exercise(driver: Driver, sets: int, *, is_paced: bool) -> None:
    for _ in range(sets):
        driver.press(Key.Key_Return)  # start the set
        do_set(driver, is_paced=is_paced)
    driver.press(Key.Key_Return)  # nothing to say about the exercise as a whole


def test_a_mixed_session_runs_and_its_exercises_come_again(
    driver: Driver, clock: FakeClock
) -> None:
    """Squats without count, the hinge with one, then leg curls and calf raises."""
    open_editor(driver)
    add(driver, "squat")
    driver.press(Key.Key_Up, ALT)
    driver.press(Key.Key_Up, ALT)
    driver.press(Key.Key_Return)
    rewrite(driver, "plan_reps", "8")
    rewrite(driver, "plan_load", "50")
    add_from_fields(driver, "calf")
    driver.press(Key.Key_2, ALT)
    save(driver)
    wanted = planned(driver)
    assert [one.exercise_id for one in wanted] == [
        *("squat", "romanian_deadlift", "leg_curl", "calf_raise")
    ]
    do_exercise(driver, 3, is_paced=False)
    do_exercise(driver, 3, is_paced=True)
    do_exercise(driver, 2, is_paced=False)
    do_exercise(driver, 3, is_paced=False)
    progress = desk_of(driver).log.progress
    assert progress is not None
    assert progress.step is Step.ALL_DONE
    driver.press(Key.Key_Return)  # finish, with answers missing
    assert desk_of(driver).log.running is None
    clock.advance(3 * DAY_SECONDS)
    again = planned(driver)
    assert [one.exercise_id for one in again] == [one.exercise_id for one in wanted]
    assert again[0] == replace(wanted[0], load=kg(50))
    assert [one.is_paced for one in again] == [False, True, False, False]
