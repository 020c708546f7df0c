"""Solving a lift leaves the window its turn between two postures."""

from __future__ import annotations

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.frames import solve_frames


def test_it_breathes_after_every_posture_and_every_drawing() -> None:
    breaths: list[None] = []
    solve_frames(Lift.DOWEL_HINGE, Lifter(), 5, lambda: breaths.append(None))
    assert len(breaths) == 2 * 5


def test_the_frames_are_the_same_with_and_without() -> None:
    calm = solve_frames(Lift.DOWEL_HINGE, Lifter(), 3, lambda: None)
    assert calm.rep == solve_frames(Lift.DOWEL_HINGE, Lifter(), 3).rep
