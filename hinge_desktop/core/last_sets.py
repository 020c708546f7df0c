"""What was last done of an exercise: its working sets, session by session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.session_summary import LoadRun, Verdict, load_runs, verdict_of, working_sets
from hinge_desktop.core.training import LoggedSession, RepsLeft, SessionId, WorkSet


@dataclass(frozen=True, slots=True)
class LastSession:
    """The saved sets of an exercise in one session, warm-ups left out."""

    session_id: SessionId
    day: date
    sets: tuple[WorkSet, ...]
    is_running: bool = False

    @property
    def runs(self) -> tuple[LoadRun, ...]:
        """Loads and reps, neighbouring sets with one load joined."""
        return load_runs(self.sets)

    @property
    def verdict(self) -> Verdict:
        """What the answers say of the technique."""
        return verdict_of(self.sets)

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults that were marked, each once, in the order in which they came."""
        return tuple(dict.fromkeys(mark.fault for one in self.sets for mark in one.faults))

    @property
    def reps_left(self) -> RepsLeft | None:
        """The reps left after the last set in which they were given."""
        given = (one.reps_left for one in reversed(self.sets))
        return next((left for left in given if left is not None), None)


def last_sets(sessions: Iterable[LoggedSession], exercise_id: ExerciseId) -> list[LastSession]:
    """Return what these sessions hold of an exercise, in their order; those without are left out.

    An exercise that comes twice in a session counts as one.
    """
    found = (_in_session(session, exercise_id) for session in sessions)
    return [one for one in found if one.sets]


def _in_session(session: LoggedSession, exercise_id: ExerciseId) -> LastSession:
    sets = tuple(
        one
        for exercise in session.exercises
        if exercise.entry.exercise_id == exercise_id
        for one in working_sets(exercise)
    )
    head = session.session
    is_running = head.end is None and head.import_source_id is None
    return LastSession(head.id, head.start.date, sets, is_running)
