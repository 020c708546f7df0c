"""What the check of the whole file finds beside damage is said beside the pages, with a way on."""

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar


def test_a_set_that_points_to_nothing_is_told_with_a_way_in_the_window(
    qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "journal.hinge"
    place_on_the_bar(file)
    journal = open_journal(file)
    journal.apply(log_change(logged(sets=[{}])))
    journal.close()
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("DELETE FROM session_exercises")
    driver = Driver(qtbot, tmp_path, FakeClock())
    line = driver.app.window.sidebar.findChild(QWidget, "saved_line")
    assert line is not None
    expected = "The journal has a problem. Backups are in Settings, Your data."
    qtbot.waitUntil(lambda: line.accessibleName() == expected)
    driver.close()
