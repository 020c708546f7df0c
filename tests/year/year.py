"""A year of one model lifter through the real services, with every rule watched on the way."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Final

from hinge_desktop.core.changes import Act, Change, Record, added
from hinge_desktop.core.day_plan import DayPlan, DayVerdict
from hinge_desktop.core.equipment import Bar, BarKind, Dumbbells, Kettlebell, PlateStock
from hinge_desktop.core.fall_back import LadderOffer, OfferCode
from hinge_desktop.core.ladder import EXERCISE_OF_RUNG, ChoiceReason, LadderPlace, Rung
from hinge_desktop.core.load_reasons import ReasonCode
from hinge_desktop.core.loads import loads_for
from hinge_desktop.core.measures import BalanceCheck
from hinge_desktop.core.plan import Plan, PlanDay
from hinge_desktop.core.planned_work import PlannedExercise
from hinge_desktop.core.profile import Profile
from hinge_desktop.core.safety import Feeling, Place
from hinge_desktop.core.session_progress import progress_of
from hinge_desktop.core.stop_rules import Complaint
from hinge_desktop.core.training import (
    DayKind,
    LoggedExercise,
    Quality,
    RepsLeft,
    SetKind,
    Side,
    TempoAnswer,
    WorkSet,
)
from hinge_desktop.core.weights import Unit, Weight
from hinge_desktop.services.session_log import GapFill
from hinge_desktop.services.set_answers import SetAnswers
from hinge_desktop.services.stop_log import StoppedSet
from hinge_desktop.services.training_desk import TrainingDesk
from hinge_desktop.store.opening import create_journal, open_journal
from hinge_desktop.store.sql_journal import SqlJournal
from hinge_desktop.words.reasons import reason_words
from tests.fakes import FakeClock, numbered_ids
from tests.year.model_lifter import ModelLifter

FIRST_DAY: Final = date(2026, 1, 5)
DAYS: Final = 365
_UPWARD: Final = frozenset(
    {ReasonCode.ALL_SETS_AT_THE_TOP, ReasonCode.EASY, ReasonCode.FIRST_LIGHT_DAY}
)
_LONGEST_WITHOUT_A_DAY: Final = timedelta(days=8)


class BrokenRuleError(AssertionError):
    """Something that no lifter may ever meet."""


@dataclass
class YearEnd:
    """Where a lifter stands after a year, and what happened on the way."""

    seed: int
    place: LadderPlace = field(default_factory=LadderPlace)
    sessions: int = 0
    first_load: Weight | None = None
    last_load: Weight | None = None
    counts: Counter[str] = field(default_factory=Counter)
    """Moves by their reason, stops, easy weeks, and suggestions by the rule that decided."""
    is_stopped: bool = False


class Year:
    """One lifter, one journal, one clock."""

    def __init__(self, seed: int, folder: Path) -> None:
        self._dice = Random(f"year {seed}")  # noqa: S311 dice, not secrets
        self._lifter = ModelLifter.of(seed, FIRST_DAY)
        self._clock = FakeClock(datetime.combine(FIRST_DAY, datetime.min.time(), UTC))
        self._new_id = numbered_ids(seed)
        path = folder / f"{seed}.hinge"
        started = self._clock.now()
        create_journal(path, journal_id=f"year{seed}", app_version="0", created=started)
        self.journal: SqlJournal = open_journal(path)
        self._desk = TrainingDesk.over(self.journal, self._clock.clocks(), self._new_id)
        self._end = YearEnd(seed)
        self._last_day = FIRST_DAY
        self._set_up()

    def live(self) -> YearEnd:
        """Live the year, day by day."""
        for number in range(DAYS):
            day = FIRST_DAY + timedelta(days=number)
            self._go_to(day, hour=18)
            if not self._lifter.is_away(day):
                self._live_day(day)
        self._end.place = self._desk.ladder.place()
        self._end.is_stopped = self._desk.stops.active is not None
        for move in self.journal.ladder_moves():
            self._end.counts[move.reason.value] += 1
        self.journal.close()
        return self._end

    def _live_day(self, day: date) -> None:
        self._get_well(day)
        self._take_offer()
        back = self._lifter.back(day)
        if back is not None and back.value == "painful":
            self._desk.stops.answer_painful_back()
        soreness = self._dice.choice((None, None, 0, 2, 4, 6))
        self._answer_easy_week(self._desk.planner.plan(back, soreness))
        plan = self._desk.planner.plan(back, soreness)
        self._watch(day, plan)
        if plan.verdict is DayVerdict.TRAIN and self._lifter.has_time():
            self._train(day, plan)
            self._last_day = day

    def _get_well(self, day: date) -> None:
        stop = self._desk.stops.active
        if stop is None or not self._lifter.is_well(day):
            return
        self._desk.stops.confirm(stop, symptom_free=True, cleared=True)
        self._desk.stops.lift()
        self._end.counts["stops lifted"] += 1

    def _take_offer(self) -> None:
        standing = self._desk.ladder.standing()
        self._watch_gates()
        if standing.offer is not None:
            self._answer_offer(standing.offer)
        elif self._dice.random() < 0.004:
            self._move_up_anyway(standing.report.following)
        report = self._desk.ladder.report()
        if any(gate.code.value == "even_sides" and not gate.is_met for gate in report.gates):
            self._check_balance()

    def _answer_easy_week(self, plan: DayPlan) -> None:
        offer = plan.easy_offer
        if offer is None:
            return
        self._end.counts[f"easy week offered: {offer.reason.value}"] += 1
        if self._dice.random() < 0.8:
            self._desk.easy_weeks.take(offer.reason)
        else:
            self._desk.easy_weeks.decline(offer.reason)

    def _move_up_anyway(self, following: LadderPlace | None) -> None:
        if following is not None and self._desk.ladder.may_move_to(following):
            self._desk.ladder.move_by_choice(following, ChoiceReason.KNOWS_IT)

    def _answer_offer(self, offer: LadderOffer) -> None:
        self._end.counts[f"offered: {offer.code.value}"] += 1
        is_taken = offer.code is OfferCode.STEP_UP or self._dice.random() < 0.7
        act = self._desk.ladder.accept if is_taken else self._desk.ladder.decline
        act(offer)
        if self._desk.ladder.offer() == offer:
            raise BrokenRuleError(f"an answered offer comes again at once: {offer}")

    def _check_balance(self) -> None:
        day = self._clock.now().date()
        if any((day - check.day).days < 28 for check in self.journal.balance_checks()):
            return
        checks = [
            BalanceCheck(self._new_id(), day, side, trial, self._lifter.balance_ms())
            for side in Side
            for trial in (1, 2)
        ]
        self._desk.changes.make(Change(Act.ADD_MEASURE, added(*checks)))

    def _train(self, day: date, plan: DayPlan) -> None:
        logged = self._desk.log.start(plan.exercises, day_kind=plan.day_kind)
        is_hurt = self._is_loaded(plan.exercises[0]) and self._lifter.is_hurt_today(day)
        for exercise, planned in zip(logged.exercises, plan.exercises, strict=True):
            if self._do_exercise(exercise, planned, is_hurt=is_hurt):
                self._end.counts["stopped by pain"] += 1
                return
        self._fill_gaps()
        self._desk.log.finish()
        self._end.sessions += 1
        self._lifter.learn(plan.exercises[0].rung)

    def _fill_gaps(self) -> None:
        """Answer most of what the session's end asks for once."""
        running = self._desk.log.running
        if running is None:
            return
        fills = [
            GapFill(one.id, RepsLeft.of(3), Quality.CLEAN, TempoAnswer.KEPT)
            for one in running.sets
            if one.quality is None and self._dice.random() < 0.8
        ]
        self._desk.log.fill_gaps(fills, {})

    def _do_exercise(
        self, exercise: LoggedExercise, planned: PlannedExercise, *, is_hurt: bool
    ) -> bool:
        """Do all sets; return whether pain ended the session."""
        heaviest: Weight | None = None
        for number, (one, asked) in enumerate(zip(exercise.sets, planned.sets, strict=True)):
            load = self._load_of(exercise, one)
            if asked.kind is not SetKind.WARM_UP:
                self._watch_within(heaviest, load)
                heaviest = load
            self._desk.log.begin_set(one.id)
            self._clock.advance(60)
            if is_hurt and asked.kind is SetKind.WORK:
                complaint = Complaint(Place.LOW_BACK, Feeling.SHARP)
                stopped = (StoppedSet(one.id, SetAnswers(2)),)
                self._desk.stops.stop_session(complaint, stopped)
                return True
            answers = self._lifter.do(asked, planned, number)
            self._desk.log.end_set(one.id, answers.reps)
            self._desk.log.save_set(one.id, answers)
            self._clock.advance(150)
        self._desk.log.answer_exercise(exercise.entry.id, self._lifter.after(planned))
        return False

    def _load_of(self, exercise: LoggedExercise, one: WorkSet) -> Weight | None:
        """Take what the log suggests for the next set: as planned, or lower."""
        running = self._desk.log.running
        if running is None:
            return one.load
        progress = progress_of(running)
        following = self._desk.planner.next_set(progress.last_saved, one, exercise.entry)
        if following.load != one.load:
            self._desk.log.change_load(one.id, following.load)
        return following.load

    def _watch(self, day: date, plan: DayPlan) -> None:
        """Hold a plan to everything that is promised of every plan."""
        if not plan.exercises or not plan.exercises[0].sets:
            raise BrokenRuleError(f"{day}: a plan without work")
        if plan.rest is not None and plan.rest.next_day - day > _LONGEST_WITHOUT_A_DAY:
            raise BrokenRuleError(f"{day}: rest until {plan.rest.next_day}")
        first = plan.exercises[0]
        if not reason_words(plan.why).strip():
            raise BrokenRuleError(f"{day}: {plan.why.code} is not explained")
        self._end.counts[f"why: {plan.why.code.value}"] += 1
        is_stopped = self._desk.stops.active is not None
        is_loaded = first.rung in (Rung.BAR, Rung.SINGLE_LEG, Rung.KETTLEBELL)
        loads = {one.load for one in first.work_sets}
        if is_stopped and loads != {None}:
            raise BrokenRuleError(f"{day}: a load is suggested while a stop holds")
        if is_loaded and not is_stopped:
            self._watch_load(day, plan, first)

    def _watch_load(self, day: date, plan: DayPlan, first: PlannedExercise) -> None:
        (load,) = {one.load for one in first.work_sets}
        if load is None:
            raise BrokenRuleError(f"{day}: no load for {first.exercise_id}")
        kind = self._desk.planner.exercise(first.exercise_id).load_kind
        loads = loads_for(kind, self.journal.equipment(), self.journal.profile().unit)
        if loads.is_known and loads.heaviest_buildable(load) != load:
            raise BrokenRuleError(f"{day}: {load} cannot be built")
        before = plan.why.load
        if before is not None and load.exact > before.exact:
            self._watch_rise(day, plan, load)
        if first.exercise_id == EXERCISE_OF_RUNG[Rung.BAR]:
            self._end.first_load = self._end.first_load or load
            self._end.last_load = load

    def _watch_rise(self, day: date, plan: DayPlan, load: Weight) -> None:
        before, why = plan.why.load, plan.why
        if before is None:
            return
        kind = self._desk.planner.exercise(plan.exercises[0].exercise_id).load_kind
        loads = loads_for(kind, self.journal.equipment(), self.journal.profile().unit)
        one_step = loads.next_buildable(before)
        most = before.exact * 105
        if why.code not in _UPWARD:
            raise BrokenRuleError(f"{day}: {before} to {load} by {why.code}")
        if load.exact * 100 > most and load != one_step:
            raise BrokenRuleError(f"{day}: a jump from {before} to {load}")

    def _watch_within(self, before: Weight | None, load: Weight | None) -> None:
        if before is not None and load is not None and load.exact > before.exact:
            raise BrokenRuleError(f"up within a session: {before} to {load}")

    def _watch_gates(self) -> None:
        report = self._desk.ladder.report()
        if self._desk.stops.active is not None:
            return  # Nobody knows when a professional will say that loading is right again.
        for gate in report.gates:
            if not gate.is_met and gate.earliest is None and gate.code.value != "even_sides":
                raise BrokenRuleError(f"nobody can say when {gate.code} can be met")

    def _is_loaded(self, exercise: PlannedExercise) -> bool:
        return any(one.load is not None for one in exercise.work_sets)

    def _go_to(self, day: date, hour: int) -> None:
        at = datetime.combine(day, datetime.min.time(), UTC) + timedelta(hours=hour)
        self._clock.advance(max(0.0, (at - self._clock.now()).total_seconds()))

    def _set_up(self) -> None:
        records: list[Record] = [*self._days(), *self._kit()]
        sets = self._dice.choice((3, 3, 4))
        records.append(Plan(sessions_per_week=2, work_sets=sets))
        self._desk.changes.make(Change(Act.CHANGE_PLAN, added(*records)))

    def _days(self) -> list[PlanDay]:
        kinds: tuple[DayKind | None, DayKind | None] = self._dice.choice(
            ((None, None), (DayKind.HEAVY, DayKind.LIGHT))
        )
        pattern = self._dice.choice(((0, 3), (1, 4), (1, 5), (2,), ()))
        return [PlanDay(day, kind) for day, kind in zip(pattern, kinds, strict=False)]

    def _kit(self) -> list[Record]:
        """Own a bar and pairs of plates in one unit, in small or large steps, or nothing yet."""
        if self._dice.random() < 0.15:
            return []
        unit = self._dice.choice((Unit.KG, Unit.KG, Unit.LB))
        bar = Weight(20_000 if unit is Unit.KG else 45_000, unit)
        plates = {
            Unit.KG: (20_000, 15_000, 10_000, 5_000, 2_500, 1_250),
            Unit.LB: (45_000, 35_000, 25_000, 10_000, 5_000, 2_500),
        }[unit]
        owned = [plate for plate in plates if self._dice.random() < 0.8] or [plates[3]]
        kit: list[Record] = [Bar("bar", 0, "Bar", bar, BarKind.STRAIGHT)]
        kit += [
            PlateStock(f"p{plate}", Weight(plate, unit), self._dice.choice((2, 2, 4, 3)))
            for plate in owned
        ]
        if self._dice.random() < 0.6:
            kit.append(Kettlebell("bell", Weight(self._dice.choice((8, 12, 24)) * 1000, Unit.KG)))
        if self._dice.random() < 0.7:
            light, heavy, step = (Weight(each, Unit.KG) for each in (2_000, 24_000, 2_000))
            kit.append(Dumbbells("dumbbells", light, heavy, step))
        if unit is Unit.LB:
            kit.append(Profile(unit=Unit.LB))
        return kit
