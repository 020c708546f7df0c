"""The card of the journal's file asks for what is wanted, and tells where the file lies."""

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from tests.gui.pages.settings.desk import Desk


@pytest.mark.parametrize(
    ("button", "signal"),
    [
        ("open_import", "import_requested"),
        ("open_export", "export_requested"),
        ("open_backups", "backups_requested"),
        ("backup_now", "backup_now_requested"),
    ],
)
def test_each_button_asks_for_its_own(qtbot: QtBot, desk: Desk, button: str, signal: str) -> None:
    with qtbot.waitSignal(getattr(desk.page.data, signal)):
        desk.button(button).click()


def test_the_path_can_be_taken_along(desk: Desk) -> None:
    desk.button("copy_journal_path").click()
    assert QGuiApplication.clipboard().text() == "journal.hinge"
    assert desk.button("copy_journal_path").accessibleName() == "Copied"


def test_the_folder_is_shown_by_the_computer(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    desk.button("open_journal_folder").click()
    assert asked == [QUrl.fromLocalFile(".")]
