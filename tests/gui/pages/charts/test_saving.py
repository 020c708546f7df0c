"""The main chart as a picture, its points as a table."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.charts.chart_picture import PICTURE_SCALE, PICTURE_SIZE
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.charts.asked_file import FileKind
from hinge_desktop.gui.views.charts.chart_saving import ChartSaving
from hinge_desktop.gui.views.charts.charts_page import ChartsPage
from tests.gui.pages.charts.conftest import OpenPage
from tests.sample_training import TODAY

pytestmark = pytest.mark.usefixtures("sample")
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Asked:
    """Answers with a folder's files, and tells what was suggested."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.names: list[str] = []

    def __call__(self, name: str, kind: FileKind) -> Path:
        self.names.append(name)
        return self._folder / f"chart{kind}"


def saving_to(page: ChartsPage, theme: Theme, folder: Path) -> tuple[ChartSaving, Asked]:
    asked = Asked(folder)
    return ChartSaving(page, theme, lambda: TODAY, asked), asked


def test_the_picture_is_twice_as_large(
    qtbot: QtBot, open_page: OpenPage, theme: Theme, tmp_path: Path
) -> None:
    page = open_page()
    saving, asked = saving_to(page, theme, tmp_path)
    with qtbot.waitSignal(saving.saved) as saved:
        QTest.mouseClick(page.controls.save, Qt.MouseButton.LeftButton)
    assert saved.args == [tmp_path / "chart.png"]
    assert asked.names == ["Bar RDL Estimated 1RM 2026-11-21"]
    picture = QImage(str(tmp_path / "chart.png"))
    assert picture.size() == PICTURE_SIZE * PICTURE_SCALE
    accent = theme.tokens.accent.rgb()
    colors = {picture.pixel(x, y) for x in range(0, picture.width(), 2) for y in range(200, 560, 2)}
    assert accent in colors


def test_a_key_writes_the_points_with_units_dots_and_iso_days(
    qtbot: QtBot, open_page: OpenPage, theme: Theme, tmp_path: Path
) -> None:
    page = open_page()
    saving, _ = saving_to(page, theme, tmp_path)
    with qtbot.waitSignal(saving.saved):
        QTest.keyClick(page.card.chart, Key.Key_E, Control)
    written = (tmp_path / "chart.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(written.splitlines()))
    assert rows[0]["date"] == "2026-09-01"
    assert rows[0]["estimate_kg"] == "70"
    assert (rows[-1]["estimate_kg"], rows[-1]["is_rough"]) == ("84", "yes")
    assert page.card.report is not None
    assert len(rows) == page.card.report.point_count


@pytest.mark.parametrize("key", [Key.Key_S, Key.Key_E])
def test_a_folder_that_is_not_there_is_told(
    qtbot: QtBot, open_page: OpenPage, theme: Theme, tmp_path: Path, key: Qt.Key
) -> None:
    page = open_page()
    saving, _ = saving_to(page, theme, tmp_path / "no such folder")
    with qtbot.waitSignal(saving.failed):
        QTest.keyClick(page.card.chart, key, Control)
    assert page.notice.isVisible()
    assert "no such folder" in page.notice.accessibleName()


def test_no_file_chosen_is_nothing_done(open_page: OpenPage, theme: Theme, tmp_path: Path) -> None:
    page = open_page()
    told: list[object] = []
    saving = ChartSaving(page, theme, lambda: TODAY, lambda _name, _kind: None)
    saving.saved.connect(told.append)
    saving.failed.connect(told.append)
    QTest.keyClick(page.card.chart, Key.Key_S, Control)
    assert (told, list(tmp_path.glob("*.png"))) == ([], [])
