from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hinge_desktop.core.imports.column_map import (
    ColumnMap,
    ColumnRole,
    DateOrder,
    DecimalSign,
    MappedColumn,
    Measure,
    WorkoutsBy,
)
from hinge_desktop.core.imports.file_log import FileAnswers, FileLog, FileWorkout, QuestionCode
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.cells import Table, TableRow
from hinge_desktop.exchange.readers.headers import Header
from hinge_desktop.exchange.readers.mapped.mapped_reader import read_mapped
from tests.exchange.mapped.reading import NO_ANSWERS, skipped, table_with
from tests.exchange.mapped.written_logs import Writing, without_rows, workouts, writings

R = ColumnRole


def read(
    roles: Sequence[ColumnRole],
    *rows: Sequence[str],
    answers: FileAnswers = NO_ANSWERS,
    measures: dict[ColumnRole, Measure] | None = None,
    workouts_by: WorkoutsBy = WorkoutsBy.TIMES,
    is_zero_empty: bool = False,
) -> FileLog:
    table = table_with([role.value for role in roles], rows)
    columns = ColumnMap(
        tuple(
            MappedColumn(place, role, (measures or {}).get(role))
            for place, role in enumerate(roles)
        ),
        workouts_by=workouts_by,
        is_zero_empty=is_zero_empty,
    )
    return read_mapped(table, columns, answers)


PLAIN = (R.DATE, R.EXERCISE, R.WEIGHT, R.REPS)
IN_KG = {R.WEIGHT: Measure.KG}


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(workouts(), writings())
def test_a_log_written_through_any_map_is_read_again(
    log: tuple[FileWorkout, ...], writing: Writing
) -> None:
    table = table_with(
        [role.value for role in writing.roles()], writing.rows(log), writing.delimiter
    )
    found = read_mapped(table, writing.columns(), NO_ANSWERS)
    assert found.skipped == ()
    assert found.questions == ()
    assert without_rows(found) == log


HOSTILE = [
    *("1e999", "nan", "inf", "-0", "1" * 400, "\u0661\u0662", "0x10", "1.2.3", "1,2,3", "--", "+"),
    *(
        "=1+1",
        "@SUM(A1)",
        "99/99/9999",
        "31/02/2026",
        "25:61",
        "12:00 XM",
        "x" * 20_000,
        "🏋",
        "\u202e5",
    ),
    *(
        "1/1/1",
        "0",
        "9" * 12,
        "5 bananas",
        "true",
        "Sì",
        "80x8,85x6",
        "80x",
        "\r",
        " ",
        "1h 99999999m",
    ),
]


@given(
    st.lists(
        st.lists(st.sampled_from(HOSTILE) | st.text(max_size=12), max_size=len(R) + 2), max_size=8
    ),
    st.permutations(list(R)),
    st.integers(0, len(R)),
)
def test_hostile_cells_are_told_and_never_an_error(
    rows: list[list[str]], roles: list[ColumnRole], count: int
) -> None:
    chosen = [
        R.DATE,
        R.EXERCISE,
        *[one for one in roles if one not in (R.DATE, R.EXERCISE)][:count],
    ]
    table = Table(
        Header([role.value for role in chosen]),
        [TableRow(number, tuple(cells)) for number, cells in enumerate(rows, start=2)],
        ",",
        "",
    )
    columns = ColumnMap(tuple(MappedColumn(place, role) for place, role in enumerate(chosen)))
    log = read_mapped(table, columns, NO_ANSWERS)
    told = {one.row for one in log.sets} | {one.row for one in log.skipped}
    if not any(one.code is QuestionCode.COLUMNS for one in log.questions):
        assert told == {row.number for row in table.rows}


