"""The edges of the charts' figures, each by hand; whole journals are in test_charts_recomputed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hinge_desktop.core.changes import Act, Change, Record, added
from hinge_desktop.core.charts.answers import AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.profile import BodyMass
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Phase
from hinge_desktop.core.training import (
    LoggedExercise,
    LoggedSession,
    PhaseTap,
    Quality,
    RepsLeft,
    Side,
    TempoAnswer,
)
from hinge_desktop.services.progress_charts import ProgressCharts
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, lb, log_change, logged
from tests.empty_journal import write_empty_journal

RDL = ExerciseId("romanian_deadlift")
MONDAY = date(2026, 3, 2)
SUNDAY = MONDAY + timedelta(days=6)
NEXT_MONDAY = MONDAY + timedelta(days=7)
TODAY = MONDAY + timedelta(days=15)
KEPT = {"tempo": DEFAULT_TEMPO, "tempo_answer": TempoAnswer.KEPT}


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqlJournal]:
    path = tmp_path / "journal.hinge"
    created = datetime(2026, 3, 1, tzinfo=UTC)
    write_empty_journal(path, journal_id="journal-1", app_version="0.1.0", created=created)
    opened = open_journal(path)
    yield opened
    opened.close()


def points(
    journal: SqlJournal,
    metric: Metric,
    rollup: Rollup = Rollup.SESSION,
    *,
    code: LineCode = LineCode.MAIN,
    **fields: Any,
) -> tuple[AnswerPoint, ...]:
    """Return the points of one line; of the whole journal where nothing else is said."""
    values: dict[str, Any] = {"exercise_id": RDL, "first": None, "last": TODAY, "today": TODAY}
    answer = ProgressCharts(journal).answer(
        ChartQuestion(metric, rollup=rollup, **(values | fields))
    )
    return next((line.points for line in answer.lines if line.code is code), ())


def planned(session: LoggedSession, **fields: Any) -> LoggedSession:
    """Return a session of one exercise with what was planned for it."""
    (only,) = session.exercises
    return replace(session, exercises=(LoggedExercise(replace(only.entry, **fields), only.sets),))


def write(journal: SqlJournal, *records: Record) -> None:
    journal.apply(Change(Act.FILL_DEMO, added(*records)))


@pytest.mark.parametrize("metric", Metric)
def test_an_empty_journal_answers_nothing(journal: SqlJournal, metric: Metric) -> None:
    question = ChartQuestion(metric, RDL, None, TODAY, TODAY)
    answer = ProgressCharts(journal).answer(question)
    assert (answer.lines, answer.first_day, answer.load, answer.loads) == ((), None, None, ())


def test_one_session_is_one_point(journal: SqlJournal) -> None:
    one = logged(MONDAY, sets=({"reps": 8}, {"reps": 10}))
    journal.apply(log_change(one))
    (point,) = points(journal, Metric.ESTIMATE)
    assert (point.day, point.session_id) == (MONDAY, one.session.id)
    assert point.value == pytest.approx(60 * (1 + 12 / 30))
    assert point.is_rough
    assert point.best is not None
    assert point.best.set_id == one.sets[1].id
    assert ProgressCharts(journal).exercises()[0].id == RDL


@pytest.mark.parametrize(
    ("fields", "value"),
    [
        ({"reps": 1, "reps_left": RepsLeft(0)}, 60),
        ({"reps": 8, "reps_left": RepsLeft(40)}, 60 * 1.4),
        ({"reps": 8, "reps_left": RepsLeft.of(4)}, None),
        ({"reps": 8, "reps_left": RepsLeft(45)}, None),
        ({"reps": 11, "reps_left": RepsLeft(20)}, None),
        ({"reps": 8, "reps_left": None}, None),
        ({"reps": 0}, None),
        ({"load": None}, None),
        ({"is_assisted": True}, None),
        ({"load": lb(100), "reps": 5, "reps_left": RepsLeft(0)}, 45.359237 * (1 + 5 / 30)),
    ],
)
def test_which_sets_allow_an_estimate(
    journal: SqlJournal, fields: dict[str, Any], value: float | None
) -> None:
    journal.apply(log_change(logged(MONDAY, sets=(fields,))))
    found = [one.value for one in points(journal, Metric.ESTIMATE)]
    assert found == ([] if value is None else [pytest.approx(value)])


def test_several_exercises_together_have_no_estimate(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(MONDAY)))
    assert points(journal, Metric.ESTIMATE, exercise_id=None) == ()
    assert points(journal, Metric.REPS_AT_LOAD, exercise_id=None) == ()


def test_the_faults_of_a_week_are_named_once_each(journal: SqlJournal) -> None:
    drifted, deep = RepFault(Fault.BAR_DRIFTED, 3), RepFault(Fault.TOO_DEEP, 5)
    first = logged(MONDAY, sets=({"faults": (drifted, deep)}, {"faults": (drifted,)}))
    # A session that allows no estimate has a say in the faults of its week.
    second = logged(SUNDAY, sets=({"reps_left": None, "faults": (deep,)},))
    journal.apply(log_change(first, second))
    (point,) = points(journal, Metric.ESTIMATE, Rollup.WEEK)
    assert point.faults == (Fault.BAR_DRIFTED, Fault.TOO_DEEP)


def test_pounds_and_kilograms_meet_in_the_week_and_help_stays_out(journal: SqlJournal) -> None:
    sets = (
        {"load": kg(62.5), "reps": 8},
        {"load": lb(135), "reps": 8},
        {"load": kg(20), "reps": 9, "is_assisted": True},
        {"load": kg(60), "reps": None},
    )
    journal.apply(log_change(logged(MONDAY, sets=sets)))
    bars = points(journal, Metric.VOLUME)
    assert bars[0].value == pytest.approx(500 + 1080 * 0.45359237)


def test_weeks_run_from_monday_and_stay_as_gaps(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(SUNDAY), logged(NEXT_MONDAY + timedelta(days=7))))
    bars = points(journal, Metric.VOLUME)
    assert [one.day for one in bars] == [MONDAY, NEXT_MONDAY, NEXT_MONDAY + timedelta(days=7)]
    assert [one.value for one in bars] == [1440, 0, 1440]
    assert [one.is_running for one in bars] == [False, False, True]


def test_a_week_that_the_range_cuts_is_whole(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(MONDAY), logged(SUNDAY)))
    cut: dict[str, Any] = {"first": SUNDAY, "last": SUNDAY}
    (bar,) = points(journal, Metric.VOLUME, **cut)
    assert bar.value == 2 * 1440
    assert len(points(journal, Metric.REPS_LEFT, **cut)) == 1


def test_weeks_before_the_first_session_are_not_shown(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(NEXT_MONDAY)))
    bars = points(journal, Metric.VOLUME, first=date(2025, 1, 1))
    assert bars[0].day == NEXT_MONDAY


def test_sessions_are_held_against_the_days_of_the_plan(journal: SqlJournal) -> None:
    tuesday = MONDAY + timedelta(days=1)
    journal.apply(log_change(logged(tuesday), logged(SUNDAY)))
    assert [one.plan for one in points(journal, Metric.SESSIONS)] == [None] * 3
    write(journal, PlanDay(0), PlanDay(3), PlanDay(5))
    weeks = points(journal, Metric.SESSIONS)
    assert [one.value for one in weeks] == [2, 0, 0]
    # On the Monday before the first session nothing was missed.
    assert [one.plan for one in weeks] == [2, 3, 3]


def test_drills_beside_the_plan_are_no_session(journal: SqlJournal) -> None:
    drill = logged(MONDAY, exercise="wall_hinge", sets=({"load": None},))
    journal.apply(log_change(drill, logged(MONDAY)))
    assert points(journal, Metric.SESSIONS)[0].value == 1


def test_a_session_of_the_log_that_holds_no_set_yet_is_none(journal: SqlJournal) -> None:
    journal.apply(log_change(logged(MONDAY, sets=()), logged(SUNDAY)))
    assert points(journal, Metric.SESSIONS)[0].value == 1


def test_tension_is_tapped_or_by_the_kept_count_beside_its_plan(journal: SqlJournal) -> None:
    taps = (PhaseTap(1, Phase.LOWER, 3000), PhaseTap(1, Phase.TOP, 9000))
    sets = (
        {"reps": 8, **KEPT},
        {"reps": 8, **KEPT, "phase_taps": taps},
        {"reps": 8, **KEPT, "tempo_answer": TempoAnswer.RUSHED},
        {"reps": 8, **KEPT, "tempo_answer": None},
    )
    plan = {"planned_sets": 4, "planned_reps": 8, "tempo": DEFAULT_TEMPO, "is_paced": True}
    journal.apply(log_change(planned(logged(MONDAY, sets=sets), **plan)))
    week, missed, running = points(journal, Metric.TENSION)
    assert (week.value, week.plan, week.is_measured) == (8 * 5 + 3, 4 * 8 * 5, False)
    assert (missed.value, missed.plan, running.is_running) == (0, None, True)


def test_tension_is_measured_where_all_of_it_was_tapped(journal: SqlJournal) -> None:
    taps = (PhaseTap(1, Phase.LOWER, 3000),)
    journal.apply(log_change(logged(MONDAY, sets=({"phase_taps": taps},))))
    assert points(journal, Metric.TENSION)[0].is_measured


def test_sets_that_are_planned_a_side_count_twice(journal: SqlJournal) -> None:
    one_leg = "single_leg_romanian_deadlift"
    sets = [{"side": side, "reps": 8, **KEPT} for side in Side]
    plan = {"planned_sets": 1, "planned_reps": 8, "tempo": DEFAULT_TEMPO, "is_paced": True}
    journal.apply(log_change(planned(logged(MONDAY, exercise=one_leg, sets=sets), **plan)))
    week = points(journal, Metric.TENSION, exercise_id=ExerciseId(one_leg))[0]
    assert (week.value, week.plan) == (80, 80)


def test_a_missing_answer_is_neither_good_nor_bad(journal: SqlJournal) -> None:
    silent = {"tempo_answer": None, "quality": None, "reps_left": None}
    journal.apply(log_change(logged(MONDAY, sets=(silent, silent))))
    for metric in (Metric.TEMPO_KEPT, Metric.CLEAN_REPS, Metric.REPS_LEFT, Metric.REST):
        assert points(journal, metric) == ()
    told = {"tempo_answer": TempoAnswer.RUSHED, "quality": Quality.CLEAN}
    journal.apply(log_change(logged(SUNDAY, sets=(silent, told))))
    (kept,) = points(journal, Metric.TEMPO_KEPT)
    assert (kept.value, kept.hits, kept.of) == (0, 0, 1)
    (clean,) = points(journal, Metric.CLEAN_REPS)
    assert (clean.value, clean.hits, clean.of) == (100, 8, 8)


@pytest.mark.parametrize(
    ("faults", "clean"),
    [
        ((), 0),
        ((RepFault(Fault.BAR_DRIFTED, None),), 0),
        ((RepFault(Fault.BAR_DRIFTED, 3),), 7),
        ((RepFault(Fault.BAR_DRIFTED, 3), RepFault(Fault.TOO_DEEP, 3)), 7),
        ((RepFault(Fault.BAR_DRIFTED, 3), RepFault(Fault.TOO_DEEP, None)), 0),
        ((RepFault(Fault.BAR_DRIFTED, 12),), 8),
    ],
)
def test_the_clean_reps_of_a_faulty_set(
    journal: SqlJournal, faults: tuple[RepFault, ...], clean: int
) -> None:
    faulty = {"quality": Quality.SOMETHING_OFF, "faults": faults}
    journal.apply(log_change(logged(MONDAY, sets=(faulty,))))
    (point,) = points(journal, Metric.CLEAN_REPS)
    assert (point.hits, point.of) == (clean, 8)


def test_four_or_more_left_counts_as_four(journal: SqlJournal) -> None:
    sets = ({"reps_left": RepsLeft.of(4)}, {"reps_left": RepsLeft(5)})
    journal.apply(log_change(logged(MONDAY, sets=sets)))
    (point,) = points(journal, Metric.REPS_LEFT)
    assert (point.value, point.of) == (2.25, 2)


def test_rests_without_a_plan_have_none_beside_them(journal: SqlJournal) -> None:
    sets = (
        {"rest_taken_seconds": 100, "rest_planned_seconds": 150},
        {"rest_taken_seconds": 140},
        {"rest_planned_seconds": 90},
    )
    alone = ({"rest_taken_seconds": 60},)
    journal.apply(log_change(logged(MONDAY, sets=sets), logged(SUNDAY, sets=alone)))
    first, second = points(journal, Metric.REST)
    assert (first.value, first.plan, first.of) == (120, 150, 2)
    assert (second.value, second.plan) == (60, None)


def test_loads_are_told_apart_as_they_were_entered(journal: SqlJournal) -> None:
    older = [
        logged(MONDAY + timedelta(days=day), sets=({"load": lb(135)},) * 5) for day in range(3)
    ]
    newer = [
        logged(NEXT_MONDAY + timedelta(days=day), sets=({"reps": day + 5, "reps_left": None},))
        for day in range(6)
    ]
    journal.apply(log_change(*older, *newer))
    question = ChartQuestion(Metric.REPS_AT_LOAD, RDL, None, TODAY, TODAY)
    answer = ProgressCharts(journal).answer(question)
    assert answer.loads == (lb(135), kg(60))
    assert answer.load == kg(60)
    assert [one.value for one in answer.lines[0].points] == [5, 6, 7, 8, 9, 10]
    chosen = ProgressCharts(journal).answer(replace(question, load=lb(135)))
    assert len(chosen.lines[0].points) == 3
    nobody_lifted = ProgressCharts(journal).answer(replace(question, load=kg(99)))
    assert (nobody_lifted.lines, nobody_lifted.load) == ((), kg(99))


def test_imported_sessions_have_no_time_and_count(journal: SqlJournal) -> None:
    imported = [
        logged(MONDAY, start=LocalMoment(MONDAY), end=None, sets=({"reps": reps},))
        for reps in (8, 9)
    ]
    journal.apply(log_change(*imported))
    assert len(points(journal, Metric.ESTIMATE)) == 2
    (week,) = points(journal, Metric.ESTIMATE, Rollup.WEEK)
    assert week.best is not None
    assert week.best.reps == 9


def test_a_clock_change_leaves_a_session_in_its_week(journal: SqlJournal) -> None:
    # In the night before Monday 30 March 2026 clocks were put forward.
    late = date(2026, 3, 29)
    ended = LocalMoment(date(2026, 3, 30), None, 120)
    journal.apply(log_change(logged(late, start=LocalMoment(late, None, 60), end=ended)))
    (bar,) = points(journal, Metric.VOLUME, last=late, today=late)
    assert bar.day == date(2026, 3, 23)


def test_the_best_trial_of_a_leg_counts_up_to_half_a_minute(journal: SqlJournal) -> None:
    trials = ((MONDAY, 12_000), (MONDAY, 14_000), (SUNDAY, 45_000))
    checks = [
        BalanceCheck(f"b{number}", day, Side.LEFT, number + 1, milliseconds)
        for number, (day, milliseconds) in enumerate(trials)
    ]
    write(journal, *checks)
    assert points(journal, Metric.SIDES) == ()
    days = points(journal, Metric.SIDES, code=LineCode.LEFT)
    assert [one.value for one in days] == [14, 30]
    (week,) = points(journal, Metric.SIDES, Rollup.WEEK, code=LineCode.LEFT)
    assert (week.day, week.value) == (MONDAY, 30)


def test_of_a_day_the_last_body_mass_counts(journal: SqlJournal) -> None:
    weights = ((MONDAY, kg(73)), (MONDAY, kg(72)), (SUNDAY, kg(71)))
    write(journal, *[BodyMass(f"w{n}", day, mass) for n, (day, mass) in enumerate(weights)])
    assert [one.value for one in points(journal, Metric.BODY_MASS)] == [72, 71]
    (week,) = points(journal, Metric.BODY_MASS, Rollup.WEEK)
    assert week.value == 71.5


def test_progress_ends_at_one_and_may_stop_the_work(journal: SqlJournal) -> None:
    journal.apply(log_change(*[logged(MONDAY - timedelta(days=day)) for day in range(400)]))
    told: list[float] = []
    question = ChartQuestion(Metric.TENSION, RDL, None, TODAY, TODAY)
    ProgressCharts(journal).answer(question, told.append)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)
    assert len(told) > 3

    class StoppedError(Exception):
        pass

    def stop(_share: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        ProgressCharts(journal).answer(question, stop)
    journal.apply(log_change(logged(TODAY)))


def test_hinges_come_first_and_then_what_is_done_often(journal: SqlJournal) -> None:
    sessions = [
        *(logged(MONDAY, exercise="squat") for _ in range(3)),
        logged(MONDAY, exercise="good_morning"),
        *(logged(MONDAY) for _ in range(2)),
        logged(MONDAY, exercise="calf_raise", sets=()),
    ]
    journal.apply(log_change(*sessions))
    chosen = [one.id for one in ProgressCharts(journal).exercises()]
    assert chosen == [RDL, "good_morning", "squat"]
