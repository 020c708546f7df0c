"""What a service stands on in a test: a journal, a day that the test moves, and what was made."""

from dataclasses import dataclass, field
from datetime import date
from itertools import count

from hinge_desktop.core.changes import Change
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.store.sql_journal import SqlJournal


@dataclass
class WatchedChanges:
    """Remembers each change that a service makes; a test's own desk adds the service."""

    journal: SqlJournal
    today: date = date(2026, 11, 21)
    made: list[Change] = field(default_factory=list)

    def __post_init__(self) -> None:
        board = NoticeBoard()
        board.subscribe(self.made.append)
        numbers = count(1)
        self.new_id = lambda: f"id-{next(numbers)}"
        self.changes = JournalChanges(self.journal, board)
