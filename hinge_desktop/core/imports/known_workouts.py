"""Which session a workout of a file is, also where a spreadsheet left out the seconds."""

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


def known_keys(log: FileLog, known: ImportedKeys) -> list[tuple[SessionId, FileWorkout]]:
    """Return each workout of a log with the key of its session.

    Of two starts in one minute the one without seconds is the other one, rounded, if the titles are
    equal and neither the file nor the journal has more of that minute.
    """
    keyed = list(session_keys(log.app, log.workouts))
    own = Counter(_minute(one.start, one.title) for _, one in keyed)
    there: dict[_Minute, list[ImportedStart]] = {}
    for start in known.starts:
        there.setdefault(_minute(start.start, start.title), []).append(start)
    return [(_known_key(key, one, known, own, there), one) for key, one in keyed]


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


def _minute(start: LocalMoment, title: str | None) -> _Minute:
    clock = None if start.time is None else start.time.replace(second=0, microsecond=0)
    return start.date, clock, start.offset_minutes, (title or "")[:LONGEST_TITLE]
