"""Each tone is told from every other, is loud enough, and begins with its first sample."""

from itertools import combinations

import numpy as np
import pytest

from hinge_desktop.core.cues import CueKind
from hinge_desktop.sound.tones import (
    FULL_SCALE,
    LOUD,
    RATE,
    SAMPLES_PER_MS,
    TICK_BELOW_DB,
    tone,
)

SEMITONE = 2 ** (1 / 12)
PHASES = [CueKind.LOWER, CueKind.HOLD, CueKind.STAND, CueKind.TOP]
every_kind = pytest.mark.parametrize("kind", list(CueKind))


def dominant_hertz(kind: CueKind) -> float:
    samples = tone(kind).astype(np.float64)
    spectrum = np.abs(np.fft.rfft(samples, RATE))
    return float(np.argmax(spectrum))


def pulses(kind: CueKind) -> int:
    """Count the stretches of sound between silences."""
    blocks = np.abs(tone(kind).astype(int))
    blocks = blocks[: len(blocks) // 240 * 240].reshape(-1, 240).max(axis=1) > 0.05 * blocks.max()
    return int(np.sum(np.diff(blocks.astype(int)) == 1)) + int(blocks[0])


@pytest.mark.parametrize(("one", "other"), list(combinations(CueKind, 2)))
def test_two_kinds_differ_in_pitch_or_in_shape(one: CueKind, other: CueKind) -> None:
    higher, lower = sorted((dominant_hertz(one), dominant_hertz(other)), reverse=True)
    longer, shorter = sorted((len(tone(one)), len(tone(other))), reverse=True)
    is_other_pitch = higher / lower >= SEMITONE
    is_other_shape = pulses(one) != pulses(other) or longer / shorter >= 1.5
    assert is_other_pitch or is_other_shape


@pytest.mark.parametrize(("one", "other"), list(combinations(PHASES, 2)))
def test_phases_differ_in_both(one: CueKind, other: CueKind) -> None:
    higher, lower = sorted((dominant_hertz(one), dominant_hertz(other)), reverse=True)
    assert higher / lower >= SEMITONE
    assert rising(one) != rising(other) or pulses(one) != pulses(other)


def rising(kind: CueKind) -> int:
    """Tell whether the pitch rises (1), falls (-1) or stays, by where the signal crosses zero."""
    samples = tone(kind).astype(int)
    half = len(samples) // 2
    first, last = (int(np.sum(np.diff(np.sign(s)) != 0)) for s in (samples[:half], samples[half:]))
    return int(np.sign(last - first)) if abs(last - first) > 0.2 * (last + first) else 0


@every_kind
def test_a_tone_begins_at_full_strength_with_its_first_sample(kind: CueKind) -> None:
    samples = np.abs(tone(kind).astype(int))
    assert samples[0] >= 0.6 * samples.max()


@every_kind
def test_a_tone_ends_without_a_click_and_does_not_clip(kind: CueKind) -> None:
    samples = np.abs(tone(kind).astype(int))
    assert samples[-1] <= 0.02 * samples.max()
    assert samples.max() <= LOUD * FULL_SCALE + 1


@every_kind
def test_most_of_a_tone_is_where_a_laptop_can_be_heard(kind: CueKind) -> None:
    power = np.abs(np.fft.rfft(tone(kind).astype(np.float64), RATE)) ** 2
    assert power[350:4000].sum() > 0.9 * power.sum()


def test_a_tick_is_short_and_soft() -> None:
    tick = tone(CueKind.TICK)
    assert len(tick) == 8 * SAMPLES_PER_MS
    below = 20 * np.log10(np.abs(tone(CueKind.LOWER)).max() / np.abs(tick).max())
    assert below == pytest.approx(TICK_BELOW_DB, abs=0.1)


@pytest.mark.parametrize("kind", PHASES)
def test_the_tone_of_a_phase_is_over_before_the_last_rep_is_announced(kind: CueKind) -> None:
    assert len(tone(kind)) <= 200 * SAMPLES_PER_MS
