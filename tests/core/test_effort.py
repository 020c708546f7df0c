import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.effort import chart_percent_thousandths, estimate
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
def test_worked_examples(load: int, reps: int, left: int, epley: float, *, is_rough: bool) -> None:
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
def test_no_estimate_beyond_what_can_be_guessed(reps: int, left: RepsLeft | None) -> None:
    assert estimate(kg(60), reps, left) is None


def test_four_left_that_an_import_wrote_is_exactly_four() -> None:
    assert estimate(kg(60), 5, RepsLeft(40)) is not None


def test_half_a_rep_above_ten_is_rough() -> None:
    value = estimate(kg(60), 8, RepsLeft(25))
    assert value is not None
    assert value.is_rough


def test_pounds_are_estimated_in_kilograms() -> None:
    value = estimate(lb(100), 1, RepsLeft(0))
    assert value is not None
    assert value.weight_kg == pytest.approx(45.359237)
