"""The timer without a session: set, rest, next set. Nothing of it is written down."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from hinge_desktop.core.rest import RestRun
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
        self._rest: RestRun | None = None

    @property
    def step(self) -> FreeStep:
        """Where it stands."""
        return self._step

    @property
    def set_number(self) -> int:
        """The running set, from 1; while resting and at the end the last one done."""
        return self._set_number

    @property
    def rest(self) -> RestRun | None:
        """The rest that runs; None in a set and at the end."""
        return self._rest

    @property
    def rest_left_seconds(self) -> float:
        """How long until the next set may begin; 0 where nothing is waited for."""
        if self._rest is None:
            return 0.0
        deadline = self._rest.started_s + self._rest.planned_seconds
        return max(0.0, deadline - self._counting_sleep())

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
        """Rest 30 s more."""
        if self._rest is not None:
            self._rest = self._rest.extended(self._counting_sleep())
