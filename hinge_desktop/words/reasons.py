"""Why today's load is what it is, in one sentence that names the rule and what it looked at."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.load_reasons import Reason, ReasonCode
from hinge_desktop.core.next_set import NextSet, NextSetReason
from hinge_desktop.core.weights import Weight
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name
from hinge_desktop.words.locks import opener_words

translate = QCoreApplication.translate


def reason_title(load: Weight | None) -> str:
    """Ask the question that the sentence answers: "Why 62.5?"."""
    if load is None:
        return translate("Reasons", "Why this?")
    return translate("Reasons", "Why %1?").replace("%1", numbers.decimal(load.thousandths))


def reason_words(reason: Reason) -> str:
    """Answer it: what was done, and where the load is held, which lock holds it and what opens it.

    Lightening sentences say by how much in words of their own, since the share is adjustable.
    """
    text = _sentences()[reason.code]
    told = (
        text.replace("%reps", numbers.rep_list(reason.reps))
        .replace("%load", _weight(reason.load))
        .replace("%step", _weight(reason.step))
        .replace("%fault", _fault(reason))
        .replace("%day", "" if reason.day is None else numbers.weekday_or_date(reason.day))
    )
    return f"{told} {opener_words(reason)}".strip()


def next_set_words(change: NextSet) -> tuple[str, str]:
    """Say why the next set is lighter: a strong first sentence, and what to do."""
    if change.reason is NextSetReason.ROUNDED_BACK:
        return (
            translate("Reasons", "You marked a rounded back."),
            translate("Reasons", "Take about 10 % off."),
        )
    if change.reason is NextSetReason.TOO_HARD:
        return (
            translate("Reasons", "That set was harder than planned."),
            translate("Reasons", "A little less keeps reps in reserve."),
        )
    return "", ""


def _sentences() -> dict[ReasonCode, str]:
    return {
        ReasonCode.STOP_PAIN: translate(
            "Reasons",
            "No load is suggested while a stop holds. Ask a health professional before"
            " you load again. You can still record what you do.",
        ),
        ReasonCode.ROUNDED_BACK: translate(
            "Reasons", "Your back rounded on %day at %load. Lighter, so that you can keep it long."
        ),
        ReasonCode.FELT_IN_BACK: translate(
            "Reasons",
            "You felt it in the back on %day at %load. Lighter, while you look at rounding, drift"
            " and depth.",
        ),
        ReasonCode.FAULT: translate(
            "Reasons", "%fault on %day at %load. The same load again, from the low reps."
        ),
        ReasonCode.ALL_SETS_AT_THE_TOP: translate(
            "Reasons",
            "You did %reps at %load with 1 or more in reserve and no faults. The smallest jump"
            " your plates allow is %step.",
        ),
        ReasonCode.STEP_TOO_LARGE: translate(
            "Reasons",
            "You did %reps at %load. The next load is a large step of %step, so more reps come"
            " first.",
        ),
        ReasonCode.EASY: translate(
            "Reasons", "You did %reps at %load with reps to spare. One step more, the same reps."
        ),
        ReasonCode.FIRST_WEEKS: translate(
            "Reasons",
            "You did %reps at %load. The first weeks on the bar are for technique, so the load"
            " stays.",
        ),
        ReasonCode.NOTHING_HEAVIER: translate("Reasons", "You did %reps at %load."),
        ReasonCode.ADD_A_REP: translate(
            "Reasons", "You did %reps at %load without a fault. One more rep a set."
        ),
        ReasonCode.SAME_AGAIN: translate(
            "Reasons", "You did %reps at %load with fewer in reserve than planned. The same again."
        ),
        ReasonCode.SETS_MISSING: translate(
            "Reasons", "Not every set was done at %load on %day. The same again."
        ),
        ReasonCode.MISSED_ONCE: translate(
            "Reasons", "You did %reps at %load, below the range. Once more at the same load."
        ),
        ReasonCode.MISSED_TWICE: translate(
            "Reasons", "You did %reps at %load, below the range twice running. A little less."
        ),
        ReasonCode.MISSED_AGAIN: translate(
            "Reasons", "You did %reps at %load, below the range once more. A little less."
        ),
        ReasonCode.EASY_WEEK: translate(
            "Reasons",
            "An easy week: fewer sets, less load, more reps in reserve. Then it goes on from"
            " %load.",
        ),
        ReasonCode.AFTER_EASY_WEEK: translate(
            "Reasons", "After the easy week it goes on at %load, from the low reps."
        ),
        ReasonCode.FAILURE: translate(
            "Reasons", "A set on %day left no rep in reserve. A little less keeps some room."
        ),
        ReasonCode.NOT_ANSWERED: translate("Reasons", "%load again:"),
        ReasonCode.FIRST_LIGHT_DAY: translate(
            "Reasons", "A light day: less than the %load of your last other day."
        ),
        ReasonCode.LIGHTEST_LEFT: translate(
            "Reasons", "You did %reps at %load. Nothing that light can be built any more."
        ),
        ReasonCode.FIRST_TIME: translate(
            "Reasons", "Nothing to go by yet, so it starts light. Technique first."
        ),
        ReasonCode.BY_HAND: translate(
            "Reasons", "You set this load yourself. The next one follows from what you lift."
        ),
        ReasonCode.OWN_PLAN: translate("Reasons", "You put this session together yourself."),
        ReasonCode.FRESH_START: translate(
            "Reasons", "You begin here anew, so it starts light. Technique first."
        ),
        ReasonCode.DRILL: translate(
            "Reasons",
            "The wall and the stick teach the movement before any load. Two good days open the"
            " next step.",
        ),
    }


def _fault(reason: Reason) -> str:
    return (
        translate("Reasons", "Something was off")
        if reason.fault is None
        else fault_name(reason.fault)
    )


def _weight(value: Weight | None) -> str:
    return translate("Reasons", "body weight") if value is None else numbers.weight(value)
