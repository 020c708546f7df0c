"""Double progression: the next load and reps from the last sessions (coaching-rules 5)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from hinge_desktop.core.fault_actions import lightening
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.load_locks import (
    LoadLocks,
    Lock,
    LockReading,
    LockState,
    Opener,
    read_locks,
)
from hinge_desktop.core.load_reasons import Reason, ReasonCode, Suggestion
from hinge_desktop.core.loads import Loads
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule, Thresholds
from hinge_desktop.core.weights import Weight, difference, scaled_down
from hinge_desktop.core.work_done import WorkDone, misses_running


def suggest_load(
    history: Sequence[WorkDone],
    progression: Progression,
    loads: Loads,
    numbers: Thresholds = DEFAULT_THRESHOLDS,
    *,
    is_stopped: bool = False,
    first_load: Weight | None = None,
    is_fresh_start: bool = False,
    misses_since: date | None = None,
) -> Suggestion:
    """Return the next load and reps, with the rule that decided and the four locks.

    `history` holds the last sessions of the same kind of day, newest first, easy weeks left out.
    Without any, `first_load` or the lightest load is suggested; it is a fresh start where a move on
    the ladder says what to begin with. Misses before `misses_since`, the
    last easy week, are over. Where rules collide: stop, technique, then progression. A miss counts
    even where reps left were not given, because reps alone tell it.
    """
    lowest = (progression.lowest_reps,) * progression.sets
    target = progression.target_reps_left
    if is_stopped:
        return Suggestion(None, lowest, target, Reason(ReasonCode.STOP_PAIN, locks=_STOPPED))
    if not history:
        load = None if first_load is None else loads.heaviest_buildable(first_load)
        code = ReasonCode.FRESH_START if is_fresh_start else ReasonCode.FIRST_TIME
        return Suggestion(load or loads.lightest, lowest, target, Reason(code))
    return _Rules(history, progression, loads, numbers, misses_since).decide()


def suggest_first_light_day(
    other_day: WorkDone,
    progression: Progression,
    loads: Loads,
    numbers: Thresholds = DEFAULT_THRESHOLDS,
) -> Suggestion:
    """Return a tenth less than the last other day, from the lowest reps (coaching-rules 6)."""
    lighter = lighter_load(other_day.load, 100 - numbers[Rule.LIGHT_DAY_DROP_PERCENT], loads)
    return Suggestion(
        not_below_lightest(lighter, loads),
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


def not_below_lightest(load: Weight | None, loads: Loads) -> Weight | None:
    """Return a load, or the lightest that the lifter's iron makes where even that is heavier."""
    lightest = loads.lightest if loads.is_known else None
    if load is None or lightest is None or load.exact >= lightest.exact:
        return load
    return lightest


_STOPPED: Final = LoadLocks(
    clean=LockReading(Lock.CLEAN, LockState.SHUT, Opener.LIFT_STOP),
)


