"""What gates look at: the sessions that show something of a place, and how they are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import islice
from typing import Final

from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.gates import Evidence, EvidenceKind, Gate, GateCode, GateVerdict
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason, place_after
from hinge_desktop.core.ladder_places import exercises_of, is_loaded
from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import (
    DayKind,
    LoggedExercise,
    LoggedSession,
    Quality,
    SessionId,
    SetKind,
    WorkSet,
)

EVIDENCE_SESSIONS: Final = 40
"""How many sessions of an exercise are enough for every gate: twelve weeks at three a week."""
_COUNTED: Final = (SetKind.DRILL, SetKind.WORK, SetKind.FAILURE)
_ROWS: Final = 3
"""How many of the last sessions are shown (design, GateRow)."""
_STARTS_AFRESH: Final = frozenset({MoveReason.STOP_RULE, MoveReason.FELL_BACK})
_WEEK: Final = 7


@dataclass(frozen=True, slots=True)
class GateInputs:
    """What gates depend on."""

    sessions: tuple[LoggedSession, ...] = ()
    """The last ended sessions with the exercises of the place, in any order."""
    moves: tuple[LadderMove, ...] = ()
    balance: tuple[BalanceCheck, ...] = ()
    equipment: Equipment = field(default_factory=Equipment)
    profile: Profile = field(default_factory=Profile)
    plan: Plan = field(default_factory=Plan)
    plan_days: tuple[PlanDay, ...] = ()
    last_session: LoggedSession | None = None
    """The last ended session that was no practice: recovery is counted from it."""
    is_stopped: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What one session shows of a place."""

    day: date
    session_id: SessionId
    sequence: int
    exercises: tuple[LoggedExercise, ...]

    @property
    def sets(self) -> tuple[WorkSet, ...]:
        """The saved sets that count; warm-ups do not."""
        return tuple(one for exercise in self.exercises for one in exercise.saved(*_COUNTED))

    def row(self, kind: EvidenceKind, amount: int | None = None, of: int | None = None) -> Evidence:
        """Return this session as a row of evidence."""
        return Evidence(self.day, kind, amount, of, self.session_id)


def shown_at(place: LadderPlace, inputs: GateInputs) -> tuple[Shown, ...]:
    """Return the sessions that count for a place, oldest first.

    Those of its exercise at any time, practice beside the plan too, since the last stop or step
    down: what was shown before it says little about now. On the bar, those of its stage; where no
    stage was recorded, the stage on which the lifter stood.
    """
    afresh = [move for move in inputs.moves if move.reason in _STARTS_AFRESH]
    cut = max(afresh, key=lambda move: move.sequence, default=None)
    found = (
        _shown(session, place, inputs.moves)
        for session in inputs.sessions
        if cut is None or _is_after(session, cut)
    )
    return tuple(sorted((one for one in found if one.sets), key=_order))


def is_faulty(one: WorkSet) -> bool:
    """Whether something was off, also where it was not said what."""
    return bool(one.faults) or one.quality is Quality.SOMETHING_OFF


def counted_on_days(
    code: GateCode,
    want: int,
    rows: Sequence[Evidence],
    days_to_come: Iterator[date],
    *,
    sessions_before: int = 0,
) -> Gate:
    """Return a gate that wants so many different days that passed; others take none away.

    `sessions_before` are still to be done before one can pass.
    """
    passed = sorted({row.day for row in rows if row.kind is EvidenceKind.PASSED})
    have = min(len(passed), want)
    is_met = have >= want
    begins, earliest = first_and_nth(days_to_come, sessions_before + want - have)
    return Gate(
        code,
        verdict_of(rows, is_met=is_met),
        have,
        want,
        evidence=_rows_to_show(rows, want),
        since=passed[want - 1] if is_met else None,
        earliest=None if is_met else earliest,
        begins=None if is_met else begins,
    )


