"""Undo and redo of every change to the journal, on Qt's own undo stack."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.words.changes import change_words

_MERGE_BOOKKEEPING = 1


class _JournalCommand(QUndoCommand):
    """One act of the lifter and the bookkeeping that followed it, undone together."""

    def __init__(self, change: Change, make_all: Callable[[list[Change]], bool]) -> None:
        super().__init__(change_words(change))
        self.changes = [change]
        self._make_all = make_all
        self._is_made = True

    def id(self) -> int:
        return _MERGE_BOOKKEEPING

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _JournalCommand) or other.changes[0].is_undoable:
            return False
        self.changes += other.changes
        return True

    def redo(self) -> None:
        # Qt calls redo() when a command is pushed; by then the change is in the journal.
        if not self._is_made:
            self._is_made = self._make_all(self.changes)
            self.setObsolete(not self._is_made)

    def undo(self) -> None:
        undone = self._make_all([change.inverse() for change in reversed(self.changes)])
        self._is_made = not undone
        self.setObsolete(not undone)


class JournalUndo(QObject):
    """Keeps the acts of this run of the program and takes them back one by one."""

    failed = Signal(object)
    """Sent with the `JournalError` when an undo or redo could not be stored."""
    undone = Signal(object)
    """Sent with the original `Change` after it was taken back."""

    def __init__(
        self, changes: JournalChanges, signals: ChangeSignals, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._changes = changes
        self._is_replaying = False
        self.stack = QUndoStack(self)
        signals.changed.connect(self._keep)

    def undo(self) -> None:
        """Take the last act back."""
        self.stack.undo()

    def redo(self) -> None:
        """Make the act again that was taken back last."""
        self.stack.redo()

    def _keep(self, change: Change) -> None:
        if self._is_replaying:
            return
        if not change.is_undoable and not self.stack.canUndo():
            # What could be made again stood before this bookkeeping and no longer fits.
            self.stack.clear()
            return
        self.stack.push(_JournalCommand(change, self._make_all))

    def _make_all(self, changes: list[Change]) -> bool:
        joined = Change(
            changes[0].act,
            tuple(edit for change in changes for edit in change.edits),
            is_undo=changes[0].is_undo,
        )
        self._is_replaying = True
        try:
            self._changes.make(joined)
        except JournalError as error:
            self.failed.emit(error)
            return False
        finally:
            self._is_replaying = False
        if joined.is_undo:
            self.undone.emit(changes[-1].inverse())
        return True
