"""Generated logs, and each phone app's way of writing them: what readers are held to."""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileBlock, FileSet, FileWorkout
from hinge_desktop.core.training import RepsLeft, SetKind
from hinge_desktop.core.weights import Unit

KIND_WORDS = {
    SetKind.WORK: "normal",
    SetKind.WARM_UP: "warmup",
    SetKind.DROP: "dropset",
    SetKind.FAILURE: "failure",
}
_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "pt": "jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    "fr": "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    "tr": "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    "fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
}
LANGUAGES = tuple(_MONTHS)
_LETTERS = st.characters(codec="utf-8", categories=["L", "Nd", "P", "S"])
_WORDS = st.text(_LETTERS, min_size=1, max_size=6)
texts = st.lists(_WORDS, min_size=1, max_size=3).map(" ".join)
names = st.one_of(st.sampled_from(["Deadlift (Barbell)", "Row, seated", "Plank"]), texts)
amounts = st.decimals(0, 5000, places=2)
days = st.dates(dt.date(2001, 1, 1), dt.date(2198, 12, 31))
moments = st.builds(dt.datetime.combine, days, st.times()).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)


def label(moment: dt.datetime) -> LocalMoment:
    """Return a moment as a log has it."""
    return LocalMoment(moment.date(), moment.time())


@st.composite
def hevy_sets(draw: st.DrawFn, unit: Unit) -> FileSet:
    """Draw a set that Hevy can write, without its row."""
    amount = draw(st.none() | amounts)
    return FileSet(
        row=0,
        kind=draw(st.sampled_from(list(KIND_WORDS))),
        amount=amount,
        unit=None if amount is None else unit,
        reps=draw(st.integers(0, 1000)),
        reps_left=draw(st.none() | st.integers(0, 8).map(lambda half: RepsLeft(half * 5))),
        duration_ms=draw(st.none() | st.integers(0, 86_400).map(lambda seconds: seconds * 1000)),
        distance_mm=draw(st.none() | st.integers(0, 99_999).map(lambda one: one * 10_000)),
        superset_group=draw(st.none() | st.integers(0, 3)),
    )


@st.composite
def hevy_logs(draw: st.DrawFn, unit: Unit) -> list[FileWorkout]:
    """Draw workouts of different starts, oldest first."""
    starts = sorted(draw(st.lists(moments, min_size=1, max_size=5, unique=True)))
    return [
        FileWorkout(
            label(start),
            tuple(draw(st.lists(_hevy_blocks(unit), min_size=1, max_size=4))),
            label(start + dt.timedelta(minutes=draw(st.integers(0, 720)))),
            draw(st.none() | texts),
            draw(st.none() | texts),
        )
        for start in starts
    ]


def _hevy_blocks(unit: Unit) -> st.SearchStrategy[FileBlock]:
    sets = st.lists(hevy_sets(unit), min_size=1, max_size=4).map(tuple)
    return st.builds(FileBlock, names, sets, st.none() | texts)


def written_date(moment: LocalMoment, language: str) -> str:
    """Write a moment the way a phone does."""
    day, clock = moment.date, moment.time or dt.time()
    month = _MONTHS[language].split()[day.month - 1]
    filler = " de " if language == "pt" else " "
    return f"{day.day}{filler}{month}{filler}{day.year}, {clock:%H:%M}"


def hevy_text(log: Sequence[FileWorkout], unit: Unit, language: str) -> str:
    """Write a log as Hevy does, newest first."""
    weight = "weight_kg" if unit is Unit.KG else "weight_lbs"
    header = [
        *("title", "start_time", "end_time", "description", "exercise_title", "superset_id"),
        *("exercise_notes", "set_index", "set_type", weight, "reps", "distance_km"),
        *("duration_seconds", "rpe"),
    ]
    rows = [
        [
            *(workout.title, written_date(workout.start, language)),
            written_date(workout.end or workout.start, language),
            *(workout.note, block.name, one.superset_group, block.note, index),
            *(KIND_WORDS[one.kind], one.amount, one.reps, _part(one.distance_mm, 1_000_000)),
            *(_part(one.duration_ms, 1000), _effort(one)),
        ]
        for workout in reversed(log)
        for block in workout.blocks
        for index, one in enumerate(block.sets)
    ]
    return csv_text([header, *rows])


def _part(number: int | None, whole: int) -> Decimal | None:
    return None if number is None else Decimal(number) / whole


def _effort(one: FileSet) -> Decimal | None:
    return None if one.reps_left is None else 10 - Decimal(one.reps_left.tenths) / 10


