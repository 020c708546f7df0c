"""Ten hours, three hundred rests, twelve sleeps: each alarm once, and on time."""

import pytest

from tests.soak.alarms import DeafToSleep, Ticking, WatchAlarm
from tests.soak.rests import AWAKE_HOURS, RESTS, SLEEPS, Soak, complaints

SEEDS = range(5)


@pytest.mark.parametrize("seed", SEEDS)
def test_each_alarm_rings_once_and_on_time(seed: int) -> None:
    soak = Soak(seed, WatchAlarm)
    soak.run()
    assert complaints(soak) == []
    assert soak.world.awake_s >= AWAKE_HOURS * 3600
    assert len(soak.world.woke_at_s) == SLEEPS
    assert len(soak.deadlines) >= RESTS


def test_the_soak_meets_what_it_is_for() -> None:
    soaks = [Soak(seed, WatchAlarm) for seed in SEEDS]
    for soak in soaks:
        soak.run()
    ends = [end for soak in soaks for one in soak.deadlines for _, end in one.ends]
    assert any(end.has_slept and end.ago_seconds > 60 for end in ends)
    assert any(not one.is_due for soak in soaks for one in soak.deadlines)


@pytest.mark.parametrize("alarm", [DeafToSleep, Ticking])
def test_the_soak_sees_what_is_wrong_with_other_alarms(
    alarm: type[DeafToSleep] | type[Ticking],
) -> None:
    soak = Soak(0, alarm)
    soak.run()
    assert len(complaints(soak)) > SLEEPS // 3
