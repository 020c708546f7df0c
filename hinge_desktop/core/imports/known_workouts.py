"""Which session a workout of a file is, also where a spreadsheet left out the seconds.

Or where its start is that of its first set, and an earlier file did not hold that one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TypeAlias

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.imports.file_log import FileLog, FileWorkout
from hinge_desktop.core.imports.identities import session_keys
from hinge_desktop.core.imports.import_records import ImportedKeys, ImportedStart
from hinge_desktop.core.imports.records_of_file import LONGEST_TITLE
from hinge_desktop.core.training import SessionId

_Minute: TypeAlias = tuple[date, time | None, int | None, str]
_Day: TypeAlias = tuple[date, str]


def known_keys(log: FileLog, known: ImportedKeys) -> list[tuple[SessionId, FileWorkout]]:
    """Return each workout of a log with the key of its session.

    Of two starts in one minute the one without seconds is the other one, rounded, if the titles are
    equal and neither the file nor the journal has more of that minute. Where a program notes the
    times of sets alone, a day with its title is one workout, whichever set a file begins with.
    """
    keyed = list(session_keys(log.app, log.workouts))
    own = Counter(_minute(one.start, one.title) for _, one in keyed)
    there: dict[_Minute, list[ImportedStart]] = {}
    for start in known.starts:
        there.setdefault(_minute(start.start, start.title), []).append(start)
    of_minutes = [(_known_key(key, one, known, own, there), one) for key, one in keyed]
    return _with_days(log.app, of_minutes, known)


def _known_key(
    key: SessionId,
    workout: FileWorkout,
    known: ImportedKeys,
    own: Mapping[_Minute, int],
    there: Mapping[_Minute, Sequence[ImportedStart]],
) -> SessionId:
    if key in known.sessions or workout.key is not None or workout.start.time is None:
        return key
    minute = _minute(workout.start, workout.title)
    same = there.get(minute, ())
    if own[minute] != 1 or len(same) != 1:
        return key
    other = same[0].start.time
    is_rounded = other is not None and not (workout.start.time.second and other.second)
    return same[0].session_id if is_rounded else key


def _with_days(
    app: str, keyed: Sequence[tuple[SessionId, FileWorkout]], known: ImportedKeys
) -> list[tuple[SessionId, FileWorkout]]:
    """Replace keys that the journal does not know by those of its days of this program."""
    if all(key in known.sessions or not _begins_as_its_first_set(one) for key, one in keyed):
        return list(keyed)
    own = Counter(_day(one.start, one.title) for _, one in keyed)
    taken = {key for key, _ in keyed}
    there: dict[_Day, list[SessionId]] = {}
    for start in known.starts:
        if start.session_id not in taken and _came_from(app, start):
            there.setdefault(_day(start.start, start.title), []).append(start.session_id)

    def key_of(key: SessionId, one: FileWorkout) -> SessionId:
        day = _day(one.start, one.title)
        same = there.get(day, ())
        is_told = key in known.sessions or not _begins_as_its_first_set(one)
        return key if is_told or own[day] != 1 or len(same) != 1 else same[0]

    return [(key_of(key, one), one) for key, one in keyed]


def _begins_as_its_first_set(workout: FileWorkout) -> bool:
    starts = (one.start for block in workout.blocks for one in block.sets)
    is_told = workout.key is not None or workout.number is not None
    return not is_told and workout.start.time is not None and workout.start in starts


def _came_from(app: str, start: ImportedStart) -> bool:
    """Whether a session has the key that a file of this program gives it."""
    alone = FileWorkout(start.start, (), title=start.title)
    return any(key == start.session_id for key, _ in session_keys(app, [alone]))


def _day(start: LocalMoment, title: str | None) -> _Day:
    return start.date, (title or "")[:LONGEST_TITLE]


def _minute(start: LocalMoment, title: str | None) -> _Minute:
    clock = None if start.time is None else start.time.replace(second=0, microsecond=0)
    return start.date, clock, start.offset_minutes, (title or "")[:LONGEST_TITLE]
