"""Two journals, one to stay and one to come in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.generated_journals import fill_every_table
from tests.store.merging.parts import Copied


@pytest.fixture(scope="module")
def full_file(fresh_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a journal with something in every table."""
    full = tmp_path_factory.mktemp("whole") / "full.hinge"
    full.write_bytes(fresh_file.read_bytes())
    fill_every_table(full, 12)
    return full


@pytest.fixture
def copied(path: Path) -> Copied:
    """Give further journals that are as fresh as the first."""

    def copy(name: str) -> Path:
        other = path.with_name(name)
        other.write_bytes(path.read_bytes())
        return other

    return copy


@pytest.fixture
def other(copied: Copied) -> Iterator[SqlJournal]:
    opened = open_journal(copied("other.hinge"))
    yield opened
    opened.close()
