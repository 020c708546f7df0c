"""The page for a coach: every figure against one that was counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hinge_desktop.core.changes import Act, Change, Record, added
from hinge_desktop.core.charts.chart_choice import Days
from hinge_desktop.core.exercises import ExerciseId
from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.measures import MobilityCheck, MobilityTest, Reading
from hinge_desktop.core.papers.equal_load import LeftAtLoad
from hinge_desktop.core.papers.four_weeks import BackCounts, DepthCounts, FaultCount
from hinge_desktop.core.papers.shares import Share
from hinge_desktop.core.plan import PlanDay
from hinge_desktop.core.safety import (
    AskedWhen,
    Feeling,
    Place,
    SafetyAnswer,
    SafetyQuestion,
    SafetyReply,
    StopState,
)
from hinge_desktop.core.tempo import DEFAULT_TEMPO, Tempo
from hinge_desktop.core.training import (
    BackAnswer,
    Depth,
    LoggedExercise,
    LoggedSession,
    Quality,
    RepsLeft,
    SetKind,
    Side,
    TempoAnswer,
)
from hinge_desktop.services.papers.training_papers import TrainingPapers
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import at, kg, lb, log_change, logged

FIRST, LAST = date(2026, 10, 27), date(2026, 11, 17)
"""In the first of the four weeks, and in the last one."""


def keep(journal: SqlJournal, *records: Record) -> None:
    journal.apply(Change(Act.FILL_DEMO, added(*records)))


def keep_sessions(journal: SqlJournal, *sessions: LoggedSession) -> None:
    journal.apply(log_change(*sessions))


def sets_of(*sets: dict[str, Any]) -> dict[str, Any]:
    return {"sets": sets}


@pytest.mark.usefixtures("sample")
def test_each_week_says_loads_work_and_shares(papers: TrainingPapers) -> None:
    paper = papers.four_weeks()
    assert paper.days == Days(date(2026, 10, 25), date(2026, 11, 21))
    (rdl,) = paper.hinges
    assert [week.days.first.day for week in rdl.weeks] == [25, 1, 8, 15]
    assert [week.top_load for week in rdl.weeks] == [kg(57.5), kg(60), kg(60), kg(60)]
    # 27 and 31 October: 3 x 11 and 3 x 12; then 3 x 8 and 9, 3 x 10 and 11, and 3 x 12.
    assert [week.reps for week in rdl.weeks] == [69, 51, 63, 36]
    assert [week.sets for week in rdl.weeks] == [6, 6, 6, 3]
    assert [week.sessions for week in rdl.weeks] == [2, 2, 2, 1]
    assert [week.clean_reps for week in rdl.weeks] == [Share(n, n) for n in (69, 51, 63, 36)]
    # On 17 November two of three sets were rushed.
    assert [week.kept for week in rdl.weeks] == [*[Share(6, 6)] * 3, Share(1, 3)]
    assert rdl.clean_reps == Share(219, 219)
    assert rdl.kept == Share(19, 21)
    # 3 November: 3, 2, 2 left; 7 November: 2, 2, 2. On 17 November: 2, 1, 1.
    assert rdl.weeks[1].reps_left == pytest.approx(13 / 6)
    assert rdl.weeks[3].reps_left == pytest.approx(4 / 3)


@pytest.mark.usefixtures("sample")
def test_the_four_weeks_as_a_whole(papers: TrainingPapers) -> None:
    paper = papers.four_weeks()
    (rdl,) = paper.hinges
    assert (rdl.first_load, rdl.last_load) == (kg(57.5), kg(60))
    assert rdl.depth == DepthCounts(own_lowest=7, past_it=0, higher=0, not_given=0)
    assert rdl.faults == ()
    assert paper.backs == BackCounts(fine=7, stiff=0, painful=0, not_given=0)
    assert paper.sessions == 7
    assert paper.planned_sessions is None
    assert (paper.pains, paper.stops, paper.raises) == ((), (), {})


@pytest.mark.usefixtures("sample")
def test_planned_sessions_are_the_weekdays_of_the_plan(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    keep(journal, PlanDay(1), PlanDay(5))
    assert papers.four_weeks().planned_sessions == 8


def test_no_session_is_planned_before_the_journals_first_one(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    keep(journal, PlanDay(1), PlanDay(5))
    keep_sessions(journal, logged(date(2026, 11, 14)))
    # Saturday 14, Tuesday 17, Saturday 21 November.
    assert papers.four_weeks().planned_sessions == 3


def test_an_empty_journal_has_an_empty_page(papers: TrainingPapers) -> None:
    paper = papers.four_weeks()
    assert (paper.sessions, paper.hinges, paper.charts) == (0, (), ())
    assert paper.planned_sessions is None
    assert paper.plan.exercises


def test_reps_left_are_compared_at_the_heaviest_load_of_both_weeks(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    left = RepsLeft.of
    keep_sessions(
        journal,
        logged(
            FIRST,
            **sets_of(
                {"load": kg(50), "reps": 10, "reps_left": left(3), "tempo": DEFAULT_TEMPO},
                {"load": kg(60), "reps": 8, "reps_left": left(1), "tempo": DEFAULT_TEMPO},
                {"load": kg(60), "reps": 8, "reps_left": left(0), "tempo": DEFAULT_TEMPO},
                {"load": kg(70), "reps": 5, "reps_left": left(0), "tempo": DEFAULT_TEMPO},
            ),
        ),
        logged(
            LAST,
            **sets_of(
                {"load": kg(50), "reps": 10, "reps_left": left(4), "tempo": DEFAULT_TEMPO},
                {"load": kg(60), "reps": 8, "reps_left": left(3), "tempo": DEFAULT_TEMPO},
            ),
        ),
    )
    (rdl,) = papers.four_weeks().hinges
    assert rdl.equal is not None
    assert rdl.equal.load == kg(60)
    assert rdl.equal.then == LeftAtLoad(FIRST, 8, left(1))
    assert rdl.equal.now == LeftAtLoad(LAST, 8, left(3))


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ({"load": kg(60)}, {"load": kg(62.5)}),
        ({"load": kg(20)}, {"load": lb(44)}),
        ({"tempo": DEFAULT_TEMPO}, {"tempo": Tempo(5000, 1000, 1000, 1000)}),
        ({"side": Side.LEFT}, {"side": Side.RIGHT}),
        ({"reps_left": None}, {}),
        ({}, {"reps_left": None}),
        ({"load": kg(20), "is_assisted": True}, {"load": kg(20), "is_assisted": True}),
        ({"kind": SetKind.WARM_UP}, {"kind": SetKind.WARM_UP}),
    ],
)
def test_what_differs_in_more_than_reps_left_is_not_compared(
    journal: SqlJournal, papers: TrainingPapers, then: dict[str, Any], now: dict[str, Any]
) -> None:
    keep_sessions(journal, logged(FIRST, sets=[then]), logged(LAST, sets=[now]))
    assert [one.equal for one in papers.four_weeks().hinges if one.equal is not None] == []


def test_a_load_in_pounds_stays_one(journal: SqlJournal, papers: TrainingPapers) -> None:
    keep_sessions(
        journal,
        logged(FIRST, sets=[{"load": lb(135)}]),
        logged(LAST, sets=[{"load": lb(135)}, {"load": lb(145)}]),
    )
    (rdl,) = papers.four_weeks().hinges
    assert (rdl.first_load, rdl.last_load) == (lb(135), lb(145))
    assert rdl.equal is not None
    assert rdl.equal.load == lb(135)


def test_faults_are_counted_by_sets_and_only_judged_reps_are_clean_or_not(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    drifted, rounded = Fault.BAR_DRIFTED, Fault.ROUNDED_LOW_BACK
    off = {"quality": Quality.SOMETHING_OFF}
    keep_sessions(
        journal,
        logged(
            FIRST,
            **sets_of(
                {"quality": Quality.CLEAN},
                # Two of eight reps carry a fault, one of them twice over.
                {**off, "faults": (RepFault(drifted, 5), RepFault(drifted, 6))},
                {},
            ),
        ),
        logged(LAST, **sets_of({**off, "faults": (RepFault(drifted), RepFault(rounded))})),
    )
    (rdl,) = papers.four_weeks().hinges
    assert rdl.faults == (FaultCount(rounded, 1, LAST), FaultCount(drifted, 2, LAST))[::-1]
    # 8 + 6 of 16 judged reps; the set without an answer is no part; the last one has no clean rep.
    assert rdl.weeks[0].clean_reps == Share(14, 16)
    assert rdl.clean_reps == Share(14, 24)


def test_answers_not_given_are_counted_as_that(journal: SqlJournal, papers: TrainingPapers) -> None:
    deep = _with_depth(logged(FIRST, back=BackAnswer.STIFF), Depth.PAST_IT)
    keep_sessions(journal, deep, logged(LAST))
    paper = papers.four_weeks()
    (rdl,) = paper.hinges
    assert rdl.depth == DepthCounts(own_lowest=0, past_it=1, higher=0, not_given=1)
    assert paper.backs == BackCounts(fine=0, stiff=1, painful=0, not_given=1)
    assert rdl.kept == Share(0, 0)
    assert rdl.kept.percent is None


def test_a_rushed_set_is_answered_and_not_kept(journal: SqlJournal, papers: TrainingPapers) -> None:
    answers = (TempoAnswer.KEPT, TempoAnswer.RUSHED, None)
    sets = [{"tempo_answer": one, "tempo": DEFAULT_TEMPO} for one in answers]
    keep_sessions(journal, logged(LAST, sets=sets))
    assert papers.four_weeks().hinges[0].kept == Share(1, 2)


def test_pain_is_told_with_what_came_of_it(journal: SqlJournal, papers: TrainingPapers) -> None:
    sharp = _answer("sharp", date(2026, 11, 10), SafetyReply.STOP, Place.LOW_BACK, Feeling.SHARP)
    tired = _answer("tired", date(2026, 11, 3), SafetyReply.MAY_GO_ON, None, Feeling.TIRED_OR_TIGHT)
    old = _answer("old", date(2026, 10, 24), SafetyReply.STOP, Place.LOW_BACK, Feeling.SHARP)
    history = replace(old, id="told", question=SafetyQuestion.BACK_HISTORY, answered=at(LAST))
    begun, ended = at(date(2026, 10, 24)), at(date(2026, 11, 2))
    lifted = StopState("stop-1", "old", begun, ended, ended, ended)
    holds = StopState("stop-2", "sharp", at(date(2026, 11, 10)))
    keep(journal, old, tired, sharp, history, lifted, holds)
    paper = papers.four_weeks()
    assert [one.answer.id for one in paper.pains] == ["tired", "sharp"]
    assert [one.is_pain for one in paper.pains] == [False, True]
    assert [one.stop for one in paper.pains] == [None, holds]
    assert paper.stops == ((holds, sharp),)


def test_the_latest_raise_of_each_side_is_the_mean_of_its_day(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    readings = (
        ("a", date(2026, 9, 1), Side.LEFT, 60),
        ("b", date(2026, 11, 8), Side.LEFT, 70),
        ("c", date(2026, 11, 8), Side.LEFT, 74),
        ("d", date(2026, 9, 1), Side.RIGHT, 66),
    )
    for trial, (name, day, side, degrees) in enumerate(readings, 1):
        test = MobilityTest.STRAIGHT_LEG_RAISE
        keep(journal, MobilityCheck(name, day, test, side, trial, Reading.degrees(degrees)))
    raises = papers.four_weeks().raises
    assert (raises[Side.LEFT].amount, raises[Side.LEFT].day) == (72, date(2026, 11, 8))
    assert (raises[Side.RIGHT].amount, raises[Side.RIGHT].day) == (66, date(2026, 9, 1))


def test_loaded_hinges_come_before_drills_and_other_work_is_left_out(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    keep_sessions(
        journal,
        logged(FIRST, exercise="wall_hinge", sets=[{"load": None}] * 4),
        logged(FIRST, exercise="squat"),
        logged(LAST, exercise="deadlift", sets=[{}]),
        logged(LAST, sets=[{}, {}]),
    )
    names = [one.exercise.id for one in papers.four_weeks().hinges]
    assert names == ["romanian_deadlift", "deadlift", "wall_hinge"]
    # The wall alone was practice beside the plan, and no session.
    assert papers.four_weeks().sessions == 3


def test_what_is_older_than_28_days_is_left_out(
    journal: SqlJournal, papers: TrainingPapers
) -> None:
    keep_sessions(journal, logged(date(2026, 10, 24)), logged(date(2026, 10, 25)))
    paper = papers.four_weeks()
    assert paper.sessions == 1
    assert [week.sets for week in paper.hinges[0].weeks] == [3, 0, 0, 0]


def _answer(
    name: str, day: date, reply: SafetyReply, place: Place | None, feeling: Feeling
) -> SafetyAnswer:
    return SafetyAnswer(
        name, at(day), AskedWhen.IN_SET, SafetyQuestion.STOP_SHEET, reply, place, feeling
    )


def _with_depth(session: LoggedSession, depth: Depth) -> LoggedSession:
    (one,) = session.exercises
    entry = replace(one.entry, depth=depth, exercise_id=ExerciseId("romanian_deadlift"))
    return LoggedSession(session.session, (LoggedExercise(entry, one.sets),))
