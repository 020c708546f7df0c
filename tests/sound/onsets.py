"""Finds in a recording where each tone begins, to the sample, and which one it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from statistics import median

import numpy as np
import numpy.typing as npt

from hinge_desktop.core.cues import Cue, CueKind
from hinge_desktop.sound.tones import SAMPLES_PER_MS, tone

Recording = npt.NDArray[np.int16]
_THRESHOLD = 0.08
"""Of the loudest sample: well below a tick, well above what is left of a tone that dies away."""
_LIKE_ENOUGH = 0.8
_STEP = 5 * SAMPLES_PER_MS
_LONGEST = 1000 * SAMPLES_PER_MS


@dataclass(frozen=True)
class Onset:
    """A tone in a recording."""

    sample: int
    kind: CueKind


@dataclass(frozen=True)
class Hearing:
    """What was heard beside what should have been; all in samples."""

    expected: int
    offs: tuple[int, ...]
    """How far each cue that was heard lies off the common shift of all."""
    interval_offs: tuple[int, ...]
    """By how much each time from one cue to the next differs from the plan."""
    unexpected: int

    @property
    def heard(self) -> int:
        """How many of the expected cues were heard."""
        return len(self.offs)


def find_onsets(recording: Recording) -> list[Onset]:
    """Return every tone in the order in which it is heard."""
    if not len(recording) or not recording.any():
        return []
    loudness = np.abs(recording.astype(np.int32))
    loud = np.flatnonzero(loudness > _THRESHOLD * loudness.max())
    found: list[Onset] = []
    place = 0
    while True:
        index = int(np.searchsorted(loud, place))
        if index == len(loud):
            return found
        start = int(loud[index])
        kind = _most_alike(recording[start : start + _LONGEST].astype(np.float64))
        if kind is None:
            place = start + _STEP
        else:
            found.append(Onset(start, kind))
            place = start + len(tone(kind))


def _most_alike(wave: npt.NDArray[np.float64]) -> CueKind | None:
    likeness = {kind: _likeness(wave, tone(kind).astype(np.float64)) for kind in CueKind}
    best = max(likeness, key=lambda kind: likeness[kind])
    return best if likeness[best] > _LIKE_ENOUGH else None


def _likeness(wave: npt.NDArray[np.float64], template: npt.NDArray[np.float64]) -> float:
    piece = wave[: len(template)]
    template = template[: len(piece)]
    size = float(np.sqrt((piece @ piece) * (template @ template)))
    return float(piece @ template) / size if size else 0.0


def compare(expected: Sequence[Cue], heard: Sequence[Onset]) -> Hearing:
    """Lay what was heard beside the plan; a constant shift of all of it does not count."""
    matcher = SequenceMatcher(
        None, [cue.kind for cue in expected], [one.kind for one in heard], autojunk=False
    )
    pairs = [
        (block.a + step, heard[block.b + step].sample)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
    delays = {place: at - expected[place].at_ms * SAMPLES_PER_MS for place, at in pairs}
    shift = round(median(delays.values())) if delays else 0
    intervals = [
        delays[place] - delays[place - 1] for place in sorted(delays) if place - 1 in delays
    ]
    return Hearing(
        len(expected),
        tuple(delay - shift for delay in delays.values()),
        tuple(intervals),
        len(heard) - len(pairs),
    )
