"""Renders cues and words into one piece of sound, each at its exact sample."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Final

import numpy as np

from hinge_desktop.core.cues import Cue
from hinge_desktop.core.utterances import TAIL_MS, Utterance
from hinge_desktop.sound.spoken_words import SpokenWords
from hinge_desktop.sound.tones import RELEASE_MS, SAMPLES_PER_MS, Samples, tone

BETWEEN_WORDS_MS: Final = 60
FADE_IN_MS: Final = 3
LONGEST_TRACK_MS: Final = 120_000
"""A longer set is played in pieces, so that a set of an hour does not fill the memory (12 MB)."""
_LOOKED_BACK_CUES: Final = 8
"""Among so many cues there is a quiet that is wide enough."""


@dataclass(frozen=True, slots=True)
class Score:
    """All that is to be heard of one set, or of the end of one rest."""

    cues: tuple[Cue, ...]
    words: tuple[Utterance, ...] = ()
    tail_ms: int = TAIL_MS

    @property
    def end_ms(self) -> int:
        """When the last of it has been heard."""
        starts = (*(cue.at_ms for cue in self.cues), *(word.at_ms for word in self.words))
        return max(starts) + self.tail_ms if starts else 0


@dataclass(frozen=True, slots=True)
class Track:
    """Samples from `start_ms` of a score on."""

    start_ms: int
    samples: Samples

    @property
    def end_ms(self) -> int:
        """The place in the score where the samples end."""
        return self.start_ms + len(self.samples) // SAMPLES_PER_MS

    def tail_from(self, place_ms: float) -> bytes:
        """Return the rest of the sound from a place in the score on, faded in without a click."""
        skipped = round((place_ms - self.start_ms) * SAMPLES_PER_MS)
        rest = self.samples[max(0, skipped) :]
        fade = min(len(rest), FADE_IN_MS * SAMPLES_PER_MS) if skipped > 0 else 0
        head = rest[:fade] * np.linspace(0, 1, fade)
        silence = bytes(2 * max(0, -skipped))
        return silence + head.astype(np.int16).tobytes() + rest[fade:].tobytes()


def render(score: Score, spoken: SpokenWords, from_ms: int = 0) -> Track:
    """Render a score from a place on, to its end or as far as one piece goes."""
    end_ms = piece_end_ms(score, from_ms)
    samples: Samples = np.zeros(max(0, end_ms - from_ms) * SAMPLES_PER_MS, dtype=np.int16)
    for at_ms, sound in (*_tones(score.cues), *_spoken(score.words, spoken)):
        _mix(samples, (at_ms - from_ms) * SAMPLES_PER_MS, sound)
    return Track(from_ms, samples)


def piece_end_ms(score: Score, from_ms: int) -> int:
    """Return where a piece ends: in the middle of a quiet between two cues, so that none is cut."""
    longest_ms = from_ms + LONGEST_TRACK_MS
    if score.end_ms <= longest_ms:
        return score.end_ms
    starts = [cue.at_ms for cue in score.cues if from_ms < cue.at_ms]
    last = bisect_left(starts, longest_ms)
    near = starts[max(0, last - _LOOKED_BACK_CUES) : last]
    if len(near) < 2:
        return longest_ms
    before, after = max(pairwise(near), key=lambda pair: pair[1] - pair[0])
    return (before + after) // 2


def _tones(cues: Sequence[Cue]) -> Iterator[tuple[int, Samples]]:
    """Let a tone end where the next one begins."""
    for cue, after in zip_longest(cues, cues[1:]):
        sound = tone(cue.kind)
        room = len(sound) if after is None else (after.at_ms - cue.at_ms) * SAMPLES_PER_MS
        yield cue.at_ms, sound if room >= len(sound) else _cut(sound, room)


def _cut(sound: Samples, room: int) -> Samples:
    cut = sound[:room].astype(np.float64)
    release = min(len(cut), RELEASE_MS * SAMPLES_PER_MS)
    cut[-release:] *= np.linspace(1, 0, release)
    return cut.astype(np.int16)


def _spoken(words: Sequence[Utterance], spoken: SpokenWords) -> Iterator[tuple[int, Samples]]:
    """Say one word after the other; leave out what would not be over in time."""
    free_ms = 0
    for word in words:
        clip = spoken.clip(word.word)
        at_ms = max(word.at_ms, free_ms)
        if clip is None or at_ms + len(clip) / SAMPLES_PER_MS > word.until_ms:
            continue
        free_ms = at_ms + len(clip) // SAMPLES_PER_MS + BETWEEN_WORDS_MS
        yield at_ms, clip


def _mix(samples: Samples, start: int, sound: Samples) -> None:
    """Add a sound; where both together are too loud, they are as loud as can be."""
    first, last = max(0, start), min(len(samples), start + len(sound))
    if first >= last:
        return
    added = samples[first:last].astype(np.int32) + sound[first - start : last - start]
    samples[first:last] = np.clip(added, -32768, 32767)
