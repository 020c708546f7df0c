"""A large import is taken back by a worker, under a sheet that says so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from hinge_desktop.gui.views.your_data.work_sheet import WorkSheet
from tests.gui.pages.your_data.conftest import Importing

CONTROL = Qt.KeyboardModifier.ControlModifier
SETS = 600
HEADER = (
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight (kg);Reps;RPE;"
    "Distance (meters);Seconds;Notes;Workout Notes"
)


@pytest.fixture
def imported(importing: Importing, tmp_path: Path) -> Importing:
    """A window after a long log came in."""
    file = tmp_path / "long.csv"
    rows = (
        f"{n // 20 + 1};2026-01-{n // 20 % 28 + 1:02} 18:00:{n // 560:02};Day;3600;Squat (Barbell);"
        f"{n % 20 + 1};60;5;;;;;"
        for n in range(SETS)
    )
    file.write_text("\n".join((HEADER, *rows)), encoding="utf-8")
    importing.choose(file)
    importing.press(Qt.Key.Key_Return)
    importing.wait_closed()
    assert importing.sets() == SETS
    return importing


def sheets(importing: Importing) -> list[WorkSheet]:
    window = importing.driver.app.window
    return [one for one in window.findChildren(WorkSheet) if one.isVisible()]


def test_a_sheet_says_what_is_taken_back_and_leaves_by_itself(imported: Importing) -> None:
    imported.press(Qt.Key.Key_Z, CONTROL)
    shown = sheets(imported)
    assert [one.work.line.accessibleName() for one in shown] == [
        f"Imported {SETS} sets from Strong"
    ]
    imported.wait()
    assert sheets(imported) == []
    assert imported.sets() == 0
    words = imported.driver.app.window.toast.text()
    assert words == f"Undone: Imported {SETS} sets from Strong"
    # The page below has its keys again.
    page = imported.driver.app.window.shown_page
    assert page is not None
    assert page.isEnabled()


def test_escape_leaves_the_import_where_it_is(imported: Importing) -> None:
    imported.press(Qt.Key.Key_Z, CONTROL)
    (sheet,) = sheets(imported)
    sheet.reject()
    imported.wait()
    assert sheets(imported) == []
    assert imported.sets() == SETS
    assert imported.driver.workspace.undo.stack.canUndo()
    QApplication.processEvents()
    imported.press(Qt.Key.Key_Z, CONTROL)
    imported.wait()
    assert imported.sets() == 0
