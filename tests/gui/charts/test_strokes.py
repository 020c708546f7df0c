from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from hinge_desktop.gui.charts.chart_values import (
    EventMark,
    EventOnDay,
    SeriesShape,
    Texture,
    ValueScale,
)
from hinge_desktop.gui.charts.event_strokes import place_events
from hinge_desktop.gui.charts.frame import PanelFrame
from hinge_desktop.gui.charts.layout import TICK_LENGTH
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.theme.tokens import Ink
from tests.gui.charts.drawings import FIRST, bars, drawing, line, points, series, two_sides
from tests.gui.charts.painted import HEIGHT, WIDTH, paint

WEEKS = (2700.0, 3300.0, 3200.0, 1500.0)


def _middle(frame: PanelFrame, week: int) -> float:
    return frame.x(FIRST.toordinal() + 7 * week + 3.5)


def _box(at: QPointF, reach: float) -> QRectF:
    return QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach)


def test_bars_stand_on_zero_at_their_weeks(theme: Theme) -> None:
    painted = paint(theme, bars(WEEKS))
    assert painted.frame.low == 0
    tokens = theme.tokens
    for week, value in enumerate(WEEKS):
        x = _middle(painted.frame, week)
        top, foot = painted.frame.y(value), painted.frame.y(0)
        assert painted.color(QPointF(x, top + 4)) == tokens.info
        assert painted.color(QPointF(x, foot - 4)) == tokens.info
        assert painted.color(QPointF(x, top - 4)) == tokens.card


def test_a_running_week_is_an_empty_dashed_bar(theme: Theme) -> None:
    painted = paint(theme, bars((2700, 3300, 2200), is_running=True))
    x = _middle(painted.frame, 2)
    top, foot = painted.frame.y(2200), painted.frame.y(0)
    assert painted.count(theme.tokens.info, QRectF(x - 4, top + 6, 8, foot - top - 12)) == 0
    half = 0.5 * min(48, painted.frame.pixels_per_day * 7 * 0.74)
    edge = [painted.color(QPointF(x - half + 0.75, top + 8 + row)) for row in range(60)]
    is_drawn = [color.blue() > theme.tokens.info.blue() / 2 for color in edge]
    changes = sum(one != other for one, other in pairwise(is_drawn))
    assert changes > 10


def test_what_was_planned_is_an_outline_behind_the_bar(theme: Theme) -> None:
    painted = paint(theme, bars((3000, 1500), plan=3000))
    x = _middle(painted.frame, 1)
    assert painted.color(QPointF(x, painted.frame.y(1500) + 4)) == theme.tokens.info
    assert painted.color(QPointF(x, painted.frame.y(2200))) == theme.tokens.card
    outline = QRectF(x - 5, painted.frame.y(3000) - 1, 10, 4)
    assert painted.count(theme.tokens.edge, outline) >= 8


def test_a_plan_without_a_value_stays_an_outline(theme: Theme) -> None:
    painted = paint(theme, bars((3000, None), plan=3000))
    x = _middle(painted.frame, 1)
    inside = QRectF(x - 5, painted.frame.y(2800), 10, painted.frame.y(200) - painted.frame.y(2800))
    assert painted.count(theme.tokens.info, inside) == 0
    assert painted.count(theme.tokens.edge, QRectF(x - 5, painted.frame.y(3000) - 1, 10, 4)) >= 8


def test_more_bars_than_pixels_keep_their_peaks(theme: Theme) -> None:
    values = [1000.0] * 3000
    values[1500] = 4000.0
    painted = paint(theme, bars(values))
    x = painted.frame.x(FIRST.toordinal() + 7 * 1500 + 3.5)
    peak = QRectF(x - 2, painted.frame.y(3900), 5, 4)
    assert painted.count(theme.tokens.info, peak) >= 4
    assert painted.count(theme.tokens.info, peak.translated(20, 0)) == 0


