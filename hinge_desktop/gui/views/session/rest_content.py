"""What the rest screen shows for each step of a session: its button, its question, its rest."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.halves import counted_together
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, Rung
from hinge_desktop.core.measured_tempo import TempoMeasure
from hinge_desktop.core.session_progress import Progress, Step, place_of
from hinge_desktop.core.training import LoggedExercise, SetKind, WorkSet
from hinge_desktop.gui.views.session.set_log_form import SetQuestion
from hinge_desktop.words.exercises import side_in_sentence
from hinge_desktop.words.measured_tempo import measured_set_words

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PrimaryWords:
    """The one button of the screen, and what is said beside it."""

    text: str
    hint: str
    is_news: bool = False
    """Whether the hint says what happened, which no narrow window leaves out."""


def primary_words(progress: Progress) -> PrimaryWords:
    """Name what the one button does next."""
    one, exercise = progress.current, progress.exercise
    is_news = progress.step is Step.IN_SET
    if progress.step is Step.ALL_DONE or one is None or exercise is None:
        return PrimaryWords(translate("Session", "Finish the session"), "")
    place = place_of(one, exercise)
    if progress.step is Step.TO_LOG:
        text = (
            translate("Session", "Save ramp {n}")
            if place.is_warm_up
            else translate("Session", "Save set {n}")
        )
        hint = translate("Session", "Skipped answers stay “not given”")
    elif progress.step is Step.IN_SET:
        text = (
            translate("Session", "Start ramp {n} again")
            if place.is_warm_up
            else translate("Session", "Start set {n} again")
        )
        hint = translate("Session", "It was interrupted before it ended")
    else:
        text = (
            translate("Session", "Start ramp {n}")
            if place.is_warm_up
            else translate("Session", "Start set {n}")
        )
        hint = translate("Session", "Space starts it too")
    return PrimaryWords(_with_side(text.format(n=place.number), one, exercise), hint, is_news)


def _with_side(text: str, one: WorkSet, exercise: LoggedExercise) -> str:
    """Name the side too, unless both sides are to be counted in one."""
    is_to_come = one.reps is None
    if one.side is None or (is_to_come and len(counted_together(one, exercise)) > 1):
        return text
    named = translate("Session", "{what}, {side}")
    return named.format(what=text, side=side_in_sentence(one.side))


def end_primary_words(next_exercise: str | None) -> PrimaryWords:
    """Name what the one button does at the end of an exercise."""
    hint = translate("Session", "Skipped answers stay “not given”")
    if next_exercise is None:
        return PrimaryWords(translate("Session", "Save and finish"), hint)
    text = translate("Session", "Save and go to {exercise}")
    return PrimaryWords(text.format(exercise=next_exercise), hint)


def set_question(
    one: WorkSet,
    exercise: LoggedExercise,
    *,
    offered: tuple[Fault, ...],
    marks: tuple[RepFault, ...],
    measure: TempoMeasure | None = None,
) -> SetQuestion:
    """Return what is asked after a set; `measure` is known only while it has just ended."""
    measured = one.tempo_answer if one.phase_taps else None
    left = exercise.entry.planned_reps_left
    return SetQuestion(
        reps=one.reps or 0,
        planned_reps=one.planned_reps,
        target_reps_left=None if left is None else left.tenths // 10,
        is_paced=exercise.entry.is_paced,
        is_warm_up=one.kind is SetKind.WARM_UP,
        offered=offered,
        marks=marks,
        measured_tempo=measured,
        asks_contacts=_asks_contacts(one, exercise),
        wall_distance_mm=None if one.kind is SetKind.WARM_UP else one.wall_distance_mm,
        measured_words=measured_set_words(measured, measure) if one.phase_taps else "",
    )


def _asks_contacts(one: WorkSet, exercise: LoggedExercise) -> bool:
    is_with_the_dowel = exercise.entry.exercise_id == EXERCISE_OF_RUNG[Rung.DOWEL]
    return is_with_the_dowel and one.kind is not SetKind.WARM_UP


def waiting_set(progress: Progress) -> tuple[LoggedExercise, WorkSet] | None:
    """Return the set that comes next, None where none does."""
    is_logging = progress.step is Step.TO_LOG
    waiting = progress.following if is_logging else progress.current
    exercise = progress.following_exercise if is_logging else progress.exercise
    return None if waiting is None or exercise is None else (exercise, waiting)
