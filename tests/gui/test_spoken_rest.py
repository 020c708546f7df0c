"""What a screen reader is told of a rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from hinge_desktop.core.rest import RestRun
from hinge_desktop.gui.rest_alarm import RestAlarm
from hinge_desktop.gui.spoken_rest import SpokenRest
from tests.fakes import FakeClock


@pytest.mark.usefixtures("qapp")
def test_the_last_ten_seconds_and_the_end_are_told_once() -> None:
    clock = FakeClock()
    owner = QObject()
    alarm = RestAlarm(clock.clocks(), owner)
    told: list[str] = []
    SpokenRest(alarm, told.append, owner)
    alarm.watch(RestRun(clock.clocks().counting_sleep(), 120))
    for seconds in (100, 10, 5, 5, 30):
        clock.advance(seconds)
        alarm.look()
        alarm.look()
    assert told == ["10 seconds of rest left.", "The rest is over."]
    alarm.stop()
