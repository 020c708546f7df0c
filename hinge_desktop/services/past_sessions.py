"""Putting the past right: sessions, their exercises and sets changed, added, deleted, restored."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, time

from hinge_desktop.core.changes import Act, Change, Edit, Record, TrashEntry, added, removed
from hinge_desktop.core.clocks import Clocks, LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.history.copies import (
    copied_exercises,
    ends_before_start,
    moved_edits,
    next_side,
    repeated_set,
)
from hinge_desktop.core.history.problems import PastEditError, PastProblem, checked_day
from hinge_desktop.core.history.set_places import place_behind, room_at
from hinge_desktop.core.history.trash import (
    deleted_with,
    deleting_edits,
    is_forgotten,
    restoring_edits,
)
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import ChangeConflictError, Journal
from hinge_desktop.core.ladder import RUNG_TAUGHT_BY, Rung, Stage
from hinge_desktop.core.session_progress import place_of
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetKind,
    SetState,
    WorkSet,
)
from hinge_desktop.services.journal_changes import JournalChanges


class PastSessions:
    """Every call is one change that can be undone, and deletes go to the trash with it.

    Calls raise `PastEditError` for what cannot be and `JournalError` when the store fails; then
    nothing was written. A session that runs is refused: it is changed where it is logged.
    """

    def __init__(
        self, journal: Journal, changes: JournalChanges, clocks: Clocks, new_id: IdSource
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._clocks = clocks
        self._new_id = new_id

    def change_set(self, before: WorkSet, after: WorkSet) -> None:
        """Give a saved set other values; one result stays (`WorkSet.has_result`)."""
        if before.has_result and not after.has_result:
            raise ValueError("a saved set says what was done")
        exercise = self._exercise_of(before.session_exercise_id)
        number = _number_of(before.id, exercise)
        if before != after:
            edits = (Edit(before, after),)
            self._changes.make(Change(Act.EDIT_SET, edits, set_number=number))

    def add_set(
        self,
        session_id: SessionId,
        session_exercise_id: SessionExerciseId,
        like: SetId | None = None,
    ) -> SetId:
        """Add a set behind `like` with its load and reps, else behind the last one with its.

        An exercise without sets gets one as it was done the last time, else with the least reps
        of the plan. Of one-sided work it is a set of the side that has fewer.
        """
        exercise = _exercise_in(self._ended(session_id), session_exercise_id)
        index = place_behind(exercise.sets, like)
        if index is None:
            raise PastEditError(PastProblem.GONE)
        position, moved = room_at(exercise.sets, index)
        source = exercise.sets[index - 1] if index else self._first_set(exercise.entry)
        one = repeated_set(source, SetId(self._new_id()), exercise.entry.id, position)
        one = replace(one, side=next_side(source, exercise))
        edits = (*moved, *added(one))
        after = (*exercise.sets[:index], one, *exercise.sets[index:])
        number = _number_of(one.id, replace(exercise, sets=after))
        self._changes.make(Change(Act.ADD_SET, edits, set_number=number))
        return one.id

    def remove_set(self, session_id: SessionId, set_id: SetId) -> None:
        """Move a set to the trash; its exercise stays, also without sets."""
        logged = _checked(self._journal.session_of_set(set_id))
        if logged.session.id != session_id:
            raise PastEditError(PastProblem.GONE)
        one = next(one for one in logged.sets if one.id == set_id)
        self._delete(Act.DELETE_SET, [one], _number_of(set_id, logged.exercises[0]))

    def change_entry(self, before: SessionExercise, after: SessionExercise) -> None:
        """Give an exercise other answers: where felt, depth, straps, note, tempo."""
        self._exercise_of(before.id)
        if before != after:
            self._changes.make(Change(Act.EDIT_EXERCISE, (Edit(before, after),)))

    def change_session(self, before: Session, after: Session) -> None:
        """Give a session other times, answers, title or note; `move` gives it another day."""
        self._ended(before.id)
        if after.start.date != before.start.date:
            raise ValueError("a session gets another day by move()")
        if _runs(after) or ends_before_start(after):
            raise PastEditError(PastProblem.END_BEFORE_START)
        if before != after:
            self._changes.make(Change(Act.EDIT_SESSION, (Edit(before, after),)))

    def add_exercise(self, session_id: SessionId, exercise_id: ExerciseId) -> SessionExerciseId:
        """Add an exercise behind the others, without sets."""
        logged = self._ended(session_id)
        position = max((one.entry.position + 1 for one in logged.exercises), default=0)
        entry = self._new_entry(session_id, exercise_id, position)
        self._changes.make(Change(Act.ADD_EXERCISE, added(entry)))
        return entry.id

    def remove_exercise(
        self, session_id: SessionId, session_exercise_id: SessionExerciseId
    ) -> None:
        """Move an exercise with its sets to the trash."""
        exercise = _exercise_in(self._ended(session_id), session_exercise_id)
        self._delete(Act.DELETE_EXERCISE, [exercise.entry, *exercise.sets])

    def add_session(
        self,
        day: date,
        *,
        time: time | None = None,
        exercise_ids: Sequence[ExerciseId] = (),
        like: SessionId | None = None,
    ) -> SessionId:
        """Add an ended session: the sets of another one, without its answers, and exercises."""
        return self._add(Act.ADD_SESSION, LocalMoment(day, time), exercise_ids, like)

    def duplicate(self, session_id: SessionId, to_day: date) -> SessionId:
        """Add a session with the same sets on another day; what was answered is not copied."""
        return self._add(Act.DUPLICATE_SESSION, LocalMoment(to_day), (), session_id)

    def move(self, session_id: SessionId, to_day: date) -> None:
        """Move a session to another day, with the times of its sets."""
        logged = self._ended(session_id)
        days = (checked_day(to_day, self._clocks.today()) - logged.session.start.date).days
        if days:
            self._changes.make(Change(Act.MOVE_SESSION, moved_edits(logged, days)))

    def delete(self, session_id: SessionId) -> None:
        """Move a session with all in it to the trash; a stop that began in it goes on."""
        logged = self._ended(session_id)
        entries = [one.entry for one in logged.exercises]
        self._delete(Act.DELETE_SESSION, [logged.session, *entries, *logged.sets])

    def trash(self) -> tuple[TrashEntry, ...]:
        """Return what was deleted and can come back, newest first."""
        return self._journal.trash()

    def restore(self, entry_id: str) -> None:
        """Bring back what was deleted; all of it or nothing."""
        entry = next((one for one in self._journal.trash() if one.id == entry_id), None)
        if entry is None:
            raise PastEditError(PastProblem.GONE)
        edits = restoring_edits(entry, self._journal.safety_answers())
        try:
            self._changes.make(Change(Act.RESTORE, edits))
        except ChangeConflictError as error:
            raise PastEditError(PastProblem.NO_PLACE) from error

    def empty_trash(self) -> None:
        """Empty the trash at once; taken back like any act until the program ends."""
        entries = self._journal.trash()
        if entries:
            self._changes.make(Change(Act.EMPTY_TRASH, removed(*entries)))

    def forget_old(self, today: date, before: Callable[[], object] | None = None) -> None:
        """Empty the trash of what has lain there for more than 30 days; nobody is told.

        Call `before` first if there is anything; what it raises leaves all in the trash.
        """
        old = [one for one in self._journal.trash() if is_forgotten(one, today)]
        if old and before is not None:
            before()
        if old:
            self._journal.apply(Change(Act.EMPTY_TRASH, removed(*old), is_undoable=False))

    def _add(
        self,
        act: Act,
        start: LocalMoment,
        exercise_ids: Sequence[ExerciseId],
        like: SessionId | None,
    ) -> SessionId:
        checked_day(start.date, self._clocks.today())
        session_id = SessionId(self._new_id())
        # Ended on its day; nobody knows when.
        end = LocalMoment(start.date)
        session = Session(session_id, self._journal.next_sequence(), start, end)
        copies: tuple[Record, ...] = ()
        if like is not None:
            source = self._ended(like)
            session = replace(session, title=source.session.title, day_kind=source.session.day_kind)
            copies = copied_exercises(source, session_id, self._new_id)
        first = sum(isinstance(one, SessionExercise) for one in copies)
        entries = (
            self._new_entry(session_id, exercise_id, first + place)
            for place, exercise_id in enumerate(exercise_ids)
        )
        self._changes.make(Change(act, added(session, *copies, *entries)))
        return session_id

    def _new_entry(
        self, session_id: SessionId, exercise_id: ExerciseId, position: int
    ) -> SessionExercise:
        """Return an exercise on the rung that it was done on last, or that it teaches."""
        known = {one.id: one for one in self._journal.exercises()}
        if exercise_id not in known:
            raise PastEditError(PastProblem.GONE)
        rung, stage = self._place_of(exercise_id)
        return SessionExercise(
            SessionExerciseId(self._new_id()),
            session_id,
            position,
            exercise_id,
            rung=rung,
            stage=stage,
            is_paced=known[exercise_id].is_paced,
        )

    def _place_of(self, exercise_id: ExerciseId) -> tuple[Rung | None, Stage | None]:
        for session in self._journal.last_sessions_with(exercise_id, 1):
            for one in session.exercises:
                if one.entry.exercise_id == exercise_id:
                    return one.entry.rung, one.entry.stage
        return RUNG_TAUGHT_BY.get(exercise_id), None

    def _first_set(self, entry: SessionExercise) -> WorkSet:
        """Return what the first set of an exercise is like: the first of the last time."""
        for session in self._journal.last_sessions_with(entry.exercise_id, 1):
            for exercise in session.exercises:
                work = exercise.saved(SetKind.WORK)
                if exercise.entry.exercise_id == entry.exercise_id and work:
                    return work[0]
        reps = self._journal.plan().lowest_reps
        return WorkSet(SetId(""), entry.id, 0, SetKind.WORK, SetState.SAVED, reps=reps)

    def _delete(self, act: Act, records: Sequence[Record], number: int | None = None) -> None:
        entry = TrashEntry(
            self._new_id(),
            self._clocks.now(),
            act,
            deleted_with(records, self._journal.safety_answers()),
        )
        self._changes.make(Change(act, deleting_edits(entry), set_number=number))

    def _ended(self, session_id: SessionId) -> LoggedSession:
        return _checked(self._journal.session(session_id))

    def _exercise_of(self, entry_id: SessionExerciseId) -> LoggedExercise:
        return _exercise_in(_checked(self._journal.session_of_entry(entry_id)), entry_id)


def _checked(logged: LoggedSession | None) -> LoggedSession:
    if logged is None:
        raise PastEditError(PastProblem.GONE)
    if _runs(logged.session):
        raise PastEditError(PastProblem.SESSION_RUNS)
    return logged


def _runs(session: Session) -> bool:
    return session.end is None and session.import_source_id is None


def _exercise_in(logged: LoggedSession, entry_id: SessionExerciseId) -> LoggedExercise:
    found = next((one for one in logged.exercises if one.entry.id == entry_id), None)
    if found is None:
        raise PastEditError(PastProblem.GONE)
    return found


def _number_of(set_id: SetId, exercise: LoggedExercise) -> int:
    """Return how a set table counts a set: among its like."""
    found = next((one for one in exercise.sets if one.id == set_id), None)
    if found is None:
        raise PastEditError(PastProblem.GONE)
    return place_of(found, exercise).number
