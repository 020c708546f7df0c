import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.weights import (
    MOST_THOUSANDTHS,
    Unit,
    Weight,
    WeightProblem,
    WeightTextError,
    difference,
    scaled_down,
    total_kg,
)
from tests.core.training_builders import kg, lb

WEIGHTS = st.builds(Weight, st.integers(0, MOST_THOUSANDTHS), st.sampled_from(Unit))


@pytest.mark.parametrize(
    ("text", "thousandths"),
    [
        ("62.5", 62_500),
        ("62,5", 62_500),
        (" 60 ", 60_000),
        ("0", 0),
        (".5", 500),
        ("5.", 5_000),
        ("007", 7_000),
        ("1.2500", 1_250),
        ("5000", 5_000_000),
    ],
)
def test_reads_what_lifters_write(text: str, thousandths: int) -> None:
    assert Weight.parse(text, Unit.KG) == Weight(thousandths, Unit.KG)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", WeightProblem.NOT_A_NUMBER),
        (".", WeightProblem.NOT_A_NUMBER),
        ("-", WeightProblem.NOT_A_NUMBER),
        ("abc", WeightProblem.NOT_A_NUMBER),
        ("1e9", WeightProblem.NOT_A_NUMBER),
        ("nan", WeightProblem.NOT_A_NUMBER),
        ("6 0", WeightProblem.NOT_A_NUMBER),
        ("1.000,5", WeightProblem.NOT_A_NUMBER),
        ("٦٠", WeightProblem.NOT_A_NUMBER),  # Arabic digits
        ("-5", WeightProblem.NEGATIVE),
        ("-0,5", WeightProblem.NEGATIVE),
        ("1.2345", WeightProblem.TOO_FINE),
        ("5000.001", WeightProblem.TOO_HEAVY),
        ("9" * 5000, WeightProblem.TOO_HEAVY),
    ],
)
def test_refuses_what_is_no_weight_and_says_why(text: str, problem: WeightProblem) -> None:
    with pytest.raises(WeightTextError) as refused:
        Weight.parse(text, Unit.KG)
    assert refused.value.problem is problem
    assert refused.value.text == text


@given(WEIGHTS)
def test_what_is_written_is_read_again(weight: Weight) -> None:
    assert Weight.parse(weight.plain(), weight.unit) == weight


def test_three_45_lb_are_135_lb_exactly() -> None:
    assert total_kg([(lb(45), 3)]) == total_kg([(lb(135), 1)]) == 61.23496995
    assert 3 * lb(45).exact == lb(135).exact


@given(st.lists(st.tuples(WEIGHTS, st.integers(0, 1000)), max_size=20))
def test_totals_are_converted_once(lifted: list[tuple[Weight, int]]) -> None:
    exact = sum(weight.exact * reps for weight, reps in lifted)
    assert total_kg(lifted) == exact / 10**11
    assert total_kg(lifted) == total_kg(lifted[::-1])


def test_pounds_compare_with_kilograms() -> None:
    assert kg(20).exact < lb(45).exact < kg(20.5).exact
    assert lb(1000).exact == Weight(453_592_370, Unit.KG).exact // 1000


def test_a_share_is_rounded_down() -> None:
    assert scaled_down(kg(62.5), 9, 10) == kg(56.25)
    assert scaled_down(Weight(9_999, Unit.KG), 1, 2) == Weight(4_999, Unit.KG)


def test_differences_stay_in_a_shared_unit() -> None:
    assert difference(lb(140), lb(135), Unit.KG) == lb(5)
    assert difference(lb(45), kg(20), Unit.KG) == Weight(412, Unit.KG)