class TestWhatACellSays:
    @pytest.mark.parametrize(
        ("text", "amount", "unit"),
        [
            ("82,50 kg", "82.50", Unit.KG),
            ("135 lbs", "135", Unit.LB),
            ("62.5kg", "62.5", Unit.KG),
            ("1.020,5 kg", "1020.5", Unit.KG),
            ("60", "60", Unit.KG),
            ("+20", "20", Unit.KG),
        ],
    )
    def test_a_weight_with_its_unit(self, text: str, amount: str, unit: Unit) -> None:
        (one,) = read(PLAIN, ("2026-01-02", "Squat", text, "5"), measures=IN_KG).sets
        assert (one.amount, one.unit) == (Decimal(amount), unit)

    @pytest.mark.parametrize("text", ["", "-", "BW", "Körpergewicht", "n/a"])
    def test_no_weight_is_not_a_weight_of_zero(self, text: str) -> None:
        (one,) = read(PLAIN, ("2026-01-02", "Pull-up", text, "5"), measures=IN_KG).sets
        assert (one.amount, one.unit) == (None, None)

    @pytest.mark.parametrize(
        ("text", "reason"),
        [
            ("-5", "negative_weight"),
            ("5001", "out_of_range"),
            ("80 bananas", "unknown_word"),
            ("80 sec", "unknown_word"),
            ("heavy", "bad_number"),
            ("1,234", "bad_number"),
        ],
    )
    def test_a_weight_that_cannot_be_read_leaves_the_row_out(self, text: str, reason: str) -> None:
        log = read(PLAIN, ("2026-01-02", "Squat", text, "5"), measures=IN_KG)
        assert skipped(log) == [(2, reason)]

    def test_the_sign_of_the_file_decides_a_number_that_could_be_two(self) -> None:
        rows = [("2026-01-02", "Squat", "82,5", "5"), ("2026-01-02", "Press", "1,250", "5")]
        assert [one.amount for one in read(PLAIN, *rows, measures=IN_KG).sets] == [
            Decimal("82.5"),
            Decimal("1.250"),
        ]

    @pytest.mark.parametrize(
        ("text", "seconds"),
        [
            ("1:30", 90),
            ("0:01:30", 90),
            ("1h 5m", 3900),
            ("2 minuti", 120),
            ("59m", 3540),
            ("45 s", 45),
        ],
    )
    def test_a_duration_as_it_is_written(self, text: str, seconds: int) -> None:
        (one,) = read((R.DATE, R.EXERCISE, R.DURATION), ("2026-01-02", "Plank", text)).sets
        assert one.duration_ms == seconds * 1000

    def test_a_plain_duration_without_a_unit_is_asked_for(self) -> None:
        log = read((R.DATE, R.EXERCISE, R.DURATION), ("2026-01-02", "Plank", "90"))
        assert [one.code for one in log.questions] == [QuestionCode.COLUMNS]
        assert log.questions[0].choices == ("duration",)

    @pytest.mark.parametrize(
        ("text", "millimetres"), [("1,5 km", 1_500_000), ("400 m", 400_000), ("1 mi", 1_609_344)]
    )
    def test_a_distance_in_the_column_of_weights(self, text: str, millimetres: int) -> None:
        (one,) = read(PLAIN, ("2026-01-02", "Carry", text, ""), measures=IN_KG).sets
        assert (one.amount, one.distance_mm) == (None, millimetres)

    @pytest.mark.parametrize(
        ("role", "text", "left"),
        [
            (R.RPE, "8,5", RepsLeft(15)),
            (R.RPE, "10", RepsLeft(0)),
            (R.RPE, "0", None),
            (R.REPS_LEFT, "2", RepsLeft(20)),
            (R.REPS_LEFT, "4+", RepsLeft(40, or_more=True)),
        ],
    )
    def test_effort(self, role: ColumnRole, text: str, left: RepsLeft | None) -> None:
        (one,) = read((*PLAIN, role), ("2026-01-02", "Squat", "80 kg", "5", text)).sets
        assert one.reps_left == left

    def test_sets_times_reps(self) -> None:
        assert len(read(PLAIN, ("2026-01-02", "Squat", "80 kg", "3x10")).sets) == 3
        row = ("2026-01-02", "Squat", "80 kg", "10", "4")
        log = read((*PLAIN, R.SET_COUNT), row)
        assert [(one.row, one.reps) for one in log.sets] == [(2, 10)] * 4

    def test_packed_sets_with_decimal_commas(self) -> None:
        row = ("2026-01-02", "Squat", "82,5x8, 85 kg x 6")
        log = read((R.DATE, R.EXERCISE, R.PACKED_SETS), row, answers=FileAnswers(unit=Unit.LB))
        assert [(one.amount, one.reps, one.unit) for one in log.sets] == [
            (Decimal("82.5"), 8, Unit.LB),
            (Decimal(85), 6, Unit.KG),
        ]


class TestRowsLeftOut:
    def test_skipped_and_undone_sets_are_told(self) -> None:
        rows = [
            ("2026-01-02", "Squat", "80 kg", "5", "No"),
            ("2026-01-02", "Squat", "80 kg", "5", "Sì"),
            ("2026-01-02", "Squat", "80 kg", "5", "perhaps"),
        ]
        log = read((*PLAIN, R.SKIPPED), *rows)
        assert [one.row for one in log.sets] == [2]
        assert skipped(log) == [(3, "not_done"), (4, "unknown_word")]
        log = read((*PLAIN, R.DONE), ("2026-01-02", "Squat", "80 kg", "5", "0"))
        assert skipped(log) == [(2, "not_done")]

    @pytest.mark.parametrize(
        ("row", "reason"),
        [
            (("", "Squat", "80 kg", "5"), "bad_date"),
            (("2026-02-30", "Squat", "80 kg", "5"), "bad_date"),
            (("3 Foo 2026", "Squat", "80 kg", "5"), "unknown_word"),
            (("2026-01-02", " ", "80 kg", "5"), "no_exercise"),
            (("2026-01-02", "Squat", "80 kg", ""), "no_result"),
            (("2026-01-02", "Squat", "80 kg", "5.5"), "bad_number"),
            (("2026-01-02", "Squat", "80 kg", "1001"), "out_of_range"),
            (("2026-01-02", "Squat", "82", "5 kg", "8"), "wrong_columns"),
        ],
    )
    def test_the_reason_is_told(self, row: tuple[str, ...], reason: str) -> None:
        assert skipped(read(PLAIN, row)) == [(2, reason)]


