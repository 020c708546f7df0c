"""`stats`: every figure worked out again from the exported JSON, without our own code."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from typing import Any

import pytest

from hinge_desktop.core.tempo import Phase, Tempo
from hinge_desktop.core.training import PhaseTap, SetKind, SetState, TempoAnswer
from hinge_desktop.store.opening import open_journal
from tests.builders import kg, lb, log_change, logged
from tests.cli.conftest import Run

Row = dict[str, Any]
POUND = Decimal("0.45359237")


@pytest.fixture(scope="module")
def file(demo_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo with what it lacks: pounds, help from a machine, taps, and what does not count."""
    path = tmp_path_factory.mktemp("mixed") / "mixed.hinge"
    path.write_bytes(demo_file.read_bytes())
    tempo = Tempo.parse("3-1-X-1")
    taps = tuple(PhaseTap(rep, phase, 900 + 7 * rep) for rep in range(1, 9) for phase in Phase)
    journal = open_journal(path)
    journal.apply(
        log_change(
            logged(
                date(2026, 11, 19),
                sequence=1_000,
                sets=(
                    {"load": lb(135), "reps": 7},
                    {"load": lb(137.501), "reps": 9, "kind": SetKind.DROP},
                    {"load": lb(95), "reps": 3, "kind": SetKind.WARM_UP},
                    {"load": kg(30), "reps": 10, "is_assisted": True},
                    {"tempo": tempo, "tempo_answer": TempoAnswer.KEPT, "phase_taps": taps},
                    {"tempo": tempo, "tempo_answer": TempoAnswer.KEPT, "reps": 5},
                    {"reps": None, "duration_ms": 30_000, "kind": SetKind.TIMED},
                    {"state": SetState.PLANNED, "reps": None},
                ),
            )
        )
    )
    journal.close()
    return path


def working_sets(tables: dict[str, list[Row]]) -> Iterator[Row]:
    """Join saved sets with their exercise and day."""
    sessions = {one["id"]: one for one in tables["sessions"]}
    entries = {one["id"]: one for one in tables["session_exercises"]}
    taps: dict[str, Decimal] = {}
    for tap in tables["set_phases"]:
        if tap["phase"] != "top":
            seconds = Decimal(tap["milliseconds"]) / 1000
            taps[tap["set_id"]] = taps.get(tap["set_id"], Decimal(0)) + seconds
    for one in tables["sets"]:
        if one["state"] == "saved":
            entry = entries[one["session_exercise_id"]]
            session = sessions[entry["session_id"]]
            yield one | {
                "exercise_id": entry["exercise_id"],
                "session_id": session["id"],
                "tapped": taps.get(one["id"]),
                "day": date.fromisoformat(session["start_date"]),
            }


def kilograms(sets: list[Row]) -> Decimal:
    total = Decimal(0)
    for one in sets:
        if one["load_thousandths"] is not None and not one["is_assisted"]:
            load = Decimal(one["load_thousandths"]) / 1000
            unit = POUND if one["load_unit"] == "lb" else 1
            total += load * unit * (one["reps"] or 0)
    return total.quantize(Decimal("0.01"), ROUND_HALF_UP)


def tension_seconds(sets: list[Row]) -> Decimal:
    total = Decimal(0)
    for one in sets:
        if one["tapped"] is not None:
            total += one["tapped"]
        elif one["tempo"] is not None and one["tempo_answer"] == "kept":
            phases = one["tempo"].replace("X", "1").split("-")
            total += one["reps"] * sum(Decimal(phase) for phase in phases[:3])
    return total


def estimates(sets: list[Row]) -> Iterator[Decimal]:
    for one in sets:
        tenths = one["reps_left_tenths"]
        if one["kind"] in ("warm_up", "timed", "drill") or one["is_assisted"] or tenths is None:
            continue
        if one["reps_left_or_more"] or one["load_thousandths"] is None:
            continue
        n = one["reps"] + Decimal(tenths) / 10
        if one["reps"] >= 1 and n <= 12 and tenths <= 40:
            load = Decimal(one["load_thousandths"]) / 1000
            yield load * (POUND if one["load_unit"] == "lb" else 1) * (1 + n / 30)


def recomputed(sets: list[Row], keep: Callable[[Row], bool]) -> Row:
    kept = [one for one in sets if keep(one)]
    work = [one for one in kept if one["kind"] != "warm_up"]
    return {
        "workouts": len({one["session_id"] for one in kept}),
        "sets": len(work),
        "reps": sum(one["reps"] or 0 for one in work),
        "volume_kg": float(kilograms(work)),
        "warmup_volume_kg": float(kilograms([one for one in kept if one["kind"] == "warm_up"])),
        "first_date": min(one["day"] for one in kept).isoformat(),
        "last_date": max(one["day"] for one in kept).isoformat(),
    }


