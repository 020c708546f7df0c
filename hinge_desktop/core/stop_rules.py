"""What an answer on the stop sheet means, and which stop holds (coaching-rules 7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.safety import (
    Feeling,
    Place,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)


class StopVerdict(StrEnum):
    """How it goes on after the stop sheet."""

    UNANSWERED = "unanswered"
    """Nothing says pain: the lifter may end the session or go back."""
    MAY_GO_ON = "may_go_on"
    """Tired or tight: the lifter may go back, and a lighter set is offered."""
    END_EXERCISE = "end_exercise"
    """This exercise ends for today; other exercises may go on."""
    STOP = "stop"
    """The session ends, and nothing loaded is suggested until the stop is lifted."""

    @property
    def is_pain(self) -> bool:
        """Whether there is no way back into the set."""
        return self in (StopVerdict.END_EXERCISE, StopVerdict.STOP)


class UrgentSign(StrEnum):
    """Signs that need help now (coaching-rules 7, public health advice)."""

    NUMB_GROIN = "numb_groin"
    BLADDER_OR_BOWEL = "bladder_or_bowel"
    WEAK_LEGS = "weak_legs"
    PAIN_IN_BOTH_LEGS = "pain_in_both_legs"
    GROWING_WEAKNESS = "growing_weakness"
    AFTER_A_FALL = "after_a_fall"
    FEVER_OR_UNWELL = "fever_or_unwell"


FIRST_SIGNS: Final = (UrgentSign.NUMB_GROIN, UrgentSign.BLADDER_OR_BOWEL, UrgentSign.WEAK_LEGS)
"""Those that stand open in the sheet."""

_ACHE_STOPS_AT: Final = frozenset({Place.LOW_BACK, Place.HIP_OR_BUTTOCK, None})
"""An ache that was given no place is taken for one in the back (DEFAULT: the careful reading)."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """Both answers of the stop sheet; None where not given."""

    place: Place | None = None
    feeling: Feeling | None = None

    @property
    def verdict(self) -> StopVerdict:
        """How it goes on."""
        return stop_verdict(self.place, self.feeling)


def stop_verdict(place: Place | None, feeling: Feeling | None) -> StopVerdict:
    """Return how it goes on (contract, "Stop sheet")."""
    if feeling is None:
        return StopVerdict.UNANSWERED
    if feeling is Feeling.TIRED_OR_TIGHT:
        return StopVerdict.MAY_GO_ON
    if feeling is Feeling.DULL_ACHE and place not in _ACHE_STOPS_AT:
        return StopVerdict.END_EXERCISE
    return StopVerdict.STOP


def active_stop(states: Iterable[StopState]) -> StopState | None:
    """Return the stop that holds, the latest if there are several."""
    active = [state for state in states if state.is_active]
    return active[-1] if active else None


def open_ache(answers: Sequence[SafetyAnswer]) -> SafetyAnswer | None:
    """Return the last ache that ended an exercise, if nobody has asked about it since."""
    for one in reversed(answers):
        if one.question is SafetyQuestion.ACHE_SINCE:
            return None
        if one.answer is SafetyReply.END_EXERCISE:
            return one
    return None
