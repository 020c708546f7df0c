"""What the self-test says of sound: heard, no output, one that plays nothing, a lost program."""

from __future__ import annotations

import re
import sys

import pytest

from hinge_desktop.paths import resources_folder
from hinge_desktop.sound import trial
from hinge_desktop.sound.system_voice import speaking_command
from hinge_desktop.sound.trial import SoundError, try_output, try_voice

WORDS = resources_folder() / "sounds" / "words"
pytestmark = pytest.mark.usefixtures("qapp")


class Output:
    """Takes all it is given at once; a test says what else it does."""

    def __init__(self) -> None:
        self.has_device = True
        self.failed = False
        self.samples = b""
        self.is_open = False

    def open(self) -> None:
        self.is_open = True

    def play(self, samples: bytes, volume: float) -> bool:
        assert volume > 0
        self.samples = samples
        return self.has_device

    def stop(self) -> None: ...

    def set_volume(self, volume: float) -> None: ...

    def choose(self, device_id: bytes) -> None: ...

    def played_ms(self) -> float:
        return 0.0 if self.failed else len(self.samples) / 96

    def has_failed(self) -> bool:
        return self.failed

    def is_on_right_device(self) -> bool:
        return True

    def close(self) -> None:
        self.is_open = False


def test_cues_and_a_word_are_handed_to_the_output() -> None:
    output = Output()
    assert try_output(WORDS, output).endswith("and the output plays them.")
    assert any(output.samples)
    assert not output.is_open


def test_a_computer_without_an_output_is_no_fault() -> None:
    output = Output()
    output.has_device = False
    assert "no output for sound" in try_output(WORDS, output)
    assert not output.is_open


def test_an_output_that_gives_up_is_a_fault() -> None:
    output = Output()
    output.failed = True
    with pytest.raises(SoundError, match="does not play"):
        try_output(WORDS, output)
    assert not output.is_open


def test_missing_words_are_named_with_their_folder() -> None:
    with pytest.raises(SoundError, match="resources"):
        try_output(WORDS.parent, Output())


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ('{"locale": "en_GB", "error": ""}', "The computer has a voice for en_GB."),
        ('{"locale": "", "error": ""}', "No voice knows en_GB."),
        ('{"locale": "", "error": "no engine"}', r"no speech engine on this computer \(no engine"),
    ],
)
def test_what_the_speaking_program_answers_is_said(
    answer: str, line: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = (sys.executable, "-c", f"print('{answer}', flush=True); input()")
    monkeypatch.setattr(trial, "speaking_command", lambda: command)
    assert re.search(line, try_voice("en_GB"))


@pytest.mark.parametrize("program", ["", "raise SystemExit(1)", "print('Traceback')"])
def test_a_speaking_program_that_does_not_answer_is_a_fault(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = (sys.executable, "-c", program) if program else ("/nowhere/hinge-voice",)
    monkeypatch.setattr(trial, "speaking_command", lambda: command)
    with pytest.raises(SoundError, match="does not answer"):
        try_voice("en_GB")


def test_a_frozen_hinge_starts_the_program_beside_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/hinge/hinge-desktop")
    assert speaking_command() == ("/opt/hinge/hinge-voice",)
    monkeypatch.setattr(sys, "executable", "/opt/hinge/Hinge.exe")
    assert speaking_command() == ("/opt/hinge/hinge-voice.exe",)
