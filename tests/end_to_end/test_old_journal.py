"""The window on a journal of an older version: brought up to date at its start, whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hinge_desktop.core.profile import Profile
from hinge_desktop.gui.pages import PageName
from hinge_desktop.gui.views.history.history_page import HistoryPage
from hinge_desktop.store.file_header import read_header
from hinge_desktop.store.schema_version import SCHEMA_VERSION
from tests.end_to_end.driver import Driver
from tests.fakes import FakeClock
from tests.store.old_journals import OLD_VERSIONS, place_old_journal


@pytest.mark.parametrize("version", OLD_VERSIONS)
def test_the_window_opens_an_old_journal_and_goes_on_in_it(
    qtbot: QtBot, tmp_path: Path, version: int
) -> None:
    file = tmp_path / "journal.hinge"
    place_old_journal(version, file)
    driver = Driver(qtbot, tmp_path, FakeClock())
    header = read_header(file)
    assert header is not None
    assert header.schema_version == SCHEMA_VERSION
    assert driver.app.desk is not None
    assert len(driver.app.desk.journal.session_lines(100)) == 8
    assert isinstance(driver.workspace.open(PageName.HISTORY), HistoryPage)
    settings = driver.workspace.lifter_settings
    assert settings.profile.stature_mm == 1803
    settings.store(Profile(stature_mm=1803, thigh_mm=430))
    driver.close()
    again = Driver(qtbot, tmp_path, FakeClock())
    assert again.workspace.lifter_settings.profile.thigh_mm == 430
    again.close()
    assert file.with_name(f"journal.hinge.v{version}").exists()
