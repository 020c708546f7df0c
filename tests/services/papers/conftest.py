"""A journal on disk, and what gathers papers from it on 21 November 2026."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change
from tests.fakes import FakeClock, numbered_ids
from tests.sample_training import sample_sessions


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 9, 1, tzinfo=UTC)
    create_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    opened = open_journal(path)
    yield opened
    opened.close()


@pytest.fixture
def papers(journal: SqlJournal) -> TrainingPapers:
    return TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids()).papers


@pytest.fixture
def sample(journal: SqlJournal) -> None:
    journal.apply(log_change(*sample_sessions()))
