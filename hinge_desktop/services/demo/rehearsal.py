"""A journal in memory for one running session: its many small changes become one."""

from __future__ import annotations

from collections.abc import Iterator

from hinge_desktop.core.changes import Change, Record
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    Session,
    SessionExercise,
    WorkSet,
)


class Rehearsal:
    """Takes the changes of the services; what is left of them is written to the disk at once.

    A commit for each key press is what a lifter needs and what a script of 26 weeks cannot wait
    for: on a slow disk it would take a minute.
    """

    def __init__(self, first_sequence: int) -> None:
        self._records: dict[tuple[type[Record], str], Record] = {}
        self._next_sequence = first_sequence

    def apply(self, change: Change) -> None:
        """Keep the records as they are after the change."""
        for edit in change.edits:
            key = (edit.kind, edit.record.id)
            if edit.after is None:
                del self._records[key]
            else:
                self._records[key] = edit.after

    def open_session(self) -> LoggedSession | None:
        """Return the session that was started and not ended."""
        for record in reversed(self._records.values()):
            if isinstance(record, Session):
                return None if record.end is not None else self._whole(record)
        return None

    def next_sequence(self) -> int:
        """Return the sequence number for a new session or ladder move."""
        self._next_sequence += 1
        return self._next_sequence - 1

    def records(self) -> Iterator[Record]:
        """Yield what is to be written, each kind together, parents first."""
        kinds = list(dict.fromkeys(kind for kind, _ in self._records))
        for kind in kinds:
            yield from (one for (of_kind, _), one in self._records.items() if of_kind is kind)

    def _whole(self, session: Session) -> LoggedSession:
        entries = [
            one
            for one in self._records.values()
            if isinstance(one, SessionExercise) and one.session_id == session.id
        ]
        return LoggedSession(session, tuple(self._with_sets(entry) for entry in entries))

    def _with_sets(self, entry: SessionExercise) -> LoggedExercise:
        sets = [
            one
            for one in self._records.values()
            if isinstance(one, WorkSet) and one.session_exercise_id == entry.id
        ]
        return LoggedExercise(entry, tuple(sets))
