"""The shelf of faults, and where words point at a drawn lifter."""

from __future__ import annotations

from math import hypot

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.fault_pictures import faults_shown
from hinge_desktop.core.mechanics.fault_reps import GROWS
from hinge_desktop.core.mechanics.lift_reps import Lifter, LiftRep, lift_rep
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle, PostureError
from hinge_desktop.gui.figure import fault_frames as fault_frames_module
from hinge_desktop.gui.figure.fault_frames import (
    FAULT_FRAMES,
    FaultFrames,
    FaultFrameShelf,
    solve_fault,
)
from hinge_desktop.gui.figure.frames import solve_frames
from hinge_desktop.gui.figure.marks import Marks
from hinge_desktop.gui.figure.pointers import fault_pointer, good_pointer


@pytest.fixture(scope="module")
def rdl() -> LiftRep:
    return lift_rep(Lift.ROMANIAN_DEADLIFT, Lifter())


SHOWN = [(lift, fault) for lift in Lift for fault in faults_shown(lift)]


@pytest.mark.parametrize(("lift", "fault"), SHOWN)
def test_a_fault_is_marked_from_a_depth_on(lift: Lift, fault: Fault) -> None:
    solved = solve_fault(fault, lift_rep(lift, Lifter()), 11)
    drawings = solved.frames.drawings
    assert solved.moves is (fault in GROWS)
    assert drawings[-1].marks != Marks()
    if solved.moves:
        assert drawings[0].marks == Marks()
        assert 0 < solved.marked_from < 1
        assert solved.frames.at(solved.marked_from).marks != Marks()


def test_the_way_of_the_bar_is_drawn_where_there_is_a_way(rdl: LiftRep) -> None:
    drifted = solve_fault(Fault.BAR_DRIFTED, rdl)
    assert len(drifted.frames.drawings) == len(drifted.frames.at(1.0).bar_path) == FAULT_FRAMES
    leaned = solve_fault(Fault.LEANED_BACK, rdl)
    assert leaned.frames.at(0.0).bar_path == ()


def test_a_fault_is_solved_in_the_background_and_kept(qtbot: QtBot, rdl: LiftRep) -> None:
    shelf = FaultFrameShelf()
    with qtbot.waitSignal(shelf.solved) as first:
        shelf.ask(Fault.ROUNDED_LOW_BACK, rdl)
    answers: list[FaultFrames] = []
    shelf.solved.connect(answers.append)
    shelf.ask(Fault.ROUNDED_LOW_BACK, rdl)
    assert answers == [first.args[0]]
    assert answers[0].fault is Fault.ROUNDED_LOW_BACK


def test_another_build_is_solved_anew(qtbot: QtBot, rdl: LiftRep) -> None:
    shelf = FaultFrameShelf()
    other = lift_rep(Lift.ROMANIAN_DEADLIFT, Lifter(Build(stature_m=1.9)))
    for rep in (rdl, other):
        with qtbot.waitSignal(shelf.solved) as answer:
            shelf.ask(Fault.TOO_DEEP, rep)
        assert answer.args[0].frames.rep == rep


def test_a_fault_that_a_build_cannot_do_is_refused(
    qtbot: QtBot, rdl: LiftRep, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_order: object, **_breathe: object) -> FaultFrames:
        raise PostureError(Obstacle.ARMS_TOO_SHORT)

    monkeypatch.setattr(fault_frames_module, "solve_fault", refuse)
    shelf = FaultFrameShelf()
    with qtbot.waitSignal(shelf.refused) as answer:
        shelf.ask(Fault.BAR_DRIFTED, rdl)
    assert answer.args == [Obstacle.ARMS_TOO_SHORT]


@pytest.mark.parametrize(("lift", "fault"), SHOWN)
def test_words_point_at_the_lifter_from_outside(lift: Lift, fault: Fault) -> None:
    solved = solve_fault(fault, lift_rep(lift, Lifter()), 3)
    drawing = solved.frames.at(1.0)
    pointer = fault_pointer(fault, drawing)
    assert hypot(*pointer.away) == pytest.approx(1.0)
    joints = drawing.joints
    xs, ys = zip(
        *(joints.ankle, joints.knee, joints.hip, joints.shoulder, joints.load), strict=True
    )
    assert min(xs) - 0.4 < pointer.place.x < max(xs) + 0.4
    assert min(ys) - 0.2 < pointer.place.y < max(ys) + 0.4


def test_a_long_back_is_pointed_at_from_behind_it() -> None:
    frames = solve_frames(Lift.ROMANIAN_DEADLIFT, Lifter(), 3)
    standing, bent = good_pointer(frames.at(0.0)), good_pointer(frames.at(1.0))
    assert standing.away.x < -0.9
    assert bent.away.y > 0.8
