"""What stands on the undo stack: acts of the lifter, each with how it is made and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol, TypeAlias

from PySide6.QtGui import QUndoCommand

from hinge_desktop.core.backups.backup_store import Report
from hinge_desktop.core.changes import Change
from hinge_desktop.words.changes import change_words

MOST_IN_THE_WINDOW: Final = 400
"""Edits that are written without a worker: more of them would have the window stand still."""
MERGE_BOOKKEEPING: Final = 1
"""By it Qt asks a command whether it takes in the one that follows."""

Write: TypeAlias = Callable[[Change, Report], None]
"""Writes a change and tells how far it is; for a worker."""
MakeNow: TypeAlias = Callable[[Change, Change], bool]
"""Writes and announces the first change at once, which is that of the second; whether it could."""


class JournalAct(Protocol):
    """An act that is no list of edits, such as another journal that was taken in."""

    def make(self) -> None:
        """Do it again; for a worker. Raise `JournalError`."""

    def take_back(self) -> None:
        """Undo it; for a worker. Raise `JournalError`."""

    def news(self, *, is_undo: bool) -> Change:
        """Return what is announced once it is done."""


class _Command(QUndoCommand):
    """What both kinds of command are; a worker may carry one out before the stack moves over it."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.is_made = True
        """Whether it stands in the journal; Qt calls redo() when a command is pushed, too late."""

    def id(self) -> int:
        """Let bookkeeping that follows belong to this act."""
        return MERGE_BOOKKEEPING


class ChangeCommand(_Command):
    """One act of the lifter and the bookkeeping that followed it, undone together."""

    def __init__(self, change: Change, make_now: MakeNow, write: Write) -> None:
        """Hold a change that was made."""
        super().__init__(change_words(change))
        self.changes = [change]
        self._make_now = make_now
        self._write = write

    @property
    def told(self) -> Change:
        """The act, without the bookkeeping."""
        return self.changes[0]

    @property
    def is_long(self) -> bool:
        """Whether there is too much of it for the window's own thread."""
        return sum(len(change.edits) for change in self.changes) > MOST_IN_THE_WINDOW

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in bookkeeping that followed."""
        if not isinstance(other, ChangeCommand) or other.changes[0].is_undoable:
            return False
        self.changes += other.changes
        return True

    def redo(self) -> None:
        """Make it again, unless it is made."""
        if not self.is_made:
            self.is_made = self._make_now(self._joined(is_undo=False), self.told)
            self.setObsolete(not self.is_made)

    def undo(self) -> None:
        """Take it back, unless it is taken back."""
        if self.is_made:
            undone = self._make_now(self._joined(is_undo=True), self.told)
            self.is_made = not undone
            self.setObsolete(not undone)

    def carry_out(self, *, is_undo: bool, report: Report) -> Change:
        """Write all edits in one transaction."""
        joined = self._joined(is_undo=is_undo)
        self._write(joined, report)
        return joined

    def _joined(self, *, is_undo: bool) -> Change:
        changes = self.changes
        if is_undo:
            changes = [change.inverse() for change in reversed(changes)]
        edits = tuple(edit for change in changes for edit in change.edits)
        return Change(self.changes[0].act, edits, is_undo=is_undo)


class ActCommand(_Command):
    """An act that knows itself how it is taken back."""

    def __init__(self, act: JournalAct) -> None:
        super().__init__(change_words(act.news(is_undo=False)))
        self._act = act

    @property
    def told(self) -> Change:
        """What was announced when it was done."""
        return self._act.news(is_undo=False)

    @property
    def is_long(self) -> bool:
        """Whether a worker has to carry it out."""
        return True

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Leave bookkeeping that followed as it is: alone it is nothing to undo."""
        return is_bookkeeping(other)

    def carry_out(self, *, is_undo: bool, report: Report) -> Change:
        """Do it again or take it back."""
        report(0.0)
        if is_undo:
            self._act.take_back()
        else:
            self._act.make()
        return self._act.news(is_undo=is_undo)


def is_bookkeeping(command: QUndoCommand) -> bool:
    """Tell whether a command holds nothing that the lifter did."""
    return isinstance(command, ChangeCommand) and not command.changes[0].is_undoable


StackedCommand = ChangeCommand | ActCommand
