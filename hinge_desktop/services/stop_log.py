"""What the stop sheet and the questions about pain write, each as one change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

from hinge_desktop.core.changes import Act, Change, Edit, Record, added
from hinge_desktop.core.clocks import Clocks, LocalMoment
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason, Rung, place_after
from hinge_desktop.core.safety import (
    AskedWhen,
    Feeling,
    Place,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.session_progress import with_change
from hinge_desktop.core.stop_rules import Complaint, StopVerdict, active_stop, open_ache
from hinge_desktop.core.training import (
    LoggedSession,
    SessionExerciseId,
    SessionId,
    SetId,
    SetState,
)
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.session_edits import (
    ending_edits,
    is_worth_keeping,
    saved_with,
)
from hinge_desktop.services.session_log import NoSessionError, SessionLog
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.unsaved_answers import UnsavedAnswers

_REPLIES: Final = {
    StopVerdict.MAY_GO_ON: SafetyReply.MAY_GO_ON,
    StopVerdict.END_EXERCISE: SafetyReply.END_EXERCISE,
    StopVerdict.STOP: SafetyReply.STOP,
}
_STOPPING: Final = frozenset({SafetyReply.STOP, SafetyReply.PAINFUL, SafetyReply.STILL_THERE})
"""Replies that start a stop (an ache that stays is pain in back, buttock or leg)."""


class SafetyStore(Protocol):
    """What the questions about pain ask of a store; every `Journal` is one."""

    def safety_answers(self) -> tuple[SafetyAnswer, ...]:
        """Return the answers to safety questions, oldest first."""

    def stop_states(self) -> tuple[StopState, ...]:
        """Return all stops, oldest first."""

    def ladder_moves(self) -> tuple[LadderMove, ...]:
        """Return all moves on the ladder, oldest first."""

    def next_sequence(self) -> int:
        """Return the sequence number for a new ladder move."""


@dataclass(frozen=True, slots=True)
class StoppedSet:
    """The set that ran, or waited for its log, when the lifter stopped."""

    id: SetId
    answers: SetAnswers


class StopLog:
    """Ends sets and sessions that were stopped, and keeps the stops that follow."""

    def __init__(
        self,
        journal: SafetyStore,
        changes: JournalChanges,
        log: SessionLog,
        clocks: Clocks,
        new_id: IdSource,
        unsaved: UnsavedAnswers | None = None,
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._log = log
        self._clocks = clocks
        self._new_id = new_id
        self._unsaved = unsaved

    @property
    def active(self) -> StopState | None:
        """The stop that holds now."""
        return active_stop(self._journal.stop_states())

    def reason_for(self, stop: StopState) -> SafetyAnswer | None:
        """Return the answer that led to a stop."""
        answers = self._journal.safety_answers()
        return next((one for one in answers if one.id == stop.answer_id), None)

    @property
    def open_ache(self) -> SafetyAnswer | None:
        """The ache that ended an exercise and was not asked about since."""
        return open_ache(self._journal.safety_answers())

    def stop_session(self, complaint: Complaint, stopped: Sequence[StoppedSet] = ()) -> None:
        """Save the set that was stopped, keep the answer, end the session: one change.

        Of a one-sided set that is both halves, in their order.

        A pain that stops starts a stop. A set without a full rep is left out.
        """
        running = self._running()
        edits = self._edits_of_sets(running, stopped)
        after = with_change(running, Change(Act.STOP_SESSION, edits))
        edits += ending_edits(after, self._clocks.now())
        is_kept = is_worth_keeping(after)
        answer = self._answer(
            complaint, running.session.id if is_kept else None, _kept_set(after, stopped)
        )
        edits += added(*self._records_for(answer))
        self._make(Change(Act.STOP_SESSION, edits), stopped)

    def end_exercise(
        self,
        entry_id: SessionExerciseId,
        complaint: Complaint,
        stopped: Sequence[StoppedSet] = (),
    ) -> None:
        """Save the set that was stopped and leave out the rest of its exercise: one change."""
        running = self._running()
        edits = self._edits_of_sets(running, stopped)
        after = with_change(running, Change(Act.END_EXERCISE, edits))
        for exercise in after.exercises:
            if exercise.entry.id == entry_id:
                left = [one for one in exercise.sets if one.state is not SetState.SAVED]
                edits += tuple(Edit(one, None) for one in left)
        answer = self._answer(complaint, running.session.id, _kept_set(after, stopped))
        edits += added(*self._records_for(answer))
        self._make(Change(Act.END_EXERCISE, edits), stopped)

    def keep_complaint(self, complaint: Complaint) -> None:
        """Keep an answer that no session is about; a pain that stops starts a stop."""
        answer = self._answer(complaint, None, None)
        if answer is not None:
            self._make(Change(Act.ANSWER_SAFETY, added(*self._records_for(answer))))

    def answer_ache(self, ache: SafetyAnswer, *, is_gone: bool) -> None:
        """Keep whether an ache is gone; one that stayed starts a stop."""
        reply = SafetyReply.GONE if is_gone else SafetyReply.STILL_THERE
        question = SafetyQuestion.ACHE_SINCE
        answer = self._said(AskedWhen.NEXT_TIME, question, reply, ache.place, ache.feeling)
        self._make(Change(Act.ANSWER_SAFETY, added(*self._records_for(answer))))

    def answer_painful_back(self) -> None:
        """Keep a painful back before a session; it starts a stop unless one holds."""
        if self.active is None:
            question, reply = SafetyQuestion.BACK, SafetyReply.PAINFUL
            answer = self._said(AskedWhen.BEFORE_SESSION, question, reply)
            self._make(Change(Act.ANSWER_SAFETY, added(*self._records_for(answer))))

    def confirm(self, stop: StopState, *, symptom_free: bool, cleared: bool) -> None:
        """Keep what the lifter confirms; an earlier confirmation keeps its day."""
        now = self._clocks.now()
        confirmed = replace(
            stop,
            symptom_free=(stop.symptom_free or now) if symptom_free else None,
            cleared=(stop.cleared or now) if cleared else None,
        )
        if confirmed != stop:
            self._make(Change(Act.CONFIRM_STOP, (Edit(stop, confirmed),)))

    def correct(self, stop: StopState, complaint: Complaint) -> None:
        """Keep what was really felt; where that is no pain that stops, the stop goes with it."""
        reply = _REPLIES.get(complaint.verdict)
        answer = self.reason_for(stop)
        if reply is None or answer is None:
            return
        corrected = replace(answer, place=complaint.place, feeling=complaint.feeling)
        if answer.answer is not SafetyReply.PAINFUL or reply is not SafetyReply.STOP:
            corrected = replace(corrected, answer=reply)
        edits: tuple[Edit, ...] = (Edit(answer, corrected),) if corrected != answer else ()
        if reply is not SafetyReply.STOP:
            edits += (Edit(stop, None),)
        if edits:
            self._make(Change(Act.CORRECT_ANSWER, edits))

    def take_back(self, stop: StopState) -> None:
        """Remove an answer that was given by mistake, and the stop that it started."""
        answer = self.reason_for(stop)
        edits = (Edit(stop, None),) if answer is None else (Edit(stop, None), Edit(answer, None))
        self._make(Change(Act.CORRECT_ANSWER, edits))

    def lift(self) -> None:
        """Lift every stop that holds once both confirmations are there; back to the first rung."""
        now = self._clocks.now()
        states = [state for state in self._journal.stop_states() if state.is_active]
        if any(state.symptom_free is None or state.cleared is None for state in states[-1:]):
            raise ValueError("a stop is lifted by both confirmations only")
        edits = tuple(Edit(state, _lifted(state, states[-1], now=now)) for state in states)
        place = place_after(self._journal.ladder_moves())
        if place.rung is not Rung.WALL:
            edits += added(self._back_to_the_wall(place))
        self._make(Change(Act.LIFT_STOP, edits))

    def _back_to_the_wall(self, place: LadderPlace) -> LadderMove:
        return LadderMove(
            self._new_id(),
            self._journal.next_sequence(),
            self._clocks.now(),
            Rung.WALL,
            MoveReason.STOP_RULE,
            from_rung=place.rung,
            from_stage=place.stage,
        )

    def _edits_of_sets(
        self, running: LoggedSession, stopped: Sequence[StoppedSet]
    ) -> tuple[Edit, ...]:
        kept = [one for one in stopped if one.answers.reps > 0]
        edits = [self._edit_of_set(running, one, rests=one is kept[-1]) for one in kept]
        return tuple(edits)

    def _edit_of_set(self, running: LoggedSession, stopped: StoppedSet, *, rests: bool) -> Edit:
        """Save a set; a rest begins after the last one, if none runs."""
        pairs = ((exercise, one) for exercise in running.exercises for one in exercise.sets)
        exercise, one = next(pair for pair in pairs if pair[1].id == stopped.id)
        saved = saved_with(one, stopped.answers)
        if rests and one.rest_started_utc_ms is None:
            saved = replace(
                saved,
                rest_started_utc_ms=self._clocks.utc_ms(),
                # A half that was to be followed at once by the other one had none planned.
                rest_planned_seconds=saved.rest_planned_seconds or exercise.entry.rest_seconds,
            )
        return Edit(one, saved)

    def _answer(
        self, complaint: Complaint, session_id: SessionId | None, set_id: SetId | None
    ) -> SafetyAnswer | None:
        reply = _REPLIES.get(complaint.verdict)
        if reply is None:
            return None
        question = SafetyQuestion.STOP_SHEET
        said = self._said(AskedWhen.IN_SET, question, reply, complaint.place, complaint.feeling)
        return replace(said, session_id=session_id, set_id=set_id)

    def _said(
        self,
        asked: AskedWhen,
        question: SafetyQuestion,
        reply: SafetyReply,
        place: Place | None = None,
        feeling: Feeling | None = None,
    ) -> SafetyAnswer:
        return SafetyAnswer(
            self._new_id(), self._clocks.now(), asked, question, reply, place, feeling
        )

    def _records_for(self, answer: SafetyAnswer | None) -> tuple[Record, ...]:
        """Return an answer with the stop that it starts, if it starts one."""
        if answer is None:
            return ()
        if answer.answer not in _STOPPING:
            return (answer,)
        return (answer, StopState(self._new_id(), answer.id, answer.answered))

    def _running(self) -> LoggedSession:
        if self._log.running is None:
            raise NoSessionError
        return self._log.running

    def _make(self, change: Change, stopped: Sequence[StoppedSet] = ()) -> None:
        last = stopped[-1] if stopped else None
        try:
            self._changes.make(change)
        except JournalError:
            if self._unsaved is not None and last is not None:
                # The reps of a half before it wait in the journal already.
                self._unsaved.keep(last.id, last.answers)
            raise
        if self._unsaved is not None and last is not None:
            self._unsaved.forget()


def _kept_set(after: LoggedSession, stopped: Sequence[StoppedSet]) -> SetId | None:
    """Return the set that the complaint is about: the last one that was kept."""
    saved = {one.id for one in after.sets if one.state is SetState.SAVED}
    kept = [one.id for one in stopped if one.id in saved]
    return kept[-1] if kept else None


def _lifted(state: StopState, confirmed: StopState, *, now: LocalMoment) -> StopState:
    """Lift a stop by the confirmations of the latest one."""
    return replace(
        state,
        symptom_free=state.symptom_free or confirmed.symptom_free,
        cleared=state.cleared or confirmed.cleared,
        lifted=now,
    )
