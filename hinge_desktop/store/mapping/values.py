"""Codecs: how one value of the core lies in the columns of a row."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeAlias

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.measures import MeasureUnit, Reading
from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.training import Contacts, Felt, PhaseTap, RepsLeft
from hinge_desktop.core.weights import Unit, Weight

Stored: TypeAlias = int | str | None
"""What a column can hold."""


@dataclass(frozen=True, slots=True)
class Codec:
    """How a value lies in columns named after its field plus each of `suffixes`."""

    suffixes: tuple[str, ...]
    encode: Callable[[Any], tuple[Stored, ...]]
    decode: Callable[..., Any]
    """Takes one argument a column."""


@dataclass(frozen=True, slots=True)
class ChildCodec:
    """How a tuple lies in the rows of another table, one row an item."""

    table: str
    columns: tuple[str, ...]
    encode: Callable[[Any], tuple[Stored, ...]]
    """Takes one item."""
    decode: Callable[..., Any]
    """Takes one argument a column."""

    def decode_all(self, packed: str) -> tuple[Any, ...]:
        """Read the JSON list of rows that `RecordMap.select_columns` asks for."""
        if packed == "[]":
            return ()
        return tuple(self.decode(*row) for row in json.loads(packed))


def as_it_is(value: Stored) -> Stored:
    """Return a value that needs no turning."""
    return value


@lru_cache(maxsize=256)
def _parsed_tempo(text: str) -> Tempo:
    return Tempo.parse(text)


def _moment(day: str, clock: str | None, offset_minutes: int | None) -> LocalMoment:
    at = None if clock is None else time.fromisoformat(clock)
    return LocalMoment(date.fromisoformat(day), at, offset_minutes)


def _moment_columns(moment: LocalMoment) -> tuple[Stored, ...]:
    clock = None if moment.time is None else moment.time.isoformat()
    return (moment.date.isoformat(), clock, moment.offset_minutes)


def _flag_or_none(flag: bool | None) -> int | None:  # noqa: FBT001 - the value itself
    return None if flag is None else int(flag)


def _bool_or_none(stored: int | None) -> bool | None:
    return None if stored is None else bool(stored)


def _contacts(head: int | None, mid_back: int | None, tailbone: int | None) -> Contacts:
    return Contacts(_bool_or_none(head), _bool_or_none(mid_back), _bool_or_none(tailbone))


def _felt(first: str | None, second: str | None) -> tuple[Felt, ...]:
    return tuple(Felt(place) for place in (first, second) if place is not None)


def _felt_columns(felt: tuple[Felt, ...]) -> tuple[Stored, ...]:
    if len(felt) > 2:
        raise ValueError("an exercise is felt in two places at most")
    places = [place.value for place in felt]
    return (*places, *[None] * (2 - len(places)))


def _texts_column(texts: tuple[str, ...]) -> tuple[Stored, ...]:
    return (json.dumps(texts, ensure_ascii=False, separators=(",", ":")),)


CODECS: dict[Any, Codec] = {
    str: Codec(("",), lambda text: (text,), as_it_is),
    int: Codec(("",), lambda number: (number,), as_it_is),
    bool: Codec(("",), lambda flag: (int(flag),), bool),
    date: Codec(("",), lambda day: (day.isoformat(),), date.fromisoformat),
    Tempo: Codec(("",), lambda tempo: (str(tempo),), _parsed_tempo),
    Weight: Codec(
        ("_thousandths", "_unit"),
        lambda weight: (weight.thousandths, weight.unit.value),
        lambda thousandths, unit: Weight(thousandths, Unit(unit)),
    ),
    Reading: Codec(
        ("_thousandths", "_unit"),
        lambda reading: (reading.thousandths, reading.unit.value),
        lambda thousandths, unit: Reading(thousandths, MeasureUnit(unit)),
    ),
    RepsLeft: Codec(
        ("_tenths", "_or_more"),
        lambda left: (left.tenths, int(left.or_more)),
        lambda tenths, or_more: RepsLeft(tenths, bool(or_more)),
    ),
    LocalMoment: Codec(("_date", "_time", "_offset_minutes"), _moment_columns, _moment),
    Contacts: Codec(
        ("_head", "_mid_back", "_tailbone"),
        lambda on: tuple(_flag_or_none(one) for one in (on.head, on.mid_back, on.tailbone)),
        _contacts,
    ),
    tuple[Felt, ...]: Codec(("_first", "_second"), _felt_columns, _felt),
    tuple[str, ...]: Codec(("",), _texts_column, lambda text: tuple(json.loads(text))),
}
"""Every type of value that a record may hold, beside enums and child rows."""

CHILD_CODECS: dict[Any, ChildCodec] = {
    tuple[RepFault, ...]: ChildCodec(
        "set_faults",
        ("fault", "rep"),
        lambda item: (item.fault.value, item.rep),
        lambda fault, rep: RepFault(Fault(fault), rep),
    ),
    tuple[PhaseTap, ...]: ChildCodec(
        "set_phases",
        ("rep", "phase", "milliseconds"),
        lambda tap: (tap.rep, tap.phase.value, tap.milliseconds),
        lambda rep, phase, milliseconds: PhaseTap(rep, Phase(phase), milliseconds),
    ),
}
"""Tuples that have a table of their own."""


def enum_codec(choices: type[StrEnum]) -> Codec:
    """Return the codec of an enum: its code as text."""
    return Codec(("",), lambda choice: (choice.value,), choices)
