"""The build that a profile describes, and what about it is measured again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.build_choices import Length, length_of, permille_of
from hinge_desktop.core.lifter_build import POSSIBLE_STATURE_MM, Slip, build_of, second_looks
from hinge_desktop.core.mechanics.build import (
    LEAST_SCALE,
    MOST_SCALE,
    Build,
    Hint,
    Segment,
    Segments,
)
from hinge_desktop.core.profile import Profile
from tests.builders import kg, lb


def test_who_told_nothing_is_average() -> None:
    assert build_of(Profile()) == Build()
    assert second_looks(Profile()) == ()


def test_scales_and_mass_are_taken_as_they_were_told() -> None:
    profile = Profile(
        stature_mm=1720,
        femur_permille=1050,
        torso_permille=950,
        shank_permille=960,
        arm_permille=1030,
    )
    assert build_of(profile, kg(72)) == Build(1.72, 72.0, 1.05, 0.95, 0.96, 1.03)
    assert build_of(profile, lb(150)).mass_kg == pytest.approx(68.0389, abs=0.0001)


def test_a_tape_wins_over_a_choice() -> None:
    told = Profile(stature_mm=1800, femur_permille=950, torso_permille=950, arm_permille=970)
    measured = Profile(
        stature_mm=1800,
        femur_permille=950,
        torso_permille=950,
        arm_permille=970,
        thigh_mm=440,
        torso_mm=547,
        arm_mm=704,
    )
    assert build_of(told).femur == 0.95
    build = build_of(measured)
    assert build.femur == pytest.approx(440 / 1800 / 0.233)
    assert build.torso == pytest.approx((547 / 1800 - 0.020) / 0.284)
    assert build.arm == pytest.approx((704 / 1800 - 0.020) / 0.371)


@pytest.mark.parametrize(
    "profile", [Profile(femur_permille=1100), Profile(stature_mm=1750, thigh_mm=449)]
)
def test_a_torso_that_nobody_gave_keeps_the_stature(profile: Profile) -> None:
    build = build_of(profile)
    assert build.femur == pytest.approx(1.10, abs=0.002)
    assert build.torso == pytest.approx(0.918, abs=0.002)
    usual, other = Segments.of(Build()), Segments.of(build)
    standing = [one.thigh + one.pelvis + one.trunk for one in (usual, other)]
    assert standing[1] == pytest.approx(standing[0], abs=0.005)


@pytest.mark.parametrize(
    ("profile", "torso"),
    [
        (Profile(femur_permille=1100, torso_permille=1000), 1.0),
        (Profile(stature_mm=1750, femur_permille=1100, torso_mm=532), 1.0),
    ],
)
def test_an_average_torso_that_was_given_stays_average(profile: Profile, torso: float) -> None:
    assert build_of(profile).torso == pytest.approx(torso, abs=0.001)


_tape = st.none() | st.integers(50, 2000)


@given(
    st.builds(
        Profile,
        stature_mm=st.none() | st.integers(*POSSIBLE_STATURE_MM),
        thigh_mm=_tape,
        torso_mm=_tape,
        arm_mm=_tape,
    )
)
def test_a_measured_segment_is_one_that_a_body_can_have_and_a_slip_is_told(
    profile: Profile,
) -> None:
    build, looks = build_of(profile), second_looks(profile)
    measured = {
        Slip.THIGHS: (profile.thigh_mm, build.femur),
        Slip.TORSO: (profile.torso_mm, build.torso),
        Slip.ARMS: (profile.arm_mm, build.arm),
    }
    for slip, (length, scale) in measured.items():
        if length is None:
            assert slip not in looks
            continue
        assert LEAST_SCALE <= scale <= MOST_SCALE
        if LEAST_SCALE < scale < MOST_SCALE:
            assert slip not in looks
        else:
            assert slip in looks
    assert Slip.STATURE not in looks


@pytest.mark.parametrize(
    ("profile", "expected"),
    [
        (Profile(stature_mm=1199), (Slip.STATURE,)),
        (Profile(stature_mm=1200), ()),
        (Profile(stature_mm=2300), ()),
        (Profile(stature_mm=2301), (Slip.STATURE,)),
        # In inches the thighs are fine; the stature they are compared with is not.
        (Profile(stature_mm=700, thigh_mm=430), (Slip.STATURE,)),
        (Profile(stature_mm=1750, thigh_mm=530), (Slip.THIGHS,)),
        (Profile(stature_mm=1750, thigh_mm=300, arm_mm=900), (Slip.THIGHS, Slip.ARMS)),
        (Profile(stature_mm=1750, torso_mm=700), (Slip.TORSO,)),
        (Profile(stature_mm=1750, thigh_mm=480), (Hint.THIGHS_LONG,)),
        (Profile(stature_mm=1750, arm_mm=760), (Hint.ARMS_LONG,)),
        (Profile(stature_mm=1750, thigh_mm=340), (Hint.THIGHS_SHORT,)),
    ],
)
def test_what_is_worth_a_second_look(profile: Profile, expected: tuple[Slip | Hint, ...]) -> None:
    assert second_looks(profile) == expected


@pytest.mark.parametrize("femur", Length)
@pytest.mark.parametrize("arm", Length)
def test_no_called_length_is_doubted(femur: Length, arm: Length) -> None:
    profile = Profile(
        femur_permille=permille_of(Segment.FEMUR, femur),
        arm_permille=permille_of(Segment.ARM, arm),
    )
    assert second_looks(profile) == ()


@pytest.mark.parametrize(
    ("segment", "short", "long"),
    [
        (Segment.FEMUR, 950, 1050),
        (Segment.TORSO, 950, 1050),
        (Segment.SHANK, 960, 1040),
        (Segment.ARM, 970, 1030),
    ],
)
def test_short_and_long_are_one_standard_deviation_away(
    segment: Segment, short: int, long: int
) -> None:
    scales = [permille_of(segment, length) for length in Length]
    assert scales == [short, 1000, long]
    assert [length_of(segment, permille) for permille in scales] == list(Length)
    assert [length_of(segment, permille) for permille in (None, short - 1, 1001)] == [None] * 3
