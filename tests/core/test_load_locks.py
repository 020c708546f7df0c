"""The four locks of coaching-rules 5: reps, reps left, no fault or pain, the next load exists."""

from datetime import timedelta

import pytest

from hinge_desktop.core.equipment import assumed_bar
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.load_locks import LoadLocks, Lock, LockReading, LockState, Opener
from hinge_desktop.core.load_reasons import ReasonCode, Suggestion
from hinge_desktop.core.load_suggestion import suggest_load
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.training import Felt, LoggedSession, Quality
from hinge_desktop.core.work_done import all_work_done
from tests.core.training_builders import RDL, TODAY, felt_in, kg, picture_bar, rdl, stocks

LAST = TODAY - timedelta(days=4)
TOP = (12, 12, 12)
TWO_LEFT = (2, 2, 2)


def suggest(last: LoggedSession, loads: BarLoads | None = None) -> Suggestion:
    return suggest_load(all_work_done([last], RDL), Progression(), loads or picture_bar())


def locks_after(last: LoggedSession, loads: BarLoads | None = None) -> LoadLocks:
    locks = suggest(last, loads).reason.locks
    assert locks is not None
    return locks


def test_rule_5_all_four_locks_are_open_after_a_clean_session_at_the_top() -> None:
    suggestion = suggest(rdl(LAST, 60, TOP, TWO_LEFT))
    assert suggestion.reason.locks == LoadLocks()
    assert suggestion.load == kg(62.5)


@pytest.mark.parametrize(
    ("last", "reading"),
    [
        (rdl(LAST, 60, (12, 12, 11), TWO_LEFT), ("reps", "shut", "more_reps", 12)),
        (rdl(LAST, 60, (12, 12), (2, 2)), ("reps", "shut", "all_sets", 3)),
        (rdl(LAST, 60, TOP, (2, 2, 0)), ("left", "shut", "keep_left", 1)),
        (rdl(LAST, 60, TOP, (2, None, 2)), ("left", "unanswered", "answer_left", 1)),
        (rdl(LAST, 60, TOP, TWO_LEFT, Fault.BAR_DRIFTED), ("clean", "shut", "clean_session", None)),
        (
            rdl(LAST, 60, TOP, TWO_LEFT, quality=None),
            ("clean", "unanswered", "answer_clean", 3),
        ),
        (rdl(LAST, 97.5, TOP, TWO_LEFT), ("buildable", "shut", "heavier_iron", None)),
    ],
)
def test_rule_5_each_lock_alone_holds_the_load_and_names_what_opens_it(
    last: LoggedSession, reading: tuple[str, str, str, int | None]
) -> None:
    lock, state, opener, count = reading
    locks = locks_after(last)
    closed = [one for one in locks.all if not one.is_open]
    assert closed == [LockReading(Lock(lock), LockState(state), Opener(opener), count)]
    held = suggest(last).load
    assert held is not None
    assert held.exact <= kg(97.5 if lock == "buildable" else 60).exact


def test_rule_5_2_a_large_step_moves_the_lock_of_the_reps_up_by_two() -> None:
    locks = locks_after(rdl(LAST, 20, TOP, (3, 3, 3)))
    assert locks.reps == LockReading(Lock.REPS, LockState.SHUT, Opener.MORE_REPS, 14)


def test_rule_2_felt_in_the_back_shuts_the_lock_and_lightens() -> None:
    """Coaching-rules 2, last row: lighten, review."""
    suggestion = suggest(felt_in(rdl(LAST, 60, TOP, TWO_LEFT), Felt.LOW_BACK))
    assert suggestion.reason.code is ReasonCode.FELT_IN_BACK
    assert (suggestion.load, suggestion.reps) == (kg(52.5), (8, 8, 8))
    assert suggestion.reason.locks is not None
    assert suggestion.reason.locks.clean.opener is Opener.CLEAN_SESSION


def test_rule_2_felt_in_the_hamstrings_too_is_no_reason_to_lighten() -> None:
    last = felt_in(rdl(LAST, 60, TOP, TWO_LEFT), Felt.LOW_BACK, Felt.HAMSTRINGS)
    assert suggest(last).load == kg(62.5)


def test_a_stop_shuts_the_lock_of_pain() -> None:
    history = all_work_done([rdl(LAST, 60, TOP, TWO_LEFT)], RDL)
    locks = suggest_load(history, Progression(), picture_bar(), is_stopped=True).reason.locks
    assert locks is not None
    assert locks.clean.opener is Opener.LIFT_STOP


def test_nothing_as_light_as_before_leaves_the_lightest_load() -> None:
    only_a_heavy_bar = BarLoads(assumed_bar(), stocks(kg(10)))
    suggestion = suggest(rdl(LAST, 15, (10, 10, 10), TWO_LEFT), only_a_heavy_bar)
    assert (suggestion.load, suggestion.reps) == (kg(20), (8, 8, 8))
    assert suggestion.reason.code is ReasonCode.LIGHTEST_LEFT


def test_something_off_is_answered_and_not_clean() -> None:
    locks = locks_after(rdl(LAST, 60, TOP, TWO_LEFT, quality=Quality.SOMETHING_OFF))
    assert locks.clean.state is LockState.SHUT
    assert locks.unanswered is None
