"""Every dialog for a new file adds the ending itself, so that it asks about the whole name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.kept_desk import ask_new_journal
from hinge_desktop.gui.views.charts.asked_file import FileKind, ask_file
from hinge_desktop.gui.views.your_data.folder_dialogs import ask_export_file


@pytest.mark.parametrize(
    ("ask", "ending", "asks"),
    [
        (lambda _page: ask_file("volume", FileKind.PICTURE), "png", True),
        (lambda _page: ask_file("volume", FileKind.POINTS), "csv", True),
        (ask_new_journal, "hinge", True),
        (lambda _page: ask_export_file("journal", "json"), "json", False),
    ],
)
def test_the_dialog_asks_about_the_name_that_is_written(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    ask: Callable[[QWidget], Path | None],
    ending: str,
    asks: bool,
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    asked: list[tuple[str, bool]] = []

    def refuse(dialog: QFileDialog) -> int:
        silent = dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
        asked.append((dialog.defaultSuffix(), not silent))
        return QFileDialog.DialogCode.Rejected

    monkeypatch.setattr(QFileDialog, "exec", refuse)
    assert ask(page) is None
    assert asked == [(ending, asks)]
