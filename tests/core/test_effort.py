import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.effort import (
    chart_percent_thousandths,
    estimate,
    reps_in_all_tenths,
)
from hinge_desktop.core.other_estimates import four_estimates
from hinge_desktop.core.training import RepsLeft
from tests.core.training_builders import kg, lb


@pytest.mark.parametrize(
    ("n_tenths", "percent"),
    [
        (10, 100_000),
        (15, 97_800),
        (50, 86_300),
        (100, 73_900),
        (120, 68_000),
        (125, 66_700),
        (12, 99_120),  # two fifths of the way from 100 to 97.8
        (9, None),
        (126, None),
    ],
)
def test_chart_between_its_entries(n_tenths: int, percent: int | None) -> None:
    assert chart_percent_thousandths(n_tenths) == percent


@given(st.integers(10, 124))
def test_chart_never_rises(n_tenths: int) -> None:
    here, next_one = chart_percent_thousandths(n_tenths), chart_percent_thousandths(n_tenths + 1)
    assert here is not None
    assert next_one is not None
    assert next_one < here


@pytest.mark.parametrize(
    ("load", "reps", "left", "epley", "is_rough"),
    [
        (100, 8, 2, 133.3, False),
        (100, 5, 0, 116.7, False),
        (100, 1, 0, 100.0, False),
        (60, 8, 3, 82.0, True),
        (60, 10, 2, 84.0, True),
    ],
)
def test_rule_4_worked_examples_of_what_is_drawn(
    load: int, reps: int, left: int, epley: float, *, is_rough: bool
) -> None:
    value = estimate(kg(load), reps, RepsLeft.of(left))
    assert value is not None
    assert value.weight_kg == pytest.approx(epley, abs=0.05)
    assert value.is_rough is is_rough


@pytest.mark.parametrize(
    ("reps", "left"),
    [
        (10, RepsLeft(30)),
        (13, RepsLeft(0)),
        (5, RepsLeft.of(4)),
        (5, RepsLeft(45)),
        (5, None),
        (0, RepsLeft(10)),
    ],
)
def test_rule_4_no_estimate_beyond_what_can_be_guessed(reps: int, left: RepsLeft | None) -> None:
    assert estimate(kg(60), reps, left) is None


def test_four_left_that_an_import_wrote_is_exactly_four() -> None:
    assert estimate(kg(60), 5, RepsLeft(40)) is not None


def test_rule_4_half_a_rep_above_ten_is_rough() -> None:
    value = estimate(kg(60), 8, RepsLeft(25))
    assert value is not None
    assert value.is_rough


def test_pounds_are_estimated_in_kilograms() -> None:
    value = estimate(lb(100), 1, RepsLeft(0))
    assert value is not None
    assert value.weight_kg == pytest.approx(45.359237)


@pytest.mark.parametrize(
    ("reps", "percents"),
    [
        (5, (86.3, 83.7, 81.1, 78.6, 76.2)),
        (6, (83.7, 81.1, 78.6, 76.2, 73.9)),
        (8, (78.6, 76.2, 73.9, 70.7, 68.0)),
        (10, (73.9, 70.7, 68.0)),
        (12, (68.0,)),
    ],
)
def test_rule_3_the_table_by_reps_and_reps_left(reps: int, percents: tuple[float, ...]) -> None:
    for left, percent in enumerate(percents):
        n_tenths = reps_in_all_tenths(reps, RepsLeft(left * 10))
        assert chart_percent_thousandths(n_tenths) == round(percent * 1000)


def test_rule_3_the_whole_chart() -> None:
    chart = (
        *(100, 97.8, 95.5, 93.9, 92.2, 90.7, 89.2, 87.8, 86.3, 85.0, 83.7, 82.4),
        *(81.1, 79.9, 78.6, 77.4, 76.2, 75.1, 73.9, 72.3, 70.7, 69.4, 68.0, 66.7),
    )
    told = [chart_percent_thousandths(10 + 5 * place) for place in range(len(chart))]
    assert told == [round(percent * 1000) for percent in chart]


@pytest.mark.parametrize(
    ("reps", "left", "epley", "brzycki", "wathan", "chart"),
    [(8, 2, 133.3, 133.3, 134.7, 135.3), (5, 0, 116.7, 112.5, 116.6, 115.9)],
)
def test_rule_4_worked_examples_by_four_formulas(
    reps: int, left: int, epley: float, brzycki: float, wathan: float, chart: float
) -> None:
    told = four_estimates(kg(100), reps, RepsLeft.of(left))
    assert told is not None
    by_formula = (told.epley_kg, told.brzycki_kg, told.wathan_kg, told.chart_kg)
    assert by_formula == pytest.approx((epley, brzycki, wathan, chart), abs=0.05)


@pytest.mark.parametrize("left", [RepsLeft.of(3), RepsLeft.of(4), None])
def test_rule_4_no_formula_says_anything_where_no_estimate_is_given(left: RepsLeft | None) -> None:
    """60 kg x 10 with 3 left is n = 13; above 4 left or unknown there is none either."""
    assert estimate(kg(60), 10, left) is None
    assert four_estimates(kg(60), 10, left) is None


@given(st.integers(1, 12), st.integers(0, 40))
def test_rule_4_every_formula_answers_where_an_estimate_is_given(reps: int, tenths: int) -> None:
    left = RepsLeft(tenths)
    drawn, told = estimate(kg(100), reps, left), four_estimates(kg(100), reps, left)
    assert (drawn is None) == (told is None)
    if drawn is not None and told is not None:
        assert told.epley_kg == drawn.weight_kg
        others = (told.brzycki_kg, told.wathan_kg, told.chart_kg)
        assert all(abs(other - told.epley_kg) < 10 for other in others)