class TestQuestions:
    def test_a_unit_that_nothing_names(self) -> None:
        row = ("2026-01-02", "Squat", "80", "5")
        (question,) = read(PLAIN, row).questions
        assert (question.code, question.choices) == (QuestionCode.UNIT, ("kg", "lb"))
        log = read(PLAIN, row, answers=FileAnswers(unit=Unit.LB))
        assert (log.questions, log.sets[0].unit) == ((), Unit.LB)

    def test_the_order_of_day_and_month(self) -> None:
        undecided = ("03/04/26", "Squat", "80 kg", "5")
        (question,) = read(PLAIN, undecided).questions
        assert question.code is QuestionCode.DATE_ORDER
        by_month = read(PLAIN, undecided, answers=FileAnswers(is_day_first=False))
        assert by_month.workouts[0].start.date == date(2026, 3, 4)
        decided = read(PLAIN, undecided, ("25/04/26", "Squat", "80 kg", "5"))
        assert decided.questions == ()
        assert decided.workouts[0].start.date == date(2026, 4, 3)

    def test_a_map_that_lacks_something_reads_nothing(self) -> None:
        log = read((R.EXERCISE, R.REPS), ("Squat", "5"))
        assert [one.code for one in log.questions] == [QuestionCode.COLUMNS]
        assert (log.workouts, len(log.rows)) == ((), 1)

    def test_the_map_answers_before_the_lifter(self) -> None:
        table = table_with(["d", "e", "r"], [("03/04/26", "Squat", "5")])
        roles = (R.DATE, R.EXERCISE, R.REPS)
        columns = ColumnMap(
            tuple(MappedColumn(place, role) for place, role in enumerate(roles)),
            DateOrder.MONTH_FIRST,
            DecimalSign.DOT,
        )
        log = read_mapped(table, columns, FileAnswers(is_day_first=True))
        assert (log.questions, log.workouts[0].start.date) == ((), date(2026, 3, 4))


class TestWorkouts:
    TIMED = (R.DATE_TIME, R.EXERCISE, R.WEIGHT, R.REPS)

    def test_times_of_sets_and_of_workouts_are_told_apart(self) -> None:
        of_sets = [
            ("2026-01-02 10:00", "Squat", "80 kg", "5"),
            ("2026-01-02 10:00", "Row", "40 kg", "5"),
            ("2026-01-02 10:04", "Squat", "80 kg", "4"),
            ("2026-01-02 10:08", "Row", "40 kg", "4"),
        ]
        (workout,) = read(self.TIMED, *of_sets).workouts
        assert [block.name for block in workout.blocks] == ["Squat", "Row", "Squat", "Row"]
        of_workouts = [
            ("2026-01-02 10:00", "Squat", "80 kg", "5"),
            ("2026-01-02 10:00", "Row", "40 kg", "5"),
            ("2026-01-02 18:00", "Curl", "20 kg", "4"),
        ]
        assert [one.start.time for one in read(self.TIMED, *of_workouts).workouts] == [
            time(10),
            time(18),
        ]

    def test_newest_rows_first(self) -> None:
        rows = [
            ("2026-01-03 10:00", "Row", "40 kg", "1"),
            ("2026-01-02 10:08", "Squat", "80 kg", "4"),
            ("2026-01-02 10:04", "Squat", "80 kg", "3"),
            ("2026-01-02 10:04", "Squat", "80 kg", "2"),
        ]
        log = read(self.TIMED, *rows)
        assert [one.reps for one in log.sets] == [2, 3, 4, 1]

    def test_a_number_that_starts_again_begins_the_exercise_anew(self) -> None:
        roles = (*PLAIN, R.SET_NUMBER, R.WARM_UP)
        rows = [
            ("2026-01-02", "Squat", "40 kg", "9", "1", "yes"),
            ("2026-01-02", "Squat", "80 kg", "5", "1", ""),
            ("2026-01-02", "Squat", "80 kg", "4", "2", ""),
            ("2026-01-02", "Squat", "60 kg", "8", "1", ""),
        ]
        blocks = read(roles, *rows).workouts[0].blocks
        assert [len(block.sets) for block in blocks] == [3, 1]
        assert blocks[0].sets[0].kind is SetKind.WARM_UP