@st.composite
def fitnotes_logs(draw: st.DrawFn) -> list[FileWorkout]:
    """Draw days, oldest first; two blocks of one name never follow each other."""
    chosen = sorted(draw(st.lists(days, min_size=1, max_size=5, unique=True)))
    return [FileWorkout(LocalMoment(day), draw(_fitnotes_blocks())) for day in chosen]


@st.composite
def _fitnotes_blocks(draw: st.DrawFn) -> tuple[FileBlock, ...]:
    chosen = draw(st.lists(names, min_size=1, max_size=5))
    apart = [name for place, name in enumerate(chosen) if not place or chosen[place - 1] != name]
    sets = st.lists(_fitnotes_sets(), min_size=1, max_size=4)
    return tuple(FileBlock(name, tuple(draw(sets))) for name in apart)


@st.composite
def _fitnotes_sets(draw: st.DrawFn) -> FileSet:
    amount = draw(st.none() | amounts.filter(bool))
    return FileSet(
        row=0,
        amount=amount,
        unit=None if amount is None else draw(st.sampled_from(Unit)),
        reps=draw(st.integers(0, 1000)),
        distance_mm=draw(st.none() | st.integers(0, 1_000_000)),
        duration_ms=draw(st.none() | st.integers(0, 86_400).map(lambda seconds: seconds * 1000)),
        note=draw(st.none() | texts),
    )


def fitnotes_text(log: Sequence[FileWorkout]) -> str:
    """Write a log as FitNotes for Android does."""
    header = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment"
    rows = [
        [
            *(workout.start.date, block.name, "Legs", one.amount),
            *("" if one.unit is None else f"{one.unit.value}s", one.reps),
            *(_part(one.distance_mm, 1000), "" if one.distance_mm is None else "m"),
            *("" if one.duration_ms is None else _clock(one.duration_ms // 1000), one.note),
        ]
        for workout in log
        for block in workout.blocks
        for one in block.sets
    ]
    return csv_text([header.split(","), *rows])


def _clock(seconds: int) -> str:
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


@st.composite
def stronglifts_logs(draw: st.DrawFn, unit: Unit) -> list[FileWorkout]:
    """Draw workouts of different starts, oldest first, each with its number."""
    starts = sorted(draw(st.lists(moments, min_size=1, max_size=5, unique=True)))
    sets = st.builds(
        FileSet, st.just(0), amount=amounts, unit=st.just(unit), reps=st.integers(0, 1000)
    )
    some = st.lists(sets, min_size=1, max_size=5).map(tuple)
    blocks = st.lists(st.builds(FileBlock, names, some), min_size=1, max_size=4).map(tuple)
    return [
        FileWorkout(
            label(start),
            draw(blocks),
            label(start + dt.timedelta(minutes=draw(st.integers(0, 600)))),
            draw(texts),
            number=str(place),
        )
        for place, start in enumerate(starts, start=1)
    ]


def stronglifts_text(log: Sequence[FileWorkout], unit: Unit) -> str:
    """Write a log as StrongLifts does: a row an exercise, five pairs of columns."""
    header = ["Date (yyyy/mm/dd)", "Workout", "Workout Name", "Exercise"]
    header += ["Start Time (h:mm)", "End Time (h:mm)", "Notes"]
    for number in range(1, 6):
        header += [f"Set {number} (Reps)", f"Set {number} ({unit.value.upper()})"]
    rows = []
    for workout in log:
        for block in workout.blocks:
            said: list[object] = [f"{workout.start.date:%Y/%m/%d}", workout.number, workout.title]
            said += [block.name, _half_day(workout.start), _half_day(workout.end), ""]
            pairs = [cell for one in block.sets for cell in (one.reps, one.amount)]
            rows.append(said + pairs + [""] * (10 - len(pairs)))
    return csv_text([header, *rows])


def _half_day(moment: LocalMoment | None) -> str:
    return f"{moment.time:%I:%M %p}" if moment is not None and moment.time is not None else ""


def csv_text(rows: Sequence[Sequence[object]]) -> str:
    """Write rows with every cell quoted; None is empty."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows)
    return text.getvalue()


def without_rows(workouts: Sequence[FileWorkout]) -> list[FileWorkout]:
    """Return workouts whose sets do not say which row they were read from."""
    return [_mapped(workout, lambda one: replace(one, row=0)) for workout in workouts]


def _mapped(workout: FileWorkout, change: Callable[[FileSet], FileSet]) -> FileWorkout:
    blocks = (replace(one, sets=tuple(map(change, one.sets))) for one in workout.blocks)
    return replace(workout, blocks=tuple(blocks))
