"""A full disk costs nothing but the change that did not fit, and that one can be tried again."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.needs import needs
from tests.store.dumps import dump
from tests.system_parts import ROOT


@dataclass
class Disk:
    """A journal on a disk that can be filled and emptied."""

    journal: SqlJournal
    fill: Callable[[], None]
    make_room: Callable[[], None]


@pytest.fixture
def limited_file(journal: SqlJournal) -> Disk:
    def limit(pages: int) -> None:
        with journal._database.reading() as connection:
            connection.execute(f"PRAGMA max_page_count = {pages}")

    return Disk(journal, lambda: limit(1), lambda: limit(1_000_000))


@pytest.fixture
def small_disk(path: Path, tmp_path: Path) -> Iterator[Disk]:
    folder = tmp_path / "disk"
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], check=True)
    try:
        journal = open_journal(Path(shutil.copy(path, folder / "journal.hinge")))
        ballast = folder / "ballast"
        yield Disk(
            journal,
            lambda: _fill_with(ballast, shutil.disk_usage(folder).free),
            ballast.unlink,
        )
        journal.close()
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _fill_with(ballast: Path, size: int) -> None:
    with ballast.open("ab") as file:
        file.write(b"x" * size)


@pytest.mark.parametrize("kind", ["limited_file", pytest.param("small_disk", marks=needs(ROOT))])
def test_a_full_disk_is_named_and_logging_resumes_when_there_is_room(
    request: pytest.FixtureRequest, kind: str
) -> None:
    disk: Disk = request.getfixturevalue(kind)
    journal = disk.journal
    journal.apply(log_change(logged()))
    before = dump(journal)
    change = log_change(*(logged() for _ in range(100)))
    for _ in range(2):
        disk.fill()
        with pytest.raises(StorageEnvironmentError) as caught:
            journal.apply(change)
        assert caught.value.problem is JournalProblem.FULL
        assert dump(journal) == before
    disk.make_room()
    journal.apply(change)
    assert len(journal.session_lines(1000)) == 101
    assert journal.check() == ()
