"""Two stretches of days side by side, as a table that keys walk and a screen reader reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.comparison import PeriodComparison, PeriodFigures, Share
from hinge_desktop.core.effort import Estimate
from hinge_desktop.gui.models.period_table import PeriodTableModel
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.comparison_card import ComparisonCard

TODAY = date(2026, 11, 21)
BEFORE = PeriodFigures(
    Days(date(2026, 6, 7), date(2026, 8, 29)),
    sessions=23,
    sessions_planned=24,
    sets=34,
    reps=282,
    volume_kg=590.0,
    tension_ms=1_410_000,
    kept=Share(34, 34),
    clean=Share(),
    reps_left=None,
    estimate=Estimate(80.0, is_rough=True),
    rest_seconds=None,
)
AFTER = replace(
    BEFORE,
    days=Days(date(2026, 8, 30), TODAY),
    sets=69,
    volume_kg=620.0,
    estimate=Estimate(84.0, is_rough=False),
    clean=Share(686, 687),
)


def rows(model: PeriodTableModel) -> list[list[str]]:
    return [
        [
            str(model.index(row, column).data()).replace("\N{NO-BREAK SPACE}", " ")
            for column in range(model.columnCount())
        ]
        for row in range(model.rowCount())
    ]


def test_each_known_figure_is_a_row_with_both_values_and_the_difference() -> None:
    model = PeriodTableModel()
    model.show_comparison(PeriodComparison(BEFORE, AFTER), TODAY)
    headers = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]
    assert headers == ["Figure", "7 June to 29 August", "30 August to 21 November", "Difference"]
    told = rows(model)
    assert told[0] == ["Sessions", "23, 24 planned", "23, 24 planned", "as before"]
    assert ["Volume", "590 kg", "620 kg", "5 % more"] in told
    assert ["Best estimated 1RM", "80 kg, rough", "84 kg", "5 % more"] in told
    assert ["Clean reps", "Not given", "99 %, 686 of 687", ""] in told
    # Neither period knows these.
    names = [row[0] for row in told]
    assert "Rest taken" not in names
    assert "Reps you had left (RIR)" not in names


def test_the_model_keeps_its_word_to_views() -> None:
    model = PeriodTableModel()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    model.show_comparison(PeriodComparison(BEFORE, AFTER), TODAY)
    model.show_comparison(PeriodComparison(BEFORE, BEFORE), TODAY)
    assert tester.model() is model
    assert model.rowCount() == 7


def test_the_table_is_as_high_as_its_rows_at_any_text_size(qtbot: QtBot, theme: Theme) -> None:
    card = ComparisonCard(theme)
    qtbot.addWidget(card)
    assert card.isHidden()
    card.show_comparison(PeriodComparison(BEFORE, AFTER), TODAY)
    card.resize(1008, 600)
    for scale in (1.0, 1.5):
        theme.set_text_scale(scale)
        table = card.table
        needed = sum(table.rowHeight(row) for row in range(8)) + table.horizontalHeader().height()
        assert table.height() >= needed


def test_arrows_walk_the_figures_and_a_screen_reader_reads_them(qtbot: QtBot, theme: Theme) -> None:
    card = ComparisonCard(theme)
    qtbot.addWidget(card)
    card.show_comparison(PeriodComparison(BEFORE, AFTER), TODAY)
    card.activateWindow()
    card.table.setFocus()
    card.table.selectRow(0)
    QTest.keyClick(card.table, Qt.Key.Key_Down)
    assert card.table.currentIndex().row() == 1
    interface = QAccessible.queryAccessibleInterface(card.table)
    assert interface is not None
    assert interface.text(QAccessible.Text.Name) == "Compared"
    cells = [interface.child(place) for place in range(interface.childCount())]
    told = [one.text(QAccessible.Text.Name) for one in cells]
    assert {"Figure", "Difference", "Sets", "69", "35 more"} <= set(told)
