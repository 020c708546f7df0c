"""What a file adds up to by itself, to compare with the app that wrote it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, localcontext
from typing import Final

from hinge_desktop.core.imports.file_log import FileSet
from hinge_desktop.core.weights import Unit

KG_PER_LB: Final = Decimal("0.45359237")
_CENTIGRAMS: Final = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class FileTotals:
    """Every set found, warm-ups included, weights as written (help from a machine too)."""

    sets: int
    reps: int
    volume_kg: Decimal | None
    """Rounded to 0.01 kg at the end; None while the unit of some weight is not known."""


def file_totals(sets: Iterable[FileSet]) -> FileTotals:
    """Sum the sets exactly, each unit by itself."""
    count = reps = 0
    sums: dict[Unit | None, Decimal] = {}
    with localcontext(prec=60):
        for one in sets:
            count += 1
            reps += one.reps or 0
            if one.amount is not None and one.reps:
                sums[one.unit] = sums.get(one.unit, Decimal(0)) + one.amount * one.reps
        waits = sums.pop(None, None) is not None
        kilograms = sums.get(Unit.KG, Decimal(0)) + sums.get(Unit.LB, Decimal(0)) * KG_PER_LB
        rounded = kilograms.quantize(_CENTIGRAMS)
    return FileTotals(count, reps, None if waits else rounded)
