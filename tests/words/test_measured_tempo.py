"""What the log says of a tapped set: nothing that the thumb alone could have made."""

from itertools import accumulate

import pytest

from hinge_desktop.core.measured_tempo import TapPlace, TapPlan, measure_taps
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import TempoAnswer
from hinge_desktop.words.measured_tempo import measured_set_words

PLAN = TapPlan(DEFAULT_TEMPO, TapPlace.BOTTOM)


def said(*rep_ms: int) -> str:
    """Return what is said of a first tap in time and then reps of these lengths."""
    measure = measure_taps(PLAN, accumulate((PLAN.first_ms, *rep_ms)))
    return measured_set_words(TempoAnswer.KEPT, measure)


@pytest.mark.parametrize(
    ("rep_ms", "drift"),
    [
        ((5600, 6000, 6400), "Reps got 0.8 s slower from start to end."),
        ((5850, 6000, 6150), "Reps got 0.3 s slower from start to end."),
        ((6400, 6000, 5600), "Reps got 0.8 s faster from start to end."),
        ((5860, 6000, 6140), ""),
        ((6000, 6000, 6000), ""),
        ((5600, 6400), ""),
    ],
)
def test_a_drift_is_said_where_it_is_more_than_the_thumb(
    rep_ms: tuple[int, ...], drift: str
) -> None:
    words = ("Kept the count, measured.", "6 s a rep, planned 6 s.", drift)
    assert said(*rep_ms) == " ".join(part for part in words if part)


def test_drift_and_lateness_are_two_things() -> None:
    assert said(6000, 6400, 6800) == (
        "Kept the count, measured. 6.3 s a rep, planned 6 s."
        " Reps got 0.8 s slower from start to end. 1.2 s later than the count at the end."
    )
