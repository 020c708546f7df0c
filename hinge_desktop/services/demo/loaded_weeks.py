"""The last twelve weeks of the script: a loaded bar, one rep more each clean day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, Rung, Stage
from hinge_desktop.core.loads import bar_loads
from hinge_desktop.core.ramp import ramp_sets
from hinge_desktop.core.training import (
    Depth,
    Felt,
    Quality,
    RepsLeft,
    SetKind,
    Straps,
    TempoAnswer,
)
from hinge_desktop.core.weights import Unit
from hinge_desktop.services.demo.script import (
    KEPT,
    RUSHED,
    ExerciseScript,
    SessionScript,
    SetScript,
    kg,
    on_the_bar,
    start_of,
)

LAST_SESSION: Final = date(2026, 11, 17)
LAST_MINUTES: Final = 48
_FAULT_DAY: Final = date(2026, 10, 13)
_DRIFT: Final = RepFault(Fault.BAR_DRIFTED, 5)
_FAULTY_SET: Final = 1
_FIRST_STRAPS: Final = date(2026, 11, 3)
_TEMPO: Final[dict[str, TempoAnswer | None]] = {"k": KEPT, "r": RUSHED, "-": None}


@dataclass(frozen=True, slots=True)
class _HingeDay:
    """Three sets of one load: the reps of each, reps left and tempo answer set by set."""

    day: str
    load: float
    reps: int
    left: str
    tempo: str


_DAYS: Final = (
    _HingeDay("2026-09-01", 52.5, 8, "222", "k-r"),
    _HingeDay("2026-09-05", 52.5, 9, "222", "rk-"),
    _HingeDay("2026-09-08", 52.5, 10, "222", "krk"),
    _HingeDay("2026-09-12", 52.5, 11, "222", "rkr"),
    _HingeDay("2026-09-15", 52.5, 12, "211", "kkr"),
    _HingeDay("2026-09-19", 55, 8, "222", "krk"),
    # Tuesday 22 September was missed.
    _HingeDay("2026-09-26", 55, 9, "222", "kkr"),
    _HingeDay("2026-09-29", 55, 10, "222", "kkr"),
    _HingeDay("2026-10-03", 55, 11, "222", "krk"),
    _HingeDay("2026-10-06", 55, 12, "221", "kkk"),
    _HingeDay("2026-10-10", 57.5, 8, "222", "kkr"),
    _HingeDay("2026-10-13", 57.5, 9, "222", "krk"),
    _HingeDay("2026-10-17", 57.5, 8, "322", "kkr"),
    _HingeDay("2026-10-20", 57.5, 9, "222", "kkr"),
    _HingeDay("2026-10-24", 57.5, 10, "222", "kkk"),
    _HingeDay("2026-10-27", 57.5, 11, "222", "kkk"),
    _HingeDay("2026-10-31", 57.5, 12, "211", "kkr"),
    _HingeDay("2026-11-03", 60, 8, "322", "krk"),
    _HingeDay("2026-11-07", 60, 9, "222", "kkk"),
    _HingeDay("2026-11-10", 60, 10, "222", "kkk"),
    _HingeDay("2026-11-14", 60, 11, "222", "kkk"),
    _HingeDay("2026-11-17", 60, 12, "211", "krr"),
)

# From which day on which load: the other exercises grow now and then.
_LEG_CURL: Final = (("2026-09-01", 20), ("2026-09-26", 22.5), ("2026-10-27", 25))
_CALF_RAISE: Final = (("2026-09-01", 20), ("2026-09-19", 25), ("2026-10-20", 30))
_NOTES: Final = {
    "2026-10-17": "Bar closer from the first rep.",
    "2026-11-17": "Cold garage, longer warm-up.",
}


def loaded_weeks(equipment: Equipment) -> Iterator[SessionScript]:
    """Yield the sessions of September to November; the ramp is what this iron can build."""
    for one in _DAYS:
        day = date.fromisoformat(one.day)
        yield SessionScript(
            day=day,
            exercises=(
                _hinge(one, day, equipment),
                _beside("leg_curl", one.day, _LEG_CURL, 10, (Felt.HAMSTRINGS,)),
                _beside("calf_raise", one.day, _CALF_RAISE, 12, ()),
            ),
            start=start_of(day),
            minutes=LAST_MINUTES if day == LAST_SESSION else None,
        )


def _hinge(one: _HingeDay, day: date, equipment: Equipment) -> ExerciseScript:
    load = kg(one.load)
    ramp = ramp_sets(load, bar_loads(equipment, Unit.KG))
    warm_up = tuple(
        SetScript(step.reps, step.load, kind=SetKind.WARM_UP, quality=None) for step in ramp
    )
    return ExerciseScript(
        EXERCISE_OF_RUNG[Rung.BAR],
        warm_up + tuple(_work_set(one, day, number) for number in range(3)),
        place=on_the_bar(Stage.LOADED),
        planned_reps_left=2,
        felt=(Felt.HAMSTRINGS, Felt.GLUTES),
        depth=Depth.OWN_LOWEST,
        straps=Straps.LAST_SET if day >= _FIRST_STRAPS else Straps.NONE,
        note=_NOTES.get(one.day),
    )


def _work_set(one: _HingeDay, day: date, number: int) -> SetScript:
    is_faulty = day == _FAULT_DAY and number == _FAULTY_SET
    return SetScript(
        one.reps,
        kg(one.load),
        RepsLeft.of(int(one.left[number])),
        tempo_answer=_TEMPO[one.tempo[number]],
        quality=Quality.SOMETHING_OFF if is_faulty else Quality.CLEAN,
        faults=(_DRIFT,) if is_faulty else (),
    )


def _beside(
    slug: str,
    day: str,
    loads: tuple[tuple[str, float], ...],
    reps: int,
    felt: tuple[Felt, ...],
) -> ExerciseScript:
    load = kg([load for since, load in loads if since <= day][-1])
    left = (RepsLeft.of(3), RepsLeft.of(2), RepsLeft.of(2))
    sets = tuple(SetScript(reps, load, one) for one in left)
    return ExerciseScript(ExerciseId(slug), sets, is_paced=False, rest_seconds=90, felt=felt)
