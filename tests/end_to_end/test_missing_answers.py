"""The session's end asks once for what was not given, and Enter finishes all the same."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.changes import Act, Change
from hinge_desktop.core.training import Felt, LoggedSession, Quality, RepsLeft, TempoAnswer
from tests.end_to_end.driver import Driver

WHOLE_SET_SECONDS = 10 + 8 * 6
Key = Qt.Key
ALL_ANSWERS = (Key.Key_2, Key.Key_C, Key.Key_T)


def do_sets(driver: Driver, *answers: tuple[Qt.Key, ...]) -> None:
    """Do three sets, each with the answers that are given in it, up to the exercise's end."""
    driver.press(Key.Key_Return)
    for number, keys in enumerate(answers):
        if number:
            driver.press(Key.Key_Space)
        driver.pass_time(WHOLE_SET_SECONDS)
        driver.press(Key.Key_Return)
        for key in keys:
            driver.press(key)
        driver.press(Key.Key_Return)


def is_over(driver: Driver) -> bool:
    assert driver.app.desk is not None
    return driver.app.desk.log.running is None


def stored(driver: Driver) -> LoggedSession:
    assert driver.app.desk is not None
    journal = driver.app.desk.journal
    session = journal.session(journal.session_lines(1)[0].id)
    assert session is not None
    return session


def test_a_session_without_gaps_is_not_asked(driver: Driver) -> None:
    do_sets(driver, ALL_ANSWERS, ALL_ANSWERS, ALL_ANSWERS)
    driver.press(Key.Key_Q)
    driver.press(Key.Key_Return)
    assert is_over(driver)


def test_passing_the_last_exercise_over_asks_nothing_again(driver: Driver) -> None:
    do_sets(driver, ALL_ANSWERS, ALL_ANSWERS, ALL_ANSWERS)
    driver.press(Key.Key_Return)
    assert is_over(driver)


def test_gaps_are_filled_by_keys_in_one_change(driver: Driver) -> None:
    do_sets(driver, (Key.Key_2,), ALL_ANSWERS, (Key.Key_C, Key.Key_T))
    driver.press(Key.Key_Return)
    assert driver.workspace.screens.missing.isVisible()
    seen: list[Change] = []
    assert driver.app.desk is not None
    driver.app.desk.board.subscribe(seen.append)
    driver.press(Key.Key_X)  # set 1
    driver.press(Key.Key_Y)  # it is full: on to set 3
    driver.press(Key.Key_1)  # and on to where it was felt
    driver.press(Key.Key_W)
    driver.press(Key.Key_Return)
    assert [change.act for change in seen] == [Act.FILL_GAPS, Act.FINISH_SESSION]
    session = stored(driver)
    assert [one.quality for one in session.sets] == [
        Quality.SOMETHING_OFF,
        Quality.CLEAN,
        Quality.CLEAN,
    ]
    assert [one.reps_left for one in session.sets] == [RepsLeft.of(n) for n in (2, 2, 1)]
    assert [one.tempo_answer for one in session.sets] == [
        TempoAnswer.RUSHED,
        TempoAnswer.KEPT,
        TempoAnswer.KEPT,
    ]
    assert session.exercises[0].entry.felt == (Felt.GLUTES,)


def test_enter_finishes_and_leaves_the_rest_not_given(driver: Driver) -> None:
    do_sets(driver, (), (), ())
    driver.press(Key.Key_PageDown)
    assert not is_over(driver)
    driver.press(Key.Key_Down)
    driver.press(Key.Key_3)  # set 2 alone
    driver.press(Key.Key_PageDown)
    assert is_over(driver)
    sets = stored(driver).sets
    assert [one.reps_left for one in sets] == [None, RepsLeft.of(3), None]
    assert {one.quality for one in sets} == {None}


def test_a_key_of_what_was_given_changes_nothing(driver: Driver) -> None:
    do_sets(driver, (Key.Key_2, Key.Key_C), ALL_ANSWERS, ALL_ANSWERS)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_0)
    driver.press(Key.Key_X)
    driver.press(Key.Key_Return)
    first = stored(driver).sets[0]
    assert (first.reps_left, first.quality) == (RepsLeft.of(2), Quality.CLEAN)


def test_something_hurts_is_heard_here_too(driver: Driver) -> None:
    do_sets(driver, (), (), ())
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Escape)
    driver.qtbot.waitUntil(lambda: QApplication.activeWindow() is driver.child("stop_sheet"))
    driver.press(Key.Key_Return)
    assert is_over(driver)
