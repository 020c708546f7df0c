"""A track holds every tone at its sample and every word that fits."""

import wave
from pathlib import Path

import numpy as np
import pytest

from hinge_desktop.core.cue_choices import CueChoices, Speech
from hinge_desktop.core.cues import Cue, CueKind, set_cues
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.core.utterances import HIGHEST_COUNT, Utterance, Word, set_utterances
from hinge_desktop.sound import track
from hinge_desktop.sound.spoken_words import SpokenWords, clip_name, resampled
from hinge_desktop.sound.tones import SAMPLES_PER_MS, tone
from hinge_desktop.sound.track import Score, render

FOLDER = Path(__file__).parents[2] / "resources" / "sounds" / "words"
MOST_BYTES = 3_000_000
RUN = TempoRun.of_reps(Tempo.parse("3-1-1-1"), 2, lead_in_ms=3000)
SILENT = SpokenWords(Path("nowhere"))
EVERY_WORD = [*Word, *Fault, *range(1, HIGHEST_COUNT + 1)]


def test_every_word_has_its_clip_and_together_they_are_small() -> None:
    spoken = SpokenWords(FOLDER)
    assert [word for word in EVERY_WORD if spoken.clip(word) is None] == []
    files = {file.stem for file in FOLDER.glob("*.wav")}
    assert files == {clip_name(word) for word in EVERY_WORD}
    assert sum(file.stat().st_size for file in FOLDER.iterdir()) < MOST_BYTES


@pytest.mark.parametrize("word", EVERY_WORD, ids=clip_name)
def test_speech_starts_with_the_clip_and_is_short(word: Word | Fault | int) -> None:
    clip = SpokenWords(FOLDER).clip(word)
    assert clip is not None
    loud = np.flatnonzero(np.abs(clip.astype(int)) > 0.02 * np.abs(clip.astype(int)).max())
    assert loud[0] < 20 * SAMPLES_PER_MS
    # A cue has the shortest lead-in to itself; other words stand between two tones.
    longest_ms = 1860 if isinstance(word, Fault) else 1500
    assert len(clip) < longest_ms * SAMPLES_PER_MS


def test_a_word_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    (tmp_path / "hold.wav").write_bytes(b"no sound")
    with wave.open(str(tmp_path / "top.wav"), "wb") as clip:
        clip.setnchannels(2)
        clip.setsampwidth(2)
        clip.setframerate(16_000)
        clip.writeframes(bytes(64))
    spoken = SpokenWords(tmp_path)
    assert [spoken.clip(word) for word in (Word.HOLD, Word.TOP, Word.LOWER)] == [None] * 3


def test_resampling_keeps_a_sine_what_it_was() -> None:
    times = np.arange(1600) / 16_000
    sine = (10_000 * np.sin(2 * np.pi * 500 * times)).astype(np.int16)
    wide = resampled(sine, 16_000)
    exact = 10_000 * np.sin(2 * np.pi * 500 * np.arange(4800) / 48_000)
    assert len(wide) == 4800
    assert np.abs(wide - exact)[200:-200].max() < 50


def test_each_tone_lies_at_its_sample_and_ends_where_the_next_begins() -> None:
    cues = (Cue(10, CueKind.LOWER), Cue(100, CueKind.HOLD))
    samples = render(Score(cues), SILENT).samples
    hold = tone(CueKind.HOLD)
    assert not samples[: 10 * SAMPLES_PER_MS].any()
    assert np.array_equal(samples[4800 : 4800 + len(hold)], hold)
    assert abs(int(samples[4799])) < 500


def test_tones_and_words_together_do_not_wrap_around(tmp_path: Path) -> None:
    with wave.open(str(tmp_path / "hold.wav"), "wb") as clip:
        clip.setnchannels(1)
        clip.setsampwidth(2)
        clip.setframerate(48_000)
        clip.writeframes(np.full(4800, 30_000, dtype="<i2").tobytes())
    words = (Utterance(0, Word.HOLD, 1000),)
    samples = render(Score((Cue(0, CueKind.LOWER),), words), SpokenWords(tmp_path)).samples
    assert samples[0] == 32_767


def test_a_word_that_does_not_fit_is_left_out_and_the_next_one_waits_its_turn() -> None:
    spoken = SpokenWords(FOLDER)
    clip = spoken.clip(Word.LOWER)
    assert clip is not None
    length = len(clip) // SAMPLES_PER_MS + 1
    words = (
        Utterance(0, Word.LOWER, length),
        Utterance(10, Word.HOLD, length + 100),
        Utterance(10, Word.LOWER, 5000),
    )
    samples = render(Score((), words), spoken).samples
    second = (length - 1 + track.BETWEEN_WORDS_MS) * SAMPLES_PER_MS
    assert np.array_equal(samples[second : second + len(clip)], clip)
    assert not samples[second + len(clip) :].any()


def test_the_rest_of_a_track_is_the_same_sound_faded_in() -> None:
    whole = render(Score(set_cues(RUN, CueChoices())), SILENT)
    tail = np.frombuffer(whole.tail_from(3050.5), dtype=np.int16)
    skipped, fade = round(3050.5 * SAMPLES_PER_MS), 3 * SAMPLES_PER_MS
    assert tail[0] == 0
    assert np.array_equal(tail[fade:], whole.samples[skipped + fade :])


def test_a_place_before_the_track_is_waited_for_in_silence() -> None:
    whole = render(Score((Cue(0, CueKind.LOWER),)), SILENT)
    tail = np.frombuffer(whole.tail_from(-2), dtype=np.int16)
    assert not tail[:96].any()
    assert np.array_equal(tail[96:], whole.samples)


def test_a_long_set_comes_in_pieces_that_cut_no_cue(monkeypatch: pytest.MonkeyPatch) -> None:
    score = Score(set_cues(RUN, CueChoices()))
    whole = render(score, SILENT)
    monkeypatch.setattr(track, "LONGEST_TRACK_MS", 4000)
    pieces, place = [], 0
    while place < score.end_ms:
        piece = render(score, SILENT, place)
        pieces.append(piece.samples)
        place = piece.end_ms
    assert len(pieces) > 3
    assert np.array_equal(np.concatenate(pieces), whole.samples)
    assert all(not piece[-480:].any() for piece in pieces)


def test_a_set_with_all_its_words_is_rendered_whole() -> None:
    choices = CueChoices(speech=frozenset(Speech))
    score = Score(set_cues(RUN, choices), set_utterances(RUN, choices, Fault.KNEES_FIRST))
    samples = render(score, SpokenWords(FOLDER)).samples
    assert len(samples) == (RUN.total_ms + 600 + 2000) * SAMPLES_PER_MS
