"""Finding the exercise that somebody typed: its slug, our name for it, or the lifter's own."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

from hinge_desktop.cli.output import RefusalError
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.words.exercises import exercise_name

_MOST_NAMED = 3


def find_exercise(typed: str, exercises: Sequence[Exercise]) -> Exercise:
    """Return the exercise, upper or lower case; raise `RefusalError` that names near ones."""
    wanted = _folded(typed)
    names = {_folded(exercise_name(one)): one for one in exercises}
    # The lifter's own exercise wins over a built-in one of the same name, a slug over neither.
    names |= {_folded(exercise_name(one)): one for one in exercises if not one.is_built_in}
    slugs = {_folded(one.id): one for one in exercises}
    found = names.get(wanted) or slugs.get(wanted)
    if found is not None:
        return found
    near = get_close_matches(wanted, [*names, *slugs], n=_MOST_NAMED, cutoff=0.5)
    found_names = [exercise_name((names | slugs)[name]) for name in near]
    raise RefusalError(f"There is no exercise {typed!r}. {_advice(found_names)}")


def _advice(near: list[str]) -> str:
    if not near:
        return "Run stats without --exercise to see the names."
    return f"Near it: {', '.join(dict.fromkeys(near))}."


def _folded(name: str) -> str:
    return " ".join(name.replace("_", " ").casefold().split())
