"""Words for what a table in Strong's style cannot carry."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.strong_losses import StrongLoss
from hinge_desktop.words.counts import sets_words
from hinge_desktop.words.numbers import number

translate = QCoreApplication.translate

_WORDS = {
    StrongLoss.JOURNAL: QT_TRANSLATE_NOOP(
        "StrongLosses", "Your plan, equipment, ladder, checks and answers about pain"
    ),
    StrongLoss.SESSION_ANSWERS: QT_TRANSLATE_NOOP(
        "StrongLosses", "Back, soreness and kind of day (%1)"
    ),
    StrongLoss.SET_ANSWERS: QT_TRANSLATE_NOOP(
        "StrongLosses", "Tempo, faults and your other answers (%1)"
    ),
    StrongLoss.PLANNED: QT_TRANSLATE_NOOP("StrongLosses", "What was planned (%1)"),
    StrongLoss.SIDES: QT_TRANSLATE_NOOP("StrongLosses", "Left and right (%1)"),
    StrongLoss.SUPERSETS: QT_TRANSLATE_NOOP("StrongLosses", "Supersets (%1)"),
    StrongLoss.RESTS: QT_TRANSLATE_NOOP("StrongLosses", "Rests (%1)"),
    StrongLoss.REPS_LEFT: QT_TRANSLATE_NOOP(
        "StrongLosses", "Reps left that are no RPE from 6 to 10, such as 4+ (%1)"
    ),
    StrongLoss.SET_KINDS: QT_TRANSLATE_NOOP(
        "StrongLosses", "Drills and timed sets, written as plain ones (%1)"
    ),
    StrongLoss.FRACTIONS: QT_TRANSLATE_NOOP("StrongLosses", "Parts of a second (%1)"),
    StrongLoss.TIMES_OF_DAY: QT_TRANSLATE_NOOP(
        "StrongLosses", "The true time of day, made up where there was none (%1)"
    ),
    StrongLoss.ZONES: QT_TRANSLATE_NOOP("StrongLosses", "Time zones (%1)"),
}
_OF_WORKOUTS = frozenset({StrongLoss.SESSION_ANSWERS, StrongLoss.TIMES_OF_DAY, StrongLoss.ZONES})


def strong_loss_lines(losses: Mapping[StrongLoss, int]) -> list[str]:
    """Return a line for each kind of thing that is left out, always in the same order."""
    return [_line(kind, count) for kind in StrongLoss if (count := losses.get(kind, 0))]


def _line(kind: StrongLoss, count: int) -> str:
    if kind in _OF_WORKOUTS:
        workouts = translate("StrongLosses", "%1 workouts", "", count)
        counted = workouts.replace("%1", number(count))
    else:
        counted = sets_words(count)
    return translate("StrongLosses", str(_WORDS[kind])).replace("%1", counted)
