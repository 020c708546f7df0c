"""A theme for widget tests, dark and at normal text size."""

import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.theme.theme import Scheme, Theme

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def resources() -> Path:
    return Path(__file__).parents[2] / "resources"


@pytest.fixture
def theme(qtbot: QtBot, resources: Path) -> Theme:  # noqa: ARG001  fonts need the application
    return Theme(resources, scheme=Scheme.DARK, reduced_motion=True)
