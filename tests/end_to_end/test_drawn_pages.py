"""The lifter on Today and on the ladder: drawn in the background, as plan and build have it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import pytest

from hinge_desktop.core.measures import StraightLegRaise
from hinge_desktop.core.mechanics.lift_reps import Lifter, LiftRep, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.gui.figure.figure_view import FigureView
from hinge_desktop.gui.figure.shelf import Shelf
from hinge_desktop.gui.figure.still import Still
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.today_stage import TodayStage
from hinge_desktop.gui.widgets.ladder_steps import LadderSteps
from hinge_desktop.gui.widgets.stair import Stair
from tests.builders import kg
from tests.end_to_end.driver import Driver


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


def carries_all(stair: Stair | LadderSteps) -> bool:
    return len(stair.pictures) == 5


def stairs(driver: Driver) -> list[Stair | LadderSteps]:
    """Return the stair of Today, and the large one of its own page once that was opened."""
    window = driver.app.window
    return [*window.findChildren(Stair), *window.findChildren(LadderSteps)]


def test_every_step_of_the_ladder_carries_its_lifter(driver: Driver) -> None:
    stage_view(driver)
    driver.workspace.open(PageName.LADDER)
    assert len(stairs(driver)) == 2
    for stair in stairs(driver):
        driver.qtbot.waitUntil(partial(carries_all, stair))
        stills = stair.pictures
        assert all(isinstance(still, Still) for still in stills)
        walls = [isinstance(one, Still) and one.drawing.wall is not None for one in stills]
        assert walls == [lift is Lift.WALL_HINGE for lift in list(Lift)[:5]]


TALL = Profile(stature_mm=1900)
OUT_OF_REACH = Profile(femur_permille=800, torso_permille=800, arm_permille=1200)
"""Hands that are below the knees before the hips are bent."""


def shown_steps(driver: Driver) -> list[list[Still]]:
    return [[one for one in stair.pictures if isinstance(one, Still)] for stair in stairs(driver)]


def standing(driver: Driver) -> list[list[bool]]:
    """Return on which steps somebody stands."""
    return [[one is not None for one in stair.pictures] for stair in stairs(driver)]


def statures_m(driver: Driver) -> set[float]:
    view = stage_view(driver)
    assert view.drawing is not None
    tall = {one.drawing.tall for steps in shown_steps(driver) for one in steps}
    return {round(one, 3) for one in tall | {view.drawing.tall}}


@pytest.fixture
def drawn(driver: Driver) -> Driver:
    """Today and the ladder have been seen, and Today is on the screen."""
    stage_view(driver)
    driver.workspace.open(PageName.LADDER)
    for stair in stairs(driver):
        driver.qtbot.waitUntil(partial(carries_all, stair))
    driver.workspace.open(PageName.TODAY)
    assert statures_m(driver) == {1.75}
    driver.qtbot.waitUntil(lambda: driver.workspace.guide.source.is_loaded)
    return driver


@pytest.mark.parametrize("page", [PageName.TODAY, PageName.LADDER, PageName.SETTINGS])
def test_another_build_stands_everywhere_and_goes_with_its_undo(
    drawn: Driver, page: PageName
) -> None:
    drawn.workspace.open(page)
    drawn.workspace.lifter_settings.store(TALL)
    drawn.qtbot.waitUntil(lambda: statures_m(drawn) == {1.9})
    drawn.workspace.undo.undo()
    drawn.qtbot.waitUntil(lambda: statures_m(drawn) == {1.75})


@pytest.mark.parametrize(
    "change",
    [
        lambda driver: driver.workspace.lifter_settings.store(Profile(), kg(120)),
        lambda driver: driver.workspace.lifter_settings.store(
            Profile(), straight_leg_raise=StraightLegRaise(60, 60)
        ),
    ],
    ids=["body mass", "straight-leg raise"],
)
def test_body_mass_and_own_range_draw_anew(drawn: Driver, change: Callable[[Driver], None]) -> None:
    view = stage_view(drawn)
    before, steps_before = view.drawing, shown_steps(drawn)
    change(drawn)
    drawn.qtbot.waitUntil(lambda: view.drawing is not before)
    drawn.qtbot.waitUntil(lambda: shown_steps(drawn)[0][3] is not steps_before[0][3])


def test_nothing_else_draws_anew(drawn: Driver) -> None:
    view = stage_view(drawn)
    before, steps_before = view.drawing, shown_steps(drawn)
    drawn.workspace.plans.set_lead_in(30)
    drawn.workspace.lifter_settings.store(Profile(length_unit=LengthUnit.INCHES))
    # The ladder reads its words again; nobody is drawn again for that.
    tasks = drawn.app.window.findChildren(LatestTask)
    drawing = [task for task in tasks if isinstance(task.parent(), Shelf)]
    assert drawing
    assert not any(task.is_busy for task in drawing)
    drawn.wait_for_answers()
    assert view.drawing is before
    assert shown_steps(drawn) == steps_before


def test_an_undo_while_the_other_build_is_solved_ends_with_the_first(drawn: Driver) -> None:
    for _ in range(3):
        drawn.workspace.lifter_settings.store(TALL)
        drawn.workspace.undo.undo()
    drawn.qtbot.waitUntil(
        lambda: all(not task.is_busy for task in drawn.app.window.findChildren(LatestTask))
    )
    assert statures_m(drawn) == {1.75}


def test_a_build_that_cannot_do_a_lift_costs_its_pictures_until_it_changes(drawn: Driver) -> None:
    stage = drawn.app.window.findChild(TodayStage)
    assert isinstance(stage, TodayStage)
    drawn.workspace.lifter_settings.store(OUT_OF_REACH)
    drawn.qtbot.waitUntil(stage.isHidden)
    drawn.qtbot.waitUntil(lambda: standing(drawn) == [[True, True, True, False, True]] * 2)
    drawn.workspace.lifter_settings.store(TALL)
    drawn.qtbot.waitUntil(lambda: statures_m(drawn) == {1.9})
    assert stage.isVisible()
    for stair in stairs(drawn):
        drawn.qtbot.waitUntil(partial(carries_all, stair))


def test_the_window_solves_nothing_itself(drawn: Driver, monkeypatch: pytest.MonkeyPatch) -> None:
    threads: list[int] = []

    def noted(lift: Lift, lifter: Lifter) -> LiftRep:
        threads.append(threading.get_ident())
        return lift_rep(lift, lifter)

    monkeypatch.setattr("hinge_desktop.gui.figure.frames.lift_rep", noted)
    monkeypatch.setattr("hinge_desktop.gui.figure.still.lift_rep", noted)
    drawn.workspace.lifter_settings.store(TALL)
    drawn.qtbot.waitUntil(lambda: statures_m(drawn) == {1.9})
    assert threads
    assert threading.get_ident() not in threads
