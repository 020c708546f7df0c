"""How an exercise is meant to grow: what double progression aims at."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Progression:
    """Sets, the range of reps, and reps to keep in reserve (coaching-rules 5)."""

    sets: int = 3
    lowest_reps: int = 8
    highest_reps: int = 12
    target_reps_left: int = 2
    is_load_held: bool = False
    """Whether these are the first weeks on the bar, in which no load is added."""
