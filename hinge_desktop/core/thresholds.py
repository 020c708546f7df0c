"""The numbers of the rules: each adjustable, each with where it comes from and a way back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hinge_desktop.core.clocks import LocalMoment

_THOUSAND: Final = 1000


class Backing(StrEnum):
    """Where a number comes from (coaching-rules, labels)."""

    SOURCE = "source"
    """Stated in an article of the guide."""
    PUBLISHED = "published"
    """A published study or position stand."""
    DEFAULT = "default"
    """Our choice, never presented as science."""


class Quantity(StrEnum):
    """What a number counts."""

    TIMES = "times"
    """Reps, sets, sessions or reps left."""
    DAYS = "days"
    WEEKS = "weeks"
    SECONDS = "seconds"
    PERCENT = "percent"
    MILLIMETRES = "mm"
    POINTS = "points"
    """Of a scale from 0 to 10."""
    SWITCH = "switch"
    """0 is off, 1 is on."""


class RuleGroup(StrEnum):
    """Under which heading a number stands in Settings."""

    GATES = "gates"
    LOAD = "load"
    WEEK = "week"
    RETURN = "return"
    CHECKS = "checks"


class Rule(StrEnum):
    """A number that a rule goes by; kept in the journal by this name."""

    WALL_CLEAN_REPS = "wall_clean_reps"
    WALL_GOAL_MM = "wall_goal_mm"
    WALL_LIMIT_SESSIONS = "wall_limit_sessions"
    WALL_DAYS = "wall_days"
    DOWEL_SETS = "dowel_sets"
    DOWEL_REPS = "dowel_reps"
    DOWEL_DAYS = "dowel_days"
    BELL_SETS = "bell_sets"
    BELL_REPS = "bell_reps"
    BELL_REPS_LEFT = "bell_reps_left"
    BELL_DAYS = "bell_days"
    LIGHT_BAR_SETS = "light_bar_sets"
    LIGHT_BAR_REPS = "light_bar_reps"
    LIGHT_BAR_REPS_LEFT = "light_bar_reps_left"
    LIGHT_BAR_SESSIONS = "light_bar_sessions"
    LIGHT_BAR_LOWERING_SECONDS = "light_bar_lowering_seconds"
    CLEAN_WEEKS = "clean_weeks"
    LONG_SPINE_SESSIONS = "long_spine_sessions"
    FELT_SETS = "felt_sets"
    FELT_OF_SETS = "felt_of_sets"
    KEPT_COUNT_SESSIONS = "kept_count_sessions"
    BALANCE_GAP_PERCENT = "balance_gap_percent"
    FIRST_WEEKS = "first_weeks"
    UP_PERCENT = "up_percent"
    LARGE_STEP_PERCENT = "large_step_percent"
    EXTRA_REPS_BEFORE_A_LARGE_STEP = "extra_reps_before_a_large_step"
    EASY_EXTRA_REPS_LEFT = "easy_extra_reps_left"
    MISS_DROP_PERCENT = "miss_drop_percent"
    ROUNDED_DROP_PERCENT = "rounded_drop_percent"
    SESSION_DROP_PERCENT = "session_drop_percent"
    MISSES_BEFORE_EASY_WEEK = "misses_before_easy_week"
    LIGHT_DAY_DROP_PERCENT = "light_day_drop_percent"
    HEAVY_LOWEST_REPS = "heavy_lowest_reps"
    HEAVY_HIGHEST_REPS = "heavy_highest_reps"
    HEAVY_REPS_LEFT = "heavy_reps_left"
    LIGHT_LOWEST_REPS = "light_lowest_reps"
    LIGHT_HIGHEST_REPS = "light_highest_reps"
    LIGHT_REPS_LEFT = "light_reps_left"
    RAMP_FIRST_PERCENT = "ramp_first_percent"
    RAMP_MIDDLE_PERCENT = "ramp_middle_percent"
    RAMP_LAST_PERCENT = "ramp_last_percent"
    LIGHT_RECOVERY_DAYS = "light_recovery_days"
    HEAVY_RECOVERY_DAYS = "heavy_recovery_days"
    SORE_FROM = "sore_from"
    LONG_SORE_DAYS = "long_sore_days"
    LONG_SORE_TIMES = "long_sore_times"
    EASY_WEEK_EVERY_WEEKS = "easy_week_every_weeks"
    EASY_WEEK_SETS_PERCENT = "easy_week_sets_percent"
    EASY_WEEK_LOAD_PERCENT = "easy_week_load_percent"
    EASY_WEEK_EXTRA_REPS_LEFT = "easy_week_extra_reps_left"
    MOST_WEEKLY_SETS = "most_weekly_sets"
    FALL_BACK_SESSIONS = "fall_back_sessions"
    WEEKS_OFF = "weeks_off"
    AFTER_WEEKS_OFF_PERCENT = "after_weeks_off_percent"
    AFTER_STOP_PERCENT = "after_stop_percent"
    PLACED_BY_RDL_PERCENT = "placed_by_rdl_percent"
    PLACED_BY_DEADLIFT_PERCENT = "placed_by_deadlift_percent"
    CHECK_REMINDER_DAYS = "check_reminder_days"
    CHECK_REMINDER = "check_reminder"
    ASYMMETRY_NOTICE_PERCENT = "asymmetry_notice_percent"
    ASYMMETRY_WORK_PERCENT = "asymmetry_work_percent"
    JEFFERSON_CURLS = "jefferson_curls"


@dataclass(frozen=True, slots=True)
class RuleNumber:
    """A rule's number as it comes: its range for the lifter, and its backing."""

    rule: Rule
    group: RuleGroup
    quantity: Quantity
    default: int
    lowest: int
    highest: int
    backing: Backing = Backing.DEFAULT
    articles: tuple[str, ...] = ()
    """Tags of the articles, A1 to A5, where the backing is one of them."""


