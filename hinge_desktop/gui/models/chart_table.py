"""The points of a chart as a table, newest first; words are made when a cell is looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from hinge_desktop.core.charts.answers import AnswerPoint, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.training import SessionId
from hinge_desktop.gui.models.headed_table import AnyIndex, HeadedTableModel
from hinge_desktop.words import numbers
from hinge_desktop.words.charts import points, values
from hinge_desktop.words.charts.names import line_name
from hinge_desktop.words.counts import hits_words


@dataclass(frozen=True, slots=True)
class _Row:
    """A day or a week with its point of each line."""

    day: date
    points: dict[LineCode, AnswerPoint]
    is_earlier: bool

    @property
    def any_point(self) -> AnswerPoint:
        """A point for what all lines of the row share."""
        return next(iter(self.points.values()))


@dataclass(frozen=True, slots=True)
class _Column:
    header: str
    words: Callable[[_Row], str]


class ChartTableModel(HeadedTableModel):
    """One row for each day or week; columns that would be empty are left out."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[_Row, ...] = ()
        self._columns: tuple[_Column, ...] = ()

    def show(self, report: ChartReport) -> None:
        """Show the points of another chart, and those it is compared with."""
        self.beginResetModel()
        rows = list(_rows(report.answer, is_earlier=False))
        if report.earlier is not None:
            rows += _rows(report.earlier, is_earlier=True)
        self._rows = tuple(sorted(rows, key=lambda one: one.day, reverse=True))
        self._columns = tuple(self._columns_of(report.answer)) if rows else ()
        self._headings = tuple(column.header for column in self._columns)
        self.endResetModel()

    def session_at(self, index: AnyIndex) -> SessionId | None:
        """Return the session of a row; None where it is a week, or has none."""
        return self._rows[index.row()].any_point.session_id if index.isValid() else None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """Return the words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._columns[index.column()].words(self._rows[index.row()])

    def _columns_of(self, answer: ChartAnswer) -> Iterator[_Column]:
        metric = answer.question.metric
        is_week = answer.question.rollup is Rollup.WEEK
        yield _Column(self.tr("Week of") if is_week else self.tr("Day"), _day_words)
        for code in self._codes():
            yield _Column(line_name(metric, code), _value_of(metric, code))
        if self._has(lambda one: one.of is not None and one.hits is not None):
            yield _Column(self.tr("Counted"), _counted)
        if self._has(lambda one: one.plan is not None):
            yield _Column(self.tr("Planned"), _planned(metric))
        if self._has(lambda one: one.best is not None):
            yield _Column(self.tr("Best set"), _best_set)
        if metric is Metric.ESTIMATE:
            yield _Column(self.tr("Certainty"), self._certainty)
            yield _Column(self.tr("Faults"), self._faults)
        if self._has(lambda one: one.is_running) or any(one.is_earlier for one in self._rows):
            yield _Column(self.tr("Note"), self._note)

    def _codes(self) -> list[LineCode]:
        used = {code for row in self._rows for code in row.points}
        return [code for code in LineCode if code in used]

    def _has(self, trait: Callable[[AnswerPoint], bool]) -> bool:
        return any(trait(point) for row in self._rows for point in row.points.values())

    def _certainty(self, row: _Row) -> str:
        return self.tr("rough") if row.any_point.is_rough else self.tr("normal")

    def _faults(self, row: _Row) -> str:
        return points.faults_line(row.any_point.faults) or self.tr("no faults noted")

    def _note(self, row: _Row) -> str:
        if row.any_point.is_running:
            return self.tr("this week so far")
        return self.tr("compared with") if row.is_earlier else ""


def _rows(answer: ChartAnswer, *, is_earlier: bool) -> list[_Row]:
    rows: dict[date, _Row] = {}
    for line in answer.lines:
        for point in line.points:
            row = rows.setdefault(point.day, _Row(point.day, {}, is_earlier))
            row.points[line.code] = point
    return list(rows.values())


def _day_words(row: _Row) -> str:
    return numbers.dated(row.day)


def _value_of(metric: Metric, code: LineCode) -> Callable[[_Row], str]:
    def words(row: _Row) -> str:
        point = row.points.get(code)
        if point is None or point.value is None:
            return ""
        return values.exact_words(metric, point.value, code)

    return words


def _planned(metric: Metric) -> Callable[[_Row], str]:
    def words(row: _Row) -> str:
        plan = row.any_point.plan
        return "" if plan is None else values.value_words(metric, plan)

    return words


def _counted(row: _Row) -> str:
    one = row.any_point
    return "" if one.hits is None or one.of is None else hits_words(one.hits, one.of)


def _best_set(row: _Row) -> str:
    best = row.any_point.best
    return "" if best is None else points.set_line(best)
