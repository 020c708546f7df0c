from collections import Counter
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

import pytest

from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, QuestionCode
from hinge_desktop.core.imports.identities import entry_key, session_keys, set_key
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import READERS, read_log, table_of
from tests.exchange.mapped.reading import SAMPLES, sample, skipped, volume_kg


@dataclass(frozen=True)
class Totals:
    """What the app that wrote a sample would say of it."""

    app: str
    workouts: int
    blocks: int
    sets: int
    warm_ups: int
    reps: int
    volume_kg: str
    skipped: tuple[tuple[int, str], ...] = ()


TOTALS = {
    # (60 x 5 + 135 x 8 + 137.5 x 7) lb + 40 x 10 kg
    "liftosaur/program.csv": Totals("liftosaur", 2, 3, 5, 1, 42, "1462.54", ((5, "not_done"),)),
    # 45.359237 x 10 + 20 x 10 + 80 x 8 + 22.5 x 12
    "fitbod/workout_starts.csv": Totals("fitbod", 3, 6, 7, 1, 55, "1563.59"),
    # (135 x 5 + 225 x 5 + 245.5 x 3 + 185 x 10) lb
    "fitbod/set_times_lbs.csv": Totals("fitbod", 1, 2, 4, 1, 23, "1989.68"),
    # 40 x 10 + 80 x 8 + 82.5 x 8
    "gymbook/italian.csv": Totals("gymbook", 2, 4, 7, 2, 66, "1700.00", ((7, "not_done"),)),
    # 60 x 6 + 100 x 6 + 97.5 x 6
    "gymbook/french.csv": Totals("gymbook", 2, 2, 3, 1, 18, "1545.00", ((5, "not_done"),)),
    # 50 x 8 + 90 x 8
    "gymbook/german.csv": Totals("gymbook", 1, 1, 2, 1, 16, "1120.00", ((4, "not_done"),)),
    # 97.5 x 15 + 65 x 12 + 67.5 x 12
    "liftlog/plain.csv": Totals("liftlog", 2, 3, 5, 0, 47, "3052.50"),
    "flexify/sets.csv": Totals(
        "flexify", 1, 1, 2, 0, 10, "1012.50", ((4, "not_done"), (5, "unknown_word"))
    ),
    # 80 x 8 + 82.5 x 8 + 85 x 6 + 60 x 10 + 40 x 12
    "jefit/backup.csv": Totals("jefit", 3, 4, 7, 0, 71, "2890.00", ((26, "bad_number"),)),
}


def totals(log: FileLog) -> Totals:
    kinds = Counter(one.kind for one in log.sets)
    return Totals(
        log.app,
        len(log.workouts),
        sum(len(workout.blocks) for workout in log.workouts),
        len(log.sets),
        kinds[SetKind.WARM_UP],
        sum(one.reps or 0 for one in log.sets),
        str(volume_kg(log)),
        tuple(skipped(log)),
    )


@pytest.mark.parametrize("name", TOTALS)
def test_a_sample_has_the_totals_that_its_app_shows(name: str) -> None:
    log = sample(name)
    assert totals(log) == TOTALS[name]
    assert log.questions == ()


@pytest.mark.parametrize("name", [name for name in TOTALS if "jefit" not in name])
def test_every_row_is_a_set_or_told(name: str) -> None:
    log = sample(name)
    told = {one.row for one in log.sets} | {one.row for one in log.skipped}
    assert told == {row.number for row in log.rows}


def test_every_sample_is_checked() -> None:
    folders = {name.partition("/")[0] for name in TOTALS}
    found = {f"{path.parent.name}/{path.name}" for path in SAMPLES.glob("*/*.csv")}
    assert {name for name in found if name.partition("/")[0] in folders} == set(TOTALS)


