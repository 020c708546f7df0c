"""The tones themselves, made from sines: each kind has a pitch and a shape of its own.

All lie between 350 Hz and 4 kHz, where a laptop's speakers are heard, and all begin at full
strength with their very first sample, so that a recording tells to the sample when they began.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias

import numpy as np
import numpy.typing as npt

from hinge_desktop.core.cues import CueKind

RATE: Final = 48_000
SAMPLES_PER_MS: Final = RATE // 1000
FULL_SCALE: Final = 32_767
LOUD: Final = 0.62
"""Peak of the main tones; the rest is room for a word that is said over them."""
SOFT: Final = 0.4
TICK_BELOW_DB: Final = 14
"""How far a tick lies below the main tones."""
RELEASE_MS: Final = 4

Samples: TypeAlias = npt.NDArray[np.int16]
Wave: TypeAlias = npt.NDArray[np.float64]


@cache
def tone(kind: CueKind) -> Samples:
    """Return the samples of one kind, 16 bits, mono, 48 kHz. Nobody may change them."""
    samples = np.round(_MAKERS[kind]() * FULL_SCALE).astype(np.int16)
    samples.flags.writeable = False
    return samples


def _times(milliseconds: float) -> Wave:
    return np.arange(round(milliseconds * SAMPLES_PER_MS)) / RATE


def _shaped(wave: Wave, peak: float, decay_ms: float | None = None) -> Wave:
    """Scale to a peak, let it die away, and end without a click."""
    shaped = wave.copy()
    if decay_ms is not None:
        shaped *= np.exp(-_times(len(wave) / SAMPLES_PER_MS) * 1000 / decay_ms)
    release = min(len(shaped), RELEASE_MS * SAMPLES_PER_MS)
    shaped[-release:] *= np.linspace(1, 0, release)
    shaped *= peak / np.abs(shaped).max()
    return shaped


def _note(hertz: float, milliseconds: float, overtones: tuple[float, ...] = ()) -> Wave:
    """Sum cosines, which are at their strongest where they begin."""
    t = _times(milliseconds)
    wave: Wave = np.cos(2 * np.pi * hertz * t)
    for number, strength in enumerate(overtones, start=2):
        wave = wave + strength * np.cos(2 * np.pi * hertz * number * t)
    return wave


def _glide(from_hertz: float, to_hertz: float, milliseconds: float) -> Wave:
    t = _times(milliseconds)
    length = milliseconds / 1000
    ratio = to_hertz / from_hertz
    turns = from_hertz * length / np.log(ratio) * (ratio ** (t / length) - 1)
    wave: Wave = np.cos(2 * np.pi * turns)
    return wave


def _in_turn(waves: tuple[Wave, ...], gap_ms: float = 0) -> Wave:
    gap = np.zeros(round(gap_ms * SAMPLES_PER_MS))
    parts: list[Wave] = []
    for wave in waves:
        parts += [wave, gap]
    return np.concatenate(parts[:-1])


def _lower() -> Wave:
    return _shaped(_glide(1480, 620, 170), LOUD)


def _stand() -> Wave:
    return _shaped(_glide(520, 1250, 170), LOUD)


def _hold() -> Wave:
    pulse = _shaped(_note(988, 40), LOUD)
    return _in_turn((pulse, pulse), 40)


def _top() -> Wave:
    t = _times(180)
    partial = 0.35 * np.cos(2 * np.pi * 1760 * 2.76 / 2 * t) * np.exp(-t * 1000 / 25)
    return _shaped(_note(1760, 180) + partial, SOFT, decay_ms=45)


def _tick() -> Wave:
    return _shaped(_note(2637, 8), LOUD * 10 ** (-TICK_BELOW_DB / 20), decay_ms=3)


def _count_in() -> Wave:
    return _shaped(_note(831, 60, (0.0, 0.5)), LOUD, decay_ms=14)


def _last_rep() -> Wave:
    pulse = _shaped(_note(2217, 55), LOUD)
    return _in_turn((pulse, pulse), 45)


def _change_sides() -> Wave:
    notes = tuple(_shaped(_note(hertz, 110), LOUD) for hertz in (698, 1109, 698, 1109))
    return _in_turn(notes, 20)


def _done() -> Wave:
    notes = tuple(
        _shaped(_note(hertz, milliseconds, (0.2,)), LOUD)
        for hertz, milliseconds in ((784, 120), (1047, 120), (1568, 240))
    )
    return _in_turn(notes, 15)


def _rest_soon() -> Wave:
    note = _shaped(_note(392, 150, (0.5, 0.25)), LOUD)
    return _in_turn((note, note), 90)


def _rest_count() -> Wave:
    return _shaped(_note(587, 90, (0.5,)), LOUD, decay_ms=60)


def _rest_over() -> Wave:
    return _in_turn(
        (_shaped(_note(659, 350, (0.3,)), LOUD), _shaped(_note(880, 550, (0.3,)), LOUD))
    )


_MAKERS: Final[dict[CueKind, Callable[[], Wave]]] = {
    CueKind.LOWER: _lower,
    CueKind.HOLD: _hold,
    CueKind.STAND: _stand,
    CueKind.TOP: _top,
    CueKind.TICK: _tick,
    CueKind.COUNT_IN: _count_in,
    CueKind.LAST_REP: _last_rep,
    CueKind.CHANGE_SIDES: _change_sides,
    CueKind.DONE: _done,
    CueKind.REST_SOON: _rest_soon,
    CueKind.REST_COUNT: _rest_count,
    CueKind.REST_OVER: _rest_over,
}
