"""Puts the rest that runs and the set that comes next on the screen, as the log is answered."""

from dataclasses import replace

from hinge_desktop.core.next_set import NextSet, NextSetReason
from hinge_desktop.core.rest import PausedRest, RestRun
from hinge_desktop.core.session_progress import Progress, Step, resting_set
from hinge_desktop.core.training import LoggedExercise, WorkSet
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.rest_alarm import RestAlarm
from hinge_desktop.gui.views.session.rest_content import waiting_set
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.gui.views.session.session_words import next_words
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.session_rest import Rest
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.sound.set_sound import SetSound
from hinge_desktop.words.exercises import exercise_name, name_in_sentence
from hinge_desktop.words.rests import rule_words
from hinge_desktop.words.spoken import spoken_set


class RestDisplay:
    """The right half of the rest screen; tells alarm and sound when the rest is another one."""

    def __init__(
        self,
        screen: RestLogScreen,
        log: SessionLog,
        planner: DayPlanner,
        alarm: RestAlarm,
        sound: SetSound,
    ) -> None:
        self._screen = screen
        self._log = log
        self._planner = planner
        self._alarm = alarm
        self._sound = sound
        self._told: Rest | None = None
        self.keeps_load = False
        """Whether the lifter keeps the planned load of the next set, whatever was answered."""

    def show_rest(self) -> None:
        """Show the rest that runs or stands still, or none."""
        rest = self._log.rest
        self._screen.rest.show_rest(rest, self._rule())
        if rest == self._told:
            return
        self._told = rest
        if not isinstance(rest, RestRun):
            self._fall_silent()
            return
        self._alarm.watch(rest)
        if self._alarm.is_waiting:
            self._sound.begin_rest(rest)
        else:
            self._sound.end_rest()

    def toggle_pause(self) -> None:
        """Let the rest stand still, or go on from there."""
        if isinstance(self._log.rest, PausedRest):
            self._log.resume_rest()
        else:
            self._log.pause_rest()

    def end_rest(self) -> None:
        """Ring no more and fall silent: a set begins, or the session or the program ends."""
        self._told = None
        self._fall_silent()

    def _fall_silent(self) -> None:
        self._alarm.stop()
        self._sound.end_rest()

    def _rule(self) -> str:
        progress, running = self._log.progress, self._log.running
        resting = None if progress is None else resting_set(progress)
        if resting is None or running is None:
            return ""
        entries = (exercise.entry for exercise in running.exercises if resting in exercise.sets)
        rule = next((self._planner.rest_rule(entry, resting) for entry in entries), None)
        return rule_words(None if rule is None else rule.reason)

    def show_next(self) -> None:
        """Show the set that comes next, as the answers so far would have it."""
        progress = self._log.progress
        next_one = None if progress is None else waiting_set(progress)
        if progress is None or next_one is None:
            self._screen.rest.show_next(None)
            return
        exercise, waiting = next_one
        done = self._done_so_far(progress)
        before = done or progress.last_saved
        is_same = before is not None and before.session_exercise_id == exercise.entry.id
        known = self._planner.exercise(exercise.entry.exercise_id)
        change = self._next_set(done, waiting, exercise)
        words = next_words(
            None if is_same else exercise_name(known),
            waiting,
            change,
            loads=self._planner.loads(known.id),
            before=before.load if is_same and before is not None else None,
        )
        spoken = spoken_set(name_in_sentence(known), waiting, change.load)
        self._screen.rest.show_next(replace(words, spoken=spoken))

    def keep_load(self) -> None:
        """Keep the load that was planned."""
        self.keeps_load = True
        self.show_next()

    def next_load(self, done: WorkSet) -> tuple[WorkSet, Weight | None] | None:
        """Return the waiting set and its load after what was done; None where it stays."""
        progress = self._log.progress
        if progress is None or progress.current is None or progress.exercise is None:
            return None
        waiting = progress.current
        load = self._next_set(done, waiting, progress.exercise).load
        return None if load == waiting.load else (waiting, load)

    def _next_set(
        self, done: WorkSet | None, waiting: WorkSet, exercise: LoggedExercise
    ) -> NextSet:
        if self.keeps_load:
            return NextSet(waiting.load, NextSetReason.AS_PLANNED)
        return self._planner.next_set(done, waiting, exercise.entry)

    def _done_so_far(self, progress: Progress) -> WorkSet | None:
        if progress.step is not Step.TO_LOG or progress.current is None:
            return None
        answers = self._screen.form.answers()
        return progress.current if answers is None else with_answers(progress.current, answers)


def with_answers(one: WorkSet, answers: SetAnswers) -> WorkSet:
    """Return a set as it would be with these answers."""
    return replace(
        one,
        reps=answers.reps,
        reps_left=answers.reps_left,
        quality=answers.quality,
        faults=answers.faults,
    )
