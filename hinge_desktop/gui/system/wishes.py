"""What the desktop asks of every program that it shows."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wishes:
    """As far as they are known; a desktop that says nothing asks for nothing."""

    reduced_motion: bool = False
    strong_contrast: bool = False
