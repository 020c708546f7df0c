# ruff: noqa: RUF001 - headings of other alphabets have letters that look like Latin ones

import pytest

from hinge_desktop.core.imports.column_map import ColumnRole, Measure, problems
from hinge_desktop.core.imports.column_suggestion import ColumnDoubt, DoubtCode
from hinge_desktop.core.imports.file_log import FileAnswers
from hinge_desktop.exchange.readers.mapped.heading_words import read_heading
from hinge_desktop.exchange.readers.mapped.mapped_reader import read_mapped
from hinge_desktop.exchange.readers.mapped.suggestion import suggest_columns
from hinge_desktop.exchange.readers.recognition import table_of
from tests.exchange.mapped.reading import SAMPLES, sample, table_with

R = ColumnRole

HEADERS = {
    "en": ("Date", "Exercise", "Weight (kg)", "Reps", "Notes"),
    "de": ("Datum", "Übung", "Gewicht (kg)", "Wdh.", "Notizen"),
    "fr": ("Date", "Exercice", "Poids (kg)", "Répétitions", "Remarques"),
    "it": ("Data", "Esercizio", "Peso [kg]", "Ripetizioni", "Appunti"),
    "es": ("Fecha", "Ejercicio", "Peso (kg)", "Repeticiones", "Comentarios"),
    "pt": ("Data", "Exercício", "Carga (kg)", "Repetições", "Observações"),
    "nl": ("Dag", "Oefening", "Gewicht (kg)", "Herhalingen", "Opmerking"),
    "sv": ("Datum", "Övning", "Vikt (kg)", "Repetitioner", "Anteckningar"),
    "nb": ("Dato", "Øvelse", "Vekt (kg)", "Repetisjoner", "Kommentar"),
    "da": ("Dato", "Øvelse", "Vægt (kg)", "Gentagelser", "Noter"),
    "fi": ("Päivämäärä", "Liike", "Paino (kg)", "Toistot", "Muistiinpanot"),
    "pl": ("Data", "Ćwiczenie", "Ciężar (kg)", "Powtórzenia", "Uwagi"),
    "cs": ("Datum", "Cvik", "Váha (kg)", "Opakování", "Poznámka"),
    "hu": ("Dátum", "Gyakorlat", "Súly (kg)", "Ismétlés", "Megjegyzés"),
    "tr": ("Tarih", "Egzersiz", "Ağırlık (kg)", "Tekrar", "Notlar"),
    "ru": ("Дата", "Упражнение", "Вес, кг", "Повторения", "Заметки"),
    "zh": ("日期", "动作", "重量 (kg)", "次数", "备注"),
    "ja": ("日付", "種目", "重量 (kg)", "回数", "メモ"),
    "ko": ("날짜", "운동", "무게 (kg)", "횟수", "메모"),
    "snake": ("workout_date", "exercise_name", "weight_kg", "rep_count", "comment"),
    "camel": ("workoutDate", "exerciseName", "weightKg", "repCount", "comment"),
    "loud": ("DATE", "EXERCISE", "WEIGHT (KG)", "REPS", "NOTES"),
}
ROW = ("2026-03-04", "Romanian Deadlift", "80.5", "8", "felt it")


@pytest.mark.parametrize("language", HEADERS)
def test_headings_of_many_languages(language: str) -> None:
    suggestion = suggest_columns(table_with(HEADERS[language], [ROW]))
    roles = [one.role for one in suggestion.columns.columns]
    assert roles == [R.DATE, R.EXERCISE, R.WEIGHT, R.REPS, R.NOTE]
    assert suggestion.columns.columns[2].measure is Measure.KG
    assert suggestion.doubts == ()


@pytest.mark.parametrize(
    ("heading", "role", "measure"),
    [
        ("Duration(s)", R.DURATION, Measure.SECONDS),
        ("Sekunden", R.DURATION, Measure.SECONDS),
        ("Duration (min)", R.DURATION, Measure.MINUTES),
        ("Distance (meters)", R.DISTANCE, Measure.METRES),
        ("distance_miles", R.DISTANCE, Measure.MILES),
        ("lbs", R.WEIGHT, Measure.LB),
        ("isWarmup", R.WARM_UP, None),
        ("Sautée", R.SKIPPED, None),
        ("Ausgelassen", R.SKIPPED, None),
        ("RIR", R.REPS_LEFT, None),
        ("Set #", R.SET_NUMBER, None),
        ("Sätze", R.SET_COUNT, None),
        ("Peso / Distanza", R.WEIGHT, None),
    ],
)
def test_a_heading_names_role_and_unit(
    heading: str, role: ColumnRole, measure: Measure | None
) -> None:
    found = read_heading(heading)
    assert (found.roles[0], found.measure) == (role, measure)


