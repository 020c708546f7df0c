"""Words of the session editor: lines, loads that can be built, the order hint, refused names."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.exercises import Family, LoadKind
from hinge_desktop.core.given_names import LONGEST_NAME, NameProblem
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.plan_lines import PlanLine
from hinge_desktop.core.plan_overrides import PlanChange
from hinge_desktop.core.session_order import OrderHint
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import name_in_sentence

translate = QCoreApplication.translate

ORDER_SOURCE = "Athleex"
"""The article that gives an order of exercises."""

_FAMILIES = {
    Family.HINGE: QT_TRANSLATE_NOOP("PlanEditor", "Hip hinge"),
    Family.SINGLE_LEG_HINGE: QT_TRANSLATE_NOOP("PlanEditor", "Hip hinge on one leg"),
    Family.HINGE_DRILL: QT_TRANSLATE_NOOP("PlanEditor", "Hinge drill"),
    Family.SQUAT: QT_TRANSLATE_NOOP("PlanEditor", "Squat or press"),
    Family.LEG_CURL: QT_TRANSLATE_NOOP("PlanEditor", "Leg curl"),
    Family.CALF: QT_TRANSLATE_NOOP("PlanEditor", "Calves"),
    Family.OTHER: QT_TRANSLATE_NOOP("PlanEditor", "Something else"),
}
_LOADS = {
    LoadKind.NONE: QT_TRANSLATE_NOOP("PlanEditor", "No load"),
    LoadKind.BARBELL: QT_TRANSLATE_NOOP("PlanEditor", "Barbell"),
    LoadKind.TRAP_BAR: QT_TRANSLATE_NOOP("PlanEditor", "Trap bar"),
    LoadKind.KETTLEBELL: QT_TRANSLATE_NOOP("PlanEditor", "Kettlebell"),
    LoadKind.DUMBBELL: QT_TRANSLATE_NOOP("PlanEditor", "Dumbbell"),
    LoadKind.OTHER: QT_TRANSLATE_NOOP("PlanEditor", "Machine, cable or something else"),
}
_NAMES = {
    NameProblem.EMPTY: QT_TRANSLATE_NOOP("PlanEditor", "Type a name first."),
    NameProblem.TOO_LONG: QT_TRANSLATE_NOOP("PlanEditor", "Use at most %1 letters."),
    NameProblem.TAKEN: QT_TRANSLATE_NOOP("PlanEditor", "That name is taken. Choose another one."),
}


def family_name(family: Family) -> str:
    """Name what an exercise trains, as it is chosen for an own one."""
    return _say(_FAMILIES[family])


def load_kind_name(kind: LoadKind) -> str:
    """Name what is lifted."""
    return _say(_LOADS[kind])


def name_problem_words(problem: NameProblem) -> str:
    """Say under a field why a name cannot be."""
    return _say(_NAMES[problem]).replace("%1", str(LONGEST_NAME))


def line_words(line: PlanLine, *, is_one_sided: bool) -> str:
    """Write sets, reps and load of a line: "3 x 8 at 62.5 kg, no count"."""
    reps = translate("PlanEditor", "reps as planned") if line.reps is None else str(line.reps)
    text = f"{line.sets} \N{MULTIPLICATION SIGN} {reps}"
    if is_one_sided:
        text = translate("PlanEditor", "%1 a side").replace("%1", text)
    if line.load is not None:
        text = translate("PlanEditor", "%1 at %2").replace("%1", text)
        text = text.replace("%2", numbers.weight(line.load))
    if line.is_paced:
        return text
    return translate("PlanEditor", "%1, no count").replace("%1", text)


def closest_loads(load: Weight, loads: Loads) -> tuple[Weight, ...]:
    """Return the loads around one that cannot be built; none where it can, or nobody knows."""
    below = loads.heaviest_buildable(load)
    if not loads.is_known or (below is not None and below.exact == load.exact):
        return ()
    return tuple(one for one in (below, loads.next_buildable(load)) if one is not None)


def load_words(load: Weight, loads: Loads) -> str:
    """Say that a load cannot be built, and what is closest; "" where it can."""
    around = closest_loads(load, loads)
    if not around:
        return ""
    text = translate("PlanEditor", "%1 cannot be built with what you own. Closest: %2.")
    if len(around) > 1:
        text = translate("PlanEditor", "%1 cannot be built with what you own. Closest: %2 or %3.")
        text = text.replace("%3", numbers.weight(around[1]))
    return text.replace("%1", numbers.weight(load)).replace("%2", numbers.weight(around[0]))


def order_words(hint: OrderHint) -> str:
    """Tell the order of the source; nothing is forced."""
    text = translate(
        "PlanEditor",
        "One order to try: squats, the hinge, leg curls, calves. Here %1 comes before %2. You may"
        " leave it so.",
    )
    then, first = name_in_sentence(hint.then), name_in_sentence(hint.first)
    return text.replace("%1", then).replace("%2", first)


def plan_change_words(change: PlanChange) -> str:
    """Say on Today that the plan is not as suggested; "" where it is."""
    if change is PlanChange.TODAY:
        return translate("PlanEditor", "You changed the plan for today.")
    if change is PlanChange.FOR_GOOD:
        return translate("PlanEditor", "You changed the plan.")
    return ""


def _say(text: object) -> str:
    return translate("PlanEditor", str(text))
