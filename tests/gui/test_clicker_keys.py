"""Keys of a clicker: who has them, who may, and that every screen follows at once."""

from pathlib import Path

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.gui.clicker_keys import (
    DEFAULT_KEYS,
    MOST_KEYS,
    ClickerAct,
    ClickerKeys,
    KeyRefusal,
    refusal_of,
)
from hinge_desktop.gui.clicker_words import act_name, act_note, key_name, refusal_words
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.widgets.fault_box import FAULT_KEYS

Act = ClickerAct


@pytest.fixture
def preferences(qtbot: QtBot, tmp_path: Path) -> Preferences:  # noqa: ARG001 signals need Qt
    return Preferences(tmp_path / "settings.json")


@pytest.fixture
def clicker(preferences: Preferences) -> ClickerKeys:
    return ClickerKeys(preferences)


def shortcuts(action: QAction) -> list[str]:
    return [key.toString() for key in action.shortcuts()]


def test_a_presenter_works_as_it_comes(clicker: ClickerKeys) -> None:
    assert {act: clicker.keys(act) for act in Act} == dict(DEFAULT_KEYS)
    assert clicker.is_default


@pytest.mark.parametrize(
    ("key", "refusal"),
    [
        ("Space", KeyRefusal.ALWAYS_WORKS),
        ("Return", KeyRefusal.ALWAYS_WORKS),
        ("Enter", KeyRefusal.ALWAYS_WORKS),
        ("Esc", KeyRefusal.ALWAYS_WORKS),
        ("Up", KeyRefusal.MOVES),
        ("Tab", KeyRefusal.MOVES),
        *((key, KeyRefusal.ANSWERS) for key in f"01234CXTYU+FN{FAULT_KEYS}"),
        ("F11", KeyRefusal.PROGRAM),
        ("Ctrl+Z", KeyRefusal.PROGRAM),
        ("Alt+Left", KeyRefusal.PROGRAM),
        ("", KeyRefusal.NAMELESS),
        ("Rubbish+++", KeyRefusal.PROGRAM),
        ("PgDown", None),
        ("Right", None),
        (".", None),
        ("B", None),
        ("V", None),
        ("F5", None),
        ("Shift+F5", None),
        ("Media Next", None),
        ("Volume Up", None),
    ],
)
def test_keys_that_mean_something_else_are_refused(key: str, refusal: KeyRefusal | None) -> None:
    assert refusal_of(key) is refusal


def test_a_key_is_added_and_kept(clicker: ClickerKeys, preferences: Preferences) -> None:
    assert clicker.give("Media Next", Act.NEXT) is None
    assert clicker.keys(Act.NEXT) == ("PgDown", "Right", "Media Next")
    assert preferences.settings.keys == {"next": ("PgDown", "Right", "Media Next")}
    assert ClickerKeys(preferences).keys(Act.NEXT) == ("PgDown", "Right", "Media Next")


def test_a_key_does_one_thing_and_is_taken_from_the_other(clicker: ClickerKeys) -> None:
    assert clicker.give("B", Act.NEXT) is Act.BLANK
    assert clicker.keys(Act.BLANK) == (".",)
    assert clicker.acts_of("B") == (Act.NEXT,)


def test_a_pedal_with_one_button_may_tap_and_lead_on(clicker: ClickerKeys) -> None:
    assert clicker.give("PgDown", Act.TAP) is None
    assert clicker.acts_of("PgDown") == (Act.NEXT, Act.TAP)


def test_a_refused_key_is_never_given(clicker: ClickerKeys) -> None:
    with pytest.raises(ValueError, match="Space"):
        clicker.give("Space", Act.NEXT)
    assert clicker.is_default


def test_no_act_has_more_keys_than_fit(clicker: ClickerKeys) -> None:
    for number in range(12, 12 + MOST_KEYS + 2):
        clicker.give(f"F{number}", Act.TAP)
    assert clicker.keys(Act.TAP) == ("F14", "F15", "F16", "F17")


