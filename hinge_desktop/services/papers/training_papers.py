"""What goes on paper from the journal: a session, a block, a year, four weeks, an empty log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from hinge_desktop.core.charts.answers import ChartAnswer
from hinge_desktop.core.charts.questions import Metric
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.day_plan import DayPlan, DayVerdict
from hinge_desktop.core.exercise_faults import faults_of
from hinge_desktop.core.exercises import Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.papers.block_paper import BlockPaper, YearPaper, has_points
from hinge_desktop.core.papers.four_weeks import FourWeeks
from hinge_desktop.core.papers.log_sheet import LogSheetExercise, LogSheetPaper
from hinge_desktop.core.papers.session_paper import PaperExercise, SessionPaper
from hinge_desktop.core.session_figures import session_figures
from hinge_desktop.core.session_summary import working_sets
from hinge_desktop.core.training import LoggedExercise, LoggedSession, SessionId
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.papers.asked_charts import AskedCharts, Charts, Check
from hinge_desktop.services.papers.block_reading import BlockReading
from hinge_desktop.services.papers.four_weeks_reading import FourWeeksReading

_CHARTED_BEFORE: Final = timedelta(weeks=12)
"""How far back the chart of a session looks."""
_MOST_CHARTS: Final = 2


class TrainingPapers:
    """Every call may take longer than a frame, and asks `check` between its reads."""

    def __init__(
        self, journal: Journal, planner: DayPlanner, charts: Charts, clocks: Clocks
    ) -> None:
        self._journal = journal
        self._planner = planner
        self._charts = charts
        self._clocks = clocks

    def last_session(self) -> SessionId | None:
        """Return the newest session, None in a journal without one."""
        lines = self._journal.session_lines(1)
        return lines[0].id if lines else None

    def session(self, session_id: SessionId, check: Check = lambda: None) -> SessionPaper | None:
        """Return a session with its figures and charts; None where it is gone."""
        logged = self._journal.session(session_id)
        if logged is None:
            return None
        known = {one.id: one for one in self._journal.exercises()}
        exercises = tuple(_paper_exercise(known, one) for one in logged.exercises if one.saved())
        return SessionPaper(
            logged.session,
            exercises,
            tuple(self._estimates(logged, exercises, check)),
            self._clocks.today(),
        )

    def block(self, first: date, last: date, check: Check = lambda: None) -> BlockPaper:
        """Return everything from one day to another, both included."""
        today = self._clocks.today()
        return BlockReading(self._journal, self._charts, today, check).block(first, last)

    def year(self, year: int, check: Check = lambda: None) -> YearPaper:
        """Return a calendar year."""
        return BlockReading(self._journal, self._charts, self._clocks.today(), check).year(year)

    def four_weeks(self, check: Check = lambda: None) -> FourWeeks:
        """Return the 28 days up to today."""
        plan = self._planner.plan()
        today = self._clocks.today()
        return FourWeeksReading(self._journal, self._charts, today, check).read(
            plan, self._planner.place()
        )

    def log_sheet(self, copies: int = 1) -> LogSheetPaper:
        """Return the plan of today, or of the next day to train, as an empty log."""
        plan, today = self._planner.plan(), self._clocks.today()
        known = {one.id: one for one in self._journal.exercises()}
        return LogSheetPaper(
            day=today if plan.rest is None else plan.rest.next_day,
            is_stopped=plan.verdict is DayVerdict.STOPPED,
            exercises=tuple(_to_log(known, plan)),
            copies=copies,
            made=today,
        )

    def _estimates(
        self, logged: LoggedSession, exercises: Iterable[PaperExercise], check: Check
    ) -> Iterator[ChartAnswer]:
        """Give the estimated 1RM of the session's first loaded hinges, up to its day."""
        day = logged.session.start.date
        asked = AskedCharts(self._charts, day - _CHARTED_BEFORE, day, self._clocks.today(), check)
        loaded = [one.exercise.id for one in exercises if one.figures.estimate is not None]
        answers = (asked.ask(Metric.ESTIMATE, one) for one in dict.fromkeys(loaded))
        yield from [one for one in answers if has_points(one)][:_MOST_CHARTS]


def _paper_exercise(known: dict[ExerciseId, Exercise], logged: LoggedExercise) -> PaperExercise:
    return PaperExercise(
        _known(known, logged.entry.exercise_id),
        logged.entry,
        logged.saved(),
        session_figures(working_sets(logged)),
    )


def _to_log(known: dict[ExerciseId, Exercise], plan: DayPlan) -> Iterator[LogSheetExercise]:
    for planned in plan.exercises:
        exercise = _known(known, planned.exercise_id)
        yield LogSheetExercise(exercise, planned, faults_of(exercise))


def _known(known: dict[ExerciseId, Exercise], exercise_id: ExerciseId) -> Exercise:
    """Return an exercise; a slug of a newer Hinge is shown under its own name."""
    return known.get(exercise_id) or Exercise(exercise_id, Family.OTHER, LoadKind.OTHER)
