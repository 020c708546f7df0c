"""The same log as each app writes it: rows of cells, and how the app joins them to a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, QLocale

from hinge_desktop.core.training import SetKind
from hinge_desktop.core.weights import Unit
from tests.exchange.stress.truth import TrueBlock, TrueSet, TrueWorkout

Row = list[str]
_LETTERS: Final = {SetKind.WARM_UP: "W", SetKind.DROP: "D", SetKind.FAILURE: "F"}
_HEVY_KINDS: Final = {
    SetKind.WORK: "normal",
    SetKind.WARM_UP: "warmup",
    SetKind.DROP: "dropset",
    SetKind.FAILURE: "failure",
}
_S1: Final = {
    "en": (
        "Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,"
        "Notes,Workout Notes,RPE"
    ),
    "fr": (
        "Date,Nom de l'entraînement,Durée,Nom de l'exercice,Ordre de la série,Poids,Réps,"
        "Distance,Secondes,Notes,Notes d'entraînement,RPE"
    ),
    "de": (
        "Datum,Workout-Name,Dauer,Name der Übung,Reihenfolge festlegen,Gewicht,Wiederh.,"
        "Entfernung,Sekunden,Notizen,Workout-Notizen,RPE"
    ),
    "es": (
        "Fecha,Nombre del entrenamiento,Duración,Nombre del ejercicio,Orden de las series,Peso,"
        "Repeticiones,Distancia,Segundos,Notas,Notas del entrenamiento,RPE"
    ),
}
_S2: Final = (
    "Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;"
    "Distance Unit;Seconds;Notes;Workout Notes;Workout Duration"
)
_S3: Final = (
    "Workout #;Date;Workout Name;Duration (sec);Exercise Name;Set Order;Weight ({});Reps;RPE;"
    "Distance (meters);Seconds;Notes;Workout Notes"
)


@dataclass(frozen=True)
class Written:
    """A file's rows of cells, the header first, and how its app writes them."""

    rows: list[Row]
    delimiter: str = ","
    quotes_all: bool = False
    dates: tuple[int, ...] = ()
    """The columns of dates."""
    numbers: tuple[int, ...] = ()
    """The columns of numbers."""

    def text(self) -> str:
        """Return the file as the app writes it."""
        text = io.StringIO(newline="")
        parts, line_end = self.delimiter, "\n"
        writer = csv.writer(text, delimiter=parts, lineterminator=line_end)
        if self.quotes_all:
            writer = csv.writer(
                text, delimiter=parts, lineterminator=line_end, quoting=csv.QUOTE_ALL
            )
        writer.writerows(self.rows)
        return text.getvalue()


def _orders(sets: Sequence[TrueSet]) -> Iterator[str]:
    """Number sets as Strong does: a failure uses up a number, warm-ups and drops do not."""
    number = 0
    for one in sets:
        number += one.kind in (SetKind.WORK, SetKind.FAILURE)
        yield _LETTERS.get(one.kind, str(number))


def _span(minutes: int) -> str:
    return f"{minutes // 60}h {minutes % 60}m" if minutes >= 60 else f"{minutes}m"


def _or_zero(number: Decimal | int | None) -> str:
    return str(number or 0)


def _or_empty(number: Decimal | int | None) -> str:
    return "" if number is None else str(number)


def _sets(log: Sequence[TrueWorkout]) -> Iterator[tuple[TrueWorkout, TrueBlock, int, str, TrueSet]]:
    for work in log:
        for block in work.blocks:
            orders = _orders(block.sets)
            for place, (order, one) in enumerate(zip(orders, block.sets, strict=True)):
                yield work, block, place, order, one


def strong_s1(log: Sequence[TrueWorkout], _unit: Unit, language: str = "en") -> Written:
    """Write Strong's comma dialect, whose weights have no unit."""
    rows = [_S1[language].split(",")]
    for work, block, place, order, one in _sets(log):
        begin = [f"{work.start:%Y-%m-%d %H:%M:%S}", work.title, _span(work.minutes), block.name]
        numbers = [order, _or_zero(one.weight), f"{one.reps or 0}.0", "0", _or_zero(one.seconds)]
        note = block.note if place == 0 else ""
        work_note = work.note if block is work.blocks[0] and place == 0 else ""
        rows.append([*begin, *numbers, note, work_note, one.rpe])
    return Written(rows, dates=(0,), numbers=(5, 6, 8, 11))


def strong_s2(log: Sequence[TrueWorkout], unit: Unit) -> Written:
    """Write Strong's semicolon dialect, with a unit in each row that has a weight."""
    rows = [_S2.split(";")]
    for work, block, place, order, one in _sets(log):
        unit_word = "" if one.weight is None else {Unit.KG: "kg", Unit.LB: "lbs"}[unit]
        begin = [f"{work.start:%Y-%m-%d %H:%M:%S}", work.title, block.name, order]
        numbers = [_or_empty(one.weight), unit_word, _or_empty(one.reps), one.rpe, "", ""]
        notes = [block.note if place == 0 else "", work.note]
        rows.append([*begin, *numbers, _or_zero(one.seconds), *notes, _span(work.minutes)])
    return Written(rows, ";", dates=(0,), numbers=(4, 6, 7, 10))


