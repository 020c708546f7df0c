"""The lifter's own cue and note for each exercise: read, and changed as one act that is undone."""

from __future__ import annotations

from typing import Protocol

from hinge_desktop.core.changes import Act, Change, Edit
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.own_words import OwnWords, own_words_of, with_words
from hinge_desktop.core.plan import ExercisePreference, preference_of
from hinge_desktop.services.journal_changes import JournalChanges


class OwnWordsStore(Protocol):
    """What is asked of a store; every `Journal` is one."""

    @property
    def is_writable(self) -> bool:
        """Whether anything can be stored."""

    def exercise_preferences(self) -> tuple[ExercisePreference, ...]:
        """Return the lifter's own ways with exercises."""


class KeptWords:
    """Reads and changes own words. Every call raises `JournalError` when the store is in trouble.

    They are kept with the lifter's own tempo and rest of the exercise, one row each.
    """

    def __init__(self, journal: OwnWordsStore, changes: JournalChanges) -> None:
        self._journal = journal
        self._changes = changes

    @property
    def is_writable(self) -> bool:
        """Whether words can be kept at all."""
        return self._journal.is_writable

    def of(self, exercise_id: ExerciseId) -> OwnWords:
        """Return the words for an exercise, empty ones where there are none."""
        return own_words_of(exercise_id, self._preference(exercise_id))

    def change(self, words: OwnWords) -> OwnWords:
        """Keep these words in the place of the old ones, and return them as they are kept.

        Words that stand already make no change.
        """
        kept, tidy = self._preference(words.exercise_id), words.tidied()
        if own_words_of(words.exercise_id, kept) != tidy:
            edit = Edit(kept, with_words(kept, tidy))
            self._changes.make(Change(Act.CHANGE_OWN_WORDS, (edit,)))
        return tidy

    def _preference(self, exercise_id: ExerciseId) -> ExercisePreference | None:
        return preference_of(exercise_id, self._journal.exercise_preferences())
