"""What a rest has to say, and when it is looked at again."""

import pytest

from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.rest_watch import RestCount, RestEnd, RestEvent, RestSoon, RestWatch
from hinge_desktop.core.sleep_check import ClockReading

START = 1000.0


def awake(passed_s: float) -> ClockReading:
    """Return a moment without any sleep before it."""
    return ClockReading(START + passed_s, 10.0 + passed_s)


def after_sleep(passed_s: float, slept_s: float) -> ClockReading:
    return ClockReading(START + passed_s, 10.0 + passed_s - slept_s)


def heard(watch: RestWatch, *moments: float) -> list[RestEvent]:
    return [event for moment in moments for event in watch.look(awake(moment))]


def test_a_rest_says_everything_once() -> None:
    watch = RestWatch(RestRun(START, 60), awake(0))
    assert heard(watch, 10, 49.9, 50, 50.5, 57, 58, 58, 59, 60, 61, 100) == [
        RestSoon(),
        RestCount(3),
        RestCount(2),
        RestCount(1),
        RestEnd(0.0, has_slept=False),
    ]
    assert watch.is_done


def test_each_look_is_asked_for_when_the_next_word_is_due_but_within_a_second() -> None:
    watch = RestWatch(RestRun(START, 60), awake(0))
    assert watch.next_check_s(awake(0)) == 1.0
    assert watch.next_check_s(awake(49.75)) == 0.25
    assert watch.next_check_s(awake(50.2)) == 0.0
    watch.look(awake(60))
    assert watch.next_check_s(awake(60)) is None


def test_after_a_sleep_only_the_end_is_told_and_since_when() -> None:
    watch = RestWatch(RestRun(START, 150), awake(0))
    assert watch.look(awake(20)) == ()
    (event,) = watch.look(after_sleep(870, slept_s=849.5))
    assert event == RestEnd(720.0, has_slept=True)
    assert watch.look(after_sleep(880, slept_s=849.5)) == ()


def test_a_sleep_into_the_last_seconds_leaves_late_warnings_out() -> None:
    watch = RestWatch(RestRun(START, 60), awake(0))
    assert watch.look(after_sleep(55, slept_s=54)) == ()
    assert watch.look(after_sleep(57, slept_s=54)) == (RestCount(3),)


def test_a_busy_computer_is_not_called_asleep() -> None:
    watch = RestWatch(RestRun(START, 60), awake(0))
    assert watch.look(awake(66)) == (RestEnd(6.0, has_slept=False),)


@pytest.mark.parametrize("passed_s", [30.0, 55.0, 58.5, 70.0, 400.0])
def test_a_longer_rest_rings_again(passed_s: float) -> None:
    first = RestWatch(RestRun(START, 60), awake(0))
    first.look(awake(passed_s))
    longer = RestRun(START, 60).extended(START + passed_s)
    second = RestWatch(longer, awake(passed_s))
    end = longer.planned_seconds
    assert heard(second, end - 10, end - 3, end - 2, end - 1, end) == [
        RestSoon(),
        RestCount(3),
        RestCount(2),
        RestCount(1),
        RestEnd(0.0, has_slept=False),
    ]


def test_what_lies_behind_when_the_watch_begins_is_not_told() -> None:
    watch = RestWatch(RestRun(START, 60), awake(57.5))
    assert heard(watch, 57.6, 58, 59, 60) == [
        RestCount(2),
        RestCount(1),
        RestEnd(0.0, has_slept=False),
    ]
    assert RestWatch(RestRun(START, 60), awake(60)).is_done


def test_a_short_rest_has_no_ten_seconds_left() -> None:
    watch = RestWatch(RestRun(START, 5), awake(0))
    assert heard(watch, 0.1, 2, 3, 4, 5)[0] == RestCount(3)
