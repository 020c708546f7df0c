"""The cue during a rest: it follows the answers, stays until a clean set, and fits."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.session_progress import Step
from hinge_desktop.core.training import Quality
from hinge_desktop.gui.figure.figure_view import LEAST_PX, FigureView
from hinge_desktop.gui.views.session.fault_cue import FaultCue
from hinge_desktop.gui.widgets.bar_view import BarView
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.store.opening import open_journal
from hinge_desktop.words.fault_cues import fault_cue
from tests.builders import kg, log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import picture_iron, place_on_the_bar

Key = Qt.Key
BEFORE = {"load": kg(60), "quality": Quality.SOMETHING_OFF}


@pytest.fixture
def drill(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """The log of the first set of the wall hinge, on the first day."""
    driver = Driver(qtbot, tmp_path, FakeClock())
    driver.press(Key.Key_Return)
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    yield driver
    driver.close()


@pytest.fixture
def bar(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    """The log of the first ramp set; a fault was marked in the session before."""
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file, *picture_iron())
    journal = open_journal(file)
    marked = BEFORE | {"faults": (RepFault(Fault.KNEES_FIRST, 4),)}
    journal.apply(log_change(logged(date(2026, 11, 14), sets=(marked,))))
    journal.close()
    driver = Driver(qtbot, tmp_path, FakeClock())
    driver.press(Key.Key_Return)
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    yield driver
    driver.close()


def cue_of(driver: Driver) -> FaultCue:
    return driver.workspace.screens.rest_log.rest.cue


def step(driver: Driver) -> Step | None:
    assert driver.app.desk is not None
    progress = driver.app.desk.log.progress
    return None if progress is None else progress.step


def words(driver: Driver) -> str:
    labels = cue_of(driver).findChildren(TextLabel)
    return " | ".join(label.text() for label in labels if label.isVisible())


def figure(driver: Driver) -> FigureView:
    found = cue_of(driver).findChild(FigureView, "cue_figure")
    assert isinstance(found, FigureView)
    return found


def test_the_cue_shows_the_moment_a_fault_is_chosen(qtbot: QtBot, drill: Driver) -> None:
    assert not cue_of(drill).isVisible()
    drill.press(Key.Key_X)
    assert not cue_of(drill).isVisible()
    drill.press(Key.Key_A)
    assert words(drill) == f"Last fault: back rounded | {fault_cue(Fault.ROUNDED_LOW_BACK)}"
    qtbot.waitUntil(lambda: figure(drill).drawing is not None)
    assert figure(drill).isVisible()
    assert min(figure(drill).width(), figure(drill).height()) >= LEAST_PX
    assert figure(drill).accessibleName() == "Lifter, wall hinge, back rounded"
    drill.press(Key.Key_A)
    assert not cue_of(drill).isVisible()


def test_a_drill_without_a_load_names_its_reps(drill: Driver) -> None:
    label = drill.child("next_set")
    assert isinstance(label, TextLabel)
    assert label.text() == "10\N{NO-BREAK SPACE}reps"


def test_another_fault_is_another_picture(qtbot: QtBot, drill: Driver) -> None:
    for key in (Key.Key_X, Key.Key_K):
        drill.press(key)
    qtbot.waitUntil(lambda: figure(drill).drawing is not None)
    craned = figure(drill).drawing
    drill.press(Key.Key_S)
    assert fault_cue(Fault.BECAME_A_SQUAT) in words(drill)
    qtbot.waitUntil(lambda: figure(drill).drawing not in (None, craned))
    drill.press(Key.Key_S)
    assert figure(drill).drawing is craned


def test_the_cue_stays_in_the_rest_until_a_clean_set(drill: Driver) -> None:
    for key in (Key.Key_X, Key.Key_D, Key.Key_Return):
        drill.press(key)
    assert step(drill) is Step.READY
    assert fault_cue(Fault.KNEES_FIRST) in words(drill)
    drill.press(Key.Key_Space)
    drill.pass_time(100)
    drill.press(Key.Key_Return)
    assert step(drill) is Step.TO_LOG
    drill.press(Key.Key_C)
    assert not cue_of(drill).isVisible()


def test_a_fault_of_the_session_before_is_cued_beside_the_plates(qtbot: QtBot, bar: Driver) -> None:
    assert "Last fault: knees first, rep 4" in words(bar)
    plates = bar.workspace.screens.rest_log.rest.findChild(BarView)
    assert isinstance(plates, BarView)
    assert plates.isVisible()
    qtbot.waitUntil(lambda: figure(bar).drawing is not None)
    assert figure(bar).isVisible()


@pytest.mark.parametrize("size", [(900, 640), (1280, 800)])
@pytest.mark.parametrize("name", ["drill", "bar"])
def test_it_fits_without_scrolling(
    qtbot: QtBot, request: pytest.FixtureRequest, name: str, size: tuple[int, int]
) -> None:
    driver: Driver = request.getfixturevalue(name)
    for key in (Key.Key_X, Key.Key_A):
        driver.press(key)
    driver.app.window.resize(*size)
    rest = driver.workspace.screens.rest_log.rest
    (area,) = (
        area for area in driver.app.window.findChildren(QScrollArea) if area.widget() is rest
    )
    qtbot.waitUntil(lambda: rest.width() <= area.viewport().width() and not bars_of(area))
    assert cue_of(driver).isVisible()


def bars_of(area: QScrollArea) -> bool:
    return area.verticalScrollBar().isVisible()
