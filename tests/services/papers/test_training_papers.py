"""Sessions, blocks, years and empty logs, gathered from a journal on disk."""

from __future__ import annotations

from datetime import date

import pytest

from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.papers.block_paper import planned_of_weeks
from hinge_desktop.core.papers.shares import Share
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.safety import StopState
from hinge_desktop.core.training import SessionId
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, lb, logged
from tests.charts_parts import answer, question
from tests.sample_training import FAULT_DAY, RDL
from tests.services.papers.test_four_weeks import keep, keep_sessions

AUTUMN = date(2026, 9, 1), date(2026, 11, 21)


class EndedError(Exception):
    """Nobody waits any more."""


@pytest.mark.usefixtures("sample")
def test_the_last_session_with_its_figures(papers: TrainingPapers) -> None:
    session_id = papers.last_session()
    assert session_id is not None
    paper = papers.session(session_id)
    assert paper is not None
    assert paper.session.start.date == date(2026, 11, 17)
    rdl, curl = paper.exercises
    assert (rdl.exercise.id, curl.exercise.id) == (RDL, "leg_curl")
    # Two warm-ups are there, and in no sum: 3 x 12 x 60 kg; one of three kept 12 x 5 s.
    assert len(rdl.sets) == 5
    assert rdl.figures.volume_kg == 2160
    assert rdl.figures.tension_ms == 60_000
    assert (rdl.figures.kept, rdl.figures.tempo_answers) == (1, 3)


@pytest.mark.usefixtures("sample")
def test_the_chart_of_a_session_ends_with_its_day(papers: TrainingPapers) -> None:
    (line,) = papers.block(FAULT_DAY, FAULT_DAY).lines
    paper = papers.session(line.id)
    assert paper is not None
    (chart, *_) = paper.charts
    days = [point.day for line in chart.lines for point in line.points]
    assert max(days) == FAULT_DAY
    assert chart.question.metric is Metric.ESTIMATE


def test_a_session_that_is_gone_has_no_paper(papers: TrainingPapers) -> None:
    assert papers.session(SessionId("none")) is None
    assert papers.last_session() is None


@pytest.mark.usefixtures("sample")
def test_a_block_adds_up_its_weeks(papers: TrainingPapers) -> None:
    paper = papers.block(*AUTUMN)
    assert paper.figures.workouts == len(paper.lines) == sum(one.sessions for one in paper.weeks)
    assert paper.figures.sets == sum(one.sets for one in paper.weeks)
    assert paper.figures.reps == sum(one.reps for one in paper.weeks)
    total = sum(one.volume_kg for one in paper.weeks)
    assert paper.figures.volume_kg == pytest.approx(total)
    days = [one.day for one in paper.lines]
    assert days == sorted(days)


@pytest.mark.usefixtures("sample")
def test_a_week_of_a_block_by_hand(papers: TrainingPapers) -> None:
    paper = papers.block(*AUTUMN)
    week = next(one for one in paper.weeks if one.start == date(2026, 10, 12))
    # 13 October: 57.5 kg x 9, 9, 9 with a drift in rep 5 of the last; 17 October: x 8, 8, 8.
    # Beside it leg curls, 25 kg x 10, 10, 10, on both days.
    assert (week.sessions, week.sets, week.reps) == (2, 12, 27 + 24 + 60)
    assert week.volume_kg == 57.5 * (27 + 24) + 25 * 60
    assert week.clean_reps == Share(50, 51)
    assert week.kept == Share(6, 6)


@pytest.mark.usefixtures("sample")
def test_weeks_without_training_stand_in_the_block(papers: TrainingPapers) -> None:
    starts = [one.start for one in papers.block(*AUTUMN).weeks]
    assert starts[0] == date(2026, 8, 31)
    assert starts[-1] == date(2026, 11, 16)
    assert len(starts) == 12
    empty = [one for one in papers.block(*AUTUMN).weeks if not one.sessions]
    assert [(one.sets, one.volume_kg) for one in empty] == [(0, 0.0)] * len(empty)


