"""The words of the guide: none is missing, none promises what nobody can keep."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from hinge_desktop.core.mechanics.assumptions import Assumption, Basis, Measure, table
from hinge_desktop.core.mechanics.comparisons import (
    Comparison,
    Figure,
    RangeStep,
    Told,
    comparisons_of,
    contrast,
)
from hinge_desktop.core.mechanics.key_frames import KeyMoment
from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.core.mechanics.posture import Obstacle
from hinge_desktop.words.assumptions import (
    NAMES,
    assumption_name,
    assumption_source,
    assumption_value,
    honest_limits,
)
from hinge_desktop.words.comparisons import (
    comparison_line,
    comparison_title,
    contrast_words,
    range_words,
    told_words,
)
from hinge_desktop.words.guide_faults import fault_not_drawn_words, not_yet_words
from hinge_desktop.words.guide_lifts import lift_title, row_names
from hinge_desktop.words.guide_stage import (
    contrast_pose_words,
    depth_percent,
    fault_pose_words,
    good_caption,
    moment_name,
    obstacle_words,
    safety_line,
)

PROMISES = re.compile(
    r"\b(safe|unsafe|safely|prevent\w*|protect\w*|injur\w*|disc|discs|pressure|dangerous|limit)\b",
    re.IGNORECASE,
)


def everything_said() -> Iterator[str]:
    yield from (not_yet_words(), fault_not_drawn_words())
    for lift in Lift:
        yield lift_title(lift)
        yield from (good_caption(lift, depth) for depth in (0.0, 0.5, 1.0))
        for comparison in comparisons_of(lift):
            found = contrast(comparison, lift, Lifter())
            yield from contrast_words(found)
            yield from (told_words(found.usual), told_words(found.changed))
    for comparison in Comparison:
        yield from (comparison_title(comparison), comparison_line(comparison))
    yield from (moment_name(moment) for moment in KeyMoment)
    yield from (obstacle_words(obstacle) for obstacle in Obstacle)
    yield from row_names()


def test_nothing_promises_safety_or_talks_of_discs() -> None:
    said = list(everything_said())
    assert len(said) > 150
    for words in said:
        assert not PROMISES.search(words), words
        assert "!" not in words
        assert "%1" not in words


def test_every_assumption_has_a_name_and_every_name_an_assumption() -> None:
    assert set(NAMES) == {one.name for one in table()}
    names = [assumption_name(one) for one in table()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("value", "measure", "expected"),
    [
        (0.153, Measure.STATURE, "15.3 % of height"),
        (0.0266, Measure.BODY_MASS, "2.66 % of body weight"),
        (0.05, Measure.METRE, "5 cm"),
        (0.014, Measure.METRE, "1.4 cm"),
        (-8.0, Measure.DEGREE, "-8°"),
        (9.81, Measure.METRE_PER_SECOND_SQUARED, "9.81 m/s²"),
        (0.5, Measure.RATIO, "0.5 times"),
        (60.0, Measure.KILOGRAM, "60 kg"),
    ],
)
def test_a_number_is_written_with_its_unit(value: float, measure: Measure, expected: str) -> None:
    assert assumption_value(Assumption("thigh", value, measure, Basis.ASSUMED)) == expected


def test_a_number_says_where_it_comes_from() -> None:
    sources = {one.name: assumption_source(one) for one in table()}
    assert sources["thigh"] == "measured: ANSUR II 2012"
    assert sources["trunk_mass"] == sources["trunk_centre"] == "measured: de Leva 1996"
    assert sources["pelvis"] == sources["gap_compared"] == "assumed"
    assert sources["plate_radius"] == "measured: standard equipment"
    assert sources["gravity"] == "measured: standard gravity"


def test_the_limits_of_the_model_are_said() -> None:
    said = " ".join(honest_limits())
    for words in ("5 to 6 %", "10 to 15 %", "5 to 8°", "no limit", "not settled"):
        assert words in said


def test_a_comparison_is_said_in_percent() -> None:
    words = contrast_words(contrast(Comparison.BAR_AWAY, Lift.ROMANIAN_DEADLIFT, Lifter()))
    assert (words.large, words.large_note) == ("+24 %", "at the low back")
    assert (words.usual, words.changed) == ("On the legs", "5 cm away")


def test_degrees_and_centimetres_are_said_where_percent_would_mislead() -> None:
    lean = contrast_words(contrast(Comparison.THIGHS, Lift.ROMANIAN_DEADLIFT, Lifter()))
    assert (lean.large, lean.large_note) == ("+3°", "lean of the trunk")
    reach = contrast(Comparison.OWN_RANGE, Lift.ROMANIAN_DEADLIFT, Lifter())
    words = contrast_words(reach)
    assert words.large == "12 cm"
    assert (words.usual, words.changed) == ("Leg to 80°", "Leg to 60°")
    assert [range_words(step) for step in reach.ranges] == [
        "60°: 9 cm above the knee",
        "70°: 3 cm above the knee",
        "80°: 3 cm below the knee",
    ]
    assert range_words(RangeStep(78.0, 0, is_own=True)) == "Your 78°: at the knee"


def test_the_own_raise_is_named_as_the_own() -> None:
    own = Lifter(straight_leg_raise_deg=72.0)
    words = contrast_words(contrast(Comparison.OWN_RANGE, Lift.ROMANIAN_DEADLIFT, own))
    assert words.usual == "Your leg to 72°"


def test_a_lift_without_figures_says_that_it_has_none() -> None:
    words = contrast_words(contrast(Comparison.BAR_AWAY, Lift.DEADLIFT, Lifter()))
    assert (words.large, words.large_note) == ("", "")
    assert "without a number" in words.sentence


def test_what_is_told_of_a_picture_is_one_sentence() -> None:
    found = contrast(Comparison.KNEES_BENT, Lift.ROMANIAN_DEADLIFT, Lifter())
    assert told_words(found.usual) == (
        "Hips 17 cm back, hips 1 cm down, bar over mid-foot, hamstrings hold the knees"
    )
    assert told_words(found.changed).endswith(
        "bar 13 cm in front of mid-foot, quads hold the knees"
    )
    assert Told(Figure.KNEES_HELD_BEHIND).value is None


def test_pictures_are_named_for_those_who_do_not_see_them() -> None:
    assert fault_pose_words("Bar RDL", "Rounded", 0.75) == (
        "Lifter, Bar RDL, three quarters down, rounded"
    )
    assert contrast_pose_words("Bar RDL", "5 cm away", "") == "Lifter, Bar RDL, 5 cm away"
    assert contrast_pose_words("Bar RDL", "Long thighs", "Trunk leans 74°") == (
        "Lifter, Bar RDL, long thighs: Trunk leans 74°"
    )


def test_the_stage_says_where_the_work_is() -> None:
    assert good_caption(Lift.ROMANIAN_DEADLIFT, 0.93) == "Stretch sits in the hamstrings"
    assert good_caption(Lift.ROMANIAN_DEADLIFT, 0.1) == "Head to tailbone in one line"
    assert good_caption(Lift.DEADLIFT, 1.0) == "Legs and hips share it"
    assert depth_percent(93) == "Depth 93 %"
    assert safety_line().startswith("Pain or tingling in your back or legs? Stop,")
