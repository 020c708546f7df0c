"""Where a balance check is: both legs in turn, two tries each. It has no clock of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from hinge_desktop.core.balance import LONGEST_MS, TRIALS
from hinge_desktop.core.tempo_run import HoldPart, TempoRun
from hinge_desktop.core.training import Side

LEAD_IN_MS: Final = 5_000
"""Time to stand on one leg before the seconds run (DEFAULT)."""


@dataclass(frozen=True, slots=True)
class Try:
    """One try: which leg stands, and which time it is its turn, from 1."""

    side: Side
    number: int

    @property
    def run(self) -> TempoRun:
        """The count of it: a lead-in, then up to 30 s."""
        return TempoRun((HoldPart(LONGEST_MS, self.side),), LEAD_IN_MS)


TRIES: Final = tuple(Try(side, number) for number in range(1, TRIALS + 1) for side in Side)
"""Left and right alternate, so that each leg rests while the other stands."""


class BalanceWalk:
    """Begins with the first try of the left leg."""

    def __init__(self) -> None:
        self._kept: list[int] = []

    @property
    def current(self) -> Try | None:
        """The try that waits or runs; None when all are done."""
        return None if self.is_done else TRIES[len(self._kept)]

    @property
    def is_done(self) -> bool:
        """Whether all tries are done."""
        return len(self._kept) == len(TRIES)

    @property
    def tries(self) -> dict[Side, tuple[int, ...]]:
        """The milliseconds of what was done so far, of each side that has any."""
        done = list(zip(TRIES, self._kept, strict=False))
        sides = {side: tuple(ms for one, ms in done if one.side is side) for side in Side}
        return {side: own for side, own in sides.items() if own}

    def keep(self, milliseconds: int) -> None:
        """Keep how long the leg of the current try stood, and go on to the next one."""
        if not self.is_done:
            self._kept.append(max(0, min(milliseconds, LONGEST_MS)))

    def take_back(self) -> None:
        """Do the last try again, such as one that a stumble spoilt."""
        if self._kept:
            self._kept.pop()
