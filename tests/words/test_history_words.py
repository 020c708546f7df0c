"""What the journal says of work without a load, and of sets in which nothing was lifted."""

from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.history.months import MonthWork
from hinge_desktop.core.session_figures import session_figures
from hinge_desktop.core.session_summary import Verdict, verdict_of
from hinge_desktop.core.training import Quality, SessionExercise
from hinge_desktop.words import history, history_days
from tests.builders import kg, make_entry, make_session, make_set

WALL = ExerciseId("wall_hinge")


def entry() -> SessionExercise:
    return make_entry(make_session())


def test_work_without_a_load_is_told_in_reps() -> None:
    drills = [make_set(entry(), load=None, reps=reps) for reps in (10, 1)]
    assert history.done_words(session_figures(drills)) == ("11", "reps")
    lifted = session_figures([make_set(entry(), load=kg(60), reps=10)])
    number, caption = history.done_words(lifted)
    assert (number.replace("\xa0", " "), caption) == ("600 kg", "lifted")


def test_a_month_without_a_load_is_told_in_reps() -> None:
    assert history_days.work_words(MonthWork(WALL, 0, 1), "Wall hinge") == [("1", "rep")]
    lifted = history_days.work_words(MonthWork(WALL, 600, 10), "Bar RDL")
    assert [caption for _, caption in lifted] == ["Bar RDL, lifted", "reps"]


def test_a_set_of_no_reps_leaves_nothing_unanswered() -> None:
    clean, none = make_set(entry(), quality=Quality.CLEAN), make_set(entry(), reps=0, quality=None)
    assert verdict_of([clean, none]) is Verdict.CLEAN
    assert verdict_of([none]) is Verdict.NOT_GIVEN
    assert verdict_of([clean, make_set(entry(), quality=None)]) is Verdict.NOT_GIVEN
