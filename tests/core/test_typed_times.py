from datetime import time

import pytest

from hinge_desktop.core.typed_times import read_time


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("18:10", time(18, 10)),
        (" 18.10 ", time(18, 10)),
        ("1810", time(18, 10)),
        ("905", time(9, 5)),
        ("7", time(7)),
        ("18h10", time(18, 10)),
        ("6:10 pm", time(18, 10)),
        ("6:10\N{NARROW NO-BREAK SPACE}PM", time(18, 10)),
        ("12 am", time(0)),
        ("12:30 p.m.", time(12, 30)),
        ("\N{ARABIC-INDIC DIGIT SEVEN}:\N{ARABIC-INDIC DIGIT ZERO}5", time(7, 5)),
    ],
)
def test_a_time_is_read_as_it_is_typed(typed: str, meant: time) -> None:
    assert read_time(typed) == meant


@pytest.mark.parametrize("typed", ["", "noon", "24:00", "18:60", "13 pm", "0 am", "18:1", "12345"])
def test_what_is_no_time_is_none(typed: str) -> None:
    assert read_time(typed) is None
