"""Logging a session: start it, begin, end and save its sets, finish it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from hinge_desktop.core.changes import Act, Change, Edit, added
from hinge_desktop.core.clocks import Clocks, LocalMoment
from hinge_desktop.core.faults import RepFault
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import JournalError, SessionStore
from hinge_desktop.core.measured_tempo import TempoMeasure
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.session_progress import Progress, progress_of, with_change
from hinge_desktop.core.training import (
    BackAnswer,
    DayKind,
    Depth,
    Felt,
    LoggedSession,
    RepsLeft,
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetState,
    Straps,
    WorkSet,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.unsaved_answers import UnsavedAnswers

LONGEST_REST_SECONDS: Final = 10 * 24 * 3600
"""A session may go on much later after a crash; the journal takes no longer rest than this."""


@dataclass(frozen=True, slots=True)
class ExerciseAnswers:
    """What is asked once per exercise, after its last set."""

    felt: tuple[Felt, ...] = ()
    depth: Depth | None = None
    straps: Straps | None = None
    note: str | None = None


class NoSessionError(RuntimeError):
    """A call that needs a running session came without one: a mistake of ours."""


class SessionLog:
    """The running session and every act on it. All acts are changes of the journal."""

    def __init__(
        self,
        journal: SessionStore,
        changes: JournalChanges,
        board: NoticeBoard,
        clocks: Clocks,
        new_id: IdSource,
        unsaved: UnsavedAnswers | None = None,
    ) -> None:
        self._journal = journal
        self._unsaved = unsaved
        self._changes = changes
        self._clocks = clocks
        self._new_id = new_id
        self._logged = journal.open_session()
        board.subscribe(self._follow)

    @property
    def running(self) -> LoggedSession | None:
        """The session that was started and not ended, also one from before a crash."""
        return self._logged

    @property
    def progress(self) -> Progress | None:
        """Where the running session stands."""
        return None if self._logged is None else progress_of(self._logged)

    def start(
        self,
        exercises: Sequence[PlannedExercise],
        back: BackAnswer | None = None,
        day_kind: DayKind | None = None,
    ) -> LoggedSession:
        """Start a session with these exercises in order; their sets wait as planned."""
        session = Session(
            SessionId(self._new_id()),
            self._journal.next_sequence(),
            self._clocks.now(),
            back=back,
            day_kind=day_kind,
        )
        edits = [*added(session)]
        for position, planned in enumerate(exercises):
            edits += self._planned_edits(session.id, position, planned)
        self._changes.make(Change(Act.START_SESSION, tuple(edits)))
        return self._session()

    def begin_set(self, set_id: SetId) -> WorkSet:
        """Turn a planned set into a draft; the rest before it ends now."""
        one = self._set(set_id)
        begun = replace(one, state=SetState.DRAFT, start=self._clocks.now())
        edits = [*self._end_of_rest(), Edit(one, begun)]
        self._changes.make(Change(Act.START_SET, tuple(edits), is_undoable=False))
        return begun

    def end_set(
        self, set_id: SetId, counted_reps: int, measure: TempoMeasure | None = None
    ) -> WorkSet:
        """Keep the reps that were counted and what was measured of them, and start the rest."""
        one = self._set(set_id)
        ended = replace(one, reps=counted_reps, rest_started_utc_ms=self._utc_ms())
        if measure is not None:
            answer = measure.answer(counted_reps)
            ended = replace(ended, phase_taps=measure.phase_taps, tempo_answer=answer)
        self._changes.make(Change(Act.END_SET, (Edit(one, ended),), is_undoable=False))
        return ended

    def save_set(self, set_id: SetId, answers: SetAnswers) -> WorkSet:
        """Save a set with its answers. When this returns, the set is on the disk."""
        one = self._set(set_id)
        saved = replace(
            one,
            state=SetState.SAVED,
            reps=answers.reps,
            reps_left=answers.reps_left,
            quality=answers.quality,
            faults=_within(answers.reps, answers.faults),
            tempo_answer=answers.tempo_answer,
            contacts=answers.contacts,
            note=answers.note,
            phase_taps=tuple(tap for tap in one.phase_taps if tap.rep <= answers.reps),
        )
        try:
            self._changes.make(Change(Act.SAVE_SET, (Edit(one, saved),)))
        except JournalError:
            if self._unsaved is not None:
                self._unsaved.keep(set_id, answers)
            raise
        if self._unsaved is not None:
            self._unsaved.forget()
        return saved

    def save_left_over(self) -> WorkSet | None:
        """Save the answers that an earlier run could not store, if their set still waits."""
        left_over = None if self._unsaved is None else self._unsaved.left_over()
        if left_over is None or self._logged is None:
            return None
        set_id, answers = left_over
        drafts = [one.id for one in self._logged.sets if one.state is SetState.DRAFT]
        return self.save_set(set_id, answers) if set_id in drafts else None

    def extend_rest(self, set_id: SetId, seconds: int) -> WorkSet:
        """Make the rest after a set longer."""
        one = self._set(set_id)
        longer = replace(one, rest_planned_seconds=(one.rest_planned_seconds or 0) + seconds)
        self._changes.make(Change(Act.CHANGE_REST, (Edit(one, longer),), is_undoable=False))
        return longer

    def change_load(self, set_id: SetId, load: Weight | None) -> WorkSet:
        """Give a waiting set another load; what was planned stays on record."""
        one = self._set(set_id)
        changed = replace(one, load=load)
        if changed != one:
            self._changes.make(Change(Act.EDIT_SET, (Edit(one, changed),), is_undoable=False))
        return changed

    def answer_exercise(
        self, entry_id: SessionExerciseId, answers: ExerciseAnswers
    ) -> SessionExercise:
        """Keep what was asked once about an exercise."""
        entry = next(one.entry for one in self._session().exercises if one.entry.id == entry_id)
        answered = replace(
            entry,
            felt=answers.felt,
            depth=answers.depth,
            straps=answers.straps,
            note=answers.note,
        )
        self._changes.make(Change(Act.ANSWER_EXERCISE, (Edit(entry, answered),)))
        return answered

    def finish(self) -> SessionId:
        """End the session. Sets that were never saved are left out; without any it is discarded."""
        logged = self._session()
        if not any(one.state is SetState.SAVED for one in logged.sets):
            return self.discard()
        ended = replace(logged.session, end=self._end_after(logged.session.start))
        edits = [Edit(one, None) for one in logged.sets if one.state is not SetState.SAVED]
        edits += [
            Edit(exercise.entry, None) for exercise in logged.exercises if not exercise.saved()
        ]
        edits.append(Edit(logged.session, ended))
        self._changes.make(Change(Act.FINISH_SESSION, tuple(edits)))
        return ended.id

    def discard(self) -> SessionId:
        """Take the whole session back, with every set in it."""
        logged = self._session()
        edits = [Edit(one, None) for one in logged.sets]
        edits += [Edit(exercise.entry, None) for exercise in logged.exercises]
        edits.append(Edit(logged.session, None))
        self._changes.make(Change(Act.DISCARD_SESSION, tuple(edits)))
        return logged.session.id

    def _session(self) -> LoggedSession:
        if self._logged is None:
            raise NoSessionError
        return self._logged

    def _set(self, set_id: SetId) -> WorkSet:
        for one in self._session().sets:
            if one.id == set_id:
                return one
        raise NoSessionError(set_id)

    def _follow(self, change: Change) -> None:
        if Session in change.kinds:
            self._logged = self._journal.open_session()
        elif self._logged is not None:
            self._logged = with_change(self._logged, change)

    def _end_of_rest(self) -> list[Edit]:
        # Rests that ended are left out: a later one may start at the same time, or earlier by a
        # wall clock that was set back.
        resting = [one for one in self._session().sets if one.rest_taken_seconds is None]
        last = max(resting, key=lambda one: one.rest_started_utc_ms or 0, default=None)
        if last is None or last.rest_started_utc_ms is None:
            return []
        rested_seconds = round((self._utc_ms() - last.rest_started_utc_ms) / 1000)
        taken = min(max(0, rested_seconds), LONGEST_REST_SECONDS)
        return [Edit(last, replace(last, rest_taken_seconds=taken))]

    def _end_after(self, start: LocalMoment) -> LocalMoment:
        # The wall clock may have been set back since; no session ends before it starts.
        now = self._clocks.now()
        return start if now.is_before(start) else now

    def _utc_ms(self) -> int:
        return round(self._clocks.wall().timestamp() * 1000)

    def _planned_edits(
        self, session_id: SessionId, position: int, planned: PlannedExercise
    ) -> list[Edit]:
        entry = SessionExercise(
            SessionExerciseId(self._new_id()),
            session_id,
            position,
            planned.exercise_id,
            rung=planned.rung,
            stage=planned.stage,
            is_paced=planned.is_paced,
            planned_sets=_sets_a_side(planned),
            planned_reps=planned.work_sets[0].reps if planned.work_sets else None,
            planned_load=planned.work_sets[0].load if planned.work_sets else None,
            planned_reps_left=_reps_left(planned),
            tempo=planned.tempo,
            rest_seconds=planned.rest_seconds,
        )
        sets = [
            self._planned_set(entry, number, planned, one)
            for number, one in enumerate(planned.sets)
        ]
        return [*added(entry, *sets)]

    def _planned_set(
        self, entry: SessionExercise, position: int, planned: PlannedExercise, one: PlannedSet
    ) -> WorkSet:
        return WorkSet(
            SetId(self._new_id()),
            entry.id,
            position,
            one.kind,
            SetState.PLANNED,
            side=one.side,
            load=one.load,
            planned_load=one.load,
            planned_reps=one.reps,
            wall_distance_mm=planned.wall_distance_mm,
            tempo=planned.tempo if planned.is_paced else None,
            rest_planned_seconds=planned.rest_seconds,
        )


def _sets_a_side(planned: PlannedExercise) -> int:
    sides = {one.side for one in planned.work_sets}
    return len(planned.work_sets) // max(1, len(sides))


def _reps_left(planned: PlannedExercise) -> RepsLeft | None:
    return None if planned.reps_left is None else RepsLeft(planned.reps_left * 10)


def _within(reps: int, faults: tuple[RepFault, ...]) -> tuple[RepFault, ...]:
    """Keep faults of reps that were corrected away, but not the number of their rep."""
    return tuple(
        RepFault(one.fault) if one.rep is not None and one.rep > reps else one for one in faults
    )
