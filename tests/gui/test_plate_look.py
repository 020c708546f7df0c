"""How large plates are drawn beside each other, and in which paint."""

from __future__ import annotations

from itertools import pairwise

import pytest

from hinge_desktop.core.weights import Weight
from hinge_desktop.gui.theme.tokens import DARK, LIGHT, PlateColor, Tokens
from hinge_desktop.gui.widgets.plate_look import plate_color, plate_outline, plate_share
from tests.core.training_builders import kg, lb
from tests.gui.test_tokens import contrast


@pytest.mark.parametrize(
    ("kilograms", "share"),
    [(25, 1), (20, 1), (15, 0.88), (10, 0.74), (5, 0.56), (2.5, 0.46), (1.25, 0.36)],
)
def test_competition_plates_have_the_sizes_of_the_design(kilograms: float, share: float) -> None:
    assert plate_share(kg(kilograms)) == pytest.approx(share)


def test_a_heavier_plate_is_never_smaller() -> None:
    plates = sorted(
        [*(kg(w / 4) for w in range(1, 120)), *(lb(w / 2) for w in range(1, 120))],
        key=lambda plate: plate.exact,
    )
    assert all(plate_share(one) <= plate_share(other) for one, other in pairwise(plates))
    assert plate_share(kg(0.25)) > 0.25


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize("plate", [lb(45), lb(2.5), kg(7.5), kg(0.5), kg(19.991)])
def test_plates_without_a_competition_colour_are_iron(tokens: Tokens, plate: Weight) -> None:
    assert plate_color(tokens, plate) is tokens.plain_iron


def test_kilogram_plates_have_their_competition_colour() -> None:
    assert plate_color(DARK, kg(1.25)) is DARK.plates[1.25]
    assert plate_color(DARK, kg(25)) is DARK.plates[25]
    assert plate_color(DARK, kg(25), is_plain_iron=True) is DARK.plain_iron


@pytest.mark.parametrize("plate", [*DARK.plates.values(), DARK.plain_iron])
@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=["dark", "light"])
def test_a_plate_stands_out_from_its_card(tokens: Tokens, plate: PlateColor) -> None:
    """By its own paint, or by the line around it."""
    shown = max(contrast(plate.fill, tokens.card), contrast(plate_outline(tokens), tokens.card))
    assert shown >= 3
