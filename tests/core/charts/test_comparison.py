"""How far two periods are apart, and where nothing can be said of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.comparison import (
    Difference,
    DifferenceUnit,
    PeriodComparison,
    PeriodFigure,
    PeriodFigures,
    Share,
    planned_sessions,
)
from hinge_desktop.core.effort import Estimate

EMPTY = PeriodFigures(
    Days(date(2026, 3, 2), date(2026, 3, 29)),
    0,
    0,
    0,
    0,
    0.0,
    0,
    Share(),
    Share(),
    None,
    None,
    None,
)
FULL = PeriodFigures(
    Days(date(2026, 3, 30), date(2026, 4, 26)),
    sessions=8,
    sessions_planned=8,
    sets=24,
    reps=240,
    volume_kg=12_000.0,
    tension_ms=1_200_000,
    kept=Share(18, 24),
    clean=Share(230, 240),
    reps_left=2.0,
    estimate=Estimate(80.0, is_rough=False),
    rest_seconds=150.0,
)


def test_amounts_differ_in_percent_counts_and_shares_as_they_are() -> None:
    later = replace(
        FULL,
        sessions=7,
        sets=27,
        reps=230,
        volume_kg=13_500.0,
        tension_ms=1_080_000,
        kept=Share(24, 24),
        clean=Share(115, 240),
        reps_left=1.5,
        estimate=Estimate(84.0, is_rough=True),
        rest_seconds=165.0,
    )
    comparison = PeriodComparison(FULL, later)
    expected = {
        PeriodFigure.SESSIONS: (-1, DifferenceUnit.COUNT),
        PeriodFigure.SETS: (3, DifferenceUnit.COUNT),
        PeriodFigure.REPS: (-10, DifferenceUnit.COUNT),
        PeriodFigure.VOLUME: (12.5, DifferenceUnit.PERCENT),
        PeriodFigure.TENSION: (-10.0, DifferenceUnit.PERCENT),
        PeriodFigure.KEPT: (25.0, DifferenceUnit.POINTS),
        PeriodFigure.CLEAN: (-100 * 115 / 240, DifferenceUnit.POINTS),
        PeriodFigure.REPS_LEFT: (-0.5, DifferenceUnit.REPS),
        PeriodFigure.ESTIMATE: (5.0, DifferenceUnit.PERCENT),
        PeriodFigure.REST: (10.0, DifferenceUnit.PERCENT),
    }
    for figure in PeriodFigure:
        found = comparison.difference(figure)
        assert found is not None
        amount, unit = expected[figure]
        assert found.amount == pytest.approx(amount)
        assert found.unit is unit


def test_reps_left_that_are_told_alike_do_not_differ() -> None:
    comparison = PeriodComparison(replace(FULL, reps_left=2.04), replace(FULL, reps_left=1.96))
    found = comparison.difference(PeriodFigure.REPS_LEFT)
    assert found is not None
    assert found.amount == 0


def test_from_nothing_there_is_no_percentage_but_a_count() -> None:
    comparison = PeriodComparison(EMPTY, FULL)
    assert comparison.difference(PeriodFigure.SETS) == Difference(24, DifferenceUnit.COUNT)
    unknown = [one for one in PeriodFigure if comparison.difference(one) is None]
    assert unknown == [
        PeriodFigure.VOLUME,
        PeriodFigure.TENSION,
        PeriodFigure.KEPT,
        PeriodFigure.CLEAN,
        PeriodFigure.REPS_LEFT,
        PeriodFigure.ESTIMATE,
        PeriodFigure.REST,
    ]


def test_to_nothing_amounts_fall_by_all_and_answers_are_not_known() -> None:
    comparison = PeriodComparison(FULL, EMPTY)
    assert comparison.difference(PeriodFigure.VOLUME) == Difference(-100.0, DifferenceUnit.PERCENT)
    assert comparison.difference(PeriodFigure.KEPT) is None
    assert comparison.difference(PeriodFigure.ESTIMATE) is None


def test_a_share_of_nothing_is_not_zero() -> None:
    assert Share(0, 0).percent is None
    assert Share(0, 3).percent == 0


def test_planned_sessions_are_the_weekdays_of_the_plan_since_the_first_session() -> None:
    # Two weeks from a Monday, with Tuesdays and Saturdays.
    period = Days(date(2026, 3, 2), date(2026, 3, 15))
    assert planned_sessions(period, {1, 5}, date(2026, 1, 1)) == 4
    assert planned_sessions(period, {1, 5}, date(2026, 3, 7)) == 3
    assert planned_sessions(period, {1, 5}, date(2026, 4, 1)) == 0
    assert planned_sessions(period, (), date(2026, 1, 1)) is None
    assert planned_sessions(period, {1, 5}, None) is None
