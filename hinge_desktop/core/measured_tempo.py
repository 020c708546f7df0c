"""The tempo of a set as the lifter tapped it: one tap a rep, at the bottom or at the top."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate, pairwise
from typing import Final

from hinge_desktop.core.tempo import WRITTEN_ORDER, Phase, Tempo
from hinge_desktop.core.training import PhaseTap, TempoAnswer

KEPT_PERCENT: Final = 90
"""A rep kept the count when it took at least this much of the plan (DEFAULT)."""
KEPT_REPS_PERCENT: Final = 80
"""A set kept the count when at least so many of its judged reps did (DEFAULT)."""
JUDGED_REPS_PERCENT: Final = 50
"""A set is judged when at least so many of its reps were measured (DEFAULT)."""
_DOUBLE_TAP_PERCENT: Final = 40
_MISSED_TAP_PERCENT: Final = 70
"""Later than the plan by this much of a rep: a tap was left out (DEFAULT)."""


class TapPlace(StrEnum):
    """Where in a rep the lifter taps: on reaching the lowest point, or on standing tall."""

    BOTTOM = "bottom"
    TOP = "top"

    @property
    def reached_phase(self) -> Phase:
        """The phase that begins with the tap."""
        return Phase.HOLD if self is TapPlace.BOTTOM else Phase.TOP


@dataclass(frozen=True, slots=True)
class TapPlan:
    """What taps are held against: the tempo, and when the count of rep 1 began."""

    tempo: Tempo
    place: TapPlace
    starts_with: Phase = Phase.LOWER
    start_ms: int = 0
    """Running time at which rep 1 begins, after the lead-in."""

    @property
    def before_tap(self) -> tuple[Phase, ...]:
        """The phases of a rep up to its tap; all of them where the tap closes the rep."""
        first = WRITTEN_ORDER.index(self.starts_with)
        order = WRITTEN_ORDER[first:] + WRITTEN_ORDER[:first]
        return order[: order.index(self.place.reached_phase) or len(order)]

    @property
    def after_tap(self) -> tuple[Phase, ...]:
        """The phases that are left of a rep after its tap."""
        first = WRITTEN_ORDER.index(self.starts_with)
        order = WRITTEN_ORDER[first:] + WRITTEN_ORDER[:first]
        return order[len(self.before_tap) :]

    @property
    def first_ms(self) -> int:
        """Planned time from the start of rep 1 to its tap."""
        return sum(map(self.tempo.milliseconds, self.before_tap))

    def planned_ms(self, rep: int) -> int:
        """Return the running time at which the count expects the tap of a rep."""
        return self.start_ms + self.first_ms + (rep - 1) * self.tempo.rep_ms


@dataclass(frozen=True, slots=True)
class Cycle:
    """From one tap to the next; the first one from the count's own start of rep 1."""

    rep: int
    """The rep whose tap ends it."""
    milliseconds: int
    planned_ms: int
    is_whole: bool
    """Whether it is as long as a rep; the first one may be a part of it."""

    @property
    def kept_the_count(self) -> bool:
        """Whether it took about as long as planned, or longer."""
        return self.milliseconds * 100 >= self.planned_ms * KEPT_PERCENT


