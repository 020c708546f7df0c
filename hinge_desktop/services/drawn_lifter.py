"""The lifter as the journal knows them, for the model."""

from __future__ import annotations

from typing import Protocol

from hinge_desktop.core.mechanics.build import AVERAGE_STATURE_M, Build
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.training import WorkSet


class ProfileStore(Protocol):
    """What is asked of a store; every `Journal` is one."""

    def profile(self) -> Profile:
        """Return the lifter; a default one in a fresh journal."""


class DrawnLifter:
    """Reads build and load. What nobody has given is average."""

    def __init__(self, journal: ProfileStore) -> None:
        self._journal = journal

    def in_set(self, one: WorkSet) -> Lifter:
        """Return who lifts in a set; raises `JournalError`."""
        wall_m = None if one.wall_distance_mm is None else one.wall_distance_mm / 1000
        load_kg = None if one.load is None else one.load.in_kg()
        return Lifter(build_of(self._journal.profile()), load_kg=load_kg, wall_m=wall_m)

    def alone(self) -> Lifter:
        """Return the lifter without any load of their own; raises `JournalError`."""
        return Lifter(build_of(self._journal.profile()))

    def in_plan(self, planned: PlannedExercise) -> Lifter:
        """Return who lifts what is planned; raises `JournalError`."""
        load = planned.work_sets[0].load if planned.work_sets else None
        load_kg = None if load is None else load.in_kg()
        wall_mm = planned.wall_distance_mm
        wall_m = None if wall_mm is None else wall_mm / 1000
        return Lifter(build_of(self._journal.profile()), load_kg=load_kg, wall_m=wall_m)


def build_of(profile: Profile) -> Build:
    """Return the build that a profile describes."""
    stature = profile.stature_mm
    return Build(
        stature_m=AVERAGE_STATURE_M if stature is None else stature / 1000,
        femur=_scale(profile.femur_permille),
        torso=_scale(profile.torso_permille),
        shank=_scale(profile.shank_permille),
        arm=_scale(profile.arm_permille),
    )


def _scale(permille: int | None) -> float:
    return 1.0 if permille is None else permille / 1000
