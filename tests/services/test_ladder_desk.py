"""Steps on the ladder, on a real journal: earned, chosen, offered, declined, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.equipment import Kettlebell
from hinge_desktop.core.fall_back import LadderOffer, OfferCode
from hinge_desktop.core.faults import Fault
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, ChoiceReason, LadderPlace, MoveReason, Rung
from hinge_desktop.core.ladder_places import BENCH_HINGE, LIGHT_BAR, LOADED_BAR, PLACES, TRAP_BAR
from hinge_desktop.core.training import LoggedSession, SetId
from hinge_desktop.services.ladder_desk import ClosedByStopError, LadderDesk, NotOpenError
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from tests.builders import kg, log_change
from tests.core.ladder_builders import (
    BELL,
    DOWEL,
    ON_ONE_LEG,
    WALL,
    a_session,
    a_set,
    at_wall,
    drill,
)
from tests.empty_journal import write_empty_journal
from tests.fakes import FakeClock, numbered_ids
from tests.placed_journal import CREATED

TODAY = date(2026, 11, 21)


@dataclass
class Room:
    """A desk over a real file, and what was announced."""

    journal: SqlJournal
    all: TrainingDesk
    clock: FakeClock
    seen: list[Change] = field(default_factory=list)

    @property
    def ladder(self) -> LadderDesk:
        return self.all.ladder

    def logged(self, *sessions: LoggedSession) -> None:
        """Write sessions as they come in order after all that is there."""
        for one in sessions:
            number = self.journal.next_sequence()
            entry = one.exercises[0].entry
            sets = tuple(
                replace(
                    each,
                    id=SetId(f"set-{number}-{place}"),
                    session_exercise_id=entry.id,
                    position=place,
                )
                for place, each in enumerate(one.exercises[0].sets)
            )
            exercise = replace(one.exercises[0], sets=sets)
            session = replace(one.session, sequence=number)
            self.journal.apply(log_change(replace(one, session=session, exercises=(exercise,))))

    def offered(self) -> LadderOffer:
        offer = self.ladder.offer()
        assert offer is not None
        return offer

    def buy_bell(self) -> None:
        self.journal.apply(Change(Act.CHANGE_EQUIPMENT, added(Kettlebell("bell", kg(12), 1))))

    def place_at(self, place: LadderPlace) -> None:
        self.ladder.move_by_choice(place, ChoiceReason.KNOWS_IT)

    def be_stopped(self) -> None:
        self.all.stops.answer_painful_back()

    def be_well_again(self) -> None:
        stop = self.all.stops.active
        assert stop is not None
        self.all.stops.confirm(stop, symptom_free=True, cleared=True)
        self.all.stops.lift()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    file, clock = tmp_path / "journal.hinge", FakeClock()
    write_empty_journal(file, journal_id="ladder", app_version="0.1.0", created=CREATED)
    journal = open_journal(file)
    made = Room(journal, TrainingDesk.over(journal, clock.clocks(), numbered_ids()), clock)
    made.all.board.subscribe(made.seen.append)
    yield made
    assert journal.check() == ()
    journal.close()


def _ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def _rdl(day: date, load: float = 60, *, fault: Fault | None = None) -> LoggedSession:
    faults = [fault] if fault else []
    sets = [a_set(load=load, faults=faults) for _ in range(3)]
    return replace(a_session(day, *sets, place=LOADED_BAR))


def test_a_new_lifter_stands_at_the_wall_with_one_gate_and_no_offer(room: Room) -> None:
    standing = room.ladder.standing()
    assert (standing.place, standing.report.following) == (WALL, DOWEL)
    assert (len(standing.report.gates), standing.offer, standing.came_by) == (1, None, None)
    assert len(standing.steps) == 5
    with pytest.raises(NotOpenError):
        room.ladder.accept(LadderOffer(OfferCode.STEP_UP, WALL, DOWEL))


def test_a_met_gate_moves_nobody_but_offers_the_step(room: Room) -> None:
    room.logged(*(a_session(_ago(days), at_wall(), at_wall(), place=WALL) for days in (3, 1)))
    assert room.journal.ladder_moves() == ()
    assert (room.offered().code, room.offered().to) == (OfferCode.STEP_UP, DOWEL)
    move = room.ladder.accept(room.offered())
    assert (move.to_rung, move.reason, move.from_rung) == (
        Rung.DOWEL,
        MoveReason.GATE_PASSED,
        Rung.WALL,
    )
    (step, *_) = room.ladder.standing().steps
    assert step.passed_on == TODAY


def test_each_step_is_one_change_that_can_be_undone(room: Room) -> None:
    room.place_at(DOWEL)
    assert [change.act for change in room.seen] == [Act.MOVE_ON_LADDER]
    room.all.changes.make(room.seen[-1].inverse())
    assert room.ladder.place() == WALL


def test_staying_silences_an_offer_until_a_session_came_after_it(room: Room) -> None:
    room.logged(*(a_session(_ago(days), at_wall(), place=WALL) for days in (3, 1)))
    move = room.ladder.decline(room.offered())
    assert (move.reason, move.to_rung) == (MoveReason.STAYED, Rung.WALL)
    assert room.ladder.offer() is None
    assert room.ladder.report().is_open  # the gate stays met
    room.logged(a_session(TODAY, at_wall(), place=WALL))
    assert room.offered().code is OfferCode.STEP_UP


def test_the_kettlebell_is_left_out_where_none_is_owned_and_may_be_where_one_is(
    room: Room,
) -> None:
    room.place_at(DOWEL)
    room.logged(*(a_session(_ago(days), drill(), drill(), place=DOWEL) for days in (0, -1)))
    assert room.ladder.report().following == LIGHT_BAR
    room.buy_bell()
    assert room.ladder.report().following == BELL
    move = room.ladder.skip_kettlebell()
    assert (move.to_rung, move.reason) == (Rung.BAR, MoveReason.GATE_PASSED)
    bell = room.ladder.standing().steps[2]
    assert bell.is_skipped


def test_the_kettlebell_can_be_left_at_any_time_because_it_is_optional(room: Room) -> None:
    room.buy_bell()
    room.place_at(BELL)
    assert room.ladder.skip_kettlebell().choice is None
    assert room.ladder.place() == LIGHT_BAR


def test_a_move_by_choice_keeps_its_reason_and_stays_on_show(room: Room) -> None:
    move = room.ladder.move_by_choice(ON_ONE_LEG, ChoiceReason.TAUGHT_BY_COACH, "Ana, in May")
    assert (move.choice, move.note) == (ChoiceReason.TAUGHT_BY_COACH, "Ana, in May")
    assert room.ladder.standing().steps[4].chosen_on == TODAY
    assert room.ladder.report().following is None


@pytest.mark.parametrize("place", PLACES)
def test_nothing_is_locked_without_a_stop(room: Room, place: LadderPlace) -> None:
    room.buy_bell()
    room.place_at(place)
    assert room.ladder.place() == place


@pytest.mark.parametrize("place", [WALL, DOWEL])
def test_a_stop_leaves_the_rungs_without_a_load_open(room: Room, place: LadderPlace) -> None:
    room.be_stopped()
    assert room.ladder.may_move_to(place)
    room.place_at(place)
    assert room.ladder.place() == place


@pytest.mark.parametrize("place", [one for one in PLACES if one not in (WALL, DOWEL)])
def test_a_stop_closes_the_loaded_rungs_which_may_still_be_read(
    room: Room, place: LadderPlace
) -> None:
    room.buy_bell()
    room.place_at(WALL)
    room.be_stopped()
    assert not room.ladder.may_move_to(place)
    with pytest.raises(ClosedByStopError):
        room.place_at(place)
    assert room.ladder.place() == WALL
    assert room.ladder.report(place).place == place


def test_rule_1_the_same_fault_in_two_sessions_offers_a_week_one_step_down(room: Room) -> None:
    room.place_at(LOADED_BAR)
    days = [TODAY + timedelta(days=days) for days in (0, 3)]
    room.logged(*(_rdl(day, fault=Fault.BAR_DRIFTED) for day in days))
    room.clock.advance(4 * 86400)
    offer = room.offered()
    assert (offer.code, offer.to, offer.fault, offer.days) == (
        OfferCode.SAME_FAULT,
        LIGHT_BAR,
        Fault.BAR_DRIFTED,
        tuple(days),
    )
    move = room.ladder.accept(offer)
    assert (move.reason, move.first_load) == (MoveReason.FELL_BACK, kg(35))  # 60 % of 60, built
    assert room.ladder.offer() is None


def test_after_the_week_the_way_back_up_is_offered(room: Room) -> None:
    test_rule_1_the_same_fault_in_two_sessions_offers_a_week_one_step_down(room)
    fell_on = room.clock.now().date()
    light = a_session(fell_on + timedelta(days=3), a_set(load=35), place=LIGHT_BAR)
    room.logged(light)
    room.clock.advance(6 * 86400)
    assert room.ladder.offer() is None
    room.clock.advance(86400)
    assert (room.offered().code, room.offered().to) == (OfferCode.BACK_UP, LOADED_BAR)
    assert room.ladder.accept(room.offered()).reason is MoveReason.CAME_BACK
    assert room.ladder.place() == LOADED_BAR


def test_rule_1_after_three_weeks_off_one_step_down_with_60_percent(room: Room) -> None:
    room.place_at(LOADED_BAR)
    room.logged(_rdl(TODAY))
    room.clock.advance(21 * 86400)
    assert room.ladder.offer() is None
    room.clock.advance(86400)
    offer = room.offered()
    assert (offer.code, offer.weeks, offer.days) == (OfferCode.WEEKS_OFF, 3, (TODAY,))
    assert (offer.to, offer.first_load) == (LIGHT_BAR, kg(35))
    room.ladder.decline(offer)
    assert room.ladder.offer() is None


def test_rule_7_after_a_stop_half_the_last_load_at_most_rung_by_rung(room: Room) -> None:
    room.place_at(LOADED_BAR)
    room.logged(_rdl(TODAY))
    room.be_stopped()
    room.clock.advance(2 * 86400)
    room.be_well_again()
    assert room.ladder.place() == WALL
    move = room.ladder.move_by_choice(LIGHT_BAR, ChoiceReason.KNOWS_IT)
    assert move.first_load == kg(30)
    day = room.clock.now().date()
    room.logged(a_session(day + timedelta(days=1), a_set(load=30), place=LIGHT_BAR))
    assert room.ladder.move_by_choice(LOADED_BAR, ChoiceReason.KNOWS_IT).first_load is None


def test_rule_7_what_was_shown_before_a_stop_is_shown_again(room: Room) -> None:
    room.place_at(DOWEL)
    room.logged(*(a_session(TODAY + timedelta(days=d), at_wall(), place=WALL) for d in (0, 1)))
    room.clock.advance(2 * 86400)
    assert room.ladder.report(WALL).is_open
    room.be_stopped()
    room.be_well_again()
    assert not room.ladder.report(WALL).is_open


def test_rule_1_the_bench_and_the_trap_bar_are_variants(room: Room) -> None:
    move = room.ladder.train_with(BENCH_HINGE)
    assert (move.to_rung, move.exercise_id) == (Rung.WALL, BENCH_HINGE)
    assert room.ladder.standing().exercise_id == BENCH_HINGE
    with pytest.raises(NotOpenError):
        room.ladder.train_with(TRAP_BAR)
    room.place_at(LIGHT_BAR)
    room.ladder.train_with(TRAP_BAR)
    room.ladder.train_with(EXERCISE_OF_RUNG[Rung.BAR])
    assert room.ladder.standing().exercise_id == "romanian_deadlift"


def test_an_offer_that_is_no_longer_made_cannot_be_taken(room: Room) -> None:
    room.logged(*(a_session(_ago(days), at_wall(), place=WALL) for days in (3, 1)))
    offer = room.offered()
    room.ladder.accept(offer)
    for act in (room.ladder.accept, room.ladder.decline):
        with pytest.raises(NotOpenError):
            act(offer)


def test_a_step_down_by_choice_begins_light_and_the_wall_is_the_last(room: Room) -> None:
    room.place_at(LOADED_BAR)
    room.logged(_rdl(TODAY))
    assert room.ladder.step_down().first_load == kg(35)
    assert room.ladder.step_down().to_rung is Rung.DOWEL
    assert room.ladder.step_down().to_rung is Rung.WALL
    with pytest.raises(NotOpenError):
        room.ladder.step_down()


def test_today_plans_the_variant_and_practice_what_it_is_asked_for(room: Room) -> None:
    room.ladder.train_with(BENCH_HINGE)
    planned = room.all.planner.plan().exercises[0]
    assert (planned.exercise_id, planned.wall_distance_mm) == (BENCH_HINGE, None)
    assert room.all.practices.on_rest_day().exercise_id == BENCH_HINGE
    wall = room.all.practices.plan(EXERCISE_OF_RUNG[Rung.WALL])
    assert (wall.exercise_id, wall.wall_distance_mm) == ("wall_hinge", 100)


def test_today_begins_with_the_first_load_of_a_step_until_something_was_lifted(
    room: Room,
) -> None:
    test_rule_1_the_same_fault_in_two_sessions_offers_a_week_one_step_down(room)
    planned = room.all.planner.plan().exercises[0]
    assert [one.load for one in planned.work_sets] == [kg(35)] * 3
    day = room.clock.now().date()
    room.logged(a_session(day, *[a_set(load=30)] * 3, place=LIGHT_BAR))
    room.clock.advance(3 * 86400)
    assert room.all.planner.plan().exercises[0].work_sets[0].load == kg(30)


def test_the_variant_of_the_light_bar_shows_something_at_its_gate(room: Room) -> None:
    room.place_at(LIGHT_BAR)
    room.ladder.train_with(TRAP_BAR)
    assert room.all.planner.plan().exercises[0].exercise_id == TRAP_BAR
    sets = [a_set(8, 3, load=40)] * 3
    days = [TODAY + timedelta(days=3 * number) for number in range(3)]
    room.logged(*(a_session(day, *sets, place=LIGHT_BAR, exercise_id=TRAP_BAR) for day in days))
    room.clock.advance(7 * 86400)
    assert room.ladder.accept(room.offered()).to_stage is LOADED_BAR.stage
    assert room.ladder.standing().exercise_id == EXERCISE_OF_RUNG[Rung.BAR]
