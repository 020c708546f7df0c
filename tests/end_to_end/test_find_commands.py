"""Find or do by the words that lifters type: commands and settings, and where they lead."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView

from hinge_desktop.gui.models.found_list import FoundListModel, FoundRow
from tests.end_to_end.driver import Driver

Key = Qt.Key
FOUND_FIRST = {
    "backup": ("Backup", "Back up now"),
    "back up": ("Back up now",),
    "save copy": ("Back up now",),
    "proven copy": ("Back up now",),
    "restore": ("Backups",),
    "restore a backup": ("Backups", "Backed up by itself"),
    "dark": ("Dark colours", "Theme"),
    "night mode": ("Dark colours",),
    "kilograms": ("Units",),
    "pounds": ("Units",),
    "lb": ("Units",),
    "kg": ("Units",),
    "export": ("Export", "Export and import"),
    "json": ("Export", "Export and import"),
    "import": ("Import a log", "Export and import"),
    "csv": ("Export", "Import a log", "Export and import"),
    "print": ("Print or save",),
    "pdf": ("Print or save",),
    "font": ("Text size",),
    "zoom": ("Text size",),
    "language": ("Language",),
    "mute": ("Count aloud",),
    "pedal": ("Clicker or foot switch",),
    "erase everything": ("Start again",),
    "rep range": ("Reps, low to high",),
}
"""What may come first for each, best first."""


def open_find(driver: Driver) -> QLineEdit:
    driver.press(Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    sheet = driver.child("find_sheet")
    driver.qtbot.waitUntil(sheet.isActiveWindow)
    words = driver.child("find_words")
    field = driver.child("find_field")
    assert isinstance(field, QLineEdit)
    field.setText("sun")
    # The guide, which answers to many of these words, takes part.
    driver.qtbot.waitUntil(lambda: "follows" not in getattr(words, "text", str)())
    return field


def rows(driver: Driver, field: QLineEdit, typed: str) -> list[FoundRow]:
    field.setText(typed)
    found = driver.child("find_list")
    assert isinstance(found, QListView)
    model = found.model()
    assert isinstance(model, FoundListModel)
    shown = (model.row_at(model.index(row)) for row in range(model.rowCount()))
    return [row for row in shown if row is not None]


def test_the_words_that_lifters_type_find_the_right_command_or_setting(driver: Driver) -> None:
    field = open_find(driver)
    wrong = {}
    for typed, wanted in FOUND_FIRST.items():
        first = [row.text for row in rows(driver, field, typed)][: len(wanted)]
        if first[:1] != list(wanted[:1]) or set(first) != set(wanted):
            wrong[typed] = first
    assert wrong == {}
    driver.press(Key.Key_Escape)


def test_a_setting_that_was_found_has_the_keyboard(driver: Driver) -> None:
    field = open_find(driver)
    assert rows(driver, field, "pounds")[0].kind == "Setting"
    driver.press(Key.Key_Return)
    page = driver.child("page_settings")
    units = driver.child("unit_of_weights")
    driver.qtbot.waitUntil(lambda: units.isAncestorOf(QApplication.focusWidget() or page))
    assert not units.visibleRegion().isEmpty()
