from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.gui.charts.chart_values import ValueScale
from hinge_desktop.gui.charts.scales import day_ticks, value_ticks

_WEIGHTS = st.floats(min_value=0, max_value=6000, allow_nan=False)


def test_the_scale_of_the_design() -> None:
    assert [tick.label for tick in value_ticks(70, 84)] == ["60", "70", "80", "90"]


@given(_WEIGHTS, _WEIGHTS)
def test_three_or_four_even_ticks_hold_every_value(one: float, other: float) -> None:
    low, high = sorted((one, other))
    ticks = [tick.value for tick in value_ticks(low, high)]
    assert len(ticks) in (3, 4)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    steps = {round(after - before, 6) for before, after in pairwise(ticks)}
    assert len(steps) == 1


@pytest.mark.parametrize(
    ("lowest", "highest", "scale", "labels"),
    [
        (98, 100, ValueScale(highest=100), ["80", "90", "100"]),
        (33, 100, ValueScale(highest=100), ["25", "50", "75", "100"]),
        (
            0,
            3980,
            ValueScale(starts_at_zero=True, unit_size=1000, unit_sign=" t"),
            ["", "2 t", "4 t"],
        ),
        (
            0,
            345,
            ValueScale(starts_at_zero=True, unit_size=60, unit_sign="\N{PRIME}"),
            ["", "2\N{PRIME}", "4\N{PRIME}", "6\N{PRIME}"],
        ),
        (0, 0, ValueScale(starts_at_zero=True, is_whole=True), ["", "1"]),
        (8, 8, ValueScale(is_whole=True), ["7", "8", "9"]),
        (80.2, 80.9, ValueScale(), ["80.0", "80.5", "81.0", "81.5"]),
        (0, 2, ValueScale(row_names=("a", "b", "c")), ["a", "b", "c"]),
    ],
)
def test_each_figure_has_its_scale(
    lowest: float, highest: float, scale: ValueScale, labels: list[str]
) -> None:
    assert [tick.label for tick in value_ticks(lowest, highest, scale)] == labels


def test_months_stand_at_their_first_day() -> None:
    ticks = day_ticks(date(2026, 9, 1), date(2026, 11, 21))
    days = [date.fromordinal(round(tick.value)) for tick in ticks]
    assert days == [date(2026, 9, 1), date(2026, 10, 1), date(2026, 11, 1)]
    assert ticks[-1].label == "Nov"


def test_a_few_weeks_have_their_mondays() -> None:
    ticks = day_ticks(date(2026, 10, 24), date(2026, 11, 21))
    assert [tick.label for tick in ticks] == ["26 Oct", "2 Nov", "9 Nov", "16 Nov"]


def test_a_week_has_its_days() -> None:
    ticks = day_ticks(date(2026, 11, 16), date(2026, 11, 19))
    assert [tick.label for tick in ticks] == ["16 Nov", "17 Nov", "18 Nov", "19 Nov"]


def test_centuries_have_few_ticks() -> None:
    ticks = day_ticks(date(2, 1, 1), date(1998, 1, 1))
    assert 1 <= len(ticks) <= 9


def test_many_years_have_few_ticks() -> None:
    for years in range(1, 40):
        ticks = day_ticks(date(1990, 3, 5), date(1990 + years, 11, 21))
        assert 1 <= len(ticks) <= 9
