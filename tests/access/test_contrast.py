"""Text on every page stands out from its ground, in both themes, measured in pixels."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Scheme
from tests.access.contrast import too_faint
from tests.shots.albums import PAGES, album_walk
from tests.shots.page_stops import page_stops
from tests.shots.photographer import WIDE, Look, wear


def test_faint_text_is_found(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setPalette(QPalette("white"))
    label = QLabel("62.5 kg", window)
    label.setStyleSheet("color: #999999; font-size: 14px")
    label.setGeometry(10, 10, 100, 30)
    window.show()
    assert ["62.5 kg" in complaint for complaint in too_faint(window)] == [True]
    label.setStyleSheet("color: #333333; font-size: 14px")
    assert too_faint(window) == []


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.LIGHT])
def test_text_on_every_page_stands_out(qtbot: QtBot, scheme: Scheme) -> None:  # noqa: ARG001 the application
    found: dict[str, list[str]] = {}
    with album_walk(PAGES) as walk:
        wear(walk, Look(scheme, *WIDE))
        for name in page_stops(walk):
            found[name] = too_faint(walk.window)
    assert {name: wrong for name, wrong in found.items() if wrong} == {}
