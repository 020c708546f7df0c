"""The lifter on Today and on the ladder: drawn in the background, as the plan has it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.still import Still
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.today_stage import TodayStage
from hinge_desktop.gui.widgets.stair import Stair
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def driver(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock())
    yield driver
    driver.close()


def stage_view(driver: Driver) -> FigureView:
    driver.qtbot.waitUntil(lambda: driver.app.window.findChild(TodayStage) is not None)
    stage = driver.app.window.findChild(TodayStage)
    assert isinstance(stage, TodayStage)
    view = stage.findChild(FigureView)
    assert isinstance(view, FigureView)
    driver.qtbot.waitUntil(lambda: view.drawing is not None)
    return view


def test_today_shows_the_planned_lift_at_its_lowest_point(driver: Driver) -> None:
    view = stage_view(driver)
    assert view.accessibleName() == "Lifter, Bar RDL, at the lowest point, spine neutral"
    assert view.shown_depth == 1.0
    assert view.drawing is not None
    joints = view.drawing.joints
    assert joints.load.y - joints.knee.y == pytest.approx(-0.05, abs=0.002)


def carries_all(stair: Stair) -> bool:
    return len(stair.pictures) == 5


def test_every_step_of_the_ladder_carries_its_lifter(driver: Driver) -> None:
    stage_view(driver)
    driver.workspace.open(PageName.LADDER)
    stairs = driver.app.window.findChildren(Stair)
    assert len(stairs) == 2
    for stair in stairs:
        driver.qtbot.waitUntil(partial(carries_all, stair))
        stills = stair.pictures
        assert all(isinstance(still, Still) for still in stills)
        walls = [isinstance(one, Still) and one.drawing.wall is not None for one in stills]
        assert walls == [lift is Lift.WALL_HINGE for lift in list(Lift)[:5]]
