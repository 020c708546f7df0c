"""Undo and redo of every change to the journal, on Qt's own undo stack."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from hinge_desktop.core.changes import Change
from hinge_desktop.core.journal import JournalError
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.kept_acts import KeptAct, kept_acts, take_up
from hinge_desktop.gui.language_command import LanguageCommand
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.undo_commands import (
    ActCommand,
    ChangeCommand,
    JournalAct,
    StackedCommand,
    Write,
)
from hinge_desktop.services.journal_changes import JournalChanges


class JournalUndo(QObject):
    """Keeps the acts of this run of the program and takes them back one by one.

    What is large is written by a worker; the stack moves once it is done, and until then no other
    act is undone.
    """

    failed = Signal(object)
    """Sent with the `JournalError` when an undo or redo could not be stored."""
    undone = Signal(object)
    """Sent with the original `Change` after it was taken back."""
    work_began = Signal(str)
    """Sent with the words of an act that a worker takes back or makes again."""
    work_progressed = Signal(float)
    """Sent with the share of it that is done."""
    work_ended = Signal()
    """Sent when the worker is done, or was stopped."""

    def __init__(
        self,
        changes: JournalChanges,
        signals: ChangeSignals,
        write: Write,
        parent: QObject | None = None,
    ) -> None:
        """Follow the changes; `write` writes large ones in a worker."""
        super().__init__(parent)
        self._changes = changes
        self._write = write
        self._is_replaying = False
        self._under_way: tuple[StackedCommand, bool] | None = None
        self._worker = LatestTask(self)
        self.stack = QUndoStack(self)
        self._worker.progressed.connect(self.work_progressed)
        self._worker.answered.connect(self._finish)
        self._worker.failed.connect(self._fail)
        self._worker.idle.connect(self._end)
        signals.changed.connect(self._keep)

    def undo(self) -> None:
        """Take the last act back."""
        self._go(is_undo=True)

    def redo(self) -> None:
        """Make the act again that was taken back last."""
        self._go(is_undo=False)

    def keep_act(self, act: JournalAct) -> None:
        """Let an act be taken back that was just made and announced."""
        self.stack.push(ActCommand(act))

    def choose_language(self, code: str, preferences: Preferences) -> None:
        """Want another language, as an act that can be taken back."""
        before = preferences.settings.language
        if code != before:
            self.stack.push(LanguageCommand(before, code, preferences))

    def kept_acts(self) -> tuple[KeptAct, ...]:
        """Return what could be undone or made again, for a window that is opened anew."""
        return kept_acts(self.stack)

    def take_up(self, acts: tuple[KeptAct, ...], preferences: Preferences) -> None:
        """Let the acts of the window before be undone here."""
        take_up(acts, self.stack, self._make_now, self._write, preferences)

    def stop_work(self) -> None:
        """Let the worker write nothing, unless it is done by now."""
        self._worker.stop()

    def _go(self, *, is_undo: bool) -> None:
        if self._under_way is not None:
            return
        place = self.stack.index() - 1 if is_undo else self.stack.index()
        command = self.stack.command(place) if 0 <= place < self.stack.count() else None
        if not isinstance(command, StackedCommand) or not command.is_long:
            self._move(is_undo=is_undo)
            return
        self._under_way = (command, is_undo)
        self.work_began.emit(command.text())
        self._worker.ask_long(partial(_carry_out, command, is_undo))

    def _move(self, *, is_undo: bool) -> None:
        if is_undo:
            self.stack.undo()
        else:
            self.stack.redo()

    def _finish(self, change: Change) -> None:
        """Move over what the worker carried out, and tell of it."""
        if self._under_way is None:
            return
        command, is_undo = self._under_way
        command.is_made = not is_undo
        self._move(is_undo=is_undo)
        self._while_replaying(partial(self._changes.announce, change))
        if is_undo:
            self.undone.emit(command.told)

    def _fail(self, error: Exception) -> None:
        """Drop an act that cannot be taken back or made again any more."""
        if self._under_way is None or not isinstance(error, JournalError):
            raise error
        command, is_undo = self._under_way
        command.is_made = not is_undo
        command.setObsolete(True)
        self._move(is_undo=is_undo)
        self.failed.emit(error)

    def _end(self) -> None:
        self._under_way = None
        self.work_ended.emit()

    def _keep(self, change: Change) -> None:
        if self._is_replaying or change.is_sweeping:
            return
        if not change.is_undoable and not self.stack.canUndo():
            # What could be made again stood before this bookkeeping and no longer fits.
            self.stack.clear()
            return
        self.stack.push(ChangeCommand(change, self._make_now, self._write))

    def _make_now(self, joined: Change, told: Change) -> bool:
        try:
            self._while_replaying(partial(self._changes.make, joined))
        except JournalError as error:
            self.failed.emit(error)
            return False
        if joined.is_undo:
            self.undone.emit(told)
        return True

    def _while_replaying(self, act: Callable[[], None]) -> None:
        self._is_replaying = True
        try:
            act()
        finally:
            self._is_replaying = False


def _carry_out(command: StackedCommand, is_undo: bool, progress: Progress) -> Change:  # noqa: FBT001 bound by a partial
    return command.carry_out(is_undo=is_undo, report=progress.report)
