"""A message that comes up in a session covers no control, whatever the size of the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from tests.end_to_end.driver import Driver

WORDS = "No sound device was found. The set goes on in silence."
SIZES = ((900, 640), (1280, 800))
Key = Qt.Key


def covered(driver: Driver) -> list[str]:
    """Return the controls that the message is over."""
    window, toast = driver.app.window, driver.app.window.toast
    assert window.rect().contains(toast.geometry())
    return [
        button.text() or button.objectName()
        for button in window.findChildren(QAbstractButton)
        if not toast.isAncestorOf(button) and in_sight(button, window).intersects(toast.geometry())
    ]


def in_sight(widget: QWidget, window: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return seen.translated(widget.mapTo(window, QPoint()))


@pytest.mark.parametrize("size", SIZES)
def test_it_covers_no_control_of_the_count_or_the_log(
    driver: Driver, size: tuple[int, int]
) -> None:
    driver.app.window.resize(*size)
    driver.press(Key.Key_Return)
    driver.app.window.toast.show_message(WORDS)
    QApplication.processEvents()
    assert covered(driver) == []
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    assert driver.child("save_set").isVisible()
    driver.app.window.toast.show_message(WORDS, undo=True)
    QApplication.processEvents()
    assert covered(driver) == []


def test_it_stays_clear_of_controls_while_the_window_changes(driver: Driver) -> None:
    driver.app.preferences.change(text_percent=150)
    driver.press(Key.Key_Return)
    driver.pass_time(100)
    driver.press(Key.Key_Return)
    driver.app.window.toast.show_message(WORDS)
    for size in (*SIZES, *SIZES):
        driver.app.window.resize(*size)
        QApplication.processEvents()
        assert covered(driver) == []


def test_it_stands_at_the_bottom_again_over_the_pages(driver: Driver) -> None:
    window = driver.app.window
    driver.press(Key.Key_Return)
    window.leave_garage()
    window.toast.show_message(WORDS)
    assert window.toast.geometry().top() > window.height() / 2