@pytest.mark.parametrize(
    "heading", ["Body weight (kg)", "workout_duration_minutes", "Total volume (kg)", "Rest (s)"]
)
def test_a_number_that_is_not_of_one_set_is_left_unread(heading: str) -> None:
    suggestion = suggest_columns(table_with([heading, "Date"], [("80", "2026-01-01")]))
    assert [one.place for one in suggestion.columns.columns] == [1]


@pytest.mark.parametrize("heading", ["", "x", "Körperfett", "####", "kg kg kg", "id"])
def test_a_heading_that_says_nothing_gets_no_role(heading: str) -> None:
    suggestion = suggest_columns(table_with([heading, "Date"], [("abc", "2026-01-01")]))
    assert [one.place for one in suggestion.columns.columns] == [1]


class TestCellsDecide:
    def test_whether_time_is_of_day_or_how_long(self) -> None:
        header = ("Datum", "Übung", "Zeit", "Wdh.")
        clock = suggest_columns(table_with(header, [("1.2.2026", "Plank", "18:40", "1")]))
        assert clock.columns.columns[2].role is R.TIME
        assert clock.doubts == (ColumnDoubt(2, DoubtCode.TWO_MEANINGS, R.DURATION),)
        long = suggest_columns(table_with(header, [("1.2.2026", "Plank", "60 s", "1")]))
        assert long.columns.columns[2].role is R.DURATION

    def test_whether_a_date_has_a_time(self) -> None:
        rows = [("24 Oct 2025, 07:03", "Squat", "5")]
        suggestion = suggest_columns(table_with(("Day", "Lift", "Reps"), rows))
        assert suggestion.columns.columns[0].role is R.DATE_TIME

    def test_a_heading_that_its_cells_do_not_bear_out(self) -> None:
        rows = [("2026-01-01", "Squat", "very hard", "5")]
        suggestion = suggest_columns(table_with(("Date", "Exercise", "RPE", "Reps"), rows))
        assert suggestion.columns.column(R.RPE) is None
        assert suggestion.doubts == (ColumnDoubt(2, DoubtCode.CELLS_DO_NOT_FIT, R.RPE),)

    def test_cells_that_name_their_units_need_no_heading(self) -> None:
        rows = [("01/02/2026", "Squat", "80,0 kg", "8 reps", "30 sec", "1,5 km")] * 3
        suggestion = suggest_columns(table_with(("A", "Exercise", "B", "C", "D", "E"), rows))
        assert {one.role for one in suggestion.columns.columns} == {
            *(R.DATE, R.EXERCISE, R.WEIGHT, R.REPS, R.DURATION, R.DISTANCE)
        }
        assert {one.code for one in suggestion.doubts} == {DoubtCode.FROM_CELLS_ALONE}

    def test_plain_numbers_of_time_are_doubtful(self) -> None:
        rows = [("2026-01-01", "Plank", "90")]
        suggestion = suggest_columns(table_with(("Date", "Exercise", "Duration"), rows))
        assert suggestion.doubts == (ColumnDoubt(2, DoubtCode.UNIT_UNKNOWN, R.DURATION),)

    def test_a_second_column_for_one_thing_is_told(self) -> None:
        rows = [("2026-01-01", "Squat", "5", "80", "176.4")]
        header = ("Date", "Exercise", "Reps", "Weight (kg)", "Weight (lbs)")
        suggestion = suggest_columns(table_with(header, rows))
        assert suggestion.doubts == (ColumnDoubt(4, DoubtCode.ROLE_TAKEN, R.WEIGHT),)
        assert problems(suggestion.columns, 5) == ()


@pytest.mark.parametrize(
    "name", ["fitbod/workout_starts.csv", "fitbod/set_times_lbs.csv", "liftlog/plain.csv"]
)
def test_a_suggestion_reads_a_file_as_its_own_reader_does(name: str) -> None:
    table = table_of((SAMPLES / name).read_bytes())
    log = read_mapped(table, suggest_columns(table).columns, FileAnswers())
    prepared = sample(name)
    assert [one.start for one in log.workouts] == [one.start for one in prepared.workouts]
    assert [(one.row, one.amount, one.reps) for one in log.sets] == [
        (one.row, one.amount, one.reps) for one in prepared.sets
    ]
