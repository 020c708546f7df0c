"""A journal on disk, and what gathers papers from it on 21 November 2026."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change
from tests.paper_journal import fresh_journal, papers_over
from tests.sample_training import sample_sessions


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    opened = fresh_journal(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def papers(journal: SqlJournal) -> TrainingPapers:
    return papers_over(journal)


@pytest.fixture
def sample(journal: SqlJournal) -> None:
    journal.apply(log_change(*sample_sessions()))
