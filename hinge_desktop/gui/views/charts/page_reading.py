"""What the charts page has read in the background: the main chart first, then tile by tile."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QThread

from hinge_desktop.core.charts.chart_choice import (
    ChartChoice,
    earlier_question,
    main_question,
    tile_questions,
)
from hinge_desktop.core.charts.comparison import PeriodComparison
from hinge_desktop.core.charts.page_metrics import metrics_of
from hinge_desktop.core.charts.progress import part_of
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.exercises import Exercise
from hinge_desktop.gui.background import Progress
from hinge_desktop.gui.breath import READING_S, READING_US, Breath, Breathe
from hinge_desktop.gui.charts.layout import PreparedDrawing, prepare
from hinge_desktop.gui.views.charts.drawings import drawing_of
from hinge_desktop.services.chart_reading import ChartReading

MAIN: Final = 0
"""The place of the main chart; the tiles follow from 1 on."""

_TURN_US: Final = 12_000
"""For the window to draw a chart before the next one comes: several at once would hold it up."""

Asked = tuple[ChartQuestion, ChartQuestion | None]
"""A question, and the one about earlier days to compare with."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the page wants to show."""

    choice: ChartChoice
    today: date
    is_exercise_chosen: bool = False
    """Whether the lifter chose it; else the hinge that was done most is shown."""
    exercises: tuple[Exercise, ...] | None = None
    """Those to choose from, None where they must be read."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What can be shown of it, with the exercises to choose from; none without any work."""

    choice: ChartChoice
    exercises: tuple[Exercise, ...]

    @property
    def exercise(self) -> Exercise | None:
        """The exercise that is shown; None for all hinges together."""
        chosen = self.choice.exercise_id
        return next((one for one in self.exercises if one.id == chosen), None)


@dataclass(frozen=True, slots=True)
class Shown:
    """One chart of the page, ready to be shown in its place."""

    place: int
    asked: Asked
    report: ChartReport
    prepared: PreparedDrawing
    """Its points are arrays by now: many thousands take longer than a frame."""


@dataclass(frozen=True, slots=True)
class Compared:
    """How the days that are shown differ from those they are compared with."""

    comparison: PeriodComparison


def read_page(
    reading: ChartReading, wanted: Wanted, known: Mapping[Asked, ChartReport], progress: Progress
) -> Settled:
    """Hand over what is settled, then each part as it comes; what is known is not read again.

    The main chart is there first, and once more with its events as soon as they are known.
    """
    settled = _settled(reading, wanted)
    progress.hand_over(settled)
    if not settled.exercises:
        return settled
    asked = _asked(settled, wanted.today)
    parts = len(asked) + 3
    report_share = partial(_report, progress, Breath(READING_S, READING_US))
    told = iter([part_of(report_share, number, parts) for number in range(parts)])
    for place, one in enumerate(asked):
        report = known.get(one) or reading.report(*one, next(told))
        progress.hand_over(_shown(place, one, report))
        QThread.usleep(_TURN_US)
        if place == MAIN and not report.has_events:
            progress.hand_over(_shown(place, one, reading.with_events(report, next(told))))
    _compare(reading, settled, wanted.today, progress, next(told))
    progress.hand_over(reading.records(settled.choice.exercise_id, next(told)))
    return settled


def _report(progress: Progress, breathe: Breathe, share: float) -> None:
    """Say how far it is; between two short reads the window has its turn."""
    breathe()
    progress.report(share)


def _settled(reading: ChartReading, wanted: Wanted) -> Settled:
    exercises, choice = wanted.exercises, wanted.choice
    if exercises is None:
        exercises = reading.exercises()
    ids = [one.id for one in exercises]
    is_known = choice.exercise_id is None or choice.exercise_id in ids
    if exercises and not (wanted.is_exercise_chosen and is_known):
        choice = replace(choice, exercise_id=ids[0])
    settled = Settled(choice, exercises)
    metrics = metrics_of(settled.exercise)
    if choice.metric not in metrics:
        settled = Settled(choice.of(metrics[0]), exercises)
    return settled


def _asked(settled: Settled, today: date) -> list[Asked]:
    choice = settled.choice
    main = main_question(choice, today), earlier_question(choice, today)
    return [main, *((one, None) for one in tile_questions(choice, settled.exercise, today))]


def _shown(place: int, asked: Asked, report: ChartReport) -> Shown:
    is_compact = place != MAIN
    drawing = drawing_of(report, is_compact=is_compact)
    return Shown(place, asked, report, prepare(drawing, is_compact=is_compact))


def _compare(
    reading: ChartReading,
    settled: Settled,
    today: date,
    progress: Progress,
    told: Callable[[float], None],
) -> None:
    choice = settled.choice
    shown, earlier = choice.days(today), choice.compared_days(today)
    if shown is not None and earlier is not None:
        progress.hand_over(Compared(reading.comparison(earlier, shown, choice.exercise_id, told)))
