"""Records, events and compared periods equal those made anew from an export, by other code."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import fmean
from typing import Any

import pytest

from hinge_desktop.core.charts.answers import EventKind
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.charts.comparison import PeriodFigures
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.services.chart_events import ChartEvents
from hinge_desktop.services.demo.demo_journal import DemoOrder, fill_demo
from hinge_desktop.services.period_comparison import PeriodComparer
from hinge_desktop.services.record_review import RecordReview
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.empty_journal import write_empty_journal
from tests.exported_archive import HINGES, Archive, DoneSet

RDL = ExerciseId("romanian_deadlift")
SINGLE_LEG = ExerciseId("single_leg_romanian_deadlift")
SQUAT = ExerciseId("squat")
ASKED = (None, RDL, SINGLE_LEG, SQUAT)
PERIODS = (
    Days(date(2026, 8, 30), date(2026, 11, 21)),
    Days(date(2026, 5, 27), date(2026, 7, 1)),
    Days(date(2026, 10, 13), date(2026, 10, 13)),
    Days(date(1999, 1, 1), date(1999, 2, 1)),
)
ORDERS = (DemoOrder(), DemoOrder(weeks=60, seed=7), DemoOrder(sets=4000, seed=11))


@dataclass(frozen=True)
class Exported:
    """A journal, and the same from its export."""

    journal: SqlJournal
    archive: Archive

    def sets(self, asked: ExerciseId | None) -> list[DoneSet]:
        return self.archive.sets(self.archive.ids(HINGES) if asked is None else {asked})


@pytest.fixture(scope="module", params=ORDERS, ids=("26 weeks", "60 weeks", "4000 sets"))
def exported(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Exported]:
    order: DemoOrder = request.param
    file = tmp_path_factory.mktemp("recomputed") / "demo.hinge"
    write_empty_journal(file, journal_id=order.journal_id, app_version="0", created=order.created)
    journal = open_journal(file)
    fill_demo(journal, order)
    yield Exported(journal, Archive(journal))
    journal.close()


def heaviest(sets: list[DoneSet]) -> DoneSet | None:
    best: DoneSet | None = None
    for one in sets:
        counts = one.row["kind"] in {"work", "drop", "failure"} and not one.is_faulty
        if not counts or not one.load_kg or not one.row["reps"]:
            continue
        if best is None or _lifted(one) > _lifted(best):
            best = one
    return best


def _lifted(one: DoneSet) -> tuple[Fraction, int]:
    assert one.load_kg is not None
    return one.load_kg, one.row["reps"]


def best_estimate(sets: list[DoneSet]) -> DoneSet | None:
    best: DoneSet | None = None
    for one in sets:
        if one.estimate_kg and (best is None or one.estimate_kg > (best.estimate_kg or 0)):
            best = one
    return best


def longest_run(sets: list[DoneSet]) -> list[DoneSet]:
    runs: list[list[DoneSet]] = [[]]
    for one in sets:
        if not one.is_work or not one.is_answered:
            continue
        if one.is_faulty:
            runs.append([])
        else:
            runs[-1].append(one)
    # `max` keeps the first of equal ones.
    return max(runs, key=len)


def even_sessions(sets: list[DoneSet]) -> dict[tuple[str, str], tuple[float, float]]:
    """Return both legs' scores of each session and exercise: estimates, else reps alike."""
    legs: dict[tuple[str, str], list[DoneSet]] = defaultdict(list)
    for one in sets:
        if one.row["side"] is not None and one.row["kind"] in {"work", "failure"}:
            legs[one.session["id"], one.entry["exercise_id"]].append(one)
    scores: dict[tuple[str, str], tuple[float, float]] = {}
    for key, own in legs.items():
        left = [one for one in own if one.row["side"] == "left"]
        right = [one for one in own if one.row["side"] == "right"]
        estimates = [max((one.estimate_kg or 0 for one in leg), default=0) for leg in (left, right)]
        if all(estimates):
            scores[key] = float(estimates[0]), float(estimates[1])
            continue
        shared = set(_reps_alike(left)) & set(_reps_alike(right))
        if shared:
            load = max(load for load, _ in shared)
            alike = next(one for one in _reps_alike(left) if one in shared and one[0] == load)
            scores[key] = _reps_alike(left)[alike], _reps_alike(right)[alike]
    return scores


