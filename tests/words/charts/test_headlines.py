from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.words.charts.headlines import NOTHING, Headline, headline_of
from tests.builders import kg
from tests.charts_parts import TODAY, answer, line, question, weeks

SEPTEMBER = date(2026, 9, 1)
NOVEMBER = date(2026, 11, 10)


def told(
    metric: Metric, *lines: AnswerLine, rollup: Rollup = Rollup.WEEK, **asides: object
) -> Headline:
    report = ChartReport(answer(question(metric, rollup), *lines))
    return plain(headline_of(replace(report, **asides)))  # type: ignore[arg-type]


def plain(headline: Headline) -> Headline:
    def words(text: str) -> str:
        return text.replace("\N{NO-BREAK SPACE}", " ")

    moved = replace(headline.moved, words=words(headline.moved.words))
    return replace(headline, value=words(headline.value), quiet=words(headline.quiet), moved=moved)


@pytest.mark.parametrize("metric", list(Metric))
def test_nothing_is_said_of_nothing(metric: Metric) -> None:
    assert told(metric) == NOTHING


def test_an_estimate_that_rose() -> None:
    points = (AnswerPoint(SEPTEMBER, 70.0), AnswerPoint(NOVEMBER, 84.0, is_rough=True))
    headline = told(Metric.ESTIMATE, line(points), rollup=Rollup.SESSION)
    assert (headline.value, headline.is_rough) == ("84 kg", True)
    assert headline.moved.words == "14 kg since 1 September"
    assert headline.moved.has_risen


@pytest.mark.parametrize(
    ("latest", "said"),
    [(68.6, "1 kg less since 1 September"), (70.2, "Level since 1 September")],
)
def test_an_estimate_that_did_not_rise(latest: float, said: str) -> None:
    points = (AnswerPoint(SEPTEMBER, 70.0), AnswerPoint(NOVEMBER, latest))
    headline = told(Metric.ESTIMATE, line(points), rollup=Rollup.SESSION)
    assert headline.moved.words == said
    assert not headline.moved.has_risen


def test_more_body_mass_is_told_without_praise() -> None:
    points = (AnswerPoint(SEPTEMBER, 78.0), AnswerPoint(NOVEMBER, 78.6))
    headline = told(Metric.BODY_MASS, line(points), rollup=Rollup.SESSION)
    assert (headline.value, headline.quiet) == ("78.6 kg", "10 November")
    assert headline.moved.words == "0.6 kg more since 1 September"
    assert not headline.moved.has_risen


def test_a_week_that_is_over_stands_before_the_running_one() -> None:
    headline = told(Metric.VOLUME, line(weeks((3060.0, 3780.0, 2160.0))))
    assert (headline.value, headline.quiet) == ("3,780 kg", "last full week")
    assert headline.moved.words == "Was 3,060 kg in the week of 2 November"


def test_a_week_long_ago_is_named_and_so_is_a_running_one_alone() -> None:
    monday = date(2025, 3, 3)
    old = AnswerPoint(monday, 2000.0)
    assert told(Metric.VOLUME, line((old,))).quiet == "week of 3 March 2025"
    assert told(Metric.VOLUME, line(weeks((2160.0,)))).quiet == "this week so far"


def test_tension_says_whether_it_was_tapped() -> None:
    counted = told(Metric.TENSION, line(weeks((315.0, 60.0))))
    assert (counted.value, counted.quiet) == ("5:15", "last full week, by the count")
    tapped = told(Metric.TENSION, line(weeks((315.0, 60.0), is_measured=True)))
    assert tapped.quiet == "last full week, tapped"


def test_clean_reps_with_the_last_fault_and_without_any() -> None:
    points = weeks((100.0, 98.0, 100.0), hits=59, of=60)
    fault = told(Metric.CLEAN_REPS, line(points), last_fault=date(2026, 10, 13))
    assert (fault.value, fault.quiet) == ("177 of 180", "last fault 13 October")
    clean = told(Metric.CLEAN_REPS, line(weeks((100.0,), hits=60, of=60)))
    assert (clean.value, clean.quiet) == ("60 of 60", "no fault")


