"""Undo of the settings of this computer, on the same stack as the acts in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from hinge_desktop.gui.preferences import Preferences, SettingChange
from hinge_desktop.gui.setting_words import setting_change_words
from hinge_desktop.gui.undo_commands import MERGE_BOOKKEEPING, is_bookkeeping


class SettingUndo(QObject):
    """Puts each choice on the stack, and says in words what was changed and taken back."""

    changed = Signal(str)
    """Sent with the words of a choice that can be taken back."""
    undone = Signal(str)
    """Sent with the words of a choice that was taken back."""

    def __init__(
        self, preferences: Preferences, stack: QUndoStack, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._stack = stack
        self._together: str | None = None
        preferences.chosen.connect(self._keep)

    @contextmanager
    def together(self, words: str) -> Iterator[None]:
        """Make one act, in these words, of all that is changed meanwhile, in the journal too."""
        before = self._stack.index()
        self._together = words
        self._stack.beginMacro(words)
        try:
            yield
        finally:
            self._stack.endMacro()
            self._together = None
        act = self._stack.command(before)
        if act.childCount():
            self.changed.emit(words)
        else:
            # Nothing was changed, and nothing is there to undo: what is obsolete goes by undoing.
            act.setObsolete(True)
            self._stack.undo()

    def _keep(self, change: SettingChange) -> None:
        words = self._together or setting_change_words(change)
        self._stack.push(_SettingCommand(words, change, self._preferences, self.undone.emit))
        if self._together is None:
            self.changed.emit(words)


class _SettingCommand(QUndoCommand):
    """One choice; what other settings became meanwhile stays."""

    def __init__(
        self,
        words: str,
        change: SettingChange,
        preferences: Preferences,
        tell_undone: Callable[[str], None],
    ) -> None:
        super().__init__(words)
        self._change = change
        self._preferences = preferences
        self._tell_undone = tell_undone

    def id(self) -> int:
        """Let bookkeeping that follows be no act of its own."""
        return MERGE_BOOKKEEPING

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Leave bookkeeping that followed as it is: alone it is nothing to undo."""
        return is_bookkeeping(other)

    def redo(self) -> None:
        """Choose it again; the first time it is chosen already."""
        self._set(is_before=False)

    def undo(self) -> None:
        """Take it back."""
        self._set(is_before=True)
        self._tell_undone(self.text())

    def _set(self, *, is_before: bool) -> None:
        change = self._change
        values = {name: change.value(name, is_before=is_before) for name in change.names}
        self._preferences.change(**values)
