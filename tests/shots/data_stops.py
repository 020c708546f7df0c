"""Stops at the card of the journal's file, its backups, restoring, and export."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from hinge_desktop.core.backups.backup_store import Restored
from hinge_desktop.core.backups.manifest import BackupReason, JournalSummary
from hinge_desktop.core.backups.restore_outcome import RestoreOutcome
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.settings_page import SettingsPage
from hinge_desktop.store.backups.file_backups import FileBackups
from hinge_desktop.walk import Walk

_REASONS = (
    (9, BackupReason.CLOSE),
    (8, BackupReason.BEFORE_IMPORT),
    (6, BackupReason.CLOSE),
    (5, BackupReason.SESSION_END),
    (4, BackupReason.CLOSE),
)


def data_stops(walk: Walk) -> Iterator[str]:
    """Stop at each state, from no backup to a restored one, and at each way out."""
    keeping = walk.workspace.keeping
    walk.show_page(PageName.SETTINGS)
    walk.click("open_backups")
    yield "backups-none"
    walk.press("Escape")
    _make_some(walk)
    keeping.backups.look()
    walk.settle()
    page = walk.app.window.shown_page
    assert isinstance(page, SettingsPage)
    page.ensureWidgetVisible(page.data, 0, page.height())
    yield "settings-your_data"
    walk.click("open_backups")
    walk.press("Down")
    yield "backups-list"
    walk.press("Return")
    yield "backups-restore"
    walk.press("Escape")
    walk.press("Escape")
    before = walk.desk.journal.session_span(None, None, None)
    now = JournalSummary(44, 318, before.first_day, before.last_day)
    kept = Path("hinge-000006-2026-11-21-before-restore.zip")
    then = JournalSummary(before.sessions, 362, before.first_day, before.last_day)
    keeping.tell_restored(RestoreOutcome(Restored(then, now, kept)))
    yield "backups-restored"
    walk.press("Escape")
    keeping.tell_restored(RestoreOutcome())
    yield "backups-not_restored"
    walk.press("Escape")
    yield from _export_stops(walk)


def _export_stops(walk: Walk) -> Iterator[str]:
    target = walk.folders.data.parent / "hinge-sets.csv"
    walk.workspace.keeping.export._ask_file = lambda _name, _ending: target
    walk.focus("open_export")
    walk.click("open_export")
    yield "export-json"
    walk.press("3")
    yield "export-strong"
    target.write_text("there already")
    walk.press("2")
    walk.press("Return")
    yield "export-replace"
    walk.press("R")
    yield "export-told"
    walk.press("Escape")


def _make_some(walk: Walk) -> None:
    """Put backups of the last days into their folder."""
    folders, now = walk.folders, walk.clock.clocks().wall()
    for days, reason in _REASONS:
        made = now - timedelta(days=days, minutes=37 * days)
        backups = FileBackups(
            folders.journal_file, folders.backups, app_version="0", now=partial(_same, made)
        )
        backups.make(reason)


def _same(moment: datetime) -> datetime:
    return moment
