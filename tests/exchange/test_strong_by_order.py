"""Strong's files in languages whose headings nobody wrote down: by order, never without asking."""

# ruff: noqa: RUF001 - letters of other alphabets look like Latin ones
from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from hinge_desktop.core.imports.column_map import ColumnRole
from hinge_desktop.core.imports.file_log import (
    FileAnswers,
    FileLog,
    QuestionCode,
    RemarkCode,
    SkipReason,
)
from hinge_desktop.core.imports.file_trouble import FileProblem, FileRefusedError
from hinge_desktop.core.training import SetKind
from hinge_desktop.core.weights import Unit
from hinge_desktop.exchange.readers.recognition import read_log, table_of
from hinge_desktop.exchange.readers.strong.by_order import map_by_order
from hinge_desktop.services.imports.column_desk import ColumnDesk
from tests.cli.conftest import Run, run
from tests.services.imports.conftest import Desk, desk, empty_file

__all__ = ("desk", "empty_file", "run")

HEADINGS = {
    "spanish_s1": (
        "Fecha,Nombre del entrenamiento,Duración,Nombre del ejercicio,Orden de la serie,Peso,"
        "Repeticiones,Distancia,Segundos,Notas,Notas del entrenamiento,RPE"
    ),
    "portuguese_s1": (
        "Data,Nome do treino,Duração,Nome do exercício,Ordem da série,Peso,Reps,Distância,"
        "Segundos,Notas,Notas do treino,RPE"
    ),
    "polish_s1": (
        "Data,Nazwa treningu,Czas trwania,Nazwa ćwiczenia,Kolejność serii,Ciężar,Powtórzenia,"
        "Dystans,Sekundy,Notatki,Notatki z treningu,RPE"
    ),
    "russian_s1": (
        "Дата,Название тренировки,Длительность,Название упражнения,Порядок подхода,Вес,Повторения,"
        "Дистанция,Секунды,Заметки,Заметки о тренировке,RPE"
    ),
    "japanese_s1": (
        "日付,ワークアウト名,所要,種目,セット順,重量,回数,距離,秒,メモ,ワークアウトメモ,RPE"
    ),
    "made_up_s1": "Aa,Bb,Cc,Dd,Ee,Ff,Gg,Hh,Ii,Jj,Kk,Ll",
}
S1 = """
2024-05-06 18:00:00,"Piernas",1 h 5 min,"Peso muerto",W,40,5,0,0,"muy bien","",
2024-05-06 18:00:00,"Piernas",1 h 5 min,"Peso muerto",1,100.5,5,0,0,,,8
2024-05-06 18:00:00,"Piernas",1 h 5 min,"Peso muerto",F,105,0,0,0,,,
2024-05-06 18:00:00,"Piernas",1 h 5 min,"Peso muerto",Descanso,0,0,0,120,,,
2024-05-06 18:00:00,"Piernas",1 h 5 min,"Plancha",1,0,0,0,60,"","",
2024-05-06 18:00:00,"Piernas",1 h 5 min,"Plancha",D,0,0,0,45,,,
"""
S2 = (
    "Fecha;Nombre;Ejercicio;Orden;Peso;Unidad de peso;Repeticiones;RPE;Distancia;Unidad;"
    "Segundos;Notas;Notas del entrenamiento;Duración\n"
    "2024-05-06 18:00:00;Piernas;Peso muerto;1;135;lbs;5;8;;;0;;;1h 5m\n"
    "2024-05-06 18:00:00;Piernas;Remo;1;;;;;2.5;km;600;;;1h 5m\n"
)
S3 = (
    '"№ тренировки";"Дата";"Название тренировки";"Длительность (с)";"Название упражнения";'
    '"Порядок подхода";"Вес (кг)";"Повторы";"RPE";"Дистанция (м)";"Секунды";"Заметки";'
    '"О тренировке"\n'
    '"1";"2025-09-01 18:00:00";"Ноги";"3900";"Тяга";"W";"60";"5";"";"";"";"";""\n'
    '"1";"2025-09-01 18:00:00";"Ноги";"3900";"Тяга";"Таймер отдыха";"";"";"";"";"90";"";""\n'
    '"1";"2025-09-01 18:00:00";"Ноги";"3900";"Тяга";"Заметка";"";"";"";"";"";"спина";""\n'
    '"1";"2025-09-01 18:00:00";"Ноги";"3900";"Тяга";"1";"100";"5";"8.5";"";"";"";""\n'
)


def read(text: str, app: str | None = None, unit: Unit | None = Unit.KG) -> FileLog:
    return read_log(text.encode(), FileAnswers(unit), app)


def rows_of(log: FileLog) -> list[tuple[str, SetKind, Decimal | None, int | None]]:
    blocks = (block for workout in log.workouts for block in workout.blocks)
    return [(b.name, one.kind, one.amount, one.reps) for b in blocks for one in b.sets]


