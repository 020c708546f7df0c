from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from hinge_desktop.core.clocks import Clocks, LocalMoment, seconds_counting_sleep


@pytest.mark.parametrize(
    ("offset", "minutes"),
    [
        (timedelta(hours=1), 60),
        (timedelta(hours=-3, minutes=-30), -210),
        (timedelta(hours=5, minutes=45), 345),
        (timedelta(0), 0),
    ],
)
def test_the_label_keeps_the_local_time_and_its_offset(offset: timedelta, minutes: int) -> None:
    moment = datetime(2026, 11, 21, 18, 30, 15, 999_999, tzinfo=timezone(offset))
    assert LocalMoment.of(moment) == LocalMoment(date(2026, 11, 21), time(18, 30, 15), minutes)


def test_without_a_zone_the_offset_is_not_known() -> None:
    naive = datetime(2026, 11, 21, 7, 5)  # noqa: DTZ001 -- the case under test
    assert LocalMoment.of(naive) == LocalMoment(date(2026, 11, 21), time(7, 5), None)


def test_clocks_are_what_they_are_given() -> None:
    clocks = Clocks(lambda: 1.0, lambda: 2.0, lambda: datetime(2026, 11, 21, 23, 59, tzinfo=UTC))
    assert (clocks.monotonic(), clocks.counting_sleep()) == (1.0, 2.0)
    assert clocks.today() == date(2026, 11, 21)
    assert clocks.now() == LocalMoment(date(2026, 11, 21), time(23, 59), 0)


def test_the_real_clocks_run_and_know_their_zone() -> None:
    first = seconds_counting_sleep()
    assert seconds_counting_sleep() >= first
    assert Clocks().now().offset_minutes is not None
