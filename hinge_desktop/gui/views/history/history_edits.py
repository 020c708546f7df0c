"""What is changed on the history page, stored at once; trouble is told and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.training import (
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    WorkSet,
)
from hinge_desktop.gui.views.history.add_session_sheet import NewSession
from hinge_desktop.services.past_sessions import PastSessions

_Made = TypeVar("_Made")


class HistoryEdits(QObject):
    """Every call is one act that Ctrl Z takes back; None or False where it could not be stored."""

    failed = Signal(object)
    """Sent with the `JournalError`."""

    def __init__(self, past: PastSessions, parent: QObject) -> None:
        super().__init__(parent)
        self._past = past

    def change_set(self, before: WorkSet, after: WorkSet) -> bool:
        """Put a set right."""
        return self._did(lambda: self._past.change_set(before, after))

    def add_set(
        self, session_id: SessionId, entry_id: SessionExerciseId, like: WorkSet | None
    ) -> SetId | None:
        """Add a set like another one at the end of an exercise."""
        return self._made(lambda: self._past.add_set(session_id, entry_id, like))

    def remove_set(self, session_id: SessionId, set_id: SetId) -> bool:
        """Take a set out."""
        return self._did(lambda: self._past.remove_set(session_id, set_id))

    def change_entry(self, before: SessionExercise, after: SessionExercise) -> bool:
        """Change the answers about an exercise."""
        return before == after or self._did(lambda: self._past.change_entry(before, after))

    def add_exercise(self, session_id: SessionId, exercise_id: ExerciseId) -> bool:
        """Put another exercise into a session."""
        return self._did(lambda: self._past.add_exercise(session_id, exercise_id))

    def remove_exercise(self, session_id: SessionId, entry_id: SessionExerciseId) -> bool:
        """Take an exercise with its sets out of a session."""
        return self._did(lambda: self._past.remove_exercise(session_id, entry_id))

    def change_session(self, before: Session, after: Session) -> bool:
        """Change day, times and answers of a session."""
        return before == after or self._did(lambda: self._past.change_session(before, after))

    def add_session(self, asked: NewSession) -> SessionId | None:
        """Add a session of the past."""
        return self._made(
            lambda: self._past.add_session(
                asked.day, time=asked.time, exercise_ids=asked.exercise_ids, like=asked.like
            )
        )

    def duplicate(self, session_id: SessionId, to_day: date) -> SessionId | None:
        """Make a session again on another day."""
        return self._made(lambda: self._past.duplicate(session_id, to_day))

    def move(self, session_id: SessionId, to_day: date) -> bool:
        """Move a session to another day."""
        return self._did(lambda: self._past.move(session_id, to_day))

    def delete(self, session_id: SessionId) -> bool:
        """Put a session into the trash."""
        return self._did(lambda: self._past.delete(session_id))

    def _did(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except JournalError as error:
            self.failed.emit(error)
            return False
        return True

    def _made(self, act: Callable[[], _Made]) -> _Made | None:
        try:
            return act()
        except JournalError as error:
            self.failed.emit(error)
            return None