def test_a_rough_point_is_hollow_and_another_filled(theme: Theme) -> None:
    painted = paint(theme, line((70, 75, 80), is_rough=True))
    frame = painted.frame
    filled = QPointF(_middle(frame, 1), frame.y(75))
    hollow = QPointF(_middle(frame, 2), frame.y(80))
    assert painted.color(filled) == theme.tokens.accent
    assert painted.color(hollow) == theme.tokens.card
    assert painted.count(theme.tokens.accent, _box(hollow, 7)) > 10


def test_a_missing_value_opens_the_line(theme: Theme) -> None:
    painted = paint(theme, line((70, 75, None, 75, 80)))
    frame = painted.frame
    assert (
        painted.count(theme.tokens.accent, _box(QPointF(_middle(frame, 2), frame.y(75)), 12)) == 0
    )


def test_a_fault_is_a_triangle_with_its_word(theme: Theme) -> None:
    with_fault, without = (
        paint(theme, line((70, 75, 74, 75), mark=mark)) for mark in ("Bar drifted", "")
    )
    at = QPointF(_middle(with_fault.frame, 3), with_fault.frame.y(75))
    assert with_fault.color(at) == theme.tokens.bad
    assert with_fault.count(theme.tokens.bad) > with_fault.count(theme.tokens.bad, _box(at, 9)) + 30
    assert without.count(theme.tokens.bad) == 0


@pytest.mark.parametrize("lowest", [98, 60])
def test_the_word_of_a_fault_never_covers_the_line(theme: Theme, lowest: int) -> None:
    values = points((100, 100, 100, lowest, 100, 100, 100))
    faulty = (*values[:3], values[3]._replace(mark="Bar drifted"), *values[4:])
    top = ValueScale(highest=100.0)
    with_word, without = (
        paint(theme, drawing(series(SeriesShape.LINE, Ink.ACCENT, given), scale=top))
        for given in (faulty, values)
    )
    frame, tokens = with_word.frame, theme.tokens
    at = QPointF(_middle(frame, 3), frame.y(lowest))
    assert with_word.count(tokens.bad) > with_word.count(tokens.bad, _box(at, 9)) + 30
    for side in (QRectF(0, 0, at.x() - 14, HEIGHT), QRectF(at.x() + 14, 0, WIDTH, HEIGHT)):
        assert with_word.count(tokens.accent, side) == without.count(tokens.accent, side)


def test_faults_of_many_years_stand_at_the_foot(theme: Theme) -> None:
    values = tuple(one._replace(mark="Bar drifted") for one in points((70, 80) * 200, step=1))
    painted = paint(theme, drawing(series(SeriesShape.LINE, Ink.ACCENT, values, span_days=0)))
    frame, bad = painted.frame, theme.tokens.bad
    foot = QRectF(frame.plot.left(), frame.plot.bottom() - 8, frame.plot.width(), 8)
    assert painted.count(bad) == painted.count(bad, foot) > 100


def test_a_fault_beside_amber_is_not_orange(theme: Theme) -> None:
    faulty = series(SeriesShape.LINE, Ink.WARN, points((70, 75, 74), mark="Bar drifted"))
    assert paint(theme, drawing(faulty)).count(theme.tokens.bad) == 0


def test_left_is_a_blue_dot_and_right_an_amber_square(theme: Theme) -> None:
    painted = paint(theme, two_sides())
    frame = painted.frame
    left = QPointF(_middle(frame, 1), frame.y(16))
    right = QPointF(_middle(frame, 1), frame.y(12))
    assert painted.color(left) == theme.tokens.info
    assert painted.color(right) == theme.tokens.warn
    corner = QPointF(2.6, 2.6)
    assert painted.color(right + corner) == theme.tokens.warn
    assert painted.color(right - corner) == theme.tokens.warn
    assert painted.color(left + corner * 1.2) != theme.tokens.info


def test_labels_stand_above_the_upper_and_below_the_lower_line(theme: Theme) -> None:
    painted = paint(theme, two_sides())
    frame = painted.frame
    x = _middle(frame, 3)
    above = QRectF(x - 20, frame.y(22) - 24, 40, 16)
    below = QRectF(x - 20, frame.y(20) + 8, 40, 16)
    assert painted.count(theme.tokens.info, above) > 20
    assert painted.count(theme.tokens.warn, below) > 20


