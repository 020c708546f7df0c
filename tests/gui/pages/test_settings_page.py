"""Settings: each applies at once; those of the plan go into the journal and follow an undo."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QThread
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from hinge_desktop.core.changes import Change
from hinge_desktop.core.cue_choices import Tones
from hinge_desktop.core.journal import JournalError, JournalProblem, StorageEnvironmentError
from hinge_desktop.core.plan import Plan
from hinge_desktop.core.tempo import Tempo
from hinge_desktop.core.voice_trouble import VoiceTrouble
from hinge_desktop.gui.change_signals import ChangeSignals
from hinge_desktop.gui.clicker_keys import ClickerAct, ClickerKeys
from hinge_desktop.gui.clicker_words import one_button_note
from hinge_desktop.gui.preferences import Preferences
from hinge_desktop.gui.theme.theme import Theme
from hinge_desktop.gui.views.settings_page import SettingsPage
from hinge_desktop.gui.widgets.drop_down import DropDown
from hinge_desktop.gui.widgets.segments import Segments
from hinge_desktop.gui.widgets.text_label import TextLabel
from hinge_desktop.services.journal_changes import JournalChanges
from hinge_desktop.services.plan_settings import PlanSettings
from hinge_desktop.store.sql_journal import SqlJournal
from tests.gui.garage_parts import RememberedSound, press
from tests.gui.voices import RememberedVoice

Key = Qt.Key
_LONG_SECONDS = 5.0


class Desk:
    """The page with all that it is given."""

    def __init__(
        self,
        qtbot: QtBot,
        theme: Theme,
        file: Path,
        journal: SqlJournal,
        changes: JournalChanges,
        signals: ChangeSignals,
    ) -> None:
        self._qtbot = qtbot
        self.preferences = Preferences(file)
        self.clicker = ClickerKeys(self.preferences)
        self.sound = RememberedSound()
        self.voice = RememberedVoice()
        self.made: list[Change] = []
        self.troubles: list[JournalError] = []
        self.outputs_told = Event()
        self.outputs_told.set()
        self.has_asked_in_window = False
        self.output_trouble: OSError | None = None
        signals.changed.connect(self.made.append)
        self.page = SettingsPage(
            theme,
            self.preferences,
            self.clicker,
            PlanSettings(journal, changes),
            signals,
            self.sound,
            self._list_outputs,
            "journal.hinge",
            voice=self.voice,
        )
        self.page.not_stored.connect(self.troubles.append)

    def _list_outputs(self) -> tuple[tuple[str, str], ...]:
        self.has_asked_in_window |= QThread.isMainThread()
        assert self.outputs_told.wait(_LONG_SECONDS)
        if self.output_trouble is not None:
            raise self.output_trouble
        return (("usb", "Headphones"), ("hdmi", "Screen"))

    def button(self, name: str) -> QAbstractButton:
        root = QApplication.activeModalWidget() or self.page
        found = [one for one in root.findChildren(QAbstractButton, name) if not one.isHidden()]
        assert len(found) == 1, name
        return found[0]

    @property
    def tones_off(self) -> tuple[str, ...]:
        return self.preferences.settings.tones_off

    def segments(self, name: str) -> Segments:
        found = self.page.findChild(Segments, name)
        assert found is not None
        return found

    @property
    def tempo(self) -> QLineEdit:
        holder = self.page.findChild(QWidget, "default_tempo")
        assert holder is not None
        found = holder.findChild(QLineEdit)
        assert found is not None
        return found

    def open_sheet(self, button: str) -> QWidget:
        self.button(button).click()
        sheet = QApplication.activeModalWidget()
        assert sheet is not None
        self._qtbot.waitUntil(lambda: sheet.isAncestorOf(QApplication.focusWidget() or self.page))
        return sheet


@pytest.fixture
def desk(
    qtbot: QtBot,
    theme: Theme,
    tmp_path: Path,
    journal: SqlJournal,
    changes: JournalChanges,
    signals: ChangeSignals,
) -> Desk:
    made = Desk(qtbot, theme, tmp_path / "settings.json", journal, changes, signals)
    qtbot.addWidget(made.page)
    made.page.resize(1280, 800)
    with qtbot.waitActive(made.page):
        made.page.show()
        made.page.activateWindow()
    return made


@pytest.mark.parametrize(
    ("name", "value", "setting", "stored"),
    [
        ("theme_choice", "light", "scheme", "light"),
        ("tap_mode", "top", "tap_mode", "top"),
    ],
)
def test_a_choice_applies_at_once(
    desk: Desk, name: str, value: str, setting: str, stored: str
) -> None:
    desk.segments(name).button(value).click()
    assert getattr(desk.preferences.settings, setting) == stored


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("sound_on", "sound_on"),
        ("full_screen_sets", "full_screen_sets"),
        ("reduce_motion", "reduced_motion"),
        ("bright_timer", "bright_timer"),
    ],
)
def test_a_switch_turns_there_and_back(desk: Desk, name: str, setting: str) -> None:
    before = getattr(desk.preferences.settings, setting)
    desk.button(name).click()
    assert getattr(desk.preferences.settings, setting) is not before
    desk.button(name).click()
    assert getattr(desk.preferences.settings, setting) is before


def test_the_volume_is_heard_as_it_is_set(desk: Desk) -> None:
    slider = desk.page.findChild(QSlider, "sound_volume")
    assert slider is not None
    QTest.keyClick(slider, Key.Key_Left)
    assert desk.preferences.settings.sound_volume_percent == 75
    assert desk.sound.tried == [Tones.PHASES]
    desk.preferences.change(sound_volume_percent=20)
    assert slider.value() == 20
    assert desk.sound.tried == [Tones.PHASES], "showing a value plays nothing"


def test_what_silence_makes_useless_is_disabled(desk: Desk) -> None:
    desk.button("sound_on").click()
    assert not desk.button("spoken_phases").isEnabled()


def test_the_lead_in_goes_into_the_journal_and_follows_an_undo(
    desk: Desk, journal: SqlJournal, changes: JournalChanges
) -> None:
    desk.segments("lead_in").button("30").click()
    assert journal.plan() == Plan(lead_in_seconds=30)
    changes.make(desk.made[0].inverse())
    assert desk.segments("lead_in").value() == "10"


def test_a_lead_in_between_the_choices_is_told(
    desk: Desk, journal: SqlJournal, changes: JournalChanges
) -> None:
    PlanSettings(journal, changes).set_lead_in(25)
    assert desk.segments("lead_in").value() is None


def test_the_tempo_goes_into_the_journal_and_a_bad_one_does_not(
    desk: Desk, journal: SqlJournal
) -> None:
    for text, stored in (("3-1", Plan().tempo), ("2-0-X-1", Tempo.parse("2-0-X-1"))):
        desk.tempo.setFocus()
        desk.tempo.selectAll()
        QTest.keyClicks(desk.tempo, text)
        QTest.keyClick(desk.tempo, Key.Key_Return)
        assert journal.plan().tempo == stored


def test_a_plan_that_cannot_be_stored_is_said_and_shown_as_it_is(
    desk: Desk, journal: SqlJournal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_change: Change) -> None:
        raise StorageEnvironmentError(JournalProblem.FULL, "journal.hinge")

    monkeypatch.setattr(journal, "apply", fail)
    desk.segments("lead_in").button("60").click()
    assert [error.problem for error in desk.troubles] == [JournalProblem.FULL]
    assert desk.segments("lead_in").value() == "10"


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


@pytest.mark.parametrize(
    ("width", "is_beside"), [(1280, True), (1100, True), (1099, False), (900, False)]
)
def test_two_columns_stand_beside_each_other_from_1100(
    qtbot: QtBot, desk: Desk, width: int, is_beside: bool
) -> None:
    desk.page.resize(width, 800)

    def stands() -> Callable[[], bool]:
        left, right = desk.button("reduce_motion"), desk.button("sound_on")
        return lambda: (
            (left.mapTo(desk.page, left.pos()).x() < right.mapTo(desk.page, right.pos()).x() - 200)
            is is_beside
        )

    qtbot.waitUntil(stands())


def test_both_places_say_what_a_pedal_with_one_button_does(desk: Desk) -> None:
    sheet = desk.open_sheet("clicker_keys")
    for place in (desk.page, sheet):
        said = [one.text() for one in place.findChildren(TextLabel)]
        assert [words for words in said if one_button_note() in words]
    press(sheet, Key.Key_Escape)
