"""Reads the last four weeks for a coach or a physio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.day_plan import DayPlan
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import LadderPlace
from hinge_desktop.core.measures import MobilityTest
from hinge_desktop.core.mobility_history import sides_of
from hinge_desktop.core.papers.block_paper import has_points
from hinge_desktop.core.papers.four_weeks import (
    FourWeeks,
    HingeCharts,
    HingeFourWeeks,
    about_pain,
    back_counts,
    four_weeks_to,
    hinge_four_weeks,
    planned_sessions,
    sessions_done,
)
from hinge_desktop.core.safety import SafetyAnswer, StopState
from hinge_desktop.core.session_summary import working_sets
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.services.papers.asked_charts import AskedCharts, Charts, Check

_HINGES: Final = frozenset({Family.HINGE, Family.SINGLE_LEG_HINGE, Family.HINGE_DRILL})


class FourWeeksReading:
    """Reads in short pieces; `check` is called between them."""

    def __init__(self, journal: Journal, charts: Charts, today: date, check: Check) -> None:
        self._journal = journal
        self._check = check
        self._today = today
        self._weeks = four_weeks_to(today)
        self._days = Days(self._weeks[0].first, self._weeks[-1].last)
        self._asked = AskedCharts(charts, self._days.first, self._days.last, today, check)

    def read(self, plan: DayPlan, place: LadderPlace) -> FourWeeks:
        """Read all that the page says, with what the plan is now."""
        journal = self._journal
        sessions = journal.sessions_between(self._days.first, self._days.last)
        exercises = journal.exercises()
        hinges = tuple(self._hinges(exercises, sessions))
        answers, stops = journal.safety_answers(), journal.stop_states()
        self._check()
        return FourWeeks(
            days=self._days,
            made=self._today,
            sessions=sessions_done(sessions),
            planned_sessions=planned_sessions(
                self._days, journal.plan_days(), journal.charts.first_session_day()
            ),
            hinges=hinges,
            raises={
                side: one.latest
                for side, one in sides_of(
                    journal.mobility_checks(), MobilityTest.STRAIGHT_LEG_RAISE
                ).items()
            },
            backs=back_counts(sessions),
            pains=about_pain(answers, stops, self._days),
            stops=_active_stops(stops, answers),
            plan=plan,
            place=place,
            exercises=exercises,
            charts=tuple(self._charts(hinges)),
        )

    def _hinges(
        self, exercises: Sequence[Exercise], sessions: Sequence[LoggedSession]
    ) -> Iterator[HingeFourWeeks]:
        """Give the hinges that were done, loaded ones first, then by their sets."""
        known = {one.id: one for one in exercises if one.family in _HINGES}
        sets: dict[ExerciseId, int] = {}
        for session in sessions:
            for one in session.exercises:
                exercise_id, done = one.entry.exercise_id, len(working_sets(one))
                if exercise_id in known and done:
                    sets[exercise_id] = sets.get(exercise_id, 0) + done
        for exercise_id in sorted(sets, key=lambda one: _rank(known[one], sets[one])):
            asked = (Metric.CLEAN_REPS, Metric.TEMPO_KEPT, Metric.REPS_LEFT)
            charts = HingeCharts(*(self._asked.ask(metric, exercise_id) for metric in asked))
            yield hinge_four_weeks(known[exercise_id], sessions, self._weeks, charts)

    def _charts(self, hinges: Sequence[HingeFourWeeks]) -> Iterator[ChartAnswer]:
        for hinge in hinges[:1]:
            for metric in (Metric.ESTIMATE, Metric.CLEAN_REPS):
                answer = self._asked.ask(metric, hinge.exercise.id)
                if has_points(answer):
                    yield answer


def _rank(exercise: Exercise, sets: int) -> tuple[bool, int]:
    return exercise.family is Family.HINGE_DRILL, -sets


def _active_stops(
    states: Sequence[StopState], answers: Sequence[SafetyAnswer]
) -> tuple[tuple[StopState, SafetyAnswer | None], ...]:
    by_id = {one.id: one for one in answers}
    return tuple(
        (one, by_id.get(one.answer_id) if one.answer_id else None)
        for one in states
        if one.is_active
    )
