"""The checks of the body in words: changes, balance, legs apart at work, what is due."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.asymmetry import Asymmetry, AsymmetryVerdict, ScoreBasis, SidesDay
from hinge_desktop.core.balance import BalanceDay
from hinge_desktop.core.check_reminder import DueCheck
from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.mobility_history import ChangeVerdict, SideHistory
from hinge_desktop.core.training import Side
from hinge_desktop.words import numbers
from hinge_desktop.words.mobility import amount, check_name

_MINUS = "\N{MINUS SIGN}"
_DEGREE = "\N{DEGREE SIGN}"
translate = QCoreApplication.translate


def band_source(test: MobilityTest) -> str:
    """Say what the bands are, and where they come from."""
    return {
        MobilityTest.STRAIGHT_LEG_RAISE: translate(
            "Body",
            "Up to 60° short, from 80° long (published: NCT07123012). Typical: men about 69°,"
            " women about 76° (published: Youdas 2005).",
        ),
        MobilityTest.LEG_DROP: translate(
            "Body",
            "Level or below is all right, from 10° below good (published: BMC SSMR 2021)."
            " If the knee hangs with less than 67° of bend, the front of the thigh is tight too.",
        ),
        MobilityTest.KNEE_TO_GLUTE: translate(
            "Body", "Heel touches: all right. More than 5 cm: tight (our default)."
        ),
    }[test]


def change_words(history: SideHistory) -> str:
    """Say what changed since the time before: "+6° since 20 October: a real change"."""
    change = history.change
    if change is None:
        return translate("Body", "first reading")
    sign = _MINUS if change.by < 0 else "+"
    by = f"{sign}{amount(history.test, round(abs(change.by), 1))}"
    verdict = {
        ChangeVerdict.REAL: translate("Body", "%1 since %2: a real change"),
        ChangeVerdict.WITHIN_ERROR: translate("Body", "%1 since %2: within the error of measuring"),
    }[change.verdict]
    return verdict.replace("%1", by).replace("%2", numbers.dated(change.before.day))


def seconds_stood(milliseconds: int) -> str:
    """Write how long a leg stood: "24.3 s"."""
    return translate("Body", "%1 s").replace("%1", numbers.number(milliseconds // 100 / 10, 1))


def balance_words(day: BalanceDay, most_percent: int) -> str:
    """Sum a balance check up: "Left 24 s, right 30 s. 20 % apart. The left leg is the ..."."""
    if not day.is_complete:
        return translate("Body", "Both legs have to be tried before they can be compared.")
    left, right = (seconds_stood(day.best_ms[side]) for side in Side)
    text = translate("Body", "Left %1, right %2.").replace("%1", left).replace("%2", right)
    return f"{text} {gap_words(day, most_percent)}"


def gap_words(day: BalanceDay, most_percent: int) -> str:
    """Say how far the legs are apart, and what single-leg work asks for."""
    gap = day.gap_percent
    if gap is None:
        return translate("Body", "Neither leg stood yet, so there is nothing to compare.")
    text = {
        Side.LEFT: translate(
            "Body", "%1 % apart. Left is less steady; single-leg work allows %2 %."
        ),
        Side.RIGHT: translate(
            "Body", "%1 % apart. Right is less steady; single-leg work allows %2 %."
        ),
    }[day.weaker or Side.LEFT]
    if gap <= most_percent:
        text = translate("Body", "%1 % apart, within the %2 % of single-leg work.")
    return text.replace("%1", numbers.number(gap)).replace("%2", str(most_percent))


def gap_number(day: BalanceDay) -> str:
    """Write the gap alone: "20 %"; "" where there is none."""
    gap = day.gap_percent
    if gap is None:
        return ""
    return translate("Body", "%1 %").replace("%1", numbers.number(gap))


def score_words(day: SidesDay, side: Side) -> str:
    """Write what one leg did: "26.7 kg" or "12 reps"."""
    score = day.left if side is Side.LEFT else day.right
    if day.basis is ScoreBasis.ESTIMATE:
        return numbers.kilograms(score, 1)
    return numbers.reps(round(score))


def asymmetry_words(found: Asymmetry) -> str:
    """Say how far the legs are apart at work, and what follows."""
    latest = found.days[0]
    percent = numbers.number(latest.percent)
    text = {
        AsymmetryVerdict.FINE: translate("Body", "%1 % apart: fine."),
        AsymmetryVerdict.NOTICE: translate(
            "Body", "%1 % apart: worth noticing, nothing to do yet."
        ),
        AsymmetryVerdict.WORK_ON_IT: _work_words(latest.weak),
        AsymmetryVerdict.STOP: translate(
            "Body",
            "%1 % apart all at once, on a day with pain. Stop single-leg work and ask a health"
            " professional before you load again.",
        ),
    }[found.verdict]
    return text.replace("%1", percent)


def raise_beside_words(weak: Side | None, means: Mapping[Side, float]) -> str:
    """Show the straight-leg raise beside the weaker leg: it is often the shorter one too (A2)."""
    if weak is None or len(means) < len(Side):
        return ""
    other = Side.RIGHT if weak is Side.LEFT else Side.LEFT
    text = (
        translate("Body", "In the straight-leg raise it is the shorter one too: left %1, right %2.")
        if means[weak] < means[other]
        else translate("Body", "In the straight-leg raise it is not shorter: left %1, right %2.")
    )
    left, right = (amount(MobilityTest.STRAIGHT_LEG_RAISE, means[side]) for side in Side)
    return text.replace("%1", left).replace("%2", right)


def _work_words(weak: Side | None) -> str:
    if weak is Side.RIGHT:
        return translate(
            "Body",
            "%1 % apart, two days running. The right leg begins and gets one set more; the left"
            " matches its reps and load.",
        )
    return translate(
        "Body",
        "%1 % apart, two days running. The left leg begins and gets one set more; the right"
        " matches its reps and load.",
    )


def due_title(due: Sequence[DueCheck]) -> str:
    """Say that checks are due, in a few words."""
    if all(one.last_day is None for one in due):
        return translate("Body", "Mobility not checked yet")
    return translate("Body", "Mobility checks due")


def due_words(due: Sequence[DueCheck], today: date) -> str:
    """Name the checks that are due and how long ago they were done."""
    return " ".join(_due_line(one, today) for one in due)


def _due_line(one: DueCheck, today: date) -> str:
    name = check_name(one.test)
    if one.last_day is None:
        return translate("Body", "%1: never done.").replace("%1", name)
    days = (today - one.last_day).days
    text = translate("Body", "%1: %2 days ago.", "", days)
    return text.replace("%1", name).replace("%2", numbers.number(days))
