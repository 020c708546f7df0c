from datetime import date

from hinge_desktop.core.charts.answers import AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.faults import Fault
from hinge_desktop.exchange.writers.chart_csv import chart_csv, column_of
from tests.charts_parts import answer, best, line, question, weeks

SEPTEMBER = date(2026, 9, 1)
OCTOBER = date(2026, 10, 13)


def rows(report: ChartReport) -> list[str]:
    return b"".join(chart_csv(report)).decode().splitlines()


def test_estimates_with_the_sets_behind_them() -> None:
    points = (
        AnswerPoint(SEPTEMBER, 70.0, best=best(SEPTEMBER, 52.5, 8)),
        AnswerPoint(
            OCTOBER,
            78.58333,
            is_rough=True,
            faults=(Fault.BAR_DRIFTED, Fault.NECK_CRANED),
            best=best(OCTOBER, 57.5, 9),
        ),
    )
    assert rows(ChartReport(answer(question(), line(points)))) == [
        (
            "date,exercise_id,estimate_kg,is_rough,set_weight,set_weight_unit,set_reps,"
            "set_reps_left,faults"
        ),
        "2026-09-01,romanian_deadlift,70,,52.5,kg,8,2,",
        "2026-10-13,romanian_deadlift,78.583,yes,57.5,kg,9,2,bar_drifted neck_craned",
    ]


def test_weeks_with_their_plan_and_the_running_one() -> None:
    asked = question(Metric.TENSION, Rollup.WEEK, exercise_id=None)
    report = ChartReport(answer(asked, line(weeks((315.0, 180.0), plan=300.0))))
    assert rows(report) == [
        "week_from,is_running,exercise_id,tension_s,planned_tension_s",
        "2026-11-09,,all_hinges,315,300",
        "2026-11-16,yes,all_hinges,180,300",
    ]


def test_both_legs_share_a_row_and_compared_days_are_told() -> None:
    left = line((AnswerPoint(OCTOBER, 22.0),), LineCode.LEFT)
    right = line((AnswerPoint(OCTOBER, 20.0),), LineCode.RIGHT)
    earlier = line((AnswerPoint(SEPTEMBER, 14.25),), LineCode.LEFT)
    asked = question(Metric.SIDES)
    assert rows(ChartReport(answer(asked, left, right), answer(asked, earlier))) == [
        "date,is_compared,exercise_id,left_held_s,right_held_s",
        "2026-09-01,yes,romanian_deadlift,14.25,",
        "2026-10-13,,romanian_deadlift,22,20",
    ]


def test_every_value_has_a_column_with_its_unit() -> None:
    names = {column_of(metric, LineCode.MAIN) for metric in Metric}
    assert len(names) == len(Metric)
    assert column_of(Metric.DEPTH, LineCode.RAISE_LEFT) == "left_raise_degrees"
