"""A complete export read back as plain rows, to recompute figures by other code than ours."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from hinge_desktop.exchange.writers.archive_json import archive_json
from hinge_desktop.store.sql_journal import SqlJournal

Row = dict[str, Any]

KG_OF_UNIT = {"kg": Fraction(1), "lb": Fraction(45_359_237, 100_000_000)}
HINGES = {"hinge", "single_leg_hinge", "hinge_drill"}


@dataclass(frozen=True)
class DoneSet:
    """A saved set with where it stands; `marks` are its faults with their reps."""

    row: Row
    entry: Row
    session: Row
    marks: tuple[tuple[str, int | None], ...]

    @property
    def day(self) -> date:
        return date.fromisoformat(self.session["start_date"])

    @property
    def monday(self) -> date:
        return self.day - timedelta(self.day.weekday())

    @property
    def is_work(self) -> bool:
        return bool(self.row["kind"] != "warm_up")

    @property
    def faults(self) -> set[str]:
        return {fault for fault, _ in self.marks}

    @property
    def clean_reps(self) -> int:
        """All reps of a clean set; of a faulty one those without a fault, if all are placed."""
        reps: int = self.row["reps"]
        if self.row["quality"] == "clean":
            return reps
        places = {rep for _, rep in self.marks}
        if not places or None in places:
            return 0
        return reps - len([rep for rep in places if rep is not None and rep <= reps])

    @property
    def is_faulty(self) -> bool:
        return bool(self.faults) or self.row["quality"] == "something_off"

    @property
    def is_answered(self) -> bool:
        return bool(self.faults) or self.row["quality"] is not None

    @property
    def load_kg(self) -> Fraction | None:
        """The load, None without one or where it is help from a machine."""
        row = self.row
        if row["load_thousandths"] is None or row["is_assisted"]:
            return None
        return Fraction(row["load_thousandths"], 1000) * KG_OF_UNIT[row["load_unit"]]

    @property
    def estimate_kg(self) -> Fraction | None:
        """Epley on reps + reps left, within the limits of the estimate chart."""
        row, load = self.row, self.load_kg
        if load is None or row["kind"] not in {"work", "drop", "failure"} or not row["reps"]:
            return None
        if row["reps_left_tenths"] is None or row["reps_left_or_more"]:
            return None
        n = row["reps"] + Fraction(row["reps_left_tenths"], 10)
        if n > 12 or row["reps_left_tenths"] > 40:
            return None
        return load if n == 1 else load * (1 + n / 30)


class Archive:
    """The tables of an export, and its saved sets in the order in which they were done."""

    def __init__(self, journal: SqlJournal) -> None:
        exported = archive_json(
            journal.tables(), schema_version=journal.schema_version, exported_by="Hinge"
        )
        self.tables: dict[str, list[Row]] = json.loads(b"".join(exported))["tables"]

    def ids(self, families: set[str] | None = None) -> set[str]:
        """Return the exercises of these families, of all without any."""
        rows = self.tables["exercises"]
        return {row["id"] for row in rows if families is None or row["family"] in families}

    def sets(self, exercise_ids: set[str]) -> list[DoneSet]:
        return sorted(self._sets(exercise_ids), key=_place)

    def _sets(self, exercise_ids: set[str]) -> Iterator[DoneSet]:
        sessions = {row["id"]: row for row in self.tables["sessions"]}
        entries = {row["id"]: row for row in self.tables["session_exercises"]}
        marks: dict[str, list[tuple[str, int | None]]] = defaultdict(list)
        for row in self.tables["set_faults"]:
            marks[row["set_id"]].append((row["fault"], row["rep"]))
        for row in self.tables["sets"]:
            entry = entries[row["session_exercise_id"]]
            if row["state"] == "saved" and entry["exercise_id"] in exercise_ids:
                session = sessions[entry["session_id"]]
                yield DoneSet(row, entry, session, tuple(marks[row["id"]]))


def _place(one: DoneSet) -> tuple[Any, ...]:
    session, entry = one.session, one.entry
    return session["start_date"], session["sequence"], entry["position"], one.row["position"]
