"""The lifter beside the count: the drawn bar is where the model has it at each phase's end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hinge_desktop.core.lifter_build import build_of
from hinge_desktop.core.measures import StraightLegRaise
from hinge_desktop.core.mechanics.lift_reps import Lifter, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.reach import bar_above_knee_m
from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.settings import Settings
from tests.builders import kg
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

LEAD_IN_SECONDS = 10
MOVING = Settings(full_screen_sets=False, motion="full")
SHARE_IN_50_MS = 0.0007
"""Of the way down, in the first or last 50 ms of three eased seconds."""


@pytest.fixture
def today(qtbot: QtBot, tmp_path: Path) -> Iterator[Driver]:
    place_on_the_bar(tmp_path / "journal.hinge")
    driver = Driver(qtbot, tmp_path, FakeClock(), settings=MOVING)
    yield driver
    driver.close()


@pytest.fixture
def driver(today: Driver) -> Driver:
    today.press(Qt.Key.Key_Return)
    return today


def figure(driver: Driver) -> FigureView:
    view = driver.workspace.screens.live.findChild(FigureView)
    assert isinstance(view, FigureView)
    driver.qtbot.waitUntil(view.isVisible)
    return view


def test_the_drawn_bar_is_where_the_model_has_it(driver: Driver) -> None:
    view = figure(driver)
    assert driver.app.desk is not None
    running = driver.app.desk.log.running
    assert running is not None
    load = running.sets[0].load
    lifter = Lifter(
        build_of(driver.app.desk.journal.profile()), load_kg=None if load is None else load.in_kg()
    )
    rep = lift_rep(Lift.ROMANIAN_DEADLIFT, lifter)
    target = driver.workspace.screens.figure.target_depth
    assert bar_above_knee_m(rep.at(target)) == pytest.approx(0.03, abs=0.01)
    driver.pass_time(LEAD_IN_SECONDS)
    for rep_number in range(2):
        for seconds, depth in ((0, 0.0), (3, 1.0), (1, 1.0), (1, 0.0), (1, 0.0)):
            driver.pass_time(seconds)
            expected = rep.at(depth * target).joints.load
            assert view.drawing is not None
            shown = view.drawing.joints.load
            nearest_m = 1 / 240
            allowed = nearest_m + SHARE_IN_50_MS
            assert shown.y == pytest.approx(expected.y, abs=allowed), (rep_number, seconds)
            assert shown.x == pytest.approx(expected.x, abs=allowed)


@pytest.mark.parametrize(
    ("raised", "is_limited"),
    [(StraightLegRaise(70, 82), True), (StraightLegRaise(right_deg=95), False)],
)
def test_a_known_straight_leg_raise_lets_the_shadow_stand_at_the_own_lowest_point(
    today: Driver, raised: StraightLegRaise, *, is_limited: bool
) -> None:
    tall = Profile(stature_mm=1850)
    today.workspace.lifter_settings.store(tall, kg(90), raised)
    today.press(Qt.Key.Key_Return)
    view = figure(today)
    lifter = Lifter(build_of(tall, kg(90)), raised.own_range_deg, load_kg=20)
    rep = lift_rep(Lift.ROMANIAN_DEADLIFT, lifter)
    assert rep.ends_at_own_range is is_limited
    assert today.workspace.screens.figure.target_depth == 1.0
    today.pass_time(LEAD_IN_SECONDS)
    today.pass_time(3)
    assert view.drawing is not None
    lowest = rep.at(1.0).joints.load
    assert view.drawing.joints.load.y == pytest.approx(lowest.y, abs=0.001)
    assert view.drawing.joints.load.x == pytest.approx(lowest.x, abs=0.001)


def test_it_stands_still_while_the_count_does(driver: Driver) -> None:
    view = figure(driver)
    driver.pass_time(LEAD_IN_SECONDS + 1.5)
    driver.press(Qt.Key.Key_Space)
    depth = view.shown_depth
    assert 0.1 < depth < 0.9
    driver.pass_time(20)
    assert view.shown_depth == depth


def test_beside_the_lifter_stands_how_low_the_bar_is(driver: Driver) -> None:
    view = figure(driver)
    driver.pass_time(LEAD_IN_SECONDS + 1.5)
    assert view.drawing is not None
    gauge = view.gauge
    assert gauge is not None
    tokens = driver.app.theme.tokens
    assert gauge.color_of(tokens) == tokens.timer.lower
    assert 0.1 < gauge.share(view.drawing.joints.load.y) < 0.9
    driver.pass_time(1.5)
    assert gauge.share(view.drawing.joints.load.y) == pytest.approx(1.0, abs=0.01)
    driver.pass_time(1.5)
    assert view.gauge is not None
    assert view.gauge.color_of(tokens) == tokens.timer.stand


def test_a_count_that_is_done_points_nowhere_and_the_lifter_stays_in_place(driver: Driver) -> None:
    view = figure(driver)
    driver.pass_time(LEAD_IN_SECONDS + 1.5)
    assert view.drawing is not None
    before = view.frame_of(view.drawing)
    driver.pass_time(120)
    assert view.gauge is None
    assert view.drawing is not None
    assert view.frame_of(view.drawing) == before