def test_an_earlier_period_is_lighter_and_dashed(theme: Theme) -> None:
    now = series(SeriesShape.LINE, Ink.ACCENT, points((70, 70, 70)))
    earlier = series(SeriesShape.LINE, Ink.ACCENT, points((60, 60, 60)), is_earlier=True)
    painted = paint(theme, drawing(now, earlier))
    frame = painted.frame
    lighter = painted.style.ink(Ink.ACCENT, is_earlier=True)
    between = QRectF(_middle(frame, 0) + 12, frame.y(60) - 3, 7 * frame.pixels_per_day - 24, 6)
    solid = between.translated(0, frame.y(70) - frame.y(60))
    assert painted.count(theme.tokens.accent, between) == 0
    assert painted.count(lighter, between) > 10
    assert painted.count(lighter, between) < painted.count(theme.tokens.accent, solid) * 0.8


def test_a_target_is_dashed_in_the_colour_of_text(theme: Theme) -> None:
    given_line = series(SeriesShape.LINE, Ink.ACCENT, points((70, 75)))
    painted = paint(theme, drawing(given_line, target=80.0))
    frame = painted.frame
    level = QRectF(frame.plot.center().x(), frame.y(80) - 2, 90, 4)
    drawn = painted.count(theme.tokens.text, level)
    assert 30 < drawn < 80


def test_steps_are_level_until_the_next_point(theme: Theme) -> None:
    steps = series(SeriesShape.STEPS, Ink.ACCENT, points((0, 0, 2, 2)))
    rows = ValueScale(row_names=("Higher", "Lowest", "Past it"))
    painted = paint(theme, drawing(steps, scale=rows))
    frame = painted.frame
    half_way = (_middle(frame, 1) + _middle(frame, 2)) / 2
    assert painted.count(theme.tokens.accent, _box(QPointF(half_way, frame.y(0)), 3)) > 5
    assert painted.count(theme.tokens.accent, _box(QPointF(half_way, frame.y(1)), 3)) == 0


def test_the_names_of_rows_stand_on_the_axis(theme: Theme) -> None:
    steps = series(SeriesShape.STEPS, Ink.ACCENT, points((0, 2)))
    narrow, wide = (
        paint(theme, drawing(steps, scale=ValueScale(row_names=(name, "b", "c")))).frame.plot.left()
        for name in ("a", "A long landmark")
    )
    assert wide > narrow + 50


def test_sessions_are_dots_done_missed_and_still_to_come(theme: Theme) -> None:
    weeks = (
        *(one._replace(plan=2.0) for one in points((2, 1))),
        points((0, 0, 1))[2]._replace(plan=2.0, is_running=True),
    )
    painted = paint(theme, drawing(series(SeriesShape.DOT_GRID, Ink.ACCENT, weeks)))
    frame, tokens = painted.frame, theme.tokens
    columns = [
        QRectF(_middle(frame, week) - 10, frame.plot.top(), 20, frame.plot.height() - 2)
        for week in range(3)
    ]
    done = [painted.count(tokens.accent, one) for one in columns]
    rings = [painted.count(tokens.edge, one) for one in columns]
    assert done[0] > 1.9 * done[1] > 0
    assert done[1] == pytest.approx(done[2], rel=0.05)
    assert rings[0] == 0
    assert rings[1] > rings[2] > 0


def test_shares_stand_on_each_other_with_textures(theme: Theme) -> None:
    solid = series(SeriesShape.SHARES, Ink.ACCENT, points((60, 60)), label="Hamstrings")
    striped = series(
        SeriesShape.SHARES, Ink.BAD, points((40, 40)), texture=Texture.STRIPED, label="Low back"
    )
    painted = paint(theme, drawing(solid, striped))
    frame, tokens = painted.frame, theme.tokens
    part = QRectF(_middle(frame, 0) - 8, frame.y(55), 16, frame.y(5) - frame.y(55))
    assert painted.count(tokens.card, part) == 0
    upper = QRectF(_middle(frame, 0) - 8, frame.y(95), 16, frame.y(65) - frame.y(95))
    assert painted.count(tokens.accent, upper) == 0
    assert painted.count(tokens.card, upper) > 50
    names = QRectF(frame.plot.right() + 1, 0, WIDTH - frame.plot.right(), HEIGHT)
    assert painted.count(tokens.accent, names) > 20
    assert painted.count(tokens.bad, names) > 20


