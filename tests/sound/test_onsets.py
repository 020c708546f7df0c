"""The ear of the sound tests is itself put to the test."""

from pathlib import Path

import numpy as np
import pytest

from hinge_desktop.core.cue_choices import CueChoices
from hinge_desktop.core.cues import Cue, CueKind, rest_cues, set_cues
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.sound.spoken_words import SpokenWords
from hinge_desktop.sound.tones import SAMPLES_PER_MS, tone
from hinge_desktop.sound.track import Score, render
from tests.sound.onsets import Onset, compare, find_onsets

RUN = TempoRun.of_reps(Tempo.parse("3-1-1-1"), 3, lead_in_ms=5000)
CUES = set_cues(RUN, CueChoices())
NO_WORDS = SpokenWords(Path("nowhere"))


@pytest.mark.parametrize("cues", [CUES, rest_cues(CueChoices())], ids=["set", "rest"])
def test_every_cue_of_a_track_is_found_at_its_sample(cues: tuple[Cue, ...]) -> None:
    found = find_onsets(render(Score(cues), NO_WORDS).samples)
    assert found == [Onset(cue.at_ms * SAMPLES_PER_MS, cue.kind) for cue in cues]


def test_a_shift_of_all_is_no_error_but_a_shift_of_one_is() -> None:
    heard = [Onset(cue.at_ms * SAMPLES_PER_MS + 1234, cue.kind) for cue in CUES]
    assert set(compare(CUES, heard).interval_offs) == {0}
    late = [*heard[:5], Onset(heard[5].sample + 100, heard[5].kind), *heard[6:]]
    hearing = compare(CUES, late)
    assert max(map(abs, hearing.offs)) == 100
    assert sorted(set(hearing.interval_offs)) == [-100, 0, 100]


def test_a_lost_cue_and_a_foreign_one_are_counted() -> None:
    heard = [Onset(cue.at_ms * SAMPLES_PER_MS, cue.kind) for cue in CUES]
    hearing = compare(CUES, [*heard[:4], *heard[5:], Onset(10**7, CueKind.REST_OVER)])
    assert (hearing.expected - hearing.heard, hearing.unexpected) == (1, 1)


def test_a_tone_torn_by_a_gap_does_not_hide_what_follows() -> None:
    samples = np.zeros(48_000, dtype=np.int16)
    lower = tone(CueKind.LOWER)
    samples[100 : 100 + len(lower)] = lower
    samples[2000:6000] = 0
    samples[30_000 : 30_000 + len(lower)] = lower
    assert Onset(30_000, CueKind.LOWER) in find_onsets(samples)


def test_silence_holds_nothing() -> None:
    assert find_onsets(np.zeros(1000, dtype=np.int16)) == []
