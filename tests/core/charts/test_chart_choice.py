from datetime import date

import pytest

from hinge_desktop.core.chart_ranges import ChartRange
from hinge_desktop.core.charts.chart_choice import (
    ChartChoice,
    Days,
    earlier_question,
    main_question,
    tile_questions,
)
from hinge_desktop.core.charts.page_metrics import metrics_of, rollups_of, tiles_beside
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId
from tests.builders import kg

TODAY = date(2026, 11, 21)
BAR = next(one for one in BUILT_IN_EXERCISES if one.id == "romanian_deadlift")
WALL = next(one for one in BUILT_IN_EXERCISES if one.id == "wall_hinge")
CURL = next(one for one in BUILT_IN_EXERCISES if one.id == "leg_curl")
HOME = (
    *(Metric.VOLUME, Metric.TENSION, Metric.CLEAN_REPS),
    *(Metric.SIDES, Metric.SESSIONS, Metric.TEMPO_KEPT),
)


@pytest.mark.parametrize(
    ("chart_range", "first"),
    [
        (ChartRange.FOUR_WEEKS, date(2026, 10, 26)),
        (ChartRange.TWELVE_WEEKS, date(2026, 8, 31)),
        (ChartRange.SIX_MONTHS, date(2026, 5, 18)),
        (ChartRange.ALL, None),
    ],
)
def test_a_range_has_full_weeks_and_the_running_one(
    chart_range: ChartRange, first: date | None
) -> None:
    assert chart_range.first_day(TODAY) == first
    assert first is None or first.weekday() == 0


def test_six_months_before_the_end_of_august_is_the_end_of_february() -> None:
    saturday = date(2026, 2, 28)
    monday = date(2026, 2, 23)
    assert ChartRange.SIX_MONTHS.first_day(date(2026, 8, 31)) == monday
    assert (saturday - monday).days == saturday.weekday()


def test_what_means_nothing_is_not_offered() -> None:
    assert metrics_of(BAR) == tuple(Metric)
    assert set(Metric) - set(metrics_of(None)) == {Metric.ESTIMATE, Metric.REPS_AT_LOAD}
    without_load = {Metric.ESTIMATE, Metric.VOLUME, Metric.REPS_AT_LOAD}
    assert set(Metric) - set(metrics_of(WALL)) == without_load
    assert set(Metric) - set(metrics_of(CURL)) == {Metric.DEPTH}


def test_the_tile_of_the_main_figure_keeps_its_place_with_the_estimate() -> None:
    assert tiles_beside(Metric.ESTIMATE, BAR) == HOME
    assert tiles_beside(Metric.BODY_MASS, BAR) == HOME
    main_is_volume = tiles_beside(Metric.VOLUME, BAR)
    assert main_is_volume == (Metric.ESTIMATE, *HOME[1:])
    assert tiles_beside(Metric.VOLUME, None) == (Metric.REPS_LEFT, *HOME[1:])


@pytest.mark.parametrize("exercise", [None, BAR, WALL, CURL])
@pytest.mark.parametrize("main", list(Metric))
def test_six_tiles_without_the_main_one_and_without_doubles(main: Metric, exercise: object) -> None:
    known = exercise if exercise in (BAR, WALL, CURL) else None
    tiles = tiles_beside(main, known)
    assert len(set(tiles)) == 6
    assert main not in tiles
    assert set(tiles) <= set(metrics_of(known))


def test_bars_are_weeks_and_readings_are_days() -> None:
    assert rollups_of(Metric.VOLUME) == (Rollup.WEEK,)
    assert rollups_of(Metric.SIDES) == (Rollup.SESSION,)
    assert rollups_of(Metric.TEMPO_KEPT) == (Rollup.SESSION, Rollup.WEEK)


def test_the_questions_of_a_choice() -> None:
    choice = ChartChoice(ExerciseId("romanian_deadlift"))
    main = main_question(choice, TODAY)
    assert (main.metric, main.rollup) == (Metric.ESTIMATE, Rollup.SESSION)
    assert (main.first, main.last, main.today) == (date(2026, 8, 31), TODAY, TODAY)
    tiles = tile_questions(choice, BAR, TODAY)
    assert tuple(one.metric for one in tiles) == HOME
    assert {(one.first, one.last, one.exercise_id) for one in tiles} == {
        (main.first, main.last, main.exercise_id)
    }
    everything = main_question(choice.over(ChartRange.ALL), TODAY)
    assert (everything.first, everything.last) == (None, TODAY)


def test_own_days_take_the_place_of_a_range_until_one_is_chosen() -> None:
    own = Days(date(2026, 3, 1), date(2026, 4, 15))
    choice = ChartChoice(own_days=own)
    asked = main_question(choice, TODAY)
    assert (asked.first, asked.last, asked.today) == (own.first, own.last, TODAY)
    assert choice.over(ChartRange.FOUR_WEEKS).own_days is None


def test_another_figure_forgets_what_was_chosen_for_the_last_one() -> None:
    choice = ChartChoice(rollup=Rollup.WEEK, load=kg(60)).of(Metric.TEMPO_KEPT)
    assert (choice.metric, choice.rollup, choice.load) == (Metric.TEMPO_KEPT, None, None)
    assert main_question(choice, TODAY).rollup is Rollup.WEEK


def test_the_days_before_are_as_many() -> None:
    shown = Days(date(2026, 8, 31), TODAY)
    earlier = earlier_question(ChartChoice(compares=True), TODAY)
    assert earlier is not None
    assert (earlier.first, earlier.last) == (date(2026, 6, 8), date(2026, 8, 29))
    assert shown.before().count == shown.count
    from_a_tuesday = Days(date(2026, 3, 3), date(2026, 3, 12))
    assert from_a_tuesday.before() == Days(date(2026, 2, 21), date(2026, 3, 2))


def test_own_earlier_days_and_nothing_to_compare() -> None:
    own = Days(date(2025, 1, 1), date(2025, 2, 1))
    earlier = earlier_question(ChartChoice(compares=True, earlier_days=own), TODAY)
    assert earlier is not None
    assert (earlier.first, earlier.last) == (own.first, own.last)
    assert earlier_question(ChartChoice(), TODAY) is None
    all_days = ChartChoice(range=ChartRange.ALL, compares=True)
    assert earlier_question(all_days, TODAY) is None
