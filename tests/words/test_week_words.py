"""What Today and the week sheet say of the lifter's week."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from hinge_desktop.core.day_plan import WeeklySets
from hinge_desktop.core.week_choices import WeekWarning, WeekWarningCode
from hinge_desktop.words.week import week_warning_words, weekly_sets_words

BOTH = QLocale().createSeparatedList(["Tuesday", "Wednesday"])


def short(weekday: int, wanted: int) -> WeekWarning:
    return WeekWarning(WeekWarningCode.SHORT_RECOVERY, 1, wanted, weekday)


@pytest.mark.parametrize(
    ("warnings", "words"),
    [
        ((), ""),
        ((short(1, 2),), "After Tuesday, leave one day of rest before the next session."),
        ((short(1, 3),), "After Tuesday, leave 2 days of rest before the next session."),
        (
            (short(1, 2), short(2, 2)),
            f"After {BOTH}, leave one day of rest before the next session.",
        ),
        (
            (WeekWarning(WeekWarningCode.MANY_SETS, 9, 8),),
            "That makes 9 hinge sets a week. 8 are enough.",
        ),
    ],
)
def test_a_week_that_is_too_full_is_told_in_plain_words(
    warnings: tuple[WeekWarning, ...], words: str
) -> None:
    assert week_warning_words(warnings) == words


def test_half_sets_are_counted_as_halves() -> None:
    assert weekly_sets_words(WeeklySets(17, 8)) == "With today 8.5 hinge sets. 8 are enough."
