"""The steps of the ladder in words."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.gates import GateReport
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, Rung
from hinge_desktop.core.ladder_view import LadderStep, StepState
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import built_in_name, rung_name

translate = QCoreApplication.translate

_ABOUT: Final = {
    Rung.WALL: QT_TRANSLATE_NOOP("Ladder", "Hips reach the wall"),
    Rung.DOWEL: QT_TRANSLATE_NOOP("Ladder", "Three contacts stay on"),
    Rung.KETTLEBELL: QT_TRANSLATE_NOOP("Ladder", "Load between the feet"),
    Rung.BAR: QT_TRANSLATE_NOOP("Ladder", "Slow, close, below the knee"),
    Rung.SINGLE_LEG: QT_TRANSLATE_NOOP("Ladder", "Hips level, hand to shin"),
}


def step_note(step: LadderStep) -> str:
    """Say under a small step what it is to the lifter."""
    if step.state is StepState.HERE:
        return translate("Ladder", "You are here")
    if step.passed_on is not None:
        return numbers.short_day(step.passed_on)
    return (
        translate("Ladder", "Passed")
        if step.state is StepState.PASSED
        else translate("Ladder", "Later")
    )


def step_state_words(step: LadderStep) -> str:
    """Say on a large step how it was come by: "Passed 6 Jun", "Moved by choice 3 Oct"."""
    if step.chosen_on is not None and step.state is not StepState.LATER:
        text = translate("Ladder", "Moved by choice %1")
        if step.state is StepState.HERE:
            text = translate("Ladder", "You are here, by choice")
        return text.replace("%1", numbers.short_day(step.chosen_on))
    if step.is_skipped:
        return translate("Ladder", "Skipped")
    if step.state is StepState.PASSED and step.passed_on is not None:
        day = numbers.short_day(step.passed_on)
        return translate("Ladder", "Passed %1").replace("%1", day)
    return step_note(step)


def step_name(rung: Rung) -> str:
    """Name a large step: the kettlebell in short, the others by their lift."""
    if rung is Rung.KETTLEBELL:
        return rung_name(rung)
    return built_in_name(EXERCISE_OF_RUNG[rung])


def step_about(rung: Rung) -> str:
    """Say in a few words what a step is about."""
    return translate("Ladder", str(_ABOUT[rung]))


def step_tag(rung: Rung) -> str:
    """Return the word in the corner of a step, "" for none."""
    return translate("Ladder", "optional") if rung is Rung.KETTLEBELL else ""


def gates_met_words(report: GateReport) -> str:
    """Say on the next step how many gates are met: "4 of 5 gates met"."""
    if len(report.gates) == 1:
        is_open = report.is_open
        return translate("Ladder", "Gate met") if is_open else translate("Ladder", "Gate not met")
    text = translate("Ladder", "%1 of %2 gates met", "", len(report.gates))
    return text.replace("%1", numbers.number(report.met)).replace(
        "%2", numbers.number(len(report.gates))
    )


def is_next_step(report: GateReport, rung: Rung) -> bool:
    """Whether the gates lead to a rung, from another one."""
    following = report.following
    return following is not None and following.rung is rung and report.place.rung is not rung


def gates_left_words(report: GateReport) -> str:
    """Say on Today how many gates are left: "One gate left"; "" after the last step."""
    left = len(report.gates) - report.met
    if not report.gates:
        return ""
    if left == 0:
        return translate("Ladder", "The next step is open")
    return translate("Ladder", "%1 gates left", "", left).replace("%1", numbers.number(left))


def report_title(report: GateReport, name: str) -> str:
    """Name the card of the gates; `name` is that of the step they lead to."""
    if report.following is None:
        return translate("Ladder", "The last step")
    return translate("Ladder", "Gates to %1").replace("%1", name)


def first_step_words() -> str:
    """Say that the wall has no gate before it."""
    return translate("Ladder", "The first step is open to everybody. It has no gate.")


def last_step_words() -> str:
    """Say that nothing comes after the single leg."""
    return translate(
        "Ladder", "This is the last step. What grows from here on are reps, load and even sides."
    )
