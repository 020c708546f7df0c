"""Contrast of every token, measured as WCAG 2 does."""

import pytest
from PySide6.QtGui import QColor

from hinge_desktop.gui.theme.strong_tokens import STRONG_DARK, STRONG_LIGHT
from hinge_desktop.gui.theme.tokens import DARK, LIGHT, Tokens

STRONG = pytest.mark.parametrize(
    "tokens", [STRONG_DARK, STRONG_LIGHT], ids=["strong-dark", "strong-light"]
)
ALL = pytest.mark.parametrize(
    "tokens",
    [DARK, LIGHT, STRONG_DARK, STRONG_LIGHT],
    ids=["dark", "light", "strong-dark", "strong-light"],
)
TEXTS = ["text", "text2", "text3", "accent", "bad", "warn", "info", "violet", "stop"]
GROUNDS = ["window", "card", "raised"]
SOFT = ["accent", "bad", "warn", "info", "stop"]


def luminance(color: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (color.redF(), color.greenF(), color.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: QColor, second: QColor) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


@ALL
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("text", TEXTS)
def test_text_is_readable(tokens: Tokens, text: str, ground: str) -> None:
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@ALL
@pytest.mark.parametrize("ground", GROUNDS)
def test_edges_are_visible(tokens: Tokens, ground: str) -> None:
    assert contrast(tokens.edge, getattr(tokens, ground)) >= 3


@STRONG
@pytest.mark.parametrize("ground", GROUNDS)
def test_strong_contrast_is_strong(tokens: Tokens, ground: str) -> None:
    behind = getattr(tokens, ground)
    assert {
        one: contrast(getattr(tokens, one), behind)
        for one in TEXTS
        if contrast(getattr(tokens, one), behind) < 7
    } == {}
    assert contrast(tokens.line, behind) >= 4.5
    assert contrast(tokens.edge, behind) >= 7


@STRONG
def test_strong_contrast_still_tells_quiet_from_loud(tokens: Tokens) -> None:
    assert contrast(tokens.text, tokens.card) > contrast(tokens.text3, tokens.card) + 3


@ALL
@pytest.mark.parametrize("name", SOFT)
def test_soft_fills_carry_their_colour_and_text(tokens: Tokens, name: str) -> None:
    soft = getattr(tokens, f"{name}_soft")
    assert contrast(getattr(tokens, name), soft) >= 4.5
    assert contrast(tokens.text2, soft) >= 4.5
    assert contrast(tokens.text, soft) >= 4.5


@ALL
def test_primary_button_is_readable(tokens: Tokens) -> None:
    assert contrast(tokens.on_accent, tokens.accent_fill) >= 4.5


@ALL
def test_sidebar_is_readable(tokens: Tokens) -> None:
    assert contrast(tokens.text2, tokens.sidebar) >= 4.5
    assert contrast(tokens.text3, tokens.sidebar) >= 4.5


@ALL
@pytest.mark.parametrize("phase", ["lower", "hold", "stand", "top"])
def test_timer_reaches_the_highest_level(tokens: Tokens, phase: str) -> None:
    assert contrast(getattr(tokens.timer, phase), tokens.timer.ground) >= 7
    assert contrast(tokens.text2, tokens.timer.ground) >= 7


@ALL
def test_numbers_on_plates_are_readable(tokens: Tokens) -> None:
    for plate in (*tokens.plates.values(), tokens.plain_iron):
        assert contrast(plate.fill, plate.number) >= 4.6


@ALL
@pytest.mark.parametrize(
    "part", ["leg", "trunk", "arm", "far_edge", "spine_in_line", "spine_fault", "other_build_edge"]
)
def test_figure_stands_out_from_its_stage(tokens: Tokens, part: str) -> None:
    assert contrast(getattr(tokens.figure, part), tokens.stage) >= 3


@ALL
@pytest.mark.parametrize("part", ["leg", "trunk", "arm", "muscle_high"])
def test_the_line_around_a_lit_muscle_stands_out(tokens: Tokens, part: str) -> None:
    assert contrast(tokens.figure.muscle_lit_edge, getattr(tokens.figure, part)) >= 3
