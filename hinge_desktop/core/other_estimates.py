"""What other formulas say of a set: explained beside the chart, not drawn (coaching-rules 4)."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp

from hinge_desktop.core.effort import chart_percent_thousandths, estimate, reps_in_all_tenths
from hinge_desktop.core.training import RepsLeft
from hinge_desktop.core.weights import Weight


@dataclass(frozen=True, slots=True)
class FourEstimates:
    """The 1RM of one set by each formula, in kilograms; only Epley's is drawn."""

    epley_kg: float
    brzycki_kg: float
    wathan_kg: float
    chart_kg: float


def four_estimates(load: Weight, reps: int, reps_left: RepsLeft | None) -> FourEstimates | None:
    """Return what each formula says; None where the app gives no estimate at all.

    With n = reps + reps left: Brzycki 36w/(37 - n), Wathan 100w/(48.8 + 53.8 e^(-0.075 n)), and
    the practitioners' chart 100w/C(n).
    """
    drawn = estimate(load, reps, reps_left)
    if drawn is None or reps_left is None:
        return None
    n_tenths = reps_in_all_tenths(reps, reps_left)
    percent_thousandths = chart_percent_thousandths(n_tenths)
    if percent_thousandths is None:
        return None
    n, w = n_tenths / 10, load.in_kg()
    return FourEstimates(
        drawn.weight_kg,
        36 * w / (37 - n),
        100 * w / (48.8 + 53.8 * exp(-0.075 * n)),
        100_000 * w / percent_thousandths,
    )
