"""Running time of a set: what the clock says, less the pauses."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Stopwatch:
    """A stopwatch as a value; every method takes the clock's reading in seconds."""

    started_s: float
    paused_for_s: float = 0.0
    paused_at_s: float | None = None

    @property
    def is_paused(self) -> bool:
        """Whether it stands still."""
        return self.paused_at_s is not None

    def elapsed_ms(self, now_s: float) -> int:
        """Return whole milliseconds of running time, never less than 0."""
        until = now_s if self.paused_at_s is None else self.paused_at_s
        # The epsilon keeps 3.0 s, summed from floats, from reading as 2,999 ms.
        return max(0, int((until - self.started_s - self.paused_for_s) * 1000 + 1e-6))

    def paused(self, now_s: float) -> Stopwatch:
        """Stand still from now; pausing twice changes nothing."""
        return self if self.is_paused else replace(self, paused_at_s=now_s)

    def resumed(self, now_s: float) -> Stopwatch:
        """Go on from where it stood; resuming twice changes nothing."""
        if self.paused_at_s is None:
            return self
        pause = now_s - self.paused_at_s
        return replace(self, paused_for_s=self.paused_for_s + pause, paused_at_s=None)

    def shifted(self, milliseconds: int) -> Stopwatch:
        """Return a stopwatch that shows this much more (or less) running time."""
        return replace(self, started_s=self.started_s - milliseconds / 1000)
