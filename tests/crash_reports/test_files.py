"""The log, the reports and the mark of a run on a real disk."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.crash_reports.report_folder import MOST_REPORTS, ReportFolder
from hinge_desktop.crash_reports.run_log import RunLog
from hinge_desktop.crash_reports.run_mark import Ending, LastRun, RunMark


def now() -> datetime:
    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_a_line_has_its_time_and_stays_one_line(tmp_path: Path) -> None:
    log = RunLog(tmp_path / "logs", now)
    log.note("started\nagain")
    log.note("x" * 5000)
    first, second = log.last_lines(9)
    assert first == "2026-11-22 09:30:00 started again"
    assert len(second) == 320


def test_the_log_takes_two_files_at_most(tmp_path: Path) -> None:
    log = RunLog(tmp_path, now, most_bytes=1000)
    for number in range(200):
        log.note(f"line {number}")
    files = sorted(one.name for one in tmp_path.iterdir())
    assert files == ["hinge.1.log", "hinge.log"]
    assert all(one.stat().st_size < 1040 for one in tmp_path.iterdir())
    assert [line.split()[-1] for line in log.last_lines(3)] == ["197", "198", "199"]


def test_a_folder_that_takes_no_log_is_nobodys_trouble(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file in the way")
    log = RunLog(tmp_path / "logs", now)
    log.note("lost")
    assert log.last_lines(5) == []


def test_a_folder_that_went_is_not_made_again(tmp_path: Path) -> None:
    log = RunLog(tmp_path / "stick" / "logs", now)
    log.note("kept")
    (tmp_path / "stick").rename(tmp_path / "pulled")
    log.note("lost")
    assert not (tmp_path / "stick").exists()
    (tmp_path / "pulled").rename(tmp_path / "stick")
    log.note("kept again")
    assert [line.split(maxsplit=2)[-1] for line in log.last_lines(5)] == ["kept", "kept again"]


def test_ten_reports_are_kept_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    folder = ReportFolder(tmp_path / "logs")
    for number in range(MOST_REPORTS + 3):
        assert folder.write([f"number {number}"]).read_text() == f"number {number}\n"
    (tmp_path / "logs" / "report-mine.txt").write_text("kept")
    names = [one.name for one in folder.files()]
    assert names == [f"report-{number}.txt" for number in range(4, 14)]
    assert (tmp_path / "logs" / "report-mine.txt").exists()


def test_a_run_that_was_closed_left_no_mark(tmp_path: Path) -> None:
    mark = RunMark(tmp_path, Path("journal.hinge"))
    assert mark.begin() == LastRun(Ending.CLOSED)
    mark.end()
    mark.end()
    assert list(tmp_path.iterdir()) == []


def test_a_mark_that_is_left_tells_of_its_own_journal(tmp_path: Path) -> None:
    left, other = RunMark(tmp_path, Path("a")), RunMark(tmp_path, Path("b"))
    left.begin()
    (file,) = tmp_path.iterdir()
    left.end()
    for text, ending in (("", Ending.CUT_OFF), ("Fatal Python error\n", Ending.CRASHED)):
        file.write_text(text)
        assert other.begin().ending is Ending.CLOSED
        other.end()
        again = RunMark(tmp_path, Path("a"))
        assert again.begin() == LastRun(ending, tuple(text.splitlines()))
        again.end()


@pytest.mark.parametrize("place", ["file", "deep/file"])
def test_where_no_mark_can_be_left_the_run_goes_on(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").write_text("in the way")
    mark = RunMark(tmp_path / place, Path("a"))
    mark.begin()
    mark.end()
    assert (tmp_path / "file").read_text() == "in the way"
