"""What was put right in a past session, in words: the thing, and what it was and is now."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.changes import Act, Change, Record, TrashEntry
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES
from hinge_desktop.core.history.trash import deleting_edits
from hinge_desktop.core.training import Session, SessionExercise, SetKind, WorkSet
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import built_in_name, side_in_sentence
from hinge_desktop.words.history import kind_words, reps_left_words, technique_words

_SESSIONS: Final = {
    Act.EDIT_SESSION: QT_TRANSLATE_NOOP("Changes", "Session of %1 changed"),
    Act.ADD_SESSION: QT_TRANSLATE_NOOP("Changes", "Session of %1 added"),
    Act.DUPLICATE_SESSION: QT_TRANSLATE_NOOP("Changes", "Session duplicated on %1"),
    Act.DELETE_SESSION: QT_TRANSLATE_NOOP("Changes", "Session of %1 deleted"),
    Act.RESTORE: QT_TRANSLATE_NOOP("Changes", "Session of %1 restored"),
}
_EXERCISES: Final = {
    Act.EDIT_EXERCISE: QT_TRANSLATE_NOOP("Changes", "Answers for %1 changed"),
    Act.ADD_EXERCISE: QT_TRANSLATE_NOOP("Changes", "%1 added"),
    Act.DELETE_EXERCISE: QT_TRANSLATE_NOOP("Changes", "%1 deleted"),
    Act.RESTORE: QT_TRANSLATE_NOOP("Changes", "%1 restored"),
}
_SETS: Final = {
    Act.EDIT_SET: QT_TRANSLATE_NOOP("Changes", "%1 changed"),
    Act.ADD_SET: QT_TRANSLATE_NOOP("Changes", "%1 added"),
    Act.DELETE_SET: QT_TRANSLATE_NOOP("Changes", "%1 deleted"),
    Act.RESTORE: QT_TRANSLATE_NOOP("Changes", "%1 restored"),
}
_Words = tuple[str | None, ...]
_BUILT_IN_IDS: Final = frozenset(one.id for one in BUILT_IN_EXERCISES)


def past_change_words(change: Change) -> str | None:
    """Name a change of a past session; None where it says too little of itself."""
    forward = change.inverse() if change.is_undo else change
    if change.act is Act.MOVE_SESSION:
        return _move_words(forward)
    records = list(_records_of(forward))
    for kind in (Session, SessionExercise, WorkSet):
        found = [one for one in records if isinstance(one, kind)]
        if found:
            return _record_words(forward, found[-1])
    return None


def trash_words(entry: TrashEntry) -> str:
    """Name what lies in the trash."""
    words = past_change_words(Change(entry.act, deleting_edits(entry)))
    return words or _say(QT_TRANSLATE_NOOP("Changes", "Deleted"))


def _records_of(forward: Change) -> Iterator[Record]:
    """Return what an act is about: sets that only made room for an added one are not."""
    for edit in forward.edits:
        if forward.act is not Act.ADD_SET or edit.before is None:
            yield edit.record


def _record_words(forward: Change, record: Record) -> str | None:
    if isinstance(record, Session) and forward.act in _SESSIONS:
        return _say(_SESSIONS[forward.act]).replace("%1", numbers.long_day(record.start.date))
    if isinstance(record, SessionExercise) and forward.act in _EXERCISES:
        return _exercise_words(forward.act, record)
    if isinstance(record, WorkSet) and forward.act in _SETS:
        return _set_words(forward, record)
    return None


def _move_words(forward: Change) -> str | None:
    for edit in forward.edits:
        if isinstance(edit.before, Session) and isinstance(edit.after, Session):
            text = _say(QT_TRANSLATE_NOOP("Changes", "Session moved from %1 to %2"))
            days = (numbers.long_day(one.start.date) for one in (edit.before, edit.after))
            return _filled(text, *days)
    return None


def _exercise_words(act: Act, entry: SessionExercise) -> str:
    """Name a built-in exercise; a change does not tell the name of an own one."""
    name = _say(QT_TRANSLATE_NOOP("Changes", "Exercise"))
    if entry.exercise_id in _BUILT_IN_IDS:
        name = built_in_name(entry.exercise_id)
    elif act is Act.EDIT_EXERCISE:
        return _say(QT_TRANSLATE_NOOP("Changes", "Answers changed"))
    return _say(_EXERCISES[act]).replace("%1", name)


def _set_words(forward: Change, one: WorkSet) -> str:
    edit = forward.edits[0]
    if forward.act is Act.EDIT_SET and isinstance(edit.before, WorkSet):
        # By the number that it had: as something else it is counted anew.
        return _edited_words(_set_name(edit.before, forward.set_number), edit.before, one)
    name = _set_name(one, forward.set_number)
    text = _say(_SETS[forward.act]).replace("%1", name)
    if forward.set_number is None and one.reps is not None:
        text += ": " + numbers.load_and_reps(one.load, one.reps)
    return text


def _edited_words(name: str, before: WorkSet, after: WorkSet) -> str:
    """Say what one value was and is now; several, and those without words, are only named."""
    values = [_values(one) for one in (before, after)]
    different = _differing(*values) or _differing(_judged(before), _judged(after))
    if len(different) != 1:
        return _say(_SETS[Act.EDIT_SET]).replace("%1", name)
    ((was, now),) = different
    if was is None:
        return _filled(_say(QT_TRANSLATE_NOOP("Changes", "%1 changed to %2")), name, now or "")
    gone = _say(QT_TRANSLATE_NOOP("Changes", "not given"))
    # "from 11 to 12 reps": the unit is said once where both have the same.
    number, _, unit = was.partition("\N{NO-BREAK SPACE}")
    short = number if now is not None and now.endswith("\N{NO-BREAK SPACE}" + unit) else was
    text = _say(QT_TRANSLATE_NOOP("Changes", "%1 changed from %2 to %3"))
    return _filled(text, name, short, now or gone)


def _differing(was: _Words, now: _Words) -> list[tuple[str | None, str | None]]:
    return [pair for pair in zip(was, now, strict=True) if pair[0] != pair[1]]


def _values(one: WorkSet) -> tuple[str | None, ...]:
    """Return what a lifter edits of a set, in words; codes where they are only compared."""
    left = None if one.reps_left is None else reps_left_words(one.reps_left)
    reserve = _say(QT_TRANSLATE_NOOP("Changes", "%1 in reserve")).replace(" ", "\N{NO-BREAK SPACE}")
    seconds = None if one.duration_ms is None else numbers.clock(round(one.duration_ms / 1000))
    return (
        None if one.reps is None else numbers.reps(one.reps),
        None if one.load is None else numbers.weight(one.load),
        None if left is None else reserve.replace("%1", left),
        seconds,
    )


def _judged(one: WorkSet) -> tuple[str | None, ...]:
    """Return what a set was for and how it went, in words."""
    return kind_words(one.kind), technique_words(one) or None


def _set_name(one: WorkSet, number: int | None) -> str:
    is_warm_up = one.kind is SetKind.WARM_UP
    if number is None:
        alone = (QT_TRANSLATE_NOOP("Changes", "Set"), QT_TRANSLATE_NOOP("Changes", "Warm-up"))
        return _say(alone[is_warm_up])
    counted = (QT_TRANSLATE_NOOP("Changes", "Set %1"), QT_TRANSLATE_NOOP("Changes", "Warm-up %1"))
    name = _say(counted[is_warm_up]).replace("%1", numbers.number(number))
    return name if one.side is None else f"{name}, {side_in_sentence(one.side)},"


def _filled(text: str, *parts: str) -> str:
    for place, part in enumerate(parts, start=1):
        text = text.replace(f"%{place}", part)
    return text


def _say(text: object) -> str:
    return QCoreApplication.translate("Changes", str(text))
