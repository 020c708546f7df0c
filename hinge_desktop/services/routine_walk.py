"""Where a routine stands while it is played: on to the next turn, back a step, done."""

from __future__ import annotations

from hinge_desktop.core.routine import Routine, Turn


class RoutineWalk:
    """Begins with the first turn. It has no clock, and writes nothing down."""

    def __init__(self, routine: Routine) -> None:
        self.routine = routine
        self._place = 0

    @property
    def place(self) -> int:
        """Which turn runs, from 0; as many as there are when all are done."""
        return self._place

    @property
    def turn(self) -> Turn | None:
        """The turn that runs; None when all are done."""
        return None if self.is_done else self.routine.turns[self._place]

    @property
    def following(self) -> Turn | None:
        """The turn after this one, None where this is the last."""
        return next(iter(self.routine.turns[self._place + 1 : self._place + 2]), None)

    @property
    def is_done(self) -> bool:
        """Whether nothing is left to do."""
        return self._place >= len(self.routine.turns)

    def left_ms(self, elapsed_ms: int) -> int:
        """Return what is likely to be left, so long after this turn began."""
        return self.routine.left_ms(self._place, elapsed_ms)

    def go_on(self) -> None:
        """Go on to the next turn, or to the end."""
        self._place = min(self._place + 1, len(self.routine.turns))

    def skip_step(self) -> None:
        """Go on to the first turn of the next step, or to the end."""
        turn = self.turn
        while turn is not None and self.turn is not None and self.turn.step == turn.step:
            self.go_on()

    def go_back(self, *, is_begun: bool) -> None:
        """Go back to the beginning of this step, else of the one before.

        `is_begun` tells whether a first side of this turn is over already.
        """
        if not self.is_done:
            self._place = self.routine.turn_back_from(self._place, is_begun=is_begun)
