"""The parts of the four-week page at one size, with so much of each as there is room for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.papers.four_weeks import FourWeeks, HingeFourWeeks
from hinge_desktop.gui.printing.ink_and_type import PrintRole, TypeScale
from hinge_desktop.gui.printing.journal.charted import chart_of
from hinge_desktop.gui.printing.journal.parts import Part, SideBySide
from hinge_desktop.gui.printing.journal.set_text import TextSetter
from hinge_desktop.gui.printing.journal.stat_band import Stat, stat_band
from hinge_desktop.gui.printing.journal.table import Column, TableSetter
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import exercise_name, names_of
from hinge_desktop.words.papers import four_weeks as words
from hinge_desktop.words.papers.figures import share_words
from hinge_desktop.words.papers.four_weeks import WeekFigure
from hinge_desktop.words.papers.titles import four_weeks_title
from hinge_desktop.words.plans import plan_title
from hinge_desktop.words.printed import plan_line
from hinge_desktop.words.safety import stop_reason

translate = QCoreApplication.translate

_MOST_OF_A_NAME: Final = 60
"""Letters of a name of the lifter's own; more of it is left out."""
_MOST_LETTERS: Final = 240
_MOST_THEN: Final = 3


@dataclass(frozen=True, slots=True)
class FourWeeksFit:
    """How the page is made to fit: its size, and how much of what may be many."""

    factor: float
    hinges: int
    chart_points: float
    pains: int
    faults: int
    planned: int


