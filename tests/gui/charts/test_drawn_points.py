from math import isnan

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.gui.charts.chart_values import SeriesShape
from hinge_desktop.gui.charts.drawn_points import DrawnPoints, drawn_points, in_columns
from hinge_desktop.gui.theme.tokens import Ink
from tests.gui.charts.drawings import FIRST, points, series

_VALUES = st.lists(st.one_of(st.none(), st.floats(-1e6, 1e6)), max_size=80)


def _drawn(values: list[float | None], span_days: int = 0) -> DrawnPoints:
    return drawn_points(
        series(SeriesShape.LINE, Ink.ACCENT, points(values, step=1), span_days=span_days)
    )


@given(_VALUES, st.floats(0.05, 3))
def test_columns_lose_no_peak(values: list[float | None], pixels_per_day: float) -> None:
    drawn = _drawn(values)
    xs = drawn.days * pixels_per_day
    columns = in_columns(xs, drawn.values, drawn.values)
    expected: dict[int, list[float]] = {}
    for x, value in zip(xs, drawn.values, strict=True):
        if not isnan(value):
            expected.setdefault(int(x), []).append(value)
    assert columns.xs.tolist() == sorted(expected)
    assert columns.lows.tolist() == [min(expected[x]) for x in sorted(expected)]
    assert columns.highs.tolist() == [max(expected[x]) for x in sorted(expected)]


def test_a_long_series_is_seen_in_groups_that_lose_no_peak() -> None:
    values: list[float | None] = [float(place % 97) for place in range(50_000)]
    values[31_234], values[40_000] = 500.0, None
    drawn = _drawn(values)
    first = FIRST.toordinal()
    groups = drawn.groups_within(first + 30_000, first + 45_000, 1000)
    assert 1000 <= len(groups.xs) < 4002
    assert (groups.lows.min(), groups.highs.max()) == (0.0, 500.0)
    peak = groups.xs[int(groups.highs.argmax())]
    assert 31_234 - 16 <= peak - first <= 31_234


def test_few_points_in_view_are_each_seen() -> None:
    drawn = _drawn([float(place) for place in range(50_000)])
    first = FIRST.toordinal()
    groups = drawn.groups_within(first + 100, first + 120, 1000)
    assert groups.lows.tolist() == [float(place) for place in range(99, 121)]


def test_a_week_is_drawn_at_its_middle() -> None:
    assert _drawn([1.0], span_days=7).days.tolist() == [FIRST.toordinal() + 3.5]


def test_a_line_reaches_as_far_as_it_is_drawn_between_two_days() -> None:
    drawn = _drawn([0.0, 10.0, None, 30.0])
    first = FIRST.toordinal()
    assert drawn.reach_between(first + 0.5, first + 1) == (5.0, 10.0)
    assert drawn.reach_between(first + 1.5, first + 2) is None
    assert drawn.reach_between(first + 4, first + 9) is None


def test_the_newest_point_is_the_last_with_a_value() -> None:
    assert _drawn([1.0, 2.0, None]).newest == 1
    assert _drawn([None]).newest == -1
    assert np.isnan(_drawn([None]).values).all()
