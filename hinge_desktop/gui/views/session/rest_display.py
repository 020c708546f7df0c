"""Puts the rest that runs and the set that comes next on the screen, as the log is answered."""

from collections.abc import Sequence
from dataclasses import replace

from hinge_desktop.core.halves import counted_together, other_half
from hinge_desktop.core.next_set import NextSet, NextSetReason
from hinge_desktop.core.other_load import OtherLoad, alike, other_load
from hinge_desktop.core.rest import PausedRest, RestRun
from hinge_desktop.core.rest_rules import RestRule, RestRuleReason
from hinge_desktop.core.session_progress import Progress, Step, resting_set, with_set
from hinge_desktop.core.training import LoggedExercise, LoggedSession, SetKind, WorkSet
from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.bar_answers import BarAnswers
from hinge_desktop.gui.rest_alarm import RestAlarm
from hinge_desktop.gui.views.session.rest_content import waiting_set
from hinge_desktop.gui.views.session.rest_cue import RestCue
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.gui.views.session.session_words import bar_words, next_words
from hinge_desktop.services.bar_planner import BarPlanner
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.services.own_rests import OwnRests
from hinge_desktop.services.own_words import KeptWords
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
        rests: OwnRests,
        planner: DayPlanner,
        alarm: RestAlarm,
        sound: SetSound,
        lifter: DrawnLifter,
        words: KeptWords,
        *,
        bars: BarPlanner,
    ) -> None:
        self._screen = screen
        self._log = log
        self._rests = rests
        self._planner = planner
        self._alarm = alarm
        self._sound = sound
        self._bars = bars
        self._plates = BarAnswers(bars.plans, screen)
        self._plates.answered.connect(lambda bar: screen.rest.show_bar(bar_words(bar)))
        self._cue = RestCue(screen.rest.cue, screen.rest.own_cue, planner, lifter, words)
        self._told: Rest | None = None
        self._other: tuple[tuple[WorkSet, ...], OtherLoad] | None = None
        self.keeps_load = False
        """Whether the lifter keeps the planned load of the next set, whatever was answered."""

    def show_rest(self) -> None:
        """Show the rest that runs or stands still, or none."""
        rest = self._log.rest
        rule = self._rule()
        self._screen.rest.show_rest(rest, rule_words(rule.reason) if rule else "")
        self._screen.rest.offer_for_good(is_offered=self._may_be_kept(rule))
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

    def keep_for_good(self) -> None:
        """Rest as long after every work set of this exercise from now on."""
        found, rule = self._resting(), self._rule()
        if found is not None and rule is not None:
            self._rests.keep(found[0], rule.seconds)

    def end_rest(self) -> None:
        """Ring no more and fall silent: a set begins, or the session or the program ends."""
        self._told = None
        self._fall_silent()

    def _fall_silent(self) -> None:
        self._alarm.stop()
        self._sound.end_rest()

    def _resting(self) -> tuple[LoggedExercise, WorkSet] | None:
        """Return the set that is rested from, and its exercise."""
        progress, running = self._log.progress, self._log.running
        resting = None if progress is None else resting_set(progress)
        if resting is None or running is None:
            return None
        exercises = (one for one in running.exercises if resting in one.sets)
        return next(((one, resting) for one in exercises), None)

    def _rule(self) -> RestRule | None:
        found = self._resting()
        return None if found is None else self._planner.rest_rule(found[0].entry, found[1])

    def _may_be_kept(self, rule: RestRule | None) -> bool:
        found = self._resting()
        is_work = found is not None and found[1].kind is not SetKind.WARM_UP
        return is_work and rule is not None and rule.reason is RestRuleReason.EXTENDED

    def show_next(self) -> None:
        """Show the set that comes next, as the answers so far would have it."""
        progress = self._log.progress
        next_one = None if progress is None else waiting_set(progress)
        if progress is None or next_one is None:
            self._screen.rest.show_next(None)
            self._plates.ask(None)
            return
        exercise, waiting = next_one
        done = self._done_so_far(progress)
        before = done[-1] if done else progress.last_saved
        is_same = before is not None and before.session_exercise_id == exercise.entry.id
        known = self._planner.exercise(exercise.entry.exercise_id)
        sets, change = counted_together(waiting, exercise), self._next_set(done, waiting, exercise)
        running = self._log.running
        asked = None if running is None else self._bars.of_set(running, waiting.id, change.load)
        bar = None if asked is None else asked.at_once
        words = next_words(None if is_same else exercise_name(known), sets, change, bar=bar)
        other = other_load(waiting, change, bar)
        self._other = None if other is None else (alike(waiting, exercise), other)
        spoken = spoken_set(name_in_sentence(known), sets, change.load)
        self._cue.show(known, waiting, self._as_answered(progress))
        self._screen.rest.show_next(replace(words, spoken=spoken))
        self._plates.ask(asked if words.bar is not None else None)

    def take_other_load(self) -> tuple[tuple[WorkSet, Weight], ...]:
        """Keep the planned load, or take the closest: whichever the card offers.

        Returns the sets with that load: all that wait with the same one.
        """
        if self._other is None:
            return ()
        sets, other = self._other
        self.keeps_load = other.is_planned
        return tuple((one, other.load) for one in sets)

    def next_loads(self, done: WorkSet) -> tuple[tuple[WorkSet, Weight | None], ...]:
        """Return the waiting set, or both its halves, with the load after what was done.

        Nothing where it stays, or where another half waits for its log first.
        """
        progress = self._log.progress
        if progress is None or progress.current is None or progress.exercise is None:
            return ()
        if progress.step is Step.TO_LOG:
            return ()
        waiting = counted_together(progress.current, progress.exercise)
        load = self._next_set(self._with_other_half(done), waiting[0], progress.exercise).load
        return () if load == waiting[0].load else tuple((one, load) for one in waiting)

    def _next_set(
        self, done: Sequence[WorkSet], waiting: WorkSet, exercise: LoggedExercise
    ) -> NextSet:
        """Return the load of the waiting set; of two halves the harder one decides."""
        as_it_waits = NextSet(waiting.load, NextSetReason.AS_PLANNED)
        if self.keeps_load:
            return as_it_waits
        changes = [self._planner.next_set(one, waiting, exercise.entry) for one in done]
        lower = [one for one in changes if one.load != waiting.load and one.load is not None]
        return min(lower, key=lambda one: one.load.exact if one.load else 0, default=as_it_waits)

    def _done_so_far(self, progress: Progress) -> tuple[WorkSet, ...]:
        if progress.step is not Step.TO_LOG or progress.current is None:
            return ()
        answers = self._screen.form.answers()
        one = progress.current
        return self._with_other_half(one if answers is None else with_answers(one, answers))

    def _as_answered(self, progress: Progress) -> LoggedSession | None:
        """Return the session with the answers that are being given."""
        running, answers = self._log.running, self._screen.form.answers()
        one = progress.current if progress.step is Step.TO_LOG else None
        if running is None or answers is None or one is None:
            return running
        return with_set(running, with_answers(one, answers))

    def _with_other_half(self, done: WorkSet) -> tuple[WorkSet, ...]:
        """Return a set that was done after its other half, if that was done too."""
        running = self._log.running
        for exercise in () if running is None else running.exercises:
            if exercise.entry.id == done.session_exercise_id:
                other = other_half(done, exercise)
                return (done,) if other is None or other.reps is None else (other, done)
        return (done,)


def with_answers(one: WorkSet, answers: SetAnswers) -> WorkSet:
    """Return a set as it would be with these answers."""
    return replace(
        one,
        reps=answers.reps,
        reps_left=answers.reps_left,
        quality=answers.quality,
        faults=answers.faults,
    )