@pytest.mark.parametrize("name", HEADINGS)
def test_every_language_is_read_where_it_is_called_strong(name: str) -> None:
    log = read(HEADINGS[name] + S1, "strong")
    assert (log.app, log.dialect, log.questions, log.skipped) == ("strong", "s1", (), ())
    assert rows_of(log) == [
        ("Peso muerto", SetKind.WARM_UP, Decimal(40), 5),
        ("Peso muerto", SetKind.WORK, Decimal("100.5"), 5),
        ("Peso muerto", SetKind.FAILURE, Decimal(105), 0),
        ("Plancha", SetKind.WORK, None, 0),
        ("Plancha", SetKind.DROP, None, 0),
    ]
    (workout,) = log.workouts
    assert workout.end is not None
    assert str(workout.end.time) == "19:05:00"
    assert workout.blocks[0].sets[2].rest_planned_seconds == 120
    assert workout.blocks[0].note == "muy bien"
    assert [(one.code, one.row, one.text) for one in log.remarks] == [
        (RemarkCode.TAKEN_FOR_REST, 5, "Descanso")
    ]


@pytest.mark.parametrize("name", HEADINGS)
def test_without_a_word_of_the_lifter_only_known_headings_are_believed(name: str) -> None:
    log = read(HEADINGS[name] + S1)
    questions = [(one.code, one.suggested) for one in log.questions]
    is_known = name not in ("made_up_s1",)
    assert questions == ([] if is_known else [(QuestionCode.COLUMNS, "strong")])


def test_the_unit_is_still_asked() -> None:
    log = read(HEADINGS["spanish_s1"] + S1, "strong", None)
    assert [one.code for one in log.questions] == [QuestionCode.UNIT]


def test_units_in_cells_and_headings_are_found() -> None:
    pounds = read(S2, "strong", None)
    (deadlift, row) = pounds.sets
    assert (deadlift.amount, deadlift.unit, row.distance_mm) == (Decimal(135), Unit.LB, 2_500_000)
    assert (pounds.dialect, pounds.questions) == ("s2", ())
    log = read(S3, "strong", None)
    assert (log.dialect, log.questions, log.skipped) == ("s3", (), ())
    assert [(one.kind, one.unit, one.rest_planned_seconds) for one in log.sets] == [
        (SetKind.WARM_UP, Unit.KG, 90),
        (SetKind.WORK, Unit.KG, None),
    ]


def test_cells_that_are_something_else_are_no_strong_file() -> None:
    text = HEADINGS["made_up_s1"] + S1.replace(",40,5,", ",5 de,mayo,")
    with pytest.raises(FileRefusedError) as refused:
        read(text, "strong")
    assert refused.value.problem is FileProblem.UNKNOWN_FORMAT


def test_a_letter_that_stands_first_marks_warm_ups_and_is_told() -> None:
    log = read(HEADINGS["portuguese_s1"] + S1.replace(",W,", ",A,"))
    assert (log.skipped, log.questions) == ((), ())
    assert [one.kind for one in log.sets][:2] == [SetKind.WARM_UP, SetKind.WORK]
    assert [(one.code, one.row, one.text) for one in log.remarks] == [
        (RemarkCode.TAKEN_FOR_WARM_UP, 2, "A"),
        (RemarkCode.TAKEN_FOR_REST, 5, "Descanso"),
    ]


@pytest.mark.parametrize(
    ("mark", "other"), [(",F,", ",C,"), (",D,", ",Q,"), (",1,100.5", ",X,100.5")]
)
def test_a_letter_that_marks_nothing_known_is_told(mark: str, other: str) -> None:
    """Behind a number, or beside a W, a letter says nothing that is known."""
    log = read(HEADINGS["spanish_s1"] + S1.replace(mark, other), "strong")
    assert [one.reason for one in log.skipped] == [SkipReason.UNKNOWN_WORD]


def test_the_columns_to_be_matched_begin_in_strongs_order(desk: Desk) -> None:
    columns = ColumnDesk(desk.journal.imports)
    content = (HEADINGS["made_up_s1"] + S1).encode()
    looked = columns.look_at(content)
    assert looked.columns == map_by_order(table_of(content))
    roles = [one.role for one in looked.columns.columns]
    assert roles[:4] == [
        *(ColumnRole.DATE_TIME, ColumnRole.WORKOUT_TITLE, ColumnRole.EXERCISE),
        ColumnRole.SET_NUMBER,
    ]
    log = columns.read_by(looked.columns, content, FileAnswers(Unit.KG))
    assert [one.kind for one in log.sets] == [
        *(SetKind.WARM_UP, SetKind.WORK, SetKind.FAILURE, SetKind.WORK, SetKind.DROP)
    ]
    assert [(one.row, one.reason) for one in log.skipped] == [(5, SkipReason.UNKNOWN_WORD)]


def test_the_command_line_asks_plainly_and_takes_the_answer(run: Run, tmp_path: Path) -> None:
    journal, file = tmp_path / "journal.hinge", tmp_path / "export.csv"
    file.write_text(HEADINGS["made_up_s1"] + S1, encoding="utf-8")
    command = ("--journal", journal, "import", file, "--unit", "kg")
    run(*command).assert_refused("--app strong")
    assert not journal.exists()
    tried = run(*command, "--dry-run", "--json").json
    assert tried["questions"] == [{"code": "columns", "choices": ["strong"], "suggested": "strong"}]
    assert tried["sets_found"] == 5
    told = run(*command, "--app", "strong", "--json").json
    assert (told["sets_added"], told["volume_kg"]) == (5, 702.5)
