"""`demo FILE` and the folders of `--demo`: complete journals, and nobody's own is touched."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from hinge_desktop.cli.demo_files import demo_folders
from hinge_desktop.known_journals import KnownJournals
from hinge_desktop.paths import user_folders
from hinge_desktop.services.demo.demo_journal import DemoOrder
from hinge_desktop.store.opening import open_journal
from tests.cli.conftest import Run


def test_a_journal_is_written_and_sound(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "demo.hinge"
    answer = run("demo", target, "--today", "2026-11-21")
    assert (answer.status, answer.err) == (0, "")
    assert run("check", "--json", "--journal", target).json["ok"] is True
    stats = run("stats", "--json", "--journal", target).json
    assert stats["last_date"] == "2026-11-17"
    assert [one.name for one in tmp_path.iterdir() if one.is_file()] == ["demo.hinge"]


def test_the_same_order_gives_the_same_export(run: Run, tmp_path: Path) -> None:
    exports = []
    for number in (1, 2, 3):
        journal, target = tmp_path / f"{number}.hinge", tmp_path / f"{number}.json"
        seed = 5 if number < 3 else 6
        run("demo", journal, "--today", "2026-11-21", "--seed", seed, "--sets", 2_000)
        run("export", target, "--journal", journal)
        exports.append(target.read_bytes())
    assert exports[0] == exports[1]
    assert exports[0] != exports[2]


def test_it_ends_four_days_ago_where_no_day_is_named(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "demo.hinge"
    before = date.today()  # noqa: DTZ011 - the local date, as the program takes it
    assert run("demo", target, "--weeks", 4).status == 0
    after = date.today()  # noqa: DTZ011 - as above
    last = date.fromisoformat(run("stats", "--json", "--journal", target).json["last_date"])
    assert before.toordinal() - 4 <= last.toordinal() <= after.toordinal() - 4


def test_a_file_is_replaced_only_by_force(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "demo.hinge"
    target.write_text("mine")
    # What a crash left beside the old file must not be taken for a part of the new one.
    (tmp_path / "demo.hinge-journal").write_text("left over")
    run("demo", target).assert_refused("exists already", "--force")
    assert target.read_text() == "mine"
    assert run("demo", target, "--force").status == 0
    assert run("check", "--journal", target).status == 0
    assert not (tmp_path / "demo.hinge-journal").exists()


def test_ones_own_journal_is_never_replaced(run: Run, tmp_path: Path) -> None:
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path / "user" / "hinge")})
    run("demo", folders.journal_file, "--force").assert_refused("your own journal")
    other = tmp_path / "elsewhere.hinge"
    other.write_text("years of training")
    KnownJournals(folders.state / "journals.json").remember(other)
    run("demo", other, "--force").assert_refused("your own journal")
    assert other.read_text() == "years of training"


@pytest.mark.parametrize("today", ["2000-01-01", "2199-01-01"])
def test_the_longest_demo_fits_any_day_that_may_be_named(
    run: Run, tmp_path: Path, today: str
) -> None:
    target = tmp_path / "demo.hinge"
    assert run("demo", target, "--today", today, "--weeks", 2_000, "--sets", 3_000).status == 0
    assert run("check", "--journal", target).status == 0


def test_bad_targets(run: Run, tmp_path: Path) -> None:
    run("demo", tmp_path).assert_refused("is a folder")
    run("demo", tmp_path / "no" / "demo.hinge").assert_refused("does not exist")


def test_fewer_sets_than_the_weeks_hold_are_refused(run: Run, tmp_path: Path) -> None:
    run("demo", tmp_path / "demo.hinge", "--sets", 10).assert_refused("26 weeks", "362")
    assert not (tmp_path / "demo.hinge").exists()


def test_folders_of_the_demo_are_their_own_and_go_away() -> None:
    with demo_folders(DemoOrder()) as folders:
        journal = open_journal(folders.journal_file)
        assert journal.session_lines(1)[0].day == date(2026, 11, 17)
        journal.close()
        root = folders.data
        assert {folders.config, folders.state.parent, folders.backups.parent} == {root}
    assert not root.exists()


def test_the_window_of_the_demo_gets_them(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The window itself is tested elsewhere; here only what it is handed."""
    seen: list[tuple[Path, Path, bool]] = []

    def run_window(journal_file: Path, _page: object, *, is_guided: bool) -> int:
        assert not is_guided
        data = user_folders(os.environ).data
        seen.append((journal_file, data, journal_file.exists()))
        return 0

    monkeypatch.setattr("hinge_desktop.window_run.run_window", run_window)
    assert run("--demo").status == 0
    ((journal_file, data, existed),) = seen
    assert existed
    assert journal_file.parent == data
    assert tmp_path not in journal_file.parents
