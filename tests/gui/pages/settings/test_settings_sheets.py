"""The sheets of the settings: which tones and words, which output and voice, which keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.gui.clicker_keys import ClickerAct
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.text_label import TextLabel
from tests.gui.garage_parts import press
from tests.gui.pages.settings.desk import Desk

Key = Qt.Key


def test_tones_and_words_are_chosen_and_heard(desk: Desk) -> None:
    sheet = desk.open_sheet("choose_sounds")
    desk.button("tones_ticks").click()
    desk.button("tones_rest").click()
    desk.button("speech_rep_counts").click()
    assert set(desk.tones_off) == {"ticks", "rest"}
    assert desk.preferences.settings.spoken == ("rep_counts",)
    assert desk.sound.tried == []
    desk.button("tones_rest").click()
    desk.button("hear_lead_in").click()
    assert set(desk.tones_off) == {"ticks"}
    assert desk.sound.tried == [Tones.REST, Tones.LEAD_IN]
    press(sheet, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def notes(sheet: QWidget) -> set[str]:
    return {label.text() for label in sheet.findChildren(TextLabel) if label.isVisible()}


def output_list(sheet: QWidget) -> DropDown:
    found = sheet.findChild(DropDown, "sound_output")
    assert found is not None
    return found


@pytest.mark.parametrize(("stored", "shown"), [("", 0), ("hdmi", 2), ("gone", 3)])
def test_the_sound_output_is_chosen_also_one_that_is_away(
    qtbot: QtBot, desk: Desk, stored: str, shown: int
) -> None:
    desk.preferences.change(sound_device=stored)
    sheet = desk.open_sheet("choose_sounds")
    outputs = output_list(sheet)
    qtbot.waitUntil(outputs.isEnabled)
    assert outputs.currentIndex() == shown
    outputs.setCurrentIndex(1)
    outputs.activated.emit(1)
    assert desk.preferences.settings.sound_device == "usb"
    assert desk.sound.tried == [Tones.PHASES]
    press(sheet, Key.Key_Escape)


def test_the_window_does_not_wait_for_the_list_of_outputs(qtbot: QtBot, desk: Desk) -> None:
    desk.outputs_told.clear()
    sheet = desk.open_sheet("choose_sounds")
    outputs = output_list(sheet)
    shown = [(outputs.currentText(), outputs.isEnabled())]
    desk.outputs_told.set()
    qtbot.waitUntil(outputs.isEnabled)
    shown.append((outputs.currentText(), outputs.isEnabled()))
    assert shown == [("Looking for devices", False), ("As the system", True)]
    assert not desk.has_asked_in_window
    press(sheet, Key.Key_Escape)


def test_a_system_that_cannot_be_asked_leaves_its_own_choice(qtbot: QtBot, desk: Desk) -> None:
    desk.output_trouble = OSError("no sound server")
    sheet = desk.open_sheet("choose_sounds")
    outputs = output_list(sheet)
    qtbot.waitUntil(outputs.isEnabled)
    assert (outputs.count(), outputs.currentText()) == (1, "As the system")
    assert "No sound output was found. Sets run in silence." in notes(sheet)
    press(sheet, Key.Key_Escape)


def test_the_computers_voice_is_heard_and_chosen(desk: Desk) -> None:
    sheet = desk.open_sheet("choose_sounds")
    switch = desk.button("next_set_spoken")
    assert not switch.isChecked()
    assert "In a rest, when 20 seconds are left" in notes(sheet)
    desk.button("hear_next_set").click()
    assert desk.voice.said == ["Next: bar RDL, 62.5 kilograms, 8 reps."]
    assert desk.voice.volumes == [desk.preferences.volume()]
    chosen = []
    for _ in range(2):
        switch.click()
        chosen.append(desk.preferences.settings.next_set_spoken)
    assert chosen == [True, False]
    press(sheet, Key.Key_Escape)


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (VoiceTrouble.NO_ENGINE, "This computer has no speech engine."),
        (VoiceTrouble.NO_LANGUAGE, "This computer has no voice for the language of Hinge's words."),
    ],
)
def test_where_there_is_no_voice_it_says_why_and_cannot_be_chosen(
    desk: Desk, trouble: VoiceTrouble, reason: str
) -> None:
    desk.voice.trouble = trouble
    sheet = desk.open_sheet("choose_sounds")
    assert any(note.startswith(reason) for note in notes(sheet))
    switch = desk.button("next_set_spoken")
    assert switch.accessibleDescription().startswith(reason)
    assert not switch.isEnabled()
    assert not desk.button("hear_next_set").isEnabled()
    press(sheet, Key.Key_Escape)


def test_a_choice_whose_voice_went_away_can_be_taken_back(desk: Desk) -> None:
    desk.preferences.change(next_set_spoken=True)
    desk.voice.trouble = VoiceTrouble.NO_ENGINE
    sheet = desk.open_sheet("choose_sounds")
    desk.button("next_set_spoken").click()
    assert not desk.preferences.settings.next_set_spoken
    assert not desk.button("next_set_spoken").isEnabled()
    press(sheet, Key.Key_Escape)


def test_the_sheet_does_not_wait_for_the_voice(desk: Desk) -> None:
    desk.voice.answers_at_once = False
    sheet = desk.open_sheet("choose_sounds")
    assert "Looking for a voice" in notes(sheet)
    assert not desk.button("next_set_spoken").isEnabled()
    desk.voice.answer()
    assert "Looking for a voice" not in notes(sheet)
    assert desk.button("next_set_spoken").isEnabled()
    press(sheet, Key.Key_Escape)


def test_a_key_is_added_and_taken_by_keys_alone(desk: Desk) -> None:
    sheet = desk.open_sheet("clicker_keys")
    for key in (Key.Key_Space, Key.Key_MediaNext):
        press(sheet, key)
    assert "Media Next" in desk.clicker.keys(ClickerAct.NEXT)
    desk.button("key_next_right").setFocus()
    press(sheet, Key.Key_Space)
    assert desk.clicker.keys(ClickerAct.NEXT) == ("PgDown", "Media Next")
    desk.button("keys_reset").setFocus()
    press(sheet, Key.Key_Space)
    assert desk.clicker.is_default
    press(sheet, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize(
    ("key", "words"),
    [
        (Key.Key_B, "B does Next now, and no longer Blank."),
        (Key.Key_F9, "F9 does Next now."),
        (Key.Key_V, "V taps while reps run, and leads on once they are done."),
        (Key.Key_C, "C answers a question in the log or on Today. Choose another key."),
        (Key.Key_Space, "Space means the same on every screen and needs no setting."),
    ],
)
def test_the_sheet_says_what_became_of_a_key(desk: Desk, key: Qt.Key, words: str) -> None:
    sheet = desk.open_sheet("clicker_keys")
    press(sheet, Key.Key_Space)
    press(sheet, key)
    said = [one.accessibleName() for one in sheet.findChildren(QWidget) if one.isVisible()]
    assert words in said
    press(sheet, Key.Key_Escape)


def test_esc_cancels_the_capture_before_it_closes_the_sheet(desk: Desk) -> None:
    sheet = desk.open_sheet("clicker_keys")
    press(sheet, Key.Key_Space)
    press(sheet, Key.Key_Escape)
    assert sheet.isVisible()
    assert desk.clicker.is_default
    press(sheet, Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def _explained(widget: QWidget) -> bool:
    return bool(widget.accessibleName() and widget.toolTip())


@pytest.mark.parametrize("button", ["choose_sounds", "clicker_keys"])
def test_every_control_of_a_sheet_has_a_name_and_a_tooltip(desk: Desk, button: str) -> None:
    sheet = desk.open_sheet(button)
    buttons = sheet.findChildren(QAbstractButton)
    assert len(buttons) > 5
    assert [one.objectName() for one in buttons if not _explained(one)] == []
    press(sheet, Key.Key_Escape)
