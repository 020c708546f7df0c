"""Where a lifter is placed and why, in words."""

from __future__ import annotations

import pytest

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.placement import (
    Placement,
    PlacementCode,
    PlacementReason,
    PlacingLift,
    RecentLift,
)
from hinge_desktop.words.placement import first_load_words, place_name, reason_words
from tests.builders import kg

LIGHT = LadderPlace(Rung.BAR, Stage.LIGHT)
RDL = RecentLift(PlacingLift.RDL, kg(100), 8)


@pytest.mark.parametrize("code", PlacementCode)
def test_every_reason_has_words_and_every_number_is_filled_in(code: PlacementCode) -> None:
    words = reason_words(PlacementReason(code, Fault.KNEES_FIRST, RDL, 60))
    assert words.endswith(".")
    assert not any(mark in words for mark in ("%fault", "%percent", "%lift"))
    assert "!" not in words


def test_a_share_is_labelled_as_our_default() -> None:
    words = reason_words(PlacementReason(PlacementCode.SHARE, lift=RDL, percent=60))
    assert words.replace("\N{NO-BREAK SPACE}", " ") == (
        "At most 60 % of your RDL, 100 kg, rounded down to what you can build (our default)."
    )


@pytest.mark.parametrize(
    ("placement", "name", "load"),
    [
        (Placement(LadderPlace(Rung.WALL), ()), "Wall hinge", "Without weight"),
        (Placement(LadderPlace(Rung.KETTLEBELL), ()), "Kettlebell", "Begin with a light bell"),
        (Placement(LIGHT, (), kg(20)), "Bar RDL, light", "Begin with 20 kg"),
        (
            Placement(LIGHT, (), kg(25), ExerciseId("trap_bar_deadlift")),
            "Trap-bar deadlift, light",
            "Begin with 25 kg",
        ),
    ],
)
def test_a_place_is_named_with_what_to_begin_with(
    placement: Placement, name: str, load: str
) -> None:
    assert place_name(placement) == name
    assert first_load_words(placement).replace("\N{NO-BREAK SPACE}", " ") == load
