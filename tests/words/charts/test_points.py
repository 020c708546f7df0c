from datetime import date

import pytest

from hinge_desktop.core.charts.answers import (
    AnswerPoint,
    ChartEvent,
    EventKind,
    LineCode,
)
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import Rung, Stage
from hinge_desktop.words.charts.events import event_words
from hinge_desktop.words.charts.names import days_words, line_name, metric_name
from hinge_desktop.words.charts.points import spoken_point
from hinge_desktop.words.charts.reasons import other_formulas_words, reason_words
from hinge_desktop.words.charts.waiting import waiting_words
from tests.charts_parts import answer, best, line, question, weeks

NOVEMBER = date(2026, 11, 3)


def spoken(
    metric: Metric,
    point: AnswerPoint,
    *,
    code: LineCode = LineCode.MAIN,
    rollup: Rollup = Rollup.SESSION,
) -> str:
    asked = question(metric, rollup)
    title, details = spoken_point(answer(asked, line((point,), code)), code, point)
    text = "; ".join((title, *details))
    return text.replace("\N{NO-BREAK SPACE}", " ").replace("\N{MULTIPLICATION SIGN}", "x")


def test_an_estimate_as_in_the_design() -> None:
    point = AnswerPoint(NOVEMBER, 82.0, is_rough=True, best=best(NOVEMBER, 60, 8, 3))
    assert spoken(Metric.ESTIMATE, point) == (
        "Tuesday 3 November; Estimate 82 kg, rough; 60 kg x 8, 3 left"
    )
    faulty = point._replace(is_rough=False, faults=(Fault.BAR_DRIFTED,))
    assert spoken(Metric.ESTIMATE, faulty).endswith(
        "Estimate 82 kg; 60 kg x 8, 3 left; Bar drifted away"
    )


@pytest.mark.parametrize(
    ("metric", "point", "said"),
    [
        (Metric.VOLUME, AnswerPoint(NOVEMBER, 3780.0), "3,780 kg"),
        (Metric.TENSION, AnswerPoint(NOVEMBER, 315.0, 300.0), "5:15, by the count; Planned 5:00"),
        (Metric.TENSION, AnswerPoint(NOVEMBER, 315.0, is_measured=True), "5:15, tapped"),
        (Metric.TENSION, AnswerPoint(NOVEMBER, None, 300.0), "Nothing done; Planned 5:00"),
        (Metric.TEMPO_KEPT, AnswerPoint(NOVEMBER, 83.3, hits=5, of=6), "83 %, 5 of 6 sets"),
        (Metric.CLEAN_REPS, AnswerPoint(NOVEMBER, 98.0, hits=50, of=51), "98 %, 50 of 51 reps"),
        (Metric.REPS_LEFT, AnswerPoint(NOVEMBER, 1.66), "1.7 reps in reserve"),
        (Metric.SESSIONS, AnswerPoint(NOVEMBER, 1.0, 2.0), "1 session; Planned 2"),
        (Metric.SESSIONS, AnswerPoint(NOVEMBER, 2.0), "2 sessions"),
        (Metric.REST, AnswerPoint(NOVEMBER, 125.0, 120.0), "2:05 between sets; Planned 2:00"),
        (Metric.DEPTH, AnswerPoint(NOVEMBER, 2.0), "Past it"),
        (Metric.BODY_MASS, AnswerPoint(NOVEMBER, 78.4), "78.4 kg"),
        (Metric.REPS_AT_LOAD, AnswerPoint(NOVEMBER, 12.0), "12 reps"),
    ],
)
def test_what_is_said_of_a_point(metric: Metric, point: AnswerPoint, said: str) -> None:
    assert spoken(metric, point) == f"Tuesday 3 November; {said}"


def test_each_leg_and_each_place_has_its_name() -> None:
    point = AnswerPoint(NOVEMBER, 22.0)
    assert spoken(Metric.SIDES, point, code=LineCode.LEFT).endswith("; Left 22 s")
    raised = spoken(Metric.DEPTH, point, code=LineCode.RAISE_RIGHT)
    assert raised.endswith("; Right leg raise 22\N{DEGREE SIGN}")
    felt = AnswerPoint(NOVEMBER, 67.0, hits=2, of=3)
    said = spoken(Metric.FELT, felt, code=LineCode.LOW_BACK)
    assert said.endswith("; Lower back 67 %, 2 of 3 answers")


def test_weeks_the_running_one_and_other_years() -> None:
    full, running = weeks((1000.0, 500.0))
    assert spoken(Metric.VOLUME, full, rollup=Rollup.WEEK).startswith("Week of 9 November;")
    so_far = spoken(Metric.VOLUME, running, rollup=Rollup.WEEK)
    assert so_far.startswith("This week, since 16 November;")
    old = AnswerPoint(date(2024, 11, 5), 1000.0)
    assert spoken(Metric.BODY_MASS, old).startswith("Tuesday 5 November 2024;")


def test_events_in_a_word() -> None:
    gate = ChartEvent(EventKind.GATE_PASSED, NOVEMBER, Rung.BAR, Stage.LOADED)
    assert event_words(gate) == "Bar RDL, loaded"
    assert event_words(ChartEvent(EventKind.EASY_WEEK, NOVEMBER)) == "Easy week"
    assert event_words(ChartEvent(EventKind.PAIN, NOVEMBER)) == "Pain"
    fault = ChartEvent(EventKind.FAULT_WEEK, NOVEMBER, fault=Fault.NECK_CRANED)
    assert event_words(fault) == "Neck craned"
    assert event_words(ChartEvent(EventKind.FAULT_WEEK, NOVEMBER)) == "Something off"


def test_every_figure_and_line_has_a_name_and_a_reason() -> None:
    assert len({metric_name(one) for one in Metric}) == len(Metric)
    assert len({line_name(Metric.FELT, one) for one in LineCode}) == len(LineCode)
    reasons = {reason_words(ChartReport(answer(question(one)))) for one in Metric}
    assert len(reasons) == len(Metric)
    assert other_formulas_words(ChartReport(answer(question(Metric.VOLUME)))) == ""


@pytest.mark.parametrize(
    ("metric", "rollup", "points", "said"),
    [
        (Metric.ESTIMATE, Rollup.SESSION, 1, "Two more sessions and a line appears."),
        (Metric.ESTIMATE, Rollup.SESSION, 2, "One more session and a line appears."),
        (Metric.VOLUME, Rollup.WEEK, 0, "Three more weeks and this appears."),
        (Metric.SIDES, Rollup.SESSION, 0, "Three balance checks and a line appears."),
        (Metric.BODY_MASS, Rollup.SESSION, 2, "One more entry in Settings and a line appears."),
        (Metric.VOLUME, Rollup.WEEK, 3, ""),
    ],
)
def test_what_is_missing(metric: Metric, rollup: Rollup, points: int, said: str) -> None:
    assert waiting_words(question(metric, rollup), points) == said


def test_days_with_both_ends() -> None:
    same = Days(date(2026, 10, 1), date(2026, 10, 31))
    assert days_words(same) == "1 Oct to 31 Oct 2026"
    assert days_words(Days(date(2025, 10, 1), same.last)) == "1 Oct 2025 to 31 Oct 2026"
