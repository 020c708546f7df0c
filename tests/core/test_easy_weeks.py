"""Deload, coaching-rules 6: when an easy week is due, what it does, and what comes after it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from hinge_desktop.core.clocks import LocalMoment
from hinge_desktop.core.day_plan import DayInputs, DayPlan, plan_for
from hinge_desktop.core.easy_week_rules import EasyEvidence, EasyOffer, easy_offer, easy_week_on
from hinge_desktop.core.easy_weeks import EasyReason, EasyWeek
from hinge_desktop.core.equipment import Equipment, assumed_bar
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.readiness import Readiness
from hinge_desktop.core.thresholds import DEFAULT_THRESHOLDS, Rule
from hinge_desktop.core.training import LoggedSession, SetKind
from hinge_desktop.core.work_done import all_work_done
from tests.core.training_builders import RDL, TODAY, kg, rdl, sore, stocks

MONDAY = date(2026, 11, 16)
IRON = Equipment(bars=(assumed_bar(),), plates=stocks(kg(20), kg(10), kg(5), kg(2.5), kg(1.25)))
TAKEN = EasyWeek("taken", TODAY - timedelta(days=3), EasyReason.SIXTH_WEEK)


def weeks_before(count: int) -> frozenset[date]:
    return frozenset(MONDAY - timedelta(weeks=n) for n in range(1, count + 1))


def offer(evidence: EasyEvidence) -> EasyOffer | None:
    return easy_offer(TODAY, evidence, 8, DEFAULT_THRESHOLDS)


def plan_after(
    *sessions: LoggedSession, weeks: tuple[EasyWeek, ...] = (), day: date = TODAY
) -> DayPlan:
    return plan_for(
        day,
        DayInputs(
            LadderPlace(Rung.BAR, Stage.LOADED),
            IRON,
            Profile(),
            Plan(),
            recent=sessions,
            last_session=sessions[0],
            easy_weeks=weeks,
        ),
    )


def missed(days_ago: int) -> LoggedSession:
    return rdl(TODAY - timedelta(days=days_ago), 60, (8, 7, 7), (1, 1, 1))


@pytest.mark.parametrize(("weeks", "is_due"), [(4, False), (5, True), (9, True)])
def test_rule_6_an_easy_week_is_due_in_the_sixth_week_running(weeks: int, *, is_due: bool) -> None:
    found = offer(EasyEvidence(working_weeks=weeks_before(weeks)))
    assert found == (EasyOffer(EasyReason.SIXTH_WEEK, weeks + 1) if is_due else None)


def test_rule_6_a_week_without_work_begins_the_count_anew() -> None:
    weeks = weeks_before(9) - {MONDAY - timedelta(weeks=3)}
    assert offer(EasyEvidence(working_weeks=weeks)) is None


@pytest.mark.parametrize("is_taken", [True, False])
def test_rule_6_an_answer_begins_the_count_anew_taken_or_declined(*, is_taken: bool) -> None:
    answered = EasyWeek("w", MONDAY - timedelta(weeks=2), EasyReason.SIXTH_WEEK, is_taken)
    assert offer(EasyEvidence((answered,), weeks_before(9))) is None


def test_rule_6_how_many_weeks_is_the_lifters_to_set() -> None:
    numbers = DEFAULT_THRESHOLDS.having(Rule.EASY_WEEK_EVERY_WEEKS, 10, LocalMoment(TODAY))
    assert easy_offer(TODAY, EasyEvidence(working_weeks=weeks_before(8)), 8, numbers) is None
    assert easy_offer(TODAY, EasyEvidence(working_weeks=weeks_before(9)), 8, numbers) is not None


def test_rule_5_4_three_misses_bring_the_offer() -> None:
    history = all_work_done([missed(4), missed(8), missed(12)], RDL)
    assert offer(EasyEvidence(history=history)) == EasyOffer(EasyReason.MISSES, 3)
    assert offer(EasyEvidence(history=history[:2])) is None


def test_rule_5_4_a_declined_offer_waits_for_three_more_misses() -> None:
    declined = EasyWeek("d", TODAY - timedelta(days=6), EasyReason.MISSES, is_taken=False)
    history = all_work_done([missed(4), missed(8), missed(12)], RDL)
    assert offer(EasyEvidence((declined,), history=history)) is None
    plan = plan_after(missed(4), missed(8), missed(12), weeks=(declined,))
    assert plan.why.code is ReasonCode.MISSED_AGAIN
    assert plan.easy_offer is None


def test_rule_6_sore_for_more_than_72_hours_twice() -> None:
    clean = ((10,) * 3, (2,) * 3)
    first = rdl(TODAY - timedelta(days=12), 60, *clean)
    second = sore(rdl(TODAY - timedelta(days=8), 60, *clean), 6)
    third = sore(rdl(TODAY - timedelta(days=4), 60, *clean), 2)
    evidence = EasyEvidence(recent=(third, second, first), soreness=5)
    assert offer(evidence) == EasyOffer(EasyReason.SORE, 2)
    assert offer(replace(evidence, soreness=4)) is None
    assert offer(replace(evidence, soreness=None)) is None


def test_rule_6_sore_within_72_hours_is_normal() -> None:
    clean = ((10,) * 3, (2,) * 3)
    first = rdl(TODAY - timedelta(days=6), 60, *clean)
    second = sore(rdl(TODAY - timedelta(days=3), 60, *clean), 8)
    assert offer(EasyEvidence(recent=(second, first), soreness=8)) is None


def test_rule_6_the_easy_week_halves_the_sets_and_takes_a_tenth_off() -> None:
    """Three sets of 60 kg become two of 52.5 kg with two reps more in reserve."""
    plan = plan_after(rdl(TODAY - timedelta(days=4), 60, (12,) * 3, (2,) * 3), weeks=(TAKEN,))
    main = plan.exercises[0]
    assert [(one.load, one.reps) for one in main.work_sets] == [(kg(52.5), 8)] * 2
    assert main.reps_left == 4
    assert (plan.why.code, plan.easy_week, plan.easy_offer) == (ReasonCode.EASY_WEEK, TAKEN, None)


def test_rule_6_it_lasts_seven_days() -> None:
    first = TAKEN.first_day
    on = [easy_week_on(first + timedelta(days=days), (TAKEN,)) for days in (-1, 0, 6, 7)]
    assert on == [None, TAKEN, TAKEN, None]


def test_rule_6_a_declined_week_changes_nothing() -> None:
    declined = replace(TAKEN, is_taken=False)
    plan = plan_after(rdl(TODAY - timedelta(days=4), 60, (12,) * 3, (2,) * 3), weeks=(declined,))
    assert plan.exercises[0].work_sets[0].load == kg(62.5)


def test_rule_6_afterwards_it_goes_on_from_before_the_easy_week() -> None:
    before = rdl(TODAY - timedelta(days=4), 60, (12,) * 3, (2,) * 3)
    easy = rdl(TODAY, 52.5, (8, 8), (4, 4), planned_sets=2)
    later = TAKEN.first_day + timedelta(days=8)
    plan = plan_after(easy, before, weeks=(TAKEN,), day=later)
    assert plan.exercises[0].work_sets[0].load == kg(62.5)
    assert len(plan.exercises[0].work_sets) == 3


def test_rule_6_a_second_session_of_the_week_is_as_easy_as_the_first() -> None:
    before = rdl(TODAY - timedelta(days=4), 60, (12,) * 3, (2,) * 3)
    easy = rdl(TODAY - timedelta(days=2), 52.5, (8, 8), (4, 4), planned_sets=2)
    assert plan_after(easy, before, weeks=(TAKEN,)).exercises[0].work_sets[0].load == kg(52.5)


def test_rule_5_4_misses_before_the_easy_week_are_over_after_it() -> None:
    history = [missed(20), missed(24), missed(28)]
    week = EasyWeek("w", TODAY - timedelta(days=14), EasyReason.MISSES)
    plan = plan_after(*history, weeks=(week,))
    assert (plan.why.code, plan.easy_offer) == (ReasonCode.AFTER_EASY_WEEK, None)
    assert plan.exercises[0].work_sets[0].load == kg(60)


def test_rule_6_drills_need_no_easy_week() -> None:
    inputs = DayInputs(LadderPlace(), IRON, Profile(), Plan(), working_weeks=weeks_before(9))
    plan = plan_for(TODAY, replace(inputs, easy_weeks=(TAKEN,)))
    assert (plan.easy_week, plan.easy_offer) == (None, None)
    assert [one.kind for one in plan.exercises[0].sets] == [SetKind.DRILL] * 2


def test_rule_7_no_easy_week_is_offered_while_a_stop_holds() -> None:
    inputs = DayInputs(
        LadderPlace(Rung.BAR, Stage.LOADED), IRON, Profile(), Plan(),
        working_weeks=weeks_before(9), readiness=Readiness(),
    )  # fmt: skip
    assert plan_for(TODAY, inputs).easy_offer is not None
    assert plan_for(TODAY, replace(inputs, is_stopped=True)).easy_offer is None
