"""How the readings of the mobility checks are typed, and within which limits."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from hinge_desktop.core.measures import MeasureUnit, MobilityTest
from hinge_desktop.core.mobility_bands import UNITS
from hinge_desktop.core.typed_digits import plain_digits
from hinge_desktop.gui.views.your_build.notations import raise_notation
from hinge_desktop.gui.widgets.measure_field import Notation, UnreadableTextError
from hinge_desktop.words import numbers
from hinge_desktop.words.mobility import amount

translate = QCoreApplication.translate

POSSIBLE: Final = {
    MobilityTest.LEG_DROP: (-45_000, 60_000),
    MobilityTest.KNEE_TO_GLUTE: (0, 60_000),
}
"""In thousandths (assumed)."""
_STEP: Final = {MobilityTest.LEG_DROP: 1_000, MobilityTest.KNEE_TO_GLUTE: 500}
_NUMBER: Final = re.compile(r"[+-]?\d{1,3}(\.\d{1,3})?")
_SIGNS: Final = str.maketrans(
    {
        "\N{MINUS SIGN}": "-",
        "\N{EN DASH}": "-",
        "\N{LEFT-TO-RIGHT MARK}": None,
        "\N{RIGHT-TO-LEFT MARK}": None,
    }
)
"""Minus as typed or as a country writes it."""


def reading_notation(test: MobilityTest) -> Notation:
    """Return how a reading in thousandths of its unit is typed: 72.5, -4."""
    if test is MobilityTest.STRAIGHT_LEG_RAISE:
        return raise_notation()
    low, high = POSSIBLE[test]
    is_angle = UNITS[test] is MeasureUnit.DEGREES

    def read(text: str) -> int:
        value = _thousandths(text)
        if not low <= value <= high:
            slip = translate("ReadingNotations", "This reads %1 to %2. Measure again.")
            ends = slip.replace("%1", amount(test, low / 1000))
            raise UnreadableTextError(ends.replace("%2", amount(test, high / 1000)))
        return value

    return Notation(
        read=read,
        write=numbers.decimal,
        unit="\N{DEGREE SIGN}" if is_angle else translate("ReadingNotations", "cm"),
        step=_STEP[test],
        first=0,
        low=low,
        high=high,
        widest="-12.5",
    )


def _thousandths(text: str) -> int:
    """Read a number with an optional sign; raise `UnreadableTextError` for anything else."""
    plain = plain_digits(text).translate(_SIGNS).strip().lower()
    bare = plain.removesuffix("\N{DEGREE SIGN}").removesuffix("cm").strip()
    if not _NUMBER.fullmatch(bare):
        words = translate("ReadingNotations", "This is not a number. Write one such as %1.")
        raise UnreadableTextError(words.replace("%1", numbers.decimal(4_500)))
    return round(float(bare) * 1000)
