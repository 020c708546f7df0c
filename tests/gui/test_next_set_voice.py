"""When the computer's own voice says the next set, and when it keeps silent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.training import SetId
from hinge_desktop.gui.next_set_voice import NextSetVoice
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.rest_alarm import RestAlarm
from hinge_desktop.settings import SettingValue
from hinge_desktop.words.spoken import SpokenSet
from tests.fakes import FakeClock
from tests.gui.voices import RememberedVoice

FIRST = SpokenSet(SetId("first"), "Next: bar RDL, 62.5 kilograms, 8 reps.")
FIRST_LIGHTER = SpokenSet(SetId("first"), "Next: bar RDL, 55 kilograms, 8 reps.")
SECOND = SpokenSet(SetId("second"), "Next: leg curl, 30 kilograms, 12 reps.")


class Rest:
    """A rest with a clock that the test moves, and who speaks in it."""

    def __init__(self, file: Path) -> None:
        self._clock = FakeClock()
        self._owner = QObject()
        self.preferences = Preferences(file)
        self.preferences.change(next_set_spoken=True)
        self.voice = RememberedVoice()
        self.is_counting = False
        self.alarm = RestAlarm(self._clock.clocks(), self._owner)
        self.speaker = NextSetVoice(
            self.voice, self.alarm, self.preferences, lambda: self.is_counting, self._owner
        )

    def begin(self, seconds: int, coming: SpokenSet | None = FIRST) -> RestRun:
        rest = RestRun(self._clock.reading(), seconds)
        self.alarm.watch(rest)
        self.speaker.show_next(coming)
        return rest

    def pass_time(self, seconds: float) -> None:
        self._clock.advance(seconds)
        self.alarm.look()


@pytest.fixture
def rest(qtbot: QtBot, tmp_path: Path) -> Iterator[Rest]:  # noqa: ARG001 needs Qt
    one = Rest(tmp_path / "settings.json")
    yield one
    one.alarm.stop()


def test_the_set_is_said_once_when_twenty_seconds_are_left(rest: Rest) -> None:
    rest.begin(120)
    rest.pass_time(99)
    assert rest.voice.said == []
    rest.pass_time(1)
    assert rest.voice.said == [FIRST.text]
    for _ in range(30):
        rest.pass_time(1)
    assert rest.voice.said == [FIRST.text]


def test_in_a_shorter_rest_it_is_said_at_the_first_look(rest: Rest) -> None:
    rest.begin(15)
    rest.pass_time(1)
    assert rest.voice.said == [FIRST.text]


def test_what_is_said_is_what_the_answers_made_of_it(rest: Rest) -> None:
    rest.begin(60)
    rest.speaker.show_next(FIRST_LIGHTER)
    rest.pass_time(40)
    rest.speaker.show_next(FIRST)
    rest.pass_time(1)
    assert rest.voice.said == [FIRST_LIGHTER.text]
    assert rest.voice.speaks()


def test_a_longer_rest_says_it_no_second_time(rest: Rest) -> None:
    run = rest.begin(60)
    rest.pass_time(45)
    rest.alarm.watch(RestRun(run.started_s, 90))
    rest.pass_time(30)
    assert rest.voice.said == [FIRST.text]
    assert rest.voice.speaks()


def test_the_next_rest_says_its_own_set(rest: Rest) -> None:
    rest.begin(60)
    rest.pass_time(40)
    rest.alarm.stop()
    rest.begin(30, SECOND)
    rest.pass_time(10)
    assert rest.voice.said == [FIRST.text, SECOND.text]


def test_a_rest_that_ended_in_a_sleep_says_nothing(rest: Rest) -> None:
    rest.begin(60)
    rest.pass_time(61)
    assert rest.voice.said == []


def test_where_nothing_comes_nothing_is_said(rest: Rest) -> None:
    rest.begin(60, None)
    rest.pass_time(45)
    assert rest.voice.said == []


@pytest.mark.parametrize(
    "values", [{"next_set_spoken": False}, {"sound_on": False}, {"sound_volume_percent": 0}]
)
def test_turned_off_or_muted_it_is_silent_and_falls_silent(
    rest: Rest, values: dict[str, SettingValue]
) -> None:
    rest.begin(60)
    rest.pass_time(41)
    assert rest.voice.speaks()
    rest.preferences.change(**values)
    assert not rest.voice.speaks()
    rest.begin(60, SECOND)
    rest.pass_time(45)
    assert rest.voice.said == [FIRST.text]


def test_it_is_as_loud_as_the_rest_of_hinge(rest: Rest) -> None:
    rest.preferences.change(sound_volume_percent=35)
    rest.begin(10)
    rest.pass_time(1)
    assert rest.voice.volumes == [0.35]


def test_nothing_is_said_into_a_count(rest: Rest) -> None:
    rest.is_counting = True
    rest.begin(60)
    rest.pass_time(45)
    assert rest.voice.said == []


def test_it_stops_when_the_rest_does_or_another_set_comes(rest: Rest) -> None:
    rest.begin(60)
    rest.pass_time(45)
    rest.alarm.stop()
    assert not rest.voice.speaks()
    rest.begin(10, SECOND)
    rest.pass_time(1)
    assert rest.voice.speaks()
    rest.speaker.show_next(FIRST)
    assert not rest.voice.speaks()
