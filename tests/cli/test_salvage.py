"""`salvage`: what can be read goes into a new file; the lifter is told what did not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from hinge_desktop.store.backups.contents import file_digest
from tests.cli.conftest import Run
from tests.faults.damage import dice, noise_over, text_file


@pytest.fixture
def damaged(demo_file: Path, tmp_path: Path) -> Path:
    """A journal that lost a page of sets."""
    with closing(sqlite3.connect(demo_file)) as connection:
        pages = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = 'sets' AND pagetype = 'leaf' ORDER BY pageno"
        ).fetchall()
    file = tmp_path / "damaged.hinge"
    file.write_bytes(noise_over(demo_file.read_bytes(), pages[3][0], dice(1)))
    return file


def test_it_tells_what_was_saved_and_what_was_lost(
    run: Run, demo_file: Path, damaged: Path, tmp_path: Path
) -> None:
    before = file_digest(damaged)
    target = tmp_path / "saved.hinge"
    answer = run("salvage", damaged, target)
    assert (answer.status, answer.err) == (0, "")
    saved = run("stats", "--json", "--journal", target).json
    assert f"{target}: {saved['workouts']} sessions, {_stored_sets(target)} sets" in answer.out
    lost = _stored_sets(demo_file) - _stored_sets(target)
    assert 20 <= lost <= 30
    assert f" {lost} sets." in answer.out
    assert f"{damaged} is as it was." in answer.out
    assert file_digest(damaged) == before
    assert run("check", "--journal", target).status == 0


def _stored_sets(file: Path) -> int:
    with closing(sqlite3.connect(file)) as connection:
        (count,) = connection.execute("SELECT count(*) FROM sets").fetchone()
    return int(count)


def test_it_tells_programs_the_same(run: Run, damaged: Path, tmp_path: Path) -> None:
    target = tmp_path / "saved.hinge"
    told = run("salvage", damaged, target, "--json").json
    assert told["journal"] == str(target)
    assert told["complete"] is False
    tables = {one["table"]: one for one in told["tables"]}
    assert tables["sets"]["saved"] == told["sets"] == _stored_sets(target)
    assert tables["sets"]["lost"] > 0
    assert "rows_lost" in told["remarks"]
    assert told["first_date"] < told["last_date"]


def test_a_sound_journal_loses_nothing(run: Run, demo_file: Path, tmp_path: Path) -> None:
    answer = run("salvage", demo_file, tmp_path / "saved.hinge")
    assert "Every row of the file was saved." in answer.out
    assert "Lost" not in answer.out


def test_no_file_is_written_over(run: Run, damaged: Path, tmp_path: Path) -> None:
    target = tmp_path / "diary.txt"
    target.write_text("Dear diary")
    run("salvage", damaged, target).assert_refused("exists already", "Name another file")
    run("salvage", damaged, damaged).assert_refused("exists already")
    assert target.read_text() == "Dear diary"


def test_what_is_no_journal_is_refused(run: Run, tmp_path: Path) -> None:
    diary = tmp_path / "diary.hinge"
    diary.write_bytes(text_file(b"", dice(1)))
    empty = tmp_path / "empty.hinge"
    empty.touch()
    target = tmp_path / "saved.hinge"
    run("salvage", diary, target).assert_refused("not a Hinge journal", str(diary))
    run("salvage", empty, target).assert_refused("not a Hinge journal")
    run("salvage", tmp_path, target).assert_refused("not a Hinge journal")
    run("salvage", tmp_path / "gone.hinge", target).assert_refused("no journal", "gone.hinge")
    run("salvage", diary, tmp_path / "nowhere" / "x").assert_refused("does not exist")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["diary.hinge", "empty.hinge"]
