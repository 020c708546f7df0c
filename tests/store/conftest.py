"""A fresh journal in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.empty_journal import write_empty_journal


@pytest.fixture(scope="session")
def fresh_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("fresh") / "journal.hinge"
    created = datetime(2026, 3, 1, 12, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    return path


@pytest.fixture
def path(fresh_file: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "journal.hinge"
    copy.write_bytes(fresh_file.read_bytes())
    return copy


@pytest.fixture
def journal(path: Path) -> Iterator[SqlJournal]:
    opened = open_journal(path)
    yield opened
    opened.close()
