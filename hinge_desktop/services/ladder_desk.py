"""Where the lifter stands on the ladder, what shows it, and every step they can take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from hinge_desktop.core.changes import Act, Change, added
from hinge_desktop.core.clocks import Clocks
from hinge_desktop.core.exercises import BUILT_IN_EXERCISES, ExerciseId
from hinge_desktop.core.fall_back import MOVE_REASONS, LadderOffer, ladder_offer
from hinge_desktop.core.first_loads import first_load
from hinge_desktop.core.gate_evidence import EVIDENCE_SESSIONS, GateInputs
from hinge_desktop.core.gate_rules import gates_from
from hinge_desktop.core.gates import GateReport
from hinge_desktop.core.identity import IdSource
from hinge_desktop.core.journal import Journal
from hinge_desktop.core.ladder import (
    ChoiceReason,
    LadderMove,
    LadderPlace,
    MoveReason,
    Rung,
    place_after,
)
from hinge_desktop.core.ladder_places import (
    LIGHT_BAR,
    arrival,
    exercise_at,
    exercises_of,
    is_loaded,
    place_below,
)
from hinge_desktop.core.ladder_view import LadderStep, ladder_steps
from hinge_desktop.core.loads import loads_for
from hinge_desktop.core.profile import LengthUnit
from hinge_desktop.core.rung_work import training_place
from hinge_desktop.core.stop_rules import active_stop
from hinge_desktop.core.thresholds import Thresholds
from hinge_desktop.core.weights import Weight
from hinge_desktop.core.work_done import all_work_done
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.last_session import last_session


class ClosedByStopError(RuntimeError):
    """A stop holds, and the step leads to a loaded rung: the one lock there is."""


class NotOpenError(RuntimeError):
    """A step was taken as earned that is not: its gates are not met, or nothing offers it."""


@dataclass(frozen=True, slots=True)
class LadderStanding:
    """All that the ladder shows at a time."""

    place: LadderPlace
    """Where the lifter trains: the bar where the bell of their rung is not owned."""
    exercise_id: ExerciseId
    """What they train there: the usual exercise, or the variant they chose."""
    steps: tuple[LadderStep, ...]
    report: GateReport
    """The gates from here on."""
    offer: LadderOffer | None
    came_by: LadderMove | None
    """The move that led here; None at the start of the ladder."""
    is_stopped: bool
    """Whether a stop closes the loaded rungs."""


class LadderDesk:
    """Reads the ladder and moves on it; each step is one change that can be undone.

    Nothing moves by itself: a gate that is met is an offer, and the move is written when the
    lifter takes it. Every call raises `JournalError` when the store is in trouble.
    """

    def __init__(
        self, journal: Journal, changes: JournalChanges, clocks: Clocks, new_id: IdSource
    ) -> None:
        self._journal = journal
        self._changes = changes
        self._clocks = clocks
        self._new_id = new_id

    def standing(self) -> LadderStanding:
        """Return the ladder as it stands."""
        place = self.place()
        inputs = self._inputs(place)
        report = gates_from(place, inputs, self._journal.thresholds(), self._today())
        return LadderStanding(
            place,
            exercise_at(place, inputs.moves),
            ladder_steps(inputs.moves),
            report,
            self._offer(report, inputs),
            arrival(inputs.moves),
            inputs.is_stopped,
        )

    def place(self) -> LadderPlace:
        """Return where the lifter trains."""
        place = place_after(self._journal.ladder_moves())
        return training_place(place, self._journal.equipment())

    def report(self, place: LadderPlace | None = None) -> GateReport:
        """Return the gates from a place to the next one up; from where the lifter stands if none.

        It can be asked for each place of the ladder, whether or not the lifter stands there.
        """
        place = place or self.place()
        inputs = self._inputs(place)
        return gates_from(place, inputs, self._journal.thresholds(), self._today())

    def report_to(self, rung: Rung) -> GateReport | None:
        """Return the gates that lead to a rung from the place below it; None for the wall."""
        place = LIGHT_BAR if rung is Rung.BAR else LadderPlace(rung)
        below = place_below(place, self._journal.equipment())
        return None if below is None else self.report(below)

    @property
    def numbers(self) -> Thresholds:
        """The numbers that the gates go by."""
        return self._journal.thresholds()

    @property
    def length_unit(self) -> LengthUnit:
        """The unit in which the lifter reads lengths."""
        return self._journal.profile().length_unit

    def offer(self) -> LadderOffer | None:
        """Return the step that is offered today."""
        return self.standing().offer

    def may_move_to(self, place: LadderPlace) -> bool:
        """Whether a step there is possible: always, but to loaded rungs while a stop holds."""
        return not (is_loaded(place) and self._is_stopped())

    def skip_kettlebell(self) -> LadderMove:
        """Leave the optional rung out: from it, or past it once the dowel's gates are met."""
        place = self.place()
        if place.rung is Rung.KETTLEBELL:
            return self._move(LIGHT_BAR, MoveReason.BY_CHOICE)
        if place.rung is not Rung.DOWEL or not self.report().is_open:
            raise NotOpenError
        return self._move(LIGHT_BAR, MoveReason.GATE_PASSED)

    def move_by_choice(
        self, to: LadderPlace, choice: ChoiceReason, note: str | None = None
    ) -> LadderMove:
        """Move although gates are not met; the choice and its reason stay on show."""
        return self._move(to, MoveReason.BY_CHOICE, choice=choice, note=note)

    def step_down(self) -> LadderMove:
        """Go one step down by choice; raise `NotOpenError` at the wall."""
        below = place_below(self.place(), self._journal.equipment())
        if below is None:
            raise NotOpenError
        return self._move(below, MoveReason.BY_CHOICE, is_step_down=True)

    def train_with(self, exercise_id: ExerciseId) -> LadderMove:
        """Train the place with its variant, or with its usual exercise again."""
        place = self.place()
        if exercise_id not in exercises_of(place):
            raise NotOpenError
        return self._move(place, MoveReason.BY_CHOICE, exercise_id=exercise_id)

    def change_variant(self) -> LadderMove:
        """Train the place with its other exercise; raise `NotOpenError` where there is none."""
        place = self.place()
        usual, *variants = exercises_of(place)
        if not variants:
            raise NotOpenError
        chosen = exercise_at(place, self._journal.ladder_moves())
        return self.train_with(variants[0] if chosen == usual else usual)

    def accept(self, offer: LadderOffer) -> LadderMove:
        """Take a step that is offered; raise `NotOpenError` where it no longer is."""
        if self.offer() != offer:
            raise NotOpenError
        return self._move(offer.to, MOVE_REASONS[offer.code], is_step_down=offer.is_down)

    def decline(self, offer: LadderOffer) -> LadderMove:
        """Stay; nothing is offered again until a session came after it."""
        if self.offer() != offer:
            raise NotOpenError
        return self._write(self._new_move(offer.here, MoveReason.STAYED))

    def _offer(self, report: GateReport, inputs: GateInputs) -> LadderOffer | None:
        offer = ladder_offer(report, inputs, self._journal.thresholds(), self._today())
        if offer is None:
            return None
        load = self._first_load(offer.to, None, is_step_down=offer.is_down)
        return replace(offer, first_load=load)

    def _move(
        self,
        to: LadderPlace,
        reason: MoveReason,
        *,
        choice: ChoiceReason | None = None,
        note: str | None = None,
        exercise_id: ExerciseId | None = None,
        is_step_down: bool = False,
    ) -> LadderMove:
        to = LIGHT_BAR if to == LadderPlace(Rung.BAR) else to
        if not self.may_move_to(to):
            raise ClosedByStopError
        move = replace(
            self._new_move(to, reason),
            choice=choice,
            note=note,
            exercise_id=exercise_id,
            first_load=self._first_load(to, exercise_id, is_step_down=is_step_down),
        )
        return self._write(move)

    def _new_move(self, to: LadderPlace, reason: MoveReason) -> LadderMove:
        here = place_after(self._journal.ladder_moves())
        return LadderMove(
            self._new_id(),
            self._journal.next_sequence(),
            self._clocks.now(),
            to.rung,
            reason,
            to.stage,
            here.rung,
            here.stage,
        )

    def _write(self, move: LadderMove) -> LadderMove:
        self._changes.make(Change(Act.MOVE_ON_LADDER, added(move)))
        return move

    def _first_load(
        self, to: LadderPlace, chosen: ExerciseId | None, *, is_step_down: bool
    ) -> Weight | None:
        if not is_loaded(to):
            return None
        exercise_id = chosen or exercises_of(to)[0]
        recent = self._journal.last_sessions_with(exercise_id, 1)
        kind = next(one.load_kind for one in BUILT_IN_EXERCISES if one.id == exercise_id)
        loads = loads_for(kind, self._journal.equipment(), self._journal.profile().unit)
        return first_load(
            next(iter(all_work_done(recent, exercise_id)), None),
            loads,
            self._journal.thresholds(),
            self._today(),
            stop_lifted=self._last_lift(),
            is_step_down=is_step_down,
        )

    def _inputs(self, place: LadderPlace) -> GateInputs:
        journal = self._journal
        found = {
            session.session.id: session
            for exercise_id in exercises_of(place)
            for session in journal.last_sessions_with(exercise_id, EVIDENCE_SESSIONS)
        }
        return GateInputs(
            sessions=tuple(found.values()),
            moves=journal.ladder_moves(),
            balance=journal.balance_checks(),
            equipment=journal.equipment(),
            profile=journal.profile(),
            plan=journal.plan(),
            plan_days=journal.plan_days(),
            last_session=last_session(journal),
            is_stopped=self._is_stopped(),
        )

    def _is_stopped(self) -> bool:
        return active_stop(self._journal.stop_states()) is not None

    def _last_lift(self) -> date | None:
        lifted = (one.lifted for one in self._journal.stop_states())
        return max((one.date for one in lifted if one is not None), default=None)

    def _today(self) -> date:
        return self._clocks.today()
