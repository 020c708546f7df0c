"""Which sets of a workout are in the journal already, although the log was changed since.

A later export may hold one more set, an exercise between two others, or a corrected weight. Both
rows of sets are therefore laid side by side as a whole; a set is never taken for another one by
its number alone.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.imports.file_log import FileSet
from hinge_desktop.core.imports.records_of_file import weight_of
from hinge_desktop.core.training import SetKind, Side, WorkSet
from hinge_desktop.core.weights import EXACT_PER_KG, EXACT_PER_THOUSANDTH, Weight

_MOST_COMPARED: Final = 100_000
"""Pairs of sets of one workout that are compared; longer ones are matched by equal sets alone."""
_CONVERTED_EXACT: Final = EXACT_PER_KG * 6 // 100
"""How far a weight may move when a program converts it: 135 lb comes back as 61.2 kg."""
_ROUNDED_MM: Final = 15_000
"""How far a distance may move when a program writes it in another unit, to two decimals ..."""
_ROUNDED_SHARE: Final = 100
"""... and never by more than a hundredth."""


@dataclass(frozen=True, slots=True)
class SaidSet:
    """What is compared of a set: a number that is missing and 0 say the same here."""

    exercise_id: ExerciseId
    kind: SetKind
    side: Side | None
    is_assisted: bool
    reps: int
    duration_ms: int
    distance_mm: int
    load: Weight | None


@dataclass(frozen=True, slots=True)
class Match:
    """A set of a file and the one of the journal that it is."""

    place: int
    """Among the sets of the session, counted from 0."""
    is_other: bool = False
    """Whether the two have the same place in the workout and other numbers."""


def said_by_file(one: FileSet, exercise_id: ExerciseId) -> SaidSet:
    """Return what a file says of a set."""
    load = weight_of(one)
    return _said(one, exercise_id, load)


def said_by_journal(one: WorkSet, exercise_id: ExerciseId) -> SaidSet:
    """Return what the journal says of a set."""
    return _said(one, exercise_id, one.load)


def _said(one: FileSet | WorkSet, exercise_id: ExerciseId, load: Weight | None) -> SaidSet:
    return SaidSet(
        exercise_id,
        one.kind,
        one.side,
        one.is_assisted,
        one.reps or 0,
        one.duration_ms or 0,
        one.distance_mm or 0,
        load if load and load.thousandths else None,
    )


def match_sets(file: Sequence[SaidSet], journal: Sequence[SaidSet]) -> list[Match | None]:
    """Return for each set of a file the one of the journal that it is, None where it is new."""
    steady = _common(file, journal)
    found: list[Match | None] = [None] * len(file)
    for place, other in steady:
        found[place] = Match(other)
    _match_moved(found, file, journal)
    _match_changed(found, file, journal, steady)
    return found


def _common(file: Sequence[SaidSet], journal: Sequence[SaidSet]) -> list[tuple[int, int]]:
    """Return the longest row of sets that both have in the same order, as pairs of places."""
    most = min(len(file), len(journal))
    head = next((n for n in range(most) if not _is_same(file[n], journal[n])), most)
    most -= head
    tail = next((n for n in range(most) if not _is_same(file[-1 - n], journal[-1 - n])), most)
    middle = _longest(file[head : len(file) - tail], journal[head : len(journal) - tail])
    return [
        *((n, n) for n in range(head)),
        *((head + a, head + b) for a, b in middle),
        *((len(file) - n, len(journal) - n) for n in range(tail, 0, -1)),
    ]


def _longest(file: Sequence[SaidSet], journal: Sequence[SaidSet]) -> list[tuple[int, int]]:
    if len(file) * len(journal) > _MOST_COMPARED:
        return []
    # best[a][b]: how many sets file[a:] and journal[b:] have in common.
    best = [[0] * (len(journal) + 1) for _ in range(len(file) + 1)]
    for a in range(len(file) - 1, -1, -1):
        for b in range(len(journal) - 1, -1, -1):
            same = 1 + best[a + 1][b + 1] if _is_same(file[a], journal[b]) else 0
            best[a][b] = max(same, best[a + 1][b], best[a][b + 1])
    pairs, a, b = [], 0, 0
    while a < len(file) and b < len(journal):
        if best[a][b] == best[a + 1][b]:
            a += 1
        elif best[a][b] == best[a][b + 1]:
            b += 1
        else:
            pairs.append((a, b))
            a, b = a + 1, b + 1
    return pairs


def _match_moved(
    found: list[Match | None], file: Sequence[SaidSet], journal: Sequence[SaidSet]
) -> None:
    """Match equal sets that stand elsewhere, since exercises were put in another order."""
    waiting = _waiting(journal, _free(found, journal), lambda one: one)
    for place, one in enumerate(file):
        if found[place] is None and waiting[one]:
            found[place] = Match(waiting[one].popleft())


def _match_changed(
    found: list[Match | None],
    file: Sequence[SaidSet],
    journal: Sequence[SaidSet],
    steady: Sequence[tuple[int, int]],
) -> None:
    """Match sets of one exercise with other numbers: first those between the same neighbours.

    Then any: so a session never gets more sets of an exercise than the longest log of it has.
    """
    free = set(_free(found, journal))
    for (a, b), (next_a, next_b) in pairwise([(-1, -1), *steady, (len(file), len(journal))]):
        _match_others(found, file, journal, range(a + 1, next_a), range(b + 1, next_b), free)
    _match_others(found, file, journal, range(len(file)), range(len(journal)), free)


def _match_others(
    found: list[Match | None],
    file: Sequence[SaidSet],
    journal: Sequence[SaidSet],
    places: range,
    others: range,
    free: set[int],
) -> None:
    for key in (_numbers, _exercise_and_kind, _exercise):
        waiting = _waiting(journal, [other for other in others if other in free], key)
        for place in places if waiting else ():
            if found[place] is None and waiting[key(file[place])]:
                other = waiting[key(file[place])].popleft()
                found[place] = Match(other, is_other=True)
                free.remove(other)


def _free(found: Sequence[Match | None], journal: Sequence[SaidSet]) -> list[int]:
    taken = {one.place for one in found if one is not None}
    return [place for place in range(len(journal)) if place not in taken]


def _waiting(
    journal: Sequence[SaidSet], places: Sequence[int], key: Callable[[SaidSet], Hashable]
) -> defaultdict[Hashable, deque[int]]:
    waiting: defaultdict[Hashable, deque[int]] = defaultdict(deque)
    for place in places:
        waiting[key(journal[place])].append(place)
    return waiting


def _numbers(one: SaidSet) -> Hashable:
    return replace(one, kind=SetKind.WORK)


def _exercise_and_kind(one: SaidSet) -> Hashable:
    return one.exercise_id, one.kind, one.side


def _exercise(one: SaidSet) -> Hashable:
    return one.exercise_id, one.side


def _is_same(one: SaidSet, other: SaidSet) -> bool:
    """Whether two sets are one, be it in another unit."""
    if one.reps != other.reps or one.exercise_id != other.exercise_id:
        return False
    return one == other or (
        (one.kind, one.side, one.is_assisted, one.duration_ms)
        == (other.kind, other.side, other.is_assisted, other.duration_ms)
        and _is_same_load(one.load, other.load)
        and _is_same_distance(one.distance_mm, other.distance_mm)
    )


def _is_same_load(one: Weight | None, other: Weight | None) -> bool:
    if one is None or other is None or one.unit is other.unit:
        return one == other
    first, second = (each.thousandths * EXACT_PER_THOUSANDTH[each.unit] for each in (one, other))
    return abs(first - second) <= _CONVERTED_EXACT


def _is_same_distance(one: int, other: int) -> bool:
    return abs(one - other) <= min(_ROUNDED_MM, max(one, other) // _ROUNDED_SHARE)