def _reps_alike(leg: list[DoneSet]) -> dict[tuple[Fraction, int], int]:
    reps: dict[tuple[Fraction, int], int] = {}
    for one in leg:
        left = one.row["reps_left_tenths"]
        if left is not None and not one.row["reps_left_or_more"] and one.row["reps"]:
            key = one.load_kg or Fraction(0), left
            reps[key] = max(reps.get(key, 0), one.row["reps"])
    return reps


def even_balance(rows: list[dict[str, Any]]) -> tuple[date, float] | None:
    best: dict[str, dict[str, int]] = defaultdict(dict)
    for row in rows:
        held = best[row["day"]]
        held[row["side"]] = max(held.get(row["side"], 0), min(row["milliseconds"], 30_000))
    gaps = [
        (
            100 * (max(held.values()) - min(held.values())) / max(held.values()),
            -min(held.values()),
            day,
        )
        for day, held in best.items()
        if len(held) == 2
    ]
    return None if not gaps else (date.fromisoformat(min(gaps)[2]), min(gaps)[0])


@pytest.mark.parametrize("asked", ASKED)
def test_single_sets_equal_those_of_the_export(
    exported: Exported, asked: ExerciseId | None
) -> None:
    found = RecordReview(exported.journal).book(asked).records
    sets = exported.sets(asked)
    best, estimated = heaviest(sets), best_estimate(sets)
    assert (found.heaviest and found.heaviest.set_id) == (best and best.row["id"])
    assert (found.estimate and found.estimate.set_id) == (estimated and estimated.row["id"])
    if found.estimate is not None and estimated is not None:
        assert found.estimate.estimate is not None
        assert found.estimate.estimate.weight_kg == pytest.approx(float(estimated.estimate_kg or 0))
        assert found.estimate.session_id == estimated.session["id"]


@pytest.mark.parametrize("asked", ASKED)
def test_clean_runs_equal_those_of_the_export(exported: Exported, asked: ExerciseId | None) -> None:
    found = RecordReview(exported.journal).book(asked).records.clean_run
    run = longest_run(exported.sets(asked))
    if not run:
        assert found is None
        return
    assert found is not None
    assert (found.sets, found.first_day, found.last_day) == (len(run), run[0].day, run[-1].day)
    assert (found.session_id, found.set_id) == (run[-1].session["id"], run[-1].row["id"])


def test_even_sides_equal_those_of_the_export(exported: Exported) -> None:
    found = RecordReview(exported.journal).book().records
    scores = even_sessions(exported.sets(None))
    gaps = {key: 100 * abs(a - b) / max(a, b) for key, (a, b) in scores.items()}
    assert found.even_session is not None
    assert found.even_session.sides.percent == pytest.approx(min(gaps.values()))
    key = found.even_session.session_id, found.even_session.exercise_id
    assert (found.even_session.sides.left, found.even_session.sides.right) == pytest.approx(
        scores[key]
    )
    balance = even_balance(exported.archive.tables["balance_checks"])
    assert found.even_balance is not None
    assert balance is not None
    assert found.even_balance.day == balance[0]
    assert found.even_balance.gap_percent == pytest.approx(balance[1])


