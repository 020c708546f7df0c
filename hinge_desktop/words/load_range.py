"""The loads that a bar makes, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.load_range import LoadRange
from hinge_desktop.words import numbers
from hinge_desktop.words.equipment import span

translate = QCoreApplication.translate


def range_words(loads: LoadRange) -> str:
    """Say from where to where, in which steps: 20 to 97.5 kg in steps of 2.5, no gaps."""
    if loads.lightest == loads.heaviest:
        text = translate("LoadRange", "%1, the bar alone")
        return text.replace("%1", numbers.weight(loads.lightest))
    gap = loads.largest_gap
    if gap is not None:
        text = translate("LoadRange", "%1, nothing between %2 and %3")
        text = text.replace("%1", span(loads.lightest, loads.heaviest))
        text = text.replace("%2", numbers.decimal(gap.below.thousandths))
        return text.replace("%3", numbers.weight(gap.above))
    text = translate("LoadRange", "%1 in steps of %2, no gaps")
    step = loads.step
    if step is None:
        text = translate("LoadRange", "%1 in steps of %2 or less, no gaps")
        step = loads.usual_step
    text = text.replace("%1", span(loads.lightest, loads.heaviest))
    return text.replace("%2", numbers.decimal(step.thousandths))


def gap_words(loads: LoadRange) -> str:
    """Say how many gaps there are where there is more than the one that `range_words` names."""
    gap = loads.largest_gap
    if gap is None or len(loads.gaps) == 1:
        return ""
    text = translate("LoadRange", "%1 gaps. The largest is from %2 to %3.")
    text = text.replace("%1", numbers.number(len(loads.gaps)))
    text = text.replace("%2", numbers.weight(gap.below))
    return text.replace("%3", numbers.weight(gap.above))
