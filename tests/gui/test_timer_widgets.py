"""The widgets of a running set, of the rest, and the plan's strip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.tempo import Phase
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.bar_view import BarPlate, BarView
from hinge_desktop.gui.widgets.big_number import BigNumber, timer_scale
from hinge_desktop.gui.widgets.phase_look import phase_color, phase_text
from hinge_desktop.gui.widgets.phase_word import PhaseWord
from hinge_desktop.gui.widgets.plate_look import plate_color
from hinge_desktop.gui.widgets.rep_pips import RepPips
from hinge_desktop.gui.widgets.rest_clock import RestBar, RestClock
from hinge_desktop.gui.widgets.set_strip import SetStrip, StripBox
from hinge_desktop.gui.widgets.tempo_track import TempoTrack, _shares
from hinge_desktop.gui.widgets.week_dots import DayDot, WeekDots
from tests.core.training_builders import kg, lb


def picture(widget: QWidget, width: int, height: int) -> QImage:
    widget.resize(width, height)
    return widget.grab().toImage()


def columns_of(image: QImage, color: QColor) -> list[int]:
    return [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == color for y in range(image.height()))
    ]


@pytest.mark.parametrize(
    ("size", "scale"), [((1280, 800), 1.0), ((900, 640), 0.703125), ((2560, 800), 1.0)]
)
def test_timer_scale_follows_the_tighter_side(size: tuple[int, int], scale: float) -> None:
    assert timer_scale(*size) == pytest.approx(scale)


def test_two_digits_shrink_into_the_room_of_one(qtbot: QtBot, theme: Theme) -> None:
    number = BigNumber(theme, 430)
    qtbot.addWidget(number)
    hint = number.sizeHint()
    number.show_text("28")
    drawn = columns_of(picture(number, hint.width(), hint.height()), theme.tokens.text)
    assert drawn[-1] < hint.width() - 1
    assert number.sizeHint() == hint
    assert number.accessibleName() == "28"


def test_scale_changes_the_size(qtbot: QtBot, theme: Theme) -> None:
    number = BigNumber(theme, 430)
    qtbot.addWidget(number)
    full = number.sizeHint().height()
    number.set_scale(0.5)
    assert number.sizeHint().height() == pytest.approx(full / 2, abs=2)


@pytest.mark.parametrize("phase", list(Phase))
def test_word_is_drawn_in_the_colour_of_its_phase(qtbot: QtBot, theme: Theme, phase: Phase) -> None:
    word = PhaseWord(theme)
    qtbot.addWidget(word)
    word.show_phase(phase, phase_text(phase).upper())
    assert columns_of(picture(word, 600, 120), phase_color(theme.tokens, phase))
    assert word.accessibleName() == phase_text(phase).upper()


def test_track_gives_each_phase_its_share() -> None:
    assert _shares([3, 1, 1, 1], 1200, 100) == pytest.approx([600, 200, 200, 200])


def test_track_keeps_short_phases_readable() -> None:
    widths = _shares([30, 1, 1], 1000, 150)
    assert widths == pytest.approx([700, 150, 150])


def test_track_leaves_out_phases_without_time(qtbot: QtBot, theme: Theme) -> None:
    track = TempoTrack(theme)
    qtbot.addWidget(track)
    track.show_tempo([(Phase.LOWER, 3000), (Phase.HOLD, 0), (Phase.STAND, 1000)])
    assert track.accessibleName() == "Lower 3, Stand 1"


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_fill_moves_in_reading_direction(
    qtbot: QtBot, theme: Theme, direction: Qt.LayoutDirection
) -> None:
    track = TempoTrack(theme)
    qtbot.addWidget(track)
    track.setLayoutDirection(direction)
    track.show_tempo([(Phase.LOWER, 3000), (Phase.STAND, 1000)])
    track.show_position(Phase.LOWER, 0.5)
    image = picture(track, 800, 94)
    inside = image.height() // 4
    at_start, at_end = (60, 740) if direction is Qt.LayoutDirection.LeftToRight else (740, 60)
    assert image.pixelColor(at_start, inside) == theme.tokens.timer.lower
    assert image.pixelColor(at_end, inside) != theme.tokens.timer.lower


def test_pips_tell_the_count(qtbot: QtBot, theme: Theme) -> None:
    pips = RepPips(theme)
    qtbot.addWidget(pips)
    pips.show_reps(4, 8, Phase.LOWER)
    assert pips.accessibleName() == "4 of 8 reps"
    assert columns_of(picture(pips, 300, 12), theme.tokens.timer.lower)


@pytest.mark.parametrize(
    ("remaining", "text"),
    [(150, "2:30"), (101.2, "1:42"), (0.4, "0:01"), (0, "0:00"), (-7.9, "0:07"), (-61, "1:01")],
)
def test_rest_clock_counts_down_then_up(
    qtbot: QtBot, theme: Theme, remaining: float, text: str
) -> None:
    clock = RestClock(theme)
    qtbot.addWidget(clock)
    clock.show_remaining(remaining)
    assert clock.text() == text


def test_rest_over_is_said_in_words_and_colour(qtbot: QtBot, theme: Theme) -> None:
    clock = RestClock(theme)
    qtbot.addWidget(clock)
    clock.show_remaining(-7)
    assert "over" in clock.accessibleName()
    assert columns_of(picture(clock, 600, 150), theme.tokens.warn)


def test_rest_bar_fills_as_time_passes(qtbot: QtBot, theme: Theme) -> None:
    bar = RestBar(theme)
    qtbot.addWidget(bar)
    bar.show_rest(75, 150)
    filled = columns_of(picture(bar, 400, 14), theme.tokens.accent)
    assert filled[-1] == pytest.approx(200, abs=3)


def test_bar_carries_the_same_plates_on_both_ends(qtbot: QtBot, theme: Theme) -> None:
    bar = BarView(theme)
    qtbot.addWidget(bar)
    bar.show_load([BarPlate("10", kg(10)), BarPlate("5", kg(5))], "10 + 5", "on each side")
    size = bar.sizeHint()
    green = columns_of(picture(bar, size.width(), size.height()), theme.tokens.plates[10].fill)
    middle = size.width() / 2
    assert min(green) < middle < max(green)
    assert size.width() - 1 - max(green) == pytest.approx(min(green), abs=2)
    assert bar.accessibleName() == "10 + 5 on each side"


def test_a_pound_plate_is_iron_as_large_as_its_weight(qtbot: QtBot, theme: Theme) -> None:
    bar = BarView(theme)
    qtbot.addWidget(bar)
    bar.show_load([BarPlate("45", lb(45))], "45", "on each side")
    image = picture(bar, 548, 170)
    assert columns_of(image, theme.tokens.plain_iron.fill)
    assert not columns_of(image, theme.tokens.plates[20].fill)


def test_more_plates_than_fit_a_line_are_said_in_lines(qtbot: QtBot, theme: Theme) -> None:
    bar = BarView(theme)
    qtbot.addWidget(bar)
    bar.resize(340, 170)
    bar.show_load([BarPlate("2.5", kg(2.5))] * 3, "2.5 + 2.5 + 2.5", "on each side")
    one_line = bar.minimumSizeHint().height()
    plates = [BarPlate("2.5", kg(2.5))] * 24
    bar.show_load(plates, " + ".join(plate.text for plate in plates), "on each side")
    assert bar.minimumSizeHint().height() > one_line
    assert columns_of(picture(bar, 340, 170), theme.tokens.plates[2.5].fill)


def test_small_plates_alone_are_drawn_small(qtbot: QtBot, theme: Theme) -> None:
    bar = BarView(theme)
    qtbot.addWidget(bar)
    wide = {}
    for weight in (kg(20), kg(10), kg(5)):
        bar.show_load([BarPlate(weight.plain(), weight)], weight.plain(), "")
        wide[weight] = len(
            columns_of(picture(bar, 548, 170), plate_color(theme.tokens, weight).fill)
        )
    assert wide[kg(20)] == pytest.approx(wide[kg(10)], abs=2)
    assert wide[kg(5)] < 0.85 * wide[kg(10)]


def test_plain_iron_takes_the_colours_away(qtbot: QtBot, theme: Theme) -> None:
    bar = BarView(theme)
    qtbot.addWidget(bar)
    bar.show_load([BarPlate("20", kg(20))], "20", "on each side")
    assert columns_of(picture(bar, 548, 170), theme.tokens.plates[20].fill)
    bar.set_plain_iron(is_plain=True)
    image = picture(bar, 548, 170)
    assert not columns_of(image, theme.tokens.plates[20].fill)
    assert columns_of(image, theme.tokens.plain_iron.fill)


def test_strip_folds_the_ramp_when_room_is_short(qtbot: QtBot, theme: Theme) -> None:
    strip = SetStrip(theme)
    qtbot.addWidget(strip)
    ramp = [StripBox(f"{load} kg", "Ramp", is_work=False, foldable=True) for load in (25, 37, 50)]
    work = StripBox("62.5 kg", "Set 1", is_work=True)
    folded = StripBox("3 sets", "Ramp", is_work=False)
    strip.show_boxes([*ramp, work], folded)
    strip.resize(strip.sizeHint())
    assert strip.visible_boxes() == (*ramp, work)
    strip.resize(strip.minimumSizeHint())
    assert strip.visible_boxes() == (folded, work)


def test_week_says_its_days(qtbot: QtBot, theme: Theme) -> None:
    dots = WeekDots(theme)
    qtbot.addWidget(dots)
    dots.show_days([DayDot("S 14", True, "14 November"), DayDot("S 15", False, "15 November")])
    assert dots.accessibleName() == "Trained: 14 November"
    assert columns_of(picture(dots, 200, 60), theme.tokens.accent_fill)
