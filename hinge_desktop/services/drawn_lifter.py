"""The lifter as the journal knows them, for the model."""

from __future__ import annotations

from typing import Protocol

from hinge_desktop.core.lifter_build import build_of
from hinge_desktop.core.measures import MobilityCheck, straight_leg_raise
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.profile import BodyMass, Profile
from hinge_desktop.core.training import WorkSet
from hinge_desktop.core.weights import Weight


class LifterStore(Protocol):
    """What is asked of a store; every `Journal` is one."""

    def profile(self) -> Profile:
        """Return the lifter; a default one in a fresh journal."""

    def latest_body_mass(self) -> BodyMass | None:
        """Return what the lifter weighed last."""

    def mobility_checks(self) -> tuple[MobilityCheck, ...]:
        """Return the checks of mobility, oldest first."""


class DrawnLifter:
    """Reads build, own range and load. What nobody has given is average."""

    def __init__(self, journal: LifterStore) -> None:
        self._journal = journal

    def in_set(self, one: WorkSet) -> Lifter:
        """Return who lifts in a set; raises `JournalError`."""
        return self._lifter(one.load, one.wall_distance_mm)

    def alone(self) -> Lifter:
        """Return the lifter without any load of their own; raises `JournalError`."""
        return self._lifter()

    def in_plan(self, planned: PlannedExercise) -> Lifter:
        """Return who lifts what is planned; raises `JournalError`."""
        load = planned.work_sets[0].load if planned.work_sets else None
        return self._lifter(load, planned.wall_distance_mm)

    def _lifter(self, load: Weight | None = None, wall_mm: int | None = None) -> Lifter:
        mass = self._journal.latest_body_mass()
        return Lifter(
            build_of(self._journal.profile(), None if mass is None else mass.weight),
            straight_leg_raise_deg=straight_leg_raise(
                self._journal.mobility_checks()
            ).own_range_deg,
            load_kg=None if load is None else load.in_kg(),
            wall_m=None if wall_mm is None else wall_mm / 1000,
        )
