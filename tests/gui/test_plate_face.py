"""A plate as it is drawn on the page Equipment: owned or not, in colour or in iron."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.theme.theme import Scheme, Theme
from hinge_desktop.gui.widgets.plate_face import PlateFace
from hinge_desktop.gui.widgets.plate_look import plate_share
from tests.core.training_builders import kg, lb


def drawn(face: PlateFace) -> QImage:
    face.resize(140, face.sizeHint().height())
    return face.grab().toImage()


def pixels(image: QImage, color: QColor) -> int:
    return sum(
        image.pixelColor(x, y) == color for x in range(image.width()) for y in range(image.height())
    )


def make(qtbot: QtBot, theme: Theme, weight: Weight, *, is_owned: bool = True) -> PlateFace:
    face = PlateFace(theme, weight)
    face.show_owned(is_owned=is_owned)
    qtbot.addWidget(face)
    return face


@pytest.mark.parametrize("mass", [25.0, 20.0, 15.0, 10.0, 5.0, 2.5, 1.25])
def test_an_owned_plate_is_filled_in_its_colour_and_carries_its_number(
    qtbot: QtBot, theme: Theme, mass: float
) -> None:
    color = theme.tokens.plates[mass]
    image = drawn(make(qtbot, theme, kg(mass)))
    radius = 45 * plate_share(kg(mass))
    assert pixels(image, color.fill) > 1.5 * radius * radius
    assert pixels(image, color.number) > 3


def test_a_plate_that_is_not_owned_is_an_outline(qtbot: QtBot, theme: Theme) -> None:
    face = make(qtbot, theme, kg(20), is_owned=False)
    assert pixels(drawn(face), theme.tokens.plates[20].fill) == 0
    assert pixels(drawn(face), theme.tokens.edge) > 20
    face.show_owned(is_owned=True)
    assert pixels(drawn(face), theme.tokens.plates[20].fill) > 1000


def test_a_white_plate_has_an_outline_on_a_white_card(qtbot: QtBot, theme: Theme) -> None:
    theme.set_scheme(Scheme.LIGHT)
    face = make(qtbot, theme, kg(5))
    assert pixels(drawn(face), theme.tokens.edge) > 10


def test_pounds_and_plain_iron_are_grey(qtbot: QtBot, theme: Theme) -> None:
    iron = theme.tokens.plain_iron.fill
    assert pixels(drawn(make(qtbot, theme, lb(45))), iron) > 1000
    red = make(qtbot, theme, kg(25))
    assert pixels(drawn(red), iron) == 0
    red.set_plain_iron(is_plain=True)
    assert pixels(drawn(red), iron) > 1000


def test_a_long_number_stays_on_its_plate(qtbot: QtBot, theme: Theme) -> None:
    face = make(qtbot, theme, kg(0.125))
    color, image = theme.tokens.plain_iron.number, drawn(face)
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) == color for y in range(image.height()))
    ]
    assert columns
    assert columns[-1] - columns[0] < 90 * plate_share(kg(0.125))


def test_faces_grow_with_the_text_and_keep_one_height(qtbot: QtBot, theme: Theme) -> None:
    large, small = make(qtbot, theme, kg(25)), make(qtbot, theme, kg(1.25))
    assert large.sizeHint() == small.sizeHint()
    before = large.sizeHint().height()
    theme.set_text_scale(1.5)
    assert large.sizeHint().height() > 1.4 * before


def test_a_line_of_small_plates_is_low(qtbot: QtBot, theme: Theme) -> None:
    small = make(qtbot, theme, kg(1.25))
    tall = small.sizeHint().height()
    small.set_line_share(small.share)
    assert small.sizeHint().height() < tall / 2
