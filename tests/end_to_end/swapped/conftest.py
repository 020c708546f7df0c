"""A window in the middle of a session."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.settings import save_settings
from hinge_desktop.window_run import WindowRun
from tests.end_to_end.driver import IN_A_WINDOW
from tests.end_to_end.swapped.lifting import Lifting
from tests.end_to_end.window_runs import window_run
from tests.placed_journal import place_on_the_bar


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path / "hinge")})
    place_on_the_bar(folders.journal_file)
    save_settings(folders.settings_file, IN_A_WINDOW)
    return folders


@pytest.fixture
def run(qapp: QApplication) -> Iterator[WindowRun]:
    with window_run(qapp) as run:
        yield run


@pytest.fixture
def lifting(qtbot: QtBot, run: WindowRun, folders: Folders) -> Lifting:
    return Lifting(qtbot, run, folders)
