"""The one door through which changes reach the journal."""

from __future__ import annotations

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import SessionStore
from hinge_desktop.services.notice_board import NoticeBoard


class JournalChanges:
    """Writes a change and announces it once its commit returned."""

    def __init__(self, journal: SessionStore, board: NoticeBoard) -> None:
        self._journal = journal
        self._board = board

    def make(self, change: Change) -> None:
        """Store and announce a change; raise `JournalError` with nothing announced if it fails.

        The same change may be made again after an error: it is never stored twice.
        """
        self._journal.apply(change)
        self.announce(change)

    def announce(self, change: Change) -> None:
        """Tell of a change that a worker has stored; for the window's own thread."""
        self._board.announce(change)
