"""Opening: whose file it is, and what can be done with it, is known before a byte is written."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.journal import (
    JournalError,
    JournalProblem,
    StorageEnvironmentError,
    WrongFileError,
)
from hinge_desktop.store.opening import check_journal, create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import log_change, logged

_NOBODY = 65534


def _seen(path: Path) -> tuple[str, int, list[str]]:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return digest, path.stat().st_mtime_ns, sorted(one.name for one in path.parent.iterdir())


def _run_sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def _text(path: Path) -> None:
    path.write_text("Monday: 3 x 8 at 60 kg\n" * 20)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _foreign(path: Path) -> None:
    path.unlink()
    _run_sql(path, "CREATE TABLE songs (id INTEGER)")


def _cut_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def _newer(path: Path) -> None:
    _run_sql(
        path,
        "PRAGMA user_version = 7",
        "UPDATE meta SET value = '5' WHERE key = 'least_readable_version'",
    )


def _newer_without_meta(path: Path) -> None:
    _run_sql(path, "PRAGMA user_version = 7", "DROP TABLE meta")


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (_text, JournalProblem.NOT_A_JOURNAL),
        (_empty, JournalProblem.NOT_A_JOURNAL),
        (_foreign, JournalProblem.NOT_A_JOURNAL),
        (_cut_header, JournalProblem.NOT_A_JOURNAL),
        (_newer, JournalProblem.NEWER),
        (_newer_without_meta, JournalProblem.NEWER),
    ],
)
def test_a_wrong_file_is_refused_and_not_written_to(
    path: Path, make: Callable[[Path], None], problem: JournalProblem
) -> None:
    make(path)
    before = _seen(path)
    with pytest.raises(WrongFileError) as caught:
        open_journal(path)
    assert caught.value.problem is problem
    assert _seen(path) == before


def test_a_schema_whose_words_are_damaged_is_unreadable_and_found_by_the_check(path: Path) -> None:
    """SQLite repeats the word in its message, which the driver then cannot decode."""
    before = path.read_bytes()
    path.write_bytes(before.replace(b"CREATE TABLE sets", b"CREATE \x80ABLE sets"))
    assert path.read_bytes() != before
    with pytest.raises(JournalError) as refusal:
        open_journal(path)
    assert refusal.value.problem is JournalProblem.UNREADABLE
    assert [one.kind for one in check_journal(path)] == ["damage"]


def test_a_folder_is_no_journal(tmp_path: Path) -> None:
    with pytest.raises(WrongFileError):
        open_journal(tmp_path)


def test_a_newer_journal_that_we_can_read_is_only_read(path: Path) -> None:
    _run_sql(path, "PRAGMA user_version = 7")
    before = _seen(path)
    journal = open_journal(path)
    assert journal.exercises() == BUILT_IN_EXERCISES
    with pytest.raises(StorageEnvironmentError) as caught:
        journal.apply(log_change(logged()))
    journal.close()
    assert caught.value.problem is JournalProblem.READ_ONLY
    assert _seen(path) == before


def test_a_missing_journal_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StorageEnvironmentError) as caught:
        open_journal(tmp_path / "journal.hinge")
    assert caught.value.problem is JournalProblem.MISSING
    assert not any(tmp_path.iterdir())


def test_a_journal_is_never_made_over_a_file(path: Path) -> None:
    before = _seen(path)
    with pytest.raises(FileExistsError):
        create_journal(path, journal_id="other", app_version="1", created=datetime.now(UTC))
    assert _seen(path) == before


def test_a_fresh_journal_knows_itself_and_leaves_nothing_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "with space ü%?#.hinge"
    create_journal(path, journal_id="mine", app_version="1", created=datetime.now(UTC))
    journal = open_journal(path)
    assert (journal.journal_id, journal.schema_version, journal.is_writable) == ("mine", 3, True)
    assert journal.check() == ()
    journal.close()
    assert list(tmp_path.iterdir()) == [path]


def test_exercises_of_a_newer_program_are_added(path: Path) -> None:
    _run_sql(path, "DELETE FROM exercises WHERE id = 'hang_clean'")
    journal = open_journal(path)
    assert {one.id for one in journal.exercises()} == {one.id for one in BUILT_IN_EXERCISES}
    journal.close()


def test_a_transaction_that_a_crash_broke_off_is_rolled_back(path: Path) -> None:
    program = (
        "import os, sqlite3, sys\n"
        "connection = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "connection.execute('PRAGMA cache_size = 1')\n"
        "connection.execute('BEGIN IMMEDIATE')\n"
        "connection.execute(\"UPDATE exercises SET name = 'torn'\")\n"
        "connection.execute('CREATE TABLE big AS WITH RECURSIVE n(i) AS "
        "(SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT i FROM n')\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)
    assert path.with_name("journal.hinge-journal").exists()
    journal = open_journal(path)
    assert journal.exercises() == BUILT_IN_EXERCISES
    assert journal.check() == ()
    journal.close()


_AS_NOBODY = """
import json, os, sys
from pathlib import Path
from hinge_desktop.core.journal import JournalError
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
if os.geteuid() == 0:  # who is root may write to anything
    os.setuid({nobody})
seen = {{}}
try:
    journal = open_journal(Path(sys.argv[1]))
    seen["writable"] = journal.is_writable
    seen["exercises"] = len(journal.exercises())
    seen["open"] = "read"
    journal.apply(log_change(logged()))
    seen["write"] = "done"
except JournalError as error:
    seen["problem"] = error.problem.value
print(json.dumps(seen))
"""


@pytest.fixture
def open_folder(path: Path) -> Path:
    """A folder that an unprivileged user can reach, with the journal in it."""
    for parent in path.parents:
        if parent == Path("/") or parent.stat().st_uid != os.getuid():
            break
        parent.chmod(parent.stat().st_mode | 0o055 if parent.name != "tmp" else 0o1777)
    path.chmod(0o666)
    path.parent.chmod(0o777)
    return path.parent


@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "expected"),
    [
        (0o666, 0o777, {"writable": True, "exercises": 24, "open": "read", "write": "done"}),
        (
            0o444,
            0o777,
            {"writable": False, "exercises": 24, "open": "read", "problem": "read_only"},
        ),
        (
            0o666,
            0o555,
            {"writable": False, "exercises": 24, "open": "read", "problem": "read_only"},
        ),
        (0o000, 0o777, {"problem": "unreadable"}),
    ],
)
def test_read_only_files_and_folders_are_read(
    path: Path,
    open_folder: Path,
    file_mode: int,
    folder_mode: int,
    expected: dict[str, object],
) -> None:
    path.chmod(file_mode)
    open_folder.chmod(folder_mode)
    done = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY.format(nobody=_NOBODY), str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    open_folder.chmod(0o777)
    assert json.loads(done.stdout) == expected


def _moved(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))


def _replaced(path: Path) -> None:
    copy = path.with_name("copy")
    shutil.copy(path, copy)
    copy.replace(path)


def _deleted(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("act", [_moved, _replaced, _deleted])
def test_a_file_that_was_taken_away_while_open_takes_no_set(
    journal: SqlJournal, path: Path, act: Callable[[Path], None]
) -> None:
    journal.apply(log_change(logged()))
    act(path)
    with pytest.raises(StorageEnvironmentError) as caught:
        journal.apply(log_change(logged()))
    assert caught.value.problem is JournalProblem.MOVED


def test_a_change_waits_for_nobody_forever(journal: SqlJournal, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageEnvironmentError) as caught:
        journal.apply(log_change(logged()))
    assert caught.value.problem is JournalProblem.BUSY
    other.close()
    journal.apply(log_change(logged()))
