"""Pairs of colours that share a chart, seen with each kind of colour blindness.

Sight is simulated after Machado, Oliveira and Fernandes (2009) at full severity, on linear light;
distances are those of CIE 1976 in Lab under daylight, as design section 7 has them.
"""

from typing import Final

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtGui import QColor

from hinge_desktop.gui.charts.chart_values import SeriesShape
from hinge_desktop.gui.theme.tokens import DARK, LIGHT, Ink, Tokens
from tests.gui.charts.drawings import drawing, points, series

Matrix = npt.NDArray[np.float64]

_SIGHTS: Final = {
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216),
               (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413),
               (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602),
               (0.004733, 0.691367, 0.303900)),
}  # fmt: skip
_TO_XYZ: Final = np.array(
    ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750),
     (0.0193339, 0.1191920, 0.9503041))
)  # fmt: skip
_DAYLIGHT: Final = np.array((0.95047, 1.0, 1.08883))


def _linear(color: QColor) -> Matrix:
    shares = np.array((color.redF(), color.greenF(), color.blueF()))
    return np.where(shares <= 0.04045, shares / 12.92, ((shares + 0.055) / 1.055) ** 2.4)


def _lab(light: Matrix) -> Matrix:
    xyz = _TO_XYZ @ np.clip(light, 0, 1) / _DAYLIGHT
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array((116 * y - 16, 500 * (x - y), 200 * (y - z)))


def _smallest_distance(tokens: Tokens, one: Ink, other: Ink) -> float:
    lights = [_linear(tokens.ink(ink)) for ink in (one, other)]
    seen = ([_lab(np.array(sight) @ light) for light in lights] for sight in _SIGHTS.values())
    return min(float(np.linalg.norm(first - second)) for first, second in seen)


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(("one", "other", "least"), [("accent", "bad", 33), ("info", "warn", 54)])
def test_pairs_that_share_a_chart_are_told_apart(
    tokens: Tokens, one: str, other: str, least: int
) -> None:
    assert round(_smallest_distance(tokens, Ink(one), Ink(other))) >= least


@pytest.mark.parametrize(("one", "other"), [(Ink.INFO, Ink.VIOLET), (Ink.BAD, Ink.WARN)])
def test_pairs_that_look_alike_cannot_share_a_panel(one: Ink, other: Ink) -> None:
    assert _smallest_distance(LIGHT, one, other) < 3
    lines = [series(SeriesShape.LINE, ink, points((1, 2))) for ink in (one, other)]
    with pytest.raises(ValueError, match="look alike"):
        drawing(*lines)


def test_white_and_black_are_a_hundred_apart() -> None:
    """The measure itself: lightness runs from 0 to 100."""
    white, black = (_lab(_linear(QColor.fromRgbF(*[share] * 3))) for share in (1.0, 0.0))
    assert float(np.linalg.norm(white - black)) == pytest.approx(100, abs=0.1)
