"""One count in a session: of a set, or of the two halves of a one-sided one, each with its own."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from hinge_desktop.core.exercise_faults import faults_of
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import RepFault
from hinge_desktop.core.halves import counted_together, run_of
from hinge_desktop.core.journal import JournalError
from hinge_desktop.core.measured_tempo import TempoMeasure
from hinge_desktop.core.training import LoggedExercise, Quality, SetId, WorkSet
from hinge_desktop.gui.views.session.live_set import LiveSetScreen
from hinge_desktop.gui.views.session.session_words import set_line
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.own_words import KeptWords
from hinge_desktop.services.session_log import SessionLog
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.stop_log import StoppedSet
from hinge_desktop.words.exercises import exercise_name


class SetCount(QObject):
    """Leads the live set. `do` does an act on the journal and tells whether it was stored."""

    def __init__(
        self,
        live: LiveSetScreen,
        log: SessionLog,
        planner: DayPlanner,
        words: KeptWords,
        do: Callable[[Callable[[], object]], bool],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._live = live
        self._log = log
        self._planner = planner
        self._words = words
        self._do = do
        self._sets: tuple[WorkSet, ...] = ()
        self._lines: tuple[tuple[str, ...], ...] = ()
        self._left_with: list[int] = []
        """The reps of the halves that are over, while another one runs."""
        self._marks: dict[SetId, tuple[RepFault, ...]] = {}
        self._measures: dict[SetId, TempoMeasure] = {}
        """What was tapped in the sets of this run of the program, for the words of their logs."""
        live.pacer.part_left.connect(self._change_sides)

    @property
    def is_running(self) -> bool:
        """Whether a set is counted, or has been and is not ended."""
        return self._live.pacer.paced is not None

    @property
    def is_second_half(self) -> bool:
        """Whether the first half of what is counted is over."""
        return self.is_running and bool(self._left_with)

    def marks_of(self, set_id: SetId) -> tuple[RepFault, ...]:
        """Return the faults that were marked in a set."""
        return self._marks.get(set_id, ())

    def measure_of(self, set_id: SetId) -> TempoMeasure | None:
        """Return what the taps of a set said, None where nobody tapped in it."""
        return self._measures.get(set_id)

    def begin(self, exercise: LoggedExercise, one: WorkSet, lead_in_ms: int) -> None:
        """Begin the lead-in of a set, and of its other half where that is to come."""
        known = self._planner.exercise(exercise.entry.exercise_id)
        name = exercise_name(known)
        self._sets = counted_together(one, exercise)
        self._lines = tuple(set_line(name, exercise, half) for half in self._sets)
        self._left_with = []
        for half in self._sets:
            self._marks.pop(half.id, None)
            self._measures.pop(half.id, None)
        run = run_of(self._sets, known.starts_with, lead_in_ms)
        last = self._planner.last_fault(known.id, self._log.running)
        self._live.offer_faults(faults_of(known))
        self._live.timer.show_cue(self._own_cue(known.id))
        self._live.start(self._lines[0], run, None if last is None else last.fault)

    def _own_cue(self, exercise_id: ExerciseId) -> str:
        """Return the lifter's own cue; a journal that cannot be read costs it."""
        try:
            return self._words.of(exercise_id).cue
        except JournalError:
            return ""

    def end(self, reps: int) -> bool:
        """End what is counted, with the reps of the set or half that ran last."""
        self._note_running()
        if not self.is_running or not self._do(lambda: self._end(reps)):
            return False
        self.forget()
        return True

    def break_off(self) -> None:
        """Count no more, before a full rep; a half that is over is kept."""
        self._do(self._keep_halves)
        self.forget()

    def forget(self) -> None:
        """Count no more."""
        self._live.pacer.stop()

    def stopped(self) -> tuple[StoppedSet, ...]:
        """Return what has been done of the set that runs, or of its halves in their order."""
        self._note_running()
        reps = (*self._left_with, self._live.pacer.counted_reps)
        return tuple(
            StoppedSet(one.id, self.answers_of(one, done))
            for one, done in zip(self._sets, reps, strict=False)
        )

    def answers_of(self, one: WorkSet, reps: int) -> SetAnswers:
        """Return what is known of a set that nobody was asked about: its reps, marks and taps."""
        marks, measure = self.marks_of(one.id), self.measure_of(one.id)
        quality = Quality.SOMETHING_OFF if marks else None
        answers = SetAnswers(reps, quality=quality, faults=marks)
        if measure is None:
            return replace(answers, tempo_answer=one.tempo_answer, phase_taps=one.phase_taps)
        answer = measure.answer(reps)
        return replace(answers, tempo_answer=answer, phase_taps=measure.phase_taps)

    def _change_sides(self, part: int, reps: int) -> None:
        """Keep the half that is over, and name the one that comes."""
        if part + 1 >= len(self._sets):
            return
        self._marks[self._sets[part].id] = self._live.take_marks()
        self._note_measures()
        self._left_with.append(reps)
        self._live.show_words(self._lines[part + 1])
        self._do(self._keep_halves)

    def _end(self, reps: int) -> None:
        # The last tap of a half comes late, and what could not be stored then is stored now.
        self._keep_halves()
        last = self._sets[len(self._left_with)]
        self._log.end_set(last.id, reps, self.measure_of(last.id))

    def _keep_halves(self) -> None:
        for at, reps in enumerate(self._left_with):
            first, second = self._sets[at : at + 2]
            self._log.change_sides(first.id, reps, second.id, self.measure_of(first.id))

    def _note_running(self) -> None:
        if self.is_running:
            self._marks[self._sets[len(self._left_with)].id] = self._live.marks
            self._note_measures()

    def _note_measures(self) -> None:
        for part, one in enumerate(self._sets):
            measure = self._live.measure(part)
            if measure is not None:
                self._measures[one.id] = measure
