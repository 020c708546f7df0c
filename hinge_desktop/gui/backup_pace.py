"""Lets the window have its turn while a worker makes a backup, and tells how far it is."""

from __future__ import annotations

from hinge_desktop.core.backups.backup_store import Report
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.breath import Breath


def with_breath(progress: Progress) -> Report:
    """Return what a backup reports to: it takes a breath, and ends the work once cancelled."""
    breath = Breath()

    def report(share: float) -> None:
        progress.report(share)
        breath()

    return report