@pytest.mark.parametrize("asked", ASKED)
def test_events_equal_those_of_the_export(exported: Exported, asked: ExerciseId | None) -> None:
    last = date(2026, 11, 21)
    found = ChartEvents(exported.journal).between(None, last, asked)
    weeks: dict[date, Counter[str]] = defaultdict(Counter)
    for one in exported.sets(asked):
        weeks[one.monday].update(one.faults or (["?"] if one.is_faulty else []))
    for event in (one for one in found if one.kind is EventKind.FAULT_WEEK):
        counts = weeks.pop(event.day)
        named = {fault: sets for fault, sets in counts.items() if fault != "?"}
        assert event.sets == (max(named.values()) if named else counts["?"])
        assert event.fault is None if not named else named[event.fault or ""] == event.sets
    assert not any(weeks.values())
    moves = exported.archive.tables["ladder_moves"]
    gates = [
        (one.rung, one.stage, one.day.isoformat())
        for one in found
        if one.kind is EventKind.GATE_PASSED
    ]
    passed = [
        (row["to_rung"], row["to_stage"], row["made_date"])
        for row in moves
        if row["reason"] == "gate_passed"
    ]
    assert gates == ([] if asked is SQUAT else passed)
    taken = [row for row in exported.archive.tables["easy_weeks"] if row["is_taken"]]
    easy = [one.day.isoformat() for one in found if one.kind is EventKind.EASY_WEEK]
    assert easy == [row["first_day"] for row in taken]


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("asked", ASKED)
def test_figures_of_a_period_equal_those_of_the_export(
    exported: Exported, asked: ExerciseId | None, period: Days
) -> None:
    found = PeriodComparer(exported.journal).figures(period, asked)
    within = [one for one in exported.sets(asked) if period.first <= one.day <= period.last]
    work = [one for one in within if one.is_work]
    assert (found.sets, found.reps) == (len(work), sum(one.row["reps"] or 0 for one in work))
    volume = sum((one.load_kg or 0) * (one.row["reps"] or 0) for one in work)
    assert found.volume_kg == pytest.approx(float(volume), abs=0.005)
    assert found.tension_ms == sum(_tension_ms(one) for one in work)
    tempo = [one.row["tempo_answer"] for one in work if one.row["tempo_answer"]]
    assert (found.kept.hits, found.kept.of) == (tempo.count("kept"), len(tempo))
    _assert_answers(found, work)
    estimates = [float(one.estimate_kg) for one in within if one.estimate_kg]
    best = max(estimates, default=None) if asked is not None else None
    assert (found.estimate and found.estimate.weight_kg) == (best and pytest.approx(best))
    rests = [
        one.row["rest_taken_seconds"] for one in work if one.row["rest_taken_seconds"] is not None
    ]
    assert found.rest_seconds == (pytest.approx(fmean(rests)) if rests else None)
    assert (found.sessions, found.sessions_planned) == _sessions(exported.archive, period)


def _tension_ms(one: DoneSet) -> int:
    """By the kept count: the demo has no taps."""
    if one.row["tempo_answer"] != "kept" or one.row["tempo"] is None:
        return 0
    reps: int = one.row["reps"]
    lower, hold, lift, _ = (
        1.0 if part == "X" else float(part) for part in one.row["tempo"].split("-")
    )
    return round(reps * (lower + hold + lift) * 1000)


def _assert_answers(found: PeriodFigures, work: list[DoneSet]) -> None:
    judged = [one for one in work if one.row["quality"] is not None]
    assert found.clean.of == sum(one.row["reps"] for one in judged)
    assert found.clean.hits == sum(one.clean_reps for one in judged)
    left = [one.row["reps_left_tenths"] for one in work if one.row["reps_left_tenths"] is not None]
    assert found.reps_left == (pytest.approx(fmean(left) / 10) if left else None)


def _sessions(archive: Archive, period: Days) -> tuple[int, int]:
    """Count sessions of training, and the days of the plan since the first one."""
    drills = archive.ids({"hinge_drill"})
    sets = archive.sets(archive.ids())
    days = {one.session["id"]: one.day for one in sets}
    entries: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in archive.tables["session_exercises"]:
        entries[row["session_id"]].append(row)
    sessions = [
        key
        for key, day in days.items()
        if period.first <= day <= period.last
        and any(row["rung"] is not None or row["exercise_id"] not in drills for row in entries[key])
    ]
    weekdays = {row["weekday"] for row in archive.tables["plan_days"]}
    planned = [
        day
        for number in range(period.count)
        if (day := period.first + timedelta(number)).weekday() in weekdays
        and day >= min(days.values())
    ]
    return len(sessions), len(planned)
