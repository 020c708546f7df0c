"""The lifter's week in words: easy weeks, moved sessions, soreness, and how much is too much."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.day_plan import DayPlan, WeeklySets
from hinge_desktop.core.easy_week_rules import EASY_DAYS, EasyOffer
from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.missed_days import MovedSession
from hinge_desktop.core.training import DayKind
from hinge_desktop.core.week_choices import DayChoice, WeekWarning, WeekWarningCode
from hinge_desktop.words import numbers
from hinge_desktop.words.locales import wording_locale

translate = QCoreApplication.translate


def easy_offer_words(offer: EasyOffer) -> tuple[str, str]:
    """Say that an easy week is due: a strong first sentence, and why and what it is."""
    misses = translate("Week", "%1 sessions running stayed below the range.", "", offer.count)
    sore = translate("Week", "%1 times you were sore for more than three days.", "", offer.count)
    why = {
        EasyReason.SIXTH_WEEK: translate("Week", "This is week %1 of training without a break."),
        EasyReason.MISSES: misses,
        EasyReason.SORE: sore,
        EasyReason.JOINTS: translate("Week", "Your joints ache."),
        EasyReason.BY_CHOICE: "",
    }[offer.reason].replace("%1", str(offer.count))
    what = translate(
        "Week", "Half the sets, less load, more reps in reserve for seven days. It is your choice."
    )
    return translate("Week", "An easy week is due."), f"{why} {what}".strip()


def day_notes(plan: DayPlan) -> str:
    """Say what is special about a day's plan: one sentence each, none on a usual day."""
    notes = [
        "" if plan.easy_week is None else _easy_week_note(plan.easy_week),
        "" if plan.moved is None else moved_words(plan.moved),
        _kind_note(plan),
        _stiff_note() if plan.has_extra_warm_up else "",
    ]
    return " ".join(note for note in notes if note)


def moved_words(moved: MovedSession) -> str:
    """Say, without blame, which session is done today."""
    text = translate("Week", "%1's session moved to today.")
    return text.replace("%1", numbers.weekday(moved.day))


def weekly_sets_words(sets: WeeklySets) -> str:
    """Warn of more hinge sets a week than the lifter set as most."""
    text = translate("Week", "With today %1 hinge sets. %2 are enough.")
    count = numbers.decimal(sets.halves * 500)
    return text.replace("%1", count).replace("%2", str(sets.most))


def last_easy_day(week: EasyWeek) -> date:
    """Return the last day of an easy week."""
    return week.first_day + timedelta(days=EASY_DAYS - 1)


def _easy_week_note(week: EasyWeek) -> str:
    text = translate("Week", "Easy week until %1.")
    return text.replace("%1", numbers.weekday_or_date(last_easy_day(week)))


def _kind_note(plan: DayPlan) -> str:
    if plan.is_light_for_soreness:
        return translate("Week", "You are sore, so today is a light day.")
    if plan.day_kind is DayKind.HEAVY:
        return translate("Week", "Today is your heavy day.")
    if plan.day_kind is DayKind.LIGHT:
        return translate("Week", "Today is your light day.")
    return ""


def _stiff_note() -> str:
    return translate("Week", "Stiff back: one more warm-up set, one more rep in reserve.")


def day_choice_name(kind: DayChoice) -> str:
    """Name what a weekday is for."""
    return {
        DayChoice.NONE: translate("Week", "Rest"),
        DayChoice.SESSION: translate("Week", "Session"),
        DayChoice.HEAVY: translate("Week", "Heavy"),
        DayChoice.LIGHT: translate("Week", "Light"),
    }[kind]


def week_warning_words(warnings: Sequence[WeekWarning]) -> str:
    """Say what about the chosen week is more than recovery allows for, if anything is."""
    days: defaultdict[int, list[str]] = defaultdict(list)
    for one in warnings:
        if one.weekday is not None:
            days[one.most - 1].append(wording_locale().dayName(one.weekday + 1))
    many = [one for one in warnings if one.code is WeekWarningCode.MANY_SETS]
    sentences = [_recovery_words(names, rest) for rest, names in days.items()]
    return " ".join([*sentences, *map(_many_sets_words, many)])


def _recovery_words(days: list[str], rest_days: int) -> str:
    """Say after which days there should be how much rest."""
    text = translate(
        "Week", "After %1, leave %2 days of rest before the next session.", "", rest_days
    )
    named = wording_locale().createSeparatedList(days)
    return text.replace("%1", named).replace("%2", str(rest_days))


def _many_sets_words(warning: WeekWarning) -> str:
    text = translate("Week", "That makes %1 hinge sets a week. %2 are enough.", "", warning.count)
    return text.replace("%1", str(warning.count)).replace("%2", str(warning.most))