def test_tempo_of_last_week_and_so_far() -> None:
    full, running = weeks((100.0, 33.3))
    points = (full._replace(hits=6, of=6), running._replace(hits=1, of=3))
    headline = told(Metric.TEMPO_KEPT, line(points))
    assert (headline.value, headline.quiet) == ("100 %", "of sets last week, 1 of 3 this week")
    by_session = told(Metric.TEMPO_KEPT, line(points[1:]), rollup=Rollup.SESSION)
    assert by_session.quiet == "of sets 16 November"


def test_the_place_that_was_felt_most() -> None:
    hamstrings = line(weeks((67.0, 83.0, 100.0)), LineCode.HAMSTRINGS)
    back = line(weeks((33.0, 100.0, 0.0)), LineCode.LOW_BACK)
    headline = told(Metric.FELT, hamstrings, back)
    assert (headline.value, headline.quiet) == ("Lower back", "100 % of answers, last full week")


def test_the_legs_are_as_far_apart_as_in_the_last_check() -> None:
    left = line((AnswerPoint(SEPTEMBER, 14.0), AnswerPoint(NOVEMBER, 22.0)), LineCode.LEFT)
    right = line((AnswerPoint(SEPTEMBER, 11.0), AnswerPoint(NOVEMBER, 20.0)), LineCode.RIGHT)
    headline = told(Metric.SIDES, left, right, rollup=Rollup.SESSION)
    assert (headline.value, headline.quiet) == ("9 % apart", "one leg, seconds held")
    assert headline.moved.words == "Was 21 % apart on 1 September"
    assert told(Metric.SIDES, left, rollup=Rollup.SESSION) == NOTHING


def sessions(done: tuple[float, ...], plan: float | None = 2.0) -> AnswerLine:
    return line(weeks(done, plan=plan))


@pytest.mark.parametrize(
    ("done", "is_due", "value", "quiet"),
    [
        ((2.0, 1.0, 1.0), True, "4 of 6", "one missed, one is today"),
        ((2.0, 1.0, 1.0), False, "4 of 6", "one missed, one to go this week"),
        ((0.0, 0.0, 2.0), False, "2 of 6", "four missed"),
        ((2.0, 2.0, 0.0), True, "4 of 6", "two to go this week"),
        ((2.0, 2.0, 2.0), False, "6 of 6", "as planned"),
        ((2.0, 3.0, 2.0), False, "7", "6 planned"),
    ],
)
def test_sessions_against_the_plan(
    done: tuple[float, ...],
    is_due: bool,
    value: str,
    quiet: str,
) -> None:
    headline = told(Metric.SESSIONS, sessions(done), is_session_due=is_due)
    assert (headline.value, headline.quiet) == (value, quiet)


def test_sessions_without_a_plan_are_counted() -> None:
    headline = told(Metric.SESSIONS, sessions((2.0, 1.0), plan=None))
    assert (headline.value, headline.quiet) == ("3", "in 2 weeks")


def test_rest_depth_reserve_and_reps_at_a_load() -> None:
    rest = told(Metric.REST, line(weeks((125.0, 150.0), plan=120.0)))
    assert (rest.value, rest.quiet) == ("2:05", "last full week, planned 2:00")
    depth = told(Metric.DEPTH, line((AnswerPoint(NOVEMBER, 1.0),)), rollup=Rollup.SESSION)
    assert (depth.value, depth.quiet) == ("My lowest point", "10 November")
    left = told(Metric.REPS_LEFT, line(weeks((1.666, 2.0))))
    assert left.value == "1.7"
    asked = question(Metric.REPS_AT_LOAD)
    twelve = line((AnswerPoint(NOVEMBER, 12.0),))
    report = ChartReport(replace(answer(asked, twelve), loads=(kg(60),), load=kg(60)))
    reps = plain(headline_of(report))
    assert (reps.value, reps.quiet) == ("12 reps", "at 60 kg, 10 November")


def test_another_year_is_named() -> None:
    day = TODAY - timedelta(days=700)
    headline = told(Metric.BODY_MASS, line((AnswerPoint(day, 70.0),)), rollup=Rollup.SESSION)
    assert headline.quiet.endswith("2024")
