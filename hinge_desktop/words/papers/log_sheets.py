"""The empty log in words: its heads, its sets, and a letter for each fault."""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_uppercase

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.planned_work import PlannedSet
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import fault_name
from hinge_desktop.words.plans import set_caption

translate = QCoreApplication.translate


def log_heads() -> tuple[str, ...]:
    """Name the columns of the log."""
    return (
        translate("LogSheet", "Set"),
        translate("LogSheet", "Plan"),
        translate("LogSheet", "Load"),
        translate("LogSheet", "Reps"),
        translate("LogSheet", "Reps left"),
        translate("LogSheet", "Count"),
        translate("LogSheet", "Clean"),
        translate("LogSheet", "Faults"),
    )


def count_ticks() -> tuple[str, str]:
    """Name the two answers about the tempo."""
    return translate("LogSheet", "Kept"), translate("LogSheet", "Rushed")


def set_name(one: PlannedSet, number: int) -> str:
    """Name a set: "Ramp", "Set 1", "Left 1"."""
    return set_caption(one, number)


def planned_set(one: PlannedSet, *, with_load: bool) -> str:
    """Write what is planned for a set; the load of a later session is not known yet."""
    if one.load is None or not with_load:
        return f"\N{MULTIPLICATION SIGN} {numbers.number(one.reps)}"
    return f"{numbers.weight(one.load)} \N{MULTIPLICATION SIGN} {numbers.number(one.reps)}"


def fault_letters(faults: Sequence[Fault]) -> dict[Fault, str]:
    """Give each fault a letter, in the order of the list."""
    return dict(zip(faults, ascii_uppercase, strict=False))


def letters_words(faults: Sequence[Fault]) -> str:
    """Write what each letter stands for."""
    letters = fault_letters(faults)
    return " · ".join(f"{letter} {fault_name(fault)}" for fault, letter in letters.items())


def letters_hint() -> str:
    """Say how letters are written."""
    return translate("LogSheet", "Write the letter, and the rep where you know it: A5.")
