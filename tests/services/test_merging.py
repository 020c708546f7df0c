"""Another journal taken in through the service: told by its content, shown, added, taken back."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from hinge_desktop.cli.own_imports import merge_figures
from hinge_desktop.core.archives import ArchiveError, ArchiveProblem
from hinge_desktop.services.imports.merging import JournalMerging, MergePreview
from hinge_desktop.store.journal_archive import JournalArchive
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.empty_journal import write_empty_journal
from tests.store.dumps import dump
from tests.store.test_round_trip import exported


class Merging:
    """The service on a journal, with what was announced."""

    def __init__(self, journal: SqlJournal) -> None:
        self.told = 0
        self.service = JournalMerging(
            journal, lambda path: closing(JournalArchive(path)), on_changed=self._tell
        )

    def _tell(self) -> None:
        self.told += 1


@pytest.fixture
def merging(journal: SqlJournal) -> Merging:
    journal.apply(log_change(logged(date(2026, 1, 5))))
    return Merging(journal)


@pytest.fixture
def theirs(tmp_path: Path) -> Path:
    other = tmp_path / "theirs.hinge"
    created = datetime(2026, 1, 1, 12, tzinfo=UTC)
    write_empty_journal(other, journal_id="journal-2", app_version="0.1.0", created=created)
    with closing(open_journal(other)) as journal:
        journal.apply(log_change(logged(date(2026, 2, 2), sets=({}, {"reps": 10}))))
    return other


def preview_of(merging: Merging, file: Path) -> MergePreview:
    return merging.service.preview(file)


@pytest.mark.parametrize("ending", ["hinge", "json", "txt"])
def test_a_preview_writes_nothing_adding_tells_and_undoing_too(
    journal: SqlJournal, merging: Merging, theirs: Path, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"file.{ending}"
    file.write_bytes(theirs.read_bytes() if ending == "hinge" else exported(theirs))
    before = dump(journal)
    preview = preview_of(merging, file)
    with closing(preview.prepared):
        assert preview.has_news
        assert dump(journal) == before
        assert merging.told == 0
        merging.service.add(preview)
        assert [line.sets for line in journal.session_lines(9)] == [2, 3]
        merging.service.take_back(preview)
        assert dump(journal) == before
        assert merging.told == 2


def test_figures_are_those_of_every_import(merging: Merging, theirs: Path) -> None:
    preview = preview_of(merging, theirs)
    with closing(preview.prepared):
        merging.service.add(preview)
        figures = merge_figures(preview, is_added=True)
    assert figures["app"] == "hinge"
    assert figures["dialect"] == "journal"
    counted = ("workouts_found", "sets_found", "workouts_added", "sets_added", "already_there")
    assert [figures[name] for name in counted] == [1, 2, 1, 2, 0]
    assert (figures["volume_kg"], figures["reps"]) == (1080.0, 18)
    assert (figures["skipped"], figures["questions"]) == ([], [])
    again = preview_of(merging, theirs)
    with closing(again.prepared):
        assert not again.has_news
        figures = merge_figures(again, is_added=False)
    assert [figures[name] for name in counted] == [1, 2, 0, 0, 2]


@pytest.mark.parametrize(
    "content", [b"", b"Date,Workout Name", b'{"history": []}', b"PK\x03\x04", b"{" * 10_000]
)
def test_files_of_others_are_not_ours(merging: Merging, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "file.json"
    file.write_bytes(content)
    with pytest.raises(ArchiveError) as caught:
        merging.service.preview(file)
    assert caught.value.problem is ArchiveProblem.NOT_AN_ARCHIVE
    assert merging.told == 0
