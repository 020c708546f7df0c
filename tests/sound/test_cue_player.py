"""The window never waits for an output: it leaves notes, and the thread of sound is held."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.cue_choices import CueChoices, Tones
from hinge_desktop.core.rest import RestRun
from hinge_desktop.core.stopwatch import Stopwatch
from hinge_desktop.sound.cue_player import CuePlayer
from tests.sound.bench_worker import RUN, FakeOutput, FakeTime

_PATIENCE_SECONDS = 30
"""So long a caller that waits is kept waiting, so that the test fails and does not stand."""


class HoldingOutput(FakeOutput):
    """Holds whoever opens it until it is let go."""

    def __init__(self, time: FakeTime) -> None:
        super().__init__(time)
        self.is_entered = threading.Event()
        self.let_go = threading.Event()
        self.was_let_go: bool | None = None
        """False where nobody did in all that time."""

    def open(self) -> None:
        self.is_entered.set()
        self.was_let_go = self.let_go.wait(_PATIENCE_SECONDS)


@pytest.fixture
def output() -> HoldingOutput:
    return HoldingOutput(FakeTime())


@pytest.fixture
def player(qtbot: QtBot, output: HoldingOutput) -> Iterator[CuePlayer]:
    clocks = output._time.clocks()
    player = CuePlayer(clocks, Path("nowhere"), CueChoices(), make_output=lambda: output)
    yield player
    output.let_go.set()
    player.close()
    qtbot.waitUntil(lambda: not player._thread.isRunning(), timeout=_PATIENCE_SECONDS * 1000)


def test_no_call_waits_for_an_output_that_does_not_answer(
    player: CuePlayer, output: HoldingOutput
) -> None:
    stopwatch = Stopwatch(output._time.awake_s)
    player.begin_set(RUN, stopwatch)
    assert output.is_entered.wait(_PATIENCE_SECONDS)
    player.begin_set(RUN, stopwatch)
    player.follow_set(stopwatch.shifted(500))
    player.end_set()
    player.begin_rest(RestRun(output._time.awake_s, 60))
    player.end_rest()
    player.try_out(Tones.TICKS)
    player.set_choices(CueChoices(tones=frozenset()))
    player.set_volume(0.5)
    player.set_device("another")
    player.close()
    # Any of these that waited would have stood until the output gave up by itself.
    assert output.was_let_go is None


def test_what_was_asked_meanwhile_is_done_once_the_output_answers(
    qtbot: QtBot, player: CuePlayer, output: HoldingOutput
) -> None:
    player.begin_set(RUN, Stopwatch(output._time.awake_s))
    assert output.is_entered.wait(_PATIENCE_SECONDS)
    player.set_volume(0.5)
    assert output.samples == []
    output.let_go.set()
    qtbot.waitUntil(lambda: 0.25 in output.volumes, timeout=_PATIENCE_SECONDS * 1000)
    assert len(output.samples) == 1