def test_a_key_can_be_taken_and_everything_set_back(
    clicker: ClickerKeys, preferences: Preferences
) -> None:
    clicker.take("Right", Act.NEXT)
    assert clicker.keys(Act.NEXT) == ("PgDown",)
    clicker.set_back()
    assert clicker.is_default
    assert preferences.settings.keys == {}


def test_a_settings_file_written_by_hand_does_no_harm(preferences: Preferences) -> None:
    preferences.change(keys={"next": ("Space", "F7"), "back": ("F7", "F8"), "jump": ("F9",)})
    clicker = ClickerKeys(preferences)
    assert clicker.keys(Act.NEXT) == ("F7",)
    assert clicker.keys(Act.BACK) == ("F8",)


@pytest.fixture
def screen(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    for name, keys in (
        ("Pause", ["Space", "PgUp", ".", "B"]),
        ("End set", ["Return", "Enter", "PgDown"]),
        ("One rep more", ["Up"]),
        ("Stop", ["Esc"]),
    ):
        action = QAction(name, widget)
        action.setShortcuts([QKeySequence(key) for key in keys])
        widget.addAction(action)
    return widget


def test_commands_follow_at_once_and_keep_their_own_keys(
    clicker: ClickerKeys, screen: QWidget
) -> None:
    clicker.follow(screen)
    pause, end, more, _ = screen.actions()
    assert shortcuts(pause) == ["Space", "PgUp", "Left", ".", "B"]
    assert shortcuts(end) == ["Return", "Enter", "PgDown", "Right"]
    clicker.take("Right", Act.NEXT)
    clicker.give("B", Act.NEXT)
    clicker.give("F6", Act.BACK)
    assert shortcuts(pause) == ["Space", "PgUp", "Left", "F6", "."]
    assert shortcuts(end) == ["Return", "Enter", "PgDown", "B"]
    assert shortcuts(more) == ["Up"]


def test_an_arrow_may_be_a_command_of_its_own(clicker: ClickerKeys, screen: QWidget) -> None:
    later = QAction("Later rep", screen)
    later.setShortcut(QKeySequence("Right"))
    screen.addAction(later)
    clicker.follow(screen, with_arrows=False)
    assert shortcuts(later) == ["Right"]


def test_to_follow_twice_is_to_follow_once(clicker: ClickerKeys, screen: QWidget) -> None:
    clicker.give("F6", Act.NEXT)
    clicker.follow(screen)
    clicker.follow(screen)
    clicker.take("F6", Act.NEXT)
    assert shortcuts(screen.actions()[1]) == ["Return", "Enter", "PgDown", "Right"]


def test_arrows_move_the_focus_at_the_desk(clicker: ClickerKeys, screen: QWidget) -> None:
    clicker.follow(screen, with_arrows=False)
    assert shortcuts(screen.actions()[1]) == ["Return", "Enter", "PgDown"]


def test_esc_stops_whatever_else_does(clicker: ClickerKeys, screen: QWidget) -> None:
    clicker.follow(screen)
    clicker.take("Esc", Act.STOP)
    clicker.give("F6", Act.STOP)
    assert shortcuts(screen.actions()[-1]) == ["Esc", "F6"]


def test_a_change_of_other_settings_is_no_change_of_keys(
    qtbot: QtBot, clicker: ClickerKeys, preferences: Preferences
) -> None:
    with qtbot.assertNotEmitted(clicker.changed):
        preferences.change(text_percent=120)


def test_everything_has_words() -> None:
    assert len({act_name(act) for act in Act}) == len({act_note(act) for act in Act}) == len(Act)
    assert len({refusal_words(one, "Media Next") for one in KeyRefusal}) == len(KeyRefusal)
    assert (key_name("PgDown"), key_name("."), key_name("Media Next")) == (
        "Page down",
        ".",
        "Media Next",
    )