def counted_running(
    code: GateCode, want: int, rows: Sequence[Evidence], days_to_come: Iterator[date]
) -> Gate:
    """Return a gate that wants so many sessions running; unanswered ones are passed over."""
    answered = [row for row in rows if row.kind is not EvidenceKind.UNANSWERED]
    run: list[Evidence] = []
    for row in reversed(answered):
        if row.kind is not EvidenceKind.PASSED:
            break
        run.insert(0, row)
    have = min(len(run), want)
    is_met = have >= want
    begins, earliest = first_and_nth(days_to_come, want - have)
    return Gate(
        code,
        verdict_of(rows, is_met=is_met),
        have,
        want,
        evidence=tuple(answered[-want:]) or tuple(rows[-_ROWS:]),
        since=run[0].day if run else None,
        earliest=None if is_met else earliest,
        begins=None if is_met else begins,
    )


def verdict_of(rows: Sequence[Evidence], *, is_met: bool) -> GateVerdict:
    """Return the verdict; without an answered session there is no data."""
    if is_met:
        return GateVerdict.MET
    is_answered = any(row.kind is not EvidenceKind.UNANSWERED for row in rows)
    return GateVerdict.NOT_YET if is_answered else GateVerdict.NO_DATA


def coming_days(
    day: date,
    place: LadderPlace,
    shown: Sequence[Shown],
    inputs: GateInputs,
    numbers: Thresholds,
) -> Iterator[date]:
    """Give the days from `day` on that can show more of a place; none for loads under a stop.

    Drills can be practised on any day, one day counts once. Loaded work keeps to the weekdays of
    the plan and to recovery (coaching-rules 6).
    """
    is_done_today = any(one.day == day for one in shown)
    first = day + timedelta(days=1) if is_done_today else day
    if not is_loaded(place):
        while True:
            yield first
            first += timedelta(days=1)
    if inputs.is_stopped:
        return
    if inputs.last_session is not None:
        last = inputs.last_session.session
        first = max(first, last.start.date + _recovery(last.day_kind, numbers))
    kinds = {one.weekday: one.day_kind for one in inputs.plan_days}
    while True:
        first = next((day for day in _week_from(first) if day.weekday() in kinds), first)
        yield first
        first += _recovery(kinds.get(first.weekday()), numbers)


def first_and_nth(days: Iterator[date], number: int) -> tuple[date | None, date | None]:
    """Return the first coming day and the so-many-th; None where there are none."""
    coming = list(islice(days, max(number, 1)))
    return (coming[0], coming[-1]) if coming else (None, None)


def _recovery(kind: DayKind | None, numbers: Thresholds) -> timedelta:
    heavy = kind is DayKind.HEAVY
    return timedelta(days=numbers[Rule.HEAVY_RECOVERY_DAYS if heavy else Rule.LIGHT_RECOVERY_DAYS])


def _week_from(first: date) -> Iterator[date]:
    return (first + timedelta(days=days) for days in range(_WEEK))


def _shown(session: LoggedSession, place: LadderPlace, moves: Sequence[LadderMove]) -> Shown:
    one = session.session
    exercises = tuple(
        exercise for exercise in session.exercises if _belongs(exercise, session, place, moves)
    )
    return Shown(one.start.date, one.id, one.sequence, exercises)


def _belongs(
    exercise: LoggedExercise,
    session: LoggedSession,
    place: LadderPlace,
    moves: Sequence[LadderMove],
) -> bool:
    if exercise.entry.exercise_id not in exercises_of(place):
        return False
    if place.stage is None or exercise.entry.stage is not None:
        return exercise.entry.stage is place.stage
    before = [move for move in moves if _is_after(session, move)]
    return place_after(before) == place


def _is_after(session: LoggedSession, move: LadderMove) -> bool:
    """Whether a session came after a move; an old one that was added later did not."""
    one = session.session
    return one.sequence > move.sequence and one.start.date >= move.made.date


def _order(one: Shown) -> tuple[date, int]:
    return one.day, one.sequence


def _rows_to_show(rows: Sequence[Evidence], want: int) -> tuple[Evidence, ...]:
    """Return the last rows, and those that passed."""
    numbered = list(enumerate(rows))
    passed = [number for number, row in numbered if row.kind is EvidenceKind.PASSED][-want:]
    last = [number for number, _ in numbered[-_ROWS:]]
    return tuple(rows[number] for number in sorted({*passed, *last}))
