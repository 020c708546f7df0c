"""The columns of a StrongLifts export: how many sets there are and their units is in the header."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.headers import Header

_UNITS: Final = {"kg": Unit.KG, "kgs": Unit.KG, "lb": Unit.LB, "lbs": Unit.LB}
_SET_CELL = re.compile(r"set ([0-9]{1,3}) ?\((reps|kgs?|lbs?)\)")
_DATE = re.compile(r"date(?: ?\(([dmy]{1,4})[/.-]([dmy]{1,4})[/.-]([dmy]{1,4})\))?")


@dataclass(frozen=True, slots=True)
class SetColumns:
    """Where one set of each row stands."""

    reps: int
    weights: tuple[tuple[int, Unit], ...]

    @property
    def end(self) -> int:
        """The place behind its last column."""
        return max([self.reps, *(index for index, _ in self.weights)]) + 1


@dataclass(frozen=True, slots=True)
class StrongLiftsColumns:
    """Where each column stands, whatever the order; None where the file has none."""

    width: int
    date: int
    is_day_first: bool | None
    """What the header says of the order of dates; None where the year stands first."""
    number: int | None
    title: int | None
    exercise: int | None
    sets_by_reps: int | None
    sets_by_time: int | None
    total_reps: int | None
    start: int | None
    end: int | None
    notes: int | None
    sets: tuple[SetColumns, ...]

    @property
    def numbers(self) -> tuple[int | None, ...]:
        """Where numbers stand."""
        weights = (place for pair in self.sets for place, _ in pair.weights)
        return (self.total_reps, *(pair.reps for pair in self.sets), *weights)

    @classmethod
    def of(cls, header: Header) -> StrongLiftsColumns:
        """Find the columns by name."""
        date, is_day_first = _date_column(header) or (0, None)
        return cls(
            width=len(header),
            date=date,
            is_day_first=is_day_first,
            number=header.index("Workout"),
            title=header.index("Workout Name"),
            exercise=header.index("Exercise"),
            sets_by_reps=header.index("Sets\N{MULTIPLICATION SIGN}Reps", "SetsxReps"),
            sets_by_time=header.index("Sets\N{MULTIPLICATION SIGN}Time", "SetsxTime"),
            total_reps=header.index("Reps"),
            start=header.index("Start Time (h:mm)", "Start Time"),
            end=header.index("End Time (h:mm)", "End Time"),
            notes=header.index("Notes", "Note"),
            sets=_set_columns(header),
        )


def is_stronglifts(header: Header) -> bool:
    """Whether these columns are StrongLifts': the first set's reps tell it."""
    has_set = header.has("Exercise", "Set 1 (Reps)")
    return has_set and _date_column(header) is not None


def _date_column(header: Header) -> tuple[int, bool | None] | None:
    for index, name in enumerate(header.names):
        found = _DATE.fullmatch(name)
        if found is not None:
            first = (found.group(1) or "y")[0]
            return index, {"d": True, "m": False}.get(first)
    return None


def _set_columns(header: Header) -> tuple[SetColumns, ...]:
    """Pair the columns of each set by their number, in the order of the numbers."""
    reps: dict[int, int] = {}
    weights: dict[int, list[tuple[int, Unit]]] = {}
    for index, name in enumerate(header.names):
        found = _SET_CELL.fullmatch(name)
        if found is None:
            continue
        number, holds = int(found.group(1)), found.group(2)
        if holds == "reps":
            reps.setdefault(number, index)
        else:
            weights.setdefault(number, []).append((index, _UNITS[holds]))
    return tuple(SetColumns(reps[one], tuple(weights.get(one, ()))) for one in sorted(reps))
