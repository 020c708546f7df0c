"""After the last set of an exercise: what is asked once, by keys, and where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.session_progress import Progress, Step
from hinge_desktop.core.training import (
    Depth,
    Felt,
    LoggedExercise,
    Straps,
    TempoAnswer,
)
from hinge_desktop.gui.widgets.key_button import KeyButton
from hinge_desktop.gui.widgets.segments import Segments
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

WHOLE_SET_SECONDS = 10 + 8 * 6
HINGE_SETS = 3
Key = Qt.Key


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """A window in which three hinge sets come first and one of leg curls after them."""
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    curls = {"load": kg(30), "reps": 12, "planned_reps": 12}
    journal.apply(log_change(logged(date(2026, 11, 19), exercise="leg_curl", sets=(curls,))))
    journal.close()
    driver = Driver(qtbot, tmp_path, FakeClock())
    yield driver
    driver.close()


def progress(driver: Driver) -> Progress | None:
    assert driver.app.desk is not None
    return driver.app.desk.log.progress


def exercise(driver: Driver, place: int = 0) -> LoggedExercise:
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    return running.exercises[place]


def primary(driver: Driver) -> str:
    button = driver.child("save_set")
    assert isinstance(button, KeyButton)
    return button.text()


def choose(driver: Driver, name: str, value: str) -> None:
    segments = driver.child(name)
    assert isinstance(segments, Segments)
    button = segments.button(value)
    assert isinstance(button, QRadioButton)
    button.click()


def is_asked(driver: Driver) -> bool:
    card = driver.workspace.screens.rest_log.findChild(QWidget, "exercise_end_card")
    assert isinstance(card, QWidget)
    return card.isVisible()


def fits(half: QScrollArea) -> bool:
    content = half.widget()
    assert content is not None
    return content.width() <= half.viewport().width()


def do_the_hinge_sets(driver: Driver, *keys: Qt.Key) -> None:
    driver.press(Key.Key_Return)
    for number in range(HINGE_SETS):
        if number:
            driver.press(Key.Key_Space)
        assert not is_asked(driver)
        driver.pass_time(WHOLE_SET_SECONDS)
        driver.press(Key.Key_Return)
        for key in keys:
            driver.press(key)
        driver.press(Key.Key_Return)


def test_it_is_asked_and_stored_by_keys(driver: Driver) -> None:
    do_the_hinge_sets(driver, Key.Key_2, Key.Key_C)
    assert is_asked(driver)
    assert driver.child("skip_rest").isEnabled()
    assert primary(driver) == "Save and go to leg curl"
    driver.press(Key.Key_Q)
    driver.press(Key.Key_W)
    driver.press(Key.Key_E)  # a third one takes the place of the first
    choose(driver, "log_depth", Depth.OWN_LOWEST)
    choose(driver, "log_last_tempo", TempoAnswer.KEPT)
    choose(driver, "log_straps", Straps.LAST_SET)
    note = driver.child("log_note")
    note.setFocus()
    QTest.keyClicks(note, "grip, cx2")  # letters and digits stay in the note
    driver.press(Key.Key_Return)
    entry = exercise(driver).entry
    assert entry.felt == (Felt.GLUTES, Felt.LOW_BACK)
    assert (entry.depth, entry.straps, entry.note) == (
        Depth.OWN_LOWEST,
        Straps.LAST_SET,
        "grip, cx2",
    )
    assert [one.tempo_answer for one in exercise(driver).sets] == [None, None, TempoAnswer.KEPT]
    found = progress(driver)
    assert found is not None
    assert (found.step, found.current) == (Step.READY, exercise(driver, 1).sets[0])
    assert not is_asked(driver)


def test_one_undo_takes_all_its_answers_back(driver: Driver) -> None:
    do_the_hinge_sets(driver)
    driver.press(Key.Key_Q)
    choose(driver, "log_last_tempo", TempoAnswer.RUSHED)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert exercise(driver).entry.felt == ()
    assert exercise(driver).sets[-1].tempo_answer is None
    assert is_asked(driver)


def test_nothing_said_stores_nothing_and_leads_on(driver: Driver) -> None:
    do_the_hinge_sets(driver)
    driver.press(Key.Key_PageDown)
    assert not is_asked(driver)
    assert exercise(driver).entry.felt == ()
    driver.press(Key.Key_PageDown)
    found = progress(driver)
    assert found is not None
    assert found.step is Step.TO_LOG


def test_space_keeps_the_answers_and_starts_the_next_set(driver: Driver) -> None:
    do_the_hinge_sets(driver)
    driver.press(Key.Key_R)
    driver.press(Key.Key_Space)
    assert exercise(driver).entry.felt == (Felt.QUADS,)
    found = progress(driver)
    assert found is not None
    assert found.step is Step.TO_LOG  # nobody counts leg curls


def test_tempo_is_asked_only_where_it_was_not_given(driver: Driver) -> None:
    do_the_hinge_sets(driver, Key.Key_T)
    segments = driver.workspace.screens.rest_log.findChild(QWidget, "log_last_tempo")
    assert isinstance(segments, QWidget)
    assert is_asked(driver)
    assert not segments.isVisible()


def test_not_sure_stands_alone(driver: Driver) -> None:
    do_the_hinge_sets(driver)
    form = driver.workspace.screens.rest_log.end_form
    driver.press(Key.Key_Q)
    driver.press(Key.Key_Y)
    assert form.answers().felt == (Felt.NOT_SURE,)
    driver.press(Key.Key_T)
    assert form.answers().felt == (Felt.GRIP,)
    driver.press(Key.Key_T)
    assert form.answers().felt == ()


def test_the_last_exercise_leads_to_the_end(driver: Driver) -> None:
    do_the_hinge_sets(driver)
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Return)  # start the leg curls
    driver.press(Key.Key_Return)  # save them
    assert is_asked(driver)
    assert primary(driver) == "Save and finish"


def test_nothing_is_cut_off_in_a_small_window_with_large_text(driver: Driver) -> None:
    driver.app.preferences.change(text_percent=150)
    driver.app.window.resize(900, 640)
    do_the_hinge_sets(driver, Key.Key_2, Key.Key_C, Key.Key_T)
    assert is_asked(driver)
    halves = driver.workspace.screens.rest_log.findChildren(QScrollArea)
    driver.qtbot.waitUntil(lambda: all(fits(half) for half in halves if half.isVisible()))


def test_at_the_usual_size_nothing_scrolls(driver: Driver) -> None:
    driver.app.window.resize(1280, 800)
    do_the_hinge_sets(driver, Key.Key_1, Key.Key_X, Key.Key_A, Key.Key_Y)
    assert is_asked(driver)
    halves = driver.workspace.screens.rest_log.findChildren(QScrollArea)
    shown = [half for half in halves if half.isVisible()]
    assert len(shown) == 2
    driver.qtbot.waitUntil(lambda: all(half.verticalScrollBar().maximum() == 0 for half in shown))


def test_what_a_key_answers_is_seen_in_a_small_window_with_large_text(driver: Driver) -> None:
    driver.app.preferences.change(text_percent=150)
    driver.app.window.resize(900, 640)
    driver.press(Key.Key_Return)
    driver.pass_time(WHOLE_SET_SECONDS)
    driver.press(Key.Key_Return)

    def is_seen(name: str) -> bool:
        control = driver.child(name)
        return control.visibleRegion().boundingRect() == control.rect()

    driver.qtbot.waitUntil(lambda: is_seen("log_reps"))
    driver.press(Key.Key_X)
    assert not is_seen("log_kept")
    driver.press(Key.Key_T)
    driver.qtbot.waitUntil(lambda: is_seen("log_kept"))
    assert not is_seen("log_reps")
    driver.press(Key.Key_Return)
    driver.press(Key.Key_Space)
    driver.pass_time(WHOLE_SET_SECONDS)
    driver.press(Key.Key_Return)
    driver.qtbot.waitUntil(lambda: is_seen("log_reps"))
