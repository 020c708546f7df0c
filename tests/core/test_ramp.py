from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.ramp import ramp_sets
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule
from tests.core.training_builders import kg, lb, picture_bar


@pytest.mark.parametrize(
    ("working", "expected"),
    [
        (62.5, [(25, 6), (37.5, 4), (50, 6)]),
        (60, [(22.5, 6), (47.5, 6)]),
        (40, [(20, 6), (30, 6)]),
        (22.5, [(20, 6)]),
        (20, []),
    ],
)
def test_rule_9_ramp_steps_up_to_the_working_load(
    working: float, expected: list[tuple[float, int]]
) -> None:
    ramp = ramp_sets(kg(working), picture_bar())
    assert [(one.load, one.reps) for one in ramp] == [(kg(load), reps) for load, reps in expected]


def test_the_middle_step_is_a_matter_of_weight_not_of_unit() -> None:
    assert len(ramp_sets(lb(135), picture_bar())) == 3


def test_no_ramp_without_a_load() -> None:
    assert ramp_sets(None, picture_bar()) == ()


@given(st.integers(1, 300))
def test_a_ramp_rises_and_stays_below(working: int) -> None:
    loads = [one.load.exact for one in ramp_sets(kg(working), picture_bar())]
    assert loads == sorted(set(loads))
    assert all(load < kg(working).exact for load in loads)


def test_a_ramp_goes_by_the_numbers_of_the_lifter() -> None:
    now = LocalMoment(date(2026, 11, 21))
    numbers = DEFAULT_THRESHOLDS.having(Rule.RAMP_FIRST_PERCENT, 50, now)
    ramp = ramp_sets(kg(60), picture_bar(), numbers)
    assert [one.load for one in ramp] == [kg(30), kg(47.5)]
