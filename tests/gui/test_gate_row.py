"""A gate's row: told in full, marked by shape, as high as its words."""

from __future__ import annotations

from itertools import combinations

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.gate_evidence import GateEvidence, Mark, MarkState, Meter
from hinge_desktop.gui.widgets.gate_row import GateLook, GateRow, GateState

MARKS = (Mark(MarkState.YES, "kept"), Mark(MarkState.RUSHED, "rushed"), Mark(MarkState.OPEN))


def look(state: GateState = GateState.NOT_YET, rule: str = "Kept in 3 sessions") -> GateLook:
    return GateLook(
        "On the count", rule, state, MARKS, "1 of 3", "10, 14 Nov", "10 Nov: kept; 14 Nov: rushed"
    )


def shown(qtbot: QtBot, theme: Theme, one: GateLook) -> GateRow:
    row = GateRow(theme)
    qtbot.addWidget(row)
    row.show_look(one)
    row.resize(640, 70)
    row.show()
    return row


def picture(widget: GateRow | GateEvidence) -> QImage:
    return widget.grab().toImage()


def test_a_row_says_rule_state_value_and_evidence(qtbot: QtBot, theme: Theme) -> None:
    row = shown(qtbot, theme, look())
    assert row.accessibleName() == "On the count"
    assert row.accessibleDescription() == (
        "Kept in 3 sessions. Not yet. 1 of 3. 10 Nov: kept; 14 Nov: rushed"
    )


def test_every_state_looks_different(qtbot: QtBot, theme: Theme) -> None:
    pictures = [picture(shown(qtbot, theme, look(state))) for state in GateState]
    assert len(pictures) > 1
    assert all(one != other for one, other in combinations(pictures, 2))


def test_a_long_rule_wraps_and_is_not_cut(qtbot: QtBot, theme: Theme) -> None:
    row = shown(qtbot, theme, look(rule="Hamstrings or glutes in 8 of the last 10 work sets " * 3))
    assert row.minimumHeight() > 100
    assert row.minimumHeight() >= row._row.heightForWidth(row.width())


@pytest.mark.parametrize(
    ("meter", "is_met"),
    [
        (Meter(0.9, 0.8), True),
        (Meter(0.7, 0.8), False),
        (Meter(0.3, 0.5, is_limit=True), True),
        (Meter(0.6, 0.5, is_limit=True), False),
    ],
)
def test_a_meter_takes_the_colour_of_its_state(
    qtbot: QtBot, theme: Theme, meter: Meter, *, is_met: bool
) -> None:
    evidence = GateEvidence(theme)
    qtbot.addWidget(evidence)
    evidence.show_drawing(meter)
    evidence.resize(evidence.sizeHint())
    image = picture(evidence)
    ratio = image.devicePixelRatio()
    color = image.pixelColor(round(12 * ratio), round(evidence.height() / 2 * ratio))
    tokens = theme.tokens
    assert color == (tokens.accent if is_met else tokens.warn)


def test_marks_with_words_get_room_for_them(qtbot: QtBot, theme: Theme) -> None:
    evidence = GateEvidence(theme)
    qtbot.addWidget(evidence)
    evidence.show_drawing(tuple(Mark(MarkState.YES) for _ in range(3)))
    plain = evidence.sizeHint()
    evidence.show_drawing(MARKS)
    assert evidence.sizeHint().height() > plain.height()


def test_every_mark_looks_different(qtbot: QtBot, theme: Theme) -> None:
    evidence = GateEvidence(theme)
    qtbot.addWidget(evidence)
    pictures = []
    for state in MarkState:
        evidence.show_drawing((Mark(state),))
        evidence.resize(evidence.sizeHint())
        pictures.append(evidence.grab().toImage())
    assert len(pictures) == 4
    assert all(one != other for one, other in combinations(pictures, 2))
