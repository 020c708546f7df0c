"""Search in the settings: Ctrl F, what is left, and what is said of nothing."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings.settings_card import SettingsCard
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.words.settings import Setting
from tests.gui.pages.settings.desk import Desk


def field(desk: Desk) -> QLineEdit:
    found = desk.page.findChild(QLineEdit, "settings_search")
    assert found is not None
    return found


def told(desk: Desk) -> str:
    line = desk.page.findChild(TextLabel, "settings_found")
    assert line is not None
    return line.text() if line.isVisible() else ""


def is_shown(desk: Desk, name: str) -> bool:
    found = desk.page.findChild(QWidget, name)
    assert found is not None
    return found.isVisible()


def test_ctrl_f_leads_to_the_field_and_enter_to_what_was_found(desk: Desk) -> None:
    desk.press_keys("Ctrl+F")
    assert QApplication.focusWidget() is field(desk)
    QTest.keyClicks(field(desk), "bright")
    assert told(desk) == "1 setting found"
    assert is_shown(desk, "bright_timer")
    assert not is_shown(desk, "reduce_motion")
    assert not is_shown(desk, "sound_on")
    QTest.keyClick(field(desk), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is desk.button("bright_timer")


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("VOLUME hinge", ["sound_volume"]),
        ("rep counts", ["choose_sounds"]),
        ("motion text", []),
        ("gates", ["open_rules"]),
        ("garage lead", ["choose_sounds", "check_garage"]),
        ("restore", ["open_backups"]),
        ("erase everything", ["erase_journal"]),
    ],
)
def test_every_word_must_be_there_also_behind_a_line(
    desk: Desk, typed: str, left: list[str]
) -> None:
    names = [
        *("theme_choice", "text_size", "sound_on", "sound_volume", "choose_sounds"),
        *("lead_in", "clicker_keys", "check_garage", "default_tempo", "open_rules"),
        *("open_backups", "erase_journal"),
    ]
    field(desk).setText(typed)
    assert [name for name in names if is_shown(desk, name)] == left


def test_what_is_found_begins_at_the_left(desk: Desk) -> None:
    left = desk.segments("theme_choice").mapTo(desk.page, QPoint()).x()
    field(desk).setText("volume")
    slider = desk.page.findChild(QWidget, "sound_volume")
    assert slider is not None
    card = next(one for one in desk.page.findChildren(SettingsCard) if one.isAncestorOf(slider))
    QApplication.processEvents()
    assert card.mapTo(desk.page, QPoint()).x() < left


def test_the_field_follows_the_text_size(desk: Desk, theme: Theme) -> None:
    before = field(desk).font().pointSizeF()
    theme.set_text_scale(1.5)
    assert field(desk).font().pointSizeF() > before


def test_nothing_found_is_said_and_escape_shows_all(desk: Desk) -> None:
    field(desk).setFocus()
    field(desk).setText("zzz")
    assert told(desk) == "No setting found for “zzz”. Esc shows all of them."
    assert field(desk).accessibleDescription() == told(desk)
    desk.press_keys("Esc")
    assert (field(desk).text(), told(desk)) == ("", "")
    assert is_shown(desk, "theme_choice")
    assert is_shown(desk, "start_again")


def test_every_setting_has_one_line_and_is_led_to(desk: Desk) -> None:
    cards = desk.page.findChildren(SettingsCard)
    field(desk).setText("zzz")
    for setting in Setting:
        own = [card for card in cards if card.control_of(setting) is not None]
        assert len(own) == 1, setting
        desk.page.lead_to(setting)
        focus = QApplication.focusWidget()
        control = own[0].control_of(setting)
        assert control is not None
        assert control is focus or control.isAncestorOf(focus or desk.page), setting
    assert told(desk) == ""


def test_other_words_find_a_setting_too(desk: Desk) -> None:
    field(desk).setText("pounds")
    assert is_shown(desk, "unit_of_weights")
    assert told(desk) == "1 setting found"
