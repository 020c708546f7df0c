"""The figures of one exercise in one session: volume, tension, tempo and estimated 1RM."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.effort import (
    MOST_REPS_LEFT_TENTHS,
    MOST_REPS_TENTHS,
    Estimate,
    estimate,
    reps_in_all_tenths,
)
from hinge_desktop.core.measured_tempo import tapped_tension_ms
from hinge_desktop.core.training import SetKind, TempoAnswer, WorkSet
from hinge_desktop.core.weights import total_kg

_SHOWS_STRENGTH: Final = frozenset({SetKind.WORK, SetKind.DROP, SetKind.FAILURE})


class NoEstimate(StrEnum):
    """Why a session gives no estimated 1RM; the first that fits its heaviest set."""

    NO_LOAD = "no_load"
    REPS_LEFT_NOT_GIVEN = "reps_left_not_given"
    TOO_MANY_LEFT = "too_many_left"
    TOO_MANY_REPS = "too_many_reps"


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """What the working sets of one exercise in one session add up to."""

    reps: int
    volume_kg: float
    """Sum of reps x load, help from a machine left out."""
    tension_ms: int
    """Tapped time, else planned time where the count was kept, else nothing (contract)."""
    is_tension_measured: bool
    """Whether all of it was tapped."""
    kept: int
    tempo_answers: int
    """Sets for which "kept the count" or "rushed" was given."""
    estimate: Estimate | None
    why_none: NoEstimate | None
    """Given where there is no estimate."""


def session_figures(work: Sequence[WorkSet]) -> SessionFigures:
    """Add up saved working sets of one exercise."""
    answers = [one.tempo_answer for one in work if one.tempo_answer is not None]
    tensions = [(one, set_tension_ms(one)) for one in work]
    best = best_estimate(work)
    return SessionFigures(
        reps=sum(one.reps or 0 for one in work),
        volume_kg=total_kg(
            [(one.load, one.reps or 0) for one in work if one.load and not one.is_assisted]
        ),
        tension_ms=sum(tension for _, tension in tensions),
        is_tension_measured=all(one.phase_taps for one, tension in tensions if tension),
        kept=answers.count(TempoAnswer.KEPT),
        tempo_answers=len(answers),
        estimate=best,
        why_none=_why_none(work) if best is None else None,
    )


def set_tension_ms(one: WorkSet) -> int:
    """Return the time under tension of a set, the top left out (coaching-rules 6)."""
    if one.phase_taps:
        return tapped_tension_ms(one.phase_taps)
    if one.tempo is None or one.tempo_answer is not TempoAnswer.KEPT:
        return 0
    return (one.reps or 0) * one.tempo.tension_ms


def best_estimate(work: Sequence[WorkSet]) -> Estimate | None:
    """Return the highest estimate that any of these sets allows."""
    estimates = (
        estimate(one.load, one.reps, one.reps_left)
        for one in work
        if _can_show_strength(one) and one.load is not None and one.reps is not None
    )
    known = [one for one in estimates if one is not None]
    return max(known, key=lambda one: one.weight_kg, default=None)


def _can_show_strength(one: WorkSet) -> bool:
    return one.kind in _SHOWS_STRENGTH and not one.is_assisted


def _why_none(work: Sequence[WorkSet]) -> NoEstimate:
    loaded = [one for one in work if _can_show_strength(one) and one.load and one.reps]
    if not loaded:
        return NoEstimate.NO_LOAD
    heaviest = max(loaded, key=lambda one: one.load.exact if one.load else 0)
    left = heaviest.reps_left
    if left is None:
        return NoEstimate.REPS_LEFT_NOT_GIVEN
    if reps_in_all_tenths(heaviest.reps or 0, left) > MOST_REPS_TENTHS:
        return NoEstimate.TOO_MANY_REPS
    if left.or_more or left.tenths > MOST_REPS_LEFT_TENTHS:
        return NoEstimate.TOO_MANY_LEFT
    return NoEstimate.NO_LOAD
