"""Every control of a journal that is only read: nothing is written, and nothing breaks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.app import HingeApp, Launch
from hinge_desktop.core.read_only import ReadOnly, ReadOnlyReason
from hinge_desktop.gui.latest_task import LatestTask
from hinge_desktop.gui.pages import PageName
from hinge_desktop.paths import Folders, user_folders
from hinge_desktop.settings import save_settings
from hinge_desktop.store.opening import open_journal
from tests.builders import log_change, logged
from tests.end_to_end.driver import IN_A_WINDOW
from tests.fakes import FakeClock
from tests.placed_journal import place_on_the_bar

_WRITING = (PageName.TODAY, PageName.EQUIPMENT, PageName.SETTINGS)
"""Pages with controls that write at once, rather than a sheet that does."""
_WHY = ReadOnly(ReadOnlyReason.OPEN_ELSEWHERE, "garage-pc")


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    folders = user_folders({"HINGE_DATA_DIR": str(tmp_path)})
    place_on_the_bar(folders.journal_file)
    journal = open_journal(folders.journal_file)
    journal.apply(log_change(logged(), logged()))
    journal.close()
    save_settings(folders.settings_file, IN_A_WINDOW)
    return folders


@pytest.fixture
def app(qtbot: QtBot, folders: Folders, monkeypatch: pytest.MonkeyPatch) -> Iterator[HingeApp]:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: True)
    # Nobody is there to answer the dialogs of the desktop.
    closing = QTimer()
    closing.timeout.connect(_close_file_dialog)
    closing.start(50)
    app = HingeApp(
        Launch(folders.journal_file, folders, clocks=FakeClock().clocks(), read_only=_WHY)
    )
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.ready, timeout=10_000):
        app.show()
    yield app
    closing.stop()
    app.window.close()


def _close_file_dialog() -> None:
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, QFileDialog):
        dialog.reject()


def settle(qtbot: QtBot, app: HingeApp) -> None:
    qtbot.waitUntil(
        lambda: not any(one.is_busy for one in app.window.findChildren(LatestTask)),
        timeout=10_000,
    )


def buttons(page: QWidget) -> list[QAbstractButton]:
    found = page.findChildren(QAbstractButton)
    return [one for one in found if one.isVisible() and one.isEnabled()]


def come_back(app: HingeApp, page: PageName) -> None:
    """Close what a control has opened."""
    while isinstance(sheet := QApplication.activeModalWidget(), QDialog):
        sheet.done(0)
    app.window.leave_garage()
    app.window.open_page(page)


@pytest.mark.parametrize("name", list(PageName))
def test_no_control_writes_and_none_breaks(
    qtbot: QtBot, app: HingeApp, folders: Folders, name: PageName
) -> None:
    before = folders.journal_file.read_bytes()
    page = app.window.open_page(name)
    assert page is not None
    settle(qtbot, app)
    count = len(buttons(page))
    assert count
    said: set[str] = set()
    for place in range(count):
        shown = buttons(page)
        # A click may have changed what is offered; what is new has its turn at its place.
        if place >= len(shown):
            continue
        shown[place].click()
        settle(qtbot, app)
        said.add(app.window.toast.text())
        come_back(app, name)
    if name in _WRITING:
        assert any("it is open on garage-pc" in one for one in said), said
    assert folders.journal_file.read_bytes() == before
