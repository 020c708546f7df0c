"""The lines of the sets that were done: mark, word and colour say together how each went."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from hinge_desktop.core.faults import Fault, RepFault
from hinge_desktop.core.training import Quality, Side, TempoAnswer
from hinge_desktop.gui.theme.icons import Icon
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.set_lines import SetLines
from hinge_desktop.gui.widgets.hairline import Hairline
from hinge_desktop.gui.widgets.text_label import IconLabel
from tests.builders import kg, logged

CLEAN = {"quality": Quality.CLEAN, "tempo_answer": TempoAnswer.KEPT}
ROUNDED = {"quality": Quality.SOMETHING_OFF, "faults": (RepFault(Fault.ROUNDED_LOW_BACK),)}


def lines_of(qtbot: QtBot, theme: Theme, *sets: dict[str, Any]) -> SetLines:
    lines = SetLines(theme, logged(sets=sets).sets)
    qtbot.addWidget(lines)
    return lines


def words(lines: SetLines) -> list[str]:
    return [label.text() for label in lines.findChildren(QLabel) if label.text()]


@pytest.mark.parametrize(
    ("answers", "told", "icon"),
    [(CLEAN, "Clean", Icon.CHECK), (ROUNDED, "Back rounded", Icon.CIRCLE_ALERT)],
)
def test_a_set_says_how_it_went_by_mark_and_word(
    qtbot: QtBot, theme: Theme, answers: dict[str, Any], told: str, icon: Icon
) -> None:
    lines = lines_of(qtbot, theme, answers)
    assert told in words(lines)
    assert [one.icon for one in lines.findChildren(IconLabel)] == [icon]


def test_what_was_not_given_stays_empty(qtbot: QtBot, theme: Theme) -> None:
    lines = lines_of(qtbot, theme, {"load": kg(62.5), "reps_left": None})
    assert words(lines) == ["1", "62.5 \N{MULTIPLICATION SIGN} 8"]
    assert lines.findChildren(IconLabel) == []


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_hairline_lies_between_two_sets(qtbot: QtBot, theme: Theme, count: int) -> None:
    lines = lines_of(qtbot, theme, *([{}] * count))
    assert len(lines.findChildren(Hairline)) == count - 1


@pytest.mark.parametrize(("width", "is_folded"), [(600, False), (330, True)])
def test_each_set_takes_two_lines_where_one_is_too_narrow(
    qtbot: QtBot, theme: Theme, width: int, is_folded: bool
) -> None:
    theme.set_text_scale(1.5)
    lines = lines_of(qtbot, theme, CLEAN | {"load": kg(62.5)}, ROUNDED)
    lines.resize(width, 300)
    with qtbot.waitExposed(lines):
        lines.show()
    assert lines.is_folded is is_folded
    told = [one for one in lines.findChildren(QLabel) if one.text()]
    ends = [one.mapTo(lines, one.rect().topRight()).x() for one in told]
    assert max(ends) < width


def test_the_sets_of_each_side_are_numbered_by_themselves(qtbot: QtBot, theme: Theme) -> None:
    lines = lines_of(qtbot, theme, *[{"side": side} for side in Side] * 2)
    told = [text for text in words(lines) if text.startswith(("Left", "Right"))]
    assert told == ["Left 1", "Right 1", "Left 2", "Right 2"]


def test_how_a_set_went_has_the_room_of_a_tempo_that_was_not_given(
    qtbot: QtBot, theme: Theme
) -> None:
    long = {"quality": Quality.SOMETHING_OFF, "faults": (RepFault(Fault.ROUNDED_LOW_BACK, 5),)}
    rushed = long | {"tempo_answer": TempoAnswer.RUSHED}
    lines = lines_of(qtbot, theme, CLEAN, rushed, long)
    lines.set_dense(is_dense=True)
    with qtbot.waitExposed(lines):
        lines.show()
    lines.resize(340, 300)
    qtbot.waitUntil(lambda: lines.width() == 340)
    told = [one for one in lines.findChildren(QLabel) if one.text().startswith("Back rounded")]
    beside_tempo, alone = told
    assert alone.width() > beside_tempo.width() + 20
    assert alone.height() < beside_tempo.height()
