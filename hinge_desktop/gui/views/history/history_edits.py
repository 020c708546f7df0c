"""What is changed on the history page, stored at once; trouble is told and changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.history.problems import PastEditError
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
from hinge_desktop.words.problems import past_words

_Made = TypeVar("_Made")


class HistoryEdits(QObject):
    """Every call is one act that Ctrl Z takes back; None or False where it could not be stored."""

    failed = Signal(object)
    """Sent with the `JournalError`."""
    refused = Signal(str)
    """Sent with a sentence that says why the past cannot be changed like that."""

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
        return self._made(
            lambda: self._past.add_set(session_id, entry_id, None if like is None else like.id)
        )

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
        if before.start.date != after.start.date:
            if not self.move(before.id, after.start.date):
                return False
            before = _on_day(before, after.start.date)
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

    def restore(self, entry_id: str) -> bool:
        """Bring back what was deleted."""
        return self._did(lambda: self._past.restore(entry_id))

    def empty_trash(self) -> bool:
        """Let go of everything that was deleted."""
        return self._did(self._past.empty_trash)

    def _did(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except JournalError as error:
            self.failed.emit(error)
            return False
        except PastEditError as error:
            self.refused.emit(past_words(error.problem))
            return False
        return True

    def _made(self, act: Callable[[], _Made]) -> _Made | None:
        try:
            return act()
        except JournalError as error:
            self.failed.emit(error)
        except PastEditError as error:
            self.refused.emit(past_words(error.problem))
        return None


def _on_day(session: Session, day: date) -> Session:
    """Return a session as it is after it was moved."""
    by = day - session.start.date
    end = session.end
    return replace(
        session,
        start=replace(session.start, date=day),
        end=None if end is None else replace(end, date=end.date + by),
    )
