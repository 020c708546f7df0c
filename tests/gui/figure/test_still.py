"""A lifter who does not move: faded as one, so that no part shines through another."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from hinge_desktop.core.mechanics.lift_reps import Lifter
from hinge_desktop.core.mechanics.lifts import Lift
from hinge_desktop.gui.figure.painter import Layers
from hinge_desktop.gui.figure.still import Still, still_of
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.painting import smooth_painter

SIDE = 160
SHARE = 0.45
EDGE = 3
"""Of 255: what rounding may change."""


def picture(still: Still, theme: Theme, side: int = SIDE, *, is_faded: bool = False) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(Qt.GlobalColor.black))
    with smooth_painter(image) as painter:
        still.paint(painter, QRectF(0, 0, side, side), theme, is_faded=is_faded)
    return image


def test_a_faded_lifter_is_the_same_picture_with_less_light(qtbot: QtBot, theme: Theme) -> None:  # noqa: ARG001 the application
    still = still_of(Lift.SINGLE_LEG, Lifter())
    whole, faded = (picture(still, theme, is_faded=one) for one in (False, True))
    lit = 0
    for x in range(SIDE):
        for y in range(SIDE):
            full, less = whole.pixelColor(x, y), faded.pixelColor(x, y)
            lit += full.green() > 0
            assert abs(less.green() - SHARE * full.green()) <= EDGE
            assert abs(less.red() - SHARE * full.red()) <= EDGE
    assert lit > SIDE


@pytest.mark.parametrize(("side", "has_bones"), [(120, False), (180, True)])
def test_a_large_lifter_shows_the_line_of_bones(
    qtbot: QtBot,  # noqa: ARG001 the application
    theme: Theme,
    side: int,
    *,
    has_bones: bool,
) -> None:
    still = still_of(Lift.ROMANIAN_DEADLIFT, Lifter())
    bare = Still(still.drawing, Layers(muscles=False, bones=False))
    is_same = picture(still, theme, side) == picture(bare, theme, side)
    assert is_same is not has_bones
