"""When the window makes backups by itself, and what it says where it cannot."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.backups.backup_store import Made, Report, no_report
from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.core.backups.problems import BackupError, BackupProblem
from hinge_desktop.core.changes import Act, Change
from hinge_desktop.gui.backup_watch import BackupWatch
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.services.backups.backup_desk import BackupDesk
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

HALF_AN_HOUR = 30 * 60
_A_MONTH = 30 * 24 * 60 * 60.0


class NotingDesk(BackupDesk):
    """Notes what was asked of it."""

    def __init__(self, room: Room) -> None:
        store = FileBackups(room.file, room.folder, app_version="0", now=room.clock.now)
        super().__init__(store, room.clock.now)
        self._asked = room.asked

    def make(self, reason: BackupReason, report: Report = no_report) -> Made | None:
        self._asked.append(reason)
        return super().make(reason, report)


class Room:
    """A journal in use, its clock, and who watches it."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "journal.hinge"
        self.folder = folder / "backups"
        place_on_the_bar(self.file)
        self.journal = open_journal(self.file)
        self.clock = FakeClock()
        self.board = NoticeBoard()
        self.signals = ChangeSignals(self.board)
        self.is_open = False
        self.asked: list[BackupReason] = []
        self.watch = BackupWatch(self.desk, self.signals, self.clock.clocks(), lambda: self.is_open)

    def desk(self) -> BackupDesk:
        return NotingDesk(self)

    def save(self) -> None:
        """Store something, and announce it."""
        change = log_change(logged(sets=[{}]))
        self.journal.apply(change)
        self.board.announce(change)

    def start_session(self) -> None:
        self.is_open = True
        self.board.announce(Change(Act.START_SESSION, ()))

    def end_session(self) -> None:
        self.is_open = False
        self.board.announce(Change(Act.FINISH_SESSION, ()))

    def reasons(self) -> list[BackupReason]:
        """Return why the backups were made, oldest first."""
        entries = reversed(self.desk().overview().entries)
        return [one.manifest.reason for one in entries if one.manifest is not None]


@pytest.fixture
def room(qapp: object, tmp_path: Path) -> Iterator[Room]:  # noqa: ARG001 timers need it
    room = Room(tmp_path)
    yield room
    room.watch.close()
    room.journal.close()
    room.watch.deleteLater()
    room.signals.deleteLater()


def test_after_each_session(qtbot: QtBot, room: Room) -> None:
    room.start_session()
    room.save()
    with qtbot.waitSignal(room.watch.made) as made:
        room.end_session()
    assert made.args[0].manifest.reason is BackupReason.SESSION_END
    assert made.args[0].manifest.made == room.clock.now()


def test_each_half_hour_of_an_open_session_if_anything_was_saved(qtbot: QtBot, room: Room) -> None:
    room.start_session()
    room.save()
    room.clock.sleep(HALF_AN_HOUR - 1)
    room.watch.look()
    room.clock.advance(1)
    with qtbot.waitSignal(room.watch.made):
        room.watch.look()
    room.clock.advance(HALF_AN_HOUR)
    room.watch.look()
    room.save()
    with qtbot.waitSignal(room.watch.made):
        room.watch.look()
    assert room.reasons() == [BackupReason.SESSION_OPEN, BackupReason.SESSION_OPEN]


def test_without_a_session_none_is_made_while_the_window_is_open(room: Room) -> None:
    room.save()
    room.clock.advance(10 * HALF_AN_HOUR)
    room.watch.look()
    assert room.reasons() == []


def test_as_the_window_closes_once_if_anything_changed(room: Room) -> None:
    room.save()
    room.watch.close()
    room.watch.close()
    assert room.reasons() == [BackupReason.CLOSE]


def test_what_a_killed_run_did_not_back_up_is_at_the_next_close(room: Room) -> None:
    room.journal.apply(log_change(logged(sets=[{}])))
    room.watch.close()
    assert room.reasons() == [BackupReason.CLOSE]


def test_a_session_that_ends_during_a_backup_gets_its_own(room: Room) -> None:
    room.start_session()
    room.save()
    room.clock.advance(HALF_AN_HOUR)
    room.watch.look()
    room.save()
    room.end_session()
    room.watch.close()
    assert room.asked == [BackupReason.SESSION_OPEN, BackupReason.SESSION_END]
    last = room.desk().overview().last
    assert last is not None
    assert last.summary.sets == 2


def test_a_failure_is_told_and_tried_again(qtbot: QtBot, room: Room) -> None:
    room.folder.write_text("no folder")
    room.start_session()
    room.save()
    with qtbot.waitSignal(room.watch.failed) as failed:
        room.end_session()
    assert isinstance(failed.args[0], BackupError)
    assert failed.args[0].problem is BackupProblem.NO_ACCESS
    room.folder.unlink()
    room.watch.close()
    assert room.reasons() == [BackupReason.CLOSE]


def test_the_first_look_lets_go_of_what_is_not_kept(qtbot: QtBot, room: Room) -> None:
    room.clock.set_wall(-_A_MONTH)
    for _ in range(2):
        room.desk().make(BackupReason.BY_HAND)
    room.clock.set_wall(_A_MONTH)
    room.save()
    room.desk().make(BackupReason.CLOSE)
    assert len(room.reasons()) == 3
    room.watch.look()
    qtbot.waitUntil(lambda: len(room.reasons()) == 2)
