"""Answers what a chart is asked: reads the sums, one short piece after another, and draws them up.

Every call may take longer than a frame, so a worker makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from hinge_desktop.core.charts.answers import AnswerLine, ChartAnswer
from hinge_desktop.core.charts.body_mass import body_mass_lines
from hinge_desktop.core.charts.depth import depth_lines
from hinge_desktop.core.charts.estimates import estimate_lines
from hinge_desktop.core.charts.felt import felt_lines
from hinge_desktop.core.charts.most_reps import loads_used, most_reps_lines, usual_load
from hinge_desktop.core.charts.progress import no_progress
from hinge_desktop.core.charts.questions import ChartQuestion, Metric
from hinge_desktop.core.charts.scope import hinge_ids
from hinge_desktop.core.charts.session_counts import session_lines
from hinge_desktop.core.charts.shares import (
    clean_reps_lines,
    reps_left_lines,
    rest_lines,
    tempo_kept_lines,
)
from hinge_desktop.core.charts.sides import sides_lines
from hinge_desktop.core.charts.sums import ChartReads, ChartScope, Progress
from hinge_desktop.core.charts.tension import tension_lines
from hinge_desktop.core.charts.volume import volume_lines
from hinge_desktop.core.charts.weeks import days_of, rollup_of
from hinge_desktop.core.exercises import Exercise, Family, LoadKind
from hinge_desktop.core.journal import Journal

_SETS_SHARE: Final = 0.8
"""How much of the work on time under tension is about sets; the rest is about plans."""


class ProgressCharts:
    """Answers the questions of the charts page."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def exercises(self) -> tuple[Exercise, ...]:
        """Return the exercises with working sets: hinges first, then by how often they were done.

        Sessions are counted, not reps, so that a million sets need not be read.
        """
        known = {one.id: one for one in self._journal.exercises()}
        times = dict(self._journal.charts.exercises_done())
        # A slug of a newer Hinge is shown under its own name.
        exercises = (known.get(one) or Exercise(one, Family.OTHER, LoadKind.OTHER) for one in times)
        return tuple(
            sorted(exercises, key=lambda one: (one.family is not Family.HINGE, -times[one.id]))
        )

    def answer(self, question: ChartQuestion, progress: Progress | None = None) -> ChartAnswer:
        """Return what a chart draws; `progress` is told between reads and may raise to stop."""
        asked = _Asked(question, self._journal, self._journal.charts, progress or no_progress)
        if question.metric is Metric.REPS_AT_LOAD:
            return _most_reps(asked)
        return _answer(question, _LINES[question.metric](asked))


@dataclass(frozen=True)
class _Asked:
    """A question and what is needed to answer it."""

    question: ChartQuestion
    journal: Journal
    reads: ChartReads
    progress: Progress

    @cached_property
    def scope(self) -> ChartScope:
        """Which sets it is about."""
        chosen = self.question.exercise_id
        ids = hinge_ids(self.journal.exercises()) if chosen is None else (chosen,)
        return ChartScope(ids, *days_of(self.question), rollup_of(self.question))

    def told(self, start: float, end: float) -> Progress:
        """Return the progress of one read of several."""
        return lambda share: self.progress(start + (end - start) * share)


def _estimate(asked: _Asked) -> tuple[AnswerLine, ...]:
    if asked.question.exercise_id is None:
        return ()
    return estimate_lines(asked.question, asked.reads.best_sets(asked.scope, asked.progress))


def _volume(asked: _Asked) -> tuple[AnswerLine, ...]:
    sums = asked.reads.lifted(asked.scope, asked.progress)
    return volume_lines(asked.question, sums, asked.reads.first_session_day())


def _tension(asked: _Asked) -> tuple[AnswerLine, ...]:
    sums = asked.reads.tension(asked.scope, asked.told(0, _SETS_SHARE))
    planned = asked.reads.planned_tension(asked.scope, asked.told(_SETS_SHARE, 1))
    return tension_lines(asked.question, sums, planned, asked.reads.first_session_day())


def _tempo_kept(asked: _Asked) -> tuple[AnswerLine, ...]:
    return tempo_kept_lines(asked.question, asked.reads.tempo_kept(asked.scope, asked.progress))


def _clean_reps(asked: _Asked) -> tuple[AnswerLine, ...]:
    return clean_reps_lines(asked.question, asked.reads.clean_reps(asked.scope, asked.progress))


def _reps_left(asked: _Asked) -> tuple[AnswerLine, ...]:
    return reps_left_lines(asked.question, asked.reads.reps_left(asked.scope, asked.progress))


def _felt(asked: _Asked) -> tuple[AnswerLine, ...]:
    return felt_lines(asked.question, asked.reads.felt(asked.scope, asked.progress))


def _depth(asked: _Asked) -> tuple[AnswerLine, ...]:
    sums = asked.reads.depths(asked.scope, asked.progress)
    return depth_lines(asked.question, sums, asked.journal.mobility_checks())


def _sides(asked: _Asked) -> tuple[AnswerLine, ...]:
    return sides_lines(asked.question, asked.journal.balance_checks())


def _sessions(asked: _Asked) -> tuple[AnswerLine, ...]:
    sums = asked.reads.sessions(asked.scope, asked.progress)
    weekdays = {one.weekday for one in asked.journal.plan_days()}
    return session_lines(asked.question, sums, weekdays, asked.reads.first_session_day())


def _rest(asked: _Asked) -> tuple[AnswerLine, ...]:
    return rest_lines(asked.question, asked.reads.rests(asked.scope, asked.progress))


def _body_mass(asked: _Asked) -> tuple[AnswerLine, ...]:
    return body_mass_lines(asked.question, asked.journal.body_masses())


_LINES: Final[Mapping[Metric, Callable[[_Asked], tuple[AnswerLine, ...]]]] = {
    Metric.ESTIMATE: _estimate,
    Metric.VOLUME: _volume,
    Metric.TENSION: _tension,
    Metric.TEMPO_KEPT: _tempo_kept,
    Metric.CLEAN_REPS: _clean_reps,
    Metric.REPS_LEFT: _reps_left,
    Metric.FELT: _felt,
    Metric.DEPTH: _depth,
    Metric.SIDES: _sides,
    Metric.SESSIONS: _sessions,
    Metric.REST: _rest,
    Metric.BODY_MASS: _body_mass,
}


def _most_reps(asked: _Asked) -> ChartAnswer:
    if asked.question.exercise_id is None:
        return _answer(asked.question, ())
    sums = asked.reads.most_reps(asked.scope, asked.progress)
    load = asked.question.load or usual_load(sums)
    lines = () if load is None else most_reps_lines(asked.question, sums, load)
    return replace(_answer(asked.question, lines), loads=loads_used(sums), load=load)


def _answer(question: ChartQuestion, lines: tuple[AnswerLine, ...]) -> ChartAnswer:
    return ChartAnswer(question, lines, min((one.points[0].day for one in lines), default=None))
