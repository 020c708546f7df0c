"""Logging a session: start it, begin, end and save its sets, finish it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from hinge_desktop.core.changes import Act, Change, Edit, Record, added
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import JournalError, SessionStore
from hinge_desktop.core.measured_tempo import TempoMeasure
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.session_progress import (
    Progress,
    progress_of,
    resting_set,
    with_change,
)
from hinge_desktop.core.training import (
    BackAnswer,
    DayKind,
    Depth,
    Felt,
    LoggedSession,
    Quality,
    RepsLeft,
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetState,
    Straps,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.session_edits import (
    counted,
    discarding_edits,
    ending_edits,
    is_worth_keeping,
    saved_with,
)
from hinge_desktop.services.session_rest import Rest, SessionRest
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.unsaved_answers import UnsavedAnswers


@dataclass(frozen=True, slots=True)
class ExerciseAnswers:
    """What is asked once per exercise, after its last set."""

    felt: tuple[Felt, ...] = ()
    depth: Depth | None = None
    straps: Straps | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class GapFill:
    """Answers given later to a set that was saved without them; None leaves it as it is."""

    set_id: SetId
    reps_left: RepsLeft | None = None
    quality: Quality | None = None
    tempo_answer: TempoAnswer | None = None


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
        self._rests = SessionRest(clocks)
        self._logged = journal.open_session()
        self._is_in_doubt = False
        board.subscribe(self._follow)

    @property
    def running(self) -> LoggedSession | None:
        """The session that was started and not ended, also one from before a crash."""
        return self._logged

    @property
    def progress(self) -> Progress | None:
        """Where the running session stands."""
        return None if self._logged is None else progress_of(self._logged)

    @property
    def rest(self) -> Rest | None:
        """The rest that runs or stands still, None where nothing is waited for."""
        resting = self._resting
        return None if resting is None else self._rests.after(resting)

    def start(
        self,
        exercises: Sequence[PlannedExercise],
        back: BackAnswer | None = None,
        day_kind: DayKind | None = None,
        soreness: int | None = None,
    ) -> LoggedSession:
        """Start a session with these exercises in order; their sets wait as planned.

        Where a start was refused although it is stored, that session goes on.
        """
        if self._is_in_doubt and (stored := self._settled()) is not None:
            return stored
        session = Session(
            SessionId(self._new_id()),
            self._journal.next_sequence(),
            self._clocks.now(),
            back=back,
            day_kind=day_kind,
            soreness=soreness,
        )
        edits = [*added(session)]
        for position, planned in enumerate(exercises):
            edits += self._planned_edits(session.id, position, planned)
        self._make(Change(Act.START_SESSION, tuple(edits)))
        return self._session()

    def begin_set(self, set_id: SetId) -> WorkSet:
        """Turn a planned set into a draft; the rest before it ends now."""
        one = self._set(set_id)
        begun = replace(one, state=SetState.DRAFT, start=self._clocks.now())
        edits = [*self._end_of_rest(), Edit(one, begun)]
        self._make(Change(Act.START_SET, tuple(edits), is_undoable=False))
        return begun

    def end_set(
        self, set_id: SetId, counted_reps: int, measure: TempoMeasure | None = None
    ) -> WorkSet:
        """Keep the reps that were counted and what was measured of them, and start the rest."""
        one = self._set(set_id)
        ended = self._rests.begun(counted(one, counted_reps, measure))
        self._make(Change(Act.END_SET, (Edit(one, ended),), is_undoable=False))
        return ended

    def change_sides(
        self,
        first_id: SetId,
        counted_reps: int,
        second_id: SetId,
        measure: TempoMeasure | None = None,
    ) -> None:
        """End the first half of a set and begin the second: one change, and no rest between.

        Called again, it keeps what came late: the last tap of the first half.
        """
        first, second = self._set(first_id), self._set(second_id)
        ended = replace(counted(first, counted_reps, measure), rest_planned_seconds=None)
        begun = second
        if second.state is SetState.PLANNED:
            begun = replace(second, state=SetState.DRAFT, start=self._clocks.now())
        pairs = ((first, ended), (second, begun))
        edits = tuple(Edit(before, after) for before, after in pairs if before != after)
        if edits:
            self._make(Change(Act.START_SET, edits, is_undoable=False))

    def save_set(self, set_id: SetId, answers: SetAnswers) -> WorkSet:
        """Save a set with its answers. When this returns, the set is on the disk."""
        one = self._set(set_id)
        saved = saved_with(one, answers)
        try:
            self._make(Change(Act.SAVE_SET, (Edit(one, saved),)))
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

    def extend_rest(self) -> None:
        """Make the rest 30 s longer."""
        self._change_rest(self._rests.longer)

    def pause_rest(self) -> None:
        """Let the rest stand still, also over a restart of the program."""
        self._change_rest(self._rests.paused)

    def resume_rest(self) -> None:
        """Let the rest go on from where it stood."""
        self._change_rest(self._rests.resumed)

    def change_load(self, set_id: SetId, load: Weight | None) -> WorkSet:
        """Give a waiting set another load; what was planned stays on record."""
        one = self._set(set_id)
        changed = replace(one, load=load)
        if changed != one:
            self._make(Change(Act.EDIT_SET, (Edit(one, changed),), is_undoable=False))
        return changed

    def answer_exercise(
        self,
        entry_id: SessionExerciseId,
        answers: ExerciseAnswers,
        last_tempo: TempoAnswer | None = None,
    ) -> SessionExercise:
        """Keep what was asked once about an exercise, and the tempo of its last set: one change."""
        exercise = next(one for one in self._session().exercises if one.entry.id == entry_id)
        entry, last = exercise.entry, exercise.sets[-1]
        answered = replace(
            entry,
            felt=answers.felt,
            depth=answers.depth,
            straps=answers.straps,
            note=answers.note,
        )
        edits = [Edit(entry, answered)]
        if last_tempo is not None:
            edits.append(Edit(last, replace(last, tempo_answer=last_tempo)))
        self._make(Change(Act.ANSWER_EXERCISE, tuple(edits)))
        return answered

    def fill_gaps(
        self, fills: Sequence[GapFill], felt: Mapping[SessionExerciseId, tuple[Felt, ...]]
    ) -> None:
        """Keep what the session's end asked for, in one change; nothing given is nothing stored."""
        entries = [one.entry for one in self._session().exercises]
        pairs: list[tuple[Record, Record]] = []
        pairs += [(one, _filled(one, fill)) for fill in fills for one in (self._set(fill.set_id),)]
        pairs += [(one, replace(one, felt=felt[one.id])) for one in entries if one.id in felt]
        edits = tuple(Edit(before, after) for before, after in pairs if before != after)
        if edits:
            self._make(Change(Act.FILL_GAPS, edits))

    def finish(self) -> SessionId:
        """End the session. Sets that were never saved are left out; without any it is discarded."""
        known = self._logged
        logged = self._settled()
        if logged is None and known is not None:
            # An end that was refused although it is stored.
            return known.session.id
        logged = self._session()
        if not is_worth_keeping(logged):
            return self.discard()
        edits = ending_edits(logged, self._clocks.now())
        self._make(Change(Act.FINISH_SESSION, edits))
        return logged.session.id

    def discard(self) -> SessionId:
        """Take the whole session back, with every set in it."""
        logged = self._session()
        self._make(Change(Act.DISCARD_SESSION, discarding_edits(logged)))
        return logged.session.id

    def _make(self, change: Change) -> None:
        try:
            self._changes.make(change)
        except JournalError:
            # A disk that fails at the very end of a commit has stored it all the same.
            self._is_in_doubt = True
            raise

    def _settled(self) -> LoggedSession | None:
        """Return the running session, read again where an act was refused before."""
        if self._is_in_doubt:
            self._logged = self._journal.open_session()
            self._is_in_doubt = False
        return self._logged

    def _session(self) -> LoggedSession:
        logged = self._settled()
        if logged is None:
            raise NoSessionError
        return logged

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

    @property
    def _resting(self) -> WorkSet | None:
        progress = self.progress
        return None if progress is None else resting_set(progress)

    def _change_rest(self, changed: Callable[[WorkSet], WorkSet]) -> None:
        resting = self._resting
        if resting is not None and (after := changed(resting)) != resting:
            self._make(Change(Act.CHANGE_REST, (Edit(resting, after),), is_undoable=False))

    def _end_of_rest(self) -> list[Edit]:
        resting = self._resting
        ended = None if resting is None else self._rests.ended(resting)
        return [] if ended == resting else [Edit(resting, ended)]

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
            rest_planned_seconds=planned.rest_after(one.kind),
        )


def _filled(one: WorkSet, fill: GapFill) -> WorkSet:
    return replace(
        one,
        reps_left=one.reps_left or fill.reps_left,
        quality=one.quality or fill.quality,
        tempo_answer=one.tempo_answer or fill.tempo_answer,
    )


def _sets_a_side(planned: PlannedExercise) -> int:
    sides = {one.side for one in planned.work_sets}
    return len(planned.work_sets) // max(1, len(sides))


def _reps_left(planned: PlannedExercise) -> RepsLeft | None:
    return None if planned.reps_left is None else RepsLeft(planned.reps_left * 10)
