from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pyqtgraph as pg
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.charts.chart_values import (
    ChartDrawing,
    ChartSpot,
    EventMark,
    EventOnDay,
    SeriesShape,
)
from hinge_desktop.gui.charts.chart_view import ChartView
from hinge_desktop.gui.charts.layout import prepare
from hinge_desktop.gui.charts.read_out import ReadOut
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.theme.tokens import Ink
from tests.gui.charts.drawings import bars, drawing, line, points, series, two_sides

Key = Qt.Key
VALUES = (70.0, 72.0, 74.0, 73.0, 76.0, 78.0, 80.0, 79.0, 81.0, 84.0)

Show = Callable[..., ChartView]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme) -> Show:
    def shown(drawn: ChartDrawing, *, is_compact: bool = False) -> ChartView:
        view = ChartView(theme, is_compact=is_compact)
        qtbot.addWidget(view)
        view.resize(700, 300)
        view.show_drawing(drawn)
        with qtbot.waitExposed(view):
            view.show()
        view.setFocus()
        return view

    return shown


def _said(view: ChartView) -> str:
    return view.accessibleDescription().partition(",")[0]


def _press(view: ChartView, *keys: Qt.Key) -> str:
    for key in keys:
        QTest.keyClick(view, key)
    return _said(view)


def _surface(view: ChartView) -> QWidget:
    (surface,) = view.findChildren(pg.GraphicsView)
    viewport: QWidget = surface.viewport()
    return viewport


def _place(view: ChartView, point: int, series: int = 0) -> QPoint:
    """Return where a point is ringed, on the surface."""
    view.show_spot(ChartSpot(0, series, point))
    (surface,) = view.findChildren(pg.GraphicsView)
    view.let_go()
    assert view._spots is not None
    assert surface.layout_now is not None
    return view._spots.place_of(ChartSpot(0, series, point), surface.layout_now).toPoint()


def _card(view: ChartView) -> ReadOut:
    (card,) = view.findChildren(ReadOut)
    return card


def test_arrows_walk_from_the_newest_point(show: Show) -> None:
    view = show(line(VALUES))
    assert _press(view, Key.Key_Left) == "a9"
    assert _press(view, Key.Key_Left) == "a8"
    assert _press(view, Key.Key_Right, Key.Key_Right) == "a9"
    assert _press(view, Key.Key_Home) == "a0"
    assert _press(view, Key.Key_Left) == "a0"
    assert _press(view, Key.Key_End) == "a9"


def test_pages_are_four_weeks(show: Show) -> None:
    view = show(line(VALUES))
    _press(view, Key.Key_End)
    assert _press(view, Key.Key_PageUp) == "a5"
    assert _press(view, Key.Key_PageUp, Key.Key_PageUp) == "a0"
    assert _press(view, Key.Key_PageDown) == "a4"


def test_up_and_down_change_the_line_at_the_same_day(show: Show) -> None:
    view = show(two_sides())
    assert _press(view, Key.Key_Left, Key.Key_Left) == "left2"
    assert _press(view, Key.Key_Down) == "right2"
    assert _press(view, Key.Key_Down) == "right2"
    assert _press(view, Key.Key_Up) == "left2"


def test_points_without_value_and_plan_are_passed_over(show: Show) -> None:
    view = show(line((70, None, 72)))
    assert _press(view, Key.Key_End, Key.Key_Left) == "a0"


def test_escape_lets_go_and_then_is_for_others(qtbot: QtBot, show: Show) -> None:
    view = show(line(VALUES))
    with qtbot.waitSignal(view.spot_shown) as shown:
        _press(view, Key.Key_Home)
    assert shown.args == [ChartSpot(0, 0, 0)]
    assert _card(view).isVisible()
    with qtbot.waitSignal(view.spot_shown) as gone:
        _press(view, Key.Key_Escape)
    assert gone.args == [None]
    assert (view.shown_spot, view.accessibleDescription()) == (None, "")
    assert not _card(view).isVisible()


