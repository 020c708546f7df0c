"""The ladder as it stands: which steps are passed, where the lifter is, what comes later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hinge_desktop.core.ladder import RUNGS, LadderMove, MoveReason, Rung, place_after


class StepState(StrEnum):
    """What a step of the ladder is to the lifter today."""

    PASSED = "passed"
    HERE = "here"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A step; `passed_on` is the last day on which its gate was passed, None where it was not."""

    rung: Rung
    state: StepState
    passed_on: date | None = None
    chosen_on: date | None = None
    """The last day on which the lifter moved up to it before its gates were met; stays on show."""
    is_skipped: bool = False
    """Whether the optional kettlebell was left out on the way up."""


def ladder_steps(moves: Sequence[LadderMove]) -> tuple[LadderStep, ...]:
    """Return the five steps from the wall up; a step below the lifter counts as passed."""
    here = RUNGS.index(place_after(moves).rung)
    passed: dict[Rung, date] = {
        move.from_rung: move.made.date
        for move in sorted(moves, key=lambda move: move.sequence)
        if move.from_rung is not None and move.reason is MoveReason.GATE_PASSED
        if move.from_rung is not move.to_rung
    }
    chosen = {
        move.to_rung: move.made.date
        for move in sorted(moves, key=lambda move: move.sequence)
        if move.reason is MoveReason.BY_CHOICE and move.choice is not None
    }
    return tuple(
        LadderStep(
            rung,
            _state(number, here),
            passed.get(rung),
            chosen.get(rung),
            number < here and _is_skipped(rung, moves),
        )
        for number, rung in enumerate(RUNGS)
    )


def _state(number: int, here: int) -> StepState:
    if number == here:
        return StepState.HERE
    return StepState.PASSED if number < here else StepState.LATER


def _is_skipped(rung: Rung, moves: Sequence[LadderMove]) -> bool:
    """Whether the lifter came past the kettlebell from the dowel and never stood on it."""
    if rung is not Rung.KETTLEBELL or any(move.to_rung is rung for move in moves):
        return False
    return any(move.from_rung is Rung.DOWEL and move.to_rung is Rung.BAR for move in moves)
