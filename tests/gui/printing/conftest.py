"""The guide as it ships, in a British program, and a window to print from."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.main_window import MainWindow
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.guide.guide import Guide
from hinge_desktop.guide.loader import read_guide
from hinge_desktop.paths import resources_folder


@pytest.fixture(autouse=True)
def _british_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def guide() -> Guide:
    return read_guide(resources_folder() / "guide")


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    """Where PDFs are saved."""
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> Iterator[MainWindow]:
    made = MainWindow(theme)
    made.finish_shell()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.toast.dismiss()
    made.close()
