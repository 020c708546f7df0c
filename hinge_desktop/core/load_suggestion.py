"""Double progression: the next load and reps from the last sessions (coaching-rules 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hinge_desktop.core.faults import ROUNDING, Fault
from hinge_desktop.core.load_reasons import Reason, ReasonCode, Suggestion
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.weights import Weight, difference, scaled_down
from hinge_desktop.core.work_done import WorkDone

UP_PERCENT: Final = 105
"""An increase aims at 5 % (published: 2 to 10 %)."""
LARGEST_STEP_PERCENT: Final = 110
EXTRA_REPS_BEFORE_A_LARGE_STEP: Final = 2
EASY_EXTRA_REPS_LEFT: Final = 2
MISS_PERCENT: Final = 95
LIGHTER_PERCENT: Final = 90
"""After a rounded back, on a first light day, in an easy week (DEFAULT)."""
MISSES_BEFORE_DELOAD: Final = 3
DELOAD_DAYS: Final = 7
DELOAD_EXTRA_REPS_LEFT: Final = 2


@dataclass(frozen=True, slots=True)
class Progression:
    """How an exercise is meant to grow: sets, the range of reps, and reps to keep in reserve."""

    sets: int = 3
    lowest_reps: int = 8
    highest_reps: int = 12
    target_reps_left: int = 2
    is_load_held: bool = False
    """Whether these are the first weeks on the bar, in which no load is added."""


def suggest_load(
    history: Sequence[WorkDone],
    progression: Progression,
    loads: Loads,
    today: date,
    *,
    is_stopped: bool = False,
    first_load: Weight | None = None,
) -> Suggestion:
    """Return the next load and reps, with the rule that decided.

    `history` holds the last sessions of the same kind of day, newest first. Without any,
    `first_load` or the lightest load is suggested. Where rules collide: stop, technique, then
    progression. A miss counts even where reps left were not given, because reps alone tell it.
    """
    lowest = (progression.lowest_reps,) * progression.sets
    target = progression.target_reps_left
    if is_stopped:
        return Suggestion(None, lowest, target, Reason(ReasonCode.STOP_PAIN))
    if not history:
        load = first_load or loads.lightest
        return Suggestion(load, lowest, target, Reason(ReasonCode.FIRST_TIME))
    return _Rules(history, progression, loads, today).decide()


def suggest_first_light_day(
    other_day: WorkDone, progression: Progression, loads: Loads
) -> Suggestion:
    """Return a tenth less than the last other day, from the lowest reps (coaching-rules 6)."""
    return Suggestion(
        lighter_load(other_day.load, LIGHTER_PERCENT, loads),
        (progression.lowest_reps,) * progression.sets,
        progression.target_reps_left,
        Reason(ReasonCode.FIRST_LIGHT_DAY, other_day.day, other_day.load, other_day.reps),
    )


def lighter_load(load: Weight | None, percent: int, loads: Loads) -> Weight | None:
    """Return so many percent of a load, rounded down to what can be built.

    Where nothing that light can be built, the lightest load; never more than before.
    """
    if load is None:
        return None
    lighter = loads.heaviest_buildable(scaled_down(load, percent, 100)) or loads.lightest
    return lighter if lighter is not None and lighter.exact < load.exact else load


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of one suggestion, asked in the order of their weight."""

    history: Sequence[WorkDone]
    progression: Progression
    loads: Loads
    today: date

    def decide(self) -> Suggestion:
        rules: tuple[Callable[[], Suggestion | None], ...] = (
            self._rounded_back,
            self._failure,
            self._misses_running,
            self._deload_week,
            self._fault,
            self._missed_once,
            self._unanswered,
            self._sets_missing,
            self._up,
            self._up_early,
        )
        for rule in rules:
            suggestion = rule()
            if suggestion is not None:
                return suggestion
        return self._hold()

    @property
    def _last(self) -> WorkDone:
        return self.history[0]

    def _rounded_back(self) -> Suggestion | None:
        rounding = next((fault for fault in self._last.faults if fault in ROUNDING), None)
        if rounding is None:
            return None
        lowered = lighter_load(self._last.heaviest, LIGHTER_PERCENT, self.loads)
        reason = self._reason(ReasonCode.ROUNDED_BACK, fault=rounding)
        return self._suggest(self._not_above_base(lowered), self._lowest_reps(), reason)

    def _failure(self) -> Suggestion | None:
        if not self._last.has_failure:
            return None
        lowered = lighter_load(self._last.heaviest, MISS_PERCENT, self.loads)
        reps = self._lowest_reps() if self._last.has_fault else self._same_reps()
        return self._suggest(self._not_above_base(lowered), reps, self._reason(ReasonCode.FAILURE))

    def _misses_running(self) -> Suggestion | None:
        misses = self._misses_before(0)
        if misses >= MISSES_BEFORE_DELOAD:
            return self._deload(lighter_load(self._last.load, LIGHTER_PERCENT, self.loads))
        if misses < 2:
            return None
        lowered = lighter_load(self._last.load, MISS_PERCENT, self.loads)
        return self._suggest(lowered, self._lowest_reps(), self._reason(ReasonCode.MISSED_TWICE))

    def _deload_week(self) -> Suggestion | None:
        """Stay easy for the rest of the week that began with the first session after misses."""
        for place, first_easy in enumerate(self.history):
            if (self.today - first_easy.day).days >= DELOAD_DAYS:
                return None
            if self._misses_before(place + 1) >= MISSES_BEFORE_DELOAD:
                return self._deload(self._same_load())
        return None

    def _fault(self) -> Suggestion | None:
        if not self._last.has_fault:
            return None
        fault = next(iter(self._last.faults), None)
        reason = self._reason(ReasonCode.FAULT, fault=fault)
        return self._suggest(self._same_load(), self._lowest_reps(), reason)

    def _missed_once(self) -> Suggestion | None:
        return self._repeat(ReasonCode.MISSED_ONCE) if self._is_miss(self._last) else None

    def _unanswered(self) -> Suggestion | None:
        return None if self._last.is_answered else self._repeat(ReasonCode.NOT_ANSWERED)

    def _sets_missing(self) -> Suggestion | None:
        planned = self._last.planned_sets or self.progression.sets
        return self._repeat(ReasonCode.SETS_MISSING) if len(self._last.reps) < planned else None

    def _up(self) -> Suggestion | None:
        if min(self._last.reps) < self.progression.highest_reps:
            return None
        if not self._last.has_at_least_left(1):
            return None
        if self.progression.is_load_held:
            return self._repeat(ReasonCode.FIRST_WEEKS)
        heavier = self._next_load()
        if heavier is None:
            return self._repeat(ReasonCode.NOTHING_HEAVIER)
        if self._is_step_large(heavier) and min(self._last.reps) < self._highest_reps():
            reason = self._reason(ReasonCode.STEP_TOO_LARGE, step=self._step_to(heavier))
            return self._suggest(
                self._same_load(), self._reps_plus(1, self._highest_reps()), reason
            )
        reason = self._reason(ReasonCode.ALL_SETS_AT_THE_TOP, step=self._step_to(heavier))
        return self._suggest(self._five_percent_up(heavier), self._lowest_reps(), reason)

    def _up_early(self) -> Suggestion | None:
        heavier = self._next_load()
        wanted = self.progression.target_reps_left + EASY_EXTRA_REPS_LEFT
        if heavier is None or self._is_step_large(heavier) or self.progression.is_load_held:
            return None
        if not self._last.has_at_least_left(wanted):
            return None
        reason = self._reason(ReasonCode.EASY, step=self._step_to(heavier))
        return self._suggest(heavier, self._same_reps(), reason)

    def _hold(self) -> Suggestion:
        if not self._last.has_at_least_left(self.progression.target_reps_left):
            return self._repeat(ReasonCode.SAME_AGAIN)
        reason = self._reason(ReasonCode.ADD_A_REP)
        reps = self._reps_plus(1, self.progression.highest_reps)
        return self._suggest(self._same_load(), reps, reason)

    def _is_miss(self, done: WorkDone) -> bool:
        return bool(done.reps) and min(done.reps) < self.progression.lowest_reps

    def _misses_before(self, place: int) -> int:
        """Count the misses that follow one another from a place on, towards the past."""
        count = 0
        for done in self.history[place:]:
            if not self._is_miss(done):
                break
            count += 1
        return count

    def _next_load(self) -> Weight | None:
        load = self._last.load
        return self.loads.lightest if load is None else self.loads.next_buildable(load)

    def _is_step_large(self, heavier: Weight) -> bool:
        load = self._last.load
        return load is not None and heavier.exact * 100 > load.exact * LARGEST_STEP_PERCENT

    def _step_to(self, heavier: Weight) -> Weight:
        load = self._last.load
        return heavier if load is None else difference(heavier, load, heavier.unit)

    def _five_percent_up(self, one_step: Weight) -> Weight:
        """Return 5 % more, rounded down, but one step at least: rounding never freezes a load."""
        if self._last.load is None:
            return one_step
        aim = scaled_down(self._last.load, UP_PERCENT, 100)
        rounded = self.loads.heaviest_buildable(aim)
        return one_step if rounded is None or rounded.exact < one_step.exact else rounded

    def _same_load(self) -> Weight | None:
        """Return the last load; rounded down where the plates of today no longer make it."""
        load = self._last.load
        if load is None or not self.loads.is_known:
            return load
        return self.loads.heaviest_buildable(load) or load

    def _not_above_base(self, lowered: Weight | None) -> Weight | None:
        """Return the lowered load, or the base where the lifter had gone below it by hand."""
        base = self._same_load()
        if base is None or lowered is None:
            return base
        return base if base.exact < lowered.exact else lowered

    def _highest_reps(self) -> int:
        """Return the top of the range, two reps higher where one step is more than a tenth."""
        heavier = self._next_load()
        extra = heavier is not None and self._is_step_large(heavier)
        return self.progression.highest_reps + (EXTRA_REPS_BEFORE_A_LARGE_STEP if extra else 0)

    def _lowest_reps(self) -> tuple[int, ...]:
        return (self.progression.lowest_reps,) * self.progression.sets

    def _same_reps(self) -> tuple[int, ...]:
        return self._reps_plus(0, self._highest_reps())

    def _reps_plus(self, more: int, highest: int) -> tuple[int, ...]:
        """Return the last reps and more, within the range; a set not done is as the weakest."""
        weakest = min(self._last.reps, default=self.progression.lowest_reps)
        missing = (weakest,) * (self.progression.sets - len(self._last.reps))
        reps = (*self._last.reps, *missing)[: self.progression.sets]
        lowest = self.progression.lowest_reps
        return tuple(min(max(done + more, lowest), highest) for done in reps)

    def _deload(self, load: Weight | None) -> Suggestion:
        sets = max(1, (self.progression.sets + 1) // 2)
        return Suggestion(
            load,
            (self.progression.lowest_reps,) * sets,
            self.progression.target_reps_left + DELOAD_EXTRA_REPS_LEFT,
            self._reason(ReasonCode.DELOAD),
        )

    def _repeat(self, code: ReasonCode) -> Suggestion:
        return self._suggest(self._same_load(), self._same_reps(), self._reason(code))

    def _suggest(self, load: Weight | None, reps: tuple[int, ...], reason: Reason) -> Suggestion:
        return Suggestion(load, reps, self.progression.target_reps_left, reason)

    def _reason(
        self, code: ReasonCode, *, fault: Fault | None = None, step: Weight | None = None
    ) -> Reason:
        return Reason(code, self._last.day, self._last.load, self._last.reps, fault, step)
