"""Any acts on the past, undone and made again, against a simple model and the file's own content.

The digest covers every column of every table that the schema names; nothing is left out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.history.problems import PastEditError, PastProblem
from hinge_desktop.core.history.set_edits import with_faults, with_load, with_reps, with_reps_left
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.safety import (
    AskedWhen,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.training import LoggedExercise, LoggedSession, SetKind, Side, WorkSet
from hinge_desktop.core.weights import Unit
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.journal_undo import JournalUndo
from hinge_desktop.services.past_sessions import PastSessions
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, kg, log_change, logged, make_entry, make_set
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import place_on_the_bar
from tests.services.past_model import PastModel, Tree, links_of, set_values, tree_of

TODAY = date(2026, 11, 21)
DAYS = st.integers(0, 40).map(lambda ago: TODAY - timedelta(ago))
PICKS = st.integers(0, 1000)
TEXTS = st.sampled_from(["Cold garage", "Rücken müde", ""]).map(lambda text: text or None)
EXERCISES = st.sampled_from(["romanian_deadlift", "leg_curl", "squat"]).map(ExerciseId)
FAULTS = st.lists(st.builds(RepFault, st.sampled_from(Fault), st.none() | st.integers(1, 12)))
EDITS: st.SearchStrategy[Callable[[WorkSet], WorkSet]] = st.one_of(
    st.integers(0, 60).map(lambda reps: lambda one: with_reps(one, str(reps))),
    st.sampled_from(["62,5", "135 lb", "60 kg", ""]).map(
        lambda text: lambda one: with_load(one, text, Unit.KG)
    ),
    st.sampled_from(["2", "1,5", "4+", ""]).map(lambda text: lambda one: with_reps_left(one, text)),
    FAULTS.map(lambda faults: lambda one: with_faults(one, tuple(faults[:2]))),
)
T = TypeVar("T")


def place_journal(file: Path) -> None:
    """Write a journal with a hinge, a one-sided lift, and a set that hurt."""
    place_on_the_bar(file)
    journal = open_journal(file)
    warm_up = {"kind": SetKind.WARM_UP, "load": kg(20)}
    hurt = {"faults": (RepFault(Fault.TOO_DEEP, 3),), "start": at(date(2026, 11, 3), 18, 20)}
    first = logged(date(2026, 11, 3), sets=[warm_up, {}, hurt], sequence=80)
    single = make_entry(first.session, "single_leg_romanian_deadlift", position=1)
    halves = (make_set(single, side=side, position=place) for place, side in enumerate(Side))
    exercises = (*first.exercises, LoggedExercise(single, tuple(halves)))
    answer = SafetyAnswer(
        "answer-1",
        at(date(2026, 11, 3), 18, 30),
        AskedWhen.IN_SET,
        SafetyQuestion.STOP_SHEET,
        SafetyReply.STOP,
        session_id=first.session.id,
        set_id=first.sets[2].id,
    )
    stop = StopState("stop-1", answer.id, answer.answered)
    second = logged(date(2026, 11, 7), exercise="leg_curl", sets=[{}], sequence=81)
    journal.apply(log_change(LoggedSession(first.session, exercises), second))
    journal.apply(Change(Act.ANSWER_SAFETY, added(answer, stop)))
    journal.close()


def digest_of(journal: SqlJournal) -> str:
    """Return a digest of everything that the file holds, whatever the order of its rows."""
    digest = hashlib.sha256()
    for table in journal.tables():
        digest.update(repr((table.name, table.columns)).encode())
        for row in sorted(map(repr, table.rows)):
            digest.update(row.encode())
    return digest.hexdigest()


class PastMachine(RuleBasedStateMachine):
    """Acts on the past of one file; `states` holds what was there after each that can be undone."""

    template: Path

    def __init__(self) -> None:
        super().__init__()
        # A file in memory where there are such: nothing here is about the disk.
        memory = Path("/dev/shm")  # noqa: S108 - a folder of its own is made in it
        self._folder = TemporaryDirectory(
            prefix="hinge-machine-", dir=memory if memory.is_dir() else None
        )
        self._file = Path(self._folder.name) / "journal.hinge"
        copyfile(self.template, self._file)
        self._clock = FakeClock()
        self._new_id: IdSource = numbered_ids(9)
        self._open()
        self._forget_undo(self._read_model())

    # The journal, opened and read.

    def _open(self) -> None:
        self._journal = open_journal(self._file)
        self._desk = TrainingDesk.over(self._journal, self._clock.clocks(), self._new_id)
        self._undo = JournalUndo(
            self._desk.changes, ChangeSignals(self._desk.board), self._desk.journal.apply_told
        )
        self._undo.failed.connect(self._refuse)

    @staticmethod
    def _refuse(error: JournalError) -> None:
        raise AssertionError(f"an undo or redo was refused: {error}")

    @property
    def _past(self) -> PastSessions:
        return self._desk.past

    def _read_model(self) -> PastModel:
        whole = self._sessions()
        trees: Tree = {one.session.id: tree_of(one) for one in whole}
        return PastModel(trees, {}, links_of(self._journal.safety_answers()))

    def _sessions(self) -> Sequence[LoggedSession]:
        lines = self._journal.session_lines(1000)
        return self._journal.sessions([line.id for line in lines])

    def _session(self, session_id: str) -> LoggedSession:
        return next(one for one in self._sessions() if one.session.id == session_id)

    def _set(self, set_id: str) -> WorkSet:
        sets = (each for one in self._sessions() for each in one.sets)
        return next(one for one in sets if one.id == set_id)

    # What can be undone, and what was there before and after.

    def _forget_undo(self, model: PastModel) -> None:
        self._model = model
        self._states = [(model.copy(), digest_of(self._journal))]
        self._at = 0

    def _keep_state(self) -> None:
        self._clock.advance(61)
        digest = digest_of(self._journal)
        if digest == self._states[self._at][1]:
            return
        self._states[self._at + 1 :] = [(self._model.copy(), digest)]
        self._at += 1
        assert self._undo.stack.index() == self._at

    def _step(self, back: int, take: Callable[[], None]) -> None:
        take()
        self._at -= back
        kept, digest = self._states[self._at]
        self._model = kept.copy()
        assert digest_of(self._journal) == digest

    # The acts.

    @rule(day=DAYS, exercises=st.lists(EXERCISES, max_size=2))
    def add_session(self, day: date, exercises: list[ExerciseId]) -> None:
        self._take_in(self._past.add_session(day, exercise_ids=exercises), day)

    @precondition(lambda self: self._model.sessions)
    @rule(pick=PICKS, day=DAYS)
    def duplicate(self, pick: int, day: date) -> None:
        like = self._session(picked(self._model.sessions, pick)).session.id
        self._take_in(self._past.duplicate(like, day), day)

    def _take_in(self, session_id: str, day: date) -> None:
        tree = tree_of(self._session(session_id))
        assert tree["day"] == day
        self._model.add_session(session_id, tree)
        self._keep_state()

    @precondition(lambda self: self._model.sessions)
    @rule(pick=PICKS, day=DAYS)
    def move(self, pick: int, day: date) -> None:
        session_id = picked(self._model.sessions, pick)
        self._past.move(self._session(session_id).session.id, day)
        self._model.move(session_id, day)
        self._keep_state()

    @precondition(lambda self: self._model.sessions)
    @rule(pick=PICKS, note=TEXTS)
    def change_session(self, pick: int, note: str | None) -> None:
        before = self._session(picked(self._model.sessions, pick)).session
        self._past.change_session(before, replace(before, note=note))
        self._model.sessions[before.id]["note"] = note
        self._keep_state()

    @precondition(lambda self: self._model.sessions)
    @rule(pick=PICKS)
    def delete_session(self, pick: int) -> None:
        session_id = picked(self._model.sessions, pick)
        self._past.delete(self._session(session_id).session.id)
        self._throw_away(session_id)

    @precondition(lambda self: self._model.sessions)
    @rule(pick=PICKS, exercise=EXERCISES)
    def add_exercise(self, pick: int, exercise: ExerciseId) -> None:
        session = self._session(picked(self._model.sessions, pick)).session
        entry_id = self._past.add_exercise(session.id, exercise)
        blank: Tree = {"exercise": exercise, "note": None, "sets": {}}
        self._model.sessions[session.id]["entries"][entry_id] = blank
        self._keep_state()

    @precondition(lambda self: any(self._model.entries()))
    @rule(pick=PICKS, note=TEXTS)
    def change_entry(self, pick: int, note: str | None) -> None:
        session_id, entry_id = picked(self._model.entries(), pick)
        before = self._exercise(session_id, entry_id).entry
        self._past.change_entry(before, replace(before, note=note))
        self._model.sessions[session_id]["entries"][entry_id]["note"] = note
        self._keep_state()

    @precondition(lambda self: any(self._model.entries()))
    @rule(pick=PICKS)
    def delete_exercise(self, pick: int) -> None:
        session_id, entry_id = picked(self._model.entries(), pick)
        entry = self._exercise(session_id, entry_id).entry
        self._past.remove_exercise(entry.session_id, entry.id)
        self._throw_away(session_id, entry_id)

    @precondition(lambda self: any(self._model.entries()))
    @rule(pick=PICKS, place=st.none() | PICKS)
    def add_set(self, pick: int, place: int | None) -> None:
        session_id, entry_id = picked(self._model.entries(), pick)
        exercise = self._exercise(session_id, entry_id)
        like = None
        if exercise.sets:
            like = exercise.sets[-1] if place is None else picked(exercise.sets, place)
        is_named = like is not None and place is not None
        entry = exercise.entry
        key = self._past.add_set(entry.session_id, entry.id, like.id if is_named and like else None)
        new = self._set(key)
        if like is not None:
            assert (new.kind, new.load, new.reps) == (like.kind, like.load, like.reps)
        self._model.sessions[session_id]["entries"][entry_id]["sets"][key] = set_values(new)
        self._keep_state()

    @precondition(lambda self: any(self._model.sets()))
    @rule(pick=PICKS, edit=EDITS)
    def change_set(self, pick: int, edit: Callable[[WorkSet], WorkSet]) -> None:
        session_id, entry_id, set_id = picked(self._model.sets(), pick)
        before = self._set(set_id)
        after = edit(before)
        self._past.change_set(before, after)
        sets = self._model.sessions[session_id]["entries"][entry_id]["sets"]
        sets[set_id] = set_values(after)
        self._keep_state()

    @precondition(lambda self: any(self._model.sets()))
    @rule(pick=PICKS)
    def delete_set(self, pick: int) -> None:
        session_id, entry_id, set_id = picked(self._model.sets(), pick)
        session = self._session(session_id).session
        self._past.remove_set(session.id, self._set(set_id).id)
        self._throw_away(session_id, entry_id, set_id)

    def _throw_away(self, *path: str) -> None:
        (trash_id,) = {one.id for one in self._past.trash()} - self._model.trash.keys()
        self._model.delete(trash_id, *path)
        self._keep_state()

    def _exercise(self, session_id: str, entry_id: str) -> LoggedExercise:
        exercises = self._session(session_id).exercises
        return next(one for one in exercises if one.entry.id == entry_id)

    @precondition(lambda self: self._model.trash)
    @rule(pick=PICKS)
    def restore(self, pick: int) -> None:
        trash_id = picked(self._model.trash, pick)
        if self._model.can_restore(trash_id):
            self._past.restore(trash_id)
            self._model.restore(trash_id)
            self._keep_state()
            return
        with pytest.raises(PastEditError) as refused:
            self._past.restore(trash_id)
        assert refused.value.problem is PastProblem.NO_PLACE

    # Back and forth, and a new start.

    @precondition(lambda self: self._at > 0)
    @rule()
    def undo(self) -> None:
        self._step(1, self._undo.undo)

    @precondition(lambda self: self._at + 1 < len(self._states))
    @rule()
    def redo(self) -> None:
        self._step(-1, self._undo.redo)

    @rule()
    def restart(self) -> None:
        model = self._model
        self._journal.close()
        self._open()
        assert not self._undo.stack.canUndo()
        self._forget_undo(model)

    @invariant()
    def journal_and_model_agree(self) -> None:
        now = self._read_model()
        assert now.sessions == self._model.sessions
        assert now.links == self._model.links
        assert {one.id for one in self._past.trash()} == self._model.trash.keys()
        assert [one.id for one in self._journal.stop_states() if one.is_active] == ["stop-1"]

    def teardown(self) -> None:
        try:
            self._go_all_the_way()
            assert self._journal.check() == ()
        finally:
            self._undo.stack.clear()
            self._journal.close()
            self._folder.cleanup()

    def _go_all_the_way(self) -> None:
        """Make all that was undone, undo it all, make it all again."""
        while self._undo.stack.canRedo():
            self.redo()
        end = digest_of(self._journal)
        while self._undo.stack.canUndo():
            self.undo()
        assert digest_of(self._journal) == self._states[0][1]
        while self._undo.stack.canRedo():
            self.redo()
        assert digest_of(self._journal) == end


def picked(choices: Any, pick: int) -> Any:
    """Return one of some things, the same for the same number."""
    found = list(choices)
    return found[pick % len(found)]


def test_any_acts_go_back_to_the_start_and_forth_to_the_end(
    qapp: QApplication,  # noqa: ARG001 - the undo stack needs it
    tmp_path: Path,
) -> None:
    template = tmp_path / "template.hinge"
    place_journal(template)
    machine = type("Machine", (PastMachine,), {"template": template})
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large]
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=15, stateful_step_count=24, deadline=None, suppress_health_check=checks
        ),
    )
