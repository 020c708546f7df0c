"""A real sound server hears every cue at its place, whatever the interpreter does meanwhile."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hinge_desktop.core.cue_choices import CueChoices
from hinge_desktop.core.cues import CueKind, set_cues
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.sound.tones import SAMPLES_PER_MS
from tests.needs import require
from tests.sound.onsets import Onset, compare, find_onsets
from tests.sound.servers import (
    PARTS,
    SINK,
    SoundServer,
    recorded,
    recording,
    sound_server,
)

RUN = TempoRun.of_reps(Tempo.parse("2-1-1-1"), 2, lead_in_ms=4000)
ROOT = Path(__file__).parents[2]
ONE_MS = SAMPLES_PER_MS
FARTHEST = 40 * SAMPLES_PER_MS
FARTHEST_FROM_SCREEN_MS = 50


@pytest.fixture(scope="module", params=list(PARTS))
def server(request: pytest.FixtureRequest) -> Iterator[SoundServer]:
    require(*PARTS[request.param])
    # A socket's path may not be long, and that of pytest is.
    with (
        tempfile.TemporaryDirectory(prefix="hinge-") as folder,
        sound_server(request.param, Path(folder) / "run") as running,
    ):
        yield running


def play(
    server: SoundServer, *options: str, sink: str = SINK
) -> tuple[dict[str, Any], list[Onset]]:
    file = server.folder / "heard.raw"
    with recording(server, file, sink):
        done = subprocess.run(
            [sys.executable, "-m", "tests.sound.play", *options],
            cwd=ROOT, env=server.environment, capture_output=True, text=True,
            check=False, timeout=60,
        )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), find_onsets(recorded(file))


def most_off_ms(offs: list[float]) -> float:
    """Return what all but the worst twentieth stay below: the machine may be busy elsewhere."""
    return sorted(map(abs, offs))[int(0.95 * (len(offs) - 1))]


def test_every_cue_is_heard_at_its_sample_while_the_interpreter_is_held(
    server: SoundServer,
) -> None:
    """With a pause in the second rep: from there on all comes later, and nothing else moves."""
    told, heard = play(server, "--stalled", "--pause-at", "10400")
    hearing = compare(set_cues(RUN, CueChoices()), heard)
    assert (hearing.heard, hearing.unexpected) == (hearing.expected, 0)
    moved = [off for off in hearing.interval_offs if abs(off) > ONE_MS]
    assert len(moved) <= 2, hearing.interval_offs
    pauses = [off for off in moved if off > FARTHEST]
    assert len(pauses) == 1, hearing.interval_offs
    assert 300 * ONE_MS <= pauses[0] <= 2000 * ONE_MS
    assert told["troubles"] == []
    assert len(told["anchored"]) == 2
    assert most_off_ms(told["off_ms"]) <= FARTHEST_FROM_SCREEN_MS, told["off_ms"]


def test_a_set_goes_on_through_another_device_from_the_right_place(server: SoundServer) -> None:
    """The system's choice changes in mid-set; what the new device hears is the rest of the set."""
    server.add_sink("second")
    command = "set-default-sink second"
    options = ("--tempo", "1-0-1-0", "--after", "4300", "--command", command)
    told, heard = play(server, *options, sink="second")
    run = TempoRun.of_reps(Tempo.parse("1-0-1-0"), 2, lead_in_ms=4000)
    hearing = compare(set_cues(run, CueChoices()), heard)
    assert hearing.heard >= 3, (told, heard)
    assert heard[-1].kind is CueKind.DONE
    moved = [off for off in hearing.interval_offs if abs(off) > ONE_MS]
    assert len(moved) <= 1, hearing.interval_offs
    assert told["troubles"] == []
    assert told["anchored"], told
    assert most_off_ms(told["off_ms"][-4:]) <= FARTHEST_FROM_SCREEN_MS
