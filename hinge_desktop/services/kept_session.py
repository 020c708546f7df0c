"""The running session, held in memory where its journal cannot be written: it goes into another.

A file may be swapped or prove damaged in mid-session. What was lifted until then is written to
whichever journal the lifter goes on with, each record once, by the keys it already has.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from hinge_desktop.core.changes import Act, Change, Edit, Record
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.core.session_progress import with_set
from hinge_desktop.core.training import LoggedSession, SessionId, SetState
from hinge_desktop.services.session_edits import saved_with
from hinge_desktop.services.stop_log import StoppedSet


class KeepingStore(Protocol):
    """What taking a session in asks of a store; every `Journal` is one."""

    def apply(self, change: Change) -> None:
        """Write all edits of a change in one transaction; returns after the commit."""

    def session(self, session_id: SessionId) -> LoggedSession | None:
        """Return one whole session."""

    def open_session(self) -> LoggedSession | None:
        """Return the session that was started and not ended."""

    def next_sequence(self) -> int:
        """Return the sequence number for a new session."""

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the built-in exercises and the lifter's own."""


@dataclass(frozen=True, slots=True)
class KeptSession:
    """A session as it is in memory, with what was typed and could not be stored."""

    logged: LoggedSession
    exercises: tuple[Exercise, ...]
    """What its sets are sets of; the other journal may not know the lifter's own."""

    @property
    def saved_sets(self) -> int:
        """How many sets are saved or were to be."""
        return sum(one.state is SetState.SAVED for one in self.logged.sets)


def kept_session(
    running: LoggedSession, typed: Sequence[StoppedSet], known: Iterable[Exercise]
) -> KeptSession:
    """Return a running session with the answers that wait for it."""
    answers = {one.id: one.answers for one in typed}
    for one in running.sets:
        if one.id in answers:
            running = with_set(running, saved_with(one, answers[one.id]))
    wanted = {one.entry.exercise_id for one in running.exercises}
    return KeptSession(running, tuple(one for one in known if one.id in wanted))


def put_into(journal: KeepingStore, kept: KeptSession) -> None:
    """Write a kept session to a journal: what it lacks, and what it holds in an older state.

    Raise `JournalError`; nothing is written then. Doing it again changes nothing.
    """
    known = {one.id for one in journal.exercises()}
    new = [Edit(None, one) for one in kept.exercises if one.id not in known]
    there = journal.session(kept.logged.session.id)
    logged = kept.logged
    if there is None:
        logged = _with_sequence(_ended_beside(journal.open_session(), logged), journal)
    before: dict[str, Record] = {} if there is None else {one.id: one for one in _records(there)}
    edits = [Edit(before.get(one.id), one) for one in _records(logged) if before.get(one.id) != one]
    if new or edits:
        journal.apply(Change(Act.SAVE_SET, (*new, *edits), is_undoable=False))


def _records(logged: LoggedSession) -> Iterator[Record]:
    yield logged.session
    for exercise in logged.exercises:
        yield exercise.entry
    yield from logged.sets


def _with_sequence(logged: LoggedSession, journal: KeepingStore) -> LoggedSession:
    """Give a session a number of its own there: another one may have that of the old journal."""
    return replace(logged, session=replace(logged.session, sequence=journal.next_sequence()))


def _ended_beside(running: LoggedSession | None, logged: LoggedSession) -> LoggedSession:
    """Return the session as ended where another one runs there: two never run at once."""
    if running is None or logged.session.end is not None:
        return logged
    exercises = [
        replace(one, sets=tuple(each for each in one.sets if each.state is SetState.SAVED))
        for one in logged.exercises
    ]
    return LoggedSession(
        replace(logged.session, end=logged.session.start),
        tuple(one for one in exercises if one.sets),
    )
