"""A log that was changed or grew in its middle: nothing twice, nothing lost, all of it told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.imports.file_log import RemarkCode, SkipReason
from hinge_desktop.core.imports.plan_of_import import ImportPreview
from tests.services.imports.conftest import Desk

DAYS = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
ROWS = "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes"
Said: TypeAlias = tuple[str, str, int]
"""Exercise, weight and reps."""
Block: TypeAlias = tuple[str, tuple[tuple[str, int], ...]]


def day_of(*sets: Said, unit: str = "kgs") -> str:
    """Write one day as FitNotes does."""
    rows = [f'2026-05-04,{name},Legs,{load},{unit},{reps},,,,""' for name, load, reps in sets]
    return "\n".join([DAYS, *rows])


def workout_of(blocks: Sequence[Block]) -> str:
    """Write one workout as Strong does."""
    start = "2026-05-04 18:00:00,Legs,1h"
    rows = [
        f"{start},{name},{number},{load},{reps},0,0,"
        for name, sets in blocks
        for number, (load, reps) in enumerate(sets, start=1)
    ]
    return "\n".join([ROWS, *rows])


def sets_in(desk: Desk) -> list[Said]:
    """Return all sets of the journal in its order."""
    names = {one.id: one.name or str(one.id) for one in desk.journal.exercises()}
    return [
        (
            names[logged.entry.exercise_id],
            "" if one.load is None else one.load.plain(),
            one.reps or 0,
        )
        for session in desk.training()
        for logged in session.exercises
        for one in logged.sets
    ]


def counts(preview: ImportPreview) -> tuple[int, int, int]:
    told = [one for one in preview.log.skipped if one.reason is SkipReason.DIFFERS]
    return preview.sets_added, preview.already_there, len(told)


A, B, C = ("Curl", "20", 10), ("Row", "60", 8), ("Dip", "10", 12)
A2, B2 = ("Curl", "22.5", 8), ("Row", "62.5", 6)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ([A], [A, A], (1, 1, 0)),
        ([A, B], [A, A2, B], (1, 2, 0)),
        ([A, B], [A, C, B], (1, 2, 0)),
        ([A, B], [C, A, B], (1, 2, 0)),
        ([A, B], [A, B, C], (1, 2, 0)),
        ([A, A, B], [A, A2, A, B, B2, C], (3, 3, 0)),
        ([B], [A, B, A2, B2], (3, 1, 0)),
    ],
)
def test_what_was_put_between_comes_in_at_its_place(
    desk: Desk, before: list[Said], after: list[Said], expected: tuple[int, int, int]
) -> None:
    desk.bring(day_of(*before))
    assert counts(desk.bring(day_of(*after))) == expected
    assert sets_in(desk) == after
    assert counts(desk.bring(day_of(*after))) == (0, len(after), 0)
    assert counts(desk.bring(day_of(*before))) == (0, len(before), 0)
    assert desk.journal.check() == ()


def test_a_corrected_weight_is_told_with_its_row_and_the_journal_keeps_its_own(desk: Desk) -> None:
    desk.bring(day_of(A, A, B))
    preview = desk.bring(day_of(A, A2, B, B2))
    assert counts(preview) == (1, 2, 1)
    assert [(one.row, one.reason) for one in preview.log.skipped] == [(3, SkipReason.DIFFERS)]
    assert sets_in(desk) == [A, A, B, B2]


def test_a_mark_that_was_put_on_a_set_is_told_and_doubles_nothing(desk: Desk) -> None:
    desk.bring(workout_of([("Row", (("60", 8), ("80", 8)))]))
    text = workout_of([("Row", (("60", 8), ("80", 8)))]).replace("Row,1,", "Row,W,")
    assert counts(desk.bring(text)) == (0, 1, 1)
    assert len(sets_in(desk)) == 2


def test_an_effort_that_was_added_later_is_told(desk: Desk) -> None:
    text = workout_of([("Row", (("60", 8),))])
    desk.bring(text)
    rated = text.replace(",Notes", ",Notes,RPE") + ",8.5"
    assert counts(desk.bring(rated)) == (0, 0, 1)


def test_a_second_log_of_the_same_day_loses_nothing(desk: Desk) -> None:
    """Two phones of one app: today all of the second one would have counted as known."""
    desk.bring(day_of(A, A, B))
    assert counts(desk.bring(day_of(C, C, ("Squat", "100", 5)))) == (3, 0, 0)
    assert sorted(sets_in(desk)) == sorted([A, A, B, C, C, ("squat", "100", 5)])


def test_exercises_in_another_order_are_the_same_sets(desk: Desk) -> None:
    desk.bring(day_of(A, A2, B, C))
    assert counts(desk.bring(day_of(C, B, A, A2))) == (0, 4, 0)


def test_the_same_log_in_another_unit_is_the_same(desk: Desk) -> None:
    desk.bring(day_of(("Row", "135", 5), ("Row", "77.16", 5), unit="lbs"))
    again = desk.bring(day_of(("Row", "61.23", 5), ("Row", "35.0", 5)))
    assert counts(again) == (0, 2, 0)
    assert counts(desk.bring(day_of(("Row", "61.5", 5), ("Row", "35.0", 5)))) == (0, 1, 1)


def test_an_app_that_changed_its_language_doubles_nothing_and_says_so(desk: Desk) -> None:
    desk.bring(workout_of([("Curl", (("20", 10), ("20", 9))), ("Row", (("60", 8),))]))
    spanish = workout_of([("Remo", (("60", 8),))])
    later = workout_of(
        [("Curl de bíceps", (("20", 10), ("20", 9), ("20", 8))), ("Remo", (("60", 8),))]
    )
    preview = desk.bring(later)
    assert counts(preview) == (1, 3, 0)
    assert [(one.code, one.text) for one in preview.log.remarks] == [
        (RemarkCode.RENAMED, "Curl de bíceps"),
        (RemarkCode.RENAMED, "Remo"),
    ]
    assert sets_in(desk) == [("Curl", "20", n) for n in (10, 9, 8)] + [("Row", "60", 8)]
    assert counts(desk.bring(spanish)) == (0, 1, 0)


def days_of(name: str, *loads: str) -> list[str]:
    days = enumerate(loads, start=1)
    return [f'2026-05-{day:02},{name},Chest,{load},kgs,5,,,,""' for day, load in days]


def test_an_exercise_that_was_split_in_two_doubles_nothing(desk: Desk) -> None:
    loads = ("60", "62.5", "65", "67.5")
    before = days_of("Bench", *loads)
    later = '2026-05-11,Bench,Chest,50,kgs,8,,,,""'
    after = [*days_of("Bench with pause", *loads), later]
    desk.bring("\n".join([DAYS, *before]))
    again = desk.bring("\n".join([DAYS, *after]))
    assert counts(again) == (1, 4, 0)
    assert [one.text for one in again.log.remarks] == ["Bench with pause"]
    assert counts(desk.bring("\n".join([DAYS, *before]))) == (0, 4, 0)


def test_another_exercise_with_equal_sets_in_two_workouts_is_another(desk: Desk) -> None:
    desk.bring("\n".join([DAYS, *days_of("Bench", "60", "62.5")]))
    later = '2026-05-11,Bench,Chest,50,kgs,8,,,,""'
    again = desk.bring("\n".join([DAYS, *days_of("Row", "60", "62.5"), later]))
    assert (counts(again), again.log.remarks) == ((3, 0, 0), ())


def test_a_spreadsheet_that_leaves_out_the_seconds_doubles_nothing(desk: Desk) -> None:
    text = workout_of([("Row", (("60", 8), ("80", 5)))]).replace("18:00:00", "18:00:37")
    saved = text.replace("2026-05-04 18:00:37", "04.05.2026 18:00") + (
        "\n04.05.2026 18:00,Arms,1h,Row,1,20,5,0,0,\n30.05.2026 18:00,Legs,1h,Row,1,60,5,0,0,"
    )
    for first, second in ((text, saved), (saved, text)):
        desk.bring(first)
        desk.bring(second)
        assert len(desk.training()) == 3
        assert len(sets_in(desk)) == 4
        for change in reversed(desk.changes):
            desk.journal.apply(change.inverse())
        desk.changes.clear()


def test_two_workouts_of_one_minute_stay_two(desk: Desk) -> None:
    text = workout_of([("Row", (("60", 8),))])
    later = text.replace("18:00:00", "18:00:20")
    desk.bring(later)
    desk.bring(later.replace("18:00:20", "18:00:40"))
    desk.bring(text + "\n2026-05-04 18:00:20,Legs,1h,Row,1,60,8,0,0,")
    assert len(desk.training()) == 3


def test_growth_is_taken_back_whole(desk: Desk) -> None:
    desk.bring(day_of(A, B))
    before = desk.dump()
    desk.bring(day_of(C, A, A2, B))
    desk.journal.apply(desk.changes[-1].inverse())
    assert desk.dump() == before


LOADS = st.sampled_from(["20", "22.5", "60"])
BLOCKS = st.lists(
    st.tuples(
        st.sampled_from(["Curl", "Row", "Dip"]),
        st.lists(st.tuples(LOADS, st.integers(3, 6)), min_size=1, max_size=4).map(tuple),
    ),
    min_size=1,
    max_size=5,
)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(first=BLOCKS, second=BLOCKS)
@example(
    first=[
        *[("Curl", (("20", 3),))] * 2,
        ("Dip", (("20", 3), ("20", 4))),
        ("Dip", (("20", 3), ("20", 3))),
    ],
    second=[("Row", (("20", 3),) * 4), ("Row", (("20", 4),))],
)
def test_any_two_states_of_a_workout_are_accounted_for(
    desk: Desk, first: list[Block], second: list[Block]
) -> None:
    size = [sum(len(sets) for _, sets in blocks) for blocks in (first, second)]
    try:
        desk.bring(workout_of(first))
        later = desk.bring(workout_of(second))
        assert sum(counts(later)) == size[1]
        assert len(sets_in(desk)) == size[0] + later.sets_added
        assert desk.bring(workout_of(second)).sets_added == 0
        assert desk.bring(workout_of(first)).sets_added == 0
        assert desk.journal.check() == ()
    finally:
        for change in reversed(desk.changes):
            desk.journal.apply(change.inverse())
        desk.changes.clear()
    assert desk.training() == ()


GYM = (
    "Date,Entraînement,Heure,Exercice,Région,Groupes musculaires (Primaires),Groupes musculaires"
    " (Secondaires),Série / Série d'échauffement / Série de récupération,Répétitions / Temps,"
    "Poids / Distance,Notes,Sautée"
)


def gym_day(*sets: tuple[str, str, int], title: str = "Jambes") -> str:
    """Write one day as GymBook does, newest set first: times, names and reps."""
    rows = [
        f'25/02/2026,{title},{clock},{name},,,,Série,{reps} répétitions,"60,0 kg",,Non'
        for clock, name, reps in reversed(sets)
    ]
    return "\n".join([GYM, *rows])


GYM_SETS: tuple[tuple[str, str, int], ...] = (
    ("18:00", "Row", 9),
    ("18:05", "Row", 8),
    ("18:10", "Curl", 7),
    ("18:15", "Curl", 6),
)


@pytest.mark.parametrize("kept", [slice(1, None), slice(2, None), slice(0, 2), slice(1, 3)])
def test_a_day_whose_file_was_cut_inside_it_comes_in_once(desk: Desk, kept: slice) -> None:
    part = GYM_SETS[kept]
    desk.bring(gym_day(*part))
    assert counts(desk.bring(gym_day(*GYM_SETS))) == (4 - len(part), len(part), 0)
    assert [reps for _, _, reps in sets_in(desk)] == [9, 8, 7, 6]
    assert len(desk.training()) == 1
    assert counts(desk.bring(gym_day(*part))) == (0, len(part), 0)
    assert counts(desk.bring(gym_day(*GYM_SETS))) == (0, 4, 0)


def test_another_workout_of_that_day_or_of_another_program_is_its_own(desk: Desk) -> None:
    desk.bring(workout_of([("Row", (("60", 9),))]).replace("2026-05-04", "2026-02-25"))
    desk.bring(gym_day(*GYM_SETS[2:], title="Legs"))
    desk.bring(gym_day(*GYM_SETS, title="Autre"))
    assert sorted(len(one.exercises) for one in desk.training()) == [1, 1, 2]
