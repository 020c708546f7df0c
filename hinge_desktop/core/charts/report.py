"""A chart's answer with what its headline needs beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, ChartAnswer, LineCode


@dataclass(frozen=True, slots=True)
class ChartReport:
    """What a chart or a tile shows."""

    answer: ChartAnswer
    earlier: ChartAnswer | None = None
    """The same figure over earlier days, to compare with."""
    last_fault: date | None = None
    """For clean reps: the newest day with a fault."""
    is_session_due: bool = False
    """For sessions: one is planned today and not done yet."""
    has_events: bool = False
    """Whether the events beside it were read."""

    @property
    def point_count(self) -> int:
        """How many points the longest line has."""
        return max((len(one.valued) for one in self.answer.lines), default=0)


def line_of(answer: ChartAnswer, code: LineCode = LineCode.MAIN) -> AnswerLine:
    """Return a line of an answer, without points where it has none."""
    found = (one for one in answer.lines if one.code is code)
    return next(found, AnswerLine(code, ()))


def latest_full(points: Sequence[AnswerPoint]) -> AnswerPoint | None:
    """Return the newest point of a week that is over, else of the running one."""
    newest = points[-1] if points else None
    return next((one for one in reversed(points) if not one.is_running), newest)


def is_last_week(point: AnswerPoint, today: date) -> bool:
    """Whether the week of a point is the one before the running one."""
    return point.day == today - timedelta(days=today.weekday() + 7)


def missed_sessions(points: Sequence[AnswerPoint]) -> int:
    """Return how many planned sessions of weeks that are over were not done."""
    over = (one for one in points if not one.is_running)
    return sum(max(0, round((one.plan or 0) - (one.value or 0))) for one in over)


def coming_sessions(points: Sequence[AnswerPoint]) -> int:
    """Return how many sessions the running week still has."""
    running = (one for one in points if one.is_running)
    return sum(max(0, round((one.plan or 0) - (one.value or 0))) for one in running)


def sides_apart_percent(left: float, right: float) -> float | None:
    """Return 100 (longer - shorter) / longer, as the balance check counts; None without both."""
    longer = max(left, right)
    return 100 * (longer - min(left, right)) / longer if longer else None


def newest_with_fault(line: AnswerLine) -> AnswerPoint | None:
    """Return the newest point with a fault, named or not."""
    faulty = (one for one in reversed(line.points) if one.faults or (one.hits or 0) < (one.of or 0))
    return next(faulty, None)
