"""The numbers of the rules in words: what each is, what it counts, and where it comes from."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.thresholds import Backing, Quantity, Rule, RuleGroup, RuleNumber
from hinge_desktop.words import numbers

_NAMES: Final = {
    Rule.WALL_CLEAN_REPS: QT_TRANSLATE_NOOP("Rules", "Wall hinge: clean reps of 10"),
    Rule.WALL_GOAL_MM: QT_TRANSLATE_NOOP("Rules", "Wall hinge: heels to wall, most"),
    Rule.WALL_LIMIT_SESSIONS: QT_TRANSLATE_NOOP(
        "Rules", "Wall hinge: missed sessions that show your limit"
    ),
    Rule.WALL_DAYS: QT_TRANSLATE_NOOP("Rules", "Wall hinge: days"),
    Rule.DOWEL_SETS: QT_TRANSLATE_NOOP("Rules", "Dowel hinge: sets"),
    Rule.DOWEL_REPS: QT_TRANSLATE_NOOP("Rules", "Dowel hinge: reps with all contacts"),
    Rule.DOWEL_DAYS: QT_TRANSLATE_NOOP("Rules", "Dowel hinge: days"),
    Rule.BELL_SETS: QT_TRANSLATE_NOOP("Rules", "Kettlebell: sets"),
    Rule.BELL_REPS: QT_TRANSLATE_NOOP("Rules", "Kettlebell: reps"),
    Rule.BELL_REPS_LEFT: QT_TRANSLATE_NOOP("Rules", "Kettlebell: reps in reserve"),
    Rule.BELL_DAYS: QT_TRANSLATE_NOOP("Rules", "Kettlebell: days"),
    Rule.LIGHT_BAR_SETS: QT_TRANSLATE_NOOP("Rules", "Light bar: sets"),
    Rule.LIGHT_BAR_REPS: QT_TRANSLATE_NOOP("Rules", "Light bar: reps"),
    Rule.LIGHT_BAR_REPS_LEFT: QT_TRANSLATE_NOOP("Rules", "Light bar: reps in reserve"),
    Rule.LIGHT_BAR_SESSIONS: QT_TRANSLATE_NOOP("Rules", "Light bar: sessions"),
    Rule.LIGHT_BAR_LOWERING_SECONDS: QT_TRANSLATE_NOOP("Rules", "Light bar: lowering"),
    Rule.CLEAN_WEEKS: QT_TRANSLATE_NOOP("Rules", "Single leg: clean weeks on the loaded bar"),
    Rule.LONG_SPINE_SESSIONS: QT_TRANSLATE_NOOP("Rules", "Single leg: sessions with a long spine"),
    Rule.FELT_SETS: QT_TRANSLATE_NOOP("Rules", "Single leg: sets felt in the right place"),
    Rule.FELT_OF_SETS: QT_TRANSLATE_NOOP("Rules", "Single leg: of so many last sets"),
    Rule.KEPT_COUNT_SESSIONS: QT_TRANSLATE_NOOP("Rules", "Single leg: sessions on the count"),
    Rule.BALANCE_GAP_PERCENT: QT_TRANSLATE_NOOP("Rules", "Single leg: largest balance gap"),
    Rule.FIRST_WEEKS: QT_TRANSLATE_NOOP("Rules", "No more load in the first weeks on the bar"),
    Rule.UP_PERCENT: QT_TRANSLATE_NOOP("Rules", "Increase aims at"),
    Rule.LARGE_STEP_PERCENT: QT_TRANSLATE_NOOP("Rules", "A step is large above"),
    Rule.EXTRA_REPS_BEFORE_A_LARGE_STEP: QT_TRANSLATE_NOOP("Rules", "Reps more before it"),
    Rule.EASY_EXTRA_REPS_LEFT: QT_TRANSLATE_NOOP("Rules", "Up early: reps above the target"),
    Rule.MISS_DROP_PERCENT: QT_TRANSLATE_NOOP("Rules", "Lighter after two misses or a failure"),
    Rule.ROUNDED_DROP_PERCENT: QT_TRANSLATE_NOOP("Rules", "Lighter after a rounded back"),
    Rule.SESSION_DROP_PERCENT: QT_TRANSLATE_NOOP("Rules", "Lighter within a session, most"),
    Rule.LONG_SORE_DAYS: QT_TRANSLATE_NOOP("Rules", "Soreness is long from"),
    Rule.LONG_SORE_TIMES: QT_TRANSLATE_NOOP("Rules", "Long soreness before an easy week"),
    Rule.MISSES_BEFORE_EASY_WEEK: QT_TRANSLATE_NOOP("Rules", "Misses before an easy week"),
    Rule.LIGHT_DAY_DROP_PERCENT: QT_TRANSLATE_NOOP("Rules", "Lighter on the first light day"),
    Rule.HEAVY_LOWEST_REPS: QT_TRANSLATE_NOOP("Rules", "Heavy day: fewest reps"),
    Rule.HEAVY_HIGHEST_REPS: QT_TRANSLATE_NOOP("Rules", "Heavy day: most reps"),
    Rule.HEAVY_REPS_LEFT: QT_TRANSLATE_NOOP("Rules", "Heavy day: reps in reserve"),
    Rule.LIGHT_LOWEST_REPS: QT_TRANSLATE_NOOP("Rules", "Light day: fewest reps"),
    Rule.LIGHT_HIGHEST_REPS: QT_TRANSLATE_NOOP("Rules", "Light day: most reps"),
    Rule.LIGHT_REPS_LEFT: QT_TRANSLATE_NOOP("Rules", "Light day: reps in reserve"),
    Rule.RAMP_FIRST_PERCENT: QT_TRANSLATE_NOOP("Rules", "First ramp set, of the working load"),
    Rule.RAMP_MIDDLE_PERCENT: QT_TRANSLATE_NOOP("Rules", "Middle ramp set, of a heavy load"),
    Rule.RAMP_LAST_PERCENT: QT_TRANSLATE_NOOP("Rules", "Last ramp set, of the working load"),
    Rule.LIGHT_RECOVERY_DAYS: QT_TRANSLATE_NOOP("Rules", "Recovery after a light session"),
    Rule.HEAVY_RECOVERY_DAYS: QT_TRANSLATE_NOOP("Rules", "Recovery after a heavy session"),
    Rule.SORE_FROM: QT_TRANSLATE_NOOP("Rules", "Soreness that makes a day light"),
    Rule.EASY_WEEK_EVERY_WEEKS: QT_TRANSLATE_NOOP("Rules", "An easy week every"),
    Rule.EASY_WEEK_SETS_PERCENT: QT_TRANSLATE_NOOP("Rules", "Sets in an easy week"),
    Rule.EASY_WEEK_LOAD_PERCENT: QT_TRANSLATE_NOOP("Rules", "Load in an easy week"),
    Rule.EASY_WEEK_EXTRA_REPS_LEFT: QT_TRANSLATE_NOOP("Rules", "More in reserve in an easy week"),
    Rule.MOST_WEEKLY_SETS: QT_TRANSLATE_NOOP("Rules", "Hinge sets a week, most"),
    Rule.FALL_BACK_SESSIONS: QT_TRANSLATE_NOOP("Rules", "Sessions with the same fault"),
    Rule.WEEKS_OFF: QT_TRANSLATE_NOOP("Rules", "Weeks off before a step down"),
    Rule.AFTER_WEEKS_OFF_PERCENT: QT_TRANSLATE_NOOP("Rules", "Load after weeks off"),
    Rule.AFTER_STOP_PERCENT: QT_TRANSLATE_NOOP("Rules", "Load after a stop, most"),
    Rule.PLACED_BY_RDL_PERCENT: QT_TRANSLATE_NOOP("Rules", "First load, of a recent RDL"),
    Rule.PLACED_BY_DEADLIFT_PERCENT: QT_TRANSLATE_NOOP("Rules", "First load, of a deadlift"),
    Rule.CHECK_REMINDER_DAYS: QT_TRANSLATE_NOOP("Rules", "Reminder of the checks every"),
    Rule.CHECK_REMINDER: QT_TRANSLATE_NOOP("Rules", "Remind me of the checks"),
    Rule.ASYMMETRY_NOTICE_PERCENT: QT_TRANSLATE_NOOP("Rules", "Sides apart: notice from"),
    Rule.ASYMMETRY_WORK_PERCENT: QT_TRANSLATE_NOOP("Rules", "Sides apart: work on it above"),
    Rule.JEFFERSON_CURLS: QT_TRANSLATE_NOOP("Rules", "Jefferson curls in the warm-up"),
}
_GROUPS: Final = {
    RuleGroup.GATES: QT_TRANSLATE_NOOP("Rules", "Gates"),
    RuleGroup.LOAD: QT_TRANSLATE_NOOP("Rules", "Load"),
    RuleGroup.WEEK: QT_TRANSLATE_NOOP("Rules", "Week"),
    RuleGroup.RETURN: QT_TRANSLATE_NOOP("Rules", "Return"),
    RuleGroup.CHECKS: QT_TRANSLATE_NOOP("Rules", "Checks"),
}
_UNITS: Final = {
    Quantity.TIMES: "",
    Quantity.DAYS: QT_TRANSLATE_NOOP("Rules", "days"),
    Quantity.WEEKS: QT_TRANSLATE_NOOP("Rules", "weeks"),
    Quantity.SECONDS: QT_TRANSLATE_NOOP("Rules", "s"),
    Quantity.PERCENT: "%",
    Quantity.MILLIMETRES: QT_TRANSLATE_NOOP("Rules", "mm"),
    Quantity.POINTS: QT_TRANSLATE_NOOP("Rules", "of 10"),
    Quantity.SWITCH: "",
}


def rule_name(rule: Rule) -> str:
    """Name a number."""
    return _say(_NAMES[rule])


def group_name(group: RuleGroup) -> str:
    """Name a group of numbers."""
    return _say(_GROUPS[group])


def unit_of(number: RuleNumber) -> str:
    """Return what stands behind a number, "" where it only counts."""
    unit = _UNITS[number.quantity]
    return _say(unit) if unit else ""


def backing_words(number: RuleNumber) -> str:
    """Say where a number comes from: "Our choice" or "Article A2"."""
    match number.backing:
        case Backing.SOURCE:
            text = QCoreApplication.translate("Rules", "From article %1")
            return text.replace("%1", ", ".join(number.articles))
        case Backing.PUBLISHED:
            return QCoreApplication.translate("Rules", "Published")
        case Backing.DEFAULT:
            return QCoreApplication.translate("Rules", "Our choice")


def rule_note(number: RuleNumber) -> str:
    """Say a number's backing and what it is by itself: "Our choice, 2 days"."""
    if number.quantity is Quantity.SWITCH:
        return backing_words(number)
    default = f"{numbers.number(number.default)} {unit_of(number)}".strip()
    text = QCoreApplication.translate("Rules", "%1: %2, from %3 to %4")
    return (
        text.replace("%1", backing_words(number))
        .replace("%2", default)
        .replace("%3", numbers.number(number.lowest))
        .replace("%4", numbers.number(number.highest))
    )


def _say(text: object) -> str:
    return QCoreApplication.translate("Rules", str(text))
