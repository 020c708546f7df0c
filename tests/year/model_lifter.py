"""A lifter who learns, gets stronger, makes faults, forgets answers, hurts now and then."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import Final

from hinge_desktop.core.effort import chart_percent_thousandths
from hinge_desktop.core.exercise_faults import faults_of_built_in
from hinge_desktop.core.faults import ROUNDING, Fault, RepFault
from hinge_desktop.core.ladder import RUNG_TAUGHT_BY, Rung
from hinge_desktop.core.planned_work import PlannedExercise, PlannedSet
from hinge_desktop.core.training import (
    BackAnswer,
    Contacts,
    Depth,
    Felt,
    Quality,
    RepsLeft,
    SetKind,
    TempoAnswer,
)
from hinge_desktop.services.session_log import ExerciseAnswers
from hinge_desktop.services.set_answers import SetAnswers

_SHARE_OF_BOTH_LEGS: Final = {Rung.SINGLE_LEG: 0.2, Rung.KETTLEBELL: 1.0}
"""How heavy a single rep is on a rung beside the bar RDL; a dumbbell on one leg is a fifth."""
_MOST_REPS: Final = 30


@dataclass
class ModelLifter:
    """Hidden truth about a lifter; what they log is what they notice of it."""

    dice: Random
    one_rep_kg: float
    learns: float
    """How much of what is missing in technique goes with each session."""
    forgets: float
    """How often an answer is not given."""
    hurts: float
    """How often a loaded session ends in pain."""
    holidays: tuple[tuple[date, date], ...]
    technique: dict[Rung, float] = field(default_factory=dict)
    in_pain_until: date | None = None

    @classmethod
    def of(cls, seed: int, first_day: date) -> ModelLifter:
        """Make the lifter of a seed: from quick and careful to slow, forgetful and sore."""
        dice = Random(seed)  # noqa: S311 dice, not secrets
        holidays = []
        for _ in range(dice.randint(0, 3)):
            begin = first_day + timedelta(days=dice.randint(20, 330))
            holidays.append((begin, begin + timedelta(days=dice.choice((5, 10, 16, 24, 35)))))
        return cls(
            dice=dice,
            one_rep_kg=dice.uniform(45, 190),
            learns=dice.uniform(0.06, 0.35),
            forgets=dice.choice((0.0, 0.02, 0.05, 0.15)),
            hurts=dice.choice((0.0, 0.0, 0.004, 0.02)),
            holidays=tuple(holidays),
        )

    def is_away(self, day: date) -> bool:
        """Whether the lifter is on holiday."""
        return any(begin <= day <= end for begin, end in self.holidays)

    def has_time(self) -> bool:
        """Whether nothing else comes between."""
        return self.dice.random() < 0.88

    def back(self, day: date) -> BackAnswer | None:
        """Answer "How is your back?", or leave it."""
        if self.in_pain_until is not None and day < self.in_pain_until:
            return BackAnswer.PAINFUL
        roll = self.dice.random()
        return None if roll < 0.2 else BackAnswer.STIFF if roll < 0.25 else BackAnswer.FINE

    def is_hurt_today(self, day: date) -> bool:
        """Whether a loaded session ends in pain; it then lasts for days."""
        if self.dice.random() >= self.hurts:
            return False
        self.in_pain_until = day + timedelta(days=self.dice.randint(2, 30))
        return True

    def is_well(self, day: date) -> bool:
        """Whether there are no symptoms (and the check-up was done)."""
        return self.in_pain_until is None or day > self.in_pain_until + timedelta(days=5)

    def do(self, planned: PlannedSet, exercise: PlannedExercise, number: int) -> SetAnswers:
        """Do a set and say what was noticed."""
        rung = RUNG_TAUGHT_BY.get(exercise.exercise_id, exercise.rung) or Rung.BAR
        can = self._reps_possible(planned, rung, number)
        reps = max(0, min(planned.reps, can))
        left = min(4, max(0, can - reps + self.dice.choice((-1, 0, 0, 0, 1))))
        is_hard = planned.load is not None and can - reps < 1
        fault = self._fault(exercise, rung, is_hard=is_hard)
        is_forgotten = self.dice.random() < self.forgets
        is_drill = planned.kind is SetKind.DRILL
        kept = self.dice.random() < 0.55 + 0.45 * self.technique.get(rung, 0.0)
        return SetAnswers(
            reps,
            None if is_drill or is_forgotten else RepsLeft.of(left),
            None if is_forgotten else Quality.SOMETHING_OFF if fault else Quality.CLEAN,
            () if fault is None or is_forgotten else (RepFault(fault),),
            None if is_forgotten else TempoAnswer.KEPT if kept else TempoAnswer.RUSHED,
            self._contacts(rung),
        )

    def after(self, exercise: PlannedExercise) -> ExerciseAnswers:
        """Say where it was felt."""
        if self.dice.random() < self.forgets:
            return ExerciseAnswers()
        skill = self.technique.get(exercise.rung or Rung.BAR, 0.0)
        is_right = self.dice.random() < 0.5 + 0.5 * skill
        depth = Depth.OWN_LOWEST if self.dice.random() < 0.6 + 0.4 * skill else Depth.HIGHER
        return ExerciseAnswers((Felt.HAMSTRINGS if is_right else Felt.QUADS,), depth)

    def learn(self, rung: Rung | None) -> None:
        """Get better at what was practised, and a little stronger from loaded work."""
        if rung is None:
            return
        known = self.technique.get(rung, 0.25)
        self.technique[rung] = known + (1 - known) * self.learns
        for other in Rung:
            # A part carries over: the pattern is the same.
            passed_on = self.technique.get(other, 0.25)
            self.technique[other] = max(passed_on, known * 0.6)
        if rung in (Rung.KETTLEBELL, Rung.BAR, Rung.SINGLE_LEG):
            self.one_rep_kg *= 1.004

    def balance_ms(self) -> int:
        """Stand on one leg."""
        return round(min(30_000, self.dice.gauss(26_000, 4_000)))

    def _reps_possible(self, planned: PlannedSet, rung: Rung, number: int) -> int:
        if planned.load is None:
            return _MOST_REPS
        today_kg = self.one_rep_kg * _SHARE_OF_BOTH_LEGS.get(rung, 1.0)
        today_kg *= self.dice.gauss(1.0, 0.02) * (1 - 0.015 * number)
        share = planned.load.in_kg() / today_kg
        for tenths in range(120, 9, -10):
            percent = chart_percent_thousandths(tenths)
            if percent is not None and share * 100_000 <= percent:
                # The chart ends at 12; below that Epley's curve goes on.
                return tenths // 10 if tenths < 120 else min(_MOST_REPS, round(30 / share - 30))
        return 0

    def _fault(self, exercise: PlannedExercise, rung: Rung, *, is_hard: bool) -> Fault | None:
        missing = 1 - self.technique.get(rung, 0.25)
        if is_hard and self.dice.random() < 0.3:
            return self.dice.choice(sorted(ROUNDING))
        if self.dice.random() < missing * 0.55 + 0.01:
            return self.dice.choice(faults_of_built_in(exercise.exercise_id))
        return None

    def _contacts(self, rung: Rung) -> Contacts:
        if rung is not Rung.DOWEL or self.dice.random() < self.forgets:
            return Contacts()
        is_kept = self.dice.random() < 0.35 + 0.65 * self.technique.get(rung, 0.25)
        return Contacts(head=True, mid_back=True, tailbone=is_kept)
