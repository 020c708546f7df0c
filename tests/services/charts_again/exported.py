"""What charts are made of from an exported journal, in plain Python alone.

Nothing of the program is used: what a figure means is written down here a second time. A point
is a dictionary with the fields that the program's points have; fields that are not given here
have the value that says nothing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

Row = dict[str, Any]
Point = dict[str, Any]
Lines = dict[str, list[Point]]

POUND = Fraction(45_359_237, 100_000_000)
HINGE_FAMILIES = ("hinge", "single_leg_hinge", "hinge_drill")
PLACES = ("hamstrings", "glutes", "low_back", "quads", "grip", "not_sure")
DEPTHS = ("higher", "own_lowest", "past_it")


@dataclass(frozen=True)
class Asked:
    """A question in plain words: of one exercise, or of all hinges where it is None."""

    exercise: str | None
    first: date | None
    last: date
    today: date
    by_week: bool


def monday(day: date) -> date:
    return day - timedelta(day.weekday())


def kilograms(row: Row, what: str = "load") -> Fraction:
    one = Fraction(1) if row[f"{what}_unit"] == "kg" else POUND
    return Fraction(row[f"{what}_thousandths"], 1000) * one


def seconds_below_the_top(tempo: str) -> Fraction:
    parts = [Fraction(1) if part == "X" else Fraction(part) for part in tempo.split("-")]
    return sum(parts[:3], Fraction(0))


class ExportedJournal:
    """The tables of an export, joined."""

    def __init__(self, tables: dict[str, list[Row]]) -> None:
        self.tables = tables
        self.families = {one["id"]: one["family"] for one in tables["exercises"]}
        self.one_sided = {one["id"] for one in tables["exercises"] if one["is_one_sided"]}
        self.faults = self._by("set_faults", "set_id")
        self.taps = self._by("set_phases", "set_id")
        sets, entries = (
            self._by("sets", "session_exercise_id"),
            self._by("session_exercises", "session_id"),
        )
        self.sessions = sorted(
            tables["sessions"], key=lambda one: (one["start_date"], one["sequence"])
        )
        for session in self.sessions:
            session["day"] = date.fromisoformat(session["start_date"])
            session["entries"] = entries[session["id"]]
            for entry in session["entries"]:
                entry["saved"] = [one for one in sets[entry["id"]] if one["state"] == "saved"]
                entry["work"] = [one for one in entry["saved"] if one["kind"] != "warm_up"]

    def _by(self, table: str, key: str) -> dict[str, list[Row]]:
        found: dict[str, list[Row]] = defaultdict(list)
        for row in sorted(self.tables[table], key=lambda one: one["position"]):
            found[row[key]].append(row)
        return found

    @property
    def first_day(self) -> date | None:
        days = (
            one["day"] for one in self.sessions if any(each["saved"] for each in one["entries"])
        )
        return min(days, default=None)

    def within(self, asked: Asked, *, whole_weeks: bool) -> list[Row]:
        """Return the sessions that are asked about; weeks are never cut."""

        def key(day: date) -> date:
            return monday(day) if whole_weeks else day

        return [
            one
            for one in self.sessions
            if (asked.first is None or key(asked.first) <= key(one["day"]))
            and key(one["day"]) <= key(asked.last)
        ]

    def entries(self, session: Row, asked: Asked) -> list[Row]:
        def counts(slug: str) -> bool:
            if asked.exercise is not None:
                return slug == asked.exercise
            return self.families[slug] in HINGE_FAMILIES

        return [one for one in session["entries"] if counts(one["exercise_id"])]

    def groups(self, asked: Asked) -> Iterator[tuple[date, str | None, list[Row]]]:
        """Yield the entries of each session, or of each week."""
        sessions = self.within(asked, whole_weeks=asked.by_week)
        if not asked.by_week:
            for one in sessions:
                yield one["day"], one["id"], self.entries(one, asked)
            return
        weeks: dict[date, list[Row]] = defaultdict(list)
        for one in sessions:
            weeks[monday(one["day"])] += self.entries(one, asked)
        for start in sorted(weeks):
            yield start, None, weeks[start]

    def points(self, asked: Asked, figure: Callable[[list[Row]], Point | None]) -> list[Point]:
        found = []
        for day, session_id, entries in self.groups(asked):
            values = figure(entries)
            if values is not None:
                found.append(
                    {"day": day, "session_id": session_id, **self.running(asked, day), **values}
                )
        return found

    def running(self, asked: Asked, day: date, *, is_bar: bool = False) -> Point:
        is_week = asked.by_week or is_bar
        return {"is_running": is_week and monday(asked.today) == day}

    def line(self, asked: Asked, figure: Callable[[list[Row]], Point | None]) -> Lines:
        return only_full({"main": self.points(asked, figure)})


def work(entries: Iterable[Row]) -> list[Row]:
    return [one for entry in entries for one in entry["work"]]


def saved(entries: Iterable[Row]) -> list[Row]:
    return [one for entry in entries for one in entry["saved"]]


def lifted(entries: Iterable[Row]) -> Iterator[Row]:
    for one in saved(entries):
        shows_strength = one["kind"] in ("work", "drop", "failure") and not one["is_assisted"]
        if shows_strength and one["load_unit"] and one["reps"]:
            yield one


def epley(one: Row) -> Fraction | None:
    if not list(lifted([{"saved": [one]}])) or one["reps_left_tenths"] is None:
        return None
    n = one["reps"] + Fraction(one["reps_left_tenths"], 10)
    if one["reps_left_or_more"] or one["reps_left_tenths"] > 40 or n > 12:
        return None
    return kilograms(one) if n == 1 else kilograms(one) * (1 + n / 30)


def load_of(one: Row) -> tuple[int, str]:
    return one["load_thousandths"], one["load_unit"]


def most_used(sets: Iterable[Row]) -> list[tuple[int, str]]:
    """Return the loads by how many sets had them, the heavier first of equally many."""
    counted = Counter(map(load_of, sets))
    in_kg = {load: load[0] * (1 if load[1] == "kg" else POUND) for load in counted}
    return sorted(counted, key=lambda load: (-counted[load], -in_kg[load]))


def share(part: int, whole: int) -> Point | None:
    if not whole:
        return None
    return {"value": Fraction(100 * part, whole), "hits": part, "of": whole}


def mean(values: list[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def only_full(lines: Lines) -> Lines:
    return {code: points for code, points in lines.items() if points}
