"""Own words are tidied without losing what was meant, and lie beside tempo and rest."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.own_words import MOST_CUE, MOST_NOTE, OwnWords, own_words_of, with_words
from hinge_desktop.core.plan import ExercisePreference

RDL = ExerciseId("romanian_deadlift")
HALF_OF_AN_EMOJI = "\ud83d"


def test_a_cue_is_one_line_and_a_note_keeps_its_lines() -> None:
    words = OwnWords(RDL, note=" one\r\ntwo\rthree\u2028four \n", cue="  long\narms,\tslow ")
    assert words.tidied() == OwnWords(RDL, note="one\ntwo\nthree\nfour", cue="long arms, slow")


def test_what_no_file_can_hold_is_left_out_and_every_other_character_stays() -> None:
    odd = "a\0b\x07c" + HALF_OF_AN_EMOJI
    assert OwnWords(RDL, note=odd, cue=odd).tidied() == OwnWords(RDL, note="abc", cue="abc")
    kept = "Hüfte zurück, “lang” <b>&amp;</b> 👩‍🦽 שלום ' \" ; -- %"
    assert OwnWords(RDL, note=kept, cue=kept).tidied() == OwnWords(RDL, note=kept, cue=kept)


def test_both_are_cut_at_their_limits() -> None:
    tidy = OwnWords(RDL, note="n" * (MOST_NOTE + 1), cue="c" * (MOST_CUE + 1)).tidied()
    assert (len(tidy.note), len(tidy.cue)) == (MOST_NOTE, MOST_CUE)
    whole = OwnWords(RDL, note="n" * MOST_NOTE, cue="c" * MOST_CUE)
    assert whole.tidied() == whole


@given(note=st.text(max_size=2100), cue=st.text(max_size=80))
def test_tidy_words_are_storable_and_stay_as_they_are(note: str, cue: str) -> None:
    tidy = OwnWords(RDL, note, cue).tidied()
    assert tidy.tidied() == tidy
    assert "\0" not in tidy.note + tidy.cue
    (tidy.note + tidy.cue).encode()
    assert "\n" not in tidy.cue
    assert len(tidy.note) <= MOST_NOTE
    assert len(tidy.cue) <= MOST_CUE


def test_words_come_and_go_beside_the_own_rest() -> None:
    rests = ExercisePreference(RDL, rest_seconds=200)
    both = with_words(rests, OwnWords(RDL, note="straps", cue="long arms"))
    assert both == ExercisePreference(RDL, rest_seconds=200, cue="long arms", note="straps")
    assert own_words_of(RDL, both) == OwnWords(RDL, "straps", "long arms")
    assert with_words(both, OwnWords(RDL)) == rests


def test_nothing_is_kept_where_nothing_is_said() -> None:
    only_words = with_words(None, OwnWords(RDL, cue="long arms"))
    assert only_words == ExercisePreference(RDL, cue="long arms")
    assert with_words(only_words, OwnWords(RDL)) is None
    assert own_words_of(RDL, None) == OwnWords(RDL)
