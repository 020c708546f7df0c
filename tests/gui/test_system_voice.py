"""The computer's own voice: a program beside the window, which may be slow, wrong or gone."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.sound.system_voice import SystemVoice

MakeVoice = Callable[..., SystemVoice]
STARTING_MS = 20_000
NOTES = """
import sys
notes = open(sys.argv[1], "a", encoding="utf-8", buffering=1)
notes.write("started\\n")
sys.stdout.write('{"locale": "en_GB", "error": ""}\\n')
sys.stdout.flush()
for line in sys.stdin:
    if "crash" in line:
        sys.exit(11)
    notes.write(line)
"""
GARBAGE = "print('Traceback', flush=True); input()"
SILENCE = "import threading; threading.Event().wait()"


@pytest.fixture
def make_voice(qtbot: QtBot) -> Iterator[MakeVoice]:  # noqa: ARG001 needs Qt
    made: list[SystemVoice] = []

    def make(*, language: str = "en_GB", **how: Any) -> SystemVoice:
        made.append(SystemVoice(lambda: language, **how))
        return made[-1]

    yield make
    for voice in made:
        voice.close()


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return tmp_path / "notes"


@pytest.fixture
def voice(make_voice: MakeVoice, notes: Path) -> SystemVoice:
    return make_voice(command=(sys.executable, "-c", NOTES, str(notes)))


def trouble_of(qtbot: QtBot, voice: SystemVoice) -> VoiceTrouble | None:
    with qtbot.waitSignal(voice.checked, timeout=STARTING_MS) as told:
        voice.check()
    assert told.args is not None
    trouble: VoiceTrouble | None = told.args[0]
    return trouble


def wait_for_notes(qtbot: QtBot, notes: Path, count: int) -> list[Any]:
    """Return what the program was told, once it started and was told so much."""
    lines: list[str] = []

    def are_there() -> bool:
        lines[:] = notes.read_text(encoding="utf-8").splitlines() if notes.exists() else []
        return len(lines) >= count

    qtbot.waitUntil(are_there, timeout=STARTING_MS)
    return [one if one == "started" else json.loads(one) for one in lines]


def said(text: str, volume: float) -> dict[str, str | float]:
    return {"say": text, "volume": volume}


STOPPED = {"stop": True}


def test_nothing_is_started_before_something_is_to_be_said(voice: SystemVoice) -> None:
    voice.hush()
    voice.close()
    assert voice.findChildren(QProcess) == []


def test_a_sentence_waits_for_the_engine_and_can_be_ended(
    qtbot: QtBot, voice: SystemVoice, notes: Path
) -> None:
    voice.say("First.", 0.35)
    wait_for_notes(qtbot, notes, 2)
    voice.hush()
    voice.say("Second.", 0.8)
    expected = ["started", said("First.", 0.35), STOPPED, said("Second.", 0.8)]
    assert wait_for_notes(qtbot, notes, 4) == expected


def test_what_was_called_off_before_there_was_an_engine_is_never_said(
    qtbot: QtBot, voice: SystemVoice, notes: Path
) -> None:
    voice.say("First.", 0.5)
    voice.hush()
    assert trouble_of(qtbot, voice) is None
    voice.say("Second.", 0.5)
    assert wait_for_notes(qtbot, notes, 2) == ["started", said("Second.", 0.5)]


def test_an_engine_that_crashed_costs_one_sentence(
    qtbot: QtBot, voice: SystemVoice, notes: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    assert trouble_of(qtbot, voice) is None
    voice.say("Please crash.", 0.5)
    qtbot.waitUntil(
        lambda: "no speech engine: the program ended" in caplog.messages, timeout=STARTING_MS
    )
    voice.say("Second.", 0.5)
    assert wait_for_notes(qtbot, notes, 3) == ["started", "started", said("Second.", 0.5)]


@pytest.mark.parametrize(
    "command",
    [("/no/such/program",), (sys.executable, "-c", ""), (sys.executable, "-c", GARBAGE)],
    ids=["missing", "ends", "garbage"],
)
def test_a_program_that_does_not_answer_as_it_should_is_no_engine(
    qtbot: QtBot, make_voice: MakeVoice, command: tuple[str, ...]
) -> None:
    voice = make_voice(command=command)
    for _ in range(2):
        voice.say("First.", 0.5)
        assert trouble_of(qtbot, voice) is VoiceTrouble.NO_ENGINE


def test_a_program_that_is_of_no_use_is_gone_after_closing(
    qtbot: QtBot, make_voice: MakeVoice
) -> None:
    voice = make_voice(command=(sys.executable, "-c", f"print(flush=True); {SILENCE}"))
    assert trouble_of(qtbot, voice) is VoiceTrouble.NO_ENGINE
    (process,) = voice.findChildren(QProcess)
    with qtbot.waitSignal(process.finished, timeout=0):
        voice.close()


def test_closing_does_not_wait_for_an_engine_that_hangs(
    qtbot: QtBot, make_voice: MakeVoice
) -> None:
    voice = make_voice(command=(sys.executable, "-c", SILENCE))
    voice.say("First.", 0.5)
    (process,) = voice.findChildren(QProcess)
    qtbot.waitUntil(lambda: process.state() == QProcess.ProcessState.Running)
    with qtbot.waitSignal(process.finished, timeout=0):
        voice.close()


@pytest.mark.parametrize(
    ("engine", "language", "trouble"),
    [
        ("mock", "en_GB", None),
        ("mock", "el_GR", VoiceTrouble.NO_LANGUAGE),
        ("nothing of the kind", "en_GB", VoiceTrouble.NO_ENGINE),
    ],
)
def test_the_real_program_tells_what_qt_has(
    qtbot: QtBot,
    make_voice: MakeVoice,
    engine: str,
    language: str,
    trouble: VoiceTrouble | None,
) -> None:
    voice = make_voice(engine=engine, language=language)
    assert [trouble_of(qtbot, voice), trouble_of(qtbot, voice)] == [trouble, trouble]
    voice.say("First.", 0.5)
    voice.hush()
