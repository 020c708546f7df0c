"""Where a lifter who already trains begins: rung, stage and first load (coaching-rules 1).

Every number here is our default. Whoever is placed is placed on the first rung that was not shown
clean; what was not answered was not shown. One leg is never a first place: its gate needs weeks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from hinge_desktop.core.equipment import BarKind, Equipment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import ROUNDING, Fault
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.loads import bar_loads
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule, Thresholds
from hinge_desktop.core.training import Quality
from hinge_desktop.core.weights import Unit, Weight, scaled_down

PLACEMENT_REPS: Final = 8
"""Of the dowel hinge and of the empty bar."""
PLACEMENT_MINUTES: Final = 10
RECENT_DAYS: Final = 56
"""How far back a load of the journal counts as recent."""
TRAP_BAR_DEADLIFT: Final = ExerciseId("trap_bar_deadlift")
_PATTERN: Final = frozenset({Fault.BECAME_A_SQUAT, Fault.KNEES_FIRST})
"""Faults that the wall teaches away (coaching-rules 2: rung 1 to 2 drill)."""


class PlacingLift(StrEnum):
    """A lift whose recent load says how to begin."""

    RDL = "rdl"
    DEADLIFT = "deadlift"


SHARE_OF: Final = {
    PlacingLift.RDL: Rule.PLACED_BY_RDL_PERCENT,
    PlacingLift.DEADLIFT: Rule.PLACED_BY_DEADLIFT_PERCENT,
}
EXERCISE_OF_LIFT: Final = {
    PlacingLift.RDL: ExerciseId("romanian_deadlift"),
    PlacingLift.DEADLIFT: ExerciseId("deadlift"),
}


@dataclass(frozen=True, slots=True)
class RecentLift:
    """What was lifted lately; `day` is None where the lifter typed it."""

    lift: PlacingLift
    load: Weight
    reps: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class PlacementAnswers:
    """What was shown and told in the ten minutes; None where not given."""

    contacts_kept: bool | None = None
    """Whether head, upper back and tailbone stayed on the stick in every rep."""
    bar: Quality | None = None
    faults: tuple[Fault, ...] = ()
    """What was off with the empty bar."""
    lifts: tuple[RecentLift, ...] = ()


@dataclass(frozen=True, slots=True)
class PlacementInputs:
    """Everything that a placement depends on."""

    answers: PlacementAnswers = field(default_factory=PlacementAnswers)
    equipment: Equipment = field(default_factory=Equipment)
    unit: Unit = Unit.KG
    thresholds: Thresholds = DEFAULT_THRESHOLDS
    has_back_history: bool = False
    is_stopped: bool = False


class PlacementCode(StrEnum):
    """What decided, in the order in which it is asked."""

    STOPPED = "stopped"
    DOWEL_NOT_SHOWN = "dowel_not_shown"
    CONTACT_LOST = "contact_lost"
    NO_BAR = "no_bar"
    BAR_NOT_SHOWN = "bar_not_shown"
    NO_BELL = "no_bell"
    """The kettlebell would be next, and none is owned."""
    PATTERN_FAULT = "pattern_fault"
    ROUNDING_FAULT = "rounding_fault"
    UNNAMED_FAULT = "unnamed_fault"
    BAR_FAULT = "bar_fault"
    SHOWN_CLEAN = "shown_clean"
    TRAP_BAR_AFTER_TROUBLE = "trap_bar_after_trouble"
    """Back trouble before: a trap bar is the gentler entry (A2), and it begins light."""
    LIGHT_AFTER_TROUBLE = "light_after_trouble"
    """Back trouble before and no trap bar: the light stage."""
    ONLY_TRAP_BAR = "only_trap_bar"
    SHARE = "share"
    """At most this share of a recent lift, rounded down to what can be built."""
    LIGHTEST_IS_MORE = "lightest_is_more"
    """The empty bar is more than that share, and it is what was shown clean."""
    NO_RECENT_LOAD = "no_recent_load"


@dataclass(frozen=True, slots=True)
class PlacementReason:
    """A rule and what it looked at."""

    code: PlacementCode
    fault: Fault | None = None
    lift: RecentLift | None = None
    percent: int | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """Where to begin; the lifter may take it or stay."""

    place: LadderPlace
    reasons: tuple[PlacementReason, ...]
    first_load: Weight | None = None
    """None: the lightest load of that rung, or no load at all."""
    exercise_id: ExerciseId | None = None
    """What the rung is trained with where it is not its usual exercise."""
    asks_professional: bool = False
    """Whether a professional is to be asked before this place is loaded (A1)."""


def place_lifter(inputs: PlacementInputs) -> Placement:
    """Return where to begin, with every reason."""
    answers = inputs.answers
    if inputs.is_stopped:
        return _placed(Rung.WALL, PlacementCode.STOPPED)
    if answers.contacts_kept is None:
        return _placed(Rung.WALL, PlacementCode.DOWEL_NOT_SHOWN)
    if not answers.contacts_kept:
        return _placed(Rung.DOWEL, PlacementCode.CONTACT_LOST)
    if not has_bar(inputs.equipment) or answers.bar is None:
        return _without_a_bar(inputs)
    if answers.bar is Quality.SOMETHING_OFF:
        return _after_a_fault(inputs)
    return _on_the_bar(inputs)


def needs_bar_set(answers: PlacementAnswers, equipment: Equipment) -> bool:
    """Whether the empty bar still tells something: the dowel was kept, and there is a bar."""
    return answers.contacts_kept is True and has_bar(equipment)


def has_bar(equipment: Equipment) -> bool:
    """Return whether there is a bar in use; until any is entered one is assumed."""
    return not equipment.bars or any(bar.is_in_use for bar in equipment.bars)


def placement_bar_kind(equipment: Equipment, *, has_back_history: bool) -> BarKind:
    """Return which bar to begin with: a trap bar after back trouble, or where no other is owned."""
    kinds = {bar.kind for bar in equipment.bars if bar.is_in_use}
    if BarKind.TRAP in kinds and (has_back_history or BarKind.STRAIGHT not in kinds):
        return BarKind.TRAP
    return BarKind.STRAIGHT


def _placed(rung: Rung, *codes: PlacementCode, fault: Fault | None = None) -> Placement:
    return Placement(LadderPlace(rung), tuple(PlacementReason(code, fault) for code in codes))


def _without_a_bar(inputs: PlacementInputs) -> Placement:
    has_one = has_bar(inputs.equipment)
    why = PlacementCode.BAR_NOT_SHOWN if has_one else PlacementCode.NO_BAR
    if any(bell.count > 0 for bell in inputs.equipment.kettlebells):
        placed = _placed(Rung.KETTLEBELL, why)
        return _with_care(placed, inputs)
    return _placed(Rung.DOWEL, why, PlacementCode.NO_BELL)


def _after_a_fault(inputs: PlacementInputs) -> Placement:
    """Return the rung that teaches the lowest of the faults away."""
    faults = inputs.answers.faults
    for taught, rung, code in (
        (_PATTERN, Rung.WALL, PlacementCode.PATTERN_FAULT),
        (ROUNDING, Rung.DOWEL, PlacementCode.ROUNDING_FAULT),
    ):
        fault = next((one for one in faults if one in taught), None)
        if fault is not None:
            return _placed(rung, code, fault=fault)
    if not faults:
        return _placed(Rung.DOWEL, PlacementCode.UNNAMED_FAULT)
    return _light(inputs, (PlacementReason(PlacementCode.BAR_FAULT, faults[0]),))


def _on_the_bar(inputs: PlacementInputs) -> Placement:
    clean = PlacementReason(PlacementCode.SHOWN_CLEAN)
    if inputs.has_back_history or not inputs.answers.lifts:
        missing = () if inputs.answers.lifts else (PlacementReason(PlacementCode.NO_RECENT_LOAD),)
        return _light(inputs, (clean, *missing))
    kind = placement_bar_kind(inputs.equipment, has_back_history=False)
    loads = bar_loads(inputs.equipment, inputs.unit, kind)
    reason, most = _share(inputs.answers.lifts, inputs.thresholds)
    first_load = loads.heaviest_buildable(most)
    reasons = (clean, *_bar_reasons(inputs), reason)
    if first_load is None:
        heavier = PlacementReason(PlacementCode.LIGHTEST_IS_MORE, None, reason.lift, reason.percent)
        light = LadderPlace(Rung.BAR, Stage.LIGHT)
        return Placement(light, (*reasons[:-1], heavier), loads.lightest, _exercise(kind))
    loaded = LadderPlace(Rung.BAR, Stage.LOADED)
    return Placement(loaded, reasons, first_load, _exercise(kind))


def _light(inputs: PlacementInputs, reasons: Sequence[PlacementReason]) -> Placement:
    """Return the light stage, with the empty bar."""
    kind = placement_bar_kind(inputs.equipment, has_back_history=inputs.has_back_history)
    lightest = bar_loads(inputs.equipment, inputs.unit, kind).lightest
    light = LadderPlace(Rung.BAR, Stage.LIGHT)
    placed = Placement(light, (*reasons, *_bar_reasons(inputs)), lightest, _exercise(kind))
    return _with_care(placed, inputs)


def _bar_reasons(inputs: PlacementInputs) -> tuple[PlacementReason, ...]:
    """Say why it is this bar, where that is not plain."""
    kind = placement_bar_kind(inputs.equipment, has_back_history=inputs.has_back_history)
    if inputs.has_back_history:
        is_trap = kind is BarKind.TRAP
        code = PlacementCode.LIGHT_AFTER_TROUBLE
        return (PlacementReason(PlacementCode.TRAP_BAR_AFTER_TROUBLE if is_trap else code),)
    return () if kind is BarKind.STRAIGHT else (PlacementReason(PlacementCode.ONLY_TRAP_BAR),)


def _with_care(placed: Placement, inputs: PlacementInputs) -> Placement:
    return Placement(
        placed.place,
        placed.reasons,
        placed.first_load,
        placed.exercise_id,
        asks_professional=inputs.has_back_history,
    )


def _exercise(kind: BarKind) -> ExerciseId | None:
    return TRAP_BAR_DEADLIFT if kind is BarKind.TRAP else None


def _share(lifts: Sequence[RecentLift], thresholds: Thresholds) -> tuple[PlacementReason, Weight]:
    """Return the lift that allows the least, and that much of it."""
    shares = [(one, thresholds[SHARE_OF[one.lift]]) for one in lifts]
    lift, percent = min(shares, key=lambda pair: pair[0].load.exact * pair[1])
    reason = PlacementReason(PlacementCode.SHARE, lift=lift, percent=percent)
    return reason, scaled_down(lift.load, percent, 100)
