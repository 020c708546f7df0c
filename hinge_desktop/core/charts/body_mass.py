"""The chart of body mass."""

from __future__ import annotations

from collections.abc import Iterable
from statistics import fmean

from hinge_desktop.core.charts.answers import AnswerLine, AnswerPoint, LineCode
from hinge_desktop.core.charts.points import day_lines
from hinge_desktop.core.charts.questions import ChartQuestion
from hinge_desktop.core.profile import BodyMass


def body_mass_lines(question: ChartQuestion, masses: Iterable[BodyMass]) -> tuple[AnswerLine, ...]:
    """Return kg: what was entered last on a day, and of a week the mean of its days (DEFAULT).

    `masses` come in the order of their days, and of one day in the order of their entry.
    """
    of_days = {one.day: one.weight.in_kg() for one in masses}
    points = [AnswerPoint(day, weight_kg) for day, weight_kg in of_days.items()]
    return tuple(day_lines(question, LineCode.MAIN, points, fmean))
