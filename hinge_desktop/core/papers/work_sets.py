"""What papers ask of working sets."""

from __future__ import annotations

from collections.abc import Iterable

from hinge_desktop.core.session_summary import working_sets
from hinge_desktop.core.training import LoggedExercise
from hinge_desktop.core.weights import Weight


def heaviest_load(exercises: Iterable[LoggedExercise]) -> Weight | None:
    """Return the heaviest load of working sets, as it was entered; a machine's help is none."""
    loads = [
        each.load
        for one in exercises
        for each in working_sets(one)
        if each.load is not None and not each.is_assisted
    ]
    return max(loads, key=lambda load: load.exact, default=None)
