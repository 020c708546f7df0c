"""The History page as a lifter finds it, over the sample journal."""

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.training import LoggedSession
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.gui.views.history.history_reads import HistoryReads
from hinge_desktop.services.history_review import HistoryReview
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.store.sql_journal import SqlJournal
from tests.sample_training import TODAY


@pytest.fixture
def reads(journal: SqlJournal, review: ProgressReview) -> HistoryReads:
    return HistoryReads(HistoryReview(journal), review, journal, lambda: TODAY)


@pytest.fixture
def page(
    qtbot: QtBot,
    theme: Theme,
    reads: HistoryReads,
    signals: ChangeSignals,
    sample: tuple[LoggedSession, ...],
) -> HistoryPage:
    """The page with the newest session of the sample read and shown."""
    assert sample
    shown = HistoryPage(theme, reads, signals, lambda: TODAY)
    qtbot.addWidget(shown)
    shown.resize(1072, 700)
    shown.show()
    qtbot.waitUntil(lambda: not shown.is_loading)
    return shown
