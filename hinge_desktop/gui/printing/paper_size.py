"""The sizes of paper, and the units in which everything on paper is measured."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Final

from PySide6.QtCore import QLocale, QRectF
from PySide6.QtGui import QPageSize

UNITS_PER_POINT: Final = 20
"""So fine that fonts sized in whole units look the same on every device."""

_Country = QLocale.Country
_LETTER_COUNTRIES: Final = frozenset(
    {
        *(_Country.UnitedStates, _Country.Canada, _Country.Mexico, _Country.Philippines),
        *(_Country.Chile, _Country.Colombia, _Country.CostaRica, _Country.Guatemala),
        *(_Country.Panama, _Country.PuertoRico, _Country.ElSalvador, _Country.Venezuela),
        *(_Country.Belize, _Country.Nicaragua),
    }
)
"""Where Letter is the usual paper (CLDR, paper sizes)."""


class PaperSize(Enum):
    """What a sheet measures; the value is the name shown."""

    A4 = "A4"
    LETTER = "Letter"

    @property
    def page_size(self) -> QPageSize:
        """Qt's name of it."""
        is_a4 = self is PaperSize.A4
        return QPageSize(QPageSize.PageSizeId.A4 if is_a4 else QPageSize.PageSizeId.Letter)

    @property
    def sheet(self) -> QRectF:
        """The whole sheet, in units."""
        points = self.page_size.sizePoints()
        return QRectF(0, 0, units(points.width()), units(points.height()))


@dataclass(frozen=True, slots=True)
class Margins:
    """How much of each edge stays empty, in points."""

    side: float
    top: float
    bottom: float

    def inside(self, sheet: QRectF) -> QRectF:
        """Return what is left of a sheet, in units."""
        side, top, bottom = units(self.side), units(self.top), units(self.bottom)
        return sheet.adjusted(side, top, -side, -bottom)


def paper_of(locale: QLocale) -> PaperSize:
    """Return the paper that is usual where a locale is at home."""
    return PaperSize.LETTER if locale.territory() in _LETTER_COUNTRIES else PaperSize.A4


def units(points: float) -> float:
    """Turn points into units."""
    return points * UNITS_PER_POINT
