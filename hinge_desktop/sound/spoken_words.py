"""The words that are shipped as sound: read when first said, and brought to the track's rate."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np

from hinge_desktop.core.faults import Fault
from hinge_desktop.core.utterances import Said
from hinge_desktop.sound.tones import RATE, Samples


def clip_name(word: Said) -> str:
    """Return the name of the file that holds this word, without its ending."""
    if isinstance(word, Fault):
        return f"fault_{word.value}"
    return f"{word:02}" if isinstance(word, int) else word.value


class SpokenWords:
    """Clips from a folder of WAV files: 16 bits, mono, speech from the first sample on."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._clips: dict[Said, Samples | None] = {}

    def clip(self, word: Said) -> Samples | None:
        """Return the samples of a word at 48 kHz; None where its file is missing or unreadable."""
        if word not in self._clips:
            self._clips[word] = _read(self._folder / f"{clip_name(word)}.wav")
        return self._clips[word]


def _read(file: Path) -> Samples | None:
    try:
        with wave.open(str(file), "rb") as clip:
            if clip.getnchannels() != 1 or clip.getsampwidth() != 2:
                return None
            data, rate = clip.readframes(clip.getnframes()), clip.getframerate()
    except (OSError, EOFError, wave.Error):
        return None
    return resampled(np.frombuffer(data, dtype="<i2"), rate)


def resampled(samples: Samples, rate: int) -> Samples:
    """Bring samples to 48 kHz without what a straight line between them would add."""
    if rate == RATE or not len(samples):
        return samples
    spectrum = np.fft.rfft(samples.astype(np.float64))
    length = round(len(samples) * RATE / rate)
    wave_form = np.fft.irfft(spectrum, length) * (length / len(samples))
    return np.clip(np.round(wave_form), -32768, 32767).astype(np.int16)
