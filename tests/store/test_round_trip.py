"""What goes out as JSON comes back without losing anything: every table, every byte."""

from __future__ import annotations

import hashlib
import json
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.exchange.readers.archive.archive_json import JsonArchive
from hinge_desktop.exchange.writers.archive_json import archive_json
from hinge_desktop.store.opening import check_journal, open_journal
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from hinge_desktop.store.staging import journal_from_archive
from hinge_desktop.store.tables import Base
from tests.generated_journals import FILLED_BY_THE_JOURNAL, fill_every_table
from tests.store.dumps import file_dump
from tests.store.old_journals import OLD_VERSIONS, place_old_journal


def exported(path: Path) -> bytes:
    journal = open_journal(path)
    try:
        return b"".join(
            archive_json(
                journal.tables(), schema_version=journal.schema_version, exported_by="Hinge 0"
            )
        )
    finally:
        journal.close()


def digests(path: Path) -> dict[str, str]:
    """Return a digest of each table; which tables there are is asked of the file."""
    return {
        name: hashlib.sha256(json.dumps(rows, sort_keys=True).encode()).hexdigest()
        for name, rows in file_dump(path).items()
    }


def taken_in(archive: bytes, path: Path) -> None:
    journal_from_archive(JsonArchive(BytesIO(archive)), path, file_id="test")


@settings(max_examples=200, deadline=None)
@given(seed=st.integers(0, 2**64))
def test_any_journal_comes_back_whole(fresh_file: Path, seed: int) -> None:
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "first.hinge"), Path(folder, "second.hinge")
        first.write_bytes(fresh_file.read_bytes())
        fill_every_table(first, seed)
        archive = exported(first)
        taken_in(archive, second)
        assert digests(second) == digests(first)
        assert exported(second) == archive
        assert sorted(one.name for one in Path(folder).iterdir()) == ["first.hinge", "second.hinge"]


def test_no_table_stays_empty_in_a_generated_journal(path: Path) -> None:
    fill_every_table(path, 1)
    content = file_dump(path)
    assert set(content) == set(Base.metadata.tables)
    assert [name for name, rows in content.items() if not rows] == []
    assert set(FILLED_BY_THE_JOURNAL) < set(content)


def test_the_digests_see_one_changed_cell(path: Path, tmp_path: Path) -> None:
    fill_every_table(path, 2)
    content = json.loads(exported(path))
    row = content["tables"]["sets"][0]
    row["reps"] = 1 if row["reps"] is None else None
    other = tmp_path / "other.hinge"
    taken_in(json.dumps(content).encode(), other)
    before, after = digests(path), digests(other)
    assert [name for name in before if before[name] != after[name]] == ["sets"]


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_an_archive_of_an_older_version_is_brought_up_to_date(version: int, tmp_path: Path) -> None:
    old, new = tmp_path / "old.hinge", tmp_path / "new.hinge"
    place_old_journal(version, old)
    tables = file_dump(old)
    archive = {"format": "hinge-journal", "schema_version": version, "tables": tables}
    taken_in(json.dumps(archive).encode(), new)
    open_journal(old).close()
    open_journal(new).close()
    assert digests(new) == digests(old)
    assert check_journal(new) == ()
    assert file_dump(new)["schema_revision"] == [{"version_num": f"{SCHEMA_VERSION:04}"}]


def test_exercises_keep_the_order_in_which_they_are_offered(path: Path, tmp_path: Path) -> None:
    fill_every_table(path, 3)
    other = tmp_path / "other.hinge"
    taken_in(exported(path), other)
    first, second = open_journal(path), open_journal(other)
    count = len(BUILT_IN_EXERCISES)
    assert first.exercises()[:count] == second.exercises()[:count] == BUILT_IN_EXERCISES
    first.close()
    second.close()


def test_a_name_that_is_taken_is_left_alone(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(FileExistsError):
        taken_in(exported(path), path)
    assert path.read_bytes() == before