def test_a_block_is_cut_at_its_days(journal: SqlJournal, papers: TrainingPapers) -> None:
    keep_sessions(journal, *(logged(date(2026, 11, day)) for day in (1, 2, 3, 4)))
    paper = papers.block(date(2026, 11, 2), date(2026, 11, 3))
    assert [one.day.day for one in paper.lines] == [2, 3]
    assert paper.figures.workouts == 2


def test_an_empty_block_has_nothing(papers: TrainingPapers) -> None:
    paper = papers.block(*AUTUMN)
    assert (paper.weeks, paper.lines, paper.charts, paper.figures.workouts) == ((), (), (), 0)


def test_a_week_over_new_year_stays_one(journal: SqlJournal, papers: TrainingPapers) -> None:
    keep_sessions(journal, logged(date(2025, 12, 30)), logged(date(2026, 1, 2)))
    (week,) = papers.block(date(2025, 12, 1), date(2026, 1, 31)).weeks
    assert (week.start, week.sessions, week.sets) == (date(2025, 12, 29), 2, 6)


def test_pounds_are_converted_once(journal: SqlJournal, papers: TrainingPapers) -> None:
    keep_sessions(journal, logged(date(2026, 11, 3), sets=[{"load": lb(135), "reps": 10}]))
    # 1350 lb x 0.45359237
    assert papers.year(2026).months[10].volume_kg == 612.35


@pytest.mark.usefixtures("sample")
def test_a_year_by_its_months(papers: TrainingPapers) -> None:
    paper = papers.year(2026)
    assert [month.first_day.month for month in paper.months] == list(range(1, 13))
    assert sum(month.sessions for month in paper.months) == paper.figures.workouts
    assert sum(month.reps for month in paper.months) == paper.figures.reps
    november = paper.months[10]
    # 60 kg x 3 x (8 + 9 + 10 + 11 + 12), and leg curls 25 kg x 30 on five days.
    assert (november.sessions, november.sets) == (5, 30)
    assert november.volume_kg == 60 * 150 + 25 * 150
    # All kept but two sets of 12: (150 - 24) x 5 s.
    assert november.tension_s == 630
    assert november.clean_reps == Share(150, 150)
    assert paper.months[0].clean_reps == Share(0, 0)
    assert {one.question.metric for one in paper.charts} >= {Metric.ESTIMATE, Metric.VOLUME}


def test_reading_stops_where_nobody_waits(journal: SqlJournal, papers: TrainingPapers) -> None:
    keep_sessions(journal, logged(date(2026, 11, 3)))

    def end() -> None:
        raise EndedError

    for read in (
        lambda: papers.block(*AUTUMN, end),
        lambda: papers.year(2026, end),
        lambda: papers.four_weeks(end),
    ):
        with pytest.raises(EndedError):
            read()


def test_the_log_sheet_has_the_next_plan(papers: TrainingPapers) -> None:
    paper = papers.log_sheet(3)
    assert (paper.copies, paper.is_stopped) == (3, False)
    (one,) = paper.exercises
    assert one.exercise.id == one.planned.exercise_id == "wall_hinge"
    assert Fault.BECAME_A_SQUAT in paper.faults
    assert Fault.BAR_DRIFTED not in paper.faults


@pytest.mark.usefixtures("sample")
def test_the_log_sheet_is_for_the_next_day_to_train(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    keep(journal, PlanDay(1))
    assert papers.log_sheet().day == date(2026, 11, 24)


def test_the_log_sheet_says_that_a_stop_holds(journal: SqlJournal, papers: TrainingPapers) -> None:
    keep(journal, StopState("stop", None, at(date(2026, 11, 10))))
    assert papers.log_sheet().is_stopped


def test_only_a_chart_of_sessions_knows_planned_ones() -> None:
    with pytest.raises(ValueError, match="estimate"):
        planned_of_weeks(answer(question(Metric.ESTIMATE)))
