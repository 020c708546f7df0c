"""`import FILE`: exact totals, nothing twice, questions named, refusals in one line."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.journal_lock import JournalLock
from hinge_desktop.paths import user_folders
from tests.cli.conftest import Run, backup_reasons
from tests.exchange.strong_totals import KNOWN, SAMPLES

KEYS = {
    *("app", "dialect", "workouts_found", "sets_found", "workouts_added", "sets_added"),
    *("already_there", "skipped", "questions", "volume_kg", "reps"),
}


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return tmp_path / "new" / "journal.hinge"


@pytest.mark.parametrize("name", KNOWN)
def test_json_says_the_totals_of_the_file(run: Run, journal: Path, name: str) -> None:
    known = KNOWN[name]
    options = ["--unit", known.answer.value] if known.answer else []
    command = ("--journal", journal, "import", SAMPLES / name, "--json", *options)
    first, second = run(*command), run(*command)
    assert (first.status, first.err) == (0, "")
    told = first.json
    assert set(told) == KEYS
    assert (told["app"], told["dialect"]) == ("strong", known.dialect)
    assert (told["workouts_found"], told["sets_found"]) == (known.workouts, known.sets)
    assert (told["workouts_added"], told["sets_added"]) == (known.workouts, known.sets)
    assert (told["reps"], told["volume_kg"]) == (known.reps, float(known.volume_kg))
    assert [one["row"] for one in told["skipped"]] == list(known.skipped)
    assert (second.json["sets_added"], second.json["already_there"]) == (0, known.sets)


def test_an_open_question_is_refused_with_its_option_and_nothing_is_made(
    run: Run, journal: Path
) -> None:
    file = SAMPLES / "s1.csv"
    run("--journal", journal, "import", file).assert_refused("--unit kg", "--unit lb")
    run("--journal", journal, "import", file, "--json").assert_refused("--unit kg")
    assert not journal.parent.exists()


def test_a_dry_run_tells_the_question_and_writes_nothing(run: Run, journal: Path) -> None:
    answer = run("--journal", journal, "import", SAMPLES / "s1.csv", "--dry-run", "--json")
    assert [one["code"] for one in answer.json["questions"]] == ["unit"]
    assert answer.json["volume_kg"] is None
    assert not journal.parent.exists()


def test_a_dry_run_leaves_a_journal_as_it_is(run: Run, journal: Path) -> None:
    assert run("--journal", journal, "import", SAMPLES / "s2.csv").status == 0
    before = journal.read_bytes()
    answer = run("--journal", journal, "import", SAMPLES / "s3.csv", "--dry-run")
    assert "would be added: 2 workouts, 7 sets" in answer.out
    assert "skipped: 1 (neither reps nor time nor distance), row 13" in answer.out
    assert journal.read_bytes() == before


def test_the_journal_shows_what_was_imported(run: Run, journal: Path) -> None:
    run("--journal", journal, "import", SAMPLES / "s3.csv")
    stats = run("--journal", journal, "stats", "--json").json
    assert (stats["workouts"], stats["sets"]) == (2, 6)
    assert run("--journal", journal, "check").status == 0


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", ("is empty",)),
        (b"a\x00b", ("not a text file",)),
        (b"what,is,this\n1,2,3\n", ("columns", "Open the file in the window")),
        (b'a,"b\n' + b"x" * 140_000, ("row 1 is too long",)),
    ],
)
def test_a_file_that_is_no_log_is_refused(
    run: Run, journal: Path, tmp_path: Path, content: bytes, words: tuple[str, ...]
) -> None:
    file = tmp_path / "log.csv"
    file.write_bytes(content)
    run("--journal", journal, "import", file).assert_refused(*words)
    assert not journal.exists()


def test_a_file_that_is_not_there_is_refused(run: Run, journal: Path, tmp_path: Path) -> None:
    run("--journal", journal, "import", tmp_path / "no.csv").assert_refused("no.csv")
    run("--journal", journal, "import", tmp_path).assert_refused(str(tmp_path))


def test_another_app_than_the_one_that_is_named(run: Run, journal: Path) -> None:
    file = SAMPLES / "s3.csv"
    run("--journal", journal, "import", file, "--app", "nobody").assert_refused(
        "nobody", "strong", status=2
    )
    assert run("--journal", journal, "import", file, "--app", "strong").status == 0


def test_nothing_is_imported_under_an_open_window(run: Run, journal: Path) -> None:
    """A window would not show what another program wrote, and may be about to write itself."""
    log = ("--journal", journal, "import", SAMPLES / "s1.csv", "--unit", "kg")
    assert run(*log).status == 0
    before = journal.read_bytes()
    lock = JournalLock(journal)
    assert lock.take()
    try:
        run(*log).assert_refused("Hinge is open", "Close its window")
    finally:
        lock.release()
    assert journal.read_bytes() == before


def test_a_backup_is_made_before_sets_are_added(run: Run, journal: Path) -> None:
    """Only where there is something to lose and something to add."""
    for _ in range(2):
        run("--journal", journal, "import", SAMPLES / "s1.csv", "--unit", "kg")
    assert backup_reasons() == []
    run("--journal", journal, "import", SAMPLES / "s3.csv")
    assert backup_reasons() == [BackupReason.BEFORE_IMPORT]


def test_nothing_is_imported_where_no_backup_can_be_made(run: Run, journal: Path) -> None:
    run("--journal", journal, "import", SAMPLES / "s1.csv", "--unit", "kg")
    backups = user_folders(os.environ).backups
    backups.parent.mkdir(parents=True, exist_ok=True)
    backups.write_text("a file where the folder should be", encoding="utf-8")
    before = journal.read_bytes()
    more = ("--journal", journal, "import", SAMPLES / "s3.csv")
    run(*more).assert_refused("No backup could be made.", "Nothing was imported.", "--no-backup")
    assert journal.read_bytes() == before
    assert run(*more, "--no-backup").status == 0
    assert journal.read_bytes() != before
