"""Lengths of the layout in device independent pixels: spaces, radii, lines and heights."""

from enum import StrEnum
from typing import Final


class Distance(StrEnum):
    """From where a screen is read: at the desk, or from the bar three metres away."""

    DESK = "desk"
    GARAGE = "garage"


PAGE_MARGIN: Final = 32
PAGE_MARGIN_NARROW: Final = 24
CARD_PADDING: Final = 20
CARD_GAP: Final = 20
CARD_GAP_DENSE: Final = 16

RADIUS_INNER: Final = 6.0
RADIUS_CONTROL: Final = 8.0
RADIUS_CHIP: Final = 10.0
RADIUS_CARD: Final = 12.0

LINE_DECORATION: Final = 1.0
LINE_CONTROL: Final = 1.5
LINE_SELECTION: Final = 2.0

HEIGHT_PILL: Final = 24
HEIGHT_CONTROL: Final = 36
HEIGHT_NAVIGATION: Final = 40
HEIGHT_PRIMARY: Final = 48
HEIGHT_CHIP: Final = 56
HEIGHT_GARAGE_CONTROL: Final = 64
HEIGHT_GARAGE_DENSE: Final = 52
HEIGHT_GARAGE_PRIMARY: Final = 60
HEIGHT_GARAGE_CHOICE: Final = 72
HEIGHT_GARAGE_ROW: Final = 44

NARROW_BELOW: Final = 1100
"""Windows below this width fold the sidebar and use the narrow page margin."""
