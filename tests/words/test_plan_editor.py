"""What the session editor says, and what its changes are called in the undo toast."""

from dataclasses import replace
from datetime import date

import pytest

from hinge_desktop.core.changes import Act, Change, Edit, added, removed
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, Exercise, ExerciseId, Family, LoadKind
from hinge_desktop.core.given_names import NameProblem
from hinge_desktop.core.loads import FixedLoads, SteppedLoads
from hinge_desktop.core.plan_lines import PlanLine
from hinge_desktop.core.plan_overrides import OverrideAct, PlanChange, PlanOverride
from hinge_desktop.core.session_order import OrderHint
from hinge_desktop.core.templates import Template
from hinge_desktop.core.tempo import DEFAULT_TEMPO
from hinge_desktop.words.changes import change_words, undone_words
from hinge_desktop.words.exercises import names_of
from hinge_desktop.words.plan_editor import (
    family_name,
    line_words,
    load_kind_name,
    load_words,
    name_problem_words,
    order_words,
    plan_change_words,
)
from tests.builders import kg

TIMES = "\N{MULTIPLICATION SIGN}"
SPACE = "\N{NO-BREAK SPACE}"
CURL = ExerciseId("leg_curl")
LINE = PlanLine(CURL, 3, 10, kg(30), DEFAULT_TEMPO, 120, is_paced=True)
BELLS = FixedLoads.of((kg(12), kg(16)))
TODAY = date(2026, 11, 21)
OVERRIDE = PlanOverride("o", TODAY, CURL, None, OverrideAct.CHANGE, planned_sets=2)
TEMPLATE = Template("t", 0, "Leg day")
OWN = Exercise(ExerciseId("own"), Family.LEG_CURL, LoadKind.NONE, "Nordic curl")


def built_in(slug: str) -> Exercise:
    return next(one for one in BUILT_IN_EXERCISES if one.id == slug)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (LINE, f"3 {TIMES} 10 at 30{SPACE}kg"),
        (replace(LINE, load=None, is_paced=False), f"3 {TIMES} 10, no count"),
        (replace(LINE, load=None, reps=None), f"3 {TIMES} reps as planned"),
    ],
)
def test_a_line_says_sets_reps_and_load(line: PlanLine, words: str) -> None:
    assert line_words(line, is_one_sided=False) == words


def test_a_line_of_one_side_says_so() -> None:
    assert line_words(LINE, is_one_sided=True) == f"3 {TIMES} 10 a side at 30{SPACE}kg"


def test_a_load_between_two_that_can_be_built_names_both() -> None:
    said = f"14{SPACE}kg cannot be built with what you own. Closest: 12{SPACE}kg or 16{SPACE}kg."
    assert load_words(kg(14), BELLS) == said


@pytest.mark.parametrize(("load", "closest"), [(8, 12), (20, 16)])
def test_a_load_beyond_all_names_the_nearest(load: float, closest: float) -> None:
    assert load_words(kg(load), BELLS).endswith(f"Closest: {closest}{SPACE}kg.")


def test_a_load_that_can_be_built_or_that_nobody_knows_of_is_left_alone() -> None:
    assert load_words(kg(16), BELLS) == ""
    assert load_words(kg(61.3), SteppedLoads(kg(2.5))) == ""
    assert load_words(kg(5), FixedLoads(())) == ""


def test_the_order_hint_names_both_exercises_and_forces_nothing() -> None:
    hint = OrderHint(first=built_in("romanian_deadlift"), then=OWN)
    said = order_words(hint)
    assert "Here Nordic curl comes before bar RDL." in said
    assert said.endswith("You may leave it so.")


def test_every_family_load_and_problem_has_words() -> None:
    assert len({family_name(one) for one in Family}) == len(Family)
    assert len({load_kind_name(one) for one in LoadKind}) == len(LoadKind)
    assert "80" in name_problem_words(NameProblem.TOO_LONG)


def test_own_exercises_are_named_by_the_lifter() -> None:
    name_of = names_of([*BUILT_IN_EXERCISES, OWN])
    assert (name_of(OWN.id), name_of(CURL)) == ("Nordic curl", "Leg curl")
    assert name_of(ExerciseId("of_a_newer_hinge")) == "of_a_newer_hinge"


def test_a_changed_plan_says_for_how_long() -> None:
    assert plan_change_words(PlanChange.NONE) == ""
    assert plan_change_words(PlanChange.TODAY) == "You changed the plan for today."
    assert plan_change_words(PlanChange.FOR_GOOD) == "You changed the plan."


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change(Act.CHANGE_PLAN, added(OVERRIDE)), "Plan changed for today"),
        (Change(Act.CHANGE_PLAN, added(replace(OVERRIDE, day=None))), "Plan changed"),
        (Change(Act.CHANGE_PLAN, removed(OVERRIDE)), "Back to the suggested plan"),
        (Change(Act.CHANGE_TEMPLATE, added(TEMPLATE)), "Session saved as Leg day"),
        (Change(Act.CHANGE_TEMPLATE, removed(TEMPLATE)), "Saved session Leg day deleted"),
        (
            Change(Act.CHANGE_TEMPLATE, (Edit(TEMPLATE, replace(TEMPLATE, name="Long")),)),
            "Saved session changed",
        ),
        (Change(Act.CHANGE_EXERCISE, added(OWN)), "Exercise Nordic curl added"),
        (
            Change(Act.CHANGE_EXERCISE, (Edit(OWN, replace(OWN, is_archived=True)),)),
            "Exercise Nordic curl changed",
        ),
    ],
)
def test_a_change_and_its_undoing_are_named(change: Change, words: str) -> None:
    assert change_words(change) == words
    assert undone_words(change.inverse()) == f"Undone: {words}"