def test_each_point_is_spoken(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    view = show(line(VALUES))
    _press(view, Key.Key_Home, Key.Key_Right)
    assert said == ["a0, 70.0", "a1, 72.0"]


def test_screen_readers_find_the_chart_and_the_point(show: Show) -> None:
    view = show(line(VALUES))
    _press(view, Key.Key_Home)
    read = QAccessible.queryAccessibleInterface(view)
    assert read is not None
    assert read.text(QAccessible.Text.Name) == "A chart"
    assert read.text(QAccessible.Text.Description) == "a0, 70.0"


def test_what_happened_before_a_point_is_said_with_it(show: Show) -> None:
    events = (
        EventOnDay(EventMark.PAIN, date(2026, 9, 10), "Pain noted"),
        EventOnDay(EventMark.EASY_WEEK, date(2027, 1, 1), "Easy week"),
    )
    view = show(replace(line(VALUES), events=events))
    _press(view, Key.Key_Home)
    assert "Pain" not in view.accessibleDescription()
    _press(view, Key.Key_Right)
    assert view.accessibleDescription() == "a1, 72.0, Pain noted"
    _press(view, Key.Key_End)
    assert view.accessibleDescription() == "a9, 84.0, Easy week"


@pytest.mark.parametrize("is_compact", [False, True])
def test_the_pointer_finds_the_nearest_point(show: Show, *, is_compact: bool) -> None:
    view = show(line(VALUES), is_compact=is_compact)
    target = view if is_compact else _surface(view)
    at = _place(view, 4)
    QTest.mouseMove(target, at + QPoint(40, 60))
    QTest.mouseMove(target, at + QPoint(3, 60))
    assert _said(view) == "a4"
    assert _card(view).isVisible()


def test_of_two_lines_the_one_under_the_pointer_answers(show: Show) -> None:
    view = show(two_sides())
    for series_place, name in ((1, "right1"), (0, "left1")):
        at = _place(view, 1, series_place)
        QTest.mouseMove(_surface(view), at + QPoint(0, 1))
        QTest.mouseMove(_surface(view), at)
        assert _said(view) == name


def test_the_card_stays_inside_at_both_ends(show: Show) -> None:
    view = show(line(VALUES))
    for key in (Key.Key_Home, Key.Key_End):
        _press(view, key)
        assert view.rect().contains(_card(view).geometry())


def test_keys_zoom_and_move_and_nought_shows_all_days(show: Show) -> None:
    view = show(line(VALUES))
    every = view.days_in_view
    _press(view, Key.Key_Plus)
    closer = view.days_in_view
    assert closer.length == pytest.approx(every.length * 0.8)
    QTest.keyClick(view, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    moved = view.days_in_view
    assert moved.first < closer.first
    assert moved.length == pytest.approx(closer.length)
    QTest.keyClick(view, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    _press(view, Key.Key_Minus, Key.Key_Minus)
    assert view.days_in_view == every
    _press(view, Key.Key_Plus, Key.Key_0)
    assert view.days_in_view == every


def test_a_point_out_of_view_is_brought_into_it(show: Show) -> None:
    view = show(line(VALUES))
    _press(view, *[Key.Key_Plus] * 5)
    _press(view, Key.Key_Home)
    days = view.days_in_view
    assert days.first <= date(2026, 8, 31).toordinal() + 3.5 <= days.last


def test_a_drag_moves_the_days_and_a_double_click_undoes_it(show: Show) -> None:
    view = show(line(VALUES))
    every = view.days_in_view
    _press(view, *[Key.Key_Plus] * 3)
    before = view.days_in_view
    surface = _surface(view)
    start = surface.rect().center()
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(surface, left, pos=start)
    for step in range(1, 11):
        QTest.mouseMove(surface, start + QPoint(8 * step, 0))
        QApplication.processEvents()
    QTest.mouseRelease(surface, left, pos=start + QPoint(80, 0))
    assert view.days_in_view.first < before.first
    assert view.days_in_view.length == pytest.approx(before.length)
    QTest.mouseDClick(surface, left, pos=start)
    assert view.days_in_view == every


def _turn_wheel(target: QWidget, modifiers: Qt.KeyboardModifier) -> bool:
    """Turn it over the middle; tell whether the widget took it."""
    at = QPointF(target.rect().center())
    none = Qt.MouseButton.NoButton
    turn = QWheelEvent(
        at,
        QPointF(target.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120),
        none,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(target, turn)
    return turn.isAccepted()


def test_the_wheel_zooms_with_ctrl_only(show: Show) -> None:
    view = show(line(VALUES))
    every = view.days_in_view
    _turn_wheel(_surface(view), Qt.KeyboardModifier.NoModifier)
    assert view.days_in_view == every
    assert _turn_wheel(_surface(view), Qt.KeyboardModifier.ControlModifier)
    assert view.days_in_view.length < every.length


@pytest.mark.parametrize("is_compact", [False, True])
def test_the_wheel_alone_is_left_to_the_page(show: Show, *, is_compact: bool) -> None:
    view = show(line(VALUES), is_compact=is_compact)
    target = view if is_compact else _surface(view)
    assert not _turn_wheel(target, Qt.KeyboardModifier.NoModifier)


def test_a_tile_is_not_moved(show: Show) -> None:
    view = show(line(VALUES), is_compact=True)
    every = view.days_in_view
    _press(view, Key.Key_Plus)
    QTest.keyClick(view, Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert view.days_in_view == every


def test_keys_follow_the_reading_direction(show: Show) -> None:
    view = show(line(VALUES))
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert _place(view, 0).x() > _place(view, 9).x()
    _press(view, Key.Key_Home)
    assert _press(view, Key.Key_Left) == "a1"


def test_colours_and_text_follow_the_theme(show: Show, theme: Theme) -> None:
    view = show(bars(VALUES))
    dark = view.grab().toImage()
    theme.set_scheme(Scheme.LIGHT)
    light = view.grab().toImage()
    assert dark.pixelColor(2, 2).rgb() != light.pixelColor(2, 2).rgb()
    assert light.pixelColor(2, 2).rgb() == theme.tokens.card.rgb()
    before = _place(view, 0).x()
    theme.set_text_scale(1.5)
    assert _place(view, 0).x() > before


def test_nothing_to_draw_is_empty_ground(show: Show, theme: Theme) -> None:
    view = show(drawing(series(SeriesShape.LINE, Ink.ACCENT, ())))
    _press(view, Key.Key_Home, Key.Key_Plus)
    QTest.mouseMove(_surface(view), QPoint(100, 100))
    assert view.shown_spot is None
    assert view.grab().toImage().pixelColor(300, 200).rgb() == theme.tokens.card.rgb()


def test_one_point_is_walked_to(show: Show) -> None:
    view = show(line((70,)))
    assert _press(view, Key.Key_Left, Key.Key_Left) == "a0"


def test_another_drawing_lets_go_and_shows_all_of_its_days(show: Show) -> None:
    view = show(line(VALUES))
    _press(view, Key.Key_Plus, Key.Key_Home)
    other = prepare(bars(VALUES))
    view.show_prepared(other)
    assert view.shown_spot is None
    assert view.days_in_view == other.days
    assert view.drawing is other.drawing


def test_a_window_without_room_paints_nothing(show: Show) -> None:
    view = show(line(VALUES))
    view.setMinimumSize(0, 0)
    for width, height in ((1, 1), (0, 0), (30, 5)):
        view.resize(width, height)
        view.grab()
    view.resize(700, 300)
    assert _press(view, Key.Key_Home) == "a0"


def test_no_timer_runs_in_a_chart_that_is_hidden(show: Show) -> None:
    view = show(points_of_many())
    _press(view, Key.Key_Home, Key.Key_Plus)
    view.hide()
    scene = view.findChildren(pg.GraphicsView)[0].scene()
    timers = [*view.findChildren(QTimer), *scene.findChildren(QTimer)]
    assert not [one for one in timers if one.isActive()]


def points_of_many() -> ChartDrawing:
    given = points([70 + place % 9 for place in range(900)], step=1)
    return drawing(series(SeriesShape.LINE, Ink.ACCENT, given, span_days=0))