def _gate(
    rule: Rule,
    default: int,
    lowest: int,
    highest: int,
    quantity: Quantity = Quantity.TIMES,
    articles: tuple[str, ...] = (),
) -> RuleNumber:
    backing = Backing.SOURCE if articles else Backing.DEFAULT
    return RuleNumber(rule, RuleGroup.GATES, quantity, default, lowest, highest, backing, articles)


def _number(
    group: RuleGroup,
    rule: Rule,
    quantity: Quantity,
    default: int,
    lowest: int,
    highest: int,
    backing: Backing = Backing.DEFAULT,
) -> RuleNumber:
    return RuleNumber(rule, group, quantity, default, lowest, highest, backing)


_LOAD, _WEEK, _RETURN, _CHECKS = (
    RuleGroup.LOAD,
    RuleGroup.WEEK,
    RuleGroup.RETURN,
    RuleGroup.CHECKS,
)
_PERCENT, _TIMES = Quantity.PERCENT, Quantity.TIMES

RULE_NUMBERS: Final = (
    _gate(Rule.WALL_CLEAN_REPS, 8, 1, 10),
    _gate(Rule.WALL_GOAL_MM, 200, 50, 250, Quantity.MILLIMETRES),
    _gate(Rule.WALL_LIMIT_SESSIONS, 2, 1, 10),
    _gate(Rule.WALL_DAYS, 2, 1, 10, Quantity.DAYS),
    _gate(Rule.DOWEL_SETS, 2, 1, 6),
    _gate(Rule.DOWEL_REPS, 8, 1, 20),
    _gate(Rule.DOWEL_DAYS, 2, 1, 10, Quantity.DAYS),
    _gate(Rule.BELL_SETS, 2, 1, 6),
    _gate(Rule.BELL_REPS, 10, 1, 20),
    _gate(Rule.BELL_REPS_LEFT, 4, 0, 4),
    _gate(Rule.BELL_DAYS, 2, 1, 10, Quantity.DAYS),
    _gate(Rule.LIGHT_BAR_SETS, 3, 1, 6),
    _gate(Rule.LIGHT_BAR_REPS, 8, 1, 20),
    _gate(Rule.LIGHT_BAR_REPS_LEFT, 3, 0, 4),
    _gate(Rule.LIGHT_BAR_SESSIONS, 3, 1, 10),
    _gate(Rule.LIGHT_BAR_LOWERING_SECONDS, 3, 1, 6, Quantity.SECONDS, ("A2",)),
    _gate(Rule.CLEAN_WEEKS, 4, 1, 12, Quantity.WEEKS),
    _gate(Rule.LONG_SPINE_SESSIONS, 3, 1, 10),
    _gate(Rule.FELT_SETS, 8, 1, 20),
    _gate(Rule.FELT_OF_SETS, 10, 1, 20),
    _gate(Rule.KEPT_COUNT_SESSIONS, 3, 1, 10),
    _gate(Rule.BALANCE_GAP_PERCENT, 15, 1, 50, Quantity.PERCENT),
    _number(_LOAD, Rule.FIRST_WEEKS, Quantity.WEEKS, 3, 0, 12),
    _number(_LOAD, Rule.UP_PERCENT, _PERCENT, 5, 2, 10, Backing.PUBLISHED),
    _number(_LOAD, Rule.LARGE_STEP_PERCENT, _PERCENT, 10, 2, 30),
    _number(_LOAD, Rule.EXTRA_REPS_BEFORE_A_LARGE_STEP, _TIMES, 2, 0, 6),
    _number(_LOAD, Rule.EASY_EXTRA_REPS_LEFT, _TIMES, 2, 1, 4),
    _number(_LOAD, Rule.MISS_DROP_PERCENT, _PERCENT, 5, 0, 20),
    _number(_LOAD, Rule.ROUNDED_DROP_PERCENT, _PERCENT, 10, 0, 30),
    _number(_LOAD, Rule.SESSION_DROP_PERCENT, _PERCENT, 10, 0, 30),
    _number(_LOAD, Rule.MISSES_BEFORE_EASY_WEEK, _TIMES, 3, 2, 6),
    _number(_LOAD, Rule.LIGHT_DAY_DROP_PERCENT, _PERCENT, 10, 0, 30),
    _number(_WEEK, Rule.HEAVY_LOWEST_REPS, _TIMES, 6, 1, 20),
    _number(_WEEK, Rule.HEAVY_HIGHEST_REPS, _TIMES, 8, 1, 20),
    _number(_WEEK, Rule.HEAVY_REPS_LEFT, _TIMES, 2, 0, 4),
    _number(_WEEK, Rule.LIGHT_LOWEST_REPS, _TIMES, 10, 1, 30),
    _number(_WEEK, Rule.LIGHT_HIGHEST_REPS, _TIMES, 12, 1, 30),
    _number(_WEEK, Rule.LIGHT_REPS_LEFT, _TIMES, 3, 0, 4),
    _number(_LOAD, Rule.RAMP_FIRST_PERCENT, _PERCENT, 40, 10, 60, Backing.PUBLISHED),
    _number(_LOAD, Rule.RAMP_MIDDLE_PERCENT, _PERCENT, 60, 20, 80),
    _number(_LOAD, Rule.RAMP_LAST_PERCENT, _PERCENT, 80, 40, 95, Backing.PUBLISHED),
    _number(_WEEK, Rule.LIGHT_RECOVERY_DAYS, Quantity.DAYS, 2, 1, 7),
    _number(_WEEK, Rule.HEAVY_RECOVERY_DAYS, Quantity.DAYS, 3, 1, 7),
    _number(_WEEK, Rule.SORE_FROM, Quantity.POINTS, 5, 1, 10),
    _number(_WEEK, Rule.LONG_SORE_DAYS, Quantity.DAYS, 3, 1, 7),
    _number(_WEEK, Rule.LONG_SORE_TIMES, _TIMES, 2, 1, 6),
    _number(_WEEK, Rule.EASY_WEEK_EVERY_WEEKS, Quantity.WEEKS, 6, 3, 16, Backing.PUBLISHED),
    _number(_WEEK, Rule.EASY_WEEK_SETS_PERCENT, _PERCENT, 50, 30, 100),
    _number(_WEEK, Rule.EASY_WEEK_LOAD_PERCENT, _PERCENT, 90, 50, 100),
    _number(_WEEK, Rule.EASY_WEEK_EXTRA_REPS_LEFT, _TIMES, 2, 0, 4),
    _number(_WEEK, Rule.MOST_WEEKLY_SETS, _TIMES, 8, 3, 30),
    _number(_RETURN, Rule.FALL_BACK_SESSIONS, _TIMES, 2, 2, 6),
    _number(_RETURN, Rule.WEEKS_OFF, Quantity.WEEKS, 3, 1, 12),
    _number(_RETURN, Rule.AFTER_WEEKS_OFF_PERCENT, _PERCENT, 60, 30, 100),
    _number(_RETURN, Rule.AFTER_STOP_PERCENT, _PERCENT, 50, 10, 50),
    _number(_RETURN, Rule.PLACED_BY_RDL_PERCENT, _PERCENT, 60, 20, 60),
    _number(_RETURN, Rule.PLACED_BY_DEADLIFT_PERCENT, _PERCENT, 40, 20, 40),
    _number(_CHECKS, Rule.CHECK_REMINDER_DAYS, Quantity.DAYS, 30, 7, 365),
    _number(_CHECKS, Rule.CHECK_REMINDER, Quantity.SWITCH, 1, 0, 1),
    _number(_CHECKS, Rule.ASYMMETRY_NOTICE_PERCENT, _PERCENT, 10, 5, 30),
    _number(_CHECKS, Rule.ASYMMETRY_WORK_PERCENT, _PERCENT, 15, 5, 40),
    _number(_CHECKS, Rule.JEFFERSON_CURLS, Quantity.SWITCH, 0, 0, 1),
)
"""Every number, in the order of Settings (coaching-rules 1, 2, 5 to 10; contract, settled)."""

