"""`stats`: the figures behind the charts, as text or as one JSON object."""

from __future__ import annotations

from hinge_desktop.cli.arguments import Arguments
from hinge_desktop.cli.exercise_names import find_exercise
from hinge_desktop.cli.journal_files import journal_to_read
from hinge_desktop.cli.output import say, say_json, say_table
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.training_figures import (
    ExerciseFigures,
    TrainingFigures,
    WeekFigures,
    training_figures,
)
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import built_in_name, exercise_name

_NOTHING = "-"


def show_stats(arguments: Arguments) -> int:
    """Print the figures of the chosen exercise and days."""
    with journal_to_read(arguments) as journal:
        exercises = journal.exercises()
        chosen = None
        if arguments.exercise is not None:
            chosen = find_exercise(arguments.exercise, exercises)
        figures = _figures(journal, arguments, None if chosen is None else chosen.id)
    names = {one.id: exercise_name(one) for one in exercises}
    if arguments.json:
        say_json(_as_object(figures, names))
    else:
        _say_figures(figures, names)
    return 0


def _figures(
    journal: Journal, arguments: Arguments, exercise_id: ExerciseId | None
) -> TrainingFigures:
    first, last = arguments.since, arguments.until
    sums = journal.set_sums(exercise_id, first, last)
    return training_figures(
        journal.session_span(exercise_id, first, last),
        sums,
        journal.week_sums(exercise_id, first, last),
        {one: journal.best_sets(one, first, last) for one in {one.exercise_id for one in sums}},
    )


def _as_object(figures: TrainingFigures, names: dict[ExerciseId, str]) -> dict[str, object]:
    return {
        "workouts": figures.workouts,
        "sets": figures.sets,
        "reps": figures.reps,
        "volume_kg": figures.volume_kg,
        "warmup_volume_kg": figures.warmup_volume_kg,
        "first_date": figures.first_date and figures.first_date.isoformat(),
        "last_date": figures.last_date and figures.last_date.isoformat(),
        "exercises": [_exercise_object(one, names) for one in figures.exercises],
        "weeks": [_week_object(one) for one in figures.weeks],
    }


def _exercise_object(one: ExerciseFigures, names: dict[ExerciseId, str]) -> dict[str, object]:
    best = one.best_e1rm_kg
    return {
        "name": _name(one.exercise_id, names),
        "sets": one.sets,
        "reps": one.reps,
        "volume_kg": one.volume_kg,
        "best_e1rm_kg": None if best is None else round(best, 2),
        "time_under_tension_s": one.time_under_tension_s,
    }


def _week_object(week: WeekFigures) -> dict[str, object]:
    return {
        "start": week.start.isoformat(),
        "workouts": week.workouts,
        "sets": week.sets,
        "reps": week.reps,
        "volume_kg": week.volume_kg,
    }


def _say_figures(figures: TrainingFigures, names: dict[ExerciseId, str]) -> None:
    if figures.first_date is None or figures.last_date is None:
        say("No saved sets in this journal for what was asked.")
        return
    say(f"{figures.workouts} sessions, {figures.first_date} to {figures.last_date}")
    say(f"{figures.sets} sets, {figures.reps} reps, {_kilograms(figures.volume_kg)} lifted")
    say(f"{_kilograms(figures.warmup_volume_kg)} in warm-ups")
    say("")
    header = ("Exercise", "Sets", "Reps", "Lifted", "Best 1RM estimate", "Under tension")
    say_table([header, *(_exercise_row(one, names) for one in figures.exercises)])
    say("")
    weeks = [_week_row(one) for one in figures.weeks]
    say_table([("Week from", "Sessions", "Sets", "Reps", "Lifted"), *weeks])


def _exercise_row(one: ExerciseFigures, names: dict[ExerciseId, str]) -> tuple[str, ...]:
    best, tension = one.best_e1rm_kg, one.time_under_tension_s
    return (
        _name(one.exercise_id, names),
        str(one.sets),
        str(one.reps),
        _kilograms(one.volume_kg),
        _NOTHING if best is None else _plain(numbers.kilograms(best, 1)),
        numbers.clock(round(tension)) if tension else _NOTHING,
    )


def _week_row(week: WeekFigures) -> tuple[str, ...]:
    return (
        week.start.isoformat(),
        str(week.workouts),
        str(week.sets),
        str(week.reps),
        _kilograms(week.volume_kg),
    )


def _name(exercise_id: ExerciseId, names: dict[ExerciseId, str]) -> str:
    return names.get(exercise_id) or built_in_name(exercise_id)


def _kilograms(value: float) -> str:
    return _plain(numbers.kilograms(value, 0 if value == int(value) else 2))


def _plain(text: str) -> str:
    """Return a text with spaces that every terminal and every `cut` knows."""
    return text.replace("\N{NO-BREAK SPACE}", " ")
