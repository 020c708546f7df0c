"""The strip of loads: a cell a step, gaps empty, today's load lifted out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from hinge_desktop.core.equipment import PlateStock, assumed_bar
from hinge_desktop.core.load_range import CellState, cells_of, load_range
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.widgets.load_strip import MOST_CELLS, LoadStrip
from hinge_desktop.words.load_range import gap_words, range_words
from tests.core.training_builders import kg, lb, picture_bar, stocks

WIDTH = 960
NB = "\N{NO-BREAK SPACE}"


def strip_of(qtbot: QtBot, theme: Theme, *plates: PlateStock, most: int = MOST_CELLS) -> LoadStrip:
    loads = load_range(BarLoads(assumed_bar(), plates) if plates else picture_bar())
    strip = LoadStrip(theme)
    qtbot.addWidget(strip)
    strip.show_cells(cells_of(loads, most), range_words(loads))
    strip.resize(WIDTH, strip.sizeHint().height())
    return strip


def runs(strip: LoadStrip, color: QColor, row: int) -> list[tuple[int, int]]:
    """Return where a colour begins and ends on a row of pixels."""
    image = strip.grab().toImage()
    found: list[tuple[int, int]] = []
    for x in range(image.width()):
        if image.pixelColor(x, row) != color:
            continue
        if found and found[-1][1] == x - 1:
            found[-1] = (found[-1][0], x)
        else:
            found.append((x, x))
    return found


def middle(strip: LoadStrip) -> int:
    return round(strip._top()) + 12


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.LIGHT])
def test_each_load_is_a_cell_over_the_whole_width(
    qtbot: QtBot, theme: Theme, scheme: Scheme
) -> None:
    theme.set_scheme(scheme)
    strip = strip_of(qtbot, theme)
    cells = runs(strip, theme.tokens.accent, middle(strip))
    assert len(cells) == 32
    assert cells[0][0] <= 2
    assert cells[-1][1] >= WIDTH - 4
    assert strip.accessibleName() == f"20 to 97.5{NB}kg in steps of 2.5, no gaps"


def test_gaps_are_outlines(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, *stocks(kg(20), kg(1.25)))
    assert len(runs(strip, theme.tokens.accent, middle(strip))) == 4
    assert len(runs(strip, theme.tokens.edge, middle(strip))) == 2 * 14
    assert strip.accessibleName() == f"20 to 62.5{NB}kg, nothing between 22.5 and 60{NB}kg"


def test_todays_load_is_lifted_out_and_said(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme)
    strip.mark(kg(62.5), "today 62.5")
    assert strip.marked_place == 17
    assert strip.accessibleDescription() == "today 62.5"
    (mark,) = runs(strip, theme.tokens.text, middle(strip))
    (above,) = runs(strip, theme.tokens.text, round(strip._top()) - 4)
    assert abs(mark[0] - above[0]) <= 1
    assert len(runs(strip, theme.tokens.accent, middle(strip))) == 31


@pytest.mark.parametrize("load", [None, kg(200), kg(5)])
def test_a_load_beside_the_strip_marks_nothing(qtbot: QtBot, theme: Theme, load: object) -> None:
    strip = strip_of(qtbot, theme)
    strip.mark(load, "today")  # type: ignore[arg-type]
    assert strip.marked_place is None
    assert len(runs(strip, theme.tokens.accent, middle(strip))) == 32


def test_cells_of_several_steps_are_half_full_where_some_are_missing(
    qtbot: QtBot, theme: Theme
) -> None:
    strip = strip_of(qtbot, theme, *stocks(kg(50), kg(5), kg(1.25), count=8), most=20)
    low, high = round(strip._top()) + 20, round(strip._top()) + 6
    assert len(runs(strip, theme.tokens.accent, low)) > len(runs(strip, theme.tokens.accent, high))


def test_hundreds_of_loads_fit(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme, *stocks(kg(25), kg(10), kg(5), kg(1.25), count=20))
    cells = runs(strip, theme.tokens.accent, middle(strip))
    assert 30 <= len(cells) <= MOST_CELLS


def test_it_reads_from_the_right_where_the_language_does(qtbot: QtBot, theme: Theme) -> None:
    strip = strip_of(qtbot, theme)
    strip.mark(kg(20), "today 20")
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    (mark,) = runs(strip, theme.tokens.text, middle(strip))
    assert mark[0] > WIDTH * 0.9


def test_an_empty_strip_draws_nothing(qtbot: QtBot, theme: Theme) -> None:
    strip = LoadStrip(theme)
    qtbot.addWidget(strip)
    strip.resize(WIDTH, strip.sizeHint().height())
    assert strip.marked_place is None
    assert runs(strip, theme.tokens.accent, middle(strip)) == []


@pytest.mark.parametrize(
    ("plates", "words", "gaps"),
    [
        ((), f"20{NB}kg, the bar alone", ""),
        (
            stocks(kg(2.5), kg(1.25), kg(0.5)),
            f"20 to 28.5{NB}kg in steps of 2.5 or less, no gaps",
            "",
        ),
        (
            stocks(kg(10), count=6),
            f"20 to 80{NB}kg, nothing between 20 and 40{NB}kg",
            f"3 gaps. The largest is from 20 to 40{NB}kg.",
        ),
        (
            (*stocks(kg(20)), *stocks(lb(45))),
            f"20 to 100.8{NB}kg, nothing between 20 and 60{NB}kg",
            f"2 gaps. The largest is from 20 to 60{NB}kg.",
        ),
    ],
)
def test_the_range_in_words(plates: tuple[PlateStock, ...], words: str, gaps: str) -> None:
    loads = load_range(BarLoads(assumed_bar(), plates))
    assert range_words(loads) == words
    assert gap_words(loads) == gaps
    assert CellState.FULL in cells_of(loads, MOST_CELLS).states
