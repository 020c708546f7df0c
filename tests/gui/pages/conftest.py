"""A journal on disk, empty or with the sample training, and what pages are given."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale

from hinge_desktop.core.training import LoggedSession
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.progress_review import ProgressReview
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change
from tests.empty_journal import write_empty_journal
from tests.sample_training import sample_sessions


@pytest.fixture(autouse=True)
def _british_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 9, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    opened = open_journal(path)
    yield opened
    opened.close()


@pytest.fixture
def board() -> NoticeBoard:
    return NoticeBoard()


@pytest.fixture
def changes(journal: SqlJournal, board: NoticeBoard) -> JournalChanges:
    return JournalChanges(journal, board)


@pytest.fixture
def signals(board: NoticeBoard) -> ChangeSignals:
    return ChangeSignals(board)


@pytest.fixture
def review(journal: SqlJournal) -> ProgressReview:
    return ProgressReview(journal)


@pytest.fixture
def sample(journal: SqlJournal) -> tuple[LoggedSession, ...]:
    sessions = sample_sessions()
    journal.apply(log_change(*sessions))
    return sessions