@pytest.fixture
def sets(run: Run, file: Path, tmp_path: Path) -> list[Row]:
    exported = tmp_path / "out.json"
    assert run("export", exported, "--journal", file).status == 0
    return list(working_sets(json.loads(exported.read_text(encoding="utf-8"))["tables"]))


def test_totals_agree_with_the_export(run: Run, file: Path, sets: list[Row]) -> None:
    stats = run("stats", "--json", "--journal", file).json
    expected = recomputed(sets, lambda _: True)
    assert {key: stats[key] for key in expected} == expected


def test_every_exercise_agrees(run: Run, file: Path, sets: list[Row]) -> None:
    stats = run("stats", "--json", "--journal", file).json
    slugs = {one["exercise_id"] for one in sets}
    assert len(stats["exercises"]) == len(slugs) == 8
    for slug in slugs:
        alone = run("stats", "--json", "--exercise", slug, "--journal", file).json
        (figures,) = alone["exercises"]
        own = [one for one in sets if one["exercise_id"] == slug]
        work = [one for one in own if one["kind"] != "warm_up"]
        best = max(estimates(work), default=None)
        assert figures in stats["exercises"]
        assert figures["sets"] == len(work)
        assert figures["volume_kg"] == float(kilograms(work))
        assert figures["time_under_tension_s"] == float(tension_seconds(work))
        assert figures["best_e1rm_kg"] == (
            None if best is None else pytest.approx(float(best), abs=0.005)
        )
        assert alone["workouts"] == len({one["session_id"] for one in own})


def test_every_week_agrees(run: Run, file: Path, sets: list[Row]) -> None:
    weeks = run("stats", "--json", "--journal", file).json["weeks"]
    mondays = sorted({one["day"] - timedelta(days=one["day"].weekday()) for one in sets})
    assert [week["start"] for week in weeks] == [monday.isoformat() for monday in mondays]
    for week, monday in zip(weeks, mondays, strict=True):
        work = [
            one
            for one in sets
            if monday <= one["day"] < monday + timedelta(days=7) and one["kind"] != "warm_up"
        ]
        assert week == {
            "start": monday.isoformat(),
            "workouts": len({one["session_id"] for one in work}),
            "sets": len(work),
            "reps": sum(one["reps"] or 0 for one in work),
            "volume_kg": float(kilograms(work)),
        }


def test_days_narrow_it_down(run: Run, file: Path, sets: list[Row]) -> None:
    since, until = date(2026, 10, 1), date(2026, 11, 10)
    span = ("--since", since, "--until", until)
    stats = run("stats", "--json", *span, "--journal", file).json
    expected = recomputed(sets, lambda one: since <= one["day"] <= until)
    assert {key: stats[key] for key in expected} == expected


@pytest.mark.parametrize("name", ["Bar RDL", "bar rdl", "romanian_deadlift", "Romanian deadlift"])
def test_an_exercise_is_found_by_its_names(run: Run, file: Path, name: str) -> None:
    stats = run("stats", "--json", "--exercise", name, "--journal", file).json
    assert [one["name"] for one in stats["exercises"]] == ["Bar RDL"]


def test_an_unknown_exercise_is_refused_with_near_names(run: Run, file: Path) -> None:
    answer = run("stats", "--exercise", "bar rdls", "--journal", file)
    answer.assert_refused("'bar rdls'", "Bar RDL")
    run("stats", "--exercise", "xyzzy", "--journal", file).assert_refused("without --exercise")


def test_text_says_the_same(run: Run, file: Path) -> None:
    answer = run("stats", "--since", "2026-11-01", "--journal", file)
    assert answer.status == 0
    assert "6 sessions, 2026-11-03 to 2026-11-19" in answer.out
    assert "Bar RDL" in answer.out


def test_no_sets_are_no_trouble(run: Run, file: Path) -> None:
    answer = run("stats", "--since", "2030-01-01", "--journal", file)
    assert (answer.status, answer.out.count("\n")) == (0, 1)
    stats = run("stats", "--json", "--since", "2030-01-01", "--journal", file).json
    assert (stats["workouts"], stats["first_date"], stats["weeks"]) == (0, None, [])


class TestBesideAWindow:
    def test_an_open_journal_can_be_read(self, run: Run, file: Path) -> None:
        window = open_journal(file)
        with window._database.reading() as connection:
            connection.execute("SELECT count(*) FROM sets").fetchone()
            assert run("stats", "--json", "--journal", file).status == 0
        window.close()

    def test_a_commit_that_takes_too_long_is_said_plainly(
        self, run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("hinge_desktop.store.database.BUSY_TIMEOUT_SECONDS", 0.05)
        window = open_journal(file)
        with window._database.writing() as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("UPDATE meta SET value = value")
            # What a commit does while it writes pages: nobody may read.
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("UPDATE sets SET note = 'x'")
            run("stats", "--journal", file).assert_refused("Another program is writing")
            connection.execute("ROLLBACK")
            connection.execute("BEGIN")
        window.close()