_BY_RULE: Final = {one.rule: one for one in RULE_NUMBERS}


def rule_number(rule: Rule) -> RuleNumber:
    """Return what a rule's number is by itself."""
    return _BY_RULE[rule]


@dataclass(frozen=True, slots=True)
class Threshold:
    """A number that the lifter changed, in thousandths of what it counts."""

    name: str
    thousandths: int
    changed: LocalMoment

    @property
    def id(self) -> str:
        """A number is its own key."""
        return self.name


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The numbers as they stand: those the lifter changed, else as they come.

    A name that this program does not know, from a newer one, is kept and left alone.
    """

    changed: tuple[Threshold, ...] = ()

    def __getitem__(self, rule: Rule) -> int:
        """Return the number of a rule, held to its range."""
        number = _BY_RULE[rule]
        own = self.own(rule)
        if own is None:
            return number.default
        return min(max(own.thousandths // _THOUSAND, number.lowest), number.highest)

    def own(self, rule: Rule) -> Threshold | None:
        """Return what the lifter set, None where the number is as it comes."""
        return next((one for one in self.changed if one.name == rule), None)

    def is_on(self, rule: Rule) -> bool:
        """Whether a switch is on."""
        return self[rule] == 1

    def having(self, rule: Rule, number: int, changed: LocalMoment) -> Thresholds:
        """Return them with one more number of the lifter's own."""
        others: Iterable[Threshold] = (one for one in self.changed if one.name != rule)
        return Thresholds((*others, Threshold(rule, number * _THOUSAND, changed)))


DEFAULT_THRESHOLDS: Final = Thresholds()
"""Every number as it comes."""
