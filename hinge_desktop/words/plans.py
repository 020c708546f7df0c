"""Today's plan in words: its title, its strip, the one thing, and what comes after."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.day_plan import DayPlan
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.ladder import RUNG_TAUGHT_BY, Rung
from hinge_desktop.core.one_thing import OneThing, OneThingCode
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.training import SetKind, Side
from hinge_desktop.core.training_days import RestCode, RestReason
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import built_in_name, fault_name, side_name
from hinge_desktop.words.fault_cues import fault_cue

translate = QCoreApplication.translate


NameOf = Callable[[ExerciseId], str]
"""How an exercise is called by its key."""


def plan_title(planned: PlannedExercise, name_of: NameOf = built_in_name) -> str:
    """Write the whole exercise in a line: "Bar RDL, 3 x 8 at 62.5 kg"."""
    return f"{name_of(planned.exercise_id)}, {sets_and_load(planned)}"


def sets_and_load(planned: PlannedExercise) -> str:
    """Write sets, reps and load: "3 x 8 at 62.5 kg"."""
    work = planned.work_sets
    per_side = len({one.side for one in work}) > 1
    reps = _reps_text(tuple(one.reps for one in work))
    count = len(work) // 2 if per_side else len(work)
    text = f"{count} \N{MULTIPLICATION SIGN} {reps}"
    if per_side:
        text = translate("Plans", "%1 a side").replace("%1", text)
    if work and work[0].load is not None:
        return (
            translate("Plans", "%1 at %2")
            .replace("%1", text)
            .replace("%2", numbers.weight(work[0].load))
        )
    return text


def weaker_side_words(planned: PlannedExercise) -> str:
    """Name the leg that begins and does one set more (coaching-rules 10); "" where none does."""
    sides = [one.side for one in planned.work_sets]
    if sides.count(Side.LEFT) == sides.count(Side.RIGHT) or sides[0] is None:
        return ""
    text = translate("Plans", "%1 first and one set more: the weaker leg")
    return text.replace("%1", side_name(sides[0]))


def lighter_set_words(before: Weight, after: Weight) -> str:
    """Offer a lighter next set by what it really takes off: "Next set 25 kg, 17 % less"."""
    percent = round(100 * (before.exact - after.exact) / before.exact)
    text = translate("Plans", "Next set %1, %2 % less")
    return text.replace("%1", numbers.weight(after)).replace("%2", numbers.number(percent))


def set_value(one: PlannedSet) -> str:
    """Write a set for the strip: "62.5 x 8", or "x 8" without a load."""
    times = f"\N{MULTIPLICATION SIGN} {one.reps}"
    return times if one.load is None else f"{numbers.decimal(one.load.thousandths)} {times}"


def set_caption(one: PlannedSet, number: int) -> str:
    """Caption a set of the strip: "Ramp", "Set 1", "Left 1"."""
    if one.kind is SetKind.WARM_UP:
        return translate("Plans", "Ramp") if one.load is not None else translate("Plans", "Warm-up")
    if one.side is not None:
        return f"{side_name(one.side)} {number}"
    return translate("Plans", "Set %1").replace("%1", str(number))


def other_lines(plan: DayPlan, name_of: NameOf = built_in_name) -> str:
    """Name what stands around the main exercise: "First: Squat 3 x 8. Then: Leg curl 3 x 10"."""
    place = plan.exercises.index(plan.main)
    before, after = plan.exercises[:place], plan.exercises[place + 1 :]
    told = []
    if before:
        told.append(translate("Plans", "First: %1").replace("%1", _in_a_row(before, name_of)))
    if after:
        told.append(translate("Plans", "Then: %1").replace("%1", _in_a_row(after, name_of)))
    return ". ".join(told)


def _in_a_row(exercises: tuple[PlannedExercise, ...], name_of: NameOf) -> str:
    times = "\N{NO-BREAK SPACE}\N{MULTIPLICATION SIGN}\N{NO-BREAK SPACE}"
    told = ", ".join(f"{name_of(one.exercise_id)} {sets_and_load(one)}" for one in exercises)
    return told.replace(" \N{MULTIPLICATION SIGN} ", times)


def one_thing_words(thing: OneThing) -> str:
    """Say what the last session asks for: not to rush, or the cue against a fault."""
    day = numbers.weekday(thing.day)
    if thing.code is OneThingCode.FELT_IN_BACK:
        return translate(
            "Plans",
            "On %1 you felt it in the lower back. Check for rounding, drift and depth, and stop"
            " where your back is still long.",
        ).replace("%1", day)
    if thing.fault is None:
        return translate(
            "Plans", "You rushed the count on %1. Stay with it on the way down."
        ).replace("%1", day)
    text = translate("Plans", "On %1 you marked: %2. %3.").replace("%1", day)
    return text.replace("%2", fault_name(thing.fault).lower()).replace("%3", fault_cue(thing.fault))


def drill_caption(drill: ExerciseId) -> str:
    """Caption the reps of the drill before the loaded sets: "Dowel"."""
    is_wall = RUNG_TAUGHT_BY.get(drill) is Rung.WALL
    return translate("Plans", "Wall") if is_wall else translate("Plans", "Dowel")


def rest_title(reason: RestReason) -> str:
    """Say that today is a day of rest, and when training goes on."""
    text = translate("Plans", "Rest today. Next: %1")
    return text.replace("%1", numbers.weekday(reason.next_day))


def rest_words(reason: RestReason) -> str:
    """Say why today is a day of rest."""
    if reason.code is RestCode.RECOVERY:
        return translate(
            "Plans", "You still recover from your last session. You may train all the same."
        )
    return translate("Plans", "Today is not one of your days. You may train all the same.")


def _reps_text(reps: tuple[int, ...]) -> str:
    if len(set(reps)) <= 1:
        return str(reps[0]) if reps else ""
    return numbers.rep_list(reps)
