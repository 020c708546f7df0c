from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.timed_work import TimedWork
from hinge_desktop.services.free_timer import FreeStep, FreeTimer
from tests.fakes import FakeClock


def make(clock: FakeClock, *, sets: int = 2, rest_seconds: int = 60) -> FreeTimer:
    return FreeTimer(TimedWork(sets=sets, rest_seconds=rest_seconds), clock.reading)


def test_set_rest_set_done() -> None:
    clock = FakeClock()
    timer = make(clock)
    assert (timer.step, timer.set_number, timer.rest) == (FreeStep.IN_SET, 1, None)
    assert timer.end_set() is FreeStep.RESTING
    clock.advance(45)
    assert timer.rest_left_seconds == 15
    assert timer.begin_next_set()
    assert (timer.step, timer.set_number, timer.rest) == (FreeStep.IN_SET, 2, None)
    assert timer.end_set() is FreeStep.DONE
    assert (timer.rest, timer.set_number) == (None, 2)


def test_nothing_goes_further_than_the_end() -> None:
    timer = make(FakeClock(), sets=1)
    timer.end_set()
    assert timer.end_set() is FreeStep.DONE
    assert not timer.begin_next_set()
    assert timer.set_number == 1


def test_no_set_begins_within_a_set() -> None:
    timer = make(FakeClock())
    assert not timer.begin_next_set()
    assert timer.set_number == 1


def test_a_rest_can_be_made_longer_also_after_its_end() -> None:
    clock = FakeClock()
    timer = make(clock)
    timer.extend_rest()
    timer.end_set()
    clock.advance(70)
    assert timer.rest_left_seconds == 0
    timer.extend_rest()
    assert timer.rest_left_seconds == 30


def test_a_rest_stands_still_and_goes_on() -> None:
    clock = FakeClock()
    timer = make(clock)
    timer.toggle_pause()
    timer.end_set()
    clock.advance(20)
    timer.toggle_pause()
    clock.advance(500)
    assert timer.rest_left_seconds == 40
    timer.toggle_pause()
    clock.advance(40)
    assert timer.rest_left_seconds == 0
    timer.toggle_pause()
    assert isinstance(timer.rest, RestRun)


def test_thirty_seconds_more_let_a_pause_go_on() -> None:
    clock = FakeClock()
    timer = make(clock)
    timer.end_set()
    timer.toggle_pause()
    timer.extend_rest()
    clock.advance(10)
    assert timer.rest_left_seconds == 80


def test_without_rest_the_next_set_may_begin_at_once() -> None:
    timer = make(FakeClock(), rest_seconds=0)
    timer.end_set()
    assert timer.rest_left_seconds == 0
    assert timer.begin_next_set()
