"""Opening a journal: what is old in its trash is forgotten once the plan is on screen."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.backups.manifest import BackupReason
from hinge_desktop.journal_backups import backup_desk
from hinge_desktop.journal_opening import JournalOpening
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Return a journal from which one session was deleted."""
    path = tmp_path / "journal.hinge"
    place_on_the_bar(path)
    journal = open_journal(path)
    deleted = logged()
    journal.apply(log_change(deleted))
    TrainingDesk.over(journal, FakeClock().clocks(), numbered_ids(1)).past.delete(
        deleted.session.id
    )
    journal.close()
    return path


def forget(qtbot: QtBot, opening: JournalOpening) -> int:
    """Open the journal and have it checked; return how much is in the trash then."""
    with qtbot.waitSignal(opening.opened) as opened:
        opening.start()
    with qtbot.waitSignal(opening.checked):
        opening.check()
    left = len(opened.args[0].past.trash())
    opening.close()
    return left


def test_what_goes_for_good_is_backed_up_first(qtbot: QtBot, file: Path, tmp_path: Path) -> None:
    clock = FakeClock()
    clock.advance(timedelta(31).total_seconds())
    backups = backup_desk(file, tmp_path / "backups", lambda: "", clock.now)
    state = tmp_path / "state"
    state.mkdir()

    def back_up() -> None:
        backups.secure(BackupReason.BEFORE_DELETION)

    (tmp_path / "backups").write_text("no folder")
    for kept in (1, 0):
        opening = JournalOpening(
            file, state, clock.clocks(), numbered_ids(2), before_forgetting=back_up
        )
        assert forget(qtbot, opening) == kept, "without a backup it stays"
        if kept:
            (tmp_path / "backups").unlink()
    (entry,) = backups.overview().entries
    assert entry.manifest is not None
    assert entry.manifest.reason is BackupReason.BEFORE_DELETION


@pytest.mark.parametrize(("days", "kept"), [(30, 1), (31, 0)])
def test_the_trash_is_kept_for_thirty_days(
    qtbot: QtBot, file: Path, tmp_path: Path, days: int, kept: int
) -> None:
    clock = FakeClock()
    clock.advance(timedelta(days).total_seconds())
    state = tmp_path / "state"
    state.mkdir()
    opening = JournalOpening(file, state, clock.clocks(), numbered_ids(2))
    with qtbot.waitSignal(opening.opened) as opened:
        opening.start()
    desk: TrainingDesk = opened.args[0]
    assert len(desk.past.trash()) == 1
    with qtbot.waitSignal(opening.checked) as checked:
        opening.check()
    assert checked.args == [()]
    assert len(desk.past.trash()) == kept
    opening.close()
