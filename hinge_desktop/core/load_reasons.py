"""Why a load is suggested: codes with parameters, put into words elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.load_locks import LoadLocks
from hinge_desktop.core.weights import Weight


class ReasonCode(StrEnum):
    """The rule that decided (numbers are those of coaching-rules 5)."""

    STOP_PAIN = "stop_pain"
    """1: nothing loaded is suggested; recording stays possible."""
    ROUNDED_BACK = "rounded_back"
    """1: a tenth less, from the lowest reps."""
    FELT_IN_BACK = "felt_in_back"
    """1: felt in the back and not in the hamstrings, so a tenth less, from the lowest reps."""
    FAULT = "fault"
    """1: the same load, from the lowest reps."""
    ALL_SETS_AT_THE_TOP = "all_sets_at_the_top"
    """2: about 5 % more, at least one step, from the lowest reps."""
    STEP_TOO_LARGE = "step_too_large"
    """2: one step is more than a tenth, so two more reps come first."""
    EASY = "easy"
    """2: two more reps left than asked for, so one step more now."""
    FIRST_WEEKS = "first_weeks"
    """2: no more load in the first weeks on the bar."""
    NOTHING_HEAVIER = "nothing_heavier"
    """2: more would be due, but the plates are used up."""
    ADD_A_REP = "add_a_rep"
    """3: every set one rep more."""
    SAME_AGAIN = "same_again"
    """3: fewer reps left than asked for, so the same reps."""
    SETS_MISSING = "sets_missing"
    """3: not every planned set was done, so the same reps."""
    MISSED_ONCE = "missed_once"
    """4: a set below the lowest reps, so once more."""
    MISSED_TWICE = "missed_twice"
    """4: twice running, so 5 % less."""
    MISSED_AGAIN = "missed_again"
    """4: three times running or more: 5 % less, beside the offer of an easy week."""
    EASY_WEEK = "easy_week"
    """An easy week that was taken: fewer sets, less load, more in reserve."""
    AFTER_EASY_WEEK = "after_easy_week"
    """Misses before an easy week are over: the load from before, from the lowest reps."""
    FAILURE = "failure"
    """4: no rep left in some set, so 5 % less."""
    NOT_ANSWERED = "not_answered"
    """6: unanswered is not clean, so the same again."""
    FIRST_LIGHT_DAY = "first_light_day"
    """7: a tenth less than the last other day."""
    LIGHTEST_LEFT = "lightest_left"
    """Nothing as light as before can be built: the lightest there is, from the lowest reps."""
    FRESH_START = "fresh_start"
    """A placement, a step down or a lifted stop says what to begin with."""
    FIRST_TIME = "first_time"
    """Nothing to go by yet: the lightest load."""
    DRILL = "drill"
    """The rung is learned without progression of load."""
    BY_HAND = "by_hand"
    """7: the lifter set the load; what is then lifted is the new base."""
    OWN_PLAN = "own_plan"
    """The lifter put an exercise off the ladder into the plan."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A rule, and the last session that it looked at."""

    code: ReasonCode
    day: date | None = None
    load: Weight | None = None
    reps: tuple[int, ...] = ()
    fault: Fault | None = None
    """The fault that decided; None with code FAULT: something was off, not said what."""
    step: Weight | None = None
    """The smallest jump that can be built from that load, where it mattered."""
    locks: LoadLocks | None = None
    """How the four locks stood; None where there was no session to read them from."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What to do next; the lifter may always overrule it."""

    load: Weight | None
    """None: no load is suggested, or none is needed."""
    reps: tuple[int, ...]
    """Of each work set."""
    reps_left: int
    """How many reps to keep in reserve."""
    reason: Reason
