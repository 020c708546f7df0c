"""A fault over a whole rep: how it grows on the way down, where it has a way down.

Some faults belong to one depth, such as leaning back at the top; they have one picture.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.mechanics.assumptions import BODY, THRESHOLDS, Body, Thresholds
from hinge_desktop.core.mechanics.fault_pictures import Picture, fault_picture
from hinge_desktop.core.mechanics.lift_reps import LiftRep
from hinge_desktop.core.mechanics.posture import Posture, Shape
from hinge_desktop.core.mechanics.rep import Rep

GROWS: Final = frozenset(
    {
        Fault.ROUNDED_LOW_BACK,
        Fault.ROUNDED_UPPER_BACK,
        Fault.BECAME_A_SQUAT,
        Fault.BAR_DRIFTED,
        Fault.TOO_DEEP,
        Fault.NECK_CRANED,
    }
)
"""Faults that begin small and are whole at the lowest point."""


@dataclass(frozen=True, slots=True)
class FaultRep:
    """A rep with a fault in it. Bends grow as those of any rep do (hinge-model 6)."""

    fault: Fault
    whole: Picture
    """The fault in full, at its own depth."""
    rep: Rep | None
    """The way to it; None where the fault belongs to one depth."""

    @property
    def moves(self) -> bool:
        """Whether there is a picture for every depth."""
        return self.rep is not None

    def at(self, depth: float, limits: Thresholds = THRESHOLDS) -> Picture:
        """Return the picture at a depth; raises `PostureError`.

        The fault is marked once it is past what counts as fine.
        """
        if self.rep is None:
            return self.whole
        picture = self._grown(self.rep.at(depth), depth)
        is_marked = self._is_past_fine(picture, self.rep.knee_top, limits)
        return picture if is_marked else replace(picture, fault=None)

    def _grown(self, posture: Posture, depth: float) -> Picture:
        head = self.whole.head_deg
        return replace(
            self.whole,
            posture=posture,
            depth=depth,
            upper_back_deg=self.whole.upper_back_deg * depth**2,
            head_deg=None if head is None else min(head, posture.angles.thorax),
        )

    def _is_past_fine(self, picture: Picture, knee_top: float, limits: Thresholds) -> bool:
        angles = picture.posture.angles
        head = angles.thorax if picture.head_deg is None else picture.head_deg
        return {
            Fault.ROUNDED_LOW_BACK: angles.lumbar > limits.lumbar_fine,
            Fault.TOO_DEEP: angles.lumbar > limits.lumbar_fine,
            Fault.ROUNDED_UPPER_BACK: picture.upper_back_deg > limits.upper_back_fine,
            Fault.BECAME_A_SQUAT: angles.knee - knee_top > limits.knee_change_fine,
            Fault.BAR_DRIFTED: picture.posture.drift_m > limits.gap_fine,
            Fault.NECK_CRANED: angles.thorax - head > limits.neck_fine,
        }[self.fault]


def fault_rep(fault: Fault, rep: LiftRep, body: Body = BODY) -> FaultRep:
    """Return a fault of a lift that shows it (`faults_shown`); raises `PostureError`."""
    whole = fault_picture(fault, rep, body)
    if fault not in GROWS:
        return FaultRep(fault, whole, None)
    return FaultRep(fault, whole, replace(rep.rep, bottom=_shape_of(whole.posture)))


def _shape_of(posture: Posture) -> Shape:
    angles = posture.angles
    return Shape(knee=angles.knee, hip=angles.hip, lumbar=angles.lumbar, drift_m=posture.drift_m)
