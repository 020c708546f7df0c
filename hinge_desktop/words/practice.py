"""Practice in words: its button, and why it cannot start or should wait."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.practice import PracticeVerdict, practice_minutes
from hinge_desktop.words import numbers
from hinge_desktop.words.exercises import built_in_name_in_sentence

translate = QCoreApplication.translate

_WHY_NOT = {
    PracticeVerdict.NO_DRILL: QT_TRANSLATE_NOOP(
        "Practice", "This is no drill. Add it to a session instead."
    ),
    PracticeVerdict.STOPPED: QT_TRANSLATE_NOOP(
        "Practice", "A stop holds. Ask a health professional before you load again."
    ),
    PracticeVerdict.AFTER_SET: QT_TRANSLATE_NOOP(
        "Practice", "A set of your session waits to be saved. Save it first, then practise."
    ),
    PracticeVerdict.AFTER_SESSION: QT_TRANSLATE_NOOP(
        "Practice", "Your session is not over. Finish it first, then practise with a load."
    ),
}


def practise_words(exercise_id: ExerciseId) -> str:
    """Name the button that starts a drill: "Practise: dowel hinge"."""
    text = translate("Practice", "Practise: %1")
    return text.replace("%1", built_in_name_in_sentence(exercise_id))


def timed_practice_words(planned: PlannedExercise) -> str:
    """Name the button with how long it takes: "Practise: dowel hinge, 4 min"."""
    text = translate("Practice", "%1, %2 min")
    minutes = numbers.number(practice_minutes(planned))
    return text.replace("%1", practise_words(planned.exercise_id)).replace("%2", minutes)


def why_not_words(verdict: PracticeVerdict) -> str:
    """Say why a practice does not start; empty where it may."""
    text = _WHY_NOT.get(verdict)
    return "" if text is None else translate("Practice", str(text))
