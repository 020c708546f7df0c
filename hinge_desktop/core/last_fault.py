"""Which fault a lifter should be cued against now: the last one that no clean set has ended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.one_thing import one_thing
from hinge_desktop.core.training import LoggedSession, Quality, SetKind, Side, WorkSet

CUED_SESSIONS: Final = 3
"""How far back a fault is looked for that nobody has answered clean since (our default)."""
_WORST_FIRST: Final = (
    Fault.ROUNDED_LOW_BACK,
    Fault.ROUNDED_UPPER_BACK,
    Fault.BAR_DRIFTED,
    Fault.TOO_DEEP,
    Fault.LEANED_BACK,
    Fault.BECAME_A_SQUAT,
    Fault.KNEES_FIRST,
    Fault.LOST_BALANCE,
    Fault.HIPS_TURNED,
    Fault.NECK_CRANED,
    Fault.GRIP_GAVE_OUT,
)


@dataclass(frozen=True, slots=True)
class LastFault:
    """A fault of one set, and the reps it was marked in: none where it is the set's as a whole."""

    fault: Fault
    reps: tuple[int, ...] = ()


def last_fault(sessions: Iterable[LoggedSession], exercise_id: ExerciseId) -> LastFault | None:
    """Return the fault whose cue helps now; `sessions` are newest first, and read as needed.

    A set that was answered clean ends what was marked before it; on one leg each side ends its
    own. Missing answers end nothing. Of several faults in one set the worst is returned: rounding
    first, as it alone takes load off (coaching-rules 2), then what puts load on the back, then
    what makes it another movement, and last what follows from the others.
    """
    settled: set[Side | None] = set()
    for one in _newest_first(sessions, exercise_id):
        if one.side in settled:
            continue
        if one.faults:
            return _worst(one)
        if one.quality is Quality.CLEAN:
            settled.add(one.side)
            if one.side is None or len(settled) == len(Side):
                return None
    return None


def fault_to_drill(sessions: Sequence[LoggedSession], exercise_id: ExerciseId) -> Fault | None:
    """Return the fault that the drill before the loaded sets goes against, None without any.

    That of the last session, as Today names it, even where a later set of it was clean: it holds
    the load too (coaching-rules 2). Without one there, the last that no clean set has ended.
    `sessions` are newest first.
    """
    thing = one_thing(next(iter(sessions), None), exercise_id)
    if thing is not None and thing.fault is not None:
        return thing.fault
    last = last_fault(sessions[:CUED_SESSIONS], exercise_id)
    return None if last is None else last.fault


def _newest_first(sessions: Iterable[LoggedSession], exercise_id: ExerciseId) -> Iterator[WorkSet]:
    for session in sessions:
        for exercise in reversed(session.exercises):
            if exercise.entry.exercise_id == exercise_id:
                sets = reversed(exercise.sets)
                yield from (one for one in sets if one.kind is not SetKind.WARM_UP)


def _worst(one: WorkSet) -> LastFault:
    fault = min((mark.fault for mark in one.faults), key=_WORST_FIRST.index)
    reps = {mark.rep for mark in one.faults if mark.fault is fault and mark.rep is not None}
    return LastFault(fault, tuple(sorted(reps)))
