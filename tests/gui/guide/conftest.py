"""A guide page over a journal on disk, shown in a window, with a clock that the test moves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.guide.guide_page import GuidePage
from hinge_desktop.services.guide_lifter import GuideLifter
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.fakes import FakeClock


@pytest.fixture(autouse=True)
def _british_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    file = tmp_path / "journal.hinge"
    created = datetime(2026, 11, 1, tzinfo=UTC)
    create_journal(file, journal_id="guide", app_version="0", created=created)
    opened = open_journal(file)
    yield opened
    opened.close()


@pytest.fixture
def board() -> NoticeBoard:
    return NoticeBoard()


@pytest.fixture
def changes(journal: SqlJournal, board: NoticeBoard) -> JournalChanges:
    return JournalChanges(journal, board)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def settle(qtbot: QtBot) -> Callable[[GuidePage], None]:
    """Wait until nothing is being solved any more."""

    def wait(page: GuidePage) -> None:
        tasks = page.findChildren(LatestTask)
        qtbot.waitUntil(lambda: not any(task.is_busy for task in tasks))

    return wait


@pytest.fixture
def page(
    qtbot: QtBot,
    theme: Theme,
    journal: SqlJournal,
    board: NoticeBoard,
    clock: FakeClock,
    settle: Callable[[GuidePage], None],
) -> GuidePage:
    theme.set_reduced_motion(False)
    widget = GuidePage(theme, GuideLifter(journal), ChangeSignals(board), clock.awake)
    qtbot.addWidget(widget)
    widget.resize(1072, 800)
    with qtbot.waitActive(widget):
        widget.show()
        widget.activateWindow()
    widget.setFocus()
    settle(widget)
    return widget
