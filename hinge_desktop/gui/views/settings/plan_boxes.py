"""The boxes of the coach's card: a tempo in four, a range of reps in two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.tempo import (
    DEFAULT_TEMPO,
    LONGEST_PHASE_MS,
    WRITTEN_ORDER,
    Phase,
    Tempo,
    TempoProblem,
    TempoTextError,
)
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.box_fields import BoxFields, BoxNotation
from hinge_desktop.gui.widgets.measure_field import UnreadableTextError
from hinge_desktop.words.numbers import tempo as tempo_text
from hinge_desktop.words.problems import tempo_words

LEAST_REPS: Final = 1
MOST_REPS: Final = 50
"""More is recorded where it was lifted, but nothing is planned beyond it."""
_STEP_MS: Final = 1000

RepsRange = tuple[int, int]


def tempo_boxes(theme: Theme, label: str) -> BoxFields:
    """Return four boxes for a `Tempo`, in its written order; X is as fast as control allows."""
    say = QCoreApplication.translate
    names = (
        say("PlanBoxes", "lower"),
        say("PlanBoxes", "hold"),
        say("PlanBoxes", "stand"),
        say("PlanBoxes", "top"),
    )
    notation = BoxNotation(_read_tempo, _tempo_parts, _step_tempo, _split_tempo, "00")
    return BoxFields(theme, label, names, notation, DEFAULT_TEMPO)


def reps_boxes(theme: Theme, label: str) -> BoxFields:
    """Return two boxes for the lowest and the highest reps, a pair of whole numbers."""
    say = QCoreApplication.translate
    names = (say("PlanBoxes", "low"), say("PlanBoxes", "high"))
    notation = BoxNotation(_read_reps, _reps_parts, _step_reps, _split_reps, "000")
    between = say("PlanBoxes", "to")
    return BoxFields(theme, label, names, notation, (LEAST_REPS, MOST_REPS), between=between)


def _read_tempo(parts: Sequence[str]) -> Tempo:
    if not all(parts):
        raise UnreadableTextError(tempo_words(TempoProblem.NOT_FOUR_PHASES))
    try:
        return Tempo.parse("-".join(parts))
    except TempoTextError as error:
        raise UnreadableTextError(tempo_words(error.problem)) from error


def _tempo_parts(value: Tempo) -> list[str]:
    return tempo_text(value).split("-")


def _step_tempo(value: Tempo, place: int, by: int) -> Tempo:
    phase = WRITTEN_ORDER[place]
    milliseconds = min(max(value.milliseconds(phase) + by * _STEP_MS, 0), LONGEST_PHASE_MS)
    stepped = _with_phase(value, phase, milliseconds)
    return stepped if stepped.rep_ms else value


def _with_phase(value: Tempo, phase: Phase, milliseconds: int) -> Tempo:
    lengths = {one: value.milliseconds(one) for one in WRITTEN_ORDER} | {phase: milliseconds}
    lower, hold, stand, top = (lengths[one] for one in WRITTEN_ORDER)
    # An X that is stepped is a number again.
    return replace(
        value,
        lower_ms=lower,
        hold_ms=hold,
        stand_ms=stand,
        top_ms=top,
        fast_phases=value.fast_phases - {phase},
    )


def _split_tempo(text: str) -> list[str] | None:
    try:
        return _tempo_parts(Tempo.parse(text))
    except TempoTextError:
        return None


def _read_reps(parts: Sequence[str]) -> RepsRange:
    numbers = [int(one) if one.isascii() and one.isdigit() else 0 for one in parts]
    if not all(LEAST_REPS <= one <= MOST_REPS for one in numbers):
        text = QCoreApplication.translate("PlanBoxes", "Reps: {low} to {high}")
        raise UnreadableTextError(text.format(low=LEAST_REPS, high=MOST_REPS))
    low, high = numbers
    if low > high:
        text = QCoreApplication.translate("PlanBoxes", "Reps: the low number first")
        raise UnreadableTextError(text)
    return low, high


def _reps_parts(value: RepsRange) -> list[str]:
    return [str(one) for one in value]


def _step_reps(value: RepsRange, place: int, by: int) -> RepsRange:
    """Step one end; it stops at the other one."""
    low, high = value
    if place == 0:
        return min(max(low + by, LEAST_REPS), high), high
    return low, max(min(high + by, MOST_REPS), low)


def _split_reps(text: str) -> list[str] | None:
    parts = [one.strip() for one in text.replace("\N{EN DASH}", "-").split("-")]
    is_whole = len(parts) == 2 and all(one.isascii() and one.isdigit() for one in parts)
    return parts if is_whole else None
