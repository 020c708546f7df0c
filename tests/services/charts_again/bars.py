"""The figures of whole weeks made anew from an export: volume, tension and sessions."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction

from tests.services.charts_again.exported import (
    Asked,
    Lines,
    Point,
    Row,
    kilograms,
    monday,
    only_full,
    seconds_below_the_top,
    work,
)
from tests.services.charts_again.lines import ExportedLines


class Recomputed(ExportedLines):
    """A journal with every figure of the charts."""

    def volume(self, asked: Asked) -> Lines:
        weeks: dict[date, Fraction] = {}
        for session in self.within(asked, whole_weeks=True):
            for one in work(self.entries(session, asked)):
                if one["load_unit"] and one["reps"] is not None and not one["is_assisted"]:
                    week = monday(session["day"])
                    weeks[week] = weeks.get(week, Fraction(0)) + one["reps"] * kilograms(one)
        values = {week: {"value": kg} for week, kg in weeks.items()}
        return self.bars(asked, values, {"value": Fraction(0)}) if weeks else {}

    def tension(self, asked: Asked) -> Lines:
        weeks: dict[date, Point] = {}
        for session in self.within(asked, whole_weeks=True):
            entries = self.entries(session, asked)
            times = [self.time_of(one) for one in work(entries)]
            times = [one for one in times if one[0]]
            plan = sum(map(self.planned_of, entries), Fraction(0))
            if not times and not plan:
                continue
            week = weeks.setdefault(
                monday(session["day"]),
                {"value": Fraction(0), "plan": Fraction(0), "counted": 0, "any": 0},
            )
            week["value"] += sum((one[0] for one in times), Fraction(0))
            week["plan"] += plan
            week["counted"] += sum(not one[1] for one in times)
            week["any"] += len(times)
        values = {
            start: {
                "value": week["value"],
                "plan": week["plan"] or None,
                "is_measured": bool(week["any"]) and not week["counted"],
            }
            for start, week in weeks.items()
        }
        return self.bars(asked, values, {"value": Fraction(0)}) if values else {}

    def time_of(self, one: Row) -> tuple[Fraction, bool]:
        """Return the seconds of a set, and whether they were tapped."""
        taps = [tap["milliseconds"] for tap in self.taps[one["id"]] if tap["phase"] != "top"]
        if taps:
            return Fraction(sum(taps), 1000), True
        if one["tempo"] is None or one["tempo_answer"] != "kept":
            return Fraction(0), False
        return (one["reps"] or 0) * seconds_below_the_top(one["tempo"]), False

    def planned_of(self, entry: Row) -> Fraction:
        if not entry["is_paced"] or entry["tempo"] is None:
            return Fraction(0)
        sides = 2 if entry["exercise_id"] in self.one_sided else 1
        reps = (entry["planned_sets"] or 0) * (entry["planned_reps"] or 0) * sides
        return reps * seconds_below_the_top(entry["tempo"])

    def sessions_done(self, asked: Asked) -> Lines:
        weeks: Counter[date] = Counter()
        for session in self.within(asked, whole_weeks=True):
            is_done = any(one["saved"] for one in session["entries"])
            is_drill_alone = all(
                one["rung"] is None and self.families[one["exercise_id"]] == "hinge_drill"
                for one in session["entries"]
            )
            if is_done and not is_drill_alone:
                weeks[monday(session["day"])] += 1
        values = {week: {"value": Fraction(count)} for week, count in weeks.items()}
        lines = self.bars(asked, values, {"value": Fraction(0)})
        for point in lines.get("main", []):
            point["plan"] = self.planned_sessions(point["day"])
        return lines

    def planned_sessions(self, week: date) -> int | None:
        weekdays = [one["weekday"] for one in self.tables["plan_days"]]
        if not weekdays or self.first_day is None:
            return None
        return sum(week + timedelta(one) >= self.first_day for one in weekdays)

    def bars(self, asked: Asked, values: dict[date, Point], empty: Point) -> Lines:
        """Return a bar for each week, also for those without training."""
        if self.first_day is None:
            return {}
        first = asked.first or min(values, default=self.first_day)
        week = min([max(monday(first), monday(self.first_day)), *values])
        last = max([monday(min(asked.last, asked.today)), *values])
        points = []
        while week <= last:
            running = self.running(asked, week, is_bar=True)
            points.append({"day": week, **running, **values.get(week, empty)})
            week += timedelta(7)
        return only_full({"main": points})
