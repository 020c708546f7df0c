"""Errors that nobody caught: a report of each kind, the rest counted, and never a second error."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hinge_desktop.crash_reports.crash_reports import CrashReports
from hinge_desktop.crash_reports.run_mark import Ending, LastRun


def now() -> datetime:
    return datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


@pytest.fixture
def reports(tmp_path: Path) -> Iterator[CrashReports]:
    made = CrashReports(tmp_path / "logs", now, lambda: ["Hinge 0"])
    made.install()
    yield made
    made.uninstall()


def fail(reports: CrashReports, error: Exception, where: str = "the window") -> None:
    """Raise an error and hand it over."""
    try:
        raise error
    except type(error) as caught:
        reports.take(caught, where)


def texts(reports: CrashReports) -> list[str]:
    return [one.read_text("utf-8") for one in reports.reports.files()]


def test_a_report_says_what_when_where_and_what_came_before(reports: CrashReports) -> None:
    reports.log.note("the window was opened")
    fail(reports, ValueError("Romanian deadlift"))
    (text,) = texts(reports)
    for part in (
        *("An error in the window.", "Written 2026-11-22 09:30:00", "Hinge 0", "ValueError"),
        *("test_crash_reports.py", "the window was opened"),
    ):
        assert part in text
    assert "Romanian" not in text


def test_a_storm_is_one_report_and_a_number(reports: CrashReports) -> None:
    told: list[Path | None] = []
    reports.tell(told.append)
    for _ in range(500):
        fail(reports, ValueError())
    assert reports.errors == 500
    assert len(texts(reports)) == 1
    assert len([line for line in reports.log.last_lines(999) if "error in" in line]) == 1
    assert set(told) == set(reports.reports.files())


def test_many_kinds_of_errors_end_at_ten_reports(reports: CrashReports) -> None:
    for number in range(50):
        fail(reports, type(f"Error{number}", (Exception,), {})())
    assert len(texts(reports)) == 10
    assert reports.errors == 50


def end_a_thread() -> None:
    thread = threading.Thread(target=lambda: int("no number"))
    thread.start()
    thread.join()


def let_go_of_something() -> None:
    class Unlucky:
        def __del__(self) -> None:
            raise ValueError

    Unlucky()
    gc.collect()


@pytest.mark.parametrize(
    ("act", "where"),
    [(end_a_thread, "a thread beside it"), (let_go_of_something, "the tidying up")],
)
def test_errors_beside_the_window_are_reported(
    reports: CrashReports, act: Callable[[], None], where: str
) -> None:
    act()
    (text,) = texts(reports)
    assert text.startswith(f"An error in {where}.")


def test_an_error_in_the_report_is_no_second_error(
    reports: CrashReports, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    told: list[Path | None] = []
    reports.tell(told.append)

    def break_down(_lines: object) -> Path:
        fail(reports, KeyError("in the report"))
        raise MemoryError

    monkeypatch.setattr(reports.reports, "write", break_down)
    fail(reports, ValueError())
    assert told == [None]
    assert "so did the report" in capfd.readouterr().err


def test_a_full_disk_costs_the_report_and_nothing_else(
    reports: CrashReports, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_lines: object) -> Path:
        raise OSError(28, "no room")

    told: list[Path | None] = []
    reports.tell(told.append)
    monkeypatch.setattr(reports.reports, "write", no_room)
    fail(reports, ValueError())
    assert told == [None]
    assert reports.errors == 1


def test_who_listens_late_hears_of_it_at_once(reports: CrashReports) -> None:
    fail(reports, ValueError())
    told: list[Path | None] = []
    reports.tell(told.append)
    assert told == reports.reports.files()


def test_a_crash_of_the_last_run_becomes_a_report(reports: CrashReports) -> None:
    assert reports.report_last_run(LastRun(Ending.CUT_OFF)) is None
    assert texts(reports) == []
    reports.report_last_run(LastRun(Ending.CRASHED, ("Fatal Python error: Segmentation fault",)))
    (text,) = texts(reports)
    assert "Segmentation fault" in text


def test_ctrl_c_is_no_mistake_of_ours(reports: CrashReports, capfd: object) -> None:
    del capfd
    import sys  # noqa: PLC0415 the hook that was just put there

    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reports.errors == 0
