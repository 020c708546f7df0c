"""How sets, reps, loads and rests are typed and limited in the session editor."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.plan_lines import LONGEST_REST_SECONDS, MOST_REPS_A_SET, MOST_SETS
from hinge_desktop.core.typed_digits import plain_digits
from hinge_desktop.core.weights import MOST_THOUSANDTHS, Unit, Weight, WeightTextError
from hinge_desktop.gui.widgets.measure_field import Notation, UnreadableTextError
from hinge_desktop.words import numbers
from hinge_desktop.words.problems import weight_words

translate = QCoreApplication.translate

_LOAD_STEP: Final = {Unit.KG: 2_500, Unit.LB: 5_000}
"""What minus and plus change a load by, in thousandths (our default)."""
_FIRST_LOAD: Final = {Unit.KG: 20_000, Unit.LB: 45_000}
_REST_STEP_SECONDS: Final = 15


def sets_notation() -> Notation:
    """Return how a number of sets is typed."""
    return _whole(translate("PlanNotations", "Sets: %1 to %2"), 1, MOST_SETS, first=3)


def reps_notation() -> Notation:
    """Return how reps are typed."""
    return _whole(translate("PlanNotations", "Reps: %1 to %2"), 1, MOST_REPS_A_SET, first=8)


def rest_notation() -> Notation:
    """Return how a rest in seconds is typed: 150, or 2:30."""
    sentence = translate("PlanNotations", "Rest: 0 to %1 seconds, or minutes such as 2:30")
    sentence = sentence.replace("%1", str(LONGEST_REST_SECONDS))

    def read(text: str) -> int:
        minutes, colon, rest = plain_digits(text).strip().rpartition(":")
        parts = [minutes, rest] if colon else [rest]
        if not all(part.isdecimal() and len(part) < 5 for part in parts):
            raise UnreadableTextError(sentence)
        seconds = int(parts[-1]) + (60 * int(parts[0]) if colon else 0)
        if seconds > LONGEST_REST_SECONDS:
            raise UnreadableTextError(sentence)
        return seconds

    return Notation(
        read=read,
        write=numbers.clock,
        unit="",
        step=_REST_STEP_SECONDS,
        first=150,
        low=0,
        high=LONGEST_REST_SECONDS,
        widest="30:00",
    )


def load_notation(unit: Unit) -> Notation:
    """Return how a load in thousandths of its unit is typed: 62.5."""

    def read(text: str) -> int:
        try:
            return Weight.parse(plain_digits(text), unit).thousandths
        except WeightTextError as error:
            raise UnreadableTextError(weight_words(error.problem)) from error

    return Notation(
        read=read,
        write=numbers.decimal,
        unit=unit.value,
        step=_LOAD_STEP[unit],
        first=_FIRST_LOAD[unit],
        low=0,
        high=MOST_THOUSANDTHS,
        widest="162.5",
    )


def _whole(sentence: str, low: int, high: int, *, first: int) -> Notation:
    said = sentence.replace("%1", str(low)).replace("%2", str(high))

    def read(text: str) -> int:
        digits = plain_digits(text).strip()
        if not digits.isdecimal() or len(digits) > 4 or not low <= int(digits) <= high:
            raise UnreadableTextError(said)
        return int(digits)

    return Notation(
        read=read, write=str, unit="", step=1, first=first, low=low, high=high, widest="50"
    )