@dataclass(frozen=True, slots=True)
class TempoMeasure:
    """What the taps of a set say; nothing in it was measured otherwise."""

    cycles: tuple[Cycle, ...]
    phase_taps: tuple[PhaseTap, ...]
    """The time of each cycle, shared over its phases as planned; nothing after the last tap."""
    planned_rep_ms: int
    tapped_rep: int
    """The rep of the last tap; 0 before the first one."""
    late_ms: int | None
    """How much later than the count the last tap came; earlier is negative."""

    @property
    def rep_ms(self) -> int | None:
        """Mean time of a rep; a first cycle that is a part of one counts as such."""
        planned = sum(one.planned_ms for one in self.cycles)
        if not planned:
            return None
        return round(self.planned_rep_ms * sum(one.milliseconds for one in self.cycles) / planned)

    @property
    def last_rep_ms(self) -> int | None:
        """Time of the rep that the last tap ended; None where the tap before it is missing."""
        last = self.cycles[-1] if self.cycles else None
        is_known = last is not None and last.is_whole and last.rep == self.tapped_rep
        return last.milliseconds if last is not None and is_known else None

    @property
    def slower_by_ms(self) -> int | None:
        """How much longer a rep took in the last third than in the first; None below 3 reps."""
        whole = [one.milliseconds for one in self.cycles if one.is_whole]
        third = len(whole) // 3
        if not third:
            return None
        return round((sum(whole[-third:]) - sum(whole[:third])) / third)

    @property
    def tension_ms(self) -> int:
        """Time under tension."""
        return tapped_tension_ms(self.phase_taps)

    def answer(self, reps: int) -> TempoAnswer | None:
        """Say whether a set of so many reps kept the count; None where too few were measured."""
        # A short piece of a rep says more about the thumb than about the tempo.
        judged = [one for one in self.cycles if one.planned_ms * 2 >= self.planned_rep_ms]
        if not judged or len(judged) * 100 < reps * JUDGED_REPS_PERCENT:
            return None
        kept = sum(one.kept_the_count for one in judged)
        is_kept = kept * 100 >= len(judged) * KEPT_REPS_PERCENT
        return TempoAnswer.KEPT if is_kept else TempoAnswer.RUSHED

    def phase_taps_within(self, reps: int) -> tuple[PhaseTap, ...]:
        """Return the measured phases of the reps that count."""
        return tuple(one for one in self.phase_taps if one.rep <= reps)


def measure_taps(plan: TapPlan, taps_ms: Iterable[int]) -> TempoMeasure:
    """Read taps, given as running times of the set (pauses not counted).

    Taps before rep 1 are left out, and so is the later one of a double tap. Where a tap was
    missed, the time around it is not measured, rather than called slow.
    """
    taps = _numbered(plan, taps_ms)
    cycles: list[Cycle] = []
    phases: list[PhaseTap] = []
    for (before, since_ms), (rep, at_ms) in pairwise([(0, plan.start_ms), *taps]):
        planned_ms = plan.tempo.rep_ms if before else plan.first_ms
        if rep == before + 1 and planned_ms:
            spent_ms = at_ms - since_ms
            cycles.append(Cycle(rep, spent_ms, planned_ms, planned_ms == plan.tempo.rep_ms))
            phases += _shared(plan, rep, spent_ms)
    last_rep, last_ms = taps[-1] if taps else (0, 0)
    late_ms = last_ms - plan.planned_ms(last_rep) if taps else None
    return TempoMeasure(tuple(cycles), tuple(phases), plan.tempo.rep_ms, last_rep, late_ms)


def tapped_tension_ms(phase_taps: Iterable[PhaseTap]) -> int:
    """Return the tapped time under tension, the top left out (coaching-rules 6)."""
    return sum(one.milliseconds for one in phase_taps if one.phase is not Phase.TOP)


def _numbered(plan: TapPlan, taps_ms: Iterable[int]) -> list[tuple[int, int]]:
    """Give each tap that counts the number of its rep."""
    rep_ms = plan.tempo.rep_ms
    rep, last_ms = 0, plan.start_ms
    numbered: list[tuple[int, int]] = []
    for at_ms in sorted(taps_ms):
        planned_ms = rep_ms if rep else plan.first_ms
        gap_ms = at_ms - last_ms
        if gap_ms < 0 or gap_ms * 100 < planned_ms * _DOUBLE_TAP_PERCENT:
            continue
        over_ms = gap_ms - planned_ms
        rep += 1 if over_ms * 100 <= rep_ms * _MISSED_TAP_PERCENT else 1 + round(over_ms / rep_ms)
        last_ms = at_ms
        numbered.append((rep, at_ms))
    return numbered


def _shared(plan: TapPlan, rep: int, spent_ms: int) -> list[PhaseTap]:
    """Share the time up to the tap of a rep over the phases since the tap before."""
    rest_of_last = [(rep - 1, phase) for phase in plan.after_tap] if rep > 1 else []
    parts = rest_of_last + [(rep, phase) for phase in plan.before_tap]
    planned = [plan.tempo.milliseconds(phase) for _, phase in parts]
    return [
        PhaseTap(of_rep, phase, milliseconds)
        for (of_rep, phase), milliseconds in zip(parts, _in_shares(spent_ms, planned), strict=True)
        if milliseconds
    ]


def _in_shares(total: int, weights: Sequence[int]) -> list[int]:
    """Split a whole number in proportion; the parts add up to it exactly."""
    ends = [0, *(total * so_far // sum(weights) for so_far in accumulate(weights))]
    return [end - start for start, end in pairwise(ends)]
