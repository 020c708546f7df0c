"""F6: the disk is really full, or the system lets no file grow any more."""

from __future__ import annotations

import resource
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Final

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError
from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalProblem, StorageEnvironmentError
from hinge_desktop.crash_reports.run_log import RunLog
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.opening import check_journal
from tests.builders import log_change, logged
from tests.faults.forked import in_child
from tests.faults.logbook import Logbook, copied, fresh_journal, saved_sets
from tests.faults.mounts import mounted
from tests.faults.rows.row import Budget, Control, Outcome
from tests.system_parts import MOUNTS, POSIX

_NOW: Final = datetime(2026, 11, 22, tzinfo=UTC)
_MOST_SESSIONS: Final = 3000
_TRIES: Final = 3
_HOURLY_BACKUPS: Final = 8
_TOO_FEW_BYTES: Final = 1_000
"""What a file may have where no backup fits."""


class FullDisks:
    """Sets until nothing fits, then room is made: tmpfs for root on Linux, a limit everywhere."""

    number = "F6"
    title = "a disk that is really full, a file-size limit"
    needs = (POSIX,)

    def run(self, budget: Budget, seed: int, folder: Path) -> Outcome:
        """Fill each of them; what could not be mounted is named in the figures."""
        del seed
        start = fresh_journal(folder / "start.hinge")
        failures = [f"limit: {text}" for text in _limited(copied(start, folder / "limit"))]
        failures += [f"backups: {text}" for text in _old_backups(copied(start, folder / "old"))]
        sizes = {Budget.GATE: ("1m",), Budget.LONG: ("1m", "1536k", "2m")}[budget]
        can_mount, tried = MOUNTS.is_here(), 2
        for size in sizes if can_mount else ():
            tried += 1
            failures += [f"{size}: {text}" for text in _on_small_disk(start, folder / size, size)]
        return Outcome(
            tried,
            failures=tuple(failures),
            controls=(_a_disk_with_room(copied(start, folder / "room")),),
            figures={}
            if can_mount
            else {"not tried": f"a mounted disk, for want of {MOUNTS.name}"},
        )


def _limited(file: Path) -> list[str]:
    def work() -> Iterator[str]:
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)

        def limit() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size, most))

        def lift() -> None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

        # A limit is no full disk, and SQLite does not tell it as one.
        told = (JournalProblem.FULL, JournalProblem.INPUT_OUTPUT)
        yield from _fill_and_go_on(file, limit, lift, told)

    return in_child(work)


def _on_small_disk(start: Path, folder: Path, size: str) -> Iterator[str]:
    with mounted(folder, size):
        file = copied(start, folder / "journal")
        ballast = folder / "ballast"

        def fill() -> None:
            with ballast.open("ab") as opened:
                opened.write(b"x" * shutil.disk_usage(folder).free)

        yield from _fill_and_go_on(file, fill, ballast.unlink, (JournalProblem.FULL,))
        fill()
        yield from _beside(file)
        ballast.unlink()
        yield from _until_nothing_fits(file)


def _fill_and_go_on(
    file: Path,
    fill: Callable[[], None],
    make_room: Callable[[], None],
    told: tuple[JournalProblem, ...],
) -> Iterator[str]:
    book = Logbook(file)
    book.log()
    fill()
    waiting = log_change(*(logged() for _ in range(100)))
    for _ in range(_TRIES):
        yield from _refused(book, waiting, told)
        if saved_sets(book.journal) != book.ticked:
            yield "what is read is not what was saved"
    make_room()
    book.log(waiting)
    book.log(waiting)
    lost = book.lost()
    if lost:
        yield f"{lost} sets lost or doubled"
    if check_journal(file):
        yield "damaged"


def _until_nothing_fits(file: Path) -> Iterator[str]:
    book = Logbook(file)
    for _ in range(_MOST_SESSIONS):
        try:
            book.log()
        except StorageEnvironmentError as error:
            if error.problem is not JournalProblem.FULL:
                yield f"was told {error.problem}"
            break
    else:
        yield "the disk was never full"
    lost = book.lost()
    if lost:
        yield f"{lost} sets lost or doubled on a full disk"


def _refused(book: Logbook, change: Change, told: tuple[JournalProblem, ...]) -> Iterator[str]:
    try:
        book.journal.apply(change)
    except StorageEnvironmentError as error:
        if error.problem not in told:
            yield f"was told {error.problem}"
    else:
        yield "it was taken"


def _beside(file: Path) -> Iterator[str]:
    """Try what lies on the same disk: a backup is refused without a trace, the log loses a line."""
    RunLog(file.parent / "logs", lambda: _NOW).note("the disk is full")
    backups = FileBackups(file, file.parent / "backups", app_version="0", now=lambda: _NOW)
    try:
        backups.make(BackupReason.BY_HAND)
    except BackupError:
        left = [one.name for one in (file.parent / "backups").glob("*.zip")]
        if left:
            yield f"a backup that failed left {left}"
    else:
        yield "a backup fitted on a full disk"


def _old_backups(file: Path) -> list[str]:
    """Make backups hour by hour; a month later there is no room for the next one."""
    return in_child(partial(_kept_until_proven, file))


def _kept_until_proven(file: Path) -> Iterator[str]:
    hours = 0
    folder = file.parent / "backups"
    backups = FileBackups(file, folder, app_version="0", now=lambda: _NOW + timedelta(hours=hours))
    book = Logbook(file)
    for hours in range(_HOURLY_BACKUPS):  # noqa: B007 the clock goes by it
        book.log()
        backups.make(BackupReason.SESSION_END)
    book.log()
    hours += 30 * 24
    there = {one.name for one in folder.glob("*.zip")}
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (_TOO_FEW_BYTES, most))
    with suppress(BackupError):
        backups.make(BackupReason.SESSION_END)
        yield "a backup was made without room"
    if gone := there - {one.name for one in folder.glob("*.zip")}:
        yield f"{len(gone)} backups were let go of before another was proven"
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
    backups.make(BackupReason.SESSION_END)
    if there <= {one.name for one in folder.glob("*.zip")}:
        yield "none was let go of after another was proven"
    book.journal.close()


def _a_disk_with_room(file: Path) -> Control:
    def nothing() -> None:
        """Fill nothing."""

    found = list(_fill_and_go_on(file, nothing, nothing, (JournalProblem.FULL,)))
    return Control("a disk that is not full", is_caught="it was taken" in found)


ROW = FullDisks()