class FourWeeksParts:
    """Sets the page from the top down: what matters first stands first."""

    def __init__(self, paper: FourWeeks, fit: FourWeeksFit, width: float) -> None:
        self._paper = paper
        self._fit = fit
        self._set = TextSetter(width, TypeScale(fit.factor))
        self._name_of = names_of(paper.exercises)

    def all(self) -> Iterator[Part]:
        """Give everything on the page."""
        yield from self._set.title(four_weeks_title(self._paper.days))
        place = translate("FourWeeks", "Stands on: %1")
        yield from self._set.text(
            place.replace("%1", words.place_words(self._paper.place)), PrintRole.SUMMARY, below=6
        )
        yield stat_band(self._headline(), self._set.width, self._set.scale, PrintRole.HEADING)
        yield from self._stops()
        for place_in_row, hinge in enumerate(self._paper.hinges[: self._fit.hinges]):
            yield from self._hinge(hinge, is_first=place_in_row == 0)
        yield from self._left_out()
        yield from self._charts()
        yield from self._range()
        yield from self._pain()
        yield from self._plan()

    def _headline(self) -> tuple[Stat, ...]:
        told = [Stat(*words.sessions_words(self._paper))]
        if self._paper.hinges:
            main = self._paper.hinges[0]
            load = translate("FourWeeks", "%1: heaviest load, first to last session")
            name = _shortened(exercise_name(main.exercise))
            told += [
                Stat(words.loads_words(main), load.replace("%1", name)),
                Stat(
                    share_words(main.clean_reps),
                    translate("FourWeeks", "clean reps, of those judged"),
                ),
            ]
        return (*told, Stat(*words.pain_count_words(self._paper)))

    def _stops(self) -> Iterator[Part]:
        """Say first what holds everything else back."""
        for _, answer in self._paper.stops[-1:]:
            lead = translate("FourWeeks", "A stop holds.")
            told = translate(
                "FourWeeks",
                "%1 Nothing loaded is suggested until the lifter is free of symptoms and cleared"
                " or advised by a professional.",
            )
            yield self._set.space(6)
            reason = stop_reason(answer)
            yield from self._set.text(told.replace("%1", reason).strip(), lead=lead, below=0)

    def _hinge(self, hinge: HingeFourWeeks, *, is_first: bool) -> Iterator[Part]:
        yield from self._set.heading(_shortened(exercise_name(hinge.exercise)))
        yield from self._weeks_table(hinge)
        yield self._set.space(4)
        rows = (
            (
                translate("FourWeeks", "At equal load"),
                words.equal_words(hinge.equal),
                words.equal_counted(),
            ),
            (
                translate("FourWeeks", "Depth"),
                words.depths_words(hinge.depth),
                words.depths_counted(),
            ),
            (
                translate("FourWeeks", "Faults"),
                words.faults_words(hinge.faults, self._fit.faults),
                words.faults_counted(),
            ),
        )
        for lead, told, counted in rows:
            yield from self._figure(lead, told, counted if is_first else "")

    def _weeks_table(self, hinge: HingeFourWeeks) -> Iterator[Part]:
        columns = (
            Column("", 1.2, role=PrintRole.CELL_STRONG),
            *(
                Column(
                    translate("FourWeeks", "From %1").replace(
                        "%1", numbers.short_day(week.days.first)
                    ),
                    1.55,
                )
                for week in hinge.weeks
            ),
            Column(translate("FourWeeks", "How it was counted"), 2.0, role=PrintRole.SOURCE),
        )
        rows = (
            (
                figure.title,
                *(words.week_figure(figure, week) for week in hinge.weeks),
                figure.counted,
            )
            for figure in WeekFigure
        )
        yield from TableSetter(self._set.width, columns, self._set.scale).rows(rows)

    def _figure(self, lead: str, told: str, counted: str = "") -> Iterator[Part]:
        """Set a figure in a line, and how it was counted after it."""
        yield from self._set.text(told, PrintRole.CELL, lead=lead, tail=counted, below=1.5)

    def _left_out(self) -> Iterator[Part]:
        others = self._paper.hinges[self._fit.hinges :]
        if others:
            names = ", ".join(_shortened(exercise_name(one.exercise)) for one in others[:3])
            text = translate("FourWeeks", "Also done, %1 in all: %2").replace(
                "%1", numbers.number(len(others))
            )
            yield self._set.space(3)
            yield from self._set.text(text.replace("%2", names), PrintRole.CELL)

    def _charts(self) -> Iterator[Part]:
        charts = [
            chart_of(one, self._name_of, self._set, self._fit.chart_points)
            for one in self._paper.charts
        ]
        if charts and self._fit.chart_points:
            yield self._set.space(8)
            yield SideBySide(tuple(charts))

    def _range(self) -> Iterator[Part]:
        yield self._set.space(6)
        lead = translate("FourWeeks", "Straight-leg raise")
        told = words.raises_words(self._paper.raises)
        yield from self._figure(lead, told, words.raises_counted())
        lead = translate("FourWeeks", "Back before sessions")
        yield from self._figure(lead, words.backs_words(self._paper.backs))

    def _pain(self) -> Iterator[Part]:
        yield from self._set.heading(translate("FourWeeks", "Pain answers"))
        pains = self._paper.pains
        if not pains:
            told = translate("FourWeeks", "Nothing was answered about pain in these days.")
            yield from self._set.text(told, PrintRole.CELL)
            return
        columns = (
            Column(translate("FourWeeks", "Day"), 2.0, role=PrintRole.CELL_STRONG),
            Column(translate("FourWeeks", "Where"), 1.4),
            Column(translate("FourWeeks", "What it was like"), 1.9),
            Column(translate("FourWeeks", "What followed"), 2.4),
        )
        shown = pains[-self._fit.pains :]
        rows = map(words.pain_row, shown)
        yield from TableSetter(self._set.width, columns, self._set.scale).rows(rows)
        if len(shown) < len(pains):
            earlier = len(pains) - len(shown)
            text = translate("FourWeeks", "and %1 earlier ones in these days", "", earlier)
            told = text.replace("%1", numbers.number(earlier))
            yield from self._set.text(told, PrintRole.CELL)

    def _plan(self) -> Iterator[Part]:
        yield from self._set.heading(translate("FourWeeks", "The plan now"))
        plan = self._paper.plan
        if plan.verdict is DayVerdict.STOPPED:
            told = translate("FourWeeks", "Nothing loaded is suggested while the stop holds.")
            yield from self._set.text(told, PrintRole.CELL)
        for planned in plan.exercises[: self._fit.planned]:
            lead = self._short_name(planned.exercise_id)
            yield from self._figure(lead, plan_line(planned))
        rest = plan.exercises[self._fit.planned :]
        if rest:
            told = "; ".join(plan_title(one, self._short_name) for one in rest[:_MOST_THEN])
            yield from self._figure(translate("FourWeeks", "Then"), told[:_MOST_LETTERS])

    def _short_name(self, exercise_id: ExerciseId) -> str:
        return _shortened(self._name_of(exercise_id))


def _shortened(name: str) -> str:
    if len(name) <= _MOST_OF_A_NAME:
        return name
    return name[: _MOST_OF_A_NAME - 1] + "\N{HORIZONTAL ELLIPSIS}"
