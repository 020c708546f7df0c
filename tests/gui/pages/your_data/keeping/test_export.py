"""The journal goes out in each format, whole or not at all, and over nothing without a yes."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices

from hinge_desktop.core.export_format import ExportFormat
from hinge_desktop.gui.export_desk import ExportDesk
from tests.gui.pages.your_data.keeping.conftest import Room

Key = Qt.Key
_KEYS = {ExportFormat.JSON: Key.Key_1, ExportFormat.CSV: Key.Key_2, ExportFormat.STRONG: Key.Key_3}


def export_to(room: Room, file: Path) -> ExportDesk:
    """Open the sheet; whoever is asked for a file names this one."""
    assert room.app.workspace is not None
    desk = room.app.workspace.keeping.export
    desk._ask_file = lambda _name, _ending: file
    room.click("open_export")
    room.sheet("export_sheet")
    return desk


@pytest.fixture
def three_sets(room: Room) -> Room:
    room.log(date(2026, 11, 18), sets=3)
    room.open()
    return room


@pytest.mark.parametrize("chosen", ExportFormat)
def test_each_format_goes_out_by_the_keyboard(
    three_sets: Room, tmp_path: Path, chosen: ExportFormat
) -> None:
    room, file = three_sets, tmp_path / f"out.{chosen.ending}"
    export_to(room, file)
    room.press(_KEYS[chosen])
    room.press(Key.Key_Return)
    said = room.text(room.sheet("told_sheet"))
    assert f"{file.name} is written" in said
    text = file.read_text(encoding="utf-8")
    if chosen is ExportFormat.JSON:
        assert len(json.loads(text)["tables"]["sets"]) == 3
    else:
        delimiter = ";" if chosen is ExportFormat.STRONG else ","
        assert len(list(csv.reader(text.splitlines(), delimiter=delimiter))) == 1 + 3
    room.press(Key.Key_Escape)


def test_what_the_table_for_phone_apps_cannot_carry_is_said_before(
    three_sets: Room, tmp_path: Path
) -> None:
    room = three_sets
    export_to(room, tmp_path / "out.csv")
    assert room.words("export_losses") == ""
    room.press(Key.Key_3)
    said = room.words("export_losses")
    assert "Your plan, equipment, ladder, checks and answers about pain" in said
    assert not list(tmp_path.glob("*.csv"))
    room.press(Key.Key_1)
    assert room.words("export_losses") == ""


def test_a_file_that_is_there_is_replaced_only_after_a_yes(
    three_sets: Room, tmp_path: Path
) -> None:
    room, file = three_sets, tmp_path / "mine.json"
    file.write_text("mine")
    desk = export_to(room, file)
    room.press(Key.Key_Return)
    assert "is there already" in room.words("export_notice")
    assert file.read_text() == "mine"
    desk._ask_file = lambda _name, _ending: None
    room.press(Key.Key_Return)
    assert file.read_text() == "mine", "Enter asks for another name"
    room.press(Key.Key_R)
    room.sheet("told_sheet")
    assert json.loads(file.read_text(encoding="utf-8"))["format"] == "hinge-journal"


def test_the_journal_and_its_backups_are_never_written_over(three_sets: Room) -> None:
    room = three_sets
    for file in (room.folders.journal_file, room.folders.backups / "mine.json"):
        export_to(room, file)
        room.press(Key.Key_Return)
        assert "Choose another name or folder." in room.words("export_notice")
        room.press(Key.Key_Escape)
    assert not (room.folders.backups / "mine.json").exists()


def test_a_folder_that_takes_no_files_is_told_and_the_sheet_stays(
    three_sets: Room, tmp_path: Path
) -> None:
    room = three_sets
    export_to(room, tmp_path / "gone" / "out.json")
    room.press(Key.Key_Return)
    assert "Nothing was written." in room.words("export_notice")
    assert room.button("export_save").isEnabled()


def test_stopped_it_leaves_no_file(three_sets: Room, tmp_path: Path) -> None:
    room, file = three_sets, tmp_path / "out.json"
    export_to(room, file)
    room.click("export_save")
    assert "Reading the journal" in room.words("export_news")
    assert not room.button("export_json").isEnabled()
    room.press(Key.Key_Escape)
    assert list(tmp_path.glob("*out.json*")) == []
    assert room.button("export_save").isEnabled()


def test_the_folder_of_the_file_is_shown(
    three_sets: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toLocalFile()))
    room = three_sets
    export_to(room, tmp_path / "out.csv")
    room.press(Key.Key_2)
    room.press(Key.Key_Return)
    room.press(Key.Key_F)
    assert asked == [str(tmp_path)]