def strong_s3(log: Sequence[TrueWorkout], unit: Unit) -> Written:
    """Write Strong's quoted dialect, with a rest after each set and notes in rows of their own."""
    rows = [_S3.format({Unit.KG: "kg", Unit.LB: "lbs"}[unit]).split(";")]
    numbers = {id(work): str(place) for place, work in enumerate(log, start=1)}
    for work, block, place, order, one in _sets(log):
        begin = [numbers[id(work)], f"{work.start:%Y-%m-%d %H:%M:%S}", work.title]
        begin += [str(work.minutes * 60), block.name]
        if place == 0:
            rows.append([*begin, "Note", "", "", "", "", "", block.note, ""])
        done = [order, _or_empty(one.weight), _or_empty(one.reps), one.rpe, ""]
        rows.append([*begin, *done, _or_empty(one.seconds), "", work.note])
        rows.append([*begin, "Rest Timer", "", "", "", "", "120", "", ""])
    return Written(rows, ";", quotes_all=True, dates=(1,), numbers=(6, 7, 8, 10))


def hevy(log: Sequence[TrueWorkout], unit: Unit, language: str = "en") -> Written:
    """Write Hevy's file in the app's language, newest workout first."""
    weight = {Unit.KG: "weight_kg", Unit.LB: "weight_lbs"}[unit]
    header = (
        "title,start_time,end_time,description,exercise_title,superset_id,exercise_notes,"
        f"set_index,set_type,{weight},reps,distance_miles,duration_seconds,rpe"
    )
    rows = [header.split(",")]
    for work in reversed(log):
        end = work.start + timedelta(minutes=work.minutes)
        for block in work.blocks:
            for place, one in enumerate(block.sets):
                begin = [work.title, spoken(work.start, language), spoken(end, language)]
                names = [work.note, block.name, "", block.note, str(place), _HEVY_KINDS[one.kind]]
                numbers = [_or_empty(one.weight), _or_empty(one.reps), "", _or_empty(one.seconds)]
                rows.append([*begin, *names, *numbers, one.rpe])
    return Written(rows, quotes_all=True, dates=(1, 2), numbers=(9, 10, 12, 13))


def spoken(moment: datetime, language: str) -> str:
    """Write a moment in words of a country, as its own phones do."""
    locale, day = QLocale(language), QDate(moment.year, moment.month, moment.day)
    form = {
        "pt_BR": "d 'de' MMM 'de' yyyy",
        "es": "d MMM yyyy",
        "en_US": "MMM d, yyyy",
        "ja": "yyyy'年'M'月'd'日'",
        "ko": "yyyy'년' M'월' d'일'",
        "zh_CN": "yyyy'年'M'月'd'日'",
        "hu": "yyyy. MMM d",
    }.get(language, "d MMM yyyy")
    clock = f"{moment:%I:%M %p}" if language == "en_US" else f"{moment:%H:%M}"
    return f"{locale.toString(day, form)}, {clock}"


def fitnotes(log: Sequence[TrueWorkout], unit: Unit) -> Written:
    """Write FitNotes' newest Android dialect; comments stand in the sets."""
    header = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
    rows = [header.split(",")]
    for work, block, place, _, one in _sets(log):
        unit_word = "" if one.weight is None else {Unit.KG: "kgs", Unit.LB: "lbs"}[unit]
        done = [_or_empty(one.weight), unit_word, _or_empty(one.reps), "", "", _clock(one.seconds)]
        note = block.note if place == 0 else ""
        rows.append([f"{work.start:%Y-%m-%d}", block.name, "Legs", *done, note])
    return Written(rows, dates=(0,), numbers=(3, 5))


def _clock(seconds: int | None) -> str:
    if seconds is None:
        return ""
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def stronglifts(log: Sequence[TrueWorkout], unit: Unit) -> Written:
    """Write StrongLifts' file: a row an exercise, held ones by their times."""
    word = unit.value.upper()
    header = (
        "Date (yyyy/mm/dd),Workout,Workout Name,Program Name,Body Weight (KG),Exercise,"
        "Sets\u00d7Reps,Sets\u00d7Time,Reps,Duration (hours),Start Time (h:mm),"
        "End Time (h:mm),Notes"
    )
    pairs = [f"Set {n} ({what})" for n in range(1, 7) for what in ("Reps", word)]
    rows = [[*header.split(","), *pairs]]
    for number, work in enumerate(log, start=1):
        end = work.start + timedelta(minutes=work.minutes)
        for block in work.blocks:
            said = [
                f"{work.start:%Y/%m/%d}",
                str(number),
                work.title,
                "5\u00d75",
                "83.5",
                block.name,
            ]
            said += _by(block.sets)
            said += [f"{work.minutes / 60:.4f}", f"{work.start:%I:%M %p}", f"{end:%I:%M %p}", ""]
            cells = [cell for one in block.sets for cell in _pair(one)]
            rows.append([*said, *cells, *[""] * (12 - len(cells))])
    return Written(rows, dates=(0,), numbers=(8, *range(13, 25)))


def _by(sets: Sequence[TrueSet]) -> list[str]:
    if sets[0].seconds is not None:
        return ["", "/".join(str(one.seconds) for one in sets), ""]
    return ["/".join(str(one.reps) for one in sets), "", str(sum(one.reps or 0 for one in sets))]


def _pair(one: TrueSet) -> list[str]:
    return [str(one.seconds if one.reps is None else one.reps), _or_empty(one.weight)]


APPS: Final[dict[str, Callable[[Sequence[TrueWorkout], Unit], Written]]] = {
    "strong_s1": strong_s1,
    **{f"strong_s1_{one}": partial(strong_s1, language=one) for one in ("fr", "de", "es")},
    "strong_s2": strong_s2,
    "strong_s3": strong_s3,
    "hevy": hevy,
    "fitnotes": fitnotes,
    "stronglifts": stronglifts,
}
"""How each app and dialect writes a log."""
KINDS: Final = {"fitnotes": (SetKind.WORK,), "stronglifts": (SetKind.WORK,)}
"""The kinds that an app knows, where they are not all."""
