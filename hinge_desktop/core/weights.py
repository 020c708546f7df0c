"""Weights as they are stamped on the iron: whole thousandths of a unit, never floats."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

MOST_THOUSANDTHS = 5_000_000
"""The heaviest weight the journal takes, in thousandths: 5,000 kg or lb."""


class Unit(StrEnum):
    """The unit in which a weight was entered; it is never converted in the journal."""

    KG = "kg"
    LB = "lb"


EXACT_PER_KG: Final = 10**11
EXACT_PER_THOUSANDTH: Final = {Unit.KG: 10**8, Unit.LB: 45_359_237}
"""Hundred-billionths of a kilogram in a thousandth of each unit (1 lb = 0.45359237 kg)."""


class WeightProblem(StrEnum):
    """Why a text is no weight."""

    NOT_A_NUMBER = "not_a_number"
    NEGATIVE = "negative"
    TOO_HEAVY = "too_heavy"
    TOO_FINE = "too_fine"


class WeightTextError(ValueError):
    """A text that is no weight; `problem` says why, `text` is what was read."""

    def __init__(self, text: str, problem: WeightProblem) -> None:
        super().__init__(f"{text!r}: {problem.value}")
        self.text = text
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Weight:
    """A weight in thousandths of its unit: 62.5 kg is `Weight(62_500, Unit.KG)`."""

    thousandths: int
    unit: Unit

    @classmethod
    def parse(cls, text: str, unit: Unit) -> Weight:
        """Read "62.5" or "62,5"; raise `WeightTextError` for anything else."""
        return cls(_parse_thousandths(text), unit)

    def plain(self) -> str:
        """Return the shortest decimal text with a dot, without the unit: "62.5"."""
        whole, rest = divmod(self.thousandths, 1000)
        return f"{whole}.{rest:03}".rstrip("0").rstrip(".")

    @property
    def exact(self) -> int:
        """The weight in hundred-billionths of a kilogram: compares kg with lb without rounding."""
        return self.thousandths * EXACT_PER_THOUSANDTH[self.unit]

    def in_kg(self) -> float:
        """Return kilograms for drawing and comparing; sums use `total_kg`."""
        return self.exact / EXACT_PER_KG


def total_kg(lifted: list[tuple[Weight, int]]) -> float:
    """Return the exact sum of weight x reps in kilograms; converted once, not rounded.

    1 lb = 0.45359237 kg; each unit is summed by itself first.
    """
    kg = sum(w.thousandths * reps for w, reps in lifted if w.unit is Unit.KG)
    lb = sum(w.thousandths * reps for w, reps in lifted if w.unit is Unit.LB)
    return kg_from_sums(kg, lb)


def kg_from_sums(kg_thousandths: int, lb_thousandths: int) -> float:
    """Join a sum in kg and a sum in lb (both in thousandths) to kilograms."""
    return exact_from_sums(kg_thousandths, lb_thousandths) / EXACT_PER_KG


def exact_from_sums(kg_thousandths: int, lb_thousandths: int) -> int:
    """Join a sum in kg and a sum in lb to whole hundred-billionths of a kilogram."""
    kg = kg_thousandths * EXACT_PER_THOUSANDTH[Unit.KG]
    return kg + lb_thousandths * EXACT_PER_THOUSANDTH[Unit.LB]


def nearest_above(exact: int, unit: Unit) -> Weight:
    """Return the next full thousandth of a unit at or above an exact weight."""
    return Weight(-(-exact // EXACT_PER_THOUSANDTH[unit]), unit)


def scaled_down(weight: Weight, numerator: int, denominator: int) -> Weight:
    """Return a share of a weight in its own unit, rounded down to the thousandth."""
    return Weight(weight.thousandths * numerator // denominator, weight.unit)


def difference(heavier: Weight, lighter: Weight, unit: Unit) -> Weight:
    """Return by how much one is heavier: exact in a shared unit, else in `unit`, rounded."""
    if heavier.unit is lighter.unit:
        return Weight(heavier.thousandths - lighter.thousandths, heavier.unit)
    half = EXACT_PER_THOUSANDTH[unit] // 2
    return Weight((heavier.exact - lighter.exact + half) // EXACT_PER_THOUSANDTH[unit], unit)


def _parse_thousandths(text: str) -> int:
    cleaned = text.strip().replace(",", ".")
    if cleaned.startswith("-"):
        problem = WeightProblem.NEGATIVE if _is_decimal(cleaned[1:]) else WeightProblem.NOT_A_NUMBER
        raise WeightTextError(text, problem)
    if not _is_decimal(cleaned):
        raise WeightTextError(text, WeightProblem.NOT_A_NUMBER)
    whole, _, rest = cleaned.partition(".")
    if len(rest.rstrip("0")) > 3:
        raise WeightTextError(text, WeightProblem.TOO_FINE)
    if len(whole.lstrip("0")) > 4:
        raise WeightTextError(text, WeightProblem.TOO_HEAVY)
    thousandths = int(whole or "0") * 1000 + int(rest.ljust(3, "0")[:3])
    if thousandths > MOST_THOUSANDTHS:
        raise WeightTextError(text, WeightProblem.TOO_HEAVY)
    return thousandths


def _is_decimal(text: str) -> bool:
    whole, _, rest = text.partition(".")
    digits = whole + rest
    return digits.isascii() and digits.isdigit()
