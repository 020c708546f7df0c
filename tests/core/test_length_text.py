"""Lengths as they are typed, in centimetres, inches, and feet and inches."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hinge_desktop.core.length_text import (
    LengthProblem,
    LengthTextError,
    feet_and_tenths,
    from_tenths,
    read_height,
    read_length,
    tenths,
)
from hinge_desktop.core.profile import LengthUnit

CM, INCHES = LengthUnit.CENTIMETRES, LengthUnit.INCHES


@pytest.mark.parametrize(
    ("text", "unit", "millimetres"),
    [
        ("172", CM, 1720),
        (" 44.3 ", CM, 443),
        ("44,3", CM, 443),
        ("44,", CM, 440),
        (",5", CM, 5),
        ("44.25", CM, 443),
        ("440 mm", CM, 440),
        ("1.72 m", CM, 1720),
        ("1,72m", INCHES, 1720),
        ("17.3", INCHES, 439),
        ("17,3", INCHES, 439),
        ('17"', CM, 432),
        ("17 in", CM, 432),
        ("17.3 inches", CM, 439),
        ("44 cm", INCHES, 440),
        ("5'8\"", CM, 1727),
        ("5' 8", INCHES, 1727),
        ("5 8", INCHES, 1727),
        ("5ft 8in", INCHES, 1727),
        ("5 ft 8,5 in", INCHES, 1740),
        ("5\N{PRIME}8\N{DOUBLE PRIME}", INCHES, 1727),
        ("5\N{RIGHT SINGLE QUOTATION MARK}8''", INCHES, 1727),
        ("5'", INCHES, 1524),
        ("6 feet", CM, 1829),
        ("\u0664\u0664\u066b\u0665", CM, 445),
        ("17\N{NARROW NO-BREAK SPACE}in", CM, 432),
    ],
)
def test_a_length_is_read_in_any_way_it_is_written(
    text: str, unit: LengthUnit, millimetres: int
) -> None:
    assert read_length(text, unit) == millimetres


@pytest.mark.parametrize(
    "text",
    [
        "",
        "tall",
        "-44",
        "4 4 4",
        "1e3",
        "44 kg",
        "..",
        "44'cm",
        "9999999",
    ],
)
@pytest.mark.parametrize("unit", list(LengthUnit))
def test_another_text_is_no_length(text: str, unit: LengthUnit) -> None:
    for read in (read_length, read_height):
        with pytest.raises(LengthTextError) as caught:
            read(text, unit)
        assert caught.value.problem is LengthProblem.NOT_A_LENGTH


def test_behind_feet_there_are_fewer_than_twelve_inches() -> None:
    with pytest.raises(LengthTextError) as caught:
        read_length("5'12", INCHES)
    assert caught.value.problem is LengthProblem.TOO_MANY_INCHES


@pytest.mark.parametrize(
    ("text", "unit", "millimetres"),
    [
        ("172", CM, 1720),
        ("172,5", CM, 1725),
        ("5'8", INCHES, 1727),
        ("68", INCHES, 1727),
        ("6", INCHES, 1829),
        ("6", CM, 60),
        ("172 cm", INCHES, 1720),
        ("5'8", CM, 1727),
        ("68 in", CM, 1727),
    ],
)
def test_a_height_may_be_feet_alone(text: str, unit: LengthUnit, millimetres: int) -> None:
    assert read_height(text, unit) == millimetres


def test_feet_with_decimals_are_asked_about() -> None:
    with pytest.raises(LengthTextError) as caught:
        read_height("5.8", INCHES)
    assert caught.value.problem is LengthProblem.FEET_WITH_DECIMALS


@given(st.integers(0, 3000))
def test_what_is_shown_is_read_back_as_what_is_shown(count: int) -> None:
    for unit in LengthUnit:
        assert tenths(from_tenths(count, unit), unit) == count


@given(st.integers(500, 3000))
def test_feet_and_inches_are_at_most_half_a_tenth_off(millimetres: int) -> None:
    feet, rest = feet_and_tenths(millimetres)
    assert 0 <= rest < 120
    assert abs((feet * 120 + rest) * 2.54 - millimetres) <= 1.27 + 1e-9
