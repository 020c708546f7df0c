"""The steps of the ladder in words."""

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.ladder_view import LadderStep, StepState
from hinge_desktop.words import numbers

translate = QCoreApplication.translate


def step_note(step: LadderStep) -> str:
    """Say under a step what it is to the lifter."""
    if step.state is StepState.HERE:
        return translate("Ladder", "You are here")
    if step.passed_on is not None:
        return numbers.short_day(step.passed_on)
    return (
        translate("Ladder", "Passed")
        if step.state is StepState.PASSED
        else translate("Ladder", "Later")
    )
