"""Temp."""

from dataclasses import replace
from hinge_desktop.core.changes import *
from hinge_desktop.core.changes import added, removed
from hinge_desktop.core.training import *
from hinge_desktop.core.clocks import LocalMoment


class PastSessions:
    def __init__(self, journal, changes, clocks, new_id):
        self.journal, self.changes, self.clocks, self.new_id = journal, changes, clocks, new_id

    def _make(self, *edits):
        self.changes.make(Change(Act.EDIT_SET, tuple(edits)))

    def change_set(self, before, after):
        self._make(Edit(before, after))

    change_entry = change_session = change_set

    def add_set(self, session_id, session_exercise_id, like):
        logged = self.journal.session(session_id)
        ex = next(e for e in logged.exercises if e.entry.id == session_exercise_id)
        last = ex.sets[-1] if ex.sets else None
        one = WorkSet(
            SetId(self.new_id()),
            session_exercise_id,
            len(ex.sets),
            SetKind.WORK,
            SetState.SAVED,
            load=like.load if like else None,
            reps=like.reps if like else None,
        )
        self._make(Edit(None, one))
        return one.id

    def remove_set(self, session_id, set_id):
        logged = self.journal.session(session_id)
        self._make(Edit(next(s for s in logged.sets if s.id == set_id), None))

    def delete(self, session_id):
        logged = self.journal.session(session_id)
        self._make(*removed(*logged.sets, *(e.entry for e in logged.exercises), logged.session))

    def trash(self):
        return ()

    def add_session(self, day, *, time=None, exercise_ids=(), like=None):
        s = Session(
            SessionId(self.new_id()),
            self.journal.next_sequence(),
            LocalMoment(day, time, None),
            LocalMoment(day, time, None),
        )
        records = [s]
        for place, eid in enumerate(exercise_ids):
            e = SessionExercise(SessionExerciseId(self.new_id()), s.id, place, eid)
            records += [e, WorkSet(SetId(self.new_id()), e.id, 0, SetKind.WORK, SetState.SAVED)]
        self._make(*added(*records))
        return s.id

    def duplicate(self, session_id, to_day):
        return self.add_session(
            to_day,
            exercise_ids=tuple(
                e.entry.exercise_id for e in self.journal.session(session_id).exercises
            ),
        )

    def move(self, session_id, to_day):
        s = self.journal.session(session_id).session
        self._make(
            Edit(
                s, replace(s, start=replace(s.start, date=to_day), end=replace(s.end, date=to_day))
            )
        )

    def add_exercise(self, session_id, exercise_id):
        e = SessionExercise(
            SessionExerciseId(self.new_id()),
            session_id,
            len(self.journal.session(session_id).exercises),
            exercise_id,
        )
        self._make(*added(e, WorkSet(SetId(self.new_id()), e.id, 0, SetKind.WORK, SetState.SAVED)))

    def remove_exercise(self, session_id, session_exercise_id):
        ex = next(
            e
            for e in self.journal.session(session_id).exercises
            if e.entry.id == session_exercise_id
        )
        self._make(*removed(*ex.sets, ex.entry))
