"""Every figure of every chart equals one made anew from the exported journal.

The second way of reckoning (`charts_again`) reads the JSON and shares no code with the program.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from hinge_desktop.__main__ import main
from hinge_desktop.core.charts.answers import AnswerPoint, ChartAnswer
from hinge_desktop.core.charts.questions import OF_THE_LIFTER, ChartQuestion, Metric, Rollup
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.services.demo.demo_journal import SCRIPT_TODAY
from hinge_desktop.services.progress_charts import ProgressCharts
from hinge_desktop.store.opening import open_journal
from hinge_desktop.words.exercises import built_in_name
from tests.services.charts_again.bars import Recomputed
from tests.services.charts_again.exported import Asked, Lines, Point
from tests.services.charts_again.mixed_journal import make_mixed_journal

TODAY = SCRIPT_TODAY
DEMOS = {
    "26 weeks": ("--weeks", "26", "--seed", "1"),
    "2 years": ("--weeks", "104", "--seed", "7"),
    "3,000 sets": ("--weeks", "26", "--sets", "3000", "--seed", "3"),
}
RANGES = {
    "all": (None, TODAY),
    "4 weeks": (TODAY - timedelta(weeks=4), TODAY),
    "6 months": (date(2026, 5, 21), TODAY),
    "cut on both sides": (date(2026, 9, 3), date(2026, 10, 21)),
    "one day": (date(2026, 10, 13), date(2026, 10, 13)),
    "before all": (date(1990, 1, 1), date(1990, 2, 1)),
    "from before to after": (date(1990, 1, 1), TODAY + timedelta(days=40)),
}


@dataclass(frozen=True)
class Both:
    """A journal, as the program reads it and as it was exported."""

    file: Path
    charts: ProgressCharts
    again: Recomputed

    @property
    def exercises(self) -> list[str | None]:
        done = {
            entry["exercise_id"]
            for session in self.again.sessions
            for entry in session["entries"]
            if entry["work"]
        }
        return [None, *sorted(done)]

    def asked_about(self, metric: Metric) -> list[str | None]:
        """Return the exercises to ask for; some figures are the same for all."""
        return [None, "squat"] if metric in OF_THE_LIFTER else self.exercises


@pytest.fixture(scope="module", params=[*DEMOS, "mixed"])
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Both]:
    folder = tmp_path_factory.mktemp("recomputed")
    file, exported = folder / "journal.hinge", folder / "journal.json"
    if request.param == "mixed":
        make_mixed_journal(file, TODAY)
    else:
        assert main(["demo", str(file), "--today", TODAY.isoformat(), *DEMOS[request.param]]) == 0
    assert main(["export", str(exported), "--format", "json", "--journal", str(file)]) == 0
    tables = json.loads(exported.read_text(encoding="utf-8"))["tables"]
    journal = open_journal(file)
    yield Both(file, ProgressCharts(journal), Recomputed(tables))
    journal.close()


def _expected(again: Recomputed, metric: Metric, asked: Asked) -> Lines:
    if metric is Metric.REPS_AT_LOAD:
        return again.reps_at_load(asked, again.usual_load(asked))
    name = {Metric.SESSIONS: "sessions_done"}.get(metric, metric.value)
    lines: Lines = getattr(again, name)(asked)
    return lines


def _shown(answer: ChartAnswer) -> Lines:
    return {line.code.value: [_plain(point) for point in line.points] for line in answer.lines}


def _plain(point: AnswerPoint) -> Point:
    return {
        "day": point.day,
        "value": point.value,
        "plan": point.plan,
        "hits": point.hits,
        "of": point.of,
        "is_rough": point.is_rough,
        "is_measured": point.is_measured,
        "is_running": point.is_running,
        "faults": tuple(one.value for one in point.faults),
        "session_id": point.session_id,
        "best": None if point.best is None else point.best.set_id,
    }


def _whole(point: Point) -> Point:
    """Fill in what a recomputed point does not say."""
    silent: Point = dict.fromkeys(("plan", "hits", "of", "session_id", "best"))
    silent |= {"is_rough": False, "is_measured": False, "is_running": False, "faults": ()}
    return {name: _near(value) for name, value in (silent | point).items()}


def _near(value: Any) -> Any:
    return pytest.approx(float(value), rel=1e-12) if isinstance(value, Fraction) else value


@pytest.mark.parametrize("metric", Metric)
def test_every_figure_equals_its_recomputation(both: Both, metric: Metric) -> None:
    seen = 0
    for exercise in both.asked_about(metric):
        for first, last in RANGES.values():
            for rollup in Rollup:
                chosen = None if exercise is None else ExerciseId(exercise)
                question = ChartQuestion(metric, chosen, first, last, TODAY, rollup)
                answer = both.charts.answer(question)
                asked = Asked(exercise, first, last, TODAY, rollup is Rollup.WEEK)
                expected = _expected(both.again, metric, asked)
                wanted = {code: [_whole(one) for one in line] for code, line in expected.items()}
                assert _shown(answer) == wanted, question
                days = [one["day"] for line in expected.values() for one in line]
                assert answer.first_day == min(days, default=None)
                seen += len(days)
    assert seen > 0


def test_reps_at_every_load_equal_their_recomputation(both: Both) -> None:
    for exercise in both.exercises[1:]:
        asked = Asked(exercise, None, TODAY, TODAY, by_week=False)
        loads = [Weight(amount, Unit(unit)) for amount, unit in both.again.loads(asked)]
        for load in (None, *loads[:4]):
            question = ChartQuestion(
                Metric.REPS_AT_LOAD, ExerciseId(exercise or ""), None, TODAY, TODAY, load=load
            )
            answer = both.charts.answer(question)
            usual = both.again.usual_load(asked)
            shown = (load.thousandths, load.unit.value) if load else usual
            assert list(answer.loads) == loads
            assert answer.load == (None if shown is None else Weight(shown[0], Unit(shown[1])))
            expected = both.again.reps_at_load(asked, shown)
            wanted = {code: [_whole(one) for one in line] for code, line in expected.items()}
            assert _shown(answer) == wanted


def test_what_can_be_chosen_is_what_was_done(both: Both) -> None:
    chosen = [one.id for one in both.charts.exercises()]
    assert sorted(chosen) == both.exercises[1:]
    is_hinge = [both.again.families[one] == "hinge" for one in chosen]
    assert is_hinge == sorted(is_hinge, reverse=True)


def test_stats_on_the_command_line_says_the_same(
    both: Both, capsys: pytest.CaptureFixture[str]
) -> None:
    for exercise in both.exercises[1:]:
        chosen = ExerciseId(exercise or "")
        sums = {
            metric: [point.value or 0 for line in lines for point in line.points]
            for metric in (Metric.VOLUME, Metric.TENSION, Metric.ESTIMATE)
            for lines in [both.charts.answer(_over_all(metric, chosen)).lines]
        }
        capsys.readouterr()
        arguments = ["--exercise", built_in_name(chosen), "--journal", str(both.file)]
        assert main(["stats", "--json", *arguments]) == 0
        (told,) = json.loads(capsys.readouterr().out)["exercises"]
        assert told["volume_kg"] == pytest.approx(sum(sums[Metric.VOLUME]), abs=0.0051)
        assert told["time_under_tension_s"] == pytest.approx(sum(sums[Metric.TENSION]))
        best = max(sums[Metric.ESTIMATE], default=None)
        assert told["best_e1rm_kg"] == (None if best is None else pytest.approx(best, abs=0.0051))


def _over_all(metric: Metric, exercise: ExerciseId) -> ChartQuestion:
    last = TODAY + timedelta(days=40)
    return ChartQuestion(metric, exercise, None, last, TODAY)
