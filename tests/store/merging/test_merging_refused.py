"""What is no journal, or a damaged one, does not come in, and leaves nothing behind."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.archives import Archive, ArchivedTable, ArchiveError, ArchiveProblem
from hinge_desktop.core.journal import JournalError, JournalProblem
from hinge_desktop.store.database import connect
from hinge_desktop.store.journal_archive import JournalArchive
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged
from tests.store.dumps import dump, file_dump
from tests.store.merging.parts import merge, sessions

_BYTES = st.integers(0, 255)


def test_other_files_are_refused(journal: SqlJournal, tmp_path: Path) -> None:
    text, database = tmp_path / "a.hinge", tmp_path / "b.hinge"
    text.write_bytes(b"no journal")
    with closing(connect_new(database)) as connection:
        connection.execute("CREATE TABLE sets (id)")
    for file in (text, database, tmp_path):
        with pytest.raises(JournalError) as caught:
            merge(journal, file)
        assert caught.value.problem is JournalProblem.NOT_A_JOURNAL
    with pytest.raises(JournalError) as missing:
        merge(journal, tmp_path / "none.hinge")
    assert missing.value.problem is JournalProblem.MISSING


def connect_new(path: Path) -> Any:
    path.touch()
    return connect(path)


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("DROP TABLE sets", ArchiveProblem.WRONG_TABLES),
        ("CREATE TABLE more (id)", ArchiveProblem.WRONG_TABLES),
        ("ALTER TABLE sets ADD mood TEXT", ArchiveProblem.WRONG_COLUMNS),
        ("ALTER TABLE sets RENAME note TO remark", ArchiveProblem.WRONG_COLUMNS),
    ],
)
def test_a_journal_with_strange_tables_is_refused_whole(
    journal: SqlJournal, other: SqlJournal, statement: str, problem: ArchiveProblem
) -> None:
    journal.apply(log_change(*sessions(1)))
    other.apply(log_change(*sessions(2)))
    with closing(connect(other.path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(statement)
    before = file_dump(journal.path)
    with pytest.raises(ArchiveError) as caught:
        merge(journal, other.path)
    assert caught.value.problem is problem
    assert file_dump(journal.path) == before


def test_the_copy_is_gone_when_the_merge_is_closed_or_refused(
    journal: SqlJournal, other: SqlJournal, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    with closing(JournalArchive(other.path)) as archive:
        prepared = journal.prepare_merge(archive)
        assert len(list(temporary.iterdir())) == 1
        prepared.close()
        assert list(temporary.iterdir()) == []
    broken: Archive = _Broken()
    with pytest.raises(ArchiveError):
        journal.prepare_merge(broken)
    assert list(temporary.iterdir()) == []


class _Broken:
    schema_version = 3

    def tables(self) -> Iterator[ArchivedTable]:
        yield ArchivedTable("no_such_table", iter(()))


@settings(max_examples=15, deadline=None)
@given(places=st.lists(st.floats(0, 1, exclude_max=True), min_size=1, max_size=40), byte=_BYTES)
def test_a_damaged_journal_is_refused_or_another_one_and_never_half_taken_in(
    full_file: Path,
    tmp_path_factory: pytest.TempPathFactory,
    fresh_file: Path,
    places: list[float],
    byte: int,
) -> None:
    folder = tmp_path_factory.mktemp("damaged")
    mine, theirs = folder / "mine.hinge", folder / "theirs.hinge"
    mine.write_bytes(fresh_file.read_bytes())
    bent = bytearray(full_file.read_bytes())
    for place in places:
        bent[100 + int(place * (len(bent) - 100))] = byte
    theirs.write_bytes(bytes(bent))
    with closing(open_journal(mine)) as journal:
        journal.apply(log_change(*sessions(1)))
        before = dump(journal)
        try:
            merge(journal, theirs)
        except (ArchiveError, JournalError):
            assert dump(journal) == before
        # What was done is odd in a made-up journal; the file must be sound.
        assert {one.kind for one in journal.check()}.isdisjoint({"damage", "broken_link"})
    assert theirs.read_bytes() == bytes(bent)


def test_a_text_that_is_no_text_is_told(journal: SqlJournal, other: SqlJournal) -> None:
    other.apply(log_change(logged(title="Heavy")))
    content = other.path.read_bytes()
    assert content.count(b"Heavy") == 1
    other.path.write_bytes(content.replace(b"Heavy", b"He\xff\xfey"))
    with pytest.raises(ArchiveError) as caught:
        merge(journal, other.path)
    assert caught.value.problem is ArchiveProblem.BROKEN
