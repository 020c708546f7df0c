"""What other programs got wrong, told as stories: each keeps one rule of coaching-rules 5."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from hinge_desktop.core.equipment import assumed_bar
from hinge_desktop.core.load_reasons import ReasonCode, Suggestion
from hinge_desktop.core.load_suggestion import suggest_load
from hinge_desktop.core.loads import FixedLoads, Loads
from hinge_desktop.core.plates import BarLoads
from hinge_desktop.core.progression import Progression
from hinge_desktop.core.training import LoggedSession
from hinge_desktop.core.weights import Weight
from hinge_desktop.core.work_done import all_work_done
from tests.core.training_builders import (
    RDL,
    kg,
    lb,
    make_session,
    make_set,
    picture_bar,
    rdl,
    stocks,
)

FIRST = date(2026, 1, 5)


def lift(day: date, suggestion: Suggestion, left: int) -> LoggedSession:
    """Do what was suggested, with so many reps left."""
    sets = [make_set(suggestion.load, reps, left) for reps in suggestion.reps]
    return make_session(day, sets)


def follow(start: Weight, loads: Loads, sessions: int, left: int = 2) -> list[Weight]:
    """Follow every suggestion, session after session, and return the loads."""
    history = [make_session(FIRST, [make_set(start, 8, left)] * 3)]
    lifted: list[Weight] = []
    for place in range(1, sessions):
        suggestion = suggest_load(all_work_done(history, RDL), Progression(), loads)
        assert suggestion.load is not None
        lifted.append(suggestion.load)
        history.insert(0, lift(FIRST + timedelta(days=3 * place), suggestion, left))
    return lifted


@pytest.mark.parametrize(
    ("start", "loads"),
    [
        (kg(20), picture_bar()),
        (kg(22.5), picture_bar()),
        (kg(40), BarLoads(assumed_bar(), stocks(kg(10), kg(20)))),
        (lb(45), BarLoads(assumed_bar(), stocks(lb(5), lb(10), lb(25), lb(45)))),
        (kg(8), FixedLoads.of([kg(8), kg(12), kg(16), kg(24)])),
        (kg(7.5), FixedLoads.of([kg(7.5), kg(10), kg(12.5)])),
    ],
)
def test_liftosaur_338_a_load_never_freezes_because_of_rounding(
    start: Weight, loads: Loads
) -> None:
    """Who does what is suggested, clean and with reps left, reaches the heaviest load there is."""
    lifted = follow(start, loads, sessions=260)
    assert lifted[-1] == loads.heaviest_buildable(kg(1000))
    stays = [lifted.count(one) for one in set(lifted) if one != lifted[-1]]
    assert max(stays, default=0) <= 8  # 8 to 12 reps, or to 14 before a large step


@pytest.mark.parametrize("reps", [(8, 8, 8), (11, 11, 11), (12, 12, 11), (12, 12, 8)])
@pytest.mark.parametrize("left", [1, 2, 3])
def test_opengym_278_a_load_never_rises_before_the_top_of_the_range(
    reps: Sequence[int], left: int
) -> None:
    history = all_work_done([rdl(FIRST, 60, reps, (left,) * 3)], RDL)
    assert suggest_load(history, Progression(), picture_bar()).load == kg(60)


def test_opengym_278_up_early_is_the_one_exception() -> None:
    history = all_work_done([rdl(FIRST, 60, (9, 9, 9), (4, 4, 4))], RDL)
    suggestion = suggest_load(history, Progression(), picture_bar())
    assert (suggestion.load, suggestion.reps) == (kg(62.5), (9, 9, 9))
    assert suggestion.reason.code is ReasonCode.EASY


def test_opengym_278_up_early_asks_it_of_every_set() -> None:
    history = all_work_done([rdl(FIRST, 60, (9, 9, 9), (4, 4, 3))], RDL)
    assert suggest_load(history, Progression(), picture_bar()).load == kg(60)


def test_liftosaur_345_a_load_never_jumps_back_after_a_deliberate_reduction() -> None:
    """80 kg for weeks, then 50 by hand: it goes on from 50."""
    weeks = [rdl(FIRST + timedelta(days=3 * n), 80, (10,) * 3, (2,) * 3) for n in range(5)]
    lowered = rdl(FIRST + timedelta(days=18), 50, (12,) * 3, (2,) * 3)
    history = all_work_done([lowered, *reversed(weeks)], RDL)
    assert suggest_load(history, Progression(), picture_bar()).load == kg(52.5)


def test_liftosaur_345_nor_when_it_was_lowered_in_the_middle_of_a_session() -> None:
    sets = [make_set(kg(80), 10, 2), make_set(kg(70), 10, 2), make_set(kg(60), 10, 2)]
    history = all_work_done([make_session(FIRST, sets)], RDL)
    assert suggest_load(history, Progression(), picture_bar()).load == kg(60)
