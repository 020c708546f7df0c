"""A desk over a fresh journal, and logs in Strong's words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Change
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.core.imports.plan_of_import import ImportPreview
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.core.weights import Unit
from hinge_desktop.services.imports.import_desk import FileOnDesk, ImportDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.empty_journal import write_empty_journal
from tests.store.dumps import Dump, dump

MORNING = datetime(2026, 11, 21, 9, tzinfo=UTC)


@dataclass
class Desk:
    """Imports texts into a journal and remembers the changes."""

    journal: SqlJournal
    changes: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        numbers = count(1)
        clocks = Clocks(wall=lambda: MORNING)
        reads = self.journal.imports
        self.desk = ImportDesk(
            self.journal, reads, self._make, clocks, lambda: f"import-{next(numbers)}"
        )

    def bring(self, text: str | bytes, unit: Unit | None = Unit.KG) -> ImportPreview:
        file = FileOnDesk("strong.csv", text.encode() if isinstance(text, str) else text)
        answers = FileAnswers(unit)
        log = self.desk.read(file, answers)
        return self.desk.carry_out(self.desk.plan(file, log, answers))

    def training(self) -> tuple[LoggedSession, ...]:
        lines = self.journal.session_lines(100_000)
        return self.journal.sessions([line.id for line in reversed(lines)])

    def dump(self) -> Dump:
        return dump(self.journal)

    def _make(self, change: Change) -> None:
        self.journal.apply(change)
        self.changes.append(change)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("imports") / "journal.hinge"
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=MORNING)
    return path


@pytest.fixture
def desk(empty_file: Path, tmp_path: Path) -> Iterator[Desk]:
    path = tmp_path / "journal.hinge"
    path.write_bytes(empty_file.read_bytes())
    journal = open_journal(path)
    yield Desk(journal)
    journal.close()