@dataclass(frozen=True, slots=True)
class _Rules:
    """The rules of one suggestion, asked in the order of their weight."""

    history: Sequence[WorkDone]
    progression: Progression
    loads: Loads
    numbers: Thresholds
    misses_since: date | None

    def decide(self) -> Suggestion:
        rules: tuple[Callable[[], Suggestion | None], ...] = (
            self._rounded_back,
            self._felt_in_back,
            self._failure,
            self._misses_running,
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

    @property
    def _locks(self) -> LoadLocks:
        sets = self._last.planned_sets or self.progression.sets
        has_heavier = self._next_load() is not None
        return read_locks(self._last, sets, self._highest_reps(), has_heavier=has_heavier)

    def _rounded_back(self) -> Suggestion | None:
        fault = lightening(self._last.faults)
        if fault is None:
            return None
        return self._tenth_off(self._reason(ReasonCode.ROUNDED_BACK, fault=fault))

    def _felt_in_back(self) -> Suggestion | None:
        if not self._last.is_felt_in_back:
            return None
        return self._tenth_off(self._reason(ReasonCode.FELT_IN_BACK))

    def _tenth_off(self, reason: Reason) -> Suggestion:
        percent = 100 - self.numbers[Rule.ROUNDED_DROP_PERCENT]
        lowered = lighter_load(self._last.heaviest, percent, self.loads)
        return self._suggest(self._not_above_base(lowered), self._lowest_reps(), reason)

    def _failure(self) -> Suggestion | None:
        if not self._last.has_failure:
            return None
        lowered = lighter_load(self._last.heaviest, self._missed_percent, self.loads)
        reps = self._lowest_reps() if self._last.has_fault else self._same_reps()
        return self._suggest(self._not_above_base(lowered), reps, self._reason(ReasonCode.FAILURE))

    def _misses_running(self) -> Suggestion | None:
        lowest = self.progression.lowest_reps
        is_over = self.misses_since is not None and self._last.day < self.misses_since
        if is_over and self._last.is_miss(lowest):
            reason = self._reason(ReasonCode.AFTER_EASY_WEEK)
            return self._suggest(self._same_load(), self._lowest_reps(), reason)
        misses = misses_running(self.history, lowest, self.misses_since)
        if misses < 2:
            return None
        most = self.numbers[Rule.MISSES_BEFORE_EASY_WEEK]
        code = ReasonCode.MISSED_TWICE if misses < most else ReasonCode.MISSED_AGAIN
        lowered = lighter_load(self._last.load, self._missed_percent, self.loads)
        return self._suggest(lowered, self._lowest_reps(), self._reason(code))

    def _fault(self) -> Suggestion | None:
        if not self._last.has_fault:
            return None
        fault = next(iter(self._last.faults), None)
        reason = self._reason(ReasonCode.FAULT, fault=fault)
        return self._suggest(self._same_load(), self._lowest_reps(), reason)

    def _missed_once(self) -> Suggestion | None:
        is_miss = self._last.is_miss(self.progression.lowest_reps)
        return self._repeat(ReasonCode.MISSED_ONCE) if is_miss else None

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
        if not self._locks.are_open:
            reason = self._reason(ReasonCode.STEP_TOO_LARGE, step=self._step_to(heavier))
            more = self._reps_plus(1, self._highest_reps())
            return self._suggest(self._same_load(), more, reason)
        reason = self._reason(ReasonCode.ALL_SETS_AT_THE_TOP, step=self._step_to(heavier))
        return self._suggest(self._some_percent_up(heavier), self._lowest_reps(), reason)

    def _up_early(self) -> Suggestion | None:
        """Return one step more where so much was left that only the lock of the reps is shut."""
        heavier = self._next_load()
        if heavier is None or self._is_step_large(heavier) or self.progression.is_load_held:
            return None
        extra = self.numbers[Rule.EASY_EXTRA_REPS_LEFT]
        if not self._last.has_at_least_left(self.progression.target_reps_left + extra):
            return None
        reason = self._reason(ReasonCode.EASY, step=self._step_to(heavier))
        return self._suggest(heavier, self._same_reps(), reason)

    def _hold(self) -> Suggestion:
        if not self._last.has_at_least_left(self.progression.target_reps_left):
            return self._repeat(ReasonCode.SAME_AGAIN)
        reps = self._reps_plus(1, self.progression.highest_reps)
        return self._suggest(self._same_load(), reps, self._reason(ReasonCode.ADD_A_REP))

    @property
    def _missed_percent(self) -> int:
        return 100 - self.numbers[Rule.MISS_DROP_PERCENT]

    def _next_load(self) -> Weight | None:
        load = self._last.load
        return self.loads.lightest if load is None else self.loads.next_buildable(load)

    def _is_step_large(self, heavier: Weight) -> bool:
        load = self._last.load
        percent = 100 + self.numbers[Rule.LARGE_STEP_PERCENT]
        return load is not None and heavier.exact * 100 > load.exact * percent

    def _step_to(self, heavier: Weight) -> Weight:
        load = self._last.load
        return heavier if load is None else difference(heavier, load, heavier.unit)

    def _some_percent_up(self, one_step: Weight) -> Weight:
        """Return 5 % more, rounded down, but one step at least: rounding never freezes a load."""
        if self._last.load is None:
            return one_step
        aim = scaled_down(self._last.load, 100 + self.numbers[Rule.UP_PERCENT], 100)
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
        if heavier is None or not self._is_step_large(heavier):
            return self.progression.highest_reps
        return self.progression.highest_reps + self.numbers[Rule.EXTRA_REPS_BEFORE_A_LARGE_STEP]

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

    def _repeat(self, code: ReasonCode) -> Suggestion:
        return self._suggest(self._same_load(), self._same_reps(), self._reason(code))

    def _suggest(self, load: Weight | None, reps: tuple[int, ...], reason: Reason) -> Suggestion:
        """Return it, or the lightest load where nothing as light as before can be built."""
        there = not_below_lightest(load, self.loads)
        if there != load:
            reps = self._lowest_reps()
            reason = replace(reason, code=ReasonCode.LIGHTEST_LEFT)
        return Suggestion(there, reps, self.progression.target_reps_left, reason)

    def _reason(
        self, code: ReasonCode, *, fault: Fault | None = None, step: Weight | None = None
    ) -> Reason:
        last = self._last
        return Reason(code, last.day, last.load, last.reps, fault, step, self._locks)
