"""Tries the output and the voice of this computer once, for the self-test."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Final

import numpy as np
from PySide6.QtCore import QDeadlineTimer, QEventLoop, QProcess, QTimer

from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.core.cues import sample_cues
from hinge_desktop.core.utterances import Utterance, Word
from hinge_desktop.sound.audio_output import AudioOutput, SoundOutput
from hinge_desktop.sound.server_latency import ask_for_steady_streams
from hinge_desktop.sound.spoken_words import SpokenWords
from hinge_desktop.sound.system_voice import speaking_command
from hinge_desktop.sound.track import Score, render

LONGEST_START_MS: Final = 5_000
"""What a slow output may take longer than the sound lasts."""
LONGEST_ANSWER_MS: Final = 20_000
"""Engines of speech load a hundred voices before they answer."""
_VOLUME: Final = 0.25
_APART_MS: Final = 400
_WORD_AT_MS: Final = 1600
_LOOK_MS: Final = 20


class SoundError(Exception):
    """Sound is there and does not work; the text is one plain sentence."""


def try_output(words: Path, output: SoundOutput | None = None) -> str:
    """Render cues and a word from this folder, hand them to the output, and say what came of it."""
    tones = sample_cues(Tones.PHASES, _APART_MS)
    spoken = SpokenWords(words)
    if spoken.clip(Word.LOWER) is None:
        raise SoundError(f"The spoken words are missing in {words}.")
    track = render(Score(tones, (Utterance(_WORD_AT_MS, Word.LOWER, 3000),)), spoken)
    if not np.any(track.samples):
        raise SoundError("What should be heard is silent.")
    length = f"{track.end_ms / 1000:.1f} s of cues are rendered"
    ask_for_steady_streams(os.environ)
    player = AudioOutput() if output is None else output
    player.open()
    try:
        if not player.play(track.tail_from(0), _VOLUME):
            return f"{length}; this computer has no output for sound, so nothing is heard."
        _wait_for_end(player, track.end_ms)
    finally:
        player.close()
    return f"{length}, and the output plays them."


def try_voice(language: str) -> str:
    """Start the program that speaks, and say what it answers for this language."""
    command = (*speaking_command(), language)
    program = QProcess()
    program.setStandardErrorFile(QProcess.nullDevice())
    program.start(command[0], command[1:])
    try:
        deadline = QDeadlineTimer(LONGEST_ANSWER_MS)
        while not program.canReadLine() and not deadline.hasExpired():
            if not program.waitForReadyRead(deadline.remainingTime()):
                break
        answer = _answer_in(bytes(program.readLine().data()))
    finally:
        program.closeWriteChannel()
        if not program.waitForFinished(LONGEST_START_MS):
            program.kill()
            program.waitForFinished(LONGEST_START_MS)
    if answer is None:
        raise SoundError(f"The program that speaks does not answer: {command[0]}.")
    locale, error = answer
    if error:
        return f"The program that speaks answers: no speech engine on this computer ({error})."
    return f"The computer has a voice for {locale}." if locale else f"No voice knows {language}."


def _wait_for_end(player: SoundOutput, length_ms: int) -> None:
    """Let all of it be heard; the end may still lie in the output's own buffer."""
    loop, clock = QEventLoop(), QTimer()
    deadline = QDeadlineTimer(LONGEST_START_MS + length_ms)

    def look() -> None:
        is_over = player.played_ms() >= length_ms
        if is_over or player.has_failed() or deadline.hasExpired():
            loop.quit()

    clock.timeout.connect(look)
    clock.start(_LOOK_MS)
    loop.exec()
    if player.played_ms() < length_ms:
        raise SoundError("There is an output for sound, but it does not play all it was given.")


def _answer_in(line: bytes) -> tuple[str, str] | None:
    try:
        report = json.loads(line)
        return str(report["locale"]), str(report["error"])
    except (ValueError, TypeError, KeyError):
        return None
