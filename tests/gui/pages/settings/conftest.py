"""The settings page on a real journal, with the keyboard."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.store.sql_journal import SqlJournal
from tests.gui.pages.settings.desk import Desk


@pytest.fixture
def desk(
    qtbot: QtBot,
    theme: Theme,
    tmp_path: Path,
    journal: SqlJournal,
    changes: JournalChanges,
    signals: ChangeSignals,
) -> Desk:
    made = Desk(qtbot, theme, tmp_path / "settings.json", journal, changes, signals)
    qtbot.addWidget(made.page)
    made.page.resize(1280, 800)
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    return made
