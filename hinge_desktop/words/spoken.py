"""Sentences for the computer's own voice: numbers and units as they are read out."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from hinge_desktop.core.training import SetId, Side, WorkSet
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.words.exercises import side_name
from hinge_desktop.words.locales import language_code

translate = QCoreApplication.translate

_ONE = 1000
_SEVERAL = 2
"""Languages ask for a whole number; half a plate more is several."""


@dataclass(frozen=True, slots=True)
class SpokenSet:
    """A set that comes next, as it is said."""

    set_id: SetId
    text: str


def spoken_language() -> str:
    """Name the locale of these sentences: the lifter's own where it has their language."""
    language = language_code()
    own = QLocale()
    return own.name() if own.language() == QLocale(language).language() else language


def spoken_set(name: str, sets: Sequence[WorkSet], load: Weight | None) -> SpokenSet:
    """Say a set that comes next, or its halves in one: "Next: bar RDL, 62.5 kilograms, 8 reps."."""
    one = sets[0]
    reps = "" if one.planned_reps is None else _reps(one.planned_reps)
    if reps and len(sets) > 1:
        reps = translate("Spoken", "%1 a side").replace("%1", reps)
    side = one.side if len(sets) == 1 else None
    return SpokenSet(one.id, _next(name, side, load, reps))


def example_spoken() -> str:
    """Say a set as in a rest, so that the voice can be heard."""
    return _next(translate("Spoken", "bar RDL"), None, Weight(62_500, Unit.KG), _reps(8))


def _next(name: str, side: Side | None, load: Weight | None, reps: str) -> str:
    parts = (
        name,
        "" if side is None else _side(side),
        "" if load is None else _weight(load),
        reps,
    )
    return translate("Spoken", "Next: %1.").replace("%1", ", ".join(filter(None, parts)))


def _side(side: Side) -> str:
    return translate("Spoken", "%1 side").replace("%1", side_name(side).lower())


def _weight(load: Weight) -> str:
    whole, rest = divmod(load.thousandths, _ONE)
    count = _SEVERAL if rest else whole
    if load.unit is Unit.LB:
        text = translate("Spoken", "%1 pounds", "", count)
    else:
        text = translate("Spoken", "%1 kilograms", "", count)
    return text.replace("%1", _number(load.thousandths / _ONE))


def _reps(reps: int) -> str:
    return translate("Spoken", "%1 reps", "", reps).replace("%1", _number(reps))


def _number(value: float) -> str:
    """Write a number as the voice reads it, which may not be how the lifter's country does."""
    locale = QLocale(spoken_language())
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value
    return locale.toString(float(value), "f", shortest)
