"""The first fourteen weeks of the script: wall, dowel, kettlebell, and the first months on the bar.

Beside the ladder stand a squat and some work on one leg; one week shows faults, one is easy.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from hinge_desktop.core.equipment import Equipment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, LadderPlace, Rung, Stage
from hinge_desktop.core.loads import bar_loads
from hinge_desktop.core.ramp import ramp_sets
from hinge_desktop.core.training import (
    BackAnswer,
    Contacts,
    DayKind,
    Depth,
    Felt,
    Quality,
    RepsLeft,
    SetKind,
    Side,
    Straps,
    TempoAnswer,
)
from hinge_desktop.core.weights import Unit, Weight
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

_ALL_CONTACTS: Final = Contacts(head=True, mid_back=True, tailbone=True)
_TAILBONE_LOST: Final = Contacts(head=True, mid_back=True, tailbone=False)
_HAMSTRINGS: Final = (Felt.HAMSTRINGS,)
_HEAVY, _LIGHT = DayKind.HEAVY, DayKind.LIGHT
_Faults = Mapping[int, tuple[RepFault, ...]]
"""Faults by the place of the set, from 0."""


def learning_weeks(equipment: Equipment) -> Iterator[SessionScript]:
    """Yield the sessions of May to August."""
    yield from _on_the_wall()
    yield from _with_the_dowel()
    yield from _with_the_bell()
    yield from _on_the_light_bar(equipment)
    yield from _on_the_loaded_bar(equipment)


def _on_the_wall() -> Iterator[SessionScript]:
    squatted, knees = Fault.BECAME_A_SQUAT, Fault.KNEES_FIRST
    first = {0: (RepFault(knees, 2), RepFault(squatted, 5)), 1: (RepFault(squatted, 3),)}
    yield _drill("2026-05-26", _wall(100, first, None), felt=(Felt.NOT_SURE,))
    yield _drill("2026-05-30", _wall(150, {0: (RepFault(squatted, 8),)}, RUSHED))
    yield _drill("2026-06-02", _wall(190, {}, KEPT))
    yield _drill("2026-06-06", _wall(190, {}, KEPT), reaches=LadderPlace(Rung.DOWEL))


def _with_the_dowel() -> Iterator[SessionScript]:
    rounded = {0: (RepFault(Fault.ROUNDED_LOW_BACK, 6),)}
    yield _drill("2026-06-09", _dowel((_TAILBONE_LOST, _ALL_CONTACTS), rounded))
    yield _drill("2026-06-13", _dowel((_ALL_CONTACTS, _ALL_CONTACTS), {}))
    passed = _dowel((_ALL_CONTACTS, _ALL_CONTACTS), {})
    yield _drill("2026-06-16", passed, reaches=LadderPlace(Rung.KETTLEBELL))


def _with_the_bell() -> Iterator[SessionScript]:
    squatted = {1: (RepFault(Fault.BECAME_A_SQUAT, 9),)}
    yield _bell("2026-06-20", 3, None)
    yield _bell("2026-06-23", 3, RUSHED)
    yield _bell("2026-06-27", 4, KEPT, squatted)
    # Tuesday 30 June was moved to the day after.
    yield _bell("2026-07-01", 3, KEPT)
    yield _bell("2026-07-04", 3, None)
    yield _bell("2026-07-07", 4, KEPT)
    yield _bell("2026-07-11", 4, KEPT, reaches=on_the_bar(Stage.LIGHT))


def _on_the_light_bar(equipment: Equipment) -> Iterator[SessionScript]:
    bar = _Bar(equipment, Stage.LIGHT)
    rounded = {2: (RepFault(Fault.ROUNDED_LOW_BACK, 7),)}
    craned = {0: (RepFault(Fault.NECK_CRANED, 4),)}
    yield bar.session("2026-07-14", (20, 8, "444"))
    yield bar.session("2026-07-18", (30, 8, "444"))
    yield bar.session("2026-07-21", (30, 8, "433"), rounded)
    yield bar.session("2026-07-25", (25, 8, "444"), craned, back=BackAnswer.STIFF)
    yield bar.session("2026-07-28", (30, 8, "444"))
    yield bar.session("2026-08-01", (30, 8, "444"), reaches=on_the_bar(Stage.LOADED))


def _on_the_loaded_bar(equipment: Equipment) -> Iterator[SessionScript]:
    bar = _Bar(equipment, Stage.LOADED)
    yield bar.session("2026-08-04", (40, 8, "433"), kind=_HEAVY, then=(_squat(40),))
    one_leg = _one_leg(None, "33", "32")
    yield bar.session("2026-08-08", (35, 10, "444"), kind=_LIGHT, then=(_squat(35), one_leg))
    yield bar.session("2026-08-11", (45, 8, "333"), kind=_HEAVY, then=(_squat(42.5),))
    # Saturday 15 August was missed; the week after is easy: half the sets, a tenth less.
    yield bar.session("2026-08-18", (40, 8, "44"), kind=_HEAVY, then=(_squat(37.5, 2),))
    one_leg = _one_leg(None, "43", "33")
    easy = (_squat(35, 2), one_leg)
    yield bar.session("2026-08-22", (35, 10, "44"), kind=_LIGHT, then=easy)
    yield bar.session("2026-08-25", (50, 8, "332"), kind=_HEAVY, then=(_squat(45),))
    one_leg = _one_leg(kg(4), "33", "22")
    yield bar.session("2026-08-29", (45, 12, "433"), kind=_LIGHT, then=(_squat(40), one_leg))


def _drill(
    day: str,
    exercise: ExerciseScript,
    *,
    felt: tuple[Felt, ...] = _HAMSTRINGS,
    reaches: LadderPlace | None = None,
) -> SessionScript:
    on = date.fromisoformat(day)
    answered = ExerciseScript(
        exercise.exercise_id,
        exercise.sets,
        place=exercise.place,
        rest_seconds=60,
        wall_distance_mm=exercise.wall_distance_mm,
        felt=felt,
        depth=Depth.OWN_LOWEST,
    )
    return SessionScript(on, (answered,), start_of(on), reaches=reaches)


def _wall(distance_mm: int, faults: _Faults, tempo: TempoAnswer | None) -> ExerciseScript:
    sets = tuple(
        _judged(SetScript(10, kind=SetKind.DRILL, tempo_answer=tempo), faults.get(place, ()))
        for place in range(2)
    )
    place = LadderPlace(Rung.WALL)
    return ExerciseScript(
        EXERCISE_OF_RUNG[Rung.WALL], sets, place=place, wall_distance_mm=distance_mm
    )


def _dowel(contacts: tuple[Contacts, Contacts], faults: _Faults) -> ExerciseScript:
    sets = tuple(
        _judged(
            SetScript(8, kind=SetKind.DRILL, tempo_answer=KEPT, contacts=one),
            faults.get(place, ()),
        )
        for place, one in enumerate(contacts)
    )
    return ExerciseScript(EXERCISE_OF_RUNG[Rung.DOWEL], sets, place=LadderPlace(Rung.DOWEL))


def _bell(
    day: str,
    left: int,
    tempo: TempoAnswer | None,
    faults: _Faults | None = None,
    *,
    reaches: LadderPlace | None = None,
) -> SessionScript:
    on = date.fromisoformat(day)
    sets = tuple(
        _judged(
            SetScript(10, kg(12), RepsLeft.of(left), tempo_answer=tempo),
            (faults or {}).get(place, ()),
        )
        for place in range(2)
    )
    exercise = ExerciseScript(
        EXERCISE_OF_RUNG[Rung.KETTLEBELL],
        sets,
        place=LadderPlace(Rung.KETTLEBELL),
        rest_seconds=60,
        planned_reps_left=4,
        felt=(Felt.GLUTES, Felt.HAMSTRINGS),
    )
    return SessionScript(on, (exercise,), start_of(on), reaches=reaches)


class _Bar:
    """Sessions with a bar, with the ramp that the iron of this lifter can build."""

    def __init__(self, equipment: Equipment, stage: Stage) -> None:
        self._loads = bar_loads(equipment, Unit.KG)
        self._stage = stage

    def session(
        self,
        day: str,
        work: tuple[float, int, str],
        faults: _Faults | None = None,
        *,
        kind: DayKind | None = None,
        back: BackAnswer = BackAnswer.FINE,
        then: tuple[ExerciseScript, ...] = (),
        reaches: LadderPlace | None = None,
    ) -> SessionScript:
        """Return a session; `work` is load in kg, reps, and the reps left of each set."""
        on = date.fromisoformat(day)
        load, reps, left = work
        warm_up = self._warm_up(kg(load), is_stiff=back is BackAnswer.STIFF)
        sets = tuple(
            _judged(
                SetScript(reps, kg(load), RepsLeft.of(int(one)), tempo_answer=KEPT),
                (faults or {}).get(place, ()),
            )
            for place, one in enumerate(left)
        )
        hinge = ExerciseScript(
            EXERCISE_OF_RUNG[Rung.BAR],
            warm_up + sets,
            place=on_the_bar(self._stage),
            planned_reps_left=3 if self._stage is Stage.LIGHT or kind is _LIGHT else 2,
            felt=(Felt.LOW_BACK,) if faults else (Felt.HAMSTRINGS, Felt.GLUTES),
            depth=Depth.PAST_IT if faults else Depth.OWN_LOWEST,
            straps=Straps.NONE,
        )
        return SessionScript(
            on, (hinge, *then), start_of(on), back=back, day_kind=kind, reaches=reaches
        )

    def _warm_up(self, load: Weight, *, is_stiff: bool) -> tuple[SetScript, ...]:
        ramp = [
            SetScript(one.reps, one.load, kind=SetKind.WARM_UP, quality=None)
            for one in ramp_sets(load, self._loads)
        ]
        return tuple(ramp[:1] + ramp if is_stiff else ramp)


def _squat(load: float, sets: int = 3) -> ExerciseScript:
    work = SetScript(8, kg(load), RepsLeft.of(3))
    return ExerciseScript(
        ExerciseId("squat"), (work,) * sets, is_paced=False, rest_seconds=120, felt=(Felt.QUADS,)
    )


def _one_leg(load: Weight | None, left: str, right: str) -> ExerciseScript:
    """Return two sets a side; the right one wobbles more and keeps less in reserve."""
    sets: list[SetScript] = []
    for left_reserve, right_reserve in zip(left, right, strict=True):
        sets.append(SetScript(6, load, RepsLeft.of(int(left_reserve)), side=Side.LEFT))
        sets.append(SetScript(6, load, RepsLeft.of(int(right_reserve)), side=Side.RIGHT))
    wobbled = _judged(sets[-1], (RepFault(Fault.LOST_BALANCE, 4),))
    return ExerciseScript(
        EXERCISE_OF_RUNG[Rung.SINGLE_LEG],
        (*sets[:-1], wobbled),
        rest_seconds=60,
        felt=(Felt.GLUTES, Felt.HAMSTRINGS),
    )


def _judged(one: SetScript, faults: tuple[RepFault, ...]) -> SetScript:
    return replace(one, quality=Quality.SOMETHING_OFF, faults=faults) if faults else one
