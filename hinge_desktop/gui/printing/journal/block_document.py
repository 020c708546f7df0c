"""A block of weeks, or a year by its months, as a document with tables and charts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.papers.block_paper import BlockPaper, BlockWeek, Month, YearPaper
from hinge_desktop.core.session_summary import SessionSummary
from hinge_desktop.core.training_figures import TrainingFigures
from hinge_desktop.gui.printing.ink_and_type import PrintRole
from hinge_desktop.gui.printing.journal.charted import charts_of
from hinge_desktop.gui.printing.journal.flow import Breathe, FlowedPages
from hinge_desktop.gui.printing.journal.parts import Part
from hinge_desktop.gui.printing.journal.set_text import TextSetter
from hinge_desktop.gui.printing.journal.table import Column, TableSetter
from hinge_desktop.gui.printing.paged_text import PagedText
from hinge_desktop.gui.printing.paper_size import PaperSize
from hinge_desktop.words import numbers
from hinge_desktop.words.counts import sessions_words, sets_words
from hinge_desktop.words.exercises import names_of
from hinge_desktop.words.history import runs_words, verdict_words
from hinge_desktop.words.papers.figures import share_words
from hinge_desktop.words.papers.titles import block_title, made_words, year_title
from hinge_desktop.words.plans import NameOf

translate = QCoreApplication.translate


def block_pages(paper: BlockPaper, size: PaperSize, breathe: Breathe = lambda: None) -> FlowedPages:
    """Return a block as sheets of paper."""
    title = block_title(Days(paper.first, paper.last))
    parts = _Parts(PagedText.text_area(size).width(), names_of(paper.exercises))
    flowed = parts.block(title, paper)
    return FlowedPages(title, flowed, size, closing=made_words(paper.made), breathe=breathe)


def year_pages(paper: YearPaper, size: PaperSize, breathe: Breathe = lambda: None) -> FlowedPages:
    """Return a year as sheets of paper."""
    title = year_title(paper.year)
    parts = _Parts(PagedText.text_area(size).width(), names_of(paper.exercises))
    flowed = parts.year(title, paper)
    return FlowedPages(title, flowed, size, closing=made_words(paper.made), breathe=breathe)


class _Parts:
    """Sets a block or a year part by part."""

    def __init__(self, width: float, name_of: NameOf) -> None:
        self._set = TextSetter(width)
        self._name_of = name_of

    def block(self, title: str, paper: BlockPaper) -> Iterator[Part]:
        yield from self._set.title(title)
        yield from self._set.text(_in_all(paper.figures), PrintRole.SUMMARY)
        if not paper.lines:
            return
        yield from self._exercises(paper.figures)
        yield from charts_of(paper.charts, self._name_of, self._set)
        yield from self._table(
            translate("Papers", "Weeks"), _week_columns(), map(_week_row, paper.weeks)
        )
        yield from self._counted()
        rows = (self._line_row(one) for one in paper.lines)
        yield from self._table(translate("Papers", "Sessions"), _line_columns(), rows)

    def year(self, title: str, paper: YearPaper) -> Iterator[Part]:
        yield from self._set.title(title)
        yield from self._set.text(_in_all(paper.figures), PrintRole.SUMMARY)
        if not paper.figures.workouts:
            return
        yield from self._table(
            translate("Papers", "Months"), _month_columns(), map(_month_row, paper.months)
        )
        yield from self._counted()
        yield from self._exercises(paper.figures)
        yield from charts_of(paper.charts, self._name_of, self._set)

    def _exercises(self, figures: TrainingFigures) -> Iterator[Part]:
        rows = (
            (
                self._name_of(one.exercise_id),
                numbers.number(one.sets),
                numbers.number(one.reps),
                _volume(one.volume_kg),
                _clock(one.time_under_tension_s),
                _estimate(one.best_e1rm_kg),
            )
            for one in figures.exercises
        )
        yield from self._table(translate("Papers", "Exercises"), _exercise_columns(), rows)

    def _table(
        self, heading: str, columns: tuple[Column, ...], rows: Iterable[tuple[str, ...]]
    ) -> Iterator[Part]:
        yield from self._set.heading(heading)
        yield from TableSetter(self._set.width, columns).rows(rows)
        yield self._set.space(4)

    def _counted(self) -> Iterator[Part]:
        words = translate(
            "Papers",
            "Working sets only: warm-ups are left out. Volume is reps \N{MULTIPLICATION SIGN} load."
            " Clean reps are those without a fault, of hinge sets that were judged; kept are hinge"
            " sets that kept the count, of those for which it was answered.",
        )
        yield from self._set.text(words, PrintRole.SOURCE)

    def _line_row(self, one: SessionSummary) -> tuple[str, ...]:
        main = one.line.exercise_id
        return (
            f"{numbers.short_weekday(one.day)} {numbers.dated(one.day)}",
            "" if main is None else self._name_of(main),
            runs_words(one.runs),
            numbers.number(one.line.sets),
            verdict_words(one),
        )


def _in_all(figures: TrainingFigures) -> str:
    if not figures.workouts:
        return translate("Papers", "No session with saved sets in these days.")
    text = translate("Papers", "%1 · %2 · %3 · volume %4")
    for mark, words in (
        ("%1", sessions_words(figures.workouts)),
        ("%2", sets_words(figures.sets)),
        ("%3", numbers.reps(figures.reps)),
        ("%4", numbers.kilograms(figures.volume_kg)),
    ):
        text = text.replace(mark, words)
    return text


def _work_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Papers", "Sets"), 0.8, is_number=True),
        Column(translate("Papers", "Reps"), 0.8, is_number=True),
        Column(translate("Papers", "Volume"), 1.2, is_number=True),
    )


def _week_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Papers", "Week from"), 1.5, role=PrintRole.CELL_STRONG),
        Column(translate("Papers", "Sessions"), 1.0, is_number=True),
        Column(translate("Papers", "Planned"), 1.0, is_number=True),
        *_work_columns(),
        Column(translate("Papers", "Clean reps"), 2.0, is_number=True),
        Column(translate("Papers", "Kept the count"), 2.0, is_number=True),
    )


def _week_row(week: BlockWeek) -> tuple[str, ...]:
    planned = "" if week.planned_sessions is None else numbers.number(week.planned_sessions)
    return (
        numbers.dated(week.start),
        numbers.number(week.sessions),
        planned,
        numbers.number(week.sets),
        numbers.number(week.reps),
        _volume(week.volume_kg),
        share_words(week.clean_reps) if week.sets else "",
        share_words(week.kept) if week.sets else "",
    )


def _month_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Papers", "Month"), 1.6, role=PrintRole.CELL_STRONG),
        Column(translate("Papers", "Sessions"), 1.0, is_number=True),
        *_work_columns(),
        Column(translate("Papers", "Under tension"), 1.3, is_number=True),
        Column(translate("Papers", "Clean reps"), 2.0, is_number=True),
    )


def _month_row(month: Month) -> tuple[str, ...]:
    if not month.sets:
        return (numbers.month(month.first_day), numbers.number(month.sessions), *[""] * 5)
    return (
        numbers.month(month.first_day),
        numbers.number(month.sessions),
        numbers.number(month.sets),
        numbers.number(month.reps),
        _volume(month.volume_kg),
        _clock(month.tension_s),
        share_words(month.clean_reps),
    )


def _exercise_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Papers", "Exercise"), 2.6, role=PrintRole.CELL_STRONG),
        *_work_columns(),
        Column(translate("Papers", "Under tension"), 1.3, is_number=True),
        Column(translate("Papers", "Best 1RM estimate"), 1.7, is_number=True),
    )


def _line_columns() -> tuple[Column, ...]:
    return (
        Column(translate("Papers", "Day"), 1.6, role=PrintRole.CELL_STRONG),
        Column(translate("Papers", "Exercise"), 1.7),
        Column(translate("Papers", "Work"), 3.2),
        Column(translate("Papers", "Sets"), 0.6, is_number=True),
        Column(translate("Papers", "Technique"), 1.6),
    )


def _clock(seconds: float) -> str:
    return numbers.clock(round(seconds)) if seconds else "\N{EN DASH}"


def _volume(kilograms: float) -> str:
    return numbers.kilograms(kilograms) if kilograms else "\N{EN DASH}"


def _estimate(kilograms: float | None) -> str:
    return "\N{EN DASH}" if kilograms is None else numbers.kilograms(kilograms)
