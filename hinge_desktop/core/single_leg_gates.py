"""The five gates from the loaded bar to one leg (contract, "Ladder"; all DEFAULT)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from math import ceil
from typing import Final

from hinge_desktop.core.balance import latest_balance
from hinge_desktop.core.faults import ROUNDING
from hinge_desktop.core.gate_evidence import (
    GateInputs,
    Shown,
    coming_days,
    counted_running,
    first_and_nth,
    is_faulty,
    shown_at,
    verdict_of,
)
from hinge_desktop.core.gates import Evidence, EvidenceKind, Gate, GateCode, GateVerdict
from hinge_desktop.core.ladder_places import LOADED_BAR
from hinge_desktop.core.thresholds import Rule, Thresholds
from hinge_desktop.core.training import Felt, Quality, TempoAnswer

_RIGHT_PLACES: Final = frozenset({Felt.HAMSTRINGS, Felt.GLUTES})
_WEEK_DAYS: Final = 7
_ROWS: Final = 3


def single_leg_gates(inputs: GateInputs, numbers: Thresholds, day: date) -> tuple[Gate, ...]:
    """Return the gates in the order in which they are shown."""
    shown = shown_at(LOADED_BAR, inputs)

    def days() -> Iterator[date]:
        return coming_days(day, LOADED_BAR, shown, inputs, numbers)

    long_spine = numbers[Rule.LONG_SPINE_SESSIONS]
    kept = numbers[Rule.KEPT_COUNT_SESSIONS]
    return (
        _clean_weeks(shown, numbers[Rule.CLEAN_WEEKS], day, days()),
        counted_running(GateCode.LONG_SPINE, long_spine, [_spine(one) for one in shown], days()),
        _felt(shown, inputs.plan.work_sets, numbers, days()),
        _even_sides(inputs, numbers[Rule.BALANCE_GAP_PERCENT], day),
        counted_running(GateCode.ON_THE_COUNT, kept, [_count(one) for one in shown], days()),
    )


def _clean_weeks(
    shown: Sequence[Shown], want: int, day: date, days_to_come: Iterator[date]
) -> Gate:
    """Count whole weeks since the first clean session after the last fault.

    A week counts where a clean session lies in it: waiting shows nothing, and a week off neither
    counts nor starts the count anew.
    """
    rows = [_cleanness(one) for one in shown]
    clean = _clean_since_last_fault(rows)
    since = clean[0].day if clean else None
    have = _whole_weeks(clean, day)
    is_met = have >= want
    begins, _ = first_and_nth(days_to_come, 1)
    return Gate(
        GateCode.CLEAN_WEEKS,
        verdict_of(rows, is_met=is_met),
        have,
        want,
        evidence=tuple(clean[-_ROWS:]) or tuple(rows[-_ROWS:]),
        since=since,
        earliest=None if is_met else _weeks_complete(clean, want - have, day, begins),
        begins=None if is_met else begins,
    )


def _cleanness(shown: Shown) -> Evidence:
    if any(is_faulty(one) for one in shown.sets):
        return shown.row(EvidenceKind.FAULT)
    is_answered = all(one.quality is Quality.CLEAN for one in shown.sets)
    return shown.row(EvidenceKind.PASSED if is_answered else EvidenceKind.UNANSWERED)


def _clean_since_last_fault(rows: Sequence[Evidence]) -> list[Evidence]:
    clean: list[Evidence] = []
    for row in rows:
        if row.kind is EvidenceKind.FAULT:
            clean.clear()
        elif row.kind is EvidenceKind.PASSED:
            clean.append(row)
    return clean


def _whole_weeks(clean: Sequence[Evidence], day: date) -> int:
    if not clean:
        return 0
    elapsed = (day - clean[0].day).days // _WEEK_DAYS
    weeks = {(row.day - clean[0].day).days // _WEEK_DAYS for row in clean}
    return sum(week < elapsed for week in weeks)


def _weeks_complete(
    clean: Sequence[Evidence], missing: int, day: date, next_day: date | None
) -> date | None:
    """Return when so many more weeks are over; the running one counts if it can."""
    if next_day is None:
        return None
    first = clean[0].day if clean else next_day
    running = max(0, (day - first).days // _WEEK_DAYS)
    weeks = {(row.day - first).days // _WEEK_DAYS for row in clean}
    if running not in weeks:
        running = max(running, (next_day - first).days // _WEEK_DAYS)
    return first + timedelta(days=_WEEK_DAYS * (running + missing))


def _spine(shown: Shown) -> Evidence:
    faults = {fault.fault for one in shown.sets for fault in one.faults}
    if faults & ROUNDING:
        return shown.row(EvidenceKind.FAULT)
    # Something was off and nobody said what: it may have been the back.
    is_known = all(one.quality is Quality.CLEAN or one.faults for one in shown.sets)
    return shown.row(EvidenceKind.PASSED if is_known else EvidenceKind.UNANSWERED)


def _count(shown: Shown) -> Evidence:
    answers = [one.tempo_answer for one in shown.sets]
    if TempoAnswer.RUSHED in answers:
        return shown.row(EvidenceKind.RUSHED)
    is_kept = all(answer is TempoAnswer.KEPT for answer in answers)
    return shown.row(EvidenceKind.PASSED if is_kept else EvidenceKind.UNANSWERED)


def _felt(
    shown: Sequence[Shown], planned_sets: int, numbers: Thresholds, days_to_come: Iterator[date]
) -> Gate:
    """Look at the last work sets for which it was said where they were felt."""
    want, of = numbers[Rule.FELT_SETS], numbers[Rule.FELT_OF_SETS]
    of = max(want, of)
    answered = [(one, good) for one in shown for good in _felt_right(one)][-of:]
    have = sum(good for _, good in answered)
    is_met = have >= want
    rows = _rows_of_sets(answered)
    sessions = _sessions_until([good for _, good in answered], want, of, max(planned_sets, 1))
    begins, earliest = first_and_nth(days_to_come, sessions)
    return Gate(
        GateCode.FELT,
        verdict_of(rows, is_met=is_met),
        have,
        want,
        of,
        rows or tuple(one.row(EvidenceKind.UNANSWERED) for one in shown[-_ROWS:]),
        rows[0].day if rows else None,
        earliest=None if is_met else earliest,
        begins=None if is_met else begins,
    )


def _felt_right(shown: Shown) -> list[bool]:
    """Return for each answered set whether hamstrings or glutes were named."""
    return [
        bool(_RIGHT_PLACES.intersection(exercise.entry.felt))
        for exercise in shown.exercises
        if exercise.entry.felt
        for _ in Shown(shown.day, shown.session_id, shown.sequence, (exercise,)).sets
    ]


def _rows_of_sets(answered: Sequence[tuple[Shown, bool]]) -> tuple[Evidence, ...]:
    rows: list[Evidence] = []
    for one in {shown.session_id: shown for shown, _ in answered}.values():
        own = [good for shown, good in answered if shown.session_id == one.session_id]
        kind = EvidenceKind.PASSED if all(own) else EvidenceKind.ELSEWHERE
        rows.append(one.row(kind, sum(own), len(own)))
    return tuple(rows)


def _sessions_until(goods: Sequence[bool], want: int, of: int, sets: int) -> int:
    """Return how many good sessions it takes until enough of the last sets were good."""
    run = list(goods)
    for session in range(1, ceil(want / sets) + 1):
        run = (run + [True] * sets)[-of:]
        if sum(run) >= want:
            return session
    return ceil(want / sets)


def _even_sides(inputs: GateInputs, most_percent: int, day: date) -> Gate:
    """Compare both sides of the last day on which both were checked."""
    checked = latest_balance(inputs.balance)
    percent = None if checked is None else checked.gap_percent
    if checked is None or percent is None:
        code, verdict = GateCode.EVEN_SIDES, GateVerdict.NO_DATA
        return Gate(code, verdict, 0, most_percent, earliest=day, begins=day)
    is_met = percent <= most_percent
    # Rounding never makes a gap look like one that would pass.
    shown = round(percent) if is_met else max(round(percent), most_percent + 1)
    return Gate(
        GateCode.EVEN_SIDES,
        GateVerdict.MET if is_met else GateVerdict.NOT_YET,
        shown,
        most_percent,
        evidence=(
            Evidence(checked.day, EvidenceKind.PASSED if is_met else EvidenceKind.UNEVEN, shown),
        ),
        since=checked.day,
        earliest=None if is_met else day,
        begins=None if is_met else day,
    )
