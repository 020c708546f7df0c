"""A rep as a path of postures: from lockout to the bottom (hinge-model 6)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import cos, pi
from typing import Final

from hinge_desktop.core.mechanics.assumptions import BODY, Body
from hinge_desktop.core.mechanics.balance import balanced
from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.posture import Posture, Shape, Task

_DRIFT_IS_FULL_BY: Final = 0.25


def eased(share: float) -> float:
    """Return how deep one is after a share of the time of lowering: slow at both ends."""
    return (1 - cos(pi * share)) / 2


@dataclass(frozen=True, slots=True)
class Rep:
    """The postures between standing and the lowest point; depth 0 is lockout, 1 the bottom."""

    build: Build
    task: Task
    bottom: Shape
    """At depth 1, with the hip given."""
    knee_top: float
    hip_top: float
    """Degrees of hip flexion that stand the trunk upright."""
    body: Body = BODY

    def shape_at(self, depth: float) -> Shape:
        """Return the angles at a depth of 0 to 1."""
        hip_bottom = self.bottom.hip or 0.0
        return Shape(
            knee=self.knee_top + depth * (self.bottom.knee - self.knee_top),
            hip=self.hip_top + depth * (hip_bottom - self.hip_top),
            lumbar=self.bottom.lumbar * depth**2,
            drift_m=self.bottom.drift_m * min(1.0, depth / _DRIFT_IS_FULL_BY),
        )

    def at(self, depth: float) -> Posture:
        """Return the posture at a depth; raises `PostureError` where it cannot be."""
        return balanced(self.build, self.task, self.shape_at(depth), self.body)

    def lockout(self) -> Posture:
        """Return the upright posture."""
        return self.at(0.0)


def rep_to(
    build: Build, task: Task, bottom: Shape, knee_top: float | None = None, body: Body = BODY
) -> Rep:
    """Return the rep that ends in a shape; the knee keeps its bend unless another is given.

    Raises `PostureError` where one cannot stand upright with that knee.
    """
    top = bottom.knee if knee_top is None else knee_top
    upright = balanced(build, task, Shape(knee=top, pelvis=0.0), body)
    if bottom.hip is None:
        hip = balanced(build, task, bottom, body).angles.hip
        bottom = replace(bottom, hip=hip, pelvis=None)
    return Rep(build, task, bottom, top, upright.angles.hip, body)
