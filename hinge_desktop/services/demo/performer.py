"""Plays a script through the services, key press by key press, with a clock of its own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import Final

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import SessionStore
from hinge_desktop.core.ladder import LadderMove, LadderPlace, MoveReason
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.training import LoggedExercise, WorkSet
from hinge_desktop.services.demo.made_up_time import MadeUpTime
from hinge_desktop.services.demo.script import ExerciseScript, SessionScript, SetScript
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.notice_board import NoticeBoard
from hinge_desktop.services.session_log import ExerciseAnswers, SessionLog
from hinge_desktop.services.set_answers import SetAnswers

_PLAN: Final = Plan()
_GET_READY_SECONDS: Final = 60
_WARM_UP_SECONDS: Final = 11 * 60
"""Eight minutes, the dowel, and the plates."""
_SECONDS_A_REP_WITHOUT_COUNT: Final = 3
_LAST_WORDS_SECONDS: Final = 100


class Performer:
    """The made-up lifter at the keys: every session goes through `SessionLog`."""

    def __init__(
        self, journal: SessionStore, time: MadeUpTime, new_id: IdSource, random: Random
    ) -> None:
        board = NoticeBoard()
        self._journal = journal
        self._time = time
        self._new_id = new_id
        self._random = random
        self._changes = JournalChanges(journal, board)
        self._log = SessionLog(journal, self._changes, board, time.clocks, new_id)

    def train(self, script: SessionScript, shift: timedelta) -> None:
        """Play a session from start to finish; `shift` moves it to the real calendar."""
        start = self.wait_for(script, shift)
        logged = self._log.start(
            [_planned(one) for one in script.exercises], script.back, script.day_kind
        )
        is_loaded = any(one.load for exercise in script.exercises for one in exercise.sets)
        self._time.go_on(_WARM_UP_SECONDS if is_loaded else _GET_READY_SECONDS)
        for exercise, scripted in zip(logged.exercises, script.exercises, strict=True):
            self._do_exercise(exercise, scripted)
        self._time.go_on(_LAST_WORDS_SECONDS)
        if script.minutes is not None:
            self._time.go_to(start + timedelta(minutes=script.minutes))
        self._log.finish()

    def wait_for(self, script: SessionScript, shift: timedelta) -> datetime:
        """Let time pass until a session starts, and return when that is."""
        start = datetime.combine(script.day + shift, script.start, UTC)
        self._time.go_to(start)
        return start

    def move(self, origin: LadderPlace, goal: LadderPlace, reason: MoveReason) -> None:
        """Move on the ladder at this moment."""
        move = LadderMove(
            self._new_id(),
            self._journal.next_sequence(),
            self._time.clocks.now(),
            goal.rung,
            reason,
            to_stage=goal.stage,
            from_rung=origin.rung,
            from_stage=origin.stage,
        )
        self._changes.make(Change(Act.MOVE_ON_LADDER, added(move)))

    def _do_exercise(self, exercise: LoggedExercise, script: ExerciseScript) -> None:
        for one, scripted in zip(exercise.sets, script.sets, strict=True):
            self._do_set(one, scripted, script)
        answers = ExerciseAnswers(script.felt, script.depth, script.straps, script.note)
        self._log.answer_exercise(exercise.entry.id, answers)

    def _do_set(self, one: WorkSet, script: SetScript, exercise: ExerciseScript) -> None:
        self._log.begin_set(one.id)
        self._time.go_on(_set_seconds(script, is_paced=exercise.is_paced))
        self._log.end_set(one.id, script.reps)
        logging_seconds = self._random.randint(6, 20)
        self._time.go_on(logging_seconds)
        self._log.save_set(one.id, _answers(script))
        late_seconds = self._random.randint(-4, 25)
        self._time.go_on(max(0, exercise.rest_seconds - logging_seconds + late_seconds))


def _set_seconds(script: SetScript, *, is_paced: bool) -> int:
    if not is_paced:
        return script.reps * _SECONDS_A_REP_WITHOUT_COUNT
    return _PLAN.lead_in_seconds + script.reps * _PLAN.tempo.rep_ms // 1000


def _answers(script: SetScript) -> SetAnswers:
    return SetAnswers(
        script.reps,
        script.reps_left,
        script.quality,
        script.faults,
        script.tempo_answer,
        script.contacts,
    )


def _planned(script: ExerciseScript) -> PlannedExercise:
    return PlannedExercise(
        exercise_id=script.exercise_id,
        sets=tuple(PlannedSet(one.kind, one.reps, one.load, one.side) for one in script.sets),
        is_paced=script.is_paced,
        tempo=_PLAN.tempo,
        rest_seconds=script.rest_seconds,
        lead_in_seconds=_PLAN.lead_in_seconds,
        rung=None if script.place is None else script.place.rung,
        stage=None if script.place is None else script.place.stage,
        reps_left=script.planned_reps_left,
        wall_distance_mm=script.wall_distance_mm,
    )
