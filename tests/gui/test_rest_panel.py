"""The rest on the screen: when it paints, what it says of its rule, a pause and its end."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.rest import RestRun
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.session.rest_panel import RestPanel
from hinge_desktop.gui.widgets.rest_clock import RestClock
from tests.fakes import FakeClock


class PaintCount(QObject):
    """Counts paint events of a widget and its children."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.count = 0
        for one in (watched, *watched.findChildren(QWidget)):
            one.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Count it and let it through."""
        self.count += event.type() is QEvent.Type.Paint
        return False


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, clock: FakeClock) -> RestPanel:
    panel = RestPanel(theme, clock.reading)
    qtbot.addWidget(panel)
    panel.resize(600, 600)
    with qtbot.waitExposed(panel):
        panel.show()
    return panel


def tick(panel: RestPanel) -> QTimer:
    """Return the timer of the panel itself; its bar has an animation besides."""
    (one,) = panel.findChildren(QTimer)
    return one


def shown(panel: RestPanel) -> str:
    clock = panel.findChild(RestClock)
    assert clock is not None
    return clock.text()


def said(panel: RestPanel, name: str) -> str | None:
    label = panel.findChild(QLabel, name)
    assert label is not None
    return label.text() if label.isVisible() else None


@pytest.mark.parametrize(
    ("passed", "text", "next_ms"),
    [(0, "2:30", 1000), (48.25, "1:42", 750), (149.5, "0:01", 500), (150, "0:00", 1000),
     (162.75, "0:12", 250)],
)  # fmt: skip
def test_it_waits_for_the_next_whole_second_of_its_clock(
    panel: RestPanel, clock: FakeClock, passed: float, text: str, next_ms: int
) -> None:
    panel.show_rest(RestRun(clock.reading(), 150))
    clock.advance(passed)
    panel.show_now()
    assert (shown(panel), tick(panel).interval()) == (text, next_ms)
    assert tick(panel).isActive()


def test_nothing_ticks_while_it_is_hidden_or_there_is_no_rest(
    panel: RestPanel, clock: FakeClock
) -> None:
    panel.show_rest(RestRun(clock.reading(), 150))
    panel.hide()
    assert not tick(panel).isActive()
    panel.show_now()
    assert not tick(panel).isActive()
    panel.show()
    assert tick(panel).isActive()
    panel.show_rest(None)
    assert not tick(panel).isActive()


def test_a_paused_rest_paints_nothing(qtbot: QtBot, panel: RestPanel, clock: FakeClock) -> None:
    rest = RestRun(clock.reading(), 150)
    panel.show_rest(rest)
    clock.advance(48)
    panel.show_rest(rest.paused(clock.reading()))
    qtbot.waitUntil(lambda: said(panel, "rest_rule") == "Paused")
    panel.repaint()
    qtbot.waitUntil(lambda: not tick(panel).isActive())
    paints = PaintCount(panel)
    clock.advance(600)
    panel.findChild(QWidget, "rest_timer")
    assert (shown(panel), paints.count, tick(panel).isActive()) == ("1:42", 0, False)


def test_the_rule_is_said_until_the_end_is_news(panel: RestPanel, clock: FakeClock) -> None:
    panel.show_rest(RestRun(clock.reading(), 150), "Muscle, more than 6 reps")
    assert said(panel, "rest_rule") == "Muscle, more than 6 reps"
    clock.advance(200)
    panel.show_now()
    assert said(panel, "rest_ended") is None
    clock.advance(700)
    panel.show_now()
    assert (said(panel, "rest_rule"), said(panel, "rest_ended")) == (None, "Rest ended 12 min ago.")


def test_a_rest_that_the_computer_slept_over_says_so(panel: RestPanel, clock: FakeClock) -> None:
    panel.show_rest(RestRun(clock.reading(), 150))
    clock.sleep(150 + 12 * 60)
    panel.show_slept()
    assert said(panel, "rest_ended") == "Rest ended 12 min ago, while the computer slept."
    panel.show_rest(RestRun(clock.reading(), 150))
    assert said(panel, "rest_ended") is None
