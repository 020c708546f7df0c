"""What is said about a build: its line in the settings, its lines on the stage, its hints."""

from __future__ import annotations

import pytest

from hinge_desktop.core.lifter_build import SecondLook, Slip, build_of
from hinge_desktop.core.mechanics.build import Build, Hint
from hinge_desktop.core.profile import LengthUnit, Profile
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.words import build, lengths
from tests.builders import kg, lb

NB = "\N{NO-BREAK SPACE}"
INCHES = LengthUnit.INCHES


@pytest.mark.parametrize(
    ("profile", "weight", "words"),
    [
        (Profile(), None, "Not given yet, average"),
        (Profile(), kg(72), f"72{NB}kg"),
        (Profile(stature_mm=1720), None, f"172{NB}cm"),
        (
            Profile(stature_mm=1720, femur_permille=1050),
            kg(72),
            f"172{NB}cm, 72{NB}kg, thighs 5{NB}% long",
        ),
        (
            Profile(
                unit=Unit.LB,
                length_unit=INCHES,
                stature_mm=1727,
                torso_permille=950,
                arm_permille=1000,
            ),
            lb(160.5),
            f"5'8\", 160.5{NB}lb, trunk 5{NB}% short",
        ),
        (Profile(stature_mm=1720, arm_mm=640), None, f"172{NB}cm, arms 5{NB}% short"),
    ],
)
def test_a_build_in_one_line(profile: Profile, weight: Weight | None, words: str) -> None:
    assert build.summary(profile, weight) == words


def test_lengths_that_were_measured_are_written_as_measured() -> None:
    profile = Profile(stature_mm=1720, thigh_mm=445)
    assert build.thigh_dimension(profile, build_of(profile)) == f"Thigh 44.5{NB}cm"
    profile = Profile(stature_mm=1720, femur_permille=1050)
    assert build.thigh_dimension(profile, build_of(profile)) == f"Thigh 42{NB}cm"
    assert build.trunk_dimension(profile, build_of(profile)) == f"Trunk 50{NB}cm"
    inches = Profile(stature_mm=1727, length_unit=INCHES)
    assert build.thigh_dimension(inches, build_of(inches)) == f"Thigh 16{NB}in"


def test_the_share_has_its_sign_and_average_has_none() -> None:
    shares = [build.share(scale) for scale in (1.05, 0.95, 1.0, 1.004)]
    assert shares == [f"+5{NB}%", f"\N{MINUS SIGN}5{NB}%", "", ""]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (Build(), ()),
        (
            Build().with_femur(1.05),
            (
                "With long thighs your chest leans lower at the same bar height.",
                "That is your shape, not a fault.",
            ),
        ),
        (
            Build(femur=0.95, arm=1.03),
            (
                "With short thighs your chest stays higher at the same bar height.",
                "With long arms the bar gets down with less lean of your chest.",
                "That is your shape, not a fault.",
            ),
        ),
        (
            Build(arm=0.97),
            (
                "With short arms your chest leans lower to bring the bar down.",
                "That is your shape, not a fault.",
            ),
        ),
    ],
)
def test_a_shape_is_explained_and_never_judged(one: Build, words: tuple[str, ...]) -> None:
    assert build.shape_words(one) == words


@pytest.mark.parametrize("look", [*Hint, *Slip])
def test_every_second_look_has_its_words(look: SecondLook) -> None:
    assert build.look_words(look).endswith(".")


@pytest.mark.parametrize(
    ("millimetres", "words"), [(1727, "5'8\""), (1720, "5'7.7\""), (1829, "6'0\"")]
)
def test_a_height_in_feet_and_inches(millimetres: int, words: str) -> None:
    assert lengths.height(millimetres, INCHES) == words
