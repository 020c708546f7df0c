"""Years of plain training before the script begins, written as whole records for large journals.

Key presses for 100,000 sets would take minutes; what is written is what they would leave behind.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from hinge_desktop.core.changes import Record
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.ladder import LadderMove, MoveReason, Rung, Stage
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.core.training import (
    BackAnswer,
    Depth,
    Felt,
    Quality,
    RepsLeft,
    Session,
    SessionExercise,
    SessionExerciseId,
    SessionId,
    SetId,
    SetKind,
    SetState,
    Side,
    Straps,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.services.demo.made_up_time import MadeUpTime

SETS_A_SESSION: Final = 20
MOST_SESSIONS_A_DAY: Final = 7
"""Only huge journals for measuring come near it."""
_SESSIONS_AT_ONCE: Final = 200
_BLOCK_SESSIONS: Final = 24
"""Loads rise in blocks and start lower again."""
_SECONDS_A_SET: Final = 150
_STEP_THOUSANDTHS: Final = 2_500
_FAULT_CHANCE: Final = 0.03
_KEPT_CHANCE: Final = 0.8
_SILENT_CHANCE: Final = 0.06
"""How often a question stays unanswered."""
_EVENING, _DAWN, _HOURS_BETWEEN = time(18, 10), time(6), 2


@dataclass(frozen=True, slots=True)
class EarlierYears:
    """From when to when (not included), and how many sets in how many sessions."""

    first_day: date
    end_day: date
    sets: int

    @property
    def sessions(self) -> int:
        """How many sessions hold these sets."""
        return -(-self.sets // SETS_A_SESSION)

    def start_of(self, session: int) -> datetime:
        """Return when a session starts: spread evenly, several a day only where they must."""
        days = (self.end_day - self.first_day).days
        day = session * days // self.sessions
        first_of_day = -(-day * self.sessions // days)
        place = session - first_of_day
        is_alone = self.sessions <= days
        clock = _EVENING if is_alone else time(_DAWN.hour + _HOURS_BETWEEN * place)
        return datetime.combine(self.first_day + timedelta(days=day), clock, UTC)


@dataclass(frozen=True, slots=True)
class _Lift:
    """An exercise of these years: its sets and how its load grows from first to last day."""

    slug: str
    warm_ups: int
    work_sets: int
    first_kg: int
    last_kg: int
    reps: tuple[int, ...] = (8, 10, 12)
    is_paced: bool = False
    is_one_sided: bool = False
    rung: Rung | None = None
    felt: tuple[Felt, ...] = ()


_RDL: Final = "romanian_deadlift"
_HINGE_MUSCLES: Final = (Felt.HAMSTRINGS, Felt.GLUTES)
# Two kinds of day, each with as many sets as SETS_A_SESSION says.
_DAYS: Final = (
    (
        _Lift(_RDL, 2, 4, 50, 100, (6, 8), is_paced=True, rung=Rung.BAR, felt=_HINGE_MUSCLES),
        _Lift("squat", 2, 3, 50, 110, felt=(Felt.QUADS,)),
        _Lift("leg_curl", 0, 3, 15, 40, felt=(Felt.HAMSTRINGS,)),
        _Lift("calf_raise", 0, 3, 20, 60),
        _Lift("glute_bridge", 0, 3, 0, 0, felt=(Felt.GLUTES,)),
    ),
    (
        _Lift(_RDL, 2, 3, 45, 90, (10, 12), is_paced=True, rung=Rung.BAR, felt=_HINGE_MUSCLES),
        _Lift("step_down", 0, 6, 0, 0, is_one_sided=True, felt=(Felt.QUADS,)),
        _Lift("leg_press", 1, 3, 60, 160, felt=(Felt.QUADS,)),
        _Lift("leg_curl", 0, 3, 15, 40, felt=(Felt.HAMSTRINGS,)),
        _Lift("calf_raise", 0, 2, 20, 60),
    ),
)


def earlier_records(
    years: EarlierYears, clock: MadeUpTime, new_id: IdSource, random: Random, sequence: int
) -> Iterator[list[Record]]:
    """Yield the records of these years in pieces of a few thousand, each complete in itself."""
    clock.go_to(datetime.combine(years.first_day, time(tzinfo=UTC)))
    writer = _Writer(years, clock, new_id, random, sequence + 1)
    yield [_placement(clock, new_id, sequence)]
    for first in range(0, years.sessions, _SESSIONS_AT_ONCE):
        yield writer.sessions(range(first, min(first + _SESSIONS_AT_ONCE, years.sessions)))


def _placement(clock: MadeUpTime, new_id: IdSource, sequence: int) -> LadderMove:
    now = LocalMoment.of(clock.now)
    return LadderMove(new_id(), sequence, now, Rung.BAR, MoveReason.PLACEMENT, Stage.LOADED)


class _Writer:
    """Makes the records of one session after another."""

    def __init__(
        self,
        years: EarlierYears,
        clock: MadeUpTime,
        new_id: IdSource,
        random: Random,
        first_sequence: int,
    ) -> None:
        self._years = years
        self._clock = clock
        self._new_id = new_id
        self._random = random
        self._first_sequence = first_sequence
        self._sets_left = years.sets

    def sessions(self, numbers: range) -> list[Record]:
        """Return the records of these sessions, each kind together, parents first."""
        sessions: list[Record] = []
        entries: list[Record] = []
        sets: list[Record] = []
        for number in numbers:
            self._session(number, sessions, entries, sets)
        return [*sessions, *entries, *sets]

    def _session(
        self, number: int, sessions: list[Record], entries: list[Record], sets: list[Record]
    ) -> None:
        self._clock.go_to(self._years.start_of(number))
        start = LocalMoment.of(self._clock.now)
        session_id = SessionId(self._new_id())
        for position, lift in enumerate(_DAYS[number % len(_DAYS)]):
            count = min(lift.warm_ups + lift.work_sets, self._sets_left)
            if not count:
                break
            self._sets_left -= count
            entry = self._entry(session_id, position, lift, number)
            entries.append(entry)
            sets.extend(self._set(entry, lift, place) for place in range(count))
        end = LocalMoment.of(self._clock.now)
        sequence = self._first_sequence + number
        sessions.append(Session(session_id, sequence, start, end, back=BackAnswer.FINE))

    def _entry(
        self, session_id: SessionId, position: int, lift: _Lift, number: int
    ) -> SessionExercise:
        return SessionExercise(
            SessionExerciseId(self._new_id()),
            session_id,
            position,
            ExerciseId(lift.slug),
            rung=lift.rung,
            stage=Stage.LOADED if lift.rung else None,
            is_paced=lift.is_paced,
            planned_sets=lift.work_sets,
            planned_reps=self._random.choice(lift.reps),
            planned_load=self._load(lift, number),
            planned_reps_left=RepsLeft(20),
            tempo=DEFAULT_TEMPO,
            rest_seconds=_SECONDS_A_SET,
            felt=lift.felt,
            depth=Depth.OWN_LOWEST if lift.rung else None,
            straps=Straps.NONE if lift.rung else None,
        )

    def _load(self, lift: _Lift, number: int) -> Weight | None:
        if not lift.last_kg:
            return None
        growth = (lift.last_kg - lift.first_kg) * 1000 * number // self._years.sessions
        in_block = number % _BLOCK_SESSIONS * _STEP_THOUSANDTHS // 4
        thousandths = lift.first_kg * 1000 + growth + in_block
        return Weight(thousandths // _STEP_THOUSANDTHS * _STEP_THOUSANDTHS, Unit.KG)

    def _set(self, entry: SessionExercise, lift: _Lift, place: int) -> WorkSet:
        start = self._clock.now
        self._clock.go_on(_SECONDS_A_SET + self._random.randrange(60))
        is_warm_up = place < lift.warm_ups
        load = _warm_up_load(entry.planned_load) if is_warm_up else entry.planned_load
        side = list(Side)[place % 2] if lift.is_one_sided else None
        reps = 6 if is_warm_up else (entry.planned_reps or 0)
        one = WorkSet(
            SetId(self._new_id()),
            entry.id,
            place,
            SetKind.WARM_UP if is_warm_up else SetKind.WORK,
            SetState.SAVED,
            side=side,
            load=load,
            planned_load=load,
            planned_reps=reps,
            reps=reps,
            tempo=entry.tempo if lift.is_paced else None,
            start=LocalMoment.of(start),
            rest_planned_seconds=_SECONDS_A_SET,
        )
        return one if is_warm_up else self._answered(one, lift)

    def _answered(self, one: WorkSet, lift: _Lift) -> WorkSet:
        """Answer as people do: mostly, and mostly well."""
        chance = self._random.random
        has_fault = lift.rung is not None and chance() < _FAULT_CHANCE
        quality = Quality.SOMETHING_OFF if has_fault else Quality.CLEAN
        tempo = TempoAnswer.KEPT if chance() < _KEPT_CHANCE else TempoAnswer.RUSHED
        is_tempo_known = lift.is_paced and chance() > _SILENT_CHANCE
        return replace(
            one,
            reps_left=RepsLeft.of(1 + int(chance() * 4)) if chance() > _SILENT_CHANCE else None,
            quality=quality if has_fault or chance() > _SILENT_CHANCE else None,
            faults=(RepFault(Fault.BAR_DRIFTED, one.reps),) if has_fault else (),
            tempo_answer=tempo if is_tempo_known else None,
        )


def _warm_up_load(working: Weight | None) -> Weight | None:
    if working is None:
        return None
    half = working.thousandths // 2 // _STEP_THOUSANDTHS * _STEP_THOUSANDTHS
    return Weight(half, working.unit)
