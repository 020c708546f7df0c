"""Which exercise a name in a file stands for: the whole name, never a part or a likeness of it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.imports.identities import own_exercise_key
from hinge_desktop.core.imports.known_names import BUILT_IN_BY_NAME, HINGE_RELATIVES

LONGEST_EXERCISE_NAME: Final = 500
_BRACKETS = re.compile(r"\s*\([^()]*\)$")


class Certainty(StrEnum):
    """Why a name is taken for an exercise."""

    CHOSEN = "chosen"
    """The lifter said so, now or at an earlier import."""
    SAME_NAME = "same_name"
    """An exercise of the lifter's own has this name."""
    KNOWN = "known"
    """The app calls a built-in exercise so."""
    NEW = "new"
    """Nobody knows the name: it becomes an exercise of the lifter's own."""


@dataclass(frozen=True, slots=True)
class NameMatch:
    """What a name in a file stands for."""

    name: str
    exercise_id: ExerciseId
    certainty: Certainty
    new_exercise: Exercise | None = None
    """The exercise to add, where there is none yet."""
    suggested: ExerciseId | None = None
    """A built-in exercise of the same name but for the brackets: worth a look, not taken."""
    remembered: ExerciseId | None = None
    """What the journal has noted for the name at an earlier import."""


def folded_name(name: str) -> str:
    """Return a name for comparing: NFKC, case-folded, single spaces, one kind of apostrophe."""
    normal = unicodedata.normalize("NFKC", name).casefold().replace("\u2019", "'")
    return " ".join(unicodedata.normalize("NFKC", normal).split())


class NameMatcher:
    """Matches the names of one file against what the journal knows."""

    def __init__(
        self,
        exercises: Iterable[Exercise],
        remembered: Mapping[str, ExerciseId],
        chosen: Mapping[str, ExerciseId] = MappingProxyType({}),
        as_own: Collection[str] = frozenset(),
    ) -> None:
        """Match against these exercises; `as_own` are names that stand for no built-in one."""
        exercises = tuple(exercises)
        self._by_id = {one.id: one for one in exercises}
        own = (one for one in exercises if one.name is not None and not one.is_archived)
        self._own = {folded_name(one.name or ""): one.id for one in own}
        self._remembered = remembered
        self._chosen = {**remembered, **chosen}
        self._as_own = frozenset(as_own)

    def match(self, name: str) -> NameMatch:
        """Say what a name stands for."""
        return replace(self._match(name), remembered=self._remembered.get(name))

    def _match(self, name: str) -> NameMatch:
        wanted = folded_name(name)
        if name in self._as_own and wanted not in self._own:
            return self._new(name, wanted)
        for found, certainty in (
            (self._chosen.get(name), Certainty.CHOSEN),
            (self._own.get(wanted), Certainty.SAME_NAME),
            (BUILT_IN_BY_NAME.get(wanted), Certainty.KNOWN),
            # Our own table names built-in exercises by their key, whatever the language.
            (ExerciseId(name), Certainty.KNOWN),
        ):
            if found is not None and found in self._by_id:
                return NameMatch(name, found, certainty)
        return self._new(name, wanted)

    def _new(self, name: str, wanted: str) -> NameMatch:
        key = own_exercise_key(wanted)
        suggested = BUILT_IN_BY_NAME.get(_BRACKETS.sub("", wanted))
        if key in self._by_id:
            return NameMatch(name, key, Certainty.SAME_NAME, suggested=suggested)
        family, load_kind = HINGE_RELATIVES.get(wanted, (Family.OTHER, LoadKind.OTHER))
        known = self._by_id.get(BUILT_IN_BY_NAME.get(wanted, key))
        if known is not None:
            # Made an exercise of its own, it still counts with those it is like.
            family, load_kind = known.family, known.load_kind
        is_one_sided = family is Family.SINGLE_LEG_HINGE
        shown = " ".join(name.split())[:LONGEST_EXERCISE_NAME]
        exercise = Exercise(key, family, load_kind, shown, is_one_sided=is_one_sided)
        return NameMatch(name, key, Certainty.NEW, exercise, suggested)
