from datetime import date

import pytest

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Tempo
from hinge_desktop.core.training import RepsLeft, SessionId, SetId, TempoAnswer
from hinge_desktop.core.training_figures import (
    estimate_points,
    time_under_tension_ms,
    training_figures,
    volume_kg,
)
from hinge_desktop.core.training_sums import BestSet, SessionSpan, SetSum, WeekSum
from tests.core.training_builders import RDL, kg

WALL = ExerciseId("wall_hinge")


def set_sum(
    exercise_id: ExerciseId = RDL,
    sets: int = 3,
    reps: int = 24,
    kg_thousandths: int = 0,
    *,
    lb_thousandths: int = 0,
    is_warm_up: bool = False,
    tempo: Tempo | None = DEFAULT_TEMPO,
    answer: TempoAnswer | None = TempoAnswer.KEPT,
    tapped: tuple[int, int, int] = (0, 0, 0),
) -> SetSum:
    return SetSum(
        exercise_id, is_warm_up, tempo, answer, sets, reps, kg_thousandths, lb_thousandths, *tapped
    )


def best_set(reps: int, left: RepsLeft, *, has_fault: bool = False) -> BestSet:
    day = date(2026, 11, reps)
    return BestSet(SessionId("s"), day, SetId("x"), kg(60), reps, left, has_fault)


def test_the_week_of_the_pictures() -> None:
    sums = [
        set_sum(reps=33, kg_thousandths=33 * 60_000),
        set_sum(reps=36, kg_thousandths=36 * 60_000),
    ]
    assert volume_kg(sums) == 4140
    assert time_under_tension_ms(sums) == (5 * 60 + 45) * 1000


def test_pounds_and_kilograms_meet_once_at_the_end() -> None:
    sums = [set_sum(kg_thousandths=62_500 * 8, lb_thousandths=135_000 * 8)]
    assert volume_kg(sums) == 989.88  # 500 kg + 1080 lb = 989.8797596 kg
    thirds = [set_sum(lb_thousandths=135_000)] * 8
    assert volume_kg(thirds) == volume_kg([set_sum(lb_thousandths=1_080_000)])


def test_half_a_hundredth_is_rounded_up() -> None:
    assert volume_kg([set_sum(kg_thousandths=1_005)]) == 1.01


@pytest.mark.parametrize(
    ("one", "seconds"),
    [
        (set_sum(reps=24), 120),
        (set_sum(reps=24, answer=TempoAnswer.RUSHED), 0),
        (set_sum(reps=24, answer=None), 0),
        (set_sum(reps=24, tempo=None), 0),
        (set_sum(reps=24, is_warm_up=True), 0),
        (set_sum(reps=24, tempo=Tempo.parse("3-1-X-5")), 120),
        (set_sum(reps=24, tapped=(1, 8, 41_000)), 41 + 80),
        (set_sum(reps=24, answer=TempoAnswer.RUSHED, tapped=(1, 8, 30_000)), 30),
    ],
)
def test_time_under_tension_is_tapped_or_by_the_kept_count(one: SetSum, seconds: int) -> None:
    assert time_under_tension_ms([one]) == seconds * 1000


def test_figures_count_work_and_keep_warm_ups_apart() -> None:
    sums = [
        set_sum(kg_thousandths=24 * 62_500),
        set_sum(sets=3, reps=16, kg_thousandths=600_000, is_warm_up=True),
        set_sum(WALL, sets=2, reps=20),
    ]
    first, last = date(2026, 11, 14), date(2026, 11, 17)
    weeks = [WeekSum(date(2026, 11, 9), 2, 5, 44, 1_500_000, 0)]
    bests = {RDL: [best_set(8, RepsLeft(20)), best_set(10, RepsLeft(20))]}
    figures = training_figures(SessionSpan(2, first, last), sums, weeks, bests)
    assert (figures.workouts, figures.sets, figures.reps) == (2, 5, 44)
    assert (figures.volume_kg, figures.warmup_volume_kg) == (1500, 600)
    assert (figures.first_date, figures.last_date) == (first, last)
    lift, drill = figures.exercises
    assert (lift.exercise_id, lift.sets, lift.reps, lift.volume_kg) == (RDL, 3, 24, 1500)
    assert lift.best_e1rm_kg == pytest.approx(84)
    assert lift.time_under_tension_s == 120
    assert (drill.sets, drill.reps, drill.volume_kg, drill.best_e1rm_kg) == (2, 20, 0, None)
    assert figures.weeks[0].volume_kg == 1500


def test_nothing_recorded_is_nothing() -> None:
    figures = training_figures(SessionSpan(0, None, None), [], [], {})
    assert (figures.sets, figures.volume_kg, figures.exercises) == (0, 0, ())


def test_points_of_the_line() -> None:
    bests = [
        best_set(8, RepsLeft(20)),
        best_set(9, RepsLeft(20), has_fault=True),
        best_set(12, RepsLeft(10)),
        best_set(5, RepsLeft.of(4)),
    ]
    points = estimate_points(bests)
    assert [(one.day.day, one.is_rough, one.has_fault) for one in points] == [
        (8, False, False),
        (9, True, True),
    ]
    assert points[0].weight_kg == pytest.approx(80)