@pytest.mark.parametrize("weeks", [160, 522, 2000])
@pytest.mark.parametrize("is_mirrored", [False, True])
def test_shares_of_many_years_fill_every_column(
    theme: Theme, weeks: int, *, is_mirrored: bool
) -> None:
    lower = series(SeriesShape.SHARES, Ink.ACCENT, points((60,) * weeks), label="Hamstrings")
    upper = series(
        SeriesShape.SHARES, Ink.BAD, points((40,) * weeks), texture=Texture.DOTTED, label="Low back"
    )
    painted = paint(theme, drawing(lower, upper), is_mirrored=is_mirrored)
    frame, tokens = painted.frame, theme.tokens
    plot = frame.plot.adjusted(2, 0, -2, 0)
    for low, high, color in ((5, 55, tokens.accent), (65, 95, tokens.bad)):
        part = QRectF(plot.left(), frame.y(high), plot.width(), frame.y(low) - frame.y(high))
        assert painted.count(color, part) == painted.count_drawn(part)
        assert painted.count(tokens.card, part) == 0


def test_a_tile_has_no_legend_no_event_and_one_panel(theme: Theme) -> None:
    event = EventOnDay(EventMark.PAIN, date(2026, 10, 5), "Pain")
    two = replace(line((1, 2, 3)), panels=line((1, 2, 3)).panels * 2, events=(event,))
    small, large = (paint(theme, two, is_compact=is_compact) for is_compact in (True, False))
    assert (len(small.layout.frames), len(large.layout.frames)) == (1, 2)
    assert small.count(theme.tokens.stop) == 0
    assert large.count(theme.tokens.stop) > 0
    assert small.layout.events.height() == 0


_EVENTS = st.lists(
    st.builds(
        EventOnDay,
        st.sampled_from(EventMark),
        st.integers(0, 83).map(lambda days: FIRST + timedelta(days=days)),
        st.sampled_from(("Easy week", "Pain", "To the bar: kettlebell done")),
    ),
    max_size=40,
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(events=_EVENTS, is_mirrored=st.booleans())
def test_events_never_cover_each_other(
    theme: Theme, events: list[EventOnDay], *, is_mirrored: bool
) -> None:
    shown = replace(line((1, 2, 3)), events=tuple(events))
    painted = paint(theme, shown, is_mirrored=is_mirrored)
    room = QRectF(painted.image.rect())
    placed = place_events(shown, painted.layout, painted.style, room)
    boxes = [one.box for one in placed]
    assert bool(boxes) is bool(events)
    assert all(room.contains(box) for box in boxes)
    assert not any(
        one.intersects(other) for place, one in enumerate(boxes) for other in boxes[place + 1 :]
    )


def test_time_runs_from_the_right_where_reading_does(theme: Theme) -> None:
    painted = paint(theme, line((70, 80)), is_mirrored=True)
    assert _middle(painted.frame, 0) > _middle(painted.frame, 1)
    assert WIDTH - painted.frame.plot.right() > painted.frame.plot.left()


@pytest.mark.parametrize("values", [(), (70.0,), (None,), (0.0, 0.0), (-5.0, 5.0)])
@pytest.mark.parametrize("shape", SeriesShape)
def test_few_and_odd_values_are_drawn_somehow(
    theme: Theme, shape: SeriesShape, values: tuple[float | None, ...]
) -> None:
    shown = drawing(series(shape, Ink.ACCENT, points(values), label="a"))
    painted = paint(theme, shown)
    axis = QRectF(0, painted.frame.plot.bottom() + TICK_LENGTH, WIDTH, 12)
    assert painted.count_drawn(axis) > 20
