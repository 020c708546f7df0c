"""The timer without a session: set, rest, next set. Nothing of it is written down."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from hinge_desktop.core.rest import PausedRest, RestRun
from hinge_desktop.core.timed_work import TimedWork


class FreeStep(StrEnum):
    """Where the timer stands."""

    IN_SET = "in_set"
    RESTING = "resting"
    """A rest runs, or is over and the next set waits."""
    DONE = "done"


class FreeTimer:
    """Begins with its first set. `counting_sleep` gives seconds, also while the lid is shut."""

    def __init__(self, work: TimedWork, counting_sleep: Callable[[], float]) -> None:
        self.work = work
        self._counting_sleep = counting_sleep
        self._step = FreeStep.IN_SET
        self._set_number = 1
        self._rest: RestRun | PausedRest | None = None

    @property
    def step(self) -> FreeStep:
        """Where it stands."""
        return self._step

    @property
    def set_number(self) -> int:
        """The running set, from 1; while resting and at the end the last one done."""
        return self._set_number

    @property
    def rest(self) -> RestRun | PausedRest | None:
        """The rest that runs or stands still; None in a set and at the end."""
        return self._rest

    @property
    def rest_left_seconds(self) -> float:
        """How long until the next set may begin; 0 where nothing is waited for."""
        return 0.0 if self._rest is None else max(0.0, self._rest.left_s(self._counting_sleep()))

    def end_set(self) -> FreeStep:
        """End the running set: a rest begins, or everything is done."""
        if self._step is FreeStep.IN_SET:
            is_last = self._set_number >= self.work.sets
            self._step = FreeStep.DONE if is_last else FreeStep.RESTING
            if not is_last:
                self._rest = RestRun(self._counting_sleep(), self.work.rest_seconds)
        return self._step

    def begin_next_set(self) -> bool:
        """End the rest; False where no set waits."""
        if self._step is not FreeStep.RESTING:
            return False
        self._step = FreeStep.IN_SET
        self._set_number += 1
        self._rest = None
        return True

    def extend_rest(self) -> None:
        """Rest 30 s more; a rest that stood still goes on."""
        now_s = self._counting_sleep()
        if isinstance(self._rest, PausedRest):
            self._rest = self._rest.resumed(now_s)
        if self._rest is not None:
            self._rest = self._rest.extended(now_s)

    def toggle_pause(self) -> None:
        """Let the rest stand still, or go on from there; one that is over stays so."""
        now_s = self._counting_sleep()
        if isinstance(self._rest, PausedRest):
            self._rest = self._rest.resumed(now_s)
        elif self._rest is not None and not self._rest.at(now_s).is_over:
            self._rest = self._rest.paused(now_s)
