"""Two clocks, one of which stands still while the computer sleeps."""

import pytest

from hinge_desktop.core.sleep_check import ClockReading, SleepCheck


@pytest.mark.parametrize(
    ("passed_s", "awake_s", "slept_s", "has_slept"),
    [
        (60.0, 60.0, 0.0, False),
        (60.0, 58.5, 1.5, False),
        (63.0, 60.0, 3.0, True),
        (10_800.0, 0.2, 10_799.8, True),
        (59.0, 60.0, 0.0, False),
    ],
)
def test_sleep_is_what_the_other_clock_missed(
    passed_s: float, awake_s: float, slept_s: float, *, has_slept: bool
) -> None:
    before, now = ClockReading(500.0, 100.0), ClockReading(500.0 + passed_s, 100.0 + awake_s)
    assert now.slept_seconds_since(before) == pytest.approx(slept_s)
    assert now.slept_since(before) is has_slept


def test_each_sleep_is_told_once() -> None:
    readings = iter(ClockReading(at, awake) for at, awake in [(0, 0), (9, 1), (10, 2), (90, 3)])
    check = SleepCheck(lambda: next(readings))
    assert [check.has_slept() for _ in range(3)] == [True, False, True]


def test_a_busy_computer_has_not_slept() -> None:
    readings = iter(ClockReading(at, at) for at in (0.0, 30.0, 90.0))
    check = SleepCheck(lambda: next(readings))
    assert [check.has_slept() for _ in range(2)] == [False, False]
