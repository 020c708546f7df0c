"""The lifter's own cue and own note for an exercise, made fit to keep."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.plan import ExercisePreference

MOST_CUE: Final = 60
"""Characters of a cue: what can be read on the way to the bar, and said in a breath."""
MOST_NOTE: Final = 2000
"""Characters of a note: a page of a training book."""
_NEVER_KEPT: Final = frozenset({"Cc", "Cs"})
"""Control characters, and halves of characters that no file can hold."""
_LINE_ENDS: Final = frozenset("\n\N{LINE SEPARATOR}\N{PARAGRAPH SEPARATOR}")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """What the lifter wrote about an exercise; an empty text is none."""

    exercise_id: ExerciseId
    note: str = ""
    cue: str = ""

    def tidied(self) -> OwnWords:
        """Return the words as they are kept: no control characters, no spaces around, not too long.

        A cue is one line. A note keeps its lines.
        """
        cue = " ".join(_kept(self.cue.replace("\t", " ")).split())
        note = _kept(self.note.replace("\r\n", "\n").replace("\r", "\n")).strip()
        return replace(self, note=note[:MOST_NOTE].rstrip(), cue=cue[:MOST_CUE].rstrip())


def own_words_of(exercise_id: ExerciseId, kept: ExercisePreference | None) -> OwnWords:
    """Read the words out of the lifter's own way with an exercise, None where there is none."""
    if kept is None:
        return OwnWords(exercise_id)
    return OwnWords(exercise_id, kept.note or "", kept.cue or "")


def with_words(kept: ExercisePreference | None, words: OwnWords) -> ExercisePreference | None:
    """Return the way with an exercise with these words; None where nothing is left to keep."""
    frame = kept or ExercisePreference(words.exercise_id)
    changed = replace(frame, cue=words.cue or None, note=words.note or None)
    return None if changed == ExercisePreference(words.exercise_id) else changed


def _kept(text: str) -> str:
    return "".join(_kept_characters(text))


def _kept_characters(text: str) -> Iterator[str]:
    for character in text:
        if character in _LINE_ENDS:
            yield "\n"
        elif character == "\t" or unicodedata.category(character) not in _NEVER_KEPT:
            yield character
