"""Which sets allow an estimate, and a number in SQL that orders them as their estimates do."""

from __future__ import annotations

from typing import Final

# Epley's load x (1 + n / 30) on n = reps + reps left, times 300 and in hundred-millionths of a
# kilogram, so that every part is whole; the most, 5,000 kg x 12 reps, fits 64 bits.
ESTIMATE_SCORE: Final = (
    "load_thousandths * CASE load_unit WHEN 'kg' THEN 100000000 ELSE 45359237 END * "
    "CASE 10 * reps + reps_left_tenths WHEN 10 THEN 300 ELSE 300 + 10 * reps + reps_left_tenths END"
)
# One rep in reserve more, or one rep more than twelve in all, and the estimate says too little.
ALLOWS_ESTIMATE: Final = (
    "sets.kind IN ('work', 'drop', 'failure') AND NOT sets.is_assisted "
    "AND load_thousandths IS NOT NULL AND reps >= 1 AND NOT reps_left_or_more "
    "AND reps_left_tenths <= 40 AND 10 * reps + reps_left_tenths <= 120"
)