class TestLiftosaur:
    def test_a_start_with_a_zone_is_kept_with_it(self) -> None:
        start = sample("liftosaur/program.csv").workouts[0].start
        assert (start.date, start.time) == (date(2026, 3, 2), time(17, 4, 11))
        assert start.offset_minutes == 0

    def test_what_was_done_counts_and_not_what_was_asked_for(self) -> None:
        last = sample("liftosaur/program.csv").workouts[0].blocks[0].sets[-1]
        assert (last.reps, last.amount, last.unit) == (7, Decimal("137.5"), Unit.LB)
        assert last.reps_left == RepsLeft(10)

    def test_a_weight_that_was_left_as_planned_is_the_planned_one(self) -> None:
        bridge = sample("liftosaur/program.csv").workouts[0].blocks[1]
        assert (bridge.name, bridge.sets[0].amount) == ("Glute Bridge, Bodyweight", Decimal(0))

    def test_the_raw_cells_stay_as_they_were(self) -> None:
        rows = {row.number: row.cells for row in sample("liftosaur/program.csv").rows}
        assert rows[6][13:15] == ("", "")

    def test_a_note_that_is_repeated_on_each_row_is_one_note(self) -> None:
        assert sample("liftosaur/program.csv").workouts[0].blocks[0].note == "hips, not knees"


class TestFitbod:
    def test_two_workouts_of_a_day_are_told_by_their_start(self) -> None:
        starts = [one.start for one in sample("fitbod/workout_starts.csv").workouts]
        assert [(one.date.day, one.time and one.time.hour) for one in starts] == [
            (5, 6),
            (5, 18),
            (8, 6),
        ]

    def test_times_of_sets_make_one_workout(self) -> None:
        (workout,) = sample("fitbod/set_times_lbs.csv").workouts
        sets = workout.blocks[0].sets
        assert [one.start and one.start.time for one in sets] == [
            time(10, 12, 33),
            time(10, 14, 33),
            time(10, 18, 2),
        ]

    def test_a_run_by_itself_is_a_workout_where_other_times_are_starts(self) -> None:
        columns = "Date,Exercise,Reps,Weight(kg),Duration(s),isWarmup,multiplier"
        rows = (
            *("2026-09-05 18:00:00 +0000,Squat,5,60,0,false,1",) * 2,
            "2026-09-05 18:00:00 +0000,Row,8,40,0,false,1",
            "2026-09-06 17:30:00 +0000,Squat,5,62.5,0,false,1",
            "2026-09-06 17:30:00 +0000,Row,8,40,0,false,1",
            "2026-09-07 07:10:00 +0000,Running,0,0,900,false,0",
            "2026-09-07 07:40:00 +0000,Rowing,0,0,600,false,0",
            "2026-09-07 18:20:00 +0000,Running,0,0,700,false,0",
        )
        log = read_log("\n".join([columns, *rows]).encode(), FileAnswers())
        starts = [one.start.time for one in log.workouts]
        assert starts == [time(18), time(17, 30), time(7, 10), time(7, 40), time(18, 20)]

    def test_the_older_table_counts_sets_and_asks_for_the_unit(self) -> None:
        rows = ("2019-02-13,Goblet Squat,3,8,20,,", "2019-02-13,Plank,1,12,0,TRUE,easy")
        content = "\n".join(["Date,Exercise,Sets,Reps,Weight,isWarmup,Note", *rows]).encode()
        asked = read_log(content, FileAnswers())
        assert [one.code for one in asked.questions] == [QuestionCode.UNIT]
        log = read_log(content, FileAnswers(unit=Unit.KG))
        assert (log.app, log.questions, len(log.workouts)) == ("fitbod", (), 1)
        assert [(one.row, one.reps, one.kind) for one in log.sets] == [
            *[(2, 8, SetKind.WORK)] * 3,
            (3, 12, SetKind.WARM_UP),
        ]

    def test_zero_is_written_for_what_does_not_apply(self) -> None:
        log = sample("fitbod/workout_starts.csv")
        by_name = {block.name: block.sets[0] for one in log.workouts for block in one.blocks}
        assert (by_name["Plank"].reps, by_name["Plank"].duration_ms) == (None, 60_000)
        running = by_name["Running"]
        assert (running.duration_ms, running.distance_mm) == (1_500_000, 5_000_000)
        assert by_name["Hip Thrust"].duration_ms is None
        assert by_name["Hip Thrust"].distance_mm is None


