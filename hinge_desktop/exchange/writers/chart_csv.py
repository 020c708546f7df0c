"""The points of a chart as CSV (RFC 4180): one row a day or week, for spreadsheets.

The header, dates and decimal points are the same in every language, and the header names units.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from io import StringIO
from typing import Final

from hinge_desktop.core.charts.answers import AnswerPoint, ChartAnswer, LineCode
from hinge_desktop.core.charts.questions import ChartQuestion, Metric, Rollup
from hinge_desktop.core.charts.report import ChartReport
from hinge_desktop.core.training import RepsLeft

_UNITS: Final = {
    Metric.ESTIMATE: "estimate_kg",
    Metric.VOLUME: "volume_kg",
    Metric.REPS_AT_LOAD: "reps",
    Metric.TENSION: "tension_s",
    Metric.TEMPO_KEPT: "tempo_kept_percent",
    Metric.CLEAN_REPS: "clean_reps_percent",
    Metric.REPS_LEFT: "reps_left",
    Metric.FELT: "felt_percent",
    Metric.DEPTH: "depth_0_to_2",
    Metric.SIDES: "held_s",
    Metric.SESSIONS: "sessions",
    Metric.REST: "rest_s",
    Metric.BODY_MASS: "body_mass_kg",
}
_OF_A_RAISE: Final = "raise_degrees"
_RAISES: Final = {
    LineCode.RAISE_LEFT: f"left_{_OF_A_RAISE}",
    LineCode.RAISE_RIGHT: f"right_{_OF_A_RAISE}",
}
ALL_HINGES: Final = "all_hinges"

_Row = dict[str, str]


def chart_csv(report: ChartReport) -> Iterator[bytes]:
    """Yield the header and then the points, oldest first; compared days come before the others."""
    rows = list(_rows(report))
    used = {column for row in rows for column, cell in row.items() if cell}
    header = [one for one in _columns(report.answer) if one in used]
    yield _line(header)
    for row in rows:
        yield _line([row.get(column, "") for column in header])


def column_of(metric: Metric, code: LineCode) -> str:
    """Return the column of a line's values: `estimate_kg`, `left_held_s`."""
    if code in _RAISES:
        return _RAISES[code]
    return _UNITS[metric] if code is LineCode.MAIN else f"{code}_{_UNITS[metric]}"


def _columns(answer: ChartAnswer) -> Iterator[str]:
    metric = answer.question.metric
    yield from ("date", "week_from", "is_running", "is_compared", "exercise_id")
    for code in LineCode:
        yield column_of(metric, code)
    yield f"planned_{_UNITS[metric]}"
    yield from ("hits", "answered", "is_rough", "is_tapped")
    yield from ("set_weight", "set_weight_unit", "set_reps", "set_reps_left", "faults")


def _rows(report: ChartReport) -> Iterator[_Row]:
    if report.earlier is not None:
        for row in _answer_rows(report.earlier):
            yield row | {"is_compared": "yes"}
    yield from _answer_rows(report.answer)


def _answer_rows(answer: ChartAnswer) -> Iterator[_Row]:
    rows: dict[date, _Row] = {}
    for line in answer.lines:
        for point in line.points:
            row = rows.setdefault(point.day, _day_cells(answer.question, point))
            row[column_of(answer.question.metric, line.code)] = _number(point.value)
            row.update(_point_cells(answer.question.metric, point))
    return (rows[day] for day in sorted(rows))


def _day_cells(question: ChartQuestion, point: AnswerPoint) -> _Row:
    is_week = question.rollup is Rollup.WEEK
    return {
        "week_from" if is_week else "date": point.day.isoformat(),
        "is_running": _yes(point.is_running),
        "exercise_id": question.exercise_id or ALL_HINGES,
    }


def _point_cells(metric: Metric, point: AnswerPoint) -> _Row:
    cells = {
        f"planned_{_UNITS[metric]}": _number(point.plan),
        "hits": "" if point.hits is None else str(point.hits),
        "answered": "" if point.of is None else str(point.of),
        "is_rough": _yes(point.is_rough),
        "is_tapped": _yes(point.is_measured),
        "faults": " ".join(point.faults),
    }
    best = point.best
    if best is not None:
        cells |= {
            "set_weight": best.load.plain(),
            "set_weight_unit": best.load.unit,
            "set_reps": str(best.reps),
            "set_reps_left": _reps_left(best.reps_left),
        }
    return cells


def _reps_left(left: RepsLeft | None) -> str:
    return "" if left is None else f"{left.tenths / 10:g}{'+' if left.or_more else ''}"


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def _yes(is_so: bool) -> str:  # noqa: FBT001 - the value itself
    return "yes" if is_so else ""


def _line(cells: list[str]) -> bytes:
    text = StringIO(newline="")
    csv.writer(text).writerow(cells)
    return text.getvalue().encode()
