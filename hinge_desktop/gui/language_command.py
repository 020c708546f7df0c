"""Another language, as an act that can be taken back; the window is opened anew in it."""

from __future__ import annotations

from PySide6.QtGui import QUndoCommand

from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.undo_commands import MERGE_BOOKKEEPING, is_bookkeeping


class LanguageCommand(QUndoCommand):
    """Changes the setting; whoever follows the settings opens the window in that language."""

    def __init__(
        self, before: str, after: str, preferences: Preferences, *, is_made: bool = False
    ) -> None:
        """Hold codes of languages, empty for the system's."""
        super().__init__()
        self.before = before
        self.after = after
        self.is_made = is_made
        """Whether it is in force; Qt calls redo() when a command is pushed."""
        self._preferences = preferences

    def id(self) -> int:
        """Let bookkeeping that follows be no act of its own."""
        return MERGE_BOOKKEEPING

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Leave bookkeeping that followed as it is: alone it is nothing to undo."""
        return is_bookkeeping(other)

    def redo(self) -> None:
        """Put the chosen language in force, unless it is."""
        if not self.is_made:
            self.is_made = True
            self._preferences.change(language=self.after)

    def undo(self) -> None:
        """Go back to the language before, unless that was done."""
        if self.is_made:
            self.is_made = False
            self._preferences.change(language=self.before)
