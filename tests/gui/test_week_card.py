"""What the card of the last seven days says of one exercise."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hinge_desktop.core.week_summary import WeekSummary
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.week_card import WeekCard

_FIRST = date(2026, 11, 15)


@pytest.mark.parametrize(
    ("volume_kg", "reps", "value", "words"),
    [
        (960, 66, "960 kg", "Bar RDL, lifted"),
        (0, 40, "40", "Bar RDL, reps"),
        (0, 0, "0 kg", "Bar RDL, lifted"),
    ],
)
def test_what_has_no_load_is_counted_in_reps(
    qtbot: QtBot, theme: Theme, volume_kg: float, reps: int, value: str, words: str
) -> None:
    card = WeekCard(theme)
    qtbot.addWidget(card)
    days = tuple((_FIRST + timedelta(days=n), n == 0) for n in range(7))
    card.show_summary(WeekSummary(days, 1, reps, volume_kg, 0, 0, 0, 0, 0), "Bar RDL", 2)
    shown = [label.text().replace("\xa0", " ") for label in card.findChildren(QLabel)]
    assert words in shown
    assert value in shown
