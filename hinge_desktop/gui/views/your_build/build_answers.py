"""What a lifter told about their body, as one value."""

from __future__ import annotations

from dataclasses import dataclass, field

from hinge_desktop.core.lifter_build import build_of
from hinge_desktop.core.measures import StraightLegRaise
from hinge_desktop.core.mechanics.build import Build
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class BuildAnswers:
    """Build and units, body mass, and own range; what is None was not given."""

    profile: Profile = field(default_factory=Profile)
    weight: Weight | None = None
    leg_raise: StraightLegRaise = field(default_factory=StraightLegRaise)

    @property
    def build(self) -> Build:
        """The build that is drawn."""
        return build_of(self.profile, self.weight)

    @property
    def lifter(self) -> Lifter:
        """The lifter that is drawn."""
        return Lifter(self.build, straight_leg_raise_deg=self.leg_raise.own_range_deg)

    @property
    def average_lifter(self) -> Lifter:
        """An average lifter of the same height, mass and own range."""
        build = self.build
        average = Build(stature_m=build.stature_m, mass_kg=build.mass_kg)
        return Lifter(average, straight_leg_raise_deg=self.leg_raise.own_range_deg)
