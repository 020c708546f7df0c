"""What the sample files of Strong hold, counted by hand and not by the reader."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hinge_desktop.core.weights import Unit

SAMPLES = Path(__file__).parent / "samples" / "strong"


@dataclass(frozen=True)
class Sample:
    """A sample file: its dialect, the unit to answer, and what it comes to."""

    dialect: str
    answer: Unit | None
    workouts: int
    blocks: int
    sets: int
    reps: int
    volume_kg: str
    skipped: tuple[int, ...] = ()
    others: int = 0
    """Rows that are rests and notes."""


KNOWN = {
    "s0.csv": Sample("s0", Unit.LB, 2, 3, 5, 31, "1215.63"),
    "s1.csv": Sample("s1", Unit.KG, 2, 6, 12, 74, "4420.00", others=1),
    "s1_german.csv": Sample("s1", Unit.KG, 1, 1, 2, 10, "1000.00"),
    "s1_utf16.csv": Sample("s1", Unit.KG, 1, 1, 1, 5, "500.00"),
    "s1_without_notes.csv": Sample("s1_without_notes", Unit.KG, 2, 3, 4, 20, "1700.00"),
    "s2.csv": Sample("s2", None, 1, 3, 5, 11, "1112.79"),
    "s2_older.csv": Sample("s2_older", None, 1, 1, 2, 20, "498.95"),
    "s2_oldest.csv": Sample("s2_oldest", None, 1, 2, 3, 10, "635.03"),
    "s3.csv": Sample("s3", None, 2, 5, 7, 35, "2300.00", skipped=(13,), others=4),
    "s3_french.csv": Sample("s3", None, 1, 1, 2, 20, "1600.00"),
    "s3_lb_rpe_last.csv": Sample("s3", None, 1, 1, 2, 9, "1288.66"),
}
