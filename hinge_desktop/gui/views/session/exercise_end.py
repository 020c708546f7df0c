"""Leads through the end of an exercise: whether it is asked about, and what is kept."""

from hinge_desktop.core.exercise_end import ended_exercise
from hinge_desktop.core.exercises import LoadKind
from hinge_desktop.core.halves import counted_together
from hinge_desktop.core.session_progress import Progress, Step, place_of
from hinge_desktop.core.training import LoggedExercise, SessionExerciseId, SetKind
from hinge_desktop.gui.views.session.exercise_end_card import ExerciseEndWords
from hinge_desktop.gui.views.session.exercise_end_form import EndQuestion
from hinge_desktop.gui.views.session.rest_content import PrimaryWords, end_primary_words
from hinge_desktop.gui.views.session.rest_log import RestLogScreen
from hinge_desktop.gui.views.session.session_words import (
    done_words,
    next_exercise_note,
    next_time_words,
    work_words,
)
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.session_log import ExerciseAnswers, SessionLog
from hinge_desktop.words.exercises import exercise_name, name_in_sentence
from hinge_desktop.words.spoken import SpokenSet, spoken_set


class ExerciseEnd:
    """Asks once per exercise; what was passed over is not asked again here."""

    def __init__(self, screen: RestLogScreen, log: SessionLog, planner: DayPlanner) -> None:
        self._screen = screen
        self._log = log
        self._planner = planner
        self._shown: LoggedExercise | None = None
        self._closed: SessionExerciseId | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the end of an exercise is being asked about."""
        return self._shown is not None

    @property
    def closed(self) -> SessionExerciseId | None:
        """The exercise that was asked about last."""
        return self._closed

    def forget(self) -> None:
        """Ask again where an act was taken back or a session ended."""
        self._closed = None
        self.hide()

    def show_if_due(self) -> bool:
        """Ask about the exercise that is over; tell whether there is one."""
        running, progress = self._log.running, self._log.progress
        ended = None if running is None else ended_exercise(running)
        if ended is None or progress is None or ended.entry.id == self._closed:
            self.hide()
            return False
        if self._shown is None or self._shown.entry.id != ended.entry.id:
            self._screen.end_form.ask(self._question(ended))
        self._shown = ended
        self._show(ended, progress)
        return True

    def hide(self) -> None:
        """Give the screen back to the log of a set."""
        self._shown = None
        self._screen.show_end(is_shown=False)
        self._screen.rest.show_end(None)

    def save(self) -> None:
        """Keep the answers, if there are any; raise `JournalError` where they cannot be stored."""
        if self._shown is None:
            return
        answers, tempo = self._screen.end_form.answers(), self._screen.end_form.tempo_answer()
        if answers != ExerciseAnswers() or tempo is not None:
            self._log.answer_exercise(self._shown.entry.id, answers, tempo)
        self._closed = self._shown.entry.id
        self.hide()

    def _show(self, ended: LoggedExercise, progress: Progress) -> None:
        known = self._planner.exercise(ended.entry.exercise_id)
        self._screen.show_line(exercise_name(known), done_words(ended))
        self._screen.show_end(is_shown=True)
        self._screen.rest.show_end(self._words(ended, progress))
        primary = self._primary(progress)
        self._screen.show_primary(primary.text, primary.hint)

    def _question(self, ended: LoggedExercise) -> EndQuestion:
        last = ended.sets[-1]
        kind = self._planner.exercise(ended.entry.exercise_id).load_kind
        return EndQuestion(
            place_of(last, ended).number,
            asks_tempo=ended.entry.is_paced and last.tempo_answer is None,
            asks_straps=kind not in (LoadKind.NONE, LoadKind.OTHER),
        )

    def _words(self, ended: LoggedExercise, progress: Progress) -> ExerciseEndWords:
        name = exercise_name(self._planner.exercise(ended.entry.exercise_id))
        sets = tuple(one for one in ended.saved() if one.kind is not SetKind.WARM_UP)
        running = self._log.running
        planned = None if running is None else self._planner.next_time(ended.entry, running)
        title, why = ("", "") if planned is None else next_time_words(planned)
        following = progress.exercise if progress.step is Step.READY else None
        if following is None:
            return ExerciseEndWords(name, sets, next_time=title, next_time_why=why)
        return ExerciseEndWords(
            name,
            sets,
            next_name=exercise_name(self._planner.exercise(following.entry.exercise_id)),
            next_work=work_words(following),
            next_note=next_exercise_note(following),
            next_time=title,
            next_time_why=why,
            spoken=self._spoken(progress, following),
        )

    def _spoken(self, progress: Progress, following: LoggedExercise) -> SpokenSet | None:
        one = progress.current
        known = self._planner.exercise(following.entry.exercise_id)
        if one is None:
            return None
        sets = counted_together(one, following)
        return spoken_set(name_in_sentence(known), sets, one.load)

    def _primary(self, progress: Progress) -> PrimaryWords:
        following = progress.exercise if progress.step is Step.READY else None
        if following is None:
            return end_primary_words(None)
        known = self._planner.exercise(following.entry.exercise_id)
        return end_primary_words(name_in_sentence(known))