class TestGymbook:
    def test_the_newest_row_first_becomes_the_oldest_first(self) -> None:
        legs = sample("gymbook/italian.csv").workouts[-1]
        assert legs.title == "Gambe"
        assert [block.name for block in legs.blocks] == ["Stacco rumeno", "Plank", "Tapis roulant"]
        assert [one.amount for one in legs.blocks[0].sets] == [
            Decimal("40.00"),
            Decimal("80.00"),
            Decimal("82.50"),
        ]
        assert [one.kind for one in legs.blocks[0].sets] == [
            SetKind.WARM_UP,
            SetKind.WORK,
            SetKind.WORK,
        ]

    def test_cells_say_what_they_count(self) -> None:
        legs = sample("gymbook/italian.csv").workouts[-1]
        plank, run = legs.blocks[1].sets[0], legs.blocks[2].sets[0]
        assert (plank.reps, plank.duration_ms) == (None, 60_000)
        assert (run.amount, run.duration_ms, run.distance_mm) == (None, 600_000, 1_500_000)

    def test_a_day_that_may_be_a_month_is_asked_for(self) -> None:
        header, *rows = (SAMPLES / "gymbook/french.csv").read_text("utf-8").splitlines()
        few = "\n".join([header, rows[0]]).encode()
        asked = read_log(few, FileAnswers())
        assert [one.code for one in asked.questions] == [QuestionCode.DATE_ORDER]
        told = read_log(few, FileAnswers(is_day_first=True))
        assert told.questions == ()
        assert told.workouts[0].start.date == date(2026, 2, 5)

    def test_dates_with_dots_need_no_question(self) -> None:
        assert sample("gymbook/german.csv").workouts[0].start.date == date(2026, 2, 3)


class TestJefit:
    def test_a_session_has_its_own_start_and_key(self) -> None:
        first, second, third = sample("jefit/backup.csv").workouts
        assert (first.number, first.start.date, first.start.time) == (
            "1000",
            date(2026, 1, 5),
            time(18, 30),
        )
        # Seconds since 1970 say nothing of the wall clock.
        assert (second.number, second.start.date, second.start.time) == (
            "1001",
            date(2026, 1, 7),
            None,
        )
        assert (third.number, third.start.date) == (None, date(2026, 1, 8))

    def test_sets_are_parted_from_one_cell(self) -> None:
        deadlift = sample("jefit/backup.csv").workouts[0].blocks[0]
        assert [(one.amount, one.reps) for one in deadlift.sets] == [
            (Decimal(80), 8),
            (Decimal("82.5"), 8),
            (Decimal(85), 6),
        ]
        assert {one.row for one in deadlift.sets} == {22}

    def test_without_the_setting_the_unit_is_asked_for(self) -> None:
        text = (SAMPLES / "jefit/backup.csv").read_text("utf-8").replace(" kg", "")
        asked = read_log(text.encode(), FileAnswers())
        assert [one.code for one in asked.questions] == [QuestionCode.UNIT]
        told = read_log(text.encode(), FileAnswers(unit=Unit.LB))
        assert told.questions == ()
        assert {one.unit for one in told.sets if one.amount} == {Unit.LB}


def test_liftlog_sessions_are_known_by_their_id() -> None:
    older, newer = sample("liftlog/plain.csv").workouts
    assert (older.number, newer.number) == ("95bf-a", "8b92-b")
    assert [one.reps for one in older.blocks[0].sets] == [8, 7]
    assert [block.name for block in newer.blocks] == ["Pull-ups", "Romanian Deadlift"]
    assert newer.blocks[1].note == "slow"


@pytest.mark.parametrize("name", [name for name in TOTALS if "jefit" not in name])
def test_only_its_own_reader_knows_a_sample(name: str) -> None:
    header = table_of((SAMPLES / name).read_bytes()).header
    assert [one.app for one in READERS if one.matches(header)] == [TOTALS[name].app]


@pytest.mark.parametrize("name", ["gymbook/italian.csv", "liftlog/plain.csv"])
def test_an_older_export_of_a_log_that_grows_at_the_top_has_the_same_keys(name: str) -> None:
    header, *rows = (SAMPLES / name).read_text("utf-8").splitlines()
    whole = set_keys(sample(name))
    for newest in range(len(rows)):
        older = read_log(
            "\n".join([header, *rows[newest:]]).encode(), FileAnswers(is_day_first=True)
        )
        assert set_keys(older) <= whole


def set_keys(log: FileLog) -> set[tuple[str, int | None, Decimal | None]]:
    """Return the key of every set with what it says: another set must not take its key."""
    return {
        (set_key(entry_key(key, place), number), one.reps, one.amount)
        for key, workout in session_keys(log.app, log.workouts)
        for place, block in enumerate(workout.blocks)
        for number, one in enumerate(block.sets)
    }
