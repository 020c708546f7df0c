"""The loads that a bar makes, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.load_range import Gap, LoadRange
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.equipment import span

translate = QCoreApplication.translate
_FINEST = 50
"""Thousandths: iron of both units makes totals finer than anyone asks about."""


def range_words(loads: LoadRange) -> str:
    """Say from where to where, in which steps: 20 to 97.5 kg in steps of 2.5, no gaps."""
    if loads.lightest == loads.heaviest:
        text = translate("LoadRange", "%1, the bar alone")
        return text.replace("%1", numbers.weight(loads.lightest))
    gap = loads.largest_gap
    whole = span(_short(loads.lightest), _short(loads.heaviest))
    if gap is not None:
        text = translate("LoadRange", "%1, nothing between %2 and %3")
        text = text.replace("%1", whole)
        return _with_gap(text, gap)
    text = translate("LoadRange", "%1 in steps of %2, no gaps")
    step = loads.step
    if step is None:
        text = translate("LoadRange", "%1 in steps of %2 or less, no gaps")
        step = loads.usual_step
    text = text.replace("%1", whole)
    return text.replace("%2", numbers.decimal(_short(step).thousandths))


def gap_words(loads: LoadRange) -> str:
    """Say how many gaps there are where there is more than the one that `range_words` names."""
    gap = loads.largest_gap
    if gap is None or len(loads.gaps) == 1:
        return ""
    gaps = len(loads.gaps)
    text = translate("LoadRange", "%1 gaps. The largest is from %2 to %3.", "", gaps)
    text = text.replace("%1", numbers.number(gaps))
    return _with_gap(text, gap)


def _with_gap(text: str, gap: Gap) -> str:
    is_one_unit = gap.below.unit is gap.above.unit
    below, above = _short(gap.below), _short(gap.above)
    first = numbers.decimal(below.thousandths) if is_one_unit else numbers.weight(below)
    return text.replace("%2", first).replace("%3", numbers.weight(above))


def _short(weight: Weight) -> Weight:
    """Return a weight to the tenth, where it is finer than plates are stamped."""
    if weight.thousandths % _FINEST == 0:
        return weight
    return Weight((weight.thousandths + _FINEST) // 100 * 100, weight.unit)
