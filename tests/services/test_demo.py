"""The made-up journal: the example of the design, figure by figure, and nothing impossible."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, removed
from hinge_desktop.core.clocks import Clocks, LocalMoment
from hinge_desktop.core.day_plan import DayVerdict
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.ladder import LadderPlace, Rung, Stage
from hinge_desktop.core.lifter_build import second_looks
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.measures import StraightLegRaise, straight_leg_raise
from hinge_desktop.core.one_thing import OneThingCode
from hinge_desktop.core.training import (
    BackAnswer,
    DayKind,
    Depth,
    Felt,
    LoggedSession,
    RepsLeft,
    SetKind,
    Side,
    Straps,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.training_figures import estimate_points, volume_kg
from hinge_desktop.core.week_summary import summarise_week
from hinge_desktop.core.weights import Weight
from hinge_desktop.services.day_planner import DayPlanner
from hinge_desktop.services.demo.demo_journal import (
    SCRIPT_TODAY,
    DemoOrder,
    TooFewSetsError,
    fill_demo,
    scripted_sets,
)
from hinge_desktop.services.demo.earlier_years import SETS_A_SESSION, EarlierYears
from hinge_desktop.services.drawn_lifter import DrawnLifter
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg
from tests.empty_journal import write_empty_journal
from tests.store.dumps import dump

RDL = ExerciseId("romanian_deadlift")
LAST = date(2026, 11, 17)
FIRST_OF_TWELVE_WEEKS = date(2026, 8, 31)


def make_demo(file: Path, order: DemoOrder) -> SqlJournal:
    write_empty_journal(file, journal_id=order.journal_id, app_version="0", created=order.created)
    journal = open_journal(file)
    fill_demo(journal, order)
    return journal


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqlJournal]:
    journal = make_demo(tmp_path_factory.mktemp("demo") / "demo.hinge", DemoOrder())
    yield journal
    journal.close()


def planner_on(journal: SqlJournal, day: date) -> DayPlanner:
    noon = datetime.combine(day, time(12), UTC)
    return DayPlanner(journal, Clocks(wall=lambda: noon))


def hinge_days(journal: SqlJournal) -> dict[date, list[WorkSet]]:
    """Work sets of the bar RDL by day, of the last twelve weeks."""
    sessions = journal.sessions_between(FIRST_OF_TWELVE_WEEKS, SCRIPT_TODAY)
    return {
        session.session.start.date: [
            one
            for exercise in session.exercises
            if exercise.entry.exercise_id == RDL
            for one in exercise.saved(SetKind.WORK)
        ]
        for session in sessions
    }


def session_on(journal: SqlJournal, day: date) -> LoggedSession:
    (session,) = journal.sessions_between(day, day)
    return session


def days(month: int, *numbers: int) -> list[date]:
    return [date(2026, month, number) for number in numbers]


class TestTheExample:
    """What the pictures show when today is Saturday 21 November."""

    # load, days, and the reps on them (three sets each)
    BLOCKS = (
        (52.5, days(9, 1, 5, 8, 12, 15), (8, 9, 10, 11, 12)),
        (55, [*days(9, 19, 26, 29), *days(10, 3, 6)], (8, 9, 10, 11, 12)),
        (57.5, days(10, 10, 13), (8, 9)),
        (57.5, days(10, 17, 20, 24, 27, 31), (8, 9, 10, 11, 12)),
        (60, days(11, 3, 7, 10, 14, 17), (8, 9, 10, 11, 12)),
    )

    def test_loads_and_reps_of_twelve_weeks(self, demo: SqlJournal) -> None:
        expected = {
            day: [(load, reps)] * 3
            for load, on, counts in self.BLOCKS
            for day, reps in zip(on, counts, strict=True)
        }
        done = {
            day: [(one.load.in_kg() if one.load else None, one.reps) for one in sets]
            for day, sets in hinge_days(demo).items()
        }
        assert done == expected

    def test_22_of_24_sessions_are_done(self, demo: SqlJournal) -> None:
        slots = [
            FIRST_OF_TWELVE_WEEKS + timedelta(weeks=week, days=weekday.weekday)
            for week in range(12)
            for weekday in demo.plan_days()
        ]
        done = hinge_days(demo)
        assert [day for day in slots if day not in done] == [date(2026, 9, 22), SCRIPT_TODAY]
        assert (len(slots), len(done)) == (24, 22)

    def test_two_left_in_the_best_set_and_three_twice(self, demo: SqlJournal) -> None:
        best = {
            day: max(one.reps_left.tenths for one in sets if one.reps_left)
            for day, sets in hinge_days(demo).items()
        }
        assert {day for day, tenths in best.items() if tenths == 30} == {
            date(2026, 10, 17),
            date(2026, 11, 3),
        }
        assert set(best.values()) == {20, 30}

    def test_one_fault_in_66_sets(self, demo: SqlJournal) -> None:
        sets = [(day, one) for day, ones in hinge_days(demo).items() for one in ones]
        faulty = [(day, one.load, one.faults) for day, one in sets if one.faults]
        ((day, load, faults),) = faulty
        assert (day, load and load.in_kg()) == (date(2026, 10, 13), 57.5)
        assert faults == (RepFault(Fault.BAR_DRIFTED, 5),)
        assert len(sets) == 66
        assert all(one.quality is not None for _, one in sets)

    @pytest.mark.parametrize(
        ("week", "kept", "answered"),
        [
            (0, 2, 4),
            (1, 3, 6),
            (2, 4, 6),
            (3, 2, 3),
            (4, 4, 6),
            (5, 5, 6),
            (6, 4, 6),
            (7, 5, 6),
            (8, 5, 6),
            (9, 5, 6),
            (10, 6, 6),
            (11, 1, 3),
        ],
    )
    def test_the_count_was_kept_more_and_more(
        self, demo: SqlJournal, week: int, kept: int, answered: int
    ) -> None:
        monday = FIRST_OF_TWELVE_WEEKS + timedelta(weeks=week)
        answers = [
            one.tempo_answer
            for day, sets in hinge_days(demo).items()
            if monday <= day < monday + timedelta(weeks=1)
            for one in sets
            if one.tempo_answer is not None
        ]
        assert (answers.count(TempoAnswer.KEPT), len(answers)) == (kept, answered)

    def test_figures_of_the_last_days_weeks_and_month(self, demo: SqlJournal) -> None:
        def volume(first: date, last: date) -> float:
            return volume_kg(one for one in demo.set_sums(RDL, first, last) if not one.is_warm_up)

        assert volume(date(2026, 11, 14), date(2026, 11, 20)) == 4140
        assert volume(date(2026, 11, 9), date(2026, 11, 15)) == 3780
        assert volume(date(2026, 11, 1), SCRIPT_TODAY) == 9000
        november = demo.set_sums(RDL, date(2026, 11, 1), SCRIPT_TODAY)
        assert sum(one.reps for one in november if not one.is_warm_up) == 150
        assert demo.session_span(RDL, date(2026, 11, 1), SCRIPT_TODAY).sessions == 5

    def test_last_seven_days_on_the_page_today(self, demo: SqlJournal) -> None:
        sessions = demo.sessions_between(date(2026, 11, 1), SCRIPT_TODAY)
        summary = summarise_week(SCRIPT_TODAY, sessions, RDL)
        assert (summary.sessions, summary.volume_kg) == (2, 4140)
        assert (summary.clean_sets, summary.judged_sets) == (6, 6)
        assert (summary.felt_right, summary.felt_given) == (2, 2)

    def test_the_session_of_17_november(self, demo: SqlJournal) -> None:
        session = session_on(demo, LAST)
        start, end = session.session.start, session.session.end
        assert start == LocalMoment(LAST, time(18, 10), 0)
        assert end == LocalMoment(LAST, time(18, 58), 0)
        assert session.session.back is BackAnswer.FINE
        hinge, *others = session.exercises
        ramp = [(one.load and one.load.plain(), one.reps) for one in hinge.saved(SetKind.WARM_UP)]
        assert ramp == [("22.5", 6), ("47.5", 6)]
        work = hinge.saved(SetKind.WORK)
        assert [one.reps_left for one in work] == [RepsLeft(20), RepsLeft(10), RepsLeft(10)]
        assert [one.tempo_answer for one in work] == [
            TempoAnswer.KEPT,
            TempoAnswer.RUSHED,
            TempoAnswer.RUSHED,
        ]
        entry = hinge.entry
        assert entry.felt == (Felt.HAMSTRINGS, Felt.GLUTES)
        assert (entry.depth, entry.straps) == (Depth.OWN_LOWEST, Straps.LAST_SET)
        assert entry.note == "Cold garage, longer warm-up."
        assert [
            (
                one.entry.exercise_id,
                [(each.load and each.load.plain(), each.reps) for each in one.sets],
            )
            for one in others
        ] == [("leg_curl", [("25", 10)] * 3), ("calf_raise", [("30", 12)] * 3)]

    def test_the_estimate_rises_to_84(self, demo: SqlJournal) -> None:
        points = estimate_points(demo.best_sets(RDL, FIRST_OF_TWELVE_WEEKS, SCRIPT_TODAY))
        assert points[0].weight_kg == pytest.approx(70)
        assert points[-1].weight_kg == pytest.approx(84)
        assert points[-1].is_rough
        by_day = {point.day: point for point in points}
        assert by_day[date(2026, 11, 3)].weight_kg == pytest.approx(82)
        assert [point.day for point in points if point.has_fault] == [date(2026, 10, 13)]

    def test_balance_comes_to_22_and_20_seconds(self, demo: SqlJournal) -> None:
        checks = demo.balance_checks()
        best = {
            side: max(one.milliseconds for one in checks if (one.day, one.side) == (LAST, side))
            for side in Side
        }
        assert best == {Side.LEFT: 22_000, Side.RIGHT: 20_000}
        assert len({one.day for one in checks}) == 12

    def test_the_lifter_is_drawn_with_long_thighs_and_an_own_range(self, demo: SqlJournal) -> None:
        lifter = DrawnLifter(demo).alone()
        build = lifter.build
        assert (build.stature_m, build.mass_kg, build.femur) == (1.72, 72.0, 1.05)
        assert build.torso == pytest.approx(0.959)
        assert second_looks(demo.profile()) == ()
        assert straight_leg_raise(demo.mobility_checks()) == StraightLegRaise(85, 83)
        assert lifter.straight_leg_raise_deg == 83


class TestThePlan:
    """The made-up lifter does what the program itself suggests."""

    def test_today_asks_for_62_5(self, demo: SqlJournal) -> None:
        plan = planner_on(demo, SCRIPT_TODAY).plan()
        assert plan.verdict is DayVerdict.TRAIN
        hinge, *then = plan.exercises
        assert [(one.load and one.load.plain(), one.reps) for one in hinge.sets] == [
            ("25", 6),
            ("37.5", 4),
            ("50", 6),
            *[("62.5", 8)] * 3,
        ]
        assert plan.why.code is ReasonCode.ALL_SETS_AT_THE_TOP
        assert [(one.exercise_id, [each.reps for each in one.sets]) for one in then] == [
            ("leg_curl", [10] * 3),
            ("calf_raise", [12] * 3),
        ]
        assert plan.one_thing is not None
        assert (plan.one_thing.code, plan.one_thing.count) == (OneThingCode.RUSHED, 2)

    def test_what_was_done_is_what_was_planned(self, tmp_path: Path) -> None:
        """Take one session after another back, and ask what its day would have asked for."""
        journal = make_demo(tmp_path / "demo.hinge", DemoOrder())
        done = hinge_days(journal)
        asked = {}
        for day in sorted(done, reverse=True)[:-1]:
            take_back(journal, session_on(journal, day))
            hinge = planner_on(journal, day).plan().exercises[0]
            asked[day] = [(one.load, one.reps) for one in hinge.work_sets]
        journal.close()
        assert asked == {day: [(one.load, one.reps) for one in done[day]] for day in asked}
        assert len(asked) == 21

    def test_the_ladder_was_climbed(self, demo: SqlJournal) -> None:
        moves = [
            (move.made.date, LadderPlace(move.to_rung, move.to_stage))
            for move in demo.ladder_moves()
        ]
        assert moves == [
            (date(2026, 6, 6), LadderPlace(Rung.DOWEL)),
            (date(2026, 6, 16), LadderPlace(Rung.KETTLEBELL)),
            (date(2026, 7, 11), LadderPlace(Rung.BAR, Stage.LIGHT)),
            (date(2026, 8, 1), LadderPlace(Rung.BAR, Stage.LOADED)),
        ]

    def test_the_weeks_before_have_what_the_pages_must_show(self, demo: SqlJournal) -> None:
        sessions = demo.sessions_between(date(2026, 5, 23), date(2026, 8, 31))
        kinds = {one.session.day_kind for one in sessions}
        slugs = {each.entry.exercise_id for one in sessions for each in one.exercises}
        sides = {each.side for one in sessions for each in one.sets}
        assert kinds == {None, DayKind.HEAVY, DayKind.LIGHT}
        assert slugs >= {"wall_hinge", "dowel_hinge", "kettlebell_deadlift", RDL, "squat"}
        assert sides == {None, Side.LEFT, Side.RIGHT}
        assert date(2026, 7, 1) in {one.session.start.date for one in sessions}, "a moved one"


class TestTheOrder:
    def test_nothing_impossible_is_written(self, demo: SqlJournal) -> None:
        assert demo.check() == ()
        assert demo.open_session() is None

    def test_the_same_order_gives_the_same_journal(self, demo: SqlJournal, tmp_path: Path) -> None:
        again = make_demo(tmp_path / "again.hinge", DemoOrder())
        other = make_demo(tmp_path / "other.hinge", DemoOrder(seed=2))
        assert dump(again) == dump(demo)
        assert dump(other) != dump(demo)
        again.close()
        other.close()

    @pytest.mark.parametrize("days", range(1, 8))
    def test_another_day_moves_the_calendar_so_that_it_is_one_of_training(
        self, tmp_path: Path, days: int
    ) -> None:
        today = SCRIPT_TODAY + timedelta(days=days)
        journal = make_demo(tmp_path / "demo.hinge", DemoOrder(today))
        assert journal.session_lines(1)[0].day == today - timedelta(days=4)
        plan = planner_on(journal, today).plan()
        journal.close()
        assert plan.verdict is DayVerdict.TRAIN
        assert plan.exercises[0].work_sets[0].load == kg(62.5)

    def test_fewer_weeks_leave_out_the_first_ones(self, tmp_path: Path) -> None:
        journal = make_demo(tmp_path / "demo.hinge", DemoOrder(weeks=12))
        span = journal.session_span(None, None, None)
        assert (span.sessions, span.first_day) == (23, date(2026, 8, 29))
        assert journal.ladder_moves()[0].made.date == date(2026, 6, 6)
        assert planner_on(journal, SCRIPT_TODAY).place() == LadderPlace(Rung.BAR, Stage.LOADED)
        journal.close()

    def test_more_weeks_add_years_before(self, demo: SqlJournal, tmp_path: Path) -> None:
        journal = make_demo(tmp_path / "demo.hinge", DemoOrder(weeks=78))
        first = journal.session_span(None, None, None).first_day
        assert first == SCRIPT_TODAY - timedelta(weeks=78)
        assert journal.check() == ()
        script = (date(2026, 5, 23), SCRIPT_TODAY)
        assert work_between(journal, *script) == work_between(demo, *script)
        journal.close()

    def test_so_many_sets_are_written_as_asked_for(self, tmp_path: Path) -> None:
        journal = make_demo(tmp_path / "demo.hinge", DemoOrder(sets=5_003))
        assert sum(one.sets for one in journal.set_sums(None, None, None)) == 5_003
        assert journal.check() == ()
        places = [(line.day, line.sequence) for line in journal.session_lines(1_000)]
        assert places == sorted(places, reverse=True)
        assert len({sequence for _, sequence in places}) == len(places)
        journal.close()

    def test_the_script_alone_may_be_asked_for_by_its_sets(self, tmp_path: Path) -> None:
        least = scripted_sets(DemoOrder())
        journal = make_demo(tmp_path / "demo.hinge", DemoOrder(sets=least))
        assert sum(one.sets for one in journal.set_sums(None, None, None)) == least
        journal.close()

    def test_fewer_sets_than_the_script_holds_are_refused(self, tmp_path: Path) -> None:
        with pytest.raises(TooFewSetsError) as refusal:
            make_demo(tmp_path / "demo.hinge", DemoOrder(sets=10))
        assert refusal.value.least == scripted_sets(DemoOrder())


@pytest.mark.parametrize(("days", "sessions"), [(700, 400), (10, 70), (3, 4), (1, 1), (365, 365)])
def test_earlier_sessions_are_spread_over_their_days(days: int, sessions: int) -> None:
    first = date(2020, 1, 1)
    years = EarlierYears(first, first + timedelta(days=days), sessions * SETS_A_SESSION)
    starts = [years.start_of(number) for number in range(sessions)]
    gaps = [(late - early) for early, late in pairwise(starts)]
    assert years.sessions == sessions
    assert starts[0].date() == first
    assert starts[-1].date() < years.end_day
    assert all(gap >= timedelta(hours=2) for gap in gaps)


def take_back(journal: SqlJournal, logged: LoggedSession) -> None:
    entries = [one.entry for one in logged.exercises]
    journal.apply(Change(Act.DISCARD_SESSION, removed(*logged.sets, *entries, logged.session)))


def work_between(
    journal: SqlJournal, first: date, last: date
) -> list[tuple[date, Weight | None, int | None]]:
    sessions = journal.sessions_between(first, last)
    return [(one.session.start.date, each.load, each.reps) for one in sessions for each in one.sets]
