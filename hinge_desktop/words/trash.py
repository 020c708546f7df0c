"""What lies in the trash, in words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.changes import TrashEntry
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.history.trash import KEPT_DAYS
from hinge_desktop.core.training import Session, SessionExercise, WorkSet
from hinge_desktop.words import history, numbers


def deleted_words(entry: TrashEntry, name_of: Callable[[ExerciseId], str]) -> str:
    """Name what was deleted: a session by its day, an exercise, or a set."""
    records = entry.payload.records
    sessions = [one for one in records if isinstance(one, Session)]
    names = [name_of(one.exercise_id) for one in records if isinstance(one, SessionExercise)]
    sets = [one for one in records if isinstance(one, WorkSet)]
    if sessions:
        day = numbers.long_day(sessions[0].start.date)
        return ", ".join([day, *dict.fromkeys(names)])
    if names:
        return f"{names[0]}, {_count(len(sets))}"
    return _set_words(sets[0]) if sets else ""


def left_words(entry: TrashEntry, today: date) -> str:
    """Say when it was deleted, and for how long it is kept."""
    gone = max(0, (today - entry.deleted.date).days)
    left = max(0, KEPT_DAYS - gone)
    text = _say(QT_TRANSLATE_NOOP("Trash", "Deleted on %1, kept for %2 more days"))
    if left == 1:
        text = _say(QT_TRANSLATE_NOOP("Trash", "Deleted on %1, kept for 1 more day"))
    if left == 0:
        text = _say(QT_TRANSLATE_NOOP("Trash", "Deleted on %1, kept until today"))
    day = numbers.short_day(entry.deleted.date)
    return text.replace("%1", day).replace("%2", numbers.number(left))


def _set_words(one: WorkSet) -> str:
    load = history.load_words(one)
    reps = "" if one.reps is None else numbers.reps(one.reps)
    told = ", ".join(part for part in (load, reps) if part)
    text = _say(QT_TRANSLATE_NOOP("Trash", "A set: %1"))
    return text.replace("%1", told) if told else _say(QT_TRANSLATE_NOOP("Trash", "A set"))


def _count(sets: int) -> str:
    if sets == 1:
        return _say(QT_TRANSLATE_NOOP("Trash", "1 set"))
    return _say(QT_TRANSLATE_NOOP("Trash", "%1 sets")).replace("%1", numbers.number(sets))


def _say(text: object) -> str:
    return QCoreApplication.translate("Trash", str(text))
