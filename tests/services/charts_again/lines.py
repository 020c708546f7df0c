"""The figures of sessions made anew from an export: shares, means, checks and best sets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import date
from fractions import Fraction

from tests.services.charts_again.exported import (
    DEPTHS,
    PLACES,
    Asked,
    ExportedJournal,
    Lines,
    Point,
    Row,
    epley,
    kilograms,
    lifted,
    load_of,
    mean,
    monday,
    most_used,
    only_full,
    saved,
    share,
    work,
)


class ExportedLines(ExportedJournal):
    """A journal with the figures that a line shows."""

    def tempo_kept(self, asked: Asked) -> Lines:
        def figure(entries: list[Row]) -> Point | None:
            answers = [one["tempo_answer"] for one in work(entries) if one["tempo_answer"]]
            return share(answers.count("kept"), len(answers))

        return self.line(asked, figure)

    def clean_reps(self, asked: Asked) -> Lines:
        def figure(entries: list[Row]) -> Point | None:
            judged = [one for one in work(entries) if one["quality"]]
            return share(sum(map(self.clean_of, judged)), sum(one["reps"] or 0 for one in judged))

        return self.line(asked, figure)

    def clean_of(self, one: Row) -> int:
        reps = one["reps"] or 0
        if one["quality"] == "clean":
            return int(reps)
        named = [fault["rep"] for fault in self.faults[one["id"]]]
        if not named or None in named:
            return 0
        return len(set(range(1, reps + 1)) - set(named))

    def reps_left(self, asked: Asked) -> Lines:
        def figure(entries: list[Row]) -> Point | None:
            left = [
                Fraction(one["reps_left_tenths"], 10)
                for one in work(entries)
                if one["reps_left_tenths"] is not None
            ]
            return {"value": mean(left), "of": len(left)} if left else None

        return self.line(asked, figure)

    def rest(self, asked: Asked) -> Lines:
        def figure(entries: list[Row]) -> Point | None:
            rested = [one for one in work(entries) if one["rest_taken_seconds"] is not None]
            planned = [one["rest_planned_seconds"] for one in rested]
            known = [Fraction(one) for one in planned if one is not None]
            if not rested:
                return None
            taken = mean([Fraction(one["rest_taken_seconds"]) for one in rested])
            plan = mean(known) if known else None
            return {"value": taken, "plan": plan, "of": len(rested)}

        return self.line(asked, figure)

    def felt(self, asked: Asked) -> Lines:
        def named(place: str) -> Callable[[list[Row]], Point | None]:
            def figure(entries: list[Row]) -> Point | None:
                told = [one for one in entries if one["felt_first"]]
                those = [one for one in told if place in (one["felt_first"], one["felt_second"])]
                return share(len(those), len(told))

            return figure

        lines = {place: self.points(asked, named(place)) for place in PLACES}
        return {place: line for place, line in lines.items() if any(one["hits"] for one in line)}

    def depth(self, asked: Asked) -> Lines:
        def figure(entries: list[Row]) -> Point | None:
            depths = [Fraction(DEPTHS.index(one["depth"])) for one in entries if one["depth"]]
            return {"value": mean(depths), "of": len(depths)} if depths else None

        raises = {f"raise_{side}": self.raises(asked, side) for side in ("left", "right")}
        return only_full({"main": self.points(asked, figure), **raises})

    def raises(self, asked: Asked, side: str) -> list[Point]:
        days: dict[date, list[Fraction]] = defaultdict(list)
        for one in self.tables["mobility_checks"]:
            if one["check_code"] == "straight_leg_raise" and one["side"] == side:
                degrees = Fraction(one["value_thousandths"], 1000)
                days[date.fromisoformat(one["day"])].append(degrees)
        return self.of_days(asked, {day: mean(trials) for day, trials in days.items()}, mean)

    def sides(self, asked: Asked) -> Lines:
        lines: Lines = {}
        for side in ("left", "right"):
            days: dict[date, Fraction] = {}
            for one in self.tables["balance_checks"]:
                if one["side"] == side:
                    day, stood = date.fromisoformat(one["day"]), Fraction(one["milliseconds"], 1000)
                    days[day] = max(days.get(day, Fraction(0)), min(stood, Fraction(30)))
            lines[side] = self.of_days(asked, days, max)
        return only_full(lines)

    def body_mass(self, asked: Asked) -> Lines:
        days = {
            date.fromisoformat(one["day"]): kilograms(one, "weight")
            for one in self.tables["body_masses"]
        }
        return only_full({"main": self.of_days(asked, days, mean)})

    def of_days(
        self,
        asked: Asked,
        days: dict[date, Fraction],
        of_week: Callable[[list[Fraction]], Fraction],
    ) -> list[Point]:
        shown: dict[date, list[Fraction]] = defaultdict(list)
        key = monday if asked.by_week else (lambda day: day)
        for day in sorted(days):
            is_after = asked.first is None or key(day) >= key(asked.first)
            if is_after and key(day) <= key(asked.last):
                shown[key(day)].append(days[day])
        return [
            {"day": day, "value": of_week(values), **self.running(asked, day)}
            for day, values in shown.items()
        ]

    def estimate(self, asked: Asked) -> Lines:
        def figure(entries: list[Row]) -> Point | None:
            scored = [(score, one) for one in saved(entries) if (score := epley(one)) is not None]
            if not scored:
                return None
            value = max(score for score, _ in scored)
            best = next(one for score, one in scored if score == value)
            n = best["reps"] + Fraction(best["reps_left_tenths"], 10)
            faults = [each["fault"] for one in saved(entries) for each in self.faults[one["id"]]]
            named = tuple(dict.fromkeys(faults))
            return {"value": value, "is_rough": n > 10, "best": best["id"], "faults": named}

        return self.line(asked, figure) if asked.exercise is not None else {}

    def reps_at_load(self, asked: Asked, load: tuple[int, str] | None) -> Lines:
        def figure(entries: list[Row]) -> Point | None:
            sets = [one for one in lifted(entries) if load_of(one) == load]
            if not sets:
                return None
            most = max(one["reps"] for one in sets)
            best = next(one["id"] for one in sets if one["reps"] == most)
            return {"value": Fraction(most), "best": best}

        return self.line(asked, figure) if asked.exercise is not None else {}

    def loads(self, asked: Asked) -> list[tuple[int, str]]:
        """Return the loads of all sets that are asked about, the most used first."""
        if asked.exercise is None:
            return []
        return most_used(lifted(entry for _, _, entries in self.groups(asked) for entry in entries))

    def usual_load(self, asked: Asked) -> tuple[int, str] | None:
        """Return the load that was used most in the last six sessions."""
        sessions = self.within(asked, whole_weeks=asked.by_week)
        per_session = [list(lifted(self.entries(one, asked))) for one in sessions]
        last = [sets for sets in per_session if sets][-6:]
        loads = most_used(one for sets in last for one in sets)
        return loads[0] if loads and asked.exercise is not None else None
