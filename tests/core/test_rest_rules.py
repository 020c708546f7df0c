"""Which rule sets a rest."""

import pytest

from hinge_desktop.core.ladder import Rung
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.rest_rules import RestRule, RestRuleReason, rest_rule, warm_up_rest

DEFAULT, OWN_PLAN = Plan(), Plan(rest_seconds=120)


@pytest.mark.parametrize(
    ("rung", "reps", "plan", "own", "seconds", "reason"),
    [
        (Rung.BAR, 8, DEFAULT, None, 150, RestRuleReason.MUSCLE),
        (Rung.BAR, 7, DEFAULT, None, 150, RestRuleReason.MUSCLE),
        (Rung.BAR, 6, DEFAULT, None, 180, RestRuleReason.STRENGTH),
        (Rung.BAR, 6, OWN_PLAN, None, 120, RestRuleReason.PLAN),
        (Rung.BAR, 6, OWN_PLAN, 200, 200, RestRuleReason.YOURS),
        (Rung.BAR, None, DEFAULT, None, 150, RestRuleReason.MUSCLE),
        (Rung.SINGLE_LEG, 8, DEFAULT, None, 150, RestRuleReason.MUSCLE),
        (Rung.WALL, 10, DEFAULT, None, 60, RestRuleReason.LEARNING),
        (Rung.DOWEL, 8, OWN_PLAN, None, 60, RestRuleReason.LEARNING),
        (Rung.KETTLEBELL, 10, DEFAULT, None, 60, RestRuleReason.LEARNING),
        (Rung.KETTLEBELL, 10, DEFAULT, 0, 0, RestRuleReason.YOURS),
        (None, 5, DEFAULT, None, 180, RestRuleReason.STRENGTH),
        (None, 12, DEFAULT, None, 150, RestRuleReason.MUSCLE),
    ],
)
def test_rule_6_rest_the_lifters_own_wins_then_learning_then_the_plan_then_the_reps(
    rung: Rung | None,
    reps: int | None,
    plan: Plan,
    own: int | None,
    seconds: int,
    reason: RestRuleReason,
) -> None:
    assert rest_rule(rung, reps, plan, own) == RestRule(seconds, reason)


def test_a_rest_that_was_made_longer_says_so() -> None:
    rule = RestRule(150, RestRuleReason.MUSCLE)
    assert rule.as_run(150) == rule
    assert rule.as_run(180) == RestRule(180, RestRuleReason.EXTENDED)
    assert rule.as_run(120) is None


def test_a_warm_up_rests_two_minutes_at_most_and_never_longer_than_a_work_set() -> None:
    assert warm_up_rest(RestRule(180, RestRuleReason.STRENGTH)) == RestRule(
        120, RestRuleReason.WARM_UP
    )
    own = RestRule(45, RestRuleReason.YOURS)
    assert warm_up_rest(own) == own
