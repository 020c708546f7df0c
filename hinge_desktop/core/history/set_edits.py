"""What is typed into a cell of a set table, turned into a set; a text that cannot be says why.

Comma and dot both part decimals. An empty cell is "not given", but a set keeps one result: its
reps, or the time it took. A text that says what the set
already holds changes nothing, so that weights stay as they were entered.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from typing import Final

from hinge_desktop.core.faults import Fault, RepFault, faults_within
from hinge_desktop.core.training import MOST_REPS, Quality, RepsLeft, SetKind, TempoAnswer, WorkSet
from hinge_desktop.core.typed_digits import plain_digits
from hinge_desktop.core.weights import Unit, Weight, WeightTextError

MOST_REPS_LEFT: Final = 30
USUAL_REPS: Final = range(1, 51)
"""What the editor takes without a word (contract); 0 and more than 50 it asks to look at again."""
_DAY_MS: Final = 86_400_000
_LONGEST_NOTE: Final = 10_000
_WHOLE: Final = re.compile(r"[0-9]{1,9}")
_LEFT: Final = re.compile(r"([0-9]{1,9}(?:\.[0-9]*)?|\.[0-9]+)\s*(\+?)")
_LOAD: Final = re.compile(r"(.*?)\s*(kgs?|lbs?)?\.?", re.IGNORECASE | re.DOTALL)
_SECONDS: Final = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?)\s*s?", re.IGNORECASE)
_CLOCK: Final = re.compile(r"(?:([0-9]{1,2}):)?([0-9]{1,4}):([0-5][0-9])")
_HALF: Final = "\N{VULGAR FRACTION ONE HALF}"


class CellProblem(StrEnum):
    """Why a text cannot stand in a cell."""

    NO_RESULT = "no_result"
    """A saved set without reps, time and distance would be none: it is deleted instead."""
    REPS_NOT_WHOLE = "reps_not_whole"
    TOO_MANY_REPS = "too_many_reps"
    """More than the journal takes."""
    LEFT_NOT_A_NUMBER = "left_not_a_number"
    LEFT_NOT_HALVES = "left_not_halves"
    TOO_MANY_LEFT = "too_many_left"
    NOT_A_TIME = "not_a_time"
    LONGER_THAN_A_DAY = "longer_than_a_day"
    NOTE_TOO_LONG = "note_too_long"


class CellWarning(StrEnum):
    """What is stored as it is, though it is worth a second look."""

    UNUSUAL_REPS = "unusual_reps"


class CellTextError(ValueError):
    """A text that cannot stand in a cell; `problem` says why."""

    def __init__(self, text: str, problem: CellProblem) -> None:
        super().__init__(f"{text!r}: {problem.value}")
        self.problem = problem


def with_reps(one: WorkSet, text: str) -> WorkSet:
    """Return a set with the reps that were typed; what was said of reps beyond them goes."""
    cleaned = plain_digits(text).strip()
    if not cleaned:
        return _with_result(replace(one, reps=None), text)
    if not _WHOLE.fullmatch(cleaned):
        raise CellTextError(text, CellProblem.REPS_NOT_WHOLE)
    reps = int(cleaned)
    if reps > MOST_REPS:
        raise CellTextError(text, CellProblem.TOO_MANY_REPS)
    return replace(
        one,
        reps=reps,
        faults=faults_within(reps, one.faults),
        phase_taps=tuple(tap for tap in one.phase_taps if tap.rep <= reps),
    )


def reps_warning(one: WorkSet) -> CellWarning | None:
    """Return what to say of the reps of a set, None where they are usual or not given."""
    is_usual = one.reps is None or one.reps in USUAL_REPS
    return None if is_usual else CellWarning.UNUSUAL_REPS


def with_reps_left(one: WorkSet, text: str) -> WorkSet:
    """Return a set with the reserve that was typed: 2, 1.5, or 4+ for four or more."""
    cleaned = plain_digits(text).strip().replace(_HALF, ".5")
    if not cleaned:
        return replace(one, reps_left=None)
    found = _LEFT.fullmatch(cleaned)
    if found is None:
        raise CellTextError(text, CellProblem.LEFT_NOT_A_NUMBER)
    halves = Decimal(found[1]) * 2
    if halves != halves.to_integral_value():
        raise CellTextError(text, CellProblem.LEFT_NOT_HALVES)
    if halves > MOST_REPS_LEFT * 2:
        raise CellTextError(text, CellProblem.TOO_MANY_LEFT)
    return replace(one, reps_left=RepsLeft(int(halves * 5), or_more=bool(found[2])))


def with_load(one: WorkSet, text: str, unit: Unit) -> WorkSet:
    """Return a set with the load that was typed; raise `WeightTextError` for what is none.

    It stays in the unit of the set, or in `unit` where it had no load; a unit that is typed along
    (135 lb) wins.
    """
    cleaned = plain_digits(text).strip()
    if not cleaned:
        return replace(one, load=None)
    found = _LOAD.fullmatch(cleaned)
    number, written = (cleaned, None) if found is None else (found[1], found[2])
    kept = unit if one.load is None else one.load.unit
    if written is not None:
        kept = Unit.LB if written.lower().startswith("lb") else Unit.KG
    try:
        load = Weight.parse(number, kept)
    except WeightTextError as error:
        raise WeightTextError(text, error.problem) from error
    return replace(one, load=load)


def with_duration(one: WorkSet, text: str) -> WorkSet:
    """Return a timed set with the time that was typed: 45, 42.5 s, 1:30 or 1:05:00."""
    cleaned = plain_digits(text).strip()
    if not cleaned:
        return _with_result(replace(one, duration_ms=None), text)
    milliseconds = _milliseconds(cleaned)
    if milliseconds is None:
        raise CellTextError(text, CellProblem.NOT_A_TIME)
    if milliseconds > _DAY_MS:
        raise CellTextError(text, CellProblem.LONGER_THAN_A_DAY)
    return replace(one, duration_ms=milliseconds)


def with_tempo_answer(one: WorkSet, answer: TempoAnswer | None) -> WorkSet:
    """Return a set with what was said about its count."""
    return replace(one, tempo_answer=answer)


def with_quality(one: WorkSet, quality: Quality | None) -> WorkSet:
    """Return a set that was judged so; only one with something off keeps its faults."""
    faults = one.faults if quality is Quality.SOMETHING_OFF else ()
    return replace(one, quality=quality, faults=faults)


def with_faults(one: WorkSet, faults: tuple[RepFault, ...]) -> WorkSet:
    """Return a set with these faults; one that has any was not clean."""
    quality = Quality.SOMETHING_OFF if faults else one.quality
    kept = faults if one.reps is None else faults_within(one.reps, faults)
    return replace(one, quality=quality, faults=kept)


def with_fault_turned(one: WorkSet, fault: Fault) -> WorkSet:
    """Return a set with a fault that it did not have, of the whole set, or without one it had."""
    others = tuple(each for each in one.faults if each.fault is not fault)
    had_it = len(others) < len(one.faults)
    faults = others if had_it else (*others, RepFault(fault))
    # Without its last fault nobody said how the set went.
    return with_faults(replace(one, quality=None, faults=()), faults)


def with_fault_on_rep(one: WorkSet, fault: Fault, rep: int | None) -> WorkSet:
    """Return a set that has a fault on this rep too, or not on it any more; None for the set.

    A fault without any rep is one of the whole set.
    """
    reps = {each.rep for each in one.faults if each.fault is fault and each.rep is not None}
    reps = set() if rep is None else reps ^ {rep}
    marked = [RepFault(fault, each) for each in sorted(reps)] or [RepFault(fault)]
    place = next((at for at, each in enumerate(one.faults) if each.fault is fault), len(one.faults))
    before = [each for each in one.faults[:place] if each.fault is not fault]
    behind = [each for each in one.faults[place:] if each.fault is not fault]
    return with_faults(one, (*before, *marked, *behind))


def with_kind(one: WorkSet, kind: SetKind) -> WorkSet:
    """Return a set that was for something else: a warm-up, say, that was logged as work."""
    return replace(one, kind=kind)


def given_note(text: str) -> str | None:
    """Return a note as it is kept, None for an empty one; raise `CellTextError` if too long."""
    note = text.strip()
    if len(note) > _LONGEST_NOTE:
        raise CellTextError(text, CellProblem.NOTE_TOO_LONG)
    return note or None


def _with_result(one: WorkSet, text: str) -> WorkSet:
    if not one.has_result:
        raise CellTextError(text, CellProblem.NO_RESULT)
    return one


def _milliseconds(cleaned: str) -> int | None:
    plain = _SECONDS.fullmatch(cleaned)
    if plain is not None:
        return int(Decimal(plain[1]) * 1000)
    found = _CLOCK.fullmatch(cleaned)
    if found is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000
