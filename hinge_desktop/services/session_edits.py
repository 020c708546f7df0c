"""What ending a set or a session writes: pure edits, so that several acts can share one change."""

from __future__ import annotations

from dataclasses import replace

from hinge_desktop.core.changes import Edit
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.faults import faults_within
from hinge_desktop.core.measured_tempo import TempoMeasure
from hinge_desktop.core.training import LoggedSession, SetState, WorkSet
from hinge_desktop.services.set_answers import SetAnswers


def counted(one: WorkSet, reps: int, measure: TempoMeasure | None) -> WorkSet:
    """Return a set as it is once it has ended: its reps, and what was tapped of them."""
    ended = replace(one, reps=reps)
    if measure is None:
        return ended
    return replace(ended, phase_taps=measure.phase_taps, tempo_answer=measure.answer(reps))


def saved_with(one: WorkSet, answers: SetAnswers) -> WorkSet:
    """Return a set as it is once its answers are saved."""
    return replace(
        one,
        state=SetState.SAVED,
        reps=answers.reps,
        reps_left=answers.reps_left,
        quality=answers.quality,
        faults=faults_within(answers.reps, answers.faults),
        tempo_answer=answers.tempo_answer,
        contacts=answers.contacts,
        wall_distance_mm=_given(answers.wall_distance_mm, one.wall_distance_mm),
        note=answers.note,
        phase_taps=tuple(
            tap for tap in answers.phase_taps or one.phase_taps if tap.rep <= answers.reps
        ),
    )


def is_worth_keeping(logged: LoggedSession) -> bool:
    """Whether any set of a session was saved; without one it is discarded."""
    return any(one.state is SetState.SAVED for one in logged.sets)


def ending_edits(logged: LoggedSession, now: LocalMoment) -> tuple[Edit, ...]:
    """Return what ends a session; sets that were never saved are left out."""
    if not is_worth_keeping(logged):
        return discarding_edits(logged)
    start = logged.session.start
    # The wall clock may have been set back since; no session ends before it starts.
    ended = replace(logged.session, end=start if now.is_before(start) else now)
    edits = [Edit(one, None) for one in logged.sets if one.state is not SetState.SAVED]
    edits += [Edit(exercise.entry, None) for exercise in logged.exercises if not exercise.saved()]
    return (*edits, Edit(logged.session, ended))


def discarding_edits(logged: LoggedSession) -> tuple[Edit, ...]:
    """Return what takes a whole session back, with every set in it."""
    edits = [Edit(one, None) for one in logged.sets]
    edits += [Edit(exercise.entry, None) for exercise in logged.exercises]
    return (*edits, Edit(logged.session, None))


def _given(answered: int | None, planned: int | None) -> int | None:
    return planned if answered is None else answered
