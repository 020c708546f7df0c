"""What a screen reader is asked to say: what is new, once, and no clock."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.tempo_run import TempoRun
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.widgets.stepper import Stepper
from hinge_desktop.gui.widgets.tempo_timer import Count, TempoTimer
from hinge_desktop.gui.widgets.toast import Toast

RUN = TempoRun.of_reps(Tempo(3000, 1000, 1000, 1000), 2, lead_in_ms=5000)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is announced from now on."""
    heard: list[str] = []

    def hear(event: QAccessibleEvent) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_a_set_is_told_by_its_phases(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    timer = TempoTimer(theme)
    qtbot.addWidget(timer)
    for tenth in range(200):
        state = RUN.at(tenth * 100)
        timer.show_count(Count(RUN, state, state.full_reps))
    assert said == [
        *("Get set, 5 seconds", "Lower, rep 1", "Hold", "Stand", "Top"),
        *("Lower, rep 2", "Hold", "Stand", "Top", "Done, 2 reps"),
    ]


def test_a_toast_is_told_with_its_way_back(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    pane = QWidget()
    qtbot.addWidget(pane)
    toast = Toast(theme, pane)
    toast.show_message("Set 3 changed from 11 to 12 reps.", undo=True)
    toast.show_message("Saved.")
    toast.dismiss()
    assert said == ["Set 3 changed from 11 to 12 reps. Undo: Ctrl Z", "Saved."]


def _write(stepper: Stepper, text: str) -> None:
    """Put a text into the field as assistive technology does."""
    field = stepper.focusProxy()
    assert field is not None
    interface = QAccessible.queryAccessibleInterface(field)
    assert interface is not None
    interface.setText(QAccessible.Text.Value, text)


def test_a_number_that_cannot_be_is_told(qtbot: QtBot, theme: Theme, said: list[str]) -> None:
    stepper = Stepper(theme, "Reps", minimum=1, maximum=50)
    qtbot.addWidget(stepper)
    _write(stepper, "77")
    assert said == ["Reps: 1 to 50"]


def test_what_assistive_technology_writes_is_taken(qtbot: QtBot, theme: Theme) -> None:
    stepper = Stepper(theme, "Reps", minimum=1, maximum=50)
    qtbot.addWidget(stepper)
    _write(stepper, "12")
    assert stepper.value() == 12
